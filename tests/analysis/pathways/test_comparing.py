from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.pathways.comparing import compared
from collabworkshop.model.pathway import Pathway
from tests.analysis.pathways.drafts import draft

FIRST = draft(
    "a>o1",
    "o1>g",
    boxes={
        "a": {"label": "Ask parents at the school gate"},
        "o1": {"label": "Parents know whom to ask for help"},
        "o2": {"label": "More buses run in the evening"},
        "o3": {"label": "The library is open on Sundays"},
        "g": {"label": "Families get help early"},
    },
)
SECOND = draft(
    "a>o",
    "o>g",
    "o9>g",
    boxes={
        "a": {"label": "Parents know whom to ask for help"},  # the same words, another kind
        "o": {"label": "Parents know whom they can ask for help"},
        "o7": {"label": "Fewer buses run in the evening"},
        "o9": {"label": "Nurses visit clubs"},
        "g": {"label": "Families get early help."},
    },
)


def test_boxes_are_paired_by_what_they_say_and_the_unsure_ones_are_marked() -> None:
    found = compared(FIRST, SECOND)
    assert [(pair.first, pair.second, pair.sure) for pair in found.pairs] == [
        ("g", "g", True),
        ("o1", "o", False),  # 85 of 100
        ("o2", "o7", False),
    ]
    assert [pair.second for pair in found.unsure] == ["o", "o7"]
    assert found.only_first == ("a", "o3")
    assert found.only_second == ("o9", "a")


def test_links_between_pairs_are_shared() -> None:
    found = compared(FIRST, SECOND)
    assert (found.shared_links, found.links_first) == (("o1>g",), ("a>o1",))
    assert found.links_second == ("a>o", "o9>g")


def test_a_number_makes_another_box() -> None:
    one = draft(boxes={"o": {"label": "40 families find a home"}})
    two = draft(boxes={"o": {"label": "50 families find a home"}})
    (pair,) = compared(one, two).pairs
    assert (pair.alike, pair.sure) == (95, False)


def test_the_pairs_are_the_best_together_not_one_by_one() -> None:
    """Greedy would give x to the nearest box and leave the other without a partner."""
    first = draft(boxes={"o1": {"label": "abcdefghij"}, "o2": {"label": "abcdefghiz"}})
    second = draft(boxes={"o1": {"label": "abcdefghix"}, "o2": {"label": "abcdefgyyy"}})
    found = compared(first, second)
    assert len(found.pairs) == 2
    assert sum(pair.alike for pair in found.pairs) == 90 + 70


def test_what_a_person_said_of_a_pair_holds() -> None:
    found = compared(FIRST, SECOND, confirmed=[("a", "o9"), ("o1", "gone")], refused=[("o2", "o7")])
    assert ("a", "o9", True) in [(pair.first, pair.second, pair.sure) for pair in found.pairs]
    assert [(pair.first, pair.second) for pair in found.unsure] == [("o1", "o")]
    assert "o2" in found.only_first
    assert "o7" in found.only_second


def test_who_is_refused_may_find_another() -> None:
    first = draft(boxes={"o1": {"label": "Parents know whom to ask"}})
    second = draft(
        boxes={
            "o1": {"label": "Parents know whom to ask"},
            "o2": {"label": "Parents know whom they ask"},
        }
    )
    assert compared(first, second, refused=[("o1", "o1"), ("o1", "x")]).pairs[0].second == "o2"


def test_a_draft_and_nothing_share_nothing() -> None:
    found = compared(FIRST, Pathway())
    assert (found.pairs, found.links_first) == ((), ("a>o1", "o1>g"))
    assert len(found.only_first) == 5


@given(st.permutations(list(FIRST.elements)), st.permutations(list(SECOND.elements)))
def test_the_order_of_entry_changes_nothing(first: list[str], second: list[str]) -> None:
    one = Pathway(elements={key: FIRST.elements[key] for key in first}, links=FIRST.links)
    two = Pathway(elements={key: SECOND.elements[key] for key in second}, links=SECOND.links)
    assert compared(one, two) == compared(FIRST, SECOND)
