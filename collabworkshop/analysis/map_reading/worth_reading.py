"""What is on this map that a coalition should talk about? The findings."""

from collections.abc import Iterable, Iterator, Sequence

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.left_out import left_out
from collabworkshop.analysis.map_reading.measures import Measures
from collabworkshop.analysis.map_reading.reading import MissingLink, Range
from collabworkshop.analysis.map_reading.standing import estimate
from collabworkshop.analysis.map_reading.wording import percent
from collabworkshop.analysis.sentences import counted, listed, short
from collabworkshop.model.result import Finding

__all__ = ["worth_reading"]

BROKER = 0.1
"""Share of the chains between others from which somebody is called a broker; a convention."""

MIDDLE = 0.5
"""Centralisation from which a map is called gathered around one; half of a star's; a convention."""

GROUP = 3
"""Stakeholders from which a group is one: two are a pair."""

CUT_OFF = 2
"""Others cut off from which one is called a single point of failure; every partner with no
other tie would make one."""


def worth_reading(
    ground: Ground, measures: Measures, missing: Sequence[MissingLink], ranges: Iterable[Range]
) -> Iterator[Finding]:
    """Yield what the map is worth talking about, what is missing first.

    Parameters
    ----------
    ground
        What the reading stands on.
    measures
        The measures of its network.
    missing, ranges
        The missing links and the bounds of the same map.
    """
    if ground.known and not measures.network.pairs:
        yield Finding(code="no-ties", sentence="No two stakeholders are tied yet.", severity="gap")
    if measures.network.pairs:
        yield from _holders(ground, measures)
        yield from _parts(ground, measures)
        yield from left_out(ground, measures)
    if missing:
        yield Finding(
            code="missing-link",
            sentence=missing[0].sentence,
            evidence=(missing[0].source, missing[0].target),
            severity="talk",
        )
    yield from _unsure(ground, ranges)


def _holders(ground: Ground, measures: Measures) -> Iterator[Finding]:
    points, between = measures.holding.points, measures.betweenness
    alone = sorted((k for k in points if points[k] >= CUT_OFF), key=lambda k: (-points[k], k))
    if alone:
        said = (f"{_name(ground, k)} ({counted(points[k], 'other', 'others')})" for k in alone)
        yield Finding(
            code="single-point",
            sentence=f"Others would be cut off from the rest of their part without {listed(said)}.",
            evidence=tuple(alone),
            severity="talk",
        )
    brokers = [key for key in measures.brokers if between[key] >= BROKER]
    if brokers:
        said = (f"{_name(ground, k)} ({percent(min(between[k], 1))})" for k in brokers)
        yield Finding(
            code="broker",
            sentence=f"The shortest chains of many pairs{estimate(measures)} run through "
            f"{listed(said)}.",
            evidence=tuple(brokers),
            severity="talk",
        )
    value = measures.centralisation["degree"]
    if value is not None and value >= MIDDLE:
        first = max(measures.network.keys, key=lambda key: measures.degree[key])
        yield Finding(
            code="around-one",
            sentence=f"The map is gathered around {_name(ground, first)}, with "
            f"{counted(measures.degree[first], 'partner', 'partners')}.",
            evidence=(first,),
            severity="talk",
        )


def _parts(ground: Ground, measures: Measures) -> Iterator[Finding]:
    apart = [part for part in measures.components[1:] if len(part) > 1]
    if apart:
        keys = tuple(key for part in apart for key in part)
        yield Finding(
            code="falls-apart",
            sentence="No chain of ties leads from the largest part of the map to "
            f"{listed((ground.said(part) for part in apart), most=2)}.",
            evidence=keys,
            severity="gap",
        )
    yield from _groups_apart(ground, measures)
    if measures.isolates:
        yield Finding(
            code="isolate",
            sentence=f"No tie is counted for {ground.said(measures.isolates)}.",
            evidence=measures.isolates,
            severity="gap",
        )
    edge = tuple(
        k for k in measures.network.keys if measures.degree[k] == 1 and k in ground.members
    )
    if edge:
        yield Finding(
            code="edge",
            sentence=f"Members who are tied to one partner only: {ground.said(edge)}.",
            evidence=edge,
            severity="talk",
        )


def _groups_apart(ground: Ground, measures: Measures) -> Iterator[Finding]:
    """Yield groups that hang on the others by one stakeholder of theirs or one of the others."""
    for group in measures.communities:
        inside = set(group)
        out = [(k, there) for k in group for there in measures.network.around[k] - inside]
        doors = min(len({k for k, _ in out}), len({there for _, there in out}))
        if len(group) >= GROUP and out and doors == 1:
            own = {k for k, _ in out}
            door = min(own if len(own) == 1 else {there for _, there in out})
            yield Finding(
                code="group-apart",
                sentence=f"A group of close partners, {ground.said(group)}, is tied to others "
                f"through {_name(ground, door)} alone.",
                evidence=(door, *(k for k in group if k != door)),
                severity="talk",
            )


def _unsure(ground: Ground, ranges: Iterable[Range]) -> Iterator[Finding]:
    moved = [one.sentence for one in ranges if one.low < one.high]
    if moved:
        who = sorted(ground.silent)
        yield Finding(
            code="silent-members",
            sentence=f"No report yet from {ground.said(who)}. Whatever they would say: "
            f"{' '.join(moved)}",
            evidence=tuple(who),
            severity="note",
        )
    if ground.hearsay:
        pairs = counted(len(ground.hearsay), "pair is", "pairs are")
        yield Finding(
            code="hearsay-left-out",
            sentence=f"{pairs.capitalize()} not counted as tied here, because only others say so.",
            evidence=tuple(sorted({key for ends in ground.hearsay for key in ends})),
            severity="note",
        )


def _name(ground: Ground, key: str) -> str:
    return short(ground.names[key])
