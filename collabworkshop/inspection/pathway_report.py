"""What is said of a theory of change: its keys, each in a sentence."""

from typing import Literal

from pydantic import Field

from collabworkshop.exchange.pathways.circles import on_circles, without_link
from collabworkshop.inspection.pathway_opening import OpenedPathway
from collabworkshop.model.fault import Fault
from collabworkshop.model.noun import Noun

__all__ = ["PathwayReport", "pathway_report"]


class PathwayReport(Noun):
    """What is in a theory of change, and what is wrong with its file."""

    kind: Literal["pathway"] = Field(default="pathway", description="What the file holds.")
    format: str = Field(description="Name of the format, as it is given to --format.")
    faults: tuple[Fault, ...] = Field(description="Everything found wrong, in the order found.")
    elements: int = Field(
        description="Number of elements: impacts, outcomes, outputs, activities, assumptions and "
        "conditions; frames and texts of a drawing are none."
    )
    links: int = Field(
        description="Number of links that lead from one element to another or to itself; rows of a "
        "causal map for the same two elements are one."
    )
    elements_on_cycles: int = Field(
        description="Number of elements from which links lead back to themselves, whether or not "
        "that is meant as a feedback."
    )
    elements_without_link: int = Field(
        description="Number of elements that no link connects with another one."
    )


def pathway_report(got: OpenedPathway) -> PathwayReport:
    """Return the report of a theory of change that was read.

    Examples
    --------
    >>> from collabworkshop.inspection.pathway_opening import opened_pathway
    >>> from collabworkshop.inspection.pieces import Piece
    >>> got = opened_pathway([Piece("a.txt", b"dag { a -> b b -> a c }")], "a.txt")
    >>> pathway_report(got).elements_on_cycles, pathway_report(got).elements_without_link
    (2, 1)
    """
    return PathwayReport(
        format=got.format_name,
        faults=got.faults,
        elements=len(got.pathway.elements),
        links=len(got.pathway.links),
        elements_on_cycles=len(on_circles(got.pathway)),
        elements_without_link=len(without_link(got.pathway)),
    )
