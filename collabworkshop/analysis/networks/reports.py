"""What people report about ties, and the map that their reports make together."""

from collections.abc import Set
from typing import Literal

from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result
from collabworkshop.model.tie import Tie

__all__ = ["MergedTie", "Point", "Report", "Status", "Telling", "TieMap", "tellings"]

Status = Literal["confirmed", "rated-apart", "one-sided", "hearsay"]

Telling = tuple[str, str, str]
"""Source, target and kind: one direction of a tie that a report speaks of."""


class Report(Noun):
    """One person's tie, with who said it and for which end.

    Parameters
    ----------
    tie
        What was reported.
    person
        Key of the person who reports.
    organisation
        Key of the stakeholder for which that person spoke; empty for none.
    """

    tie: Tie
    person: Name
    organisation: str = ""

    @property
    def first_hand(self) -> bool:
        """Whether an end speaks for itself; a file never does, whoever brought it."""
        ends = (self.tie.source, self.tie.target)
        return not self.tie.origin and self.organisation in ends


class MergedTie(Noun):
    """One tie as the group reports it.

    Parameters
    ----------
    source, target, kind
        The tie; where it runs both ways, the ends are in alphabetical order.
    both_ways
        Whether it runs both ways.
    symmetric
        Whether its kind has no direction, such as joint work; it runs both ways then.
    status
        ``confirmed``: reported from both ends; ``rated-apart``: likewise, with
        different levels; ``one-sided``: from one end; ``hearsay``: from neither.
    silent_end
        For a one-sided tie the end that did not report it; else empty.
    levels
        Label of each reported level, from the lowest; two scales are never mixed,
        so a label says its scale where several are in use.
    own_levels
        Likewise, of the reports from the two ends only.
    split_ends
        The ends whose own people give different levels.
    strength
        The highest reported rank on the ladder that most reports use, 0 for none.
    reporters
        Keys of the people who said so.
    origins
        Names of the files that say so.
    """

    source: Name
    target: Name
    kind: Name
    both_ways: bool
    symmetric: bool = False
    status: Status
    silent_end: str = ""
    levels: tuple[str, ...] = ()
    own_levels: tuple[str, ...] = ()
    split_ends: tuple[str, ...] = ()
    strength: int = 0
    reporters: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


class Point(Noun):
    """A stakeholder as a point of the map.

    Parameters
    ----------
    stakeholder, name, sector, member
        Key, name and sector, and whether it belongs to the coalition.
    x, y
        Where somebody put it on the map, from left to right and from top to bottom, in
        the units of the map; ``None`` where nobody did.
    """

    stakeholder: Name
    name: Name
    sector: str = ""
    member: bool = False
    x: float | None = None
    y: float | None = None


class TieMap(Result):
    """The group's map of ties."""

    points: tuple[Point, ...] = ()
    ties: tuple[MergedTie, ...] = ()


def tellings(tie: Tie, symmetric: Set[str]) -> frozenset[Telling]:
    """Return each direction that a report speaks of.

    Of one person's reports, two that share a direction say the same thing twice.

    Examples
    --------
    >>> sorted(tellings(Tie(source="b", target="a", kind="joint-work"), {"joint-work"}))
    [('a', 'b', 'joint-work'), ('b', 'a', 'joint-work')]
    """
    there = (tie.source, tie.target, tie.kind)
    if tie.kind in symmetric or tie.direction == "both-ways":
        return frozenset({there, (tie.target, tie.source, tie.kind)})
    return frozenset({there})
