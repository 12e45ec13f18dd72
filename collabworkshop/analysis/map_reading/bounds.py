"""How far could each figure move if the silent members spoke? Exact bounds."""

from collections.abc import Iterator

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.reading import Range
from collabworkshop.analysis.map_reading.wording import between, percent
from collabworkshop.analysis.networks.cohesion import density
from collabworkshop.analysis.networks.components import components, isolates
from collabworkshop.analysis.networks.network import Network

__all__ = ["ranges"]


def ranges(ground: Ground) -> tuple[Range, ...]:
    """Return between which bounds each figure lies, whatever the silent members would say.

    One end's word is enough to be counted as tied, so whoever is silent may still bring a
    tie with anybody, also with one who has spoken and did not name it. Open are all pairs
    of a silent member. What others say of them is no word of theirs.

    Every open pair may be tied or not, each for itself, in one direction or both, and what
    counts now still counts then. More ties make density grow and leave fewer isolates and
    connected parts, so their bounds are the map with none of the open ties and with all of
    them. Reciprocity is least when all of them run one way and largest when all run both
    ways. The bounds are exact: there is a map for each of them. That ties missing at random
    would move the figures less is no comfort, for who is silent is seldom anybody.

    Returns
    -------
    tuple of Range
        Empty where no member is silent, or there is nobody with whom to be tied.

    References
    ----------
    What silence does to figures: G. Kossinets, "Effects of Missing Data in Social Networks", Social
    Networks 28, 2006, pp. 247-268; M. Huisman, "Imputation of Missing Network Data",
    Journal of Social Structure 10, 2009. Bounds without assumptions: C. F. Manski, *Partial
    Identification of Probability Distributions*, Springer 2003, chapter 1.
    """
    return tuple(_ranges(ground)) if ground.silent and len(ground.known) > 1 else ()


def _ranges(ground: Ground) -> Iterator[Range]:
    now, size = ground.network, len(ground.known)
    low = density(now) or 0.0
    high = (len(now.pairs) + _untied(ground, now)) / (size * (size - 1) / 2)
    yield _share("density", "Tied of the possible pairs", low, high)
    yield _share(
        "reciprocity",
        "Tied both ways, of the pairs whose ties have a direction",
        *_reciprocity(ground),
    )
    # Whoever is silent may know everybody: for what hangs together, one is enough.
    first = min(ground.silent)
    full = Network.of(now.keys, [*now.pairs, *((first, other) for other in now.keys)])
    yield _count("isolates", "Without a tie", len(isolates(full)), len(isolates(now)))
    yield _count("components", "Connected parts", len(components(full)), len(components(now)))


def _untied(ground: Ground, network: Network) -> int:
    """Return how many open pairs there are that are not tied in a network."""
    silent, others = len(ground.silent), len(ground.known) - len(ground.silent)
    there = sum(_is_open(ground, *pair) for pair in network.pairs)
    return silent * others + silent * (silent - 1) // 2 - there


def _is_open(ground: Ground, one: str, other: str) -> bool:
    return not ground.silent.isdisjoint((one, other))


def _reciprocity(ground: Ground) -> tuple[float, float]:
    """Return the least and the largest share of pairs tied both ways."""
    arcs, pairs = set(ground.arrows.arcs), ground.arrows.pairs
    both = sum(pair in arcs and pair[::-1] in arcs for pair in pairs)
    one_way = sum(
        _is_open(ground, *pair) and not (pair in arcs and pair[::-1] in arcs) for pair in pairs
    )
    untied = _untied(ground, ground.arrows)
    tied = len(pairs) + untied
    return both / tied, (both + one_way + untied) / tied


def _share(code: str, label: str, low: float, high: float) -> Range:
    sentence = f"{label}: {between(percent(low), percent(high))}."
    return Range(code=code, label=label, low=low, high=high, sentence=sentence)


def _count(code: str, label: str, low: int, high: int) -> Range:
    sentence = f"{label}: {between(str(low), str(high))}."
    return Range(code=code, label=label, low=low, high=high, sentence=sentence)
