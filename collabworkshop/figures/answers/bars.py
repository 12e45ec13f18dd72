"""What a group answers, item by item: counts side by side, low ones left and high ones right."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.figures.answers.rows import Bars, Row, Section
from collabworkshop.figures.lettering import plain, wrapped
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.shades import Shade, ink_on, shade
from collabworkshop.theme import A4, DARK, LIGHT, Look, Sizes

__all__ = ["draw_answer_bars"]

_LEFT, _FOOT = 21.0, 1.5
"""Room for the items and below the last bar, in heights of a letter."""

_HEAD, _KEY_LINE, _HEADINGS = 2.6, 1.8, 4.9
"""Room for a heading, for a line of its key, and at least for the headings of the columns."""

_BESIDE = 8.0
"""Room for a column beside the bars, likewise; twice as much for words."""


class _Filling(NamedTuple):
    """How a count is filled: share of colour, which colour, and lines over it."""

    strength: float
    slot: int
    hatch: str

    def ground(self, look: Look) -> Shade:
        """Return the shade below the lines."""
        return shade(look, self.strength, self.slot)


def draw_answer_bars(axes: Axes, bars: Bars, *, sizes: Sizes = A4, dark: bool = False) -> Axes:
    """Draw a bar for each item, as wide as the answers it got, with their numbers.

    Points of a scale stand about a middle line: the low half left of it and hatched, the high
    half right of it. Each bar is as wide as all who answered it, so that shares compare; what
    stands beside it are counts.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    bars
        What is drawn.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    rows = [row for section in bars.sections for row in section.rows]
    if not any(row.counts for row in rows):
        paper.say("There is no answer yet that may be shown. It will stand here.")
        return axes
    text = sizes.text
    keys = [_key(paper, bars, at) for at in range(len(bars.sections))]
    heads = [_HEAD + _KEY_LINE * len(key) for key in keys]
    heads[0] = max(heads[0], _HEADINGS)
    room = paper.height - (_FOOT + sum(heads)) * text
    step = min(room / len(rows), 4 * text)
    top = paper.height
    for section, head, key in zip(bars.sections, heads, keys, strict=True):
        _draw_head(paper, bars, section, key, top)
        top -= head * text
        for row in section.rows:
            _draw_row(paper, bars, section, row, top - step / 2, step)
            top -= step
    return axes


_Key = list[list[tuple[str, _Filling]]]


def _key(paper: Paper, bars: Bars, at: int) -> _Key:
    """Return what each filling means, in lines as wide as there is room beside the columns.

    A section with the same answers as the one before it needs none.
    """
    section = bars.sections[at]
    if at and section.answers == bars.sections[at - 1].answers:
        return []
    _, right = _field(paper, bars)
    room, lines, used = right / paper.sizes.text - 2, _Key([[]]), 0.0
    for answer, filling in zip(section.answers, _fillings(section), strict=True):
        if used + _key_width(answer) > room and lines[-1]:
            lines, used = [*lines, []], 0.0
        lines[-1].append((answer, filling))
        used += _key_width(answer)
    return lines


def _key_width(answer: str) -> float:
    """Return how wide an answer is in the key, in heights of a letter."""
    return 0.6 * len(answer) + 4


def _field(paper: Paper, bars: Bars) -> tuple[float, float]:
    """Return where the bars begin and end from left to right."""
    text = paper.sizes.text
    right = paper.width - (sum(_columns(bars)) + 1) * text
    return _LEFT * text, right


def _columns(bars: Bars) -> list[float]:
    """Return how wide the columns beside the bars are."""
    first = next(row.beside for section in bars.sections for row in section.rows)
    return [_BESIDE * (2.6 if len(cell) > 12 else 1.0) for cell in first]


def _draw_head(paper: Paper, bars: Bars, section: Section, key: _Key, top: float) -> None:
    text = paper.sizes.text
    _, right = _field(paper, bars)
    y = top - 1.5 * text
    paper.write(text, y, section.label, weight="bold", within=right - 2 * text)
    if section is bars.sections[0]:
        _draw_headings(paper, bars, right, y)
    for line in key:
        y -= _KEY_LINE * text
        x = text
        for answer, filling in line:
            _fill(paper, Area(x, y - 0.55 * text, x + 1.6 * text, y + 0.55 * text), filling)
            paper.write(x + 2.2 * text, y, answer)
            x += _key_width(answer) * text


def _draw_headings(paper: Paper, bars: Bars, right: float, y: float) -> None:
    text, x = paper.sizes.text, right + paper.sizes.text
    for heading, wide in zip(bars.headings, _columns(bars), strict=True):
        lines = wrapped(plain(heading), int(wide * 1.7), 3)
        for at, line in enumerate(lines.splitlines()):
            paper.write(x, y - at * 1.15 * text, line, color=paper.look.quiet)
        x += wide * text


def _draw_row(paper: Paper, bars: Bars, section: Section, row: Row, y: float, step: float) -> None:
    text = paper.sizes.text
    left, right = _field(paper, bars)
    _write_label(paper, row.label, left, y, step)
    half = min(0.36 * step, 1.1 * text)
    if row.counts:
        _draw_counts(paper, section, row, Area(left, y - half, right, y + half))
    else:
        paper.write(left, y, "too few answers to show", color=paper.look.quiet)
    x = right + text
    for cell, wide in zip(row.beside, _columns(bars), strict=True):
        lines = wrapped(plain(cell), int((wide - 1) * 1.8), 2 if step >= 2.3 * text else 1)
        _write_lines(paper, lines.splitlines(), x, y, within=(wide - 1) * text)
        x += wide * text


def _write_label(paper: Paper, label: str, left: float, y: float, step: float) -> None:
    """Write what was asked, on two lines where the row is high enough."""
    text = paper.sizes.text
    lines = 2 if step >= 2.3 * text else 1
    told = wrapped(plain(label), int((left / text - 2) * 1.8), lines).splitlines()
    _write_lines(paper, told, left - text, y, within=left - 1.5 * text, ha="right")


def _write_lines(
    paper: Paper, lines: Sequence[str], x: float, y: float, *, within: float, ha: str = "left"
) -> None:
    """Write a few lines so that their middle is at a height."""
    high = 1.15 * paper.sizes.text
    for at, line in enumerate(lines):
        paper.write(x, y + ((len(lines) - 1) / 2 - at) * high, line, ha=ha, within=within)


def _draw_counts(paper: Paper, section: Section, row: Row, area: Area) -> None:
    people = sum(row.counts)
    wide = area.right - area.left
    x = area.left
    if section.ordered:
        # Half of the width for either side, so that all middle lines are one line.
        wide /= 2
        x += wide * (1 - _low(row.counts) / people)
    for at, (count, filling) in enumerate(zip(row.counts, _fillings(section), strict=True)):
        across = wide * count / people
        if count:
            part = Area(x, area.bottom, x + across, area.top)
            _fill(paper, part, filling)
            _write_count(paper, part, count, filling, marked=at == row.marked)
        x += across
    if section.ordered:
        # Only above and below the bar: a number may stand in the middle.
        middle, out = (area.left + area.right) / 2, 0.35 * paper.sizes.text
        for edge, end in ((area.top, area.top + out), (area.bottom, area.bottom - out)):
            paper.axes.plot([middle] * 2, [edge, end], color=paper.look.ink, linewidth=1.2)


def _low(counts: Sequence[int]) -> float:
    """Return how many chose the low half; the middle point of an odd scale counts half."""
    middle = len(counts) // 2
    between = counts[middle] / 2 if len(counts) % 2 else 0.0
    return sum(counts[:middle]) + between


def _fillings(section: Section) -> list[_Filling]:
    """Return how each answer is filled: grey shows the order as well as colour does."""
    many = len(section.answers)
    if not section.ordered:
        if many == 2:
            return [_Filling(0.85, 0, ""), _Filling(0.0, 0, "")]
        return [
            _Filling(0.85 - 0.8 * at / (many - 1), 0, ("", "////", "", "....")[at % 4])
            for at in range(many)
        ]
    middle = (many - 1) / 2
    fillings = []
    for at in range(many):
        away = abs(at - middle) / middle
        if at < middle:
            fillings.append(_Filling(0.15 + 0.6 * away, 1, "////"))
        else:
            fillings.append(_Filling(0.05 if at == middle else 0.15 + 0.7 * away, 0, ""))
    return fillings


def _fill(paper: Paper, area: Area, filling: _Filling) -> None:
    paper.axes.add_patch(
        Rectangle(
            (area.left, area.bottom),
            area.right - area.left,
            area.top - area.bottom,
            facecolor=filling.ground(paper.look),
            edgecolor=paper.look.edge,
            hatch=filling.hatch,
            linewidth=0.6 * paper.sizes.line,
            zorder=2,
        )
    )


def _write_count(paper: Paper, area: Area, count: int, filling: _Filling, *, marked: bool) -> None:
    size = paper.sizes.text
    told = f"✓ {count}" if marked else str(count)
    if area.right - area.left < 0.7 * size * len(told):
        return  # the columns beside the bar and the table of the result have it
    ink = ink_on(paper.look, filling.ground(paper.look))
    style: dict[str, Any] = {"color": ink, "ha": "center", "weight": "bold", "zorder": 5}
    if filling.hatch:  # its lines would cross the number
        style["bbox"] = {
            "facecolor": filling.ground(paper.look),
            "edgecolor": "none",
            "pad": 0.5,
        }
    paper.write((area.left + area.right) / 2, (area.bottom + area.top) / 2, told, **style)
