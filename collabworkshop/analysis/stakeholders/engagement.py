"""How to work with each stakeholder, from its interest and its influence.

The grid of power and interest goes back to A. Mendelow, "Environmental Scanning:
The Impact of the Stakeholder Concept", Proceedings of the Second International
Conference on Information Systems, 1981.
"""

from collections.abc import Iterable, Mapping
from statistics import median, quantiles
from typing import Literal

from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.placement import HIGHEST, LOWEST, Placement
from collabworkshop.model.result import Result
from collabworkshop.model.stakeholder import Stakeholder

__all__ = ["CROWD", "MIDDLE", "Grid", "Spot", "Strategy", "is_high", "spots", "strategy"]

MIDDLE = (LOWEST + HIGHEST) / 2

CROWD = 8
"""People from which a difference is measured between the quartiles.

Among many there is nearly always one who places low and one who places high, so
the range would call every stakeholder disputed. From eight people on a quarter is
at least two of them, and a single voice no longer makes the difference. Below, each
voice counts. A convention.
"""

Strategy = Literal["work-together", "win-over", "share-power", "keep-in-touch"]


class Spot(Noun):
    """Where the group sees one stakeholder.

    Parameters
    ----------
    stakeholder, name, sector
        Key, name and sector of the stakeholder.
    member
        Whether it belongs to the coalition.
    lived_experience
        Whether it speaks from having lived with the issue.
    interest, influence
        Medians of the placements, 1 to 5; ``None`` where too few people gave one.
    raters
        How many people placed it.
    apart
        How far apart people place it on either axis, in whole steps: the range, and
        from eight people on the distance between the quartiles.
    strategy
        How to work with it; ``None`` without a place on both axes.
    missing
        How many more people it takes until its place is shown; 0 where it is.
    kept_back
        Whether anything that was said of it is not shown, because too few said it.
    """

    stakeholder: Name
    name: Name
    sector: str
    member: bool
    lived_experience: bool = False
    interest: float | None
    influence: float | None
    raters: int
    apart: int
    strategy: Strategy | None
    missing: int = 0
    kept_back: bool = False


class Grid(Result):
    """The group's power and interest grid; its spots stand in the order of first entry."""

    spots: tuple[Spot, ...] = ()


def is_high(value: float) -> bool:
    """Tell whether an interest or an influence counts as high.

    A value on the middle does: where a group wavers, the closer way of working
    does less harm. This is our convention, not Mendelow's.

    Examples
    --------
    >>> is_high(3), is_high(2.5)
    (True, False)
    """
    return value >= MIDDLE


def strategy(interest: float, influence: float) -> Strategy:
    """Return how to work with a stakeholder.

    Examples
    --------
    >>> strategy(interest=5, influence=2)
    'share-power'
    >>> strategy(interest=3, influence=3)
    'work-together'
    """
    if is_high(influence):
        return "work-together" if is_high(interest) else "win-over"
    return "share-power" if is_high(interest) else "keep-in-touch"


def spots(
    stakeholders: Mapping[str, Stakeholder],
    placements: Iterable[Placement],
    *,
    smallest: int = 1,
) -> tuple[Spot, ...]:
    """Return where the group sees each stakeholder, in the order given.

    Parameters
    ----------
    stakeholders
        Key to stakeholder.
    placements
        What people said, in any order; those of unknown stakeholders are left out.
    smallest
        How many people it takes on an axis before anything of it is shown.
    """
    said: dict[str, list[Placement]] = {key: [] for key in stakeholders}
    for placement in placements:
        if placement.stakeholder in said:
            said[placement.stakeholder].append(placement)
    return tuple(_spot(key, known, said[key], smallest) for key, known in stakeholders.items())


def _spot(key: str, known: Stakeholder, placements: list[Placement], smallest: int) -> Spot:
    interests = [p.interest for p in placements if p.interest is not None]
    influences = [p.influence for p in placements if p.influence is not None]
    axes = (interests, influences)
    # Each axis for itself: three people of whom one gave a number would give that one away.
    shown = [axis if len(axis) >= smallest else [] for axis in axes]
    interest, influence = (median(axis) if axis else None for axis in shown)
    way = None
    if interest is not None and influence is not None:
        way = strategy(interest, influence)
    return Spot(
        stakeholder=key,
        name=known.name,
        sector=known.sector,
        member=known.member,
        lived_experience=known.lived_experience,
        interest=interest,
        influence=influence,
        raters=sum(1 for p in placements if p.interest is not None or p.influence is not None),
        apart=max(map(_apart, shown)),
        strategy=way,
        missing=max(0, smallest - min(map(len, axes))),
        kept_back=any(0 < len(axis) < smallest for axis in axes),
    )


def _apart(values: list[int]) -> int:
    if len(values) < CROWD:
        return max(values) - min(values) if values else 0
    low, _, high = quantiles(values, n=4, method="inclusive")
    return int(high - low)
