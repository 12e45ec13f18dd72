"""What a drawn figure covers, measured by the renderer itself."""

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from collabworkshop.figures.picture import Draw
from collabworkshop.theme import Sizes

P = ParamSpec("P")


def drawn(draw: Draw, sizes: Sizes, *, dark: bool = False) -> Axes:
    figure = Figure(figsize=(sizes.width, sizes.height))
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    draw(axes, sizes=sizes, dark=dark)
    figure.draw_without_rendering()  # what it covers is known without its pixels
    return axes


def once(draw: Callable[P, Axes]) -> Callable[P, Axes]:
    """Let several tests measure the same drawing; none of them changes it."""
    kept: deque[tuple[object, Axes]] = deque(maxlen=8)

    @wraps(draw)
    def kept_or_drawn(*args: P.args, **kwargs: P.kwargs) -> Axes:
        for asked, axes in kept:
            if asked == (args, kwargs):
                return axes
        kept.append(((args, kwargs), draw(*args, **kwargs)))
        return kept[-1][1]

    return kept_or_drawn


def words(axes: Axes) -> list[Text]:
    return [text for text in axes.texts if text.get_text().strip()]


def said(axes: Axes) -> list[str]:
    return [text.get_text().replace("\n", " ") for text in words(axes)]


def marks(axes: Axes) -> list[Bbox]:
    """What each drawn stakeholder covers; a ring and its mark count once."""
    found = {}
    for line in axes.lines:
        if line.get_marker() not in ("None", None, ""):
            x, y = axes.transData.transform(line.get_xydata()[0])
            half = line.get_markersize() / 2 * axes.figure.dpi / 72
            box = Bbox([[x - half, y - half], [x + half, y + half]])
            key = (round(x), round(y))
            found[key] = max(found.get(key, box), box, key=lambda b: b.width)
    return list(found.values())


def overlapping(boxes: list[Bbox], others: list[Bbox] | None = None) -> int:
    """How many pairs share more than half a pixel in both directions."""
    a = _corners(boxes)[:, None]
    b = _corners(boxes if others is None else others)[None]
    wide = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
    high = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
    shared = (wide > 0.5) & (high > 0.5)
    # Of one list each pair once, and none with itself.
    return int((np.triu(shared, k=1) if others is None else shared).sum())


def _corners(boxes: list[Bbox]) -> np.ndarray:
    return np.array([box.extents for box in boxes]).reshape(-1, 4)


def outside(axes: Axes) -> list[str]:
    """The texts that the edge of the picture cuts."""
    sheet = axes.figure.bbox
    boxes = {text.get_text(): text.get_window_extent() for text in words(axes)}
    return [
        said
        for said, b in boxes.items()
        if b.x0 < 0 or b.y0 < 0 or b.x1 > sheet.x1 or b.y1 > sheet.y1
    ]
