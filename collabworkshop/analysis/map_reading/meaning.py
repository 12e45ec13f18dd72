"""What does each figure of the whole map mean here? One sentence each."""

from collections.abc import Iterator

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.measures import Measures
from collabworkshop.analysis.map_reading.reading import Figure
from collabworkshop.analysis.map_reading.wording import many_of, percent
from collabworkshop.analysis.networks.cohesion import reciprocity
from collabworkshop.analysis.sentences import counted

__all__ = ["whole_map"]

_MIDDLES = {
    "degree": (
        "Ties that meet at one",
        "From 0% (all have equally many partners) to 100% (one has them all)",
    ),
    "betweenness": (
        "Chains that run through one",
        "From 0% (nobody stands between others more than the next) to 100% (every chain between "
        "others runs through one)",
    ),
    "closeness": (
        "One who is near to all",
        "In the largest connected part, from 0% (all are equally near to the others) to 100% "
        "(one is tied to everybody and they only to that one)",
    ),
}


def whole_map(ground: Ground, measures: Measures) -> Iterator[Figure]:
    """Yield the figures of the map as a whole; none where nobody is on it.

    Parameters
    ----------
    ground
        What the reading stands on.
    measures
        The measures of its network.
    """
    if not ground.known:
        return
    yield _density(measures)
    yield _reciprocity(ground)
    yield _components(ground, measures)
    yield _isolates(ground, measures)
    yield _transitivity(measures)
    for which in _MIDDLES:
        yield _centralisation(ground, measures, which)


def _density(measures: Measures) -> Figure:
    size, tied = len(measures.network.keys), len(measures.network.pairs)
    sentence = "It takes two stakeholders to have a tie."
    if measures.density is not None:
        possible = counted(size * (size - 1) // 2, "pair could be", "pairs could be")
        sentence = f"{possible.capitalize()} tied; {counted(tied, 'pair is', 'pairs are')}."
    return _share("density", "Share of possible ties", measures.density, sentence)


def _reciprocity(ground: Ground) -> Figure:
    value, tied = reciprocity(ground.arrows), len(ground.arrows.pairs)
    sentence = "No tie that has a direction, such as a referral, is counted yet."
    if value is not None:
        both = many_of(round(value * tied), tied)
        sentence = (
            f"Pairs whose ties have a direction, such as referrals, and run both ways: {both}."
        )
    return _share("reciprocity", "Ties both ways", value, sentence)


def _components(ground: Ground, measures: Measures) -> Figure:
    parts, size = measures.components, len(ground.known)
    if size == 1:
        sentence = "There is one stakeholder on the map."
    elif len(parts) == size:
        sentence = "No two stakeholders are tied yet."
    elif len(parts) == 1:
        sentence = "Everybody can reach everybody else by some chain of ties."
    else:
        sentence = (
            f"The map falls into {len(parts)} parts with no tie between them; the largest "
            f"holds {len(parts[0])} of {size} stakeholders."
        )
    return Figure(
        code="components",
        label="Connected parts",
        value=len(parts),
        shown=str(len(parts)),
        sentence=sentence,
    )


def _isolates(ground: Ground, measures: Measures) -> Figure:
    alone = measures.isolates
    sentence = "Everybody has at least one tie."
    if alone:
        sentence = f"No tie is counted for {ground.said(alone)}."
    return Figure(
        code="isolates",
        label="Without a tie",
        value=len(alone),
        shown=str(len(alone)),
        sentence=sentence,
        evidence=alone,
    )


def _transitivity(measures: Measures) -> Figure:
    value = measures.transitivity
    sentence = "Nobody has two partners yet, who could be tied to each other as well."
    if value is not None:
        sentence = (
            f"Of the times when two share a partner, they are tied themselves in {percent(value)}."
        )
    return _share("transitivity", "Partners of a partner who are tied", value, sentence)


def _centralisation(ground: Ground, measures: Measures, which: str) -> Figure:
    label, scale = _MIDDLES[which]
    value = measures.centralisation[which]
    first: tuple[str, ...] = ()
    sentence = "It takes three connected stakeholders for one of them to be in the middle."
    if which != "closeness":
        sentence = "It takes three stakeholders for one of them to be in the middle."
    if value is not None:
        about = "about (an estimate) " if which == "betweenness" and measures.estimated else ""
        sentence = f"{scale}, this map stands at {about}{percent(value)}."
        if value and which != "closeness":
            first = _leading(measures, which)
            most = "Most partners" if which == "degree" else "Between most others"
            sentence = f"{sentence} {most}: {ground.said(first)}."
    return _share(f"{which}-centralisation", label, value, sentence, evidence=first)


def _leading(measures: Measures, which: str) -> tuple[str, ...]:
    scores = measures.degree if which == "degree" else measures.betweenness
    highest = max(scores.values())
    return tuple(key for key in measures.network.keys if scores[key] == highest)


def _share(
    code: str, label: str, value: float | None, sentence: str, evidence: tuple[str, ...] = ()
) -> Figure:
    shown = "–" if value is None else percent(value)
    return Figure(
        code=code, label=label, value=value, shown=shown, sentence=sentence, evidence=evidence
    )
