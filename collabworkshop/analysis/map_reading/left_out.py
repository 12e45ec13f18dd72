"""Who is left out of the middle? Those who live with the issue, and sectors that do not meet."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.measures import Measures
from collabworkshop.analysis.map_reading.wording import many_of
from collabworkshop.analysis.sentences import short
from collabworkshop.model.result import Finding

__all__ = ["left_out"]


def left_out(ground: Ground, measures: Measures) -> Iterator[Finding]:
    """Yield whether those who live with the issue stand at the edge, and which sectors do not meet.

    Parameters
    ----------
    ground
        What the reading stands on.
    measures
        The measures of its network.
    """
    yield from _constituents(ground, measures)
    yield from _sectors(ground, measures)


def _constituents(ground: Ground, measures: Measures) -> Iterator[Finding]:
    lived, others = ground.lived, ground.known.keys() - ground.lived
    if not lived or not others:
        return
    if measures.core:
        inside, rest = lived & measures.core, others & measures.core
        if len(inside) / len(lived) < len(rest) / len(others):
            yield _at_the_edge(
                lived - inside,
                "In the core of the map, of those who speak from having lived with the issue: "
                f"{many_of(len(inside), len(lived))}; of the others: "
                f"{many_of(len(rest), len(others))}.",
            )
        return
    here, there = (sum(measures.degree[k] for k in of) / len(of) for of in (lived, others))
    if here < there:
        yield _at_the_edge(
            lived,
            "Those who speak from having lived with the issue have "
            f"{here:.1f} partners on average, the others {there:.1f}.",
        )


def _at_the_edge(who: Iterable[str], sentence: str) -> Finding:
    return Finding(
        code="constituents-at-the-edge",
        sentence=sentence,
        evidence=tuple(sorted(who)),
        severity="gap",
    )


def _sectors(ground: Ground, measures: Measures) -> Iterator[Finding]:
    """Yield pairs of sectors, two stakeholders or more in each, with no tie between them."""
    of_sector: dict[str, list[str]] = {}
    for key, sector in ground.sectors.items():
        of_sector.setdefault(sector, []).append(key)
    met = _met(ground.sectors, measures)
    large = sorted(s for s, keys in of_sector.items() if len(keys) > 1)
    apart = [p for p in combinations(large, 2) if p not in met]
    apart.sort(key=lambda p: (-len(of_sector[p[0]]) * len(of_sector[p[1]]), p))
    if apart:
        said = (f"{short(one)} and {short(other)}" for one, other in apart)
        yield Finding(
            code="sectors-apart",
            sentence="Sectors of two and more stakeholders with no tie between them: "
            f"{_many(said)}.",
            evidence=tuple(key for sector in apart[0] for key in of_sector[sector]),
            severity="gap",
        )


def _met(sectors: Mapping[str, str], measures: Measures) -> set[tuple[str, str]]:
    met = set()
    for one, other in measures.network.pairs:
        if one in sectors and other in sectors:
            here, there = sorted((sectors[one], sectors[other]))
            met.add((here, there))
    return met


def _many(phrases: Iterable[str]) -> str:
    shown = list(phrases)
    rest = f"; and {len(shown) - 3} more" if len(shown) > 3 else ""
    return "; ".join(shown[:3]) + rest
