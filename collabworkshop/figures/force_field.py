"""Which side weighs more? Bars left and right of a line, and the balance below."""

from typing import Any

from matplotlib.axes import Axes

from collabworkshop.analysis.readiness.force_findings import balance_sentence
from collabworkshop.analysis.readiness.forces import ForceField, WeighedForce
from collabworkshop.figures.balance import draw_balance
from collabworkshop.figures.lettering import lettering, plain, wrapped
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.segments import PATTERNS, draw_pattern
from collabworkshop.model.placement import HIGHEST
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["MOST", "draw_force_field"]

MOST = 9
"""Forces on each side; where there are more, the strongest are shown and the rest is counted."""

_HEAD, _FOOT = 7.0, 9.5
"""Room for the headings and the balance, in heights of a letter."""

_BAR = 0.22
"""Part of the width that a bar of the greatest strength takes."""

_HALF = 1.15
"""Half the height of a bar, in heights of a letter."""


def draw_force_field(
    axes: Axes, field: ForceField, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw what drives from the left against the line, and what is in the way from the right.

    A bar is as long as the middle of its ratings, which stands in it; the thin line below it
    reaches from the smallest to the largest. At the foot stands the balance with its range.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    field
        The result.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not field.forces:
        paper.say("There is no card on the board yet. Write one, and it will stand here.")
        return axes
    text, middle = sizes.text, paper.width / 2
    top, bottom = paper.height - _HEAD * text, _FOOT * text
    _draw_headings(paper)
    axes.plot([middle, middle], [bottom, top + text], color=paper.look.ink, lw=2 * sizes.line)
    sides = (field.on("for"), field.on("against"))
    step = (top - bottom) / max(1, min(MOST, max(map(len, sides))))
    for forces, way in zip(sides, (-1, 1), strict=True):
        for at, force in enumerate(forces[:MOST]):
            _draw_force(paper, force, top - (at + 0.5) * step, step, way)
        if len(forces) > MOST:
            more = f"{len(forces) - MOST} more: see the table"
            x = middle + way * (_BAR * paper.width + text)
            style: dict[str, Any] = {"ha": "right" if way < 0 else "left"}
            style["color"] = paper.look.quiet
            paper.write(x, bottom - 0.6 * text, more, **style)
    draw_balance(paper, field.balance, y=5.2 * text)
    paper.write(
        middle,
        2.2 * text,
        balance_sentence(field.balance),
        ha="center",
        within=paper.width - 2 * text,
    )
    return axes


def _draw_headings(paper: Paper) -> None:
    text, middle = paper.sizes.text, paper.width / 2
    y = paper.height - 2.4 * text
    large: dict[str, Any] = {"weight": "bold", "fontsize": 1.5 * text}
    paper.write(middle - 2 * text, y, "Drives us →", ha="right", **large)
    paper.write(middle + 2 * text, y, "← In the way", ha="left", **large)
    key = "In the bar: the middle of all ratings, from 1 to 5. Thin line: from the smallest to "
    paper.write(middle, y - 2.4 * text, f"{key}the largest.", ha="center", color=paper.look.quiet)


def _draw_force(paper: Paper, force: WeighedForce, y: float, step: float, way: int) -> None:
    text, middle = paper.sizes.text, paper.width / 2
    unit, half = _BAR * paper.width / HIGHEST, min(_HALF * text, 0.36 * step)
    y += 0.15 * half
    if force.ratings:
        tip = middle + way * unit * force.middle
        box = Area(min(middle, tip), y - half, max(middle, tip), y + half)
        pattern = PATTERNS["full" if way < 0 else "half"]
        draw_pattern(paper, box, pattern)
        _write_number(paper, f"{force.middle:g}", (middle + tip) / 2, y, filled=pattern.filled)
        if force.apart:
            _draw_range(paper, force, y - half - 0.45 * text, way)
    else:
        quiet: dict[str, Any] = {"ha": "right" if way < 0 else "left"}
        quiet["color"] = paper.look.quiet
        paper.write(middle + way * text, y, "no strength yet", **quiet)
    _write_label(paper, force, y, step, way)


def _write_number(paper: Paper, number: str, x: float, y: float, *, filled: bool) -> None:
    style = lettering(paper.look, paper.sizes.text)
    if filled:
        style["color"] = paper.look.surface
    else:  # its lines would cross the number
        box = {"facecolor": paper.look.surface, "edgecolor": "none", "pad": 0.2 * paper.sizes.text}
        style["bbox"] = box
    paper.axes.text(
        x, y, number, ha="center", va="center_baseline", weight="bold", zorder=5, **style
    )


def _draw_range(paper: Paper, force: WeighedForce, y: float, way: int) -> None:
    unit, middle = _BAR * paper.width / HIGHEST, paper.width / 2
    ends = [middle + way * unit * end for end in (force.lowest, force.highest)]
    paper.axes.plot(
        ends,
        [y, y],
        color=paper.look.ink,
        lw=0.9 * paper.sizes.line,
        marker="|",
        markersize=0.5 * paper.sizes.text,
        zorder=3,
    )


def _write_label(paper: Paper, force: WeighedForce, y: float, step: float, way: int) -> None:
    """Write what the force is, and below a barrier who works on it, where its row has room."""
    text = paper.sizes.text
    x = paper.width / 2 + way * (_BAR * paper.width + text)
    room = paper.width / 2 - _BAR * paper.width - 2 * text
    rows = max(1, int(step / (1.25 * text)))
    told = force.side == "against" and rows > 1
    lines = max(1, min(3, rows - told))
    columns = int(1.7 * room / text)
    style = lettering(paper.look, text) | {"ha": "right" if way < 0 else "left", "va": "center"}
    words, up = plain(force.what), 0.6 * text * told
    written = paper.axes.text(x, y + up, wrapped(words, columns, lines), **style)
    while columns > 1 and (wide := written.get_window_extent().width / paper.dots) > room:
        columns = min(columns - 1, int(columns * room / wide) + 1)
        written.set_text(wrapped(words, columns, lines))
    if told:
        who = force.owner_name or "nobody works on it yet"
        quiet = {"ha": style["ha"], "fontsize": paper.sizes.small + 1, "color": paper.look.quiet}
        below = paper.covered_by(written).bottom - 0.75 * text
        paper.write(x, below, who, within=room, **quiet)
