"""Where a theory of change does not hold yet, as the group gets it."""

from collections.abc import Iterator, Sequence
from typing import Any

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.doubts.groups import DoubtGroup
from collabworkshop.analysis.doubts.left import LeftDoubt, parted
from collabworkshop.analysis.pathways.doubt_groups import grouped
from collabworkshop.analysis.pathways.hanging import Hanging
from collabworkshop.analysis.pathways.hanging_words import (
    loss_said,
    moves_most,
    per_cent,
    weight_said,
)
from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.analysis.sentences import counted, listed
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.result import Finding, Result

__all__ = ["COLUMNS", "PathwayDoubts", "pathway_doubts"]

COLUMNS = {
    "kind": "Kind",
    "label": "Box",
    "impacts": "Impacts that fail with it",
    "fails": "Boxes that fail with it",
    "stranded": "Boxes that lead nowhere then",
    "share": "Ways to the impact through it",
}

MOST_ROWS = 12
"""Boxes in the table; those on which little hangs are left out."""


class PathwayDoubts(Result):
    """Where a theory of change does not hold yet, and what everything hangs on.

    Parameters
    ----------
    pathway
        The theory of change.
    groups
        The open doubts.
    left
        Those that the group leaves, with its reasons.
    earlier
        Those that were left, and are no longer there or concern other boxes by now.
    hanging
        What everything hangs on.
    """

    pathway: Pathway = Pathway()
    groups: tuple[DoubtGroup, ...] = ()
    left: tuple[LeftDoubt, ...] = ()
    earlier: tuple[LeftDoubt, ...] = ()
    hanging: Hanging = Hanging()


def pathway_doubts(
    exercise: str,
    pathway: Pathway,
    doubts: Sequence[Doubt],
    aside: Sequence[LeftDoubt],
    hangs: Hanging,
) -> PathwayDoubts:
    """Return where a theory of change does not hold yet.

    Parameters
    ----------
    exercise
        Id of the exercise.
    pathway
        The theory of change.
    doubts
        All doubts about it.
    aside
        Those that the group has set aside at some time.
    hangs
        What it hangs on.
    """
    said = parted(doubts, aside)
    groups = grouped(said.open)
    # Not checked once more: all parts were, and there may be a thousand of them.
    return PathwayDoubts.model_construct(
        exercise=exercise,
        findings=tuple(_findings(pathway, groups, said.left, hangs)),
        columns=COLUMNS,
        rows=tuple(_rows(pathway, hangs)),
        pathway=pathway,
        groups=groups,
        left=said.left,
        earlier=said.earlier,
        hanging=hangs,
    )


def _findings(
    pathway: Pathway,
    groups: Sequence[DoubtGroup],
    left: Sequence[LeftDoubt],
    hangs: Hanging,
) -> Iterator[Finding]:
    if not pathway.elements:
        yield Finding(code="nothing-yet", sentence="There is no box yet.", severity="gap")
        return
    yield _open(groups)
    if left:
        said = counted(len(left), "doubt is", "doubts are").capitalize()
        evidence = tuple(one.doubt for one in left)
        yield Finding(
            code="set-aside", sentence=f"{said} set aside, with a reason.", evidence=evidence
        )
    if hangs.losses and (hangs.losses[0].fails or hangs.losses[0].stranded):
        worst = hangs.losses[0]
        said = loss_said(pathway, worst)
        evidence = (worst.element, *worst.fails, *worst.stranded)
        yield Finding(code="cuts-most", sentence=said, evidence=evidence, severity="talk")
    if hangs.weights and hangs.weights[0].fails:
        heaviest = hangs.weights[0]
        said = weight_said(pathway, heaviest)
        evidence = (heaviest.element, *heaviest.fails)
        yield Finding(code="weighs-most", sentence=said, evidence=evidence, severity="talk")
    for sentence in hangs.weakest:
        yield Finding(code="weakest", sentence=sentence, severity="talk")
    for odds in hangs.odds:
        if said := moves_most(pathway, odds):
            ends = (odds.links[0].source, odds.links[0].target)
            yield Finding(code="moves-most", sentence=said, evidence=(odds.impact, *ends))


def _open(groups: Sequence[DoubtGroup]) -> Finding:
    count = sum(len(one.doubts) for one in groups)
    if not count:
        said = "No doubt is open. That is no proof: these checks look at form and not at truth."
        return Finding(code="none-open", sentence=said)
    said = counted(count, "doubt is open", "doubts are open").capitalize()
    gaps = sum(doubt.severity == "gap" for one in groups for doubt in one.doubts)
    missing = f"; in {counted(gaps, 'case', 'cases')} something is missing" if gaps else ""
    checks = listed((one.group for one in groups), most=len(groups))
    evidence = tuple(doubt.key for one in groups for doubt in one.doubts)
    return Finding(
        code="open",
        sentence=f"{said}{missing}. {'It is' if count == 1 else 'They are'} about {checks}.",
        evidence=evidence,
        severity="talk",
    )


def _rows(pathway: Pathway, hangs: Hanging) -> Iterator[dict[str, Any]]:
    """Yield the boxes on which most hangs."""
    for loss in hangs.losses[:MOST_ROWS]:
        one = pathway.elements[loss.element]
        yield {
            "kind": KIND_WORDS[one.kind],
            "label": one.label,
            "impacts": len(loss.impacts),
            "fails": len(loss.fails),
            "stranded": len(loss.stranded),
            "share": per_cent(loss.share),
        }
