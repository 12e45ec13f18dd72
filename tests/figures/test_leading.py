"""A crowded picture is about those with most partners."""

from collabworkshop.analysis.networks.reports import MergedTie, Point, TieMap
from collabworkshop.figures.leading import CROWD, LEADING, most_tied
from tests.figures.crowd import tie_map


def tie(source: str, target: str, kind: str) -> MergedTie:
    return MergedTie(source=source, target=target, kind=kind, both_ways=False, status="confirmed")


def test_partners_count_and_not_ties() -> None:
    points = tuple(Point(stakeholder=key, name=key) for key in "abcd")
    ties = (tie("a", "b", "x"), tie("a", "b", "y"), tie("a", "b", "z"), tie("c", "d", "x"))
    more = (*ties, tie("c", "a", "x"), tie("c", "b", "x"))
    order = [p.name for p in most_tied(TieMap(exercise="t", points=points, ties=more))]
    # c has three partners, a and b have two, d has one.
    assert order == ["c", "a", "b", "d"]


def test_up_to_sixty_everybody_leads_and_beyond_that_few_do() -> None:
    assert len(most_tied(tie_map(CROWD))) == CROWD
    assert len(most_tied(tie_map(CROWD + 1))) == LEADING
