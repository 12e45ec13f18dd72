"""What would be lost if one left, and what two could open: before and after side by side."""

from collabworkshop.analysis.map_reading.reading import PlayedOut
from collabworkshop.analysis.map_reading.what_if import played_out
from collabworkshop.model.what_if import WhatIf
from tests.analysis.map_reading.grounds import ground, said

LINE = "ab bc cd de"
"""a – b – c – d – e."""


def left(key: str) -> WhatIf:
    return WhatIf(play="leaves", stakeholder=key)


def tied(one: str, other: str, note: str = "") -> WhatIf:
    return WhatIf(play="tied", stakeholder=one, other=other, note=note)


def sides(play: PlayedOut) -> dict[str, tuple[str, str]]:
    return {one.code: (one.before, one.after) for one in play.figures}


def test_the_middle_of_a_line_leaves_two_parts_that_do_not_meet() -> None:
    (play,) = played_out(ground("abcde", said(LINE)), [("p", left("c"))])
    assert play.title == "What if C left?"
    assert sides(play) == {
        "density": ("40.0%", "33.3%"),  # 4 of 10, 2 of 6
        "components": ("1", "2"),
        "largest": ("5", "2"),
        "reach": ("10 of 10", "2 of 6"),
        "broker": ("C (67%)", "nobody"),  # 4 of the 6 pairs of others
        "cut-points": ("3", "0"),
    }
    assert play.sentences == (
        "These would lose a tie: B and D.",
        "Without C there is no chain of ties any more from D and E to the rest.",
    )
    assert play.touched == ("d", "e")


def test_one_at_the_end_is_missed_by_its_partner_only() -> None:
    (play,) = played_out(ground("abcde", said(LINE)), [("p", left("a"))])
    assert play.sentences == (
        "These would lose a tie: B.",
        "Whoever is left can still reach everybody else as now.",
    )


def test_one_without_a_tie_is_lost_without_a_tie() -> None:
    (play,) = played_out(ground("abc", said("ab")), [("p", left("c"))])
    assert play.sentences == ("No tie of C is counted, so nobody loses a tie.",)


def test_more_than_two_parts_are_counted() -> None:
    (play,) = played_out(ground("abcd", said("ab ac ad")), [("p", left("a"))])
    assert play.sentences[1:] == (
        "Without A there is no chain of ties any more from C and D to B.",
        "What hangs together with A now would fall into 3 parts.",
    )


def test_the_ends_of_a_line_bring_others_nearer() -> None:
    (play,) = played_out(ground("abcde", said(LINE)), [("p", tied("e", "a"))])
    assert play.title == "What if A and E were tied?"
    assert sides(play)["density"] == ("40.0%", "50.0%")
    assert sides(play)["cut-points"] == ("3", "0")
    assert play.sentences == (
        "Today three stakeholders stand between the two on the shortest chain.",
        "Nearer to A: D and E.",
        "Nearer to E: A and B.",
    )


def test_who_is_as_near_as_before_comes_no_nearer() -> None:
    # In a line of six, d is three steps from a, along the line as by way of f.
    (play,) = played_out(ground("abcdef", said("ab bc cd de ef")), [("p", tied("a", "f"))])
    assert play.sentences[1:] == ("Nearer to A: E and F.", "Nearer to F: A and B.")
    assert play.touched == ("e", "f", "a", "b")


def test_a_tie_between_two_parts_opens_the_one_to_the_other() -> None:
    (play,) = played_out(ground("abcde", said("ab bc de")), [("p", tied("c", "d"))])
    assert play.sentences == (
        "Today no chain of ties leads across; then D and E could reach three stakeholders more.",
    )
    assert sides(play)["reach"] == ("4 of 10", "10 of 10")


def test_a_tie_that_is_there_changes_nothing_and_a_conflict_is_named() -> None:
    map_ = ground("ab", said("ab"), said("ab", kind="conflict"))
    (play,) = played_out(map_, [("p", tied("a", "b"))])
    assert play.sentences == (
        "A conflict of these two is on the map. It has to be talked about first.",
        "These two are tied already, so nothing changes.",
    )
    assert all(before == after for before, after in sides(play).values())


def test_the_same_what_if_of_two_people_is_played_once_with_both_notes() -> None:
    kept = [("ada", tied("a", "c", "Why not")), ("bo", tied("c", "a", "We need it"))]
    (play,) = played_out(ground("abc", said("ab")), kept)
    assert (play.people, play.notes) == (("ada", "bo"), ("Why not", "We need it"))


def test_the_last_one_can_leave() -> None:
    (play,) = played_out(ground("a"), [("p", left("a"))])
    assert sides(play)["largest"] == ("1", "0")
    assert sides(play)["density"] == ("–", "–")
