"""Who has formal power and who is well tied: the two beside each other as a picture."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.power.standings import PowerAndTies, Standing
from collabworkshop.figures.names import place_names
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_formal_power"]

LOWEST, HIGHEST = 1, 5

_CORNERS = (
    ("Ties, no title", "left", "top"),
    ("Title and ties", "right", "top"),
    ("Neither", "left", "bottom"),
    ("Title, few ties", "right", "bottom"),
)

_MEANINGS = (
    ("works for or with the issue", "circle", True),
    ("lives with the issue", "square", True),
    ("hollow: not in the coalition", "circle", False),
)


class _Stand(NamedTuple):
    one: Standing
    x: float
    y: float


def draw_formal_power(
    axes: Axes, result: PowerAndTies, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw each stakeholder by its formal power and its partners, and return the axes.

    Those who live with the issue are squares, members are filled, brokers have a ring. Names
    of those in the corners with a title or with ties alone find room first; where there is
    none a name is left out, and the table has it.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    result
        Formal power beside ties.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    placed = [one for one in result.standings if one.corner]
    if not placed:
        paper.say("Nobody is placed by formal power yet. Place somebody, and it will stand here.")
        return axes
    text = sizes.text
    field = Area(6 * text, 10 * text, paper.width - 3 * text, paper.height - 4 * text)
    most = max(max(one.partners for one in placed), int(result.partners) + 1)
    _draw_field(paper, field, result, most)
    crowd = _stands(placed, field, most, room=1.2 * (sizes.point + _ring(paper)))
    for stand in crowd:
        _draw_stand(paper, stand)
    ordered = sorted(crowd, key=_named_first)
    named = [(stand.one.name, (stand.x, stand.y)) for stand in ordered]
    place_names(paper, named, area=field, across=sizes.point + _ring(paper))
    _draw_foot(paper, field, result.standings)
    return axes


def _draw_field(paper: Paper, field: Area, result: PowerAndTies, most: int) -> None:
    """Draw the field, its scales, the lines between the corners and their names."""
    look, text = paper.look, paper.sizes.text
    wide, high = field.right - field.left, field.top - field.bottom
    frame = Rectangle(
        (field.left, field.bottom), wide, high, facecolor=look.surface, edgecolor=look.edge
    )
    paper.axes.add_patch(frame)
    line: dict[str, Any] = {"color": look.edge, "linewidth": 2 * paper.sizes.line, "zorder": 2}
    # Between the steps: who stands on the first one that counts is on the far side.
    x, y = _x(result.formal, field) - wide / 40, _y(result.partners, field, most) - high / 80
    paper.axes.plot([x, x], [field.bottom, field.top], **line)
    paper.axes.plot([field.left, field.right], [y, y], **line)
    for step in range(LOWEST, HIGHEST + 1):
        at = _x(step, field)
        paper.write(at, field.bottom - text, str(step), ha="center", color=look.quiet)
    for count in range(0, most + 1, 1 + most // 10):
        at = _y(count, field, most)
        paper.write(field.left - text, at, str(count), ha="right", color=look.quiet)
    middle = (field.left + field.right) / 2
    paper.write(middle, field.bottom - 2.6 * text, "Formal power →", ha="center")
    middle = (field.bottom + field.top) / 2
    paper.write(field.left - 4 * text, middle, "Partners on the map →", ha="center", rotation=90)
    for name, side, end in _CORNERS:
        at = field.left if side == "left" else field.right
        to = field.top + 1.6 * text if end == "top" else field.bottom - 2.6 * text
        style = {"ha": side, "weight": "bold", "fontsize": 1.3 * text}
        paper.write(at, to, name, within=wide / 3, **style)


def _x(formal: float, field: Area) -> float:
    """Return where a formal power stands, with half a step of room at both ends."""
    return field.left + (field.right - field.left) * (formal - LOWEST + 0.5) / (
        HIGHEST - LOWEST + 1
    )


def _y(partners: float, field: Area, most: int) -> float:
    return field.bottom + (field.top - field.bottom) * (partners + 0.7) / (most + 1.4)


def _stands(placed: Iterable[Standing], field: Area, most: int, *, room: float) -> list[_Stand]:
    """Return where each stands; those of one place stand side by side."""
    places: defaultdict[tuple[float, int], list[Standing]] = defaultdict(list)
    for one in placed:
        places[one.formal or 0, one.partners].append(one)
    found = []
    step = (field.right - field.left) / (HIGHEST - LOWEST + 1)
    for (formal, partners), together in sorted(places.items()):
        apart = min(room, 0.45 * step / len(together))
        ordered = sorted(together, key=lambda one: one.stakeholder)
        for rank, one in enumerate(ordered):
            shift = (rank - (len(ordered) - 1) / 2) * apart
            found.append(_Stand(one, _x(formal, field) + shift, _y(partners, field, most)))
    return found


def _ring(paper: Paper) -> float:
    """Return how much wider than its mark a ring is, in points."""
    return 6 * paper.sizes.line


def _draw_stand(paper: Paper, stand: _Stand) -> None:
    one, across = stand.one, paper.sizes.point
    if one.broker:
        ring = across + _ring(paper)
        paper.mark(stand.x, stand.y, "circle", paper.look.ink, filled=False, across=ring)
    shape = "square" if one.lived else "circle"
    colour = paper.look.colours[1 if one.lived else 0]
    paper.mark(stand.x, stand.y, shape, colour, filled=one.member, across=across)


def _named_first(stand: _Stand) -> tuple[int, int, float, str]:
    """Return the order in which names find room: title or ties alone, then who lives with it."""
    one = stand.one
    alone = one.corner in ("leader-without-ties", "broker-without-title")
    return (
        0 if alone else 1 if one.lived else 2,
        -one.partners,
        -(one.formal or 0),
        one.stakeholder,
    )


def _draw_foot(paper: Paper, field: Area, standings: Sequence[Standing]) -> None:
    """Say what the marks mean, and how many have no place."""
    text = paper.sizes.text
    x, y = field.left + text, field.bottom - 5 * text
    for meaning, shape, filled in _MEANINGS:
        colour = paper.look.colours[1 if shape == "square" else 0]
        paper.mark(x, y, shape, colour, filled=filled, across=1.1 * text)
        paper.write(x + 1.4 * text, y, meaning)
        x += (len(meaning) * 0.58 + 4) * text
    paper.mark(x, y, "circle", paper.look.ink, filled=False, across=1.6 * text)
    paper.write(x + 1.6 * text, y, "broker")
    waiting = sum(1 for one in standings if not one.corner)
    if waiting:
        said = f"Without a place yet: {waiting}. The table of the result has every name."
        paper.write(field.left, field.bottom - 7 * text, said, color=paper.look.quiet)
