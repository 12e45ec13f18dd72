"""The lines of targets of those indicators that are worst off."""

from functools import partial

from collabworkshop.analysis.evaluation.standing_words import marked
from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.analysis.sentences import counted, short
from collabworkshop.figures.trajectory import MOST, draw_trajectories
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: TrajectoryReading) -> Shown:
    """Return the picture of up to six indicators, those that are off track first."""
    keys = list(result.lines)[:MOST]
    each = "; ".join(f"{short(result.called[key])} {marked(result.lines[key][0])}" for key in keys)
    alt = f"Lines of targets of {counted(len(keys), 'indicator', 'indicators')}: {each}."
    return Shown(partial(draw_trajectories, found=result), told(alt))
