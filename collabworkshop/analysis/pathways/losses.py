"""What falls with one precondition or assumption, if it fails."""

from collections.abc import Mapping

from collabworkshop.analysis.pathways.flow import GIVEN, Flow
from collabworkshop.analysis.pathways.gates import stranded
from collabworkshop.analysis.pathways.needs import Needs, needs_of
from collabworkshop.analysis.pathways.paths import Paths
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.pathway import Pathway

__all__ = ["Loss", "Weight", "losses", "weights"]


class Loss(Noun):
    """What is lost when one element does not come true.

    Parameters
    ----------
    element
        Key of the element.
    impacts
        Keys of the impacts that fail with it.
    fails
        Keys of all others that fail with it, impacts among them.
    stranded
        Keys of those that no longer lead to any impact: all their ways run through it.
    share
        Share of all ways to an impact that run through it, from 0 to 1.
    """

    element: Key
    impacts: tuple[Key, ...]
    fails: tuple[Key, ...]
    stranded: tuple[Key, ...]
    share: float


class Weight(Noun):
    """How much rests on something that is taken for granted.

    Parameters
    ----------
    element
        Key of the assumption or condition.
    share
        Share of all ways to an impact that run through what it holds up, from 0 to 1.
    impacts, fails
        As for a loss.
    """

    element: Key
    share: float
    impacts: tuple[Key, ...]
    fails: tuple[Key, ...]


def losses(pathway: Pathway) -> tuple[Loss, ...]:
    """Return what is lost with each outcome, output and activity, the gravest first.

    Two questions are asked. What fails: an element fails with any precondition that is necessary,
    or when every way to it is broken, and so on upwards; elements of a circle hold one another up.
    What is stranded: those of which every way to an impact runs through the element.

    Parameters
    ----------
    pathway
        The theory of change.

    Notes
    -----
    A thinking aid: it knows of no delay, and of no half success. An element counts as graver
    when it takes more impacts with it, then when it strands more, then when more fails.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element, Link
    >>> boxes = {key: Element(kind="outcome", label=key) for key in "ab"}
    >>> boxes["g"] = Element(kind="impact", label="g")
    >>> row = Pathway(elements=boxes, links={
    ...     "1": Link(source="a", target="b"), "2": Link(source="b", target="g")})
    >>> [(loss.element, loss.fails, loss.stranded) for loss in losses(row)]
    [('b', ('g',), ('a',)), ('a', ('b', 'g'), ())]
    """
    flow = Flow(pathway)
    paths, needs, cut = Paths(flow), needs_of(flow), stranded(flow)
    found = []
    for key in flow.after:
        if flow.elements[key].kind != "impact" and flow.elements[key].kind not in GIVEN:
            fails = _failing(flow, needs, key)
            impacts = tuple(one for one in fails if flow.elements[one].kind == "impact")
            found.append(
                Loss(
                    element=key,
                    impacts=impacts,
                    fails=fails,
                    stranded=tuple(cut[key]),
                    share=paths.share(key),
                )
            )
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -len(one.impacts),
                -len(one.stranded),
                -len(one.fails),
                flow.elements[one.element].label,
                one.element,
            ),
        )
    )


def weights(pathway: Pathway) -> tuple[Weight, ...]:
    """Return how much rests on each assumption and condition, the weightiest first.

    Parameters
    ----------
    pathway
        The theory of change.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element, Link
    >>> boxes = {"a": Element(kind="activity", label="a"), "g": Element(kind="impact", label="g"),
    ...          "t": Element(kind="assumption", label="t")}
    >>> [(w.element, w.share, w.fails) for w in weights(Pathway(elements=boxes, links={
    ...     "1": Link(source="a", target="g"), "2": Link(source="t", target="g")}))]
    [('t', 1.0, ('g',))]
    """
    flow = Flow(pathway)
    paths, needs = Paths(flow), needs_of(flow)
    found = []
    for key, one in flow.elements.items():
        if one.kind in GIVEN:
            held = {target for source, target in flow.steps if source == key}
            fails = _failing(flow, needs, key)
            impacts = tuple(key for key in fails if flow.elements[key].kind == "impact")
            share = 1 - paths.share_without(held) if paths.total else 0.0
            found.append(Weight(element=key, share=share, impacts=impacts, fails=fails))
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -len(one.impacts),
                -one.share,
                -len(one.fails),
                flow.elements[one.element].label,
                one.element,
            ),
        )
    )


def _failing(flow: Flow, needs: Mapping[str, Needs], first: str) -> tuple[str, ...]:
    """Return what fails when one element does, without it, sorted."""
    failed = {first}
    front = [first]
    while front:
        for near in flow.onward.get(front.pop(), ()):
            if near not in failed and not needs[near].hold(lambda key: key not in failed):
                failed.add(near)
                front.append(near)
    return tuple(sorted(failed - {first}))
