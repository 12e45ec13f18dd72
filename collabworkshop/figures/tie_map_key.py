"""What the marks and lines of the map of ties mean: the key beside it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.figures.leading import most_tied
from collabworkshop.figures.lettering import MISSING, plain
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.slots import OTHER
from collabworkshop.theme import DASHES, SHAPES

__all__ = ["STRENGTHS", "draw_key", "faint", "key_width", "stroke"]

STRENGTHS = 3
"""Highest strength on the usual ladder; a map with a longer ladder has thinner steps."""

_STATUS = {
    "confirmed": "both ends say so",
    "rated-apart": "both, but levels differ",
    "one-sided": "one end says so",
    "hearsay": "only others say so",
}

Row = tuple[Callable[[float, float], None] | None, str]


def key_width(paper: Paper) -> float:
    """Return how wide the key is, in points."""
    return 18.5 * paper.sizes.text


def stroke(paper: Paper, line: NDArray[np.floating], status: str, share: float) -> None:
    """Draw a tie's line.

    Parameters
    ----------
    paper
        What to draw on.
    line
        Its course in points.
    status
        Who says so.
    share
        Its strength, from 0 to 1.
    """
    width = (0.9 + 2.1 * share) * paper.sizes.line
    look, dash = paper.look, DASHES[status]
    order = 1 + list(reversed(DASHES)).index(status) / 10
    style: dict[str, Any] = {"solid_capstyle": "butt", "zorder": order}
    colour = {"confirmed": look.ink, "rated-apart": look.ink, "one-sided": look.quiet}
    shown = colour.get(status, look.edge)
    if status == "rated-apart":
        paper.line(*line.T, color=shown, linewidth=width + 2.4 * paper.sizes.line, **style)
        paper.line(*line.T, color=look.surface, linewidth=width, **style)
        return
    pattern = (0, dash) if dash else "-"
    paper.line(*line.T, color=shown, linewidth=width, linestyle=pattern, **style)


def faint(paper: Paper, line: NDArray[np.floating]) -> None:
    """Draw a tie that is there but not what the picture is about."""
    look, width = paper.look, 0.7 * paper.sizes.line
    paper.line(*line.T, color=look.edge, linewidth=width, alpha=0.6, zorder=0.5)


def draw_key(
    paper: Paper,
    area: Area,
    tie_map: TieMap,
    slot: Mapping[str, int],
    signs: Mapping[str, str],
    names: Mapping[str, str],
    named: int,
) -> None:
    """Draw the key to the right of the map.

    Parameters
    ----------
    paper, area
        The sheet, and what the map itself takes of it.
    tie_map
        What is on the map; the key leaves out what is not.
    slot
        Sector to its slot.
    signs
        Kind of tie to its letter.
    names
        Sector or kind to its name.
    named
        How many stakeholders are named.
    """
    rows = list(_rows(paper, tie_map, slot, signs, names, named))
    lines = len(rows) + 0.4 * sum(1 for mark, _ in rows if mark is None)
    # Closer together where there is much to explain, so that nothing falls off the sheet.
    step = min(1.55 * paper.sizes.text, (area.top - area.bottom) / (lines + 2))
    left, y = area.right + paper.sizes.text, area.top - 2 * step
    room = paper.width - left - paper.sizes.text / 2
    for mark, text in rows:
        if mark is None:
            y -= 0.4 * step
            paper.write(left, y, text, within=room, weight="bold")
        else:
            mark(left + 1.3 * paper.sizes.text, y)
            indent = 3.2 * paper.sizes.text
            paper.write(left + indent, y, text, within=room - indent)
        y -= step


def _rows(
    paper: Paper,
    tie_map: TieMap,
    slot: Mapping[str, int],
    signs: Mapping[str, str],
    names: Mapping[str, str],
    named: int,
) -> Iterator[Row]:
    yield None, "Stakeholders"
    yield _marks(paper, OTHER, "circle", filled=True), "in the coalition"
    yield _marks(paper, OTHER, "circle", filled=False), "not in the coalition"
    yield None, "Sectors"
    for sector, mine in slot.items():
        yield _marks(paper, mine, SHAPES[mine], filled=True), names.get(sector, sector)
    if any(point.sector not in slot for point in tie_map.points):
        yield _marks(paper, OTHER, SHAPES[OTHER], filled=True), "other, or not said"
    yield from _tie_rows(paper, tie_map, signs, names)
    if named < len(tie_map.points):
        yield from _name_rows(paper, tie_map, named)
    if any(MISSING in plain(point.name) for point in most_tied(tie_map)):
        yield None, f"{MISSING} = letter without a font"


def _tie_rows(
    paper: Paper, tie_map: TieMap, signs: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[Row]:
    if not tie_map.ties:
        return
    yield None, "Ties"
    leading = {point.stakeholder for point in most_tied(tie_map)}
    clear = [tie for tie in tie_map.ties if {tie.source, tie.target} <= leading]
    present = {tie.status for tie in clear}
    for status, meaning in _STATUS.items():
        if status in present:
            yield _lines(paper, status, 0.4), meaning
    if len({tie.strength for tie in clear}) > 1:
        yield _lines(paper, "confirmed", 1.0), "thicker: closer work"
    if len(clear) < len(tie_map.ties):
        yield _faint(paper), "all other ties"
    if len(signs) > 1:
        yield None, "Kinds of tie"
        for kind, sign in signs.items():
            yield _signs(paper, sign), names.get(kind, kind)
        if any(tie.kind not in signs for tie in tie_map.ties):
            yield _signs(paper, "+"), "other kinds"
    elif signs:
        yield None, f"All ties: {names.get(next(iter(signs)), next(iter(signs)))}"


def _name_rows(paper: Paper, tie_map: TieMap, named: int) -> Iterator[Row]:
    yield None, "Names"
    yield _signs(paper, str(named)), "named, the most tied first"
    yield _signs(paper, str(len(tie_map.points) - named)), "not named: see the table"
    tied = {end for tie in tie_map.ties for end in (tie.source, tie.target)}
    alone = sum(1 for point in tie_map.points if point.stakeholder not in tied)
    if alone:
        yield _signs(paper, str(alone)), "of all have no tie here"


def _marks(paper: Paper, slot: int, shape: str, *, filled: bool) -> Callable[[float, float], None]:
    return lambda x, y: paper.mark(x, y, shape, paper.look.colours[slot], filled=filled)


def _lines(paper: Paper, status: str, share: float) -> Callable[[float, float], None]:
    half = 1.3 * paper.sizes.text
    return lambda x, y: stroke(paper, np.array([(x - half, y), (x + half, y)]), status, share)


def _faint(paper: Paper) -> Callable[[float, float], None]:
    half = 1.3 * paper.sizes.text
    return lambda x, y: faint(paper, np.array([(x - half, y), (x + half, y)]))


def _signs(paper: Paper, sign: str) -> Callable[[float, float], None]:
    return lambda x, y: paper.write(x, y, sign, ha="center", weight="bold")
