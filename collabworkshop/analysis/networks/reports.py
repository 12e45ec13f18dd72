"""What people report about ties, put together without averaging anybody away."""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from typing import Literal

from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result
from collabworkshop.model.tie import Tie

__all__ = ["MergedTie", "Point", "Report", "Status", "TieMap", "merge"]

Status = Literal["confirmed", "rated-apart", "one-sided", "hearsay"]


class Report(Noun):
    """One person's tie, with who said it and for which end.

    Parameters
    ----------
    tie
        What was reported.
    person
        Key of the person who reports.
    organisation
        Key of the stakeholder whose voice that person is; empty for none.
    """

    tie: Tie
    person: Name
    organisation: str = ""


class MergedTie(Noun):
    """One tie as the group reports it.

    Parameters
    ----------
    source, target, kind
        The tie; where the kind is symmetric, the ends are in alphabetical order.
    both_ways
        Whether it runs both ways.
    status
        ``confirmed``: reported from both ends; ``rated-apart``: likewise, with
        different levels; ``one-sided``: from one end; ``hearsay``: from neither.
    silent_end
        For a one-sided tie the end that did not report it; else empty.
    levels
        Label of each reported level, from the lowest; two scales are never mixed,
        so a label says its scale where several are in use.
    strength
        The highest reported rank on the ladder that most reports use, 0 for none.
    reporters
        Keys of the people.
    """

    source: Name
    target: Name
    kind: Name
    both_ways: bool
    status: Status
    silent_end: str = ""
    levels: tuple[str, ...] = ()
    strength: int = 0
    reporters: tuple[str, ...] = ()


class Point(Noun):
    """A stakeholder as a point of the map."""

    stakeholder: Name
    name: Name
    sector: str = ""
    member: bool = False


class TieMap(Result):
    """The group's map of ties."""

    points: tuple[Point, ...] = ()
    ties: tuple[MergedTie, ...] = ()


def merge(reports: Iterable[Report], *, symmetric: Set[str]) -> tuple[MergedTie, ...]:
    """Put the reports of the same tie together.

    Parameters
    ----------
    reports
        What people reported, in any order; the order changes nothing.
    symmetric
        Kinds of tie that have no direction, such as joint work.

    Returns
    -------
    tuple of MergedTie
        Sorted by source, target and kind.

    Examples
    --------
    >>> tie = Tie(source="clinic", target="school", kind="joint-work")
    >>> both = [Report(tie=tie, person="p1", organisation="clinic"),
    ...         Report(tie=tie, person="p2", organisation="school")]
    >>> merge(both, symmetric={"joint-work"})[0].status
    'confirmed'
    """
    told: dict[tuple[str, str, str], list[Report]] = {}
    for report in reports:
        for ends in _directions(report.tie, symmetric):
            told.setdefault((*ends, report.tie.kind), []).append(report)
    ties = (_merged(*key, told[key], both_ways=key[2] in symmetric) for key in sorted(told))
    return tuple(ties)


def _directions(tie: Tie, symmetric: Set[str]) -> list[tuple[str, str]]:
    ends = (tie.source, tie.target)
    if tie.kind in symmetric:
        return [(min(ends), max(ends))]
    if tie.direction == "both-ways":
        return [ends, ends[::-1]]
    return [ends]


def _merged(
    source: str, target: str, kind: str, reports: list[Report], *, both_ways: bool
) -> MergedTie:
    first_hand = [r for r in reports if r.organisation in (source, target)]
    heard_from = {r.organisation for r in first_hand}
    ranks = _ranks(first_hand)
    status: Status = "hearsay"
    silent = ""
    if len(heard_from) == 2:
        status = "rated-apart" if any(len(found) > 1 for found in ranks.values()) else "confirmed"
    elif heard_from:
        status = "one-sided"
        silent = target if source in heard_from else source
    return MergedTie(
        source=source,
        target=target,
        kind=kind,
        both_ways=both_ways,
        status=status,
        silent_end=silent,
        levels=_labels(reports),
        strength=_strength(reports),
        reporters=tuple(sorted({r.person for r in reports})),
    )


def _ranks(reports: Iterable[Report]) -> Mapping[str, set[int]]:
    ranks: dict[str, set[int]] = {}
    for report in reports:
        level = report.tie.level
        if level is not None:
            ranks.setdefault(level.scale, set()).add(level.rank)
    return ranks


def _strength(reports: Iterable[Report]) -> int:
    levels = [r.tie.level for r in reports if r.tie.level is not None]
    used = Counter(level.scale for level in levels)
    main = max(used, key=lambda scale: (used[scale], scale), default="")
    return max((level.rank for level in levels if level.scale == main), default=0)


def _labels(reports: Iterable[Report]) -> tuple[str, ...]:
    levels = {r.tie.level for r in reports if r.tie.level is not None}
    scales = {level.scale for level in levels}
    ordered = sorted(levels, key=lambda level: (level.scale, level.rank, level.label))
    return tuple(f"{v.label} ({v.scale})" if len(scales) > 1 else v.label for v in ordered)
