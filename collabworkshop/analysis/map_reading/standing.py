"""Who holds the map together? The figures about single stakeholders and single ties."""

from collections.abc import Iterator

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.measures import Measures
from collabworkshop.analysis.map_reading.reading import Figure
from collabworkshop.analysis.map_reading.wording import percent
from collabworkshop.analysis.networks.centrality import PIVOTS
from collabworkshop.analysis.sentences import counted, listed, short

__all__ = ["counted_figure", "estimate", "who_holds"]

MOST_NAMED = 3
"""Stakeholders with their figures in one sentence."""


def who_holds(ground: Ground, measures: Measures) -> Iterator[Figure]:
    """Yield the figures about who holds others together; none where no two are tied.

    Parameters
    ----------
    ground
        What the reading stands on.
    measures
        The measures of its network.
    """
    if not measures.network.pairs:
        return
    yield _brokers(ground, measures)
    yield _constraint(ground, measures)
    yield _effective_size(ground, measures)
    yield _cut_points(ground, measures)
    yield _bridges(ground, measures)


def estimate(measures: Measures) -> str:
    """Return what has to be said beside betweenness: nothing, or that it is an estimate."""
    return f" (an estimate, counted from {PIVOTS} stakeholders)" if measures.estimated else ""


def counted_figure(
    code: str, label: str, value: int, sentence: str, evidence: tuple[str, ...]
) -> Figure:
    """Return a figure that counts something."""
    return Figure(
        code=code,
        label=label,
        value=value,
        shown=str(value),
        sentence=sentence,
        evidence=evidence,
    )


def _brokers(ground: Ground, measures: Measures) -> Figure:
    between = measures.betweenness
    first = tuple(key for key in measures.brokers[:MOST_NAMED] if between[key] > 0)
    value = between[first[0]] if first else 0.0
    sentence = "Nobody stands on a shortest chain between two others."
    if first:
        said = (f"{_name(ground, key)} ({percent(min(between[key], 1))})" for key in first)
        sentence = (
            "Pairs of others whose shortest chain runs through one stakeholder"
            f"{estimate(measures)}, most often: {listed(said)}."
        )
    return Figure(
        code="brokers",
        label="Brokers",
        value=value,
        shown=percent(min(value, 1)),
        sentence=sentence,
        evidence=first,
    )


def _constraint(ground: Ground, measures: Measures) -> Figure:
    known = {key: value for key, value in measures.constraint.items() if value is not None}
    freest = min(known, key=lambda key: (round(known[key], 9), key))
    value = known[freest]
    return Figure(
        code="constraint",
        label="Freest hand (lowest constraint)",
        value=value,
        shown=f"{value:.2f}",
        sentence=f"Nobody depends less on single partners, and on partners who are tied to each "
        f"other, than {_name(ground, freest)} ({value:.2f}; with one partner only it is 1).",
        evidence=(freest,),
    )


def _effective_size(ground: Ground, measures: Measures) -> Figure:
    known = {key: value for key, value in measures.effective_size.items() if value is not None}
    widest = max(sorted(known), key=lambda key: (round(known[key], 9), measures.degree[key]))
    value = known[widest]
    partners = counted(measures.degree[widest], "partner", "partners")
    return Figure(
        code="effective-size",
        label="Widest reach (effective size)",
        value=value,
        shown=f"{value:.1f}",
        sentence=f"The {partners} of {_name(ground, widest)} count as {value:.1f}, because those "
        "who are tied to each other count as less than one each."
        if measures.degree[widest] > value
        else f"The {partners} of {_name(ground, widest)}: none tied to another of them.",
        evidence=(widest,),
    )


def _cut_points(ground: Ground, measures: Measures) -> Figure:
    points = measures.holding.points
    sentence = "Nobody is cut off from others when a single stakeholder leaves."
    first: tuple[str, ...] = ()
    if points:
        key = max(points, key=lambda key: (points[key], measures.betweenness[key]))
        first = (key,)
        off = [one for part in measures.holding.parts(key)[1:] for one in part]
        sentence = (
            f"If {_name(ground, key)} left, {counted(len(off), 'other', 'others')} would be cut "
            f"off from the rest of their part: {ground.said(off)}."
        )
    return counted_figure(
        "cut-points", "Without whom some are cut off", len(points), sentence, first
    )


def _bridges(ground: Ground, measures: Measures) -> Figure:
    ties = measures.holding.ties
    sentence = "No part of the map hangs on a single tie."
    first: tuple[str, ...] = ()
    if ties:
        first = tie = max(ties, key=lambda tie: ties[tie])
        off = measures.holding.sides(tie)[1]
        ends = " and ".join(_name(ground, key) for key in tie)
        sentence = f"If {ends} were tied no longer, {ground.said(off)} would be cut off."
    return counted_figure("bridges", "Pairs with no way round them", len(ties), sentence, first)


def _name(ground: Ground, key: str) -> str:
    return short(ground.names[key])
