"""To which side does it lean, and how sure is that? A scale with a mark and its range."""

from typing import Any

from collabworkshop.analysis.readiness.force_findings import signed
from collabworkshop.analysis.readiness.forces import Balance
from collabworkshop.figures.paper import Paper

__all__ = ["draw_balance"]

_WIDE = 0.36
"""Half the scale, as part of the width."""


def draw_balance(paper: Paper, balance: Balance, *, y: float) -> None:
    """Draw a scale from one side to the other with the balance and its range on it.

    Right of the middle what drives weighs more, as if it had moved the line.

    Parameters
    ----------
    paper
        What to draw on.
    balance
        What stands on it.
    y
        Height of the scale, in points.
    """
    text, middle, line = paper.sizes.text, paper.width / 2, paper.sizes.line
    reach = _WIDE * paper.width
    most = max(abs(balance.lowest), abs(balance.highest), abs(balance.net), 1.0)
    ink, edge = paper.look.ink, paper.look.edge

    def place(value: float) -> float:
        return middle + reach * value / most

    paper.axes.plot([middle - reach, middle + reach], [y, y], color=edge, lw=line, zorder=1)
    paper.axes.plot([middle, middle], [y - 0.8 * text, y + 0.8 * text], color=edge, lw=line)
    if balance.lowest != balance.highest:
        ends = [place(balance.lowest), place(balance.highest)]
        style: dict[str, Any] = {"marker": "|", "markersize": text, "zorder": 3}
        paper.axes.plot(ends, [y, y], color=ink, lw=2.2 * line, **style)
    paper.mark(place(balance.net), y, "diamond", ink, filled=True, across=1.3 * text)
    paper.write(place(balance.net), y + 1.5 * text, signed(balance.net), ha="center", weight="bold")
    ends_of: dict[str, Any] = {"color": paper.look.quiet}
    paper.write(middle - reach, y - 1.4 * text, "more is in the way", ha="left", **ends_of)
    paper.write(middle + reach, y - 1.4 * text, "more drives us", ha="right", **ends_of)
