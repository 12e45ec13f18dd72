"""A group that is too small to hide a voice is told so, and others see no single voice."""

import pytest

from collabworkshop.analysis.stakeholders.disclosure import few_placements, few_raters
from collabworkshop.analysis.stakeholders.engagement import spots
from collabworkshop.model.placement import Placement
from collabworkshop.model.stakeholder import Stakeholder


def test_two_who_both_placed_somebody_are_told_what_each_can_work_out() -> None:
    (finding,) = few_raters(2, group=2, smallest=3)
    assert finding.sentence == (
        "Only two people have placed stakeholders: each of them can work out what the other said."
    )


def test_of_two_the_one_who_spoke_is_seen_by_both() -> None:
    (finding,) = few_raters(1, group=2, smallest=3)
    assert finding.sentence == (
        "Only one person has placed stakeholders: you both see what that person said."
    )


@pytest.mark.parametrize(("raters", "group"), [(0, 0), (0, 2), (1, 1), (1, 3), (2, 3), (3, 3)])
def test_nobody_is_warned_who_is_alone_or_among_enough(raters: int, group: int) -> None:
    assert list(few_raters(raters, group=group, smallest=3)) == []


def test_how_many_are_missing_is_said_of_each_the_nearest_first() -> None:
    known = {key: Stakeholder(name=key.upper()) for key in "abcd"}
    placed = [("a", 4), ("b", 4), ("b", 2), ("c", 1), ("c", 2), ("c", 3)]
    said = [Placement(stakeholder=key, interest=n, influence=n) for key, n in placed]
    (finding,) = few_placements(spots(known, said, smallest=3))
    assert finding.sentence == "Not enough placements yet: B (one more) and A (two more)."
    assert finding.evidence == ("b", "a")
    assert list(few_placements(spots(known, said))) == []
