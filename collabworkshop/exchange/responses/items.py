"""What is asked in the columns of one question, and what each row answers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.responses.blocks import Block
from collabworkshop.exchange.responses.coding import WRITTEN_BLANKS, Coding, coding_of, whole_number
from collabworkshop.exchange.responses.column import Column
from collabworkshop.exchange.responses.parts import Part, parts_of
from collabworkshop.exchange.responses.scale_words import declines, is_scale_word
from collabworkshop.exchange.responses.ticks import (
    Box,
    asks_for_one,
    asks_for_several,
    boxes_of,
)
from collabworkshop.model.responses import ItemKind, SurveyItem, SurveyOption

__all__ = ["Answered", "answered"]

_OPEN = re.compile(r"open.?ended|please (?:specify|explain|type)|comments?\b", re.IGNORECASE)

_Answers = list[tuple[str, ...]]


class Answered(NamedTuple):
    """An item, and for each row what was answered; nothing where it is blank."""

    item: SurveyItem
    answers: _Answers


def answered(
    block: Block, columns: Sequence[Column], name: str, table: str, book: FaultBook
) -> Iterator[Answered]:
    """Yield the items of a question.

    Parameters
    ----------
    block, columns
        The question, and its columns.
    name
        Its id.
    table
        What people call the file; faults say it.
    book
        Takes the faults.
    """
    found = list(_parts(columns, block.question))
    for number, (part, boxes) in enumerate(found, 1):
        item = SurveyItem(
            id=name if len(found) == 1 else f"{name}.{number}",
            question=name,
            text=block.question,
            row=part.row,
            kind="text",
            places=tuple(column.place + 1 for column in part.columns),
        )
        reading = _Reading(item, f"{table}.{_where(part, name)}", book)
        yield reading.plain(part.columns[0]) if boxes is None else reading.choice(boxes)


def _parts(columns: Sequence[Column], question: str) -> Iterator[tuple[Part, list[Box] | None]]:
    """Yield what takes one answer, with its boxes where it has options to tick."""
    for part in parts_of(columns):
        boxes = None
        if len(part.columns) > 1:
            boxes = boxes_of(part.columns, part.labels, question)
        if boxes is not None or len(part.columns) == 1:
            yield part, boxes
        else:
            for column, label in zip(part.columns, part.labels, strict=True):
                yield Part(label, (column,), (label,)), None


def _where(part: Part, name: str) -> str:
    return part.columns[0].heading if len(part.columns) == 1 else name


class _Reading:
    """Reads one item."""

    def __init__(self, item: SurveyItem, where: str, book: FaultBook) -> None:
        self._item = item
        self._where = where
        self._book = book

    def plain(self, column: Column) -> Answered:
        """Return what stands in a column of its own."""
        coding = Coding("text") if _OPEN.search(column.label) else coding_of(column.counts)
        blank = WRITTEN_BLANKS if coding.kind != "text" else frozenset()
        for code, values in (
            ("written-blank", blank),
            ("unknown-code", coding.strange),
            ("mixed-coding", coding.rarer),
        ):
            for value in values:
                self._note(code, value, column.counts[value])
        said: dict[str, tuple[str, ...]] = {cell: (cell,) for cell in column.counts}
        said |= dict.fromkeys(("", *blank), ())
        cells: _Answers = [said[cell] for cell in column.cells]
        options = _values(column.counts, blank) if coding.kind in ("scale", "single") else ()
        return self._answered(coding.kind, options, cells)

    def choice(self, boxes: Sequence[Box]) -> Answered:
        """Return what was ticked, each box in a column of its own."""
        answers: _Answers = [()] * len(boxes[0].column.cells)
        codings: Counter[str] = Counter()
        examples: dict[str, str] = {}
        for box in boxes:
            said = {cell: self._said(box, cell) for cell in box.column.counts}
            for cell, times in box.column.counts.items():
                if said[cell] is not None and not box.words:
                    coding = "number" if whole_number(cell) is not None else "words"
                    if cell != box.label or coding == "words":  # an option may be called “3”
                        codings[coding] += times
                        examples.setdefault(coding, cell)
            for at, cell in box.column.filled():
                answers[at] += (said[cell] or cell,)
        if len(codings) > 1:
            rarer = min(codings, key=lambda coding: (codings[coding], coding))
            self._note("mixed-coding", examples[rarer], codings[rarer])
        several = [found for found in answers if len(found) > 1]
        kind: ItemKind = "many" if self._is_many(several, answers) else "single"
        if kind == "single" and several:
            self._note("several-answers", "; ".join(several[0]), len(several))
        points = [box.label for box in boxes if not declines(box.label)]
        if kind == "single" and points and all(map(is_scale_word, points)):
            kind = "scale"
        options = tuple(
            SurveyOption(label=box.label, code=box.tick if box.tick != box.label else "")
            for box in boxes
        )
        return self._answered(kind, options, answers)

    def _said(self, box: Box, cell: str) -> str | None:
        """Return the option that a cell says, or ``None`` where it says something else."""
        if box.words:
            return cell
        if box.ticked(cell):
            return box.label
        self._note("unknown-code", f"{cell} under {box.label}", box.column.counts[cell])
        return None

    def _is_many(self, several: Sequence[object], answers: _Answers) -> bool:
        if asks_for_several(self._item.text):
            return True
        if asks_for_one(self._item.text):
            return False
        return 50 * len(several) > sum(map(bool, answers))  # one in fifty may be a slip

    def _answered(
        self, kind: ItemKind, options: tuple[SurveyOption, ...], answers: _Answers
    ) -> Answered:
        item = self._item.model_copy(update={"kind": kind, "options": options})
        if not any(answers):
            self._book.note("unanswered-item", self._where, item.row or item.text)
        return Answered(item, answers)

    def _note(self, code: str, example: str, times: int) -> None:
        for _ in range(times):
            self._book.note(code, self._where, example)


def _values(counts: Counter[str], blank: frozenset[str]) -> tuple[SurveyOption, ...]:
    values = [value for value in counts if value not in blank]
    if all(whole_number(value) is not None for value in values):
        values.sort(key=lambda value: whole_number(value) or 0)
    return tuple(SurveyOption(label=value) for value in values)
