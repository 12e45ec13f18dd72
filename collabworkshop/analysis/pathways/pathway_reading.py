"""A theory of change as the group gets it: its boxes, and the doubts that are open."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import Field

from collabworkshop.analysis.doubts.doubt import Doubt, without
from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.result import Coverage, Finding, Result

__all__ = ["PathwayReading", "SetAsideDoubt", "read_pathway"]

_COLUMNS = {"kind": "Kind", "label": "Box", "leads_to": "Leads to", "doubts": "Doubts"}


class SetAsideDoubt(Noun):
    """A doubt that the group leaves, with its reason."""

    doubt: Doubt
    reason: Name


class PathwayReading(Result):
    """A theory of change with what may not hold.

    Parameters
    ----------
    pathway
        The theory of change.
    doubts
        Those that are open, in the order of the checks.
    set_aside
        Those that the group leaves, with its reasons.
    places
        Key of a box to x and y on the canvas, where somebody has put it.
    """

    pathway: Pathway
    doubts: tuple[Doubt, ...] = ()
    set_aside: tuple[SetAsideDoubt, ...] = ()
    places: dict[str, tuple[float, float]] = Field(default_factory=dict)


def read_pathway(
    exercise: str,
    pathway: Pathway,
    found: Sequence[Doubt],
    reasons: Mapping[str, str],
    places: Mapping[str, tuple[float, float]],
) -> PathwayReading:
    """Return a theory of change with its doubts, those apart that are set aside.

    Parameters
    ----------
    exercise
        Id of the exercise.
    pathway
        The theory of change.
    found
        All doubts about it.
    reasons
        Key of a doubt to why the group leaves it.
    places
        Where boxes stand on the canvas.
    """
    open_ = without(found, reasons)
    # Not checked once more: all parts were, and there may be hundreds of them.
    return PathwayReading.model_construct(
        exercise=exercise,
        findings=tuple(_findings(pathway, open_)),
        coverage=Coverage(effect=_left(found, open_)),
        columns=_COLUMNS,
        rows=tuple(_rows(pathway, open_)),
        pathway=pathway,
        doubts=open_,
        set_aside=tuple(
            SetAsideDoubt(doubt=doubt, reason=reasons[doubt.key])
            for doubt in found
            if doubt.key in reasons
        ),
        places=dict(places),
    )


def _findings(pathway: Pathway, doubts: Sequence[Doubt]) -> Iterator[Finding]:
    if not pathway.elements:
        yield Finding(code="nothing-yet", sentence="There is no box yet.", severity="gap")
    for doubt in doubts:
        yield Finding(
            code=doubt.check,
            sentence=doubt.sentence,
            evidence=(*doubt.elements, *doubt.links, *doubt.others),
            severity=doubt.severity,
        )


def _left(found: Sequence[Doubt], open_: Sequence[Doubt]) -> str:
    left = len(found) - len(open_)
    return f"{counted(left, 'doubt is', 'doubts are').capitalize()} set aside." if left else ""


def _rows(pathway: Pathway, doubts: Sequence[Doubt]) -> Iterator[dict[str, Any]]:
    """Yield the boxes from the goal backwards, each with what it leads to."""
    raised = Counter(key for doubt in doubts for key in doubt.elements)
    for key in Flow(pathway).backwards:
        one = pathway.elements[key]
        yield {
            "kind": KIND_WORDS[one.kind],
            "label": one.label,
            "leads_to": "; ".join(sorted(pathway.elements[to].label for to in pathway.after(key))),
            "doubts": raised[key],
        }
