"""With which link the chance of the impact moves most: a dot for each link, as a picture."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from collabworkshop.analysis.pathways.chance import Leverage
from collabworkshop.analysis.pathways.hanging import Odds
from collabworkshop.analysis.pathways.hanging_words import per_cent
from collabworkshop.figures.lettering import plain, wrapped
from collabworkshop.figures.paper import Paper
from collabworkshop.model.pathway import Pathway
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_leverage"]

_LEFT, _RIGHT, _HEAD, _FOOT = 52.0, 10.0, 9.0, 4.0
"""Room for the links, for the figures, for heading and scale, and below, in heights of a letter."""


def draw_leverage(
    axes: Axes, pathway: Pathway, odds: Sequence[Odds], *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw by how much the chance of the first impact moves with each link, and return the axes.

    A dot stands at the chance if the link surely holds, minus that if it surely does not.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    pathway
        The theory of change.
    odds
        Its chances; the first impact is drawn.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not odds or not odds[0].links:
        paper.say("Nothing leads to an impact yet. The first link will stand here.")
        return axes
    first, text = odds[0], sizes.text
    end = _end(first.links[0].value)
    top = _draw_head(paper, pathway, first, end)
    step = min((top - _FOOT * text) / len(first.links), 4 * text)
    for place, one in enumerate(first.links):
        _draw_row(paper, pathway, one, top - (place + 0.5) * step, end)
    foot = top - len(first.links) * step - 2 * text
    told = "To think with, no forecast: nobody knows how likely a single link holds."
    paper.write(text, foot, told, color=paper.look.quiet)
    return axes


_SCALES = ((0.05, 5), (0.1, 5), (0.2, 4), (0.3, 3), (0.4, 4), (0.6, 3), (0.8, 4), (1.0, 5))
"""Where a scale may end, and in how many round parts it falls then."""


def _end(most: float) -> float:
    """Return where the scale ends: a round figure that takes in the farthest dot."""
    return next((end for end, _ in _SCALES if most <= end), 1.0)


def _along(paper: Paper, value: float, end: float) -> float:
    left, right = _LEFT * paper.sizes.text, paper.width - _RIGHT * paper.sizes.text
    return left + value / end * (right - left)


def _draw_head(paper: Paper, pathway: Pathway, odds: Odds, end: float) -> float:
    """Write what is drawn, and the scale; return where the rows begin."""
    text, look = paper.sizes.text, paper.look
    y = paper.height - 2 * text
    title = f"What moves the chance of: {pathway.elements[odds.impact].label}"
    style = {"weight": "bold", "fontsize": 1.3 * text}
    paper.write(text, y, title, within=paper.width - 2 * text, **style)
    held, chance = per_cent(odds.chance.holds), per_cent(odds.chance.value)
    said = f"If each link holds with {held}, it is reached with {chance}."
    paper.write(text, y - 2.2 * text, said)
    below = "Chance if the link surely holds, minus chance if it surely does not"
    paper.write(_LEFT * text, y - 4.4 * text, below, color=look.quiet)
    parts = dict(_SCALES)[end]
    for part in range(parts + 1):
        value = end * part / parts
        x = _along(paper, value, end)
        paper.write(x, y - 6 * text, f"{100 * value:.0f}%", ha="center", color=look.quiet)
    return paper.height - _HEAD * text


def _draw_row(paper: Paper, pathway: Pathway, one: Leverage, y: float, end: float) -> None:
    text, boxes = paper.sizes.text, pathway.elements
    name = f"{boxes[one.source].label} → {boxes[one.target].label}"
    lines = wrapped(plain(name), int((_LEFT - 2) * 1.75), 2).splitlines()
    for place, line in enumerate(lines):
        at = y + ((len(lines) - 1) / 2 - place) * 1.2 * text
        paper.write((_LEFT - 1) * text, at, line, ha="right", within=(_LEFT - 2) * text)
    ends = [_along(paper, 0, end), _along(paper, end, end)]
    paper.line(ends, [y, y], color=paper.look.edge, linewidth=0.6, zorder=1)
    x = _along(paper, max(one.value, 0), end)
    paper.mark(x, y, "circle", paper.look.colours[0], filled=True)
    paper.write(ends[1] + 1.5 * text, y, per_cent(max(one.value, 0)))
