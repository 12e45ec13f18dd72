"""What stands around a theory of change on its sheet: title, date, key, what is to be known."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from collabworkshop.analysis.sentences import counted
from collabworkshop.figures.lettering import MISSING, plain
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.pathways.cards import KINDS, LONGEST, LOOP
from collabworkshop.figures.pathways.measured import lines_of, wide
from collabworkshop.figures.pathways.runs import WAYS, draw_run, way_of
from collabworkshop.figures.pathways.shapes import draw_shape
from collabworkshop.figures.pathways.sheets import Sheet

__all__ = ["area_of", "draw_around"]

_RIM = 26.0
"""Points round the sheet on which nothing is drawn: printers cannot reach them."""

_HEAD, _FOOT = 40.0, 54.0
_SIZE = 8.0
_TITLE = 17.0


def area_of(width: float, height: float) -> Area:
    """Return what a sheet of this size has for the boxes, in points."""
    return Area(_RIM, _RIM + _FOOT, width - _RIM, height - _RIM - _HEAD)


def draw_around(paper: Paper, sheet: Sheet, title: str, on: date | None) -> None:
    """Draw title and date at the head of a sheet, and the key at its foot."""
    _draw_head(paper, sheet, title, on)
    left, y = _RIM, _RIM + _FOOT - 16
    for kind in _kinds(sheet):
        draw_shape(paper, kind, Area(left, y - 5, left + 20, y + 6))
        left = _said(paper, left + 25, y, KINDS[kind])
    left, y = _RIM, y - 17
    for way in _ways(sheet):
        draw_run(paper, [(left, y), (left + 30, y)], way, back=way == "back")
        left = _said(paper, left + 35, y, WAYS[way].meaning)
    quiet: dict[str, Any] = {"color": paper.look.quiet, "fontsize": _SIZE}
    notes = " ".join(_notes(sheet))
    for at, line in enumerate(lines_of(notes, _SIZE, paper.width - 2 * _RIM)[:2]):
        paper.write(_RIM, y - 15 - 10 * at, line, **quiet)


def _draw_head(paper: Paper, sheet: Sheet, title: str, on: date | None) -> None:
    y = paper.height - _RIM - 0.5 * _TITLE
    page = f"Page {sheet.number} of {sheet.of}" if sheet.of > 1 else ""
    day = f"{on.day} {on:%B %Y}" if on else ""
    told = ", ".join(filter(None, (day, page)))
    quiet: dict[str, Any] = {"color": paper.look.quiet, "fontsize": 10.0}
    paper.write(paper.width - _RIM, y, told, ha="right", **quiet)
    room = paper.width - 2 * _RIM - wide(told, 10.0) - 20
    paper.write(_RIM, y, title, within=room, weight="bold", fontsize=_TITLE)


def _said(paper: Paper, left: float, y: float, words: str) -> float:
    paper.write(left, y, words, fontsize=_SIZE)
    return left + wide(words, _SIZE) + 18


def _kinds(sheet: Sheet) -> list[str]:
    there = {card.kind for card in sheet.cards.values()}
    return [kind for kind in KINDS if kind in there]


def _ways(sheet: Sheet) -> list[str]:
    there = set(map(way_of, sheet.arrows))
    return [way for way in WAYS if way in there]


def _notes(sheet: Sheet) -> Iterator[str]:
    cards = sheet.cards.values()
    if sheet.arrows:
        yield "An arrow leads to what it helps to come true."
    if sheet.of > 1:
        yield "Each box has a number; a box with a broken edge stands on the page that it names."
    if sheet.laid.anew:
        yield "Arranged anew: as on the screen, the boxes would not fit on paper."
    cut = sum(
        len(card.label) >= LONGEST and card.label.removesuffix(LOOP).endswith("…") for card in cards
    )
    if cut:
        much = counted(cut, "box says", "boxes say").capitalize()
        yield f"{much} more than {LONGEST} letters, of which the first stand here."
    if any(card.label.endswith(LOOP) for card in cards):
        yield f"{LOOP.strip()}: leads to itself."
    if any(MISSING in plain(card.label) for card in cards):
        yield f"{MISSING}: a letter without a font on this computer."
