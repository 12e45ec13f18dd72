"""Where each label stands, so that it covers no other and little of the lines."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from collabworkshop.figures.lettering import lettering, plain
from collabworkshop.figures.paper import Area, Paper

__all__ = ["Label", "place_labels"]

_SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))
"""Ways from a point to its label, in the order in which they are tried."""

_FAR = (1.0, 2.2)
"""How far away, in diameters of a mark; a thin line leads to the farther ones."""


class Label(NamedTuple):
    """What is written beside a point.

    Parameters
    ----------
    x, y
        The point.
    lines
        What is written, line by line.
    bold
        Whether it is brought out.
    """

    x: float
    y: float
    lines: tuple[str, ...]
    bold: bool = False


def place_labels(
    paper: Paper,
    labels: Sequence[Label],
    *,
    area: Area,
    marks: Sequence[tuple[float, float]],
    along: Sequence[tuple[float, float]] = (),
) -> int:
    """Write the labels, the most important first, and return how many found no room.

    Parameters
    ----------
    paper
        What to write on.
    labels
        What to write.
    area
        No label leaves it.
    marks
        Points that no label may cover.
    along
        Points on lines, which a label covers only where it has to.
    """
    half = 0.6 * paper.sizes.point
    taken = [Area(x - half, y - half, x + half, y + half) for x, y in marks]
    left_out = 0
    for label in labels:
        wide, high = _size(paper, label)
        spots = [spot for spot in _spots(paper, label, wide, high) if _within(spot, area)]
        free = [spot for spot in spots if not any(spot.overlaps(one) for one in taken)]
        if not free:
            left_out += 1
            continue
        best = min(free, key=lambda spot: _covered(spot, along))  # the first of those alike
        taken.append(best)
        middle = (best.left + best.right) / 2, (best.bottom + best.top) / 2
        _lead(paper, label, best)
        _write(paper, label, *middle)
    return left_out


def _lead(paper: Paper, label: Label, spot: Area) -> None:
    """Draw a thin line to a label that stands away from its point."""
    x = min(max(label.x, spot.left), spot.right)
    y = min(max(label.y, spot.bottom), spot.top)
    if (x - label.x) ** 2 + (y - label.y) ** 2 > (1.5 * paper.sizes.point) ** 2:
        paper.line([label.x, x], [label.y, y], color=paper.look.ink, linewidth=0.6, zorder=3.5)


def _style(paper: Paper, label: Label) -> dict[str, Any]:
    style = lettering(paper.look, paper.sizes.text, halo=True)
    return {**style, "ha": "center", "va": "center", "weight": "bold" if label.bold else "normal"}


def _write(paper: Paper, label: Label, x: float, y: float) -> Any:
    text = "\n".join(map(plain, label.lines))
    return paper.axes.text(x, y, text, zorder=6, **_style(paper, label))


def _size(paper: Paper, label: Label) -> tuple[float, float]:
    written = _write(paper, label, 0, 0)
    box = written.get_window_extent()
    written.remove()
    return box.width / paper.dots + 2, box.height / paper.dots + 1


def _spots(paper: Paper, label: Label, wide: float, high: float) -> list[Area]:
    spots = []
    for far in _FAR:
        room = far * paper.sizes.point
        for across, up in _SIDES:
            x = label.x + across * (wide / 2 + room * (0.7 if up else 1.0))
            y = label.y + up * (high / 2 + room * (0.7 if across else 1.0))
            spots.append(Area(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2))
    return spots


def _within(spot: Area, area: Area) -> bool:
    across = area.left <= spot.left and spot.right <= area.right
    return across and area.bottom <= spot.bottom and spot.top <= area.top


def _covered(spot: Area, along: Sequence[tuple[float, float]]) -> int:
    return sum(spot.left < x < spot.right and spot.bottom < y < spot.top for x, y in along)
