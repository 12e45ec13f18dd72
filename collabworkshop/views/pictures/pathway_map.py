"""A theory of change on one sheet."""

from functools import partial

from collabworkshop.analysis.pathways.pathway_reading import PathwayReading
from collabworkshop.analysis.sentences import counted
from collabworkshop.figures.pathway import A3, draw_pathway
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: PathwayReading) -> Shown:
    """Return the picture of a theory of change."""
    pathway = result.pathway
    boxes = counted(len(pathway.elements), "box", "boxes")
    alt = f"Theory of change: {boxes}, {counted(len(pathway.links), 'link', 'links')}."
    led = partial(draw_pathway, pathway=pathway, places=result.places)
    # Labels stand whole: on a smaller sheet there is no room for them.
    return Shown(led, told(alt), A3, dated=True)
