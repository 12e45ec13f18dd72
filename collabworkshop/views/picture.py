"""The pictures of results; matplotlib is loaded when the first one is asked for."""

from __future__ import annotations

from datetime import date
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

from collabworkshop.exercises.shelf import ANSWERED, EXERCISES
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.result import Result

if TYPE_CHECKING:
    from collabworkshop.analysis.map_reading.reading import PlayedOut
    from collabworkshop.analysis.networks.reports import TieMap
    from collabworkshop.analysis.power.towers import Towers
    from collabworkshop.figures.picture import Picture
    from collabworkshop.views.pictures.shown import Shown

__all__ = [
    "OUTDATED",
    "REDRAW",
    "Size",
    "picture_of",
    "picture_of_towers",
    "picture_of_what_if",
]

OUTDATED = (
    '<p class="cw-root">The map has changed since it was drawn. Press “Draw for print” again.</p>'
)
"""Stands in place of a picture of another map; drawing anew takes a second or more."""

REDRAW = '<p class="cw-root">This has changed since it was drawn. Press “Draw for print” again.</p>'
"""The same for a picture that is no map."""

Size = Literal["a4", "projector", "screen"]
"""For paper, for the wall, for a notebook."""


def picture_of(
    result: Result, size: Size = "screen", *, dark: bool = False, on: date | None = None
) -> Picture:
    """Return the picture of a result.

    Parameters
    ----------
    result
        The result.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    on
        The day that stands on a sheet for the wall.

    Raises
    ------
    WorkshopError
        When there is no picture of that exercise.
    """
    from collabworkshop.figures.picture import picture

    exercise = EXERCISES[result.exercise]
    name = f"collabworkshop.views.pictures.{exercise.id.replace('-', '_')}"
    if exercise.id in ANSWERED:
        name = "collabworkshop.views.pictures.answers"
    if not isinstance(result, exercise.gives) or find_spec(name) is None:
        raise WorkshopError(f"There is no picture of {exercise.id!r} yet.")
    shown: Shown = import_module(name).shown(result)
    draw = partial(shown.draw, on=on) if shown.dated else shown.draw
    return picture(draw, shown.alt, shown.sizes or size, dark=dark)


def picture_of_what_if(
    tie_map: TieMap, played: PlayedOut, size: Size = "a4", *, dark: bool = False
) -> Picture:
    """Return the map before and after a "what if", with the figures below.

    Parameters
    ----------
    tie_map
        The map of today.
    played
        The "what if", played out on it.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.analysis.map_reading.map_after import map_after
    from collabworkshop.figures.before_after import Figure, draw_before_after
    from collabworkshop.figures.picture import picture

    drawn = partial(
        draw_before_after,
        before=tie_map,
        after=map_after(tie_map, played),
        figures=[Figure(f.label, f.before, f.after) for f in played.figures],
    )
    told = "; ".join(f"{f.label}: {f.before} before, {f.after} after" for f in played.figures)
    return picture(drawn, f"{played.title} {told}.", size, dark=dark)


def picture_of_towers(towers: Towers, size: Size = "a4", *, dark: bool = False) -> Picture:
    """Return the towers of one proposal, by camp.

    Parameters
    ----------
    towers
        The towers.
    size, dark
        Where it will be looked at, and whether that is a dark surface.
    """
    from collabworkshop.figures.influence_towers import draw_influence_towers
    from collabworkshop.figures.picture import picture
    from collabworkshop.views.pictures.shown import told

    sums = towers.sums
    alt = f"Towers: {sums['for']} for, {sums['undecided']} undecided, {sums['against']} against."
    drawn = partial(draw_influence_towers, towers=towers)
    return picture(drawn, f"{towers.proposal}. {told(alt)}", size, dark=dark)
