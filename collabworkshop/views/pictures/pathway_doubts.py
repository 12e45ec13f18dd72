"""Which link of a theory of change moves most."""

from functools import partial

from collabworkshop.analysis.pathways.pathway_doubts import PathwayDoubts
from collabworkshop.figures.leverage import draw_leverage
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: PathwayDoubts) -> Shown:
    """Return the picture of what everything hangs on."""
    alt = "Dots: how much the chance of the impact moves with each link."
    moved = partial(draw_leverage, pathway=result.pathway, odds=result.hanging.odds)
    return Shown(moved, told(alt))
