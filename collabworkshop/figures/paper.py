"""What a picture is drawn on: a sheet on which one unit is one typographic point."""

from math import inf
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text
from numpy.typing import ArrayLike

from collabworkshop.figures.lettering import lettering, plain, short
from collabworkshop.theme import Look, Sizes

__all__ = ["MARKERS", "Area", "Paper"]

MARKERS = {
    "circle": "o",
    "square": "s",
    "triangle": "^",
    "diamond": "D",
    "star": "*",
    "plus": "P",
    "wedge": "v",
    "cross": "X",
}
"""Shape of the theme to matplotlib's marker."""

_LARGER = {"*": 1.45, "^": 1.1, "v": 1.1, "s": 0.88, "D": 0.82}
"""Factors that make shapes of the same diameter look equally large."""


class Area(NamedTuple):
    """A rectangle on the paper, in points."""

    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: "Area") -> bool:
        """Return whether the two share more than a rim."""
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top


class Paper:
    """Axes made into a blank sheet, measured in points from the lower left corner.

    Parameters
    ----------
    axes
        Where to draw. Whatever limits it had are replaced.
    look, sizes
        Colours, and how large things are.
    """

    def __init__(self, axes: Axes, look: Look, sizes: Sizes) -> None:
        self.axes, self.look, self.sizes = axes, look, sizes
        self.dots = axes.figure.dpi / 72
        self.width, self.height = axes.bbox.width / self.dots, axes.bbox.height / self.dots
        axes.set_axis_off()
        axes.set_aspect("auto")
        axes.set_xlim(0, self.width)
        axes.set_ylim(0, self.height)

    def write(self, x: float, y: float, text: str, *, within: float = inf, **style: Any) -> None:
        """Write a text, made drawable, in the usual size unless the style says otherwise.

        What would be wider than ``within`` points is shortened.
        """
        usual = lettering(self.look, self.sizes.text)
        style = {**usual, "va": "center_baseline", **style}
        text = plain(text)
        if within < inf:
            text = short(text, int(4 * within / self.sizes.text))
        written = self.axes.text(x, y, text, **style)
        if within < inf and len(text) > 1 and self._wide(written) > within:
            self._shorten(written, text, within)

    def _wide(self, text: Text) -> float:
        return float(text.get_window_extent().width / self.dots)

    def _shorten(self, written: Text, text: str, within: float) -> None:
        """Keep as many columns as fit, found from what the whole text takes: measuring is slow."""
        most = len(text) - 1
        columns = min(most, int(most * within / self._wide(written)) + 1)

        def fits() -> bool:
            written.set_text(short(text, max(columns, 1)))
            return columns <= 1 or self._wide(written) <= within

        while columns < most and fits():
            columns += 1
        while not fits():
            columns -= 1

    def covered_by(self, text: Text) -> Area:
        """Return what a text covers, in points."""
        box = text.get_window_extent()
        return Area(*self.axes.transData.inverted().transform(box).ravel())

    def line(self, xs: ArrayLike, ys: ArrayLike, **style: Any) -> None:
        """Draw a line, as ``Axes.plot`` does, which also looks anew for limits each time."""
        self.axes.add_artist(Line2D(xs, ys, **style))

    def mark(
        self, x: float, y: float, shape: str, colour: str, *, filled: bool, across: float = 0
    ) -> None:
        """Draw one stakeholder, as large as a point usually is or that many points across."""
        marker = MARKERS[shape]
        self.line(
            [x],
            [y],
            marker=marker,
            markersize=(across or self.sizes.point) * _LARGER.get(marker, 1.0),
            markerfacecolor=colour if filled else self.look.surface,
            markeredgecolor=colour,
            markeredgewidth=1.4 * self.sizes.line,
            linestyle="none",
            zorder=4,
        )

    def say(self, sentence: str) -> None:
        """Write one sentence in the middle of an otherwise empty sheet."""
        large = 1.5 * self.sizes.text
        self.write(self.width / 2, self.height / 2, sentence, ha="center", fontsize=large)
