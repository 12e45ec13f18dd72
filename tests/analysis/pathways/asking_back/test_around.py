"""A box between the goal and what leads to it."""

from collabworkshop.analysis.pathways.asking_back.around import around, behind, beyond
from tests.analysis.pathways.drafts import draft


def test_the_way_is_the_shortest_one_from_the_goal() -> None:
    two_ways = draft("o1>o2", "o2>g", "o1>g", "a1>o1")
    assert around(two_ways, "a1").way == ("g", "o1", "a1")
    assert around(two_ways, "g") == (("g",), ("o2", "o1"))


def test_what_leads_to_no_goal_stands_alone() -> None:
    assert around(draft("o1>o2", "o2>o1"), "o1").way == ("o1",)


def test_beyond_a_box_is_all_to_which_it_leads() -> None:
    some = draft("a1>o1", "o1>g", "o2>g")
    assert beyond(some, "o1") == {"o1", "g"}
    assert behind(some, "o1") == {"o1", "a1"}
