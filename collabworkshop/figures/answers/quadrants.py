"""What matters beside what is there: four quarters with names, a number for each item."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from collabworkshop.analysis.assessment.findings.reading import share
from collabworkshop.analysis.assessment.findings.wanted_and_there import Standing
from collabworkshop.figures.lettering import plain, wrapped
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_quadrants"]

_CORNERS = {
    "priority": ("Important and missing: begin here", "left", "top"),
    "strength": ("Important and there: keep it", "right", "top"),
    "later": ("Neither: leave it for now", "left", "bottom"),
    "overdone": ("There, not important: could make room", "right", "bottom"),
}

_KEY = 25.0
"""Room for the key, in heights of a letter."""


def draw_quadrants(
    axes: Axes, standings: Sequence[Standing], *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw each item where its two shares meet; the key says which number is which item.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    standings
        The items; the first one has the number 1.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not standings:
        paper.say("There is no answer yet that may be shown. It will stand here.")
        return axes
    text = sizes.text
    side = min(paper.width - (_KEY + 8) * text, paper.height - 10 * text)
    left, top = 5.5 * text, paper.height - 3.5 * text
    field = Area(left, top - side, left + side, top)
    _draw_field(paper, field)
    _draw_points(paper, field, standings)
    _draw_key(paper, field.right + 2.5 * text, standings)
    return axes


def _draw_field(paper: Paper, field: Area) -> None:
    text, look = paper.sizes.text, paper.look
    across, up = (field.left + field.right) / 2, (field.bottom + field.top) / 2
    for xs, ys, wide in (
        (
            [field.left, field.right, field.right, field.left, field.left],
            [field.bottom, field.bottom, field.top, field.top, field.bottom],
            1.0,
        ),
        ([across] * 2, [field.bottom, field.top], 1.6),
        ([field.left, field.right], [up] * 2, 1.6),
    ):
        paper.axes.plot(xs, ys, color=look.edge, linewidth=wide * paper.sizes.line, zorder=1)
    half = (field.right - field.left) / 2 - text
    for label, side, end in _CORNERS.values():
        x = field.left + text / 2 if side == "left" else field.right - text / 2
        y = field.top + 1.4 * text if end == "top" else field.bottom - 2.8 * text
        paper.write(x, y, label, ha=side, weight="bold", within=half)
    for value in (0, 50, 100):
        at = _along(paper, field, value / 100)
        paper.write(
            field.left + at, field.bottom - text, f"{value} %", ha="center", color=look.quiet
        )
        paper.write(
            field.left - 0.6 * text, field.bottom + at, f"{value} %", ha="right", color=look.quiet
        )
    paper.write(across, field.bottom - 4.5 * text, "Share who say it is there →", ha="center")
    paper.write(1.2 * text, up, "Share who say it matters →", ha="center", rotation=90)


def _draw_points(paper: Paper, field: Area, standings: Sequence[Standing]) -> None:
    text = paper.sizes.text
    across = 2.1 * text
    taken: list[tuple[float, float]] = []
    for number, one in enumerate(standings, start=1):
        x = field.left + _along(paper, field, share(one.there))
        y = field.bottom + _along(paper, field, share(one.wanted))
        x, y = _free(x, y, taken, across, field)
        taken.append((x, y))
        filled = one.corner == "priority"
        paper.mark(x, y, "circle", paper.look.colours[0], filled=filled, across=across)
        ink = paper.look.surface if filled else paper.look.ink
        paper.write(x, y, str(number), ha="center", color=ink, weight="bold", zorder=5)


def _along(paper: Paper, field: Area, part: float) -> float:
    """Return how far into the field a share stands; all and none stay clear of its frame."""
    rim = 1.5 * paper.sizes.text
    return rim + part * (field.right - field.left - 2 * rim)


def _free(
    x: float, y: float, taken: Sequence[tuple[float, float]], across: float, field: Area
) -> tuple[float, float]:
    """Return the nearest place to the left or right where no other number stands."""
    steps = [0.0, *(sign * n * across for n in range(1, 20) for sign in (-1, 1))]
    for step in steps:
        moved = min(max(x + step, field.left), field.right)
        if all((moved - a) ** 2 + (y - b) ** 2 >= across**2 for a, b in taken):
            return moved, y
    return x, y


def _draw_key(paper: Paper, left: float, standings: Sequence[Standing]) -> None:
    """Write what each number is, with the counts behind it."""
    text = paper.sizes.text
    step = min((paper.height - 4 * text) / max(len(standings), 1), 4.4 * text)
    columns = int((paper.width - left) / text * 1.75) - 4
    for place, one in enumerate(standings):
        y = paper.height - 3 * text - place * step
        paper.write(left + 1.4 * text, y, str(place + 1), ha="right", weight="bold")
        lines = wrapped(plain(one.item.name), columns, 2 if step > 3.6 * text else 1).splitlines()
        for at, line in enumerate(lines):
            paper.write(left + 2.2 * text, y - at * 1.2 * text, line)
        counts = (
            f"matters {one.wanted[0]} of {one.wanted[1]}, there {one.there[0]} of {one.there[1]}"
        )
        paper.write(left + 2.2 * text, y - len(lines) * 1.2 * text, counts, color=paper.look.quiet)
