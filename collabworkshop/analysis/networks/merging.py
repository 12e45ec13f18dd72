"""How many reports become one map, with nobody averaged away."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set

from collabworkshop.analysis.networks.reports import (
    MergedTie,
    Report,
    Status,
    Telling,
    tellings,
)
from collabworkshop.model.ladder import Level

__all__ = ["merge"]


def merge(reports: Iterable[Report], *, symmetric: Set[str]) -> tuple[MergedTie, ...]:
    """Put the reports of the same tie together.

    A tie that an end reports both ways is one tie, and reports of one of its
    directions join it, as long as the same ends have spoken for either direction.
    Where neither end has spoken, anybody's report both ways does the same.
    Otherwise each direction is a tie of its own, for which a report both ways
    counts as well: where one end says "both ways" and the other "from us to you",
    that direction is confirmed and the way back still waits for its second end.
    Two reports that run opposite ways stay two ties as long as nobody calls them
    one: neither end has confirmed what the other says.

    Where an end speaks with several voices, the two ends are rated apart only if
    no level of the one is a level of the other.

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
    >>> from collabworkshop.model.tie import Tie
    >>> tie = Tie(source="clinic", target="school", kind="joint-work")
    >>> both = [Report(tie=tie, person="p1", organisation="clinic"),
    ...         Report(tie=tie, person="p2", organisation="school")]
    >>> merge(both, symmetric={"joint-work"})[0].status
    'confirmed'
    """
    told: dict[Telling, list[Report]] = {}
    for report in reports:
        ends = sorted((report.tie.source, report.tie.target))
        told.setdefault((ends[0], ends[1], report.tie.kind), []).append(report)
    ties = [tie for pair, said in told.items() for tie in _of_pair(*pair, said, symmetric)]
    return tuple(sorted(ties, key=lambda tie: (tie.source, tie.target, tie.kind)))


def _of_pair(
    first: str, second: str, kind: str, reports: list[Report], symmetric: Set[str]
) -> Iterator[MergedTie]:
    if kind in symmetric:
        yield _merged(first, second, kind, reports, both_ways=True, symmetric=True)
        return
    there, back = (
        [r for r in reports if (*ends, kind) in tellings(r.tie, symmetric)]
        for ends in ((first, second), (second, first))
    )
    voices = [r for r in reports if r.first_hand] or reports
    both_ways = any(r.tie.direction == "both-ways" for r in voices)
    if both_ways and _heard_from(there) == _heard_from(back):
        yield _merged(first, second, kind, reports, both_ways=True)
        return
    if there:
        yield _merged(first, second, kind, there, both_ways=False)
    if back:
        yield _merged(second, first, kind, back, both_ways=False)


def _merged(
    source: str,
    target: str,
    kind: str,
    reports: list[Report],
    *,
    both_ways: bool,
    symmetric: bool = False,
) -> MergedTie:
    heard = _heard_from(reports)
    status: Status = "hearsay"
    if len(heard) == 2:
        apart = _apart(_ranks(reports, source), _ranks(reports, target))
        status = "rated-apart" if apart else "confirmed"
    elif heard:
        status = "one-sided"
    return MergedTie(
        source=source,
        target=target,
        kind=kind,
        both_ways=both_ways,
        symmetric=symmetric,
        status=status,
        silent_end="" if len(heard) != 1 else target if source in heard else source,
        levels=_labels(_levels(reports)),
        own_levels=_labels(_levels(r for r in reports if r.first_hand)),
        split_ends=tuple(end for end in (source, target) if _split(_ranks(reports, end))),
        strength=_strength(_levels(reports)),
        reporters=tuple(sorted({r.person for r in reports if not r.tie.origin})),
        origins=tuple(sorted({r.tie.origin for r in reports if r.tie.origin})),
    )


def _heard_from(reports: Iterable[Report]) -> set[str]:
    return {r.organisation for r in reports if r.first_hand}


def _ranks(reports: Iterable[Report], end: str) -> Mapping[str, set[int]]:
    """Return the ranks that the people of one end gave, by scale."""
    ranks: dict[str, set[int]] = {}
    for level in _levels(r for r in reports if r.first_hand and r.organisation == end):
        ranks.setdefault(level.scale, set()).add(level.rank)
    return ranks


def _apart(here: Mapping[str, set[int]], there: Mapping[str, set[int]]) -> bool:
    return any(here[scale].isdisjoint(there[scale]) for scale in here.keys() & there.keys())


def _split(ranks: Mapping[str, set[int]]) -> bool:
    return any(len(found) > 1 for found in ranks.values())


def _levels(reports: Iterable[Report]) -> list[Level]:
    return [r.tie.level for r in reports if r.tie.level is not None]


def _strength(levels: list[Level]) -> int:
    used = Counter(level.scale for level in levels)
    main = max(used, key=lambda scale: (used[scale], scale), default="")
    return max((level.rank for level in levels if level.scale == main), default=0)


def _labels(levels: list[Level]) -> tuple[str, ...]:
    scales = {level.scale for level in levels}
    ordered = sorted(set(levels), key=lambda level: (level.scale, level.rank, level.label))
    return tuple(f"{v.label} ({v.scale})" if len(scales) > 1 else v.label for v in ordered)
