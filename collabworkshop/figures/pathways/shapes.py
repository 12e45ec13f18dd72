"""How a box looks: its kind by its shape, its edge, its colour, and in a word."""

from typing import Any

from matplotlib.patches import FancyBboxPatch, Polygon

from collabworkshop.analysis.pathways.narrative.said import turned
from collabworkshop.figures.lettering import lettering
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.pathways.cards import PAD, Card, head_size
from collabworkshop.figures.shades import shade

__all__ = ["STRENGTH", "draw_card", "draw_shape"]

_SLOTS = {"impact": 4, "outcome": 0, "output": 2, "activity": 1, "assumption": 6, "condition": 5}
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
    """Draw the outline of a kind of box, filled with a little of its colour."""
    look, line = paper.look, paper.sizes.line
    slot = _SLOTS.get(kind)
    colour = look.quiet if slot is None else look.colours[slot]
    fill = look.surface if slot is None else shade(look, STRENGTH, slot)
    width = {"impact": 2.2, "assumption": 1.2, "condition": 1.2, "elsewhere": 0.8}.get(kind, 1.1)
    dash = {"assumption": (0, (4, 2)), "condition": (0, (1.2, 1.6)), "elsewhere": (0, (6, 3))}
    style: dict[str, Any] = {
        "facecolor": fill,
        "edgecolor": colour,
        "linewidth": width * line,
        "linestyle": dash.get(kind, "-"),
        "zorder": 4,
    }
    if kind in ("impact", "outcome"):
        size = (area.right - area.left, area.top - area.bottom)
        round_ = f"round,pad=0,rounding_size={_CORNER}"
        paper.axes.add_artist(FancyBboxPatch(area[:2], *size, boxstyle=round_, **style))
        if kind == "impact":
            inner = (area.left + 2.6, area.bottom + 2.6)
            thin = style | {"facecolor": "none", "linewidth": 0.7 * line}
            less = (size[0] - 5.2, size[1] - 5.2)
            paper.axes.add_artist(FancyBboxPatch(inner, *less, boxstyle=round_, **thin))
        return
    paper.axes.add_artist(Polygon(_corners(kind, area), closed=True, **style))
    if kind == "condition":
        fold = [(area.right - _CORNER, area.top), (area.right - _CORNER, area.top - _CORNER)]
        fold.append((area.right, area.top - _CORNER))
        paper.axes.add_artist(Polygon(fold, closed=True, **style | {"facecolor": look.surface}))


def _corners(kind: str, area: Area) -> list[tuple[float, float]]:
    """Return the corners, the first one at the lower left; ends of links meet straight sides."""
    left, bottom, right, top = area
    cut = {
        "output": (False, True, False, True),
        "assumption": (True, True, True, True),
        "condition": (False, False, True, False),
    }.get(kind, (False,) * 4)
    corners = [
        (left, bottom, 1, 1),
        (right, bottom, -1, 1),
        (right, top, -1, -1),
        (left, top, 1, -1),
    ]
    found: list[tuple[float, float]] = []
    for number, ((x, y, across, up), is_cut) in enumerate(zip(corners, cut, strict=True)):
        if not is_cut:
            found.append((x, y))
            continue
        beside, above = (x + across * _CORNER, y), (x, y + up * _CORNER)
        found += [above, beside] if number % 2 == 0 else [beside, above]
    return found
