"""What comes when? A row for each box along the months, the longest chain brought out."""

from itertools import pairwise
from math import ceil
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.analysis.pathways.timeline import FIRST_YEAR, Dated, Timeline
from collabworkshop.figures.lettering import lettering, plain, wrapped
from collabworkshop.figures.paper import Paper
from collabworkshop.model.pathway import ElementKind
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_pathway_timeline", "pages"]

_HEAD, _FOOT = 5.0, 5.4
"""Room for the years and the key, in heights of a letter."""

_NAMES, _WORDS = 0.36, 15.0
"""Part of the width for what boxes say; room for the words on the right, in heights of a letter."""

_LOW, _HIGH = 1.5, 3.2
"""Least and largest height of a row, likewise."""

_LOOKS: dict[ElementKind, tuple[str, int]] = {
    "impact": ("diamond", 4),
    "outcome": ("circle", 0),
    "output": ("triangle", 2),
    "activity": ("square", 1),
    "assumption": ("wedge", 6),
    "condition": ("cross", 7),
}
"""Shape and slot of the colour of each kind."""

_EARLY = "star"


def pages(found: Timeline, sizes: Sizes = A4) -> int:
    """Return how many sheets the boxes with a month take; at least one."""
    return max(1, ceil(len(found.rows) / _most(sizes)))


def _most(sizes: Sizes) -> int:
    return int((72 * sizes.height - (_HEAD + _FOOT) * sizes.text) / (_LOW * sizes.text))


def draw_pathway_timeline(
    axes: Axes, found: Timeline, *, page: int = 0, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw the boxes that have a month, in order of time.

    A mark stands where a box ends or comes true, with a bar from where it begins; its shape is
    the kind. Early wins are stars. The longest chain has thick bars, bold names, numbers, and a
    line from step to step. What cannot be as dated says so.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    found
        The pathway in time.
    page
        Which of the sheets, counted from 0.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not found.rows:
        paper.say("No box has a month yet. Enter one, and it will stand here.")
        return axes
    count = pages(found, sizes)
    each = ceil(len(found.rows) / count)
    sheet = _Sheet(paper, found, found.rows[page * each : (page + 1) * each])
    sheet.draw_years()
    sheet.draw_chain()
    for row in sheet.rows:
        sheet.draw_row(row)
    sheet.draw_key(f"Sheet {page + 1} of {count}. " if count > 1 else "")
    return axes


class _Sheet:
    """One sheet: where its rows and months are."""

    def __init__(self, paper: Paper, found: Timeline, rows: tuple[Dated, ...]) -> None:
        text = paper.sizes.text
        self.paper, self.found, self.rows = paper, found, rows
        self.left, self.right = _NAMES * paper.width, paper.width - _WORDS * text
        self.top = paper.height - _HEAD * text
        self.high = min((self.top - _FOOT * text) / len(rows), _HIGH * text)
        self.bottom = self.top - len(rows) * self.high
        months = [m for row in found.rows for m in (row.begins, row.ends) if m is not None]
        self.years = max(1, ceil(max(months) / FIRST_YEAR))
        self.place = {row.element: number for number, row in enumerate(rows)}
        chain = found.longest.elements if found.longest.months else ()
        self.chain = {key: n for n, key in enumerate(chain, 1)} if len(chain) > 1 else {}
        self.late = {one.element for one in found.impossible}

    def x(self, month: int) -> float:
        return self.left + (self.right - self.left) * month / (FIRST_YEAR * self.years)

    def y(self, key: str) -> float:
        return self.top - (self.place[key] + 0.5) * self.high

    def draw_years(self) -> None:
        """Draw a line at the end of each year; the first, in which wins are early, is tinted."""
        paper, text = self.paper, self.paper.sizes.text
        wide, high = self.x(FIRST_YEAR) - self.left, self.top - self.bottom
        paper.axes.add_patch(
            Rectangle((self.left, self.bottom), wide, high, color=paper.look.tint, zorder=0.5)
        )
        step = ceil(4.2 * text / wide)  # "Year 12" needs that much
        for year in range(self.years + 1):
            x = self.x(year * FIRST_YEAR)
            if year % step == 0 or year == self.years:
                ends = [self.bottom, self.top + 0.4 * text]
                paper.line([x, x], ends, color=paper.look.edge, lw=0.6, zorder=1)
            if year < self.years and year % step == 0:
                middle = self.x(year * FIRST_YEAR + FIRST_YEAR // 2) if step == 1 else x
                where = "center" if step == 1 else "left"
                paper.write(middle, self.top + 1.3 * text, f"Year {year + 1}", ha=where)
        head: dict[str, Any] = {"weight": "bold", "fontsize": 1.3 * text}
        paper.write(text, self.top + 2.9 * text, "What comes when", **head)

    def draw_chain(self) -> None:
        """Draw a line from each step of the longest chain to the next, on this sheet."""
        there = [key for key in self.chain if key in self.place]
        for key, near in pairwise(there):
            if self.chain[near] == self.chain[key] + 1:
                xs = (self._end(key), self._end(near))
                self.paper.line(
                    [xs[0], xs[0], xs[1]],
                    [self.y(key), self.y(near), self.y(near)],
                    color=self.paper.look.ink,
                    lw=1.1 * self.paper.sizes.line,
                    zorder=2,
                )

    def _end(self, key: str) -> float:
        row = self.rows[self.place[key]]
        return self.x(row.ends if row.ends is not None else row.begins or 0)

    def draw_row(self, row: Dated) -> None:
        paper, text, y = self.paper, self.paper.sizes.text, self.y(row.element)
        on_chain = row.element in self.chain
        shape, slot = _LOOKS[row.kind]
        colour = paper.look.colours[slot]
        below = y - self.high / 2
        paper.line([text, self.right], [below, below], color=paper.look.tint, lw=0.8, zorder=0.6)
        if row.begins is not None and row.ends is not None:
            xs = [self.x(row.begins), self.x(row.ends)]
            thick = (4.5 if on_chain else 2.0) * paper.sizes.line
            paper.line(xs, [y, y], color=colour, lw=thick, solid_capstyle="butt", zorder=3)
        paper.mark(
            self._end(row.element),
            y,
            _EARLY if row.early else shape,
            colour,
            filled=row.ends is not None,
            across=min(1.15 * paper.sizes.point * (1.2 if row.early else 1.0), 0.9 * self.high),
        )
        self._write_name(row, y, bold=on_chain)
        words = self._words(row)
        late: dict[str, Any] = {"color": paper.look.bad} if row.element in self.late else {}
        paper.write(self.right + 1.6 * text, y, words, within=(_WORDS - 2.2) * text, **late)

    def _words(self, row: Dated) -> str:
        said = [
            "too early" if row.element in self.late else "",
            "early win" if row.early else "",
            f"chain {self.chain[row.element]}" if row.element in self.chain else "",
            "no end yet" if row.ends is None else "",
        ]
        return " · ".join(filter(None, said))

    def _write_name(self, row: Dated, y: float, *, bold: bool) -> None:
        """Write what a box says, on two lines where its row has room for them."""
        paper, text = self.paper, self.paper.sizes.text
        room = self.left - 2.2 * text
        lines = 2 if self.high > 2.5 * text else 1
        style = lettering(paper.look, text) | {"ha": "left", "va": "center"}
        columns = int(1.8 * room / text)
        weight = "bold" if bold else "normal"
        label = plain(row.label)
        written = paper.axes.text(text, y, wrapped(label, columns, lines), weight=weight, **style)
        while columns > 1 and (wide := written.get_window_extent().width / paper.dots) > room:
            columns = min(columns - 1, int(columns * room / wide) + 1)
            written.set_text(wrapped(label, columns, lines))

    def draw_key(self, sheet: str) -> None:
        """Write what shapes mean, and what is not on the picture."""
        paper, text = self.paper, self.paper.sizes.text
        y, x = self.bottom - 1.6 * text, 1.5 * text
        kinds = [kind for kind in _LOOKS if any(row.kind == kind for row in self.found.rows)]
        marks = [(*_LOOKS[kind], KIND_WORDS[kind]) for kind in kinds]
        if self.found.early:
            marks.append((_EARLY, _LOOKS["outcome"][1], "Early win: comes true in the first year"))
        for shape, slot, meaning in marks:
            paper.mark(x, y, shape, paper.look.colours[slot], filled=True)
            paper.write(x + 1.2 * text, y, meaning)
            x += (3.6 + 0.56 * len(meaning)) * text
        told = sheet
        if self.chain:
            told += (
                f"Bold, with thick bars and a line between: the longest chain, "
                f"{len(self.chain)} steps, {self.found.longest.months} months. "
            )
        if any(row.ends is None for row in self.rows):
            told += "Hollow: only the beginning is known. "
        if self.found.undated:
            told += f"Without a month, so not here: {len(self.found.undated)}."
        below = y - 1.9 * text
        paper.write(text, below, told, within=paper.width - 2 * text, color=paper.look.quiet)
