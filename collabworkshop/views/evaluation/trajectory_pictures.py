"""The pictures of lines of targets; matplotlib is loaded when the first one is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from collabworkshop.analysis.evaluation.standing_words import marked
from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.analysis.evaluation.trajectory_words import standing_said
from collabworkshop.analysis.sentences import counted, short

if TYPE_CHECKING:
    from collabworkshop.figures.picture import Picture

__all__ = ["picture_of_one", "picture_of_trajectories"]

_SAME = "The table of the result says the same in words."


def picture_of_trajectories(
    found: TrajectoryReading,
    size: Literal["a4", "projector", "screen"] = "screen",
    *,
    dark: bool = False,
) -> Picture:
    """Return the lines of up to six indicators on one sheet, those that are off track first.

    Parameters
    ----------
    found
        How the indicators stand.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.figures.picture import picture
    from collabworkshop.figures.trajectory import MOST, draw_trajectories

    shown = list(found.lines)[:MOST]
    each = "; ".join(f"{short(found.called[key])} {marked(found.lines[key][0])}" for key in shown)
    alt = f"Lines of targets of {counted(len(shown), 'indicator', 'indicators')}: {each}. {_SAME}"
    return picture(partial(draw_trajectories, found=found), alt, size, dark=dark)


def picture_of_one(
    found: TrajectoryReading,
    key: str,
    size: Literal["a4", "projector", "screen"] = "screen",
    *,
    dark: bool = False,
) -> Picture:
    """Return the line of one indicator with those of its parts.

    Parameters
    ----------
    found
        How the indicators stand.
    key
        Which one.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.figures.picture import picture
    from collabworkshop.figures.trajectory import draw_trajectory

    told = standing_said(found.lines[key][0], found.indicators[key])
    drawn = partial(draw_trajectory, found=found, key=key)
    return picture(drawn, f"Line of targets. {told} {_SAME}", size, dark=dark)
