"""Who understands whom."""

from functools import partial

from collabworkshop.analysis.sentences import counted
from collabworkshop.analysis.understanding.portraits import Understanding
from collabworkshop.figures.understanding import draw_understanding
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: Understanding) -> Shown:
    """Return the picture of who understands whom."""
    alt = f"Who understands whom: {counted(len(result.points), 'point', 'points')}."
    return Shown(partial(draw_understanding, understanding=result), told(alt))
