"""How organisations rate themselves: a table of shades with the number in each cell."""

from collections.abc import Mapping

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.findings.by_organisation import middles
from collabworkshop.analysis.assessment.findings.reading import Reading
from collabworkshop.analysis.assessment.tally import Tally
from collabworkshop.figures.lettering import plain, wrapped
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.shades import Shade, ink_on, shade
from collabworkshop.model.questionnaire import Part, Questionnaire
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_heat_map"]

_LEFT, _HEAD, _FOOT = 22.0, 5.0, 6.0
"""Room for the names, the headings and the key, in heights of a letter."""


def draw_heat_map(
    axes: Axes, asked: Questionnaire, answered: Asked, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw organisations by items, with the middle rating in each cell, darker for higher.

    Where people of one organisation rate apart, the lowest and the highest stand below it.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    asked, answered
        The instrument; its first part that organisations answer for themselves is drawn.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    read = Reading(asked, answered)
    part = next(part for part in asked.parts if part.of == "organisation")
    houses = read.organisations()
    if not houses:
        paper.say("No organisation has answered yet. The first one will stand here.")
        return axes
    text = sizes.text
    wide = min((paper.width - (_LEFT + 1) * text) / len(part.items), 16 * text)
    room = paper.height - (_HEAD + _FOOT) * text
    shown = dict(list(houses.items())[: int(room / (2.2 * text))])
    high = min(room / len(shown), 3 * text)
    top = paper.height - _HEAD * text
    _draw_heads(paper, part, wide, top)
    for at, (group, label) in enumerate(shown.items()):
        y = top - (at + 1) * high
        paper.write(
            (_LEFT - 0.8) * text, y + high / 2, label, ha="right", within=(_LEFT - 1.6) * text
        )
        for place, item in enumerate(part.items):
            x = _LEFT * text + place * wide
            cell = middles(read, part, item).get(group)
            _draw_cell(
                paper, Area(x + 1, y + 1, x + wide - 1, y + high - 1), cell, _steps(read, part)
            )
    below = top - len(shown) * high
    _draw_key(paper, read, part, below, len(houses) - len(shown))
    return axes


def _steps(read: Reading, part: Part) -> tuple[int, int]:
    ranks = read.ranks(part, part.aspects[0].id)
    return ranks[0], ranks[-1]


def _draw_heads(paper: Paper, part: Part, wide: float, top: float) -> None:
    text = paper.sizes.text
    for place, item in enumerate(part.items):
        x = _LEFT * text + (place + 0.5) * wide
        lines = wrapped(plain(item.name), int(wide / text * 1.7), 3).splitlines()
        for at, line in enumerate(reversed(lines)):
            y = top + (1.0 + 1.2 * at) * text
            paper.write(x, y, line, ha="center", weight="bold", within=wide - 0.5 * text)


def _draw_cell(
    paper: Paper, area: Area, cell: tuple[float, Tally] | None, steps: tuple[int, int]
) -> None:
    x, y = (area.left + area.right) / 2, (area.bottom + area.top) / 2
    if cell is None:
        _box(paper, area, 0.0)
        paper.write(x, y, "–", ha="center", color=paper.look.quiet)
        return
    middle, tally = cell
    low, high = min(tally.ranks), max(tally.ranks)
    strength = 0.05 + 0.9 * (middle - steps[0]) / max(steps[1] - steps[0], 1)
    ink = ink_on(paper.look, _box(paper, area, strength))
    told = f"{middle:g}" if low == high else f"{middle:g}   ({low}–{high})"
    paper.write(x, y, told, ha="center", weight="bold", color=ink, zorder=5)


def _box(paper: Paper, area: Area, strength: float) -> Shade:
    """Draw a cell and return its shade."""
    ground = shade(paper.look, strength)
    paper.axes.add_patch(
        Rectangle(
            (area.left, area.bottom),
            area.right - area.left,
            area.top - area.bottom,
            facecolor=ground,
            edgecolor=paper.look.edge,
            linewidth=0.5,
        )
    )
    return ground


def _draw_key(paper: Paper, read: Reading, part: Part, below: float, more: int) -> None:
    text = paper.sizes.text
    rungs: Mapping[int, str] = {
        rung.rank: rung.label for rung in read.asked.scales[part.aspects[0].scale].rungs
    }
    told = " · ".join(f"{rank} {label}" for rank, label in rungs.items())
    lines = wrapped(plain(told), int(paper.width / text * 1.75) - 4, 2).splitlines()
    lines.append("The middle answer of each organisation; in brackets where its people differ.")
    if more > 0:
        lines.append(f"{more} more organisations: see the table.")
    for at, line in enumerate(lines):
        paper.write(text, below - (1.4 + 1.3 * at) * text, line, color=paper.look.quiet)
