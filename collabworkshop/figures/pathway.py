"""What leads to what: a theory of change on a sheet for the wall."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from matplotlib.axes import Axes

from collabworkshop.figures.paper import Paper
from collabworkshop.figures.pathways.key import area_of, draw_around
from collabworkshop.figures.pathways.runs import draw_runs
from collabworkshop.figures.pathways.shapes import draw_card
from collabworkshop.figures.pathways.sheets import MOST_SHEETS, Sheet, sheets
from collabworkshop.figures.picture import Draw
from collabworkshop.figures.strands import Spot
from collabworkshop.model.pathway import Pathway
from collabworkshop.theme import DARK, LIGHT, Sizes

__all__ = ["A3", "draw_pathway", "pathway_sheets"]

A3 = Sizes(width=16.54, height=11.69, text=9.0, small=7.0, point=9.0, line=1.0)
"""A3 on its side, read on a wall."""

_EMPTY = "No box yet. Add the first one, and it will stand here."
_TOO_MUCH = f"This theory of change does not fit on {MOST_SHEETS} sheets with letters one can read."


def draw_pathway(
    axes: Axes,
    pathway: Pathway,
    *,
    on: date | None = None,
    title: str = "",
    places: Mapping[str, Spot] | None = None,
    sizes: Sizes = A3,
    dark: bool = False,
) -> Axes:
    """Draw a theory of change with its key, and return the axes.

    Activities stand at the left, the impact at the right. The kind of a box shows in its shape,
    its edge, its colour and in a word; how a link is needed shows in its dash. Labels stand
    whole, with letters of 7 points at least; of what needs several sheets this is the first.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    pathway
        The theory of change.
    on
        The date that stands on it.
    title
        What it is called; else its own name.
    places
        Where the group put the boxes on the screen, y growing downwards.
    sizes, dark
        For which sheet; on a dark surface.
    """
    drawn = pathway_sheets(pathway, on=on, title=title, places=places, sizes=sizes)
    next(iter(drawn))(axes, sizes=sizes, dark=dark)
    return axes


def pathway_sheets(
    pathway: Pathway,
    *,
    on: date | None = None,
    title: str = "",
    places: Mapping[str, Spot] | None = None,
    sizes: Sizes = A3,
) -> list[Draw]:
    """Return what draws each sheet that a theory needs; the parameters are as above.

    Examples
    --------
    >>> len(pathway_sheets(Pathway()))
    1
    """
    area = area_of(72 * sizes.width, 72 * sizes.height)
    found = sheets(pathway, area, places or {})
    title = title or pathway.name or "Our theory of change"
    if found:
        return [partial(_draw, sheet=sheet, title=title, on=on) for sheet in found]
    return [partial(_say, sentence=_TOO_MUCH if pathway.elements else _EMPTY)]


def _draw(
    axes: Axes, /, *, sheet: Sheet, title: str, on: date | None, sizes: Sizes, dark: bool
) -> None:
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    draw_around(paper, sheet, title, on)
    draw_runs(paper, sheet.arrows, sheet.laid)
    for key, card in sheet.cards.items():
        draw_card(paper, card, sheet.laid.boxes[key], sheet.laid.size)


def _say(axes: Axes, /, *, sentence: str, sizes: Sizes, dark: bool) -> None:
    Paper(axes, DARK if dark else LIGHT, sizes).say(sentence)
