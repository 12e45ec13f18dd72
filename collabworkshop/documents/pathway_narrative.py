"""A theory of change as a document to read and to hand on."""

from collections.abc import Sequence
from datetime import date

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.context import Context
from collabworkshop.analysis.pathways.narrative.narrative import narrative
from collabworkshop.analysis.pathways.narrative.said import Block, joined, one_line
from collabworkshop.analysis.sentences import counted
from collabworkshop.documents.word import word_document
from collabworkshop.model.pathway import Pathway

__all__ = ["pathway_narrative"]


def pathway_narrative(
    pathway: Pathway,
    context: Context,
    doubts: Sequence[Doubt] = (),
    set_aside: Sequence[tuple[Doubt, str]] = (),
    *,
    on: date,
    title: str = "",
) -> bytes:
    """Return a Word document that tells a theory of change.

    Parameters
    ----------
    pathway, context, doubts, set_aside
        As for `narrative`.
    on
        The day that stands in it.
    title
        What it is called; else its own name.
    """
    boxes = counted(len(pathway.elements), "box", "boxes")
    links = counted(len(pathway.links), "link", "links")
    first = (
        f"This is how we think change comes about, as we see it on {on.day} {on:%B %Y}. Each "
        f"paragraph begins with a box of our drawing, in bold, and goes on with what it leads to "
        f"and why: {boxes} and {links} in all. Months are counted from the start."
    )
    blocks = [Block("paragraph", joined(first))]
    blocks += narrative(pathway, context, doubts, set_aside)
    name = one_line(title or pathway.name) or "Our theory of change"
    return word_document(name, blocks, on=on)
