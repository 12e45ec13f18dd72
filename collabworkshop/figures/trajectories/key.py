"""What do marks, lines and hatches mean? The last lines of a sheet of trajectories."""

from typing import Any

from matplotlib.patches import Rectangle

from collabworkshop.figures.paper import Paper
from collabworkshop.figures.trajectories.shading import HATCHES

__all__ = ["draw_key"]


def draw_key(paper: Paper, told: str) -> None:
    """Write the key at the foot of the sheet, and what is not on it.

    Parameters
    ----------
    paper
        The sheet.
    told
        What else is to be said.
    """
    text, look = paper.sizes.text, paper.look
    x, y = 1.5 * text, 2.9 * text
    for name, hatch in HATCHES.items():
        style: dict[str, Any] = {"facecolor": look.tint, "edgecolor": look.edge, "lw": 0.6}
        box = Rectangle((x, y - 0.6 * text), 2 * text, 1.2 * text, hatch=hatch, **style)
        box.set_hatch_linewidth(0.35)
        paper.axes.add_patch(box)
        x = _said(paper, x + 2.6 * text, y, name)
    paper.line([x, x + 3 * text], [y, y], color=look.ink, lw=1.3, ls=(0, (4, 2)))
    paper.mark(x + 1.5 * text, y, "diamond", look.ink, filled=False)
    x = _said(paper, x + 3.6 * text, y, "baseline and targets")
    paper.line([x, x + 3 * text], [y, y], color=look.colours[0], lw=2)
    paper.mark(x + 1.5 * text, y, "circle", look.colours[0], filled=True)
    _said(paper, x + 3.6 * text, y, "measured")
    note = f"{told}The table beside it says the same in words."
    paper.write(1.5 * text, 1.2 * text, note, within=paper.width - 3 * text, color=look.quiet)


def _said(paper: Paper, x: float, y: float, said: str) -> float:
    """Write one meaning and return where the next one begins."""
    paper.write(x, y, said)
    return x + (2.0 + 0.58 * len(said)) * paper.sizes.text
