"""Why does this one matter? Each stakeholder's place on the map, in sentences."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from collabworkshop.analysis.map_reading.gathering import other_sectors
from collabworkshop.analysis.map_reading.ground import Ground, Pair
from collabworkshop.analysis.map_reading.measures import Measures
from collabworkshop.analysis.map_reading.reading import Portrait
from collabworkshop.analysis.map_reading.standing import estimate
from collabworkshop.analysis.map_reading.wording import percent
from collabworkshop.analysis.sentences import counted, listed, number, short

__all__ = ["portraits"]


def portraits(ground: Ground, measures: Measures) -> tuple[Portrait, ...]:
    """Return every stakeholder's place on the map, in the order in which they were entered.

    Parameters
    ----------
    ground
        What the reading stands on.
    measures
        The measures of its network.
    """
    return tuple(
        Portrait(
            stakeholder=key,
            name=ground.names[key],
            degree=measures.degree[key],
            betweenness=measures.betweenness[key],
            constraint=measures.constraint[key],
            effective_size=measures.effective_size[key],
            core=key in measures.core,
            cut_point=key in measures.holding.points,
            community=measures.group_of.get(key, 0),
            sentences=tuple(_told(ground, measures, key)),
        )
        for key in ground.known
    )


def _told(ground: Ground, measures: Measures, key: str) -> Iterator[str]:
    partners = measures.network.neighbours(key)
    if not partners:
        yield "No tie of this stakeholder is counted on the map."
        return
    yield f"Tied to {counted(len(partners), 'other', 'others')}: {ground.said(partners)}."
    yield from _between(ground, measures, key, partners)
    if key in measures.holding.points:
        off = [one for part in measures.holding.parts(key)[1:] for one in part]
        yield (
            "A single point of failure: without this one, "
            f"{ground.said(off)} would be cut off from the rest."
        )
    yield from _groups(ground, measures, key)
    if measures.core:
        side = "in the core" if key in measures.core else "outside the core, at the edge"
        yield f"Stands {side} of the map."
    sectors = other_sectors(ground, measures, key)
    if sectors:
        own = f" from {short(ground.sectors[key])}" if key in ground.sectors else ""
        yield f"Reaches across{own} to {listed(map(short, sectors))}."


def _between(
    ground: Ground, measures: Measures, key: str, partners: Sequence[str]
) -> Iterator[str]:
    """Yield between whom it stands."""
    if len(partners) < 2:
        return
    share = min(measures.betweenness[key], 1)
    if share:
        most = "; nobody stands between more" if measures.brokers[0] == key else ""
        yield (
            f"Of all pairs of others{estimate(measures)}, {percent(share)} have their shortest "
            f"chain through this one{most}."
        )
    apart, example = _not_tied(measures, key, partners)
    if not example:
        yield "These partners are all tied to each other as well."
        return
    one, other = (short(ground.names[end]) for end in example)
    if len(partners) == 2:
        yield f"{one} and {other} are not tied to each other."
    else:
        pairs = len(partners) * (len(partners) - 1) // 2
        yield (
            f"Of the {number(pairs)} pairs of these partners, {counted(apart, 'is', 'are')} not "
            f"tied to each other, such as {one} and {other}."
        )


def _not_tied(measures: Measures, key: str, partners: Sequence[str]) -> tuple[int, Pair | None]:
    """Return how many pairs of partners are not tied to each other, and one of them."""
    around = measures.network.around
    tied = sum(len(around[one] & around[key]) for one in partners) // 2
    apart = len(partners) * (len(partners) - 1) // 2 - tied
    if not apart:
        return 0, None
    return apart, next((a, b) for a, b in combinations(partners, 2) if b not in around[a])


def _groups(ground: Ground, measures: Measures, key: str) -> Iterator[str]:
    """Yield the group of close partners, and to how many others it leads."""
    own = measures.group_of.get(key)
    if own is None or len(measures.communities) < 2:
        return
    close = (one for one in measures.communities[own - 1] if one != key)
    yield f"Belongs to a group of close partners with {ground.said(close)}."
    there = {measures.group_of.get(partner, own) for partner in measures.network.around[key]}
    count = len(there - {own})
    if count:
        yield f"Leads from there to {counted(count, 'other group', 'other groups')}."
