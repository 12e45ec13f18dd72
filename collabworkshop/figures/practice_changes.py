"""What do members do differently, since when, and how firmly? A lane for each along the time."""

from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import Any, NamedTuple

from matplotlib.axes import Axes

from collabworkshop.analysis.evaluation.practice_changes import PracticeChanges
from collabworkshop.analysis.sentences import counted
from collabworkshop.figures.lettering import lettering, plain, short, wrapped
from collabworkshop.figures.paper import Paper
from collabworkshop.model.practice_change import Depth, PracticeChange
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["MOST", "draw_practice_changes"]

MOST = 20
"""Organisations on one picture; of the others it is said how many there are."""

_HEAD, _FOOT, _ROW, _NAMES = 6.4, 6.2, 1.7, 17.0
"""Room for the head, the foot, one row and the names, in heights of a letter."""

_TALL = 3.0
"""Largest height of a row, likewise: few changes do not stand in a wide field."""

_LOOKS: dict[Depth, tuple[str, int, bool]] = {
    "idea": ("circle", 7, False),
    "tried": ("triangle", 1, False),
    "regular": ("square", 0, True),
    "rule": ("diamond", 4, True),
}
"""Shape, slot of the colour, and whether it is filled: firmer is fuller."""

_MONTHS = ((15, 3), (50, 6))
"""Months up to which there is a line every so many of them; then every so many years."""

_YEARS = 10
"""Most of these years."""


def draw_practice_changes(
    axes: Axes, result: PracticeChanges, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw each change at its day, in the lane of its organisation.

    The shape says how firm it is and the words beside it what it concerns. Where two would cover
    each other, the second stands below; what finds no room is counted at the end of the lane.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    result
        The log.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not result.changes:
        paper.say("Nobody has written a change yet. Write one, and it will stand here.")
        return axes
    sheet = _Sheet(paper, result)
    lanes = sheet.laid()
    sheet.draw_time(sum(min(len(one.rows), sheet.most) for one in lanes))
    sheet.draw_lanes(lanes)
    sheet.draw_key()
    return axes


class _Mark(NamedTuple):
    """A change where it stands: its day, its words, and to which side of the mark they are."""

    change: PracticeChange
    x: float
    words: str
    left: float
    right: float


class _Lane(NamedTuple):
    """One organisation with the rows that its changes take."""

    name: str
    rows: list[list[_Mark]]


class _Sheet:
    """Where lanes and days are."""

    def __init__(self, paper: Paper, result: PracticeChanges) -> None:
        self.paper, self.result, text = paper, result, paper.sizes.text
        days = [one.day for one in result.changes.values()]
        self.first = date(min(days).year, 3 * ((min(days).month - 1) // 3) + 1, 1)
        self.last = max(*days, result.on)
        self.start, self.end = (_NAMES + 1) * text, paper.width - 5 * text
        self.top = paper.height - _HEAD * text
        self.of = dict([*result.by_organisation.items()][:MOST])
        self.most = 1

    def x(self, day: date) -> float:
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return self.start + share * (self.end - self.start)

    def laid(self) -> list[_Lane]:
        """Return the lanes, with as many rows for each as there is room for."""
        lanes = [
            _Lane(self.result.names[key], self._rows([*changes.values()]))
            for key, changes in self.of.items()
        ]
        text = self.paper.sizes.text
        room = int((self.top - _FOOT * text) / (_ROW * text))
        most = max(len(one.rows) for one in lanes)
        while most > 1 and sum(min(len(one.rows), most) for one in lanes) > room:
            most -= 1
        self.most = most
        rows = sum(min(len(one.rows), most) for one in lanes)
        self.high = min((self.top - _FOOT * text) / rows, _TALL * text)
        return lanes

    def _rows(self, changes: Sequence[PracticeChange]) -> list[list[_Mark]]:
        """Return marks in rows in which none covers another, the earliest first."""
        rows: list[list[_Mark]] = []
        for change in sorted(changes, key=lambda one: one.day):
            mark = self._mark(change)
            free = (row for row in rows if all(mark.left > m.right for m in row))
            row = next(free, None)
            if row is None:
                rows.append([mark])
            else:
                row.append(mark)
        return rows

    def _mark(self, change: PracticeChange) -> _Mark:
        text, x = self.paper.sizes.text, self.x(change.day)
        words = short(plain(self.result.areas.get(change.area, change.area)), 26)
        wide = self._wide(words)
        if x + 1.6 * text + wide < self.end:
            return _Mark(change, x, words, x - 0.8 * text, x + 1.6 * text + wide)
        return _Mark(change, x, words, x - 1.6 * text - wide, x + 0.8 * text)

    def _wide(self, words: str) -> float:
        """Return how wide words will be, in points, by writing them and taking them away."""
        written = self.paper.axes.text(
            0, 0, words, **lettering(self.paper.look, self.paper.sizes.text)
        )
        wide = float(written.get_window_extent().width / self.paper.dots)
        written.remove()
        return wide

    def draw_time(self, rows: int) -> None:
        """Draw a line at the beginning of each quarter, half or year, and one for the day."""
        paper, text = self.paper, self.paper.sizes.text
        self.bottom = self.top - rows * self.high
        head: dict[str, Any] = {"weight": "bold", "fontsize": 1.3 * text}
        paper.write(text, paper.height - 1.9 * text, "What we do differently, since when", **head)
        for day in self._ticks():
            x = self.x(day)
            paper.line([x, x], [self.bottom, self.top], color=paper.look.edge, lw=0.6, zorder=1)
            paper.write(x, self.top + 0.9 * text, f"{day:%b %Y}", ha="center")
        on = self.x(self.result.on)
        ends = [self.bottom, self.top + 1.9 * text]
        paper.line([on, on], ends, color=paper.look.ink, lw=1.2, ls=(0, (4, 2)), zorder=1.5)
        paper.write(
            on, self.top + 2.7 * text, f"{self.result.on.day} {self.result.on:%b %Y}", ha="center"
        )

    def _ticks(self) -> list[date]:
        months = 12 * (self.last.year - self.first.year) + self.last.month - self.first.month
        yearly = 12 * ceil(months / 12 / _YEARS)
        step = next((step for most, step in _MONTHS if months <= most), yearly)
        # A year begins in January, whatever month the first change is of.
        begin = 0 if step < 12 else (13 - self.first.month) % 12
        places = (self.first.month - 1 + n for n in range(begin, months + 1, step))
        return [date(self.first.year + n // 12, n % 12 + 1, 1) for n in places]

    def draw_lanes(self, lanes: Sequence[_Lane]) -> None:
        paper, text, y = self.paper, self.paper.sizes.text, self.top
        for lane in lanes:
            rows = lane.rows[: self.most]
            below = y - len(rows) * self.high
            paper.line([text, self.end], [below, below], color=paper.look.edge, lw=0.4, zorder=0.9)
            self._write_name(lane.name, (y + below) / 2, y - below)
            for row in rows:
                for mark in row:
                    self._draw_mark(mark, y - self.high / 2)
                y -= self.high
            if rest := sum(map(len, lane.rows[self.most :])):
                style: dict[str, Any] = {"ha": "right", "color": paper.look.quiet}
                paper.write(paper.width - 0.6 * text, y + self.high / 2, f"+{rest}", **style)

    def _write_name(self, name: str, y: float, high: float) -> None:
        paper, text = self.paper, self.paper.sizes.text
        room, lines = (_NAMES - 1.5) * text, 2 if high > 2.6 * text else 1
        style = lettering(paper.look, text) | {"ha": "left", "va": "center"}
        columns, name = int(1.9 * room / text), plain(name)
        written = paper.axes.text(text, y, wrapped(name, columns, lines), **style)
        while columns > 1 and (wide := written.get_window_extent().width / paper.dots) > room:
            columns = min(columns - 1, int(columns * room / wide) + 1)
            written.set_text(wrapped(name, columns, lines))

    def _draw_mark(self, mark: _Mark, y: float) -> None:
        paper, text = self.paper, self.paper.sizes.text
        shape, slot, filled = _LOOKS[mark.change.depth]
        across = min(1.1 * paper.sizes.point, 0.75 * self.high)
        paper.mark(mark.x, y, shape, paper.look.colours[slot], filled=filled, across=across)
        before = mark.left < mark.x - text
        x = mark.x - 1.1 * text if before else mark.x + 1.1 * text
        ground = {"facecolor": paper.look.surface, "edgecolor": "none", "pad": 0.5}
        paper.write(x, y, mark.words, ha="right" if before else "left", bbox=ground, zorder=3)

    def draw_key(self) -> None:
        """Write what shapes mean, and what is not on the picture."""
        paper, text = self.paper, self.paper.sizes.text
        y, x = self.bottom - 1.9 * text, 1.5 * text
        for depth, (shape, slot, filled) in _LOOKS.items():
            meaning = plain(self.result.depths.get(depth, depth))
            paper.mark(x, y, shape, paper.look.colours[slot], filled=filled)
            paper.write(x + 1.2 * text, y, meaning)
            x += 3.8 * text + self._wide(meaning)
        more = len(self.result.by_organisation) - len(self.of)
        told = [
            f"{counted(more, 'organisation has', 'organisations have')} no room here: see the "
            "table."
            if more > 0
            else "",
            f"Nothing written yet: {counted(len(self.result.silent), 'member', 'members')}."
            if self.result.silent
            else "",
            "A mark stands at the first day; the words say what it concerns.",
        ]
        said = " ".join(filter(None, told))
        said = said[:1].upper() + said[1:]
        below = y - 1.9 * text
        paper.write(text, below, said, within=paper.width - 2 * text, color=paper.look.quiet)
