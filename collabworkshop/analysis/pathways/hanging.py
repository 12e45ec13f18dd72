"""What a theory of change hangs on: worked out once, for the group's result."""

from collections.abc import Iterable

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.chance import (
    STEPS,
    Chance,
    Leverage,
    leverage,
    sensitivity,
)
from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.losses import Loss, Weight, losses, weights
from collabworkshop.model.noun import Key, Name, Noun
from collabworkshop.model.pathway import Pathway

__all__ = ["MOST_IMPACTS", "MOST_LINKS", "Hanging", "Odds", "hanging"]

MOST_IMPACTS = 3
"""Impacts for which chances are worked out; one is usual."""

MOST_LINKS = 12
"""Links that are named for each impact."""

_WEAK = "hangs-on-weak"


class Odds(Noun):
    """How an impact fares if every link holds with the same probability.

    Parameters
    ----------
    impact
        Key of the impact.
    chance
        For the probability that was asked for.
    steps
        For several probabilities.
    links
        By how much the chance moves with single links, the most first; no more than
        `MOST_LINKS`.
    """

    impact: Key
    chance: Chance
    steps: tuple[Chance, ...]
    links: tuple[Leverage, ...]


class Hanging(Noun):
    """What a theory of change hangs on.

    Parameters
    ----------
    losses
        What is lost with each box, the gravest first.
    weights
        What rests on each thing that is taken for granted, the weightiest first.
    weakest
        Sentences on the weakest evidence on links that every way to an impact runs through.
    odds
        For each impact to which something leads, no more than `MOST_IMPACTS`.
    """

    losses: tuple[Loss, ...] = ()
    weights: tuple[Weight, ...] = ()
    weakest: tuple[Name, ...] = ()
    odds: tuple[Odds, ...] = ()


def hanging(pathway: Pathway, holds: float, doubts: Iterable[Doubt]) -> Hanging:
    """Return what a theory of change hangs on.

    Parameters
    ----------
    pathway
        The theory of change.
    holds
        Probability that a link holds, from 0 to 1; nobody knows it.
    doubts
        All doubts about it, also those that the group leaves as they are.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element, Link
    >>> boxes = {"a": Element(kind="activity", label="a"), "g": Element(kind="impact", label="g")}
    >>> row = Pathway(elements=boxes, links={"1": Link(source="a", target="g")})
    >>> found = hanging(row, 0.8, ())
    >>> found.losses[0].impacts, found.odds[0].chance.value
    (('g',), 0.8)
    """
    flow = Flow(pathway)
    reached = [key for key in flow.impacts if flow.before[key]]
    reached.sort(key=lambda key: (pathway.elements[key].label, key))
    return Hanging(
        losses=losses(pathway),
        weights=weights(pathway),
        weakest=tuple(doubt.sentence for doubt in doubts if doubt.check == _WEAK),
        odds=tuple(_odds(pathway, impact, holds) for impact in reached[:MOST_IMPACTS]),
    )


def _odds(pathway: Pathway, impact: str, holds: float) -> Odds:
    # Together: what leads to the impact is looked through once for all of them.
    asked, *steps = sensitivity(pathway, impact, (holds, *STEPS))
    return Odds(
        impact=impact,
        chance=asked,
        steps=tuple(steps),
        links=leverage(pathway, impact, holds)[:MOST_LINKS],
    )
