"""How to work with each stakeholder, from its interest and its influence.

The grid of power and interest goes back to A. Mendelow, "Environmental Scanning:
The Impact of the Stakeholder Concept", Proceedings of the Second International
Conference on Information Systems, 1981.
"""

from collections.abc import Iterable, Mapping
from statistics import median
from typing import Literal

from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.placement import HIGHEST, LOWEST, Placement
from collabworkshop.model.result import Result
from collabworkshop.model.stakeholder import Stakeholder

__all__ = ["MIDDLE", "Grid", "Spot", "Strategy", "spots", "strategy"]

MIDDLE = (LOWEST + HIGHEST) / 2

Strategy = Literal["work-together", "win-over", "share-power", "keep-in-touch"]


class Spot(Noun):
    """Where the group sees one stakeholder.

    Parameters
    ----------
    stakeholder, name, sector
        Key, name and sector of the stakeholder.
    member
        Whether it belongs to the coalition.
    interest, influence
        Medians of the placements, 1 to 5; ``None`` where nobody placed it.
    raters
        How many people placed it.
    apart
        The widest difference between two people, in steps, on either axis.
    strategy
        How to work with it; ``None`` without a placement on both axes.
    """

    stakeholder: Name
    name: Name
    sector: str
    member: bool
    interest: float | None
    influence: float | None
    raters: int
    apart: int
    strategy: Strategy | None


class Grid(Result):
    """The group's power and interest grid."""

    spots: tuple[Spot, ...] = ()


def strategy(interest: float, influence: float) -> Strategy:
    """Return how to work with a stakeholder.

    Above the middle of the scale counts as high. A value on the middle counts
    as high too: where a group wavers, the closer way of working does less harm.
    This is our convention, not Mendelow's.

    Examples
    --------
    >>> strategy(interest=5, influence=2)
    'share-power'
    >>> strategy(interest=3, influence=3)
    'work-together'
    """
    if influence >= MIDDLE:
        return "work-together" if interest >= MIDDLE else "win-over"
    return "share-power" if interest >= MIDDLE else "keep-in-touch"


def spots(
    stakeholders: Mapping[str, Stakeholder], placements: Iterable[Placement]
) -> tuple[Spot, ...]:
    """Return where the group sees each stakeholder, in the order given.

    Parameters
    ----------
    stakeholders
        Key to stakeholder.
    placements
        What people said, in any order; those of unknown stakeholders are left out.
    """
    said: dict[str, list[Placement]] = {key: [] for key in stakeholders}
    for placement in placements:
        if placement.stakeholder in said:
            said[placement.stakeholder].append(placement)
    return tuple(_spot(key, stakeholders[key], said[key]) for key in stakeholders)


def _spot(key: str, stakeholder: Stakeholder, placements: list[Placement]) -> Spot:
    interests = [p.interest for p in placements if p.interest is not None]
    influences = [p.influence for p in placements if p.influence is not None]
    interest = median(interests) if interests else None
    influence = median(influences) if influences else None
    way = None
    if interest is not None and influence is not None:
        way = strategy(interest, influence)
    return Spot(
        stakeholder=key,
        name=stakeholder.name,
        sector=stakeholder.sector,
        member=stakeholder.member,
        interest=interest,
        influence=influence,
        raters=sum(1 for p in placements if p.interest is not None or p.influence is not None),
        apart=max(_range(interests), _range(influences)),
        strategy=way,
    )


def _range(values: list[int]) -> int:
    return max(values) - min(values) if values else 0
