"""What is gone, what is new, and whom a change leaves alone."""

from collabworkshop.analysis.networks.reports import MergedTie, Point, TieMap
from collabworkshop.figures.changes import Changes


def tie(ends: str, kind: str = "x") -> MergedTie:
    source, target = ends
    return MergedTie(source=source, target=target, kind=kind, both_ways=False, status="confirmed")


def shown(points: str, *ties: MergedTie) -> TieMap:
    made = tuple(Point(stakeholder=key, name=key) for key in points)
    return TieMap(exercise="t", points=made, ties=ties)


def test_who_leaves_takes_ties_along_and_leaves_others_alone() -> None:
    change = Changes(shown("abcd", tie("ab"), tie("bc"), tie("cd")), shown("acd", tie("cd")))
    assert (change.gone, change.come, change.alone) == ({"b"}, set(), {"a"})
    assert change.goes(tie("ab"))
    assert not change.goes(tie("cd"))
    assert [p.name for p in change.ordered] == ["b", "a", "c", "d"]


def test_a_new_tie_of_another_kind_is_new() -> None:
    change = Changes(shown("abc", tie("ab")), shown("abc", tie("ab"), tie("ab", "y")))
    assert change.comes(tie("ab", "y"))
    assert not change.comes(tie("ab"))
    assert (change.gone, change.come, change.alone) == (set(), set(), set())


def test_a_new_stakeholder_is_on_the_list_once() -> None:
    change = Changes(shown("a"), shown("ab"))
    assert [p.name for p in change.points] == ["a", "b"]
    assert change.come == {"b"}
