"""Why one stakeholder matters, in sentences that are true of it."""

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.portraits import portraits
from collabworkshop.analysis.map_reading.reading import Portrait
from tests.analysis.map_reading.grounds import ground, measured, said

TWO_TRIANGLES = "ab bc ca de ef df cd"


def drawn(map_: Ground) -> dict[str, Portrait]:
    return {one.stakeholder: one for one in portraits(map_, measured(map_))}


def test_a_broker_is_told_between_whom_it_stands_and_who_hangs_on_it() -> None:
    sectors = dict(zip("abcdef", ["Health"] * 3 + ["School"] * 3, strict=True))
    one = drawn(ground("abcdef", said(TWO_TRIANGLES), sectors=sectors))["c"]
    assert one.sentences == (
        "Tied to three others: A, B and D.",
        "Of all pairs of others, 60% have their shortest chain through this one; "
        "nobody stands between more.",
        "Of the three pairs of these partners, two are not tied to each other, such as A and D.",
        "A single point of failure: without this one, A and B would be cut off from the rest.",
        "Belongs to a group of close partners with A and B.",
        "Leads from there to one other group.",
        "Stands in the core of the map.",
        "Reaches across from Health to School.",
    )
    assert (one.degree, one.cut_point, one.community, one.betweenness) == (3, True, 1, 0.6)


def test_partners_who_know_each_other_need_no_go_between() -> None:
    one = drawn(ground("abcdef", said(TWO_TRIANGLES)))["a"]
    assert one.sentences[:2] == (
        "Tied to two others: B and C.",
        "These partners are all tied to each other as well.",
    )
    assert not one.cut_point


def test_of_two_partners_it_is_said_that_they_are_not_tied() -> None:
    one = drawn(ground("abc", said("ab bc")))["b"]
    assert "A and C are not tied to each other." in one.sentences
    assert "Stands in the core of the map." in one.sentences


def test_one_without_a_tie_has_one_sentence_and_no_figures() -> None:
    one = drawn(ground("abc", said("ab")))["c"]
    assert one.sentences == ("No tie of this stakeholder is counted on the map.",)
    assert (one.degree, one.constraint, one.effective_size, one.community) == (0, None, None, 0)


def test_they_stand_in_the_order_in_which_they_were_entered() -> None:
    assert list(drawn(ground("cab"))) == ["c", "a", "b"]
