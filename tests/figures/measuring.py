"""What a drawn figure covers, measured by the renderer itself."""

from itertools import combinations

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from collabworkshop.figures.picture import Draw
from collabworkshop.theme import Sizes


def drawn(draw: Draw, sizes: Sizes, *, dark: bool = False) -> Axes:
    figure = Figure(figsize=(sizes.width, sizes.height))
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    draw(axes, sizes=sizes, dark=dark)
    canvas.draw()
    return axes


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
    pairs = combinations(boxes, 2) if others is None else ((a, b) for a in boxes for b in others)
    return sum(1 for a, b in pairs if _shared(a, b))


def _shared(a: Bbox, b: Bbox) -> bool:
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.y1, b.y1) - max(a.y0, b.y0)
    return wide > 0.5 and high > 0.5


def outside(axes: Axes) -> list[str]:
    """The texts that the edge of the picture cuts."""
    sheet = axes.figure.bbox
    boxes = {text.get_text(): text.get_window_extent() for text in words(axes)}
    return [
        said
        for said, b in boxes.items()
        if b.x0 < 0 or b.y0 < 0 or b.x1 > sheet.x1 or b.y1 > sheet.y1
    ]
