"""The picture of one line of targets; matplotlib is loaded when the first one is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.analysis.evaluation.trajectory_words import standing_said

if TYPE_CHECKING:
    from collabworkshop.figures.picture import Picture

__all__ = ["picture_of_one"]

_SAME = "The table of the result says the same in words."


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
