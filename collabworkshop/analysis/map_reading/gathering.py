"""Who stands close together, who in the middle, who across? Groups, core and sectors."""

from collections.abc import Iterator

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.measures import Measures
from collabworkshop.analysis.map_reading.reading import Figure
from collabworkshop.analysis.map_reading.standing import counted_figure
from collabworkshop.analysis.map_reading.wording import many_of, percent
from collabworkshop.analysis.networks.mixing import ei_index
from collabworkshop.analysis.sentences import counted, named, short

__all__ = ["other_sectors", "who_gathers"]


def who_gathers(ground: Ground, measures: Measures) -> Iterator[Figure]:
    """Yield the figures about groups, core and sectors; none where no two are tied.

    Parameters
    ----------
    ground
        What the reading stands on.
    measures
        The measures of its network.
    """
    if not measures.network.pairs:
        return
    yield _communities(ground, measures)
    yield _core(ground, measures)
    yield _constituents(ground, measures)
    yield from _sectors(ground, measures)


def other_sectors(ground: Ground, measures: Measures, key: str) -> tuple[str, ...]:
    """Return the sectors, besides its own, of a stakeholder's partners."""
    sectors = ground.sectors
    found = {sectors.get(partner, "") for partner in measures.network.around[key]}
    return tuple(sorted(found - {"", sectors.get(key, "")}))


def _communities(ground: Ground, measures: Measures) -> Figure:
    groups = measures.communities
    first = groups[0] if groups else ()
    sentence = "No group of close partners stands out."
    if len(groups) == 1:
        sentence = f"There is one group of close partners: {ground.said(first)}."
    elif groups:
        sentence = (
            f"There are {len(groups)} groups of close partners, with more ties inside than one "
            f"would expect; the largest is {ground.said(first)}."
        )
    return counted_figure("communities", "Groups of close partners", len(groups), sentence, first)


def _core(ground: Ground, measures: Measures) -> Figure:
    core = tuple(sorted(measures.core, key=lambda key: (-measures.degree[key], key)))
    sentence = "There is no core: nobody is set apart by many ties to others with many."
    if core:
        sentence = f"Closely tied to each other, with the others around them: {ground.said(core)}."
    return counted_figure("core", "In the core", len(core), sentence, core)


def _constituents(ground: Ground, measures: Measures) -> Figure:
    lived, inside = ground.lived, ground.lived & measures.core
    value = len(inside) / len(lived) if lived and measures.core else None
    sentence = "Nobody on the list speaks from having lived with the issue."
    if lived and value is None:
        sentence = "There is no core, so nobody who lives with the issue is in it or outside."
    elif lived:
        sentence = (
            "In the core of the map, of those who speak from having lived with the issue: "
            f"{many_of(len(inside), len(lived))}."
        )
    return Figure(
        code="constituents-in-core",
        label="Lived experience in the core",
        value=value,
        shown="–" if value is None else percent(value),
        sentence=sentence,
        evidence=tuple(sorted(inside)),
    )


def _sectors(ground: Ground, measures: Measures) -> Iterator[Figure]:
    value = ei_index(measures.network, ground.sectors)
    if value is None:
        return
    ends = [pair for pair in measures.network.pairs if ground.sectors.keys() >= {*pair}]
    across = sum(ground.sectors[one] != ground.sectors[other] for one, other in ends)
    yield Figure(
        code="ei-index",
        label="Ties across sectors (E–I index)",
        value=value,
        shown=f"{value:+.2f}",
        sentence=f"Pairs that are tied across two sectors: {many_of(across, len(ends))} (an index "
        f"of {value:+.2f}, where −1 is all within and +1 all across).",
    )
    reach = {key: other_sectors(ground, measures, key) for key in measures.network.keys}
    widest = max(sorted(reach), key=lambda key: len(reach[key]))
    if reach[widest]:
        count = counted(len(reach[widest]), "sector", "sectors")
        besides = " besides its own" if widest in ground.sectors else ""
        yield counted_figure(
            "sector-bridge",
            "Most other sectors at one stakeholder",
            len(reach[widest]),
            f"The partners of {short(ground.names[widest])} come from {count}{besides}: "
            f"{named(reach[widest])}.",
            (widest,),
        )
