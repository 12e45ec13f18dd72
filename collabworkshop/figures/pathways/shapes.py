"""How a box looks: its kind by its shape, its edge, its colour, and in a word."""

from typing import Any

from matplotlib.patches import FancyBboxPatch, Polygon

from collabworkshop.analysis.pathways.narrative.said import turned
from collabworkshop.figures.lettering import lettering
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.pathways.cards import PAD, Card, head_size
from collabworkshop.figures.shades import shade
from collabworkshop.theme import BOXES

__all__ = ["STRENGTH", "draw_card", "draw_shape"]

_CORNER = 6.0
STRENGTH = 0.13
"""How much of its colour a box is filled with."""


def draw_card(paper: Paper, card: Card, area: Area, size: float) -> None:
    """Draw one box with its words.

    Parameters
    ----------
    paper
        The sheet.
    card
        What stands there.
    area
        What it takes.
    size
        Of its letters, in points.
    """
    draw_shape(paper, card.kind, area)
    style = lettering(paper.look, head_size(size)) | {"va": "baseline", "zorder": 5}
    top = area.top - PAD - 0.92 * head_size(size)
    left = area.left + PAD
    paper.axes.text(left, top, card.head, weight="bold", **style | {"color": _ink(paper, card)})
    style = lettering(paper.look, size) | {"va": "baseline", "zorder": 5}
    y = area.top - PAD - 1.3 * head_size(size) - 0.92 * size
    side = (
        {"x": area.right - PAD, "ha": "right"} if turned(card.label) else {"x": left, "ha": "left"}
    )
    for line in card.words(size, area.right - area.left):
        paper.axes.text(s=line, y=y, **style | side)
        y -= 1.18 * size


def _ink(paper: Paper, card: Card) -> str:
    return paper.look.quiet if card.kind == "elsewhere" else paper.look.ink


def draw_shape(paper: Paper, kind: str, area: Area) -> None:
    """Draw the outline of a kind of box, filled with a little of its colour.

    Parameters
    ----------
    paper
        The sheet.
    kind
        One of `KINDS`.
    area
        Where its words stand; points of an outline reach a little beyond it.
    """
    look, line = paper.look, paper.sizes.line
    slot, outline = BOXES.get(kind, (0, ""))
    width = {"impact": 2.2, "assumption": 1.2, "condition": 1.2, "elsewhere": 0.8}.get(kind, 1.1)
    style: dict[str, Any] = {
        "facecolor": shade(look, STRENGTH, slot - 1) if slot else look.surface,
        "edgecolor": look.colours[slot - 1] if slot else look.quiet,
        "linewidth": width * line,
        "linestyle": "-" if slot else (0, (6, 3)),
        "zorder": 4,
    }
    if outline in ("framed", "rounded"):
        size = (area.right - area.left, area.top - area.bottom)
        round_ = f"round,pad=0,rounding_size={_CORNER}"
        paper.axes.add_artist(FancyBboxPatch(area[:2], *size, boxstyle=round_, **style))
        if outline == "framed":
            inner = (area.left + 2.6, area.bottom + 2.6)
            thin = style | {"facecolor": "none", "linewidth": 0.7 * line}
            less = (size[0] - 5.2, size[1] - 5.2)
            paper.axes.add_artist(FancyBboxPatch(inner, *less, boxstyle=round_, **thin))
        return
    paper.axes.add_artist(Polygon(_corners(outline, area), closed=True, **style))
    if outline == "folded":
        fold = [(area.right - _CORNER, area.top), (area.right - _CORNER, area.top - _CORNER)]
        fold.append((area.right, area.top - _CORNER))
        paper.axes.add_artist(Polygon(fold, closed=True, **style | {"facecolor": look.surface}))


def _corners(outline: str, area: Area) -> list[tuple[float, float]]:
    """Return the corners; no link ends before it meets the outline, whose points reach out."""
    left, bottom, right, top = area
    middle, out = (top + bottom) / 2, min(_CORNER, 0.3 * (top - bottom))
    tip_left, tip_right = (left - out, middle), (right + out, middle)
    low, high = [(left, bottom), (right, bottom)], [(right, top), (left, top)]
    match outline:
        case "folded":
            return [*low, (right, top - _CORNER), (right - _CORNER, top), (left, top)]
        case "pointed":
            return [*low, tip_right, *high]
        case "hexagon":
            return [*low, tip_right, *high, tip_left]
        case "slanted":
            return [(left - out, bottom), (right, bottom), (right + out, top), (left, top)]
        case _:
            return [*low, *high]
