"""Which columns belong to one question, by the rows of headings.

Where an id or a question stands over the first of its columns only, it holds for the blank ones
beside it. Where each column has a name of its own, names with a part in brackets, after a slash or
after three underscores share a question (LimeSurvey, KoBo, REDCap).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from collabworkshop.exchange.responses.heading_rows import TECHNICAL

__all__ = ["Block", "blocks_of", "heading_of"]

_PART = re.compile(r"(?P<stem>.+?)\s*(?:\[(?P<a>.+)\]|___(?P<b>.+)|/(?P<c>[^/]+))\s*", re.DOTALL)
_NUMBERED = re.compile(r"[_.]\d+(?:_TEXT)?$")
_OWN_WORDS, _CHOSEN = " - Text", " - Selected Choice"  # Qualtrics, around an option


class Block(NamedTuple):
    """Columns of one question.

    Parameters
    ----------
    id
        As the file spells it; blank where it has none.
    question
        As it was asked; the heading where the file has one row of headings.
    places
        The columns, counted from 0.
    labels
        What stands over each column besides: an option, a row, or nothing.
    """

    id: str
    question: str
    places: tuple[int, ...]
    labels: tuple[str, ...]


class _Column(NamedTuple):
    place: int
    id: str
    question: str
    label: str = ""


def blocks_of(headings: Sequence[Sequence[str]]) -> list[Block]:
    """Return the questions of a survey with their columns.

    Parameters
    ----------
    headings
        One to three rows of the same length.

    Examples
    --------
    >>> for block in blocks_of([("", "q1", ""), ("Date", "Who?", ""), ("", "We", "They")]):
    ...     print(block.id, block.question, block.labels)
     Date ('',)
    q1 Who? ('We', 'They')
    """
    if len(headings) > 2 and any(cell.startswith(TECHNICAL) for cell in headings[2]):
        headings = headings[:2]
    first = [cell.strip() for cell in headings[0]]
    if len(headings) == 1:
        return list(_by_name([(name, "") for name in first]))
    second = [cell.strip() for cell in headings[1]]
    third = [cell.strip() for cell in headings[2]] if len(headings) > 2 else None
    if third is None and all(first):
        return list(_by_name(list(zip(first, second, strict=True))))
    if third is None:
        return list(_by_gaps([""] * len(first), first, second))
    return list(_by_gaps(first, second, third))


def heading_of(block: Block, label: str) -> str:
    """Return what people call a column, to find it in the file; blank where nothing tells it.

    Examples
    --------
    >>> heading_of(Block("q1", "Who?", (1, 2), ("We", "They")), "They")
    'q1: They'
    """
    name = block.id or block.question
    if len(block.places) == 1:
        return name
    return f"{name}: {label}" if label else ""


def _by_gaps(
    ids: Sequence[str], questions: Sequence[str], labels: Sequence[str]
) -> Iterator[Block]:
    begun: list[_Column] = []
    for column in map(_Column, range(len(ids)), ids, questions, labels):
        if begun and (column.id or column.question) and not _goes_on(begun[0], column):
            yield _block(begun)
            begun = []
        begun.append(column)
    if begun:
        yield _block(begun)


def _goes_on(first: _Column, column: _Column) -> bool:
    """Say whether a column repeats the question over it, and has a part of its own."""
    same_id = column.id in ("", first.id) or _stem(column.id) == _stem(first.id)
    return same_id and bool(column.label) and column.question in ("", first.question)


def _stem(name: str) -> str:
    return _NUMBERED.sub("", name)


def _by_name(names: Iterable[tuple[str, str]]) -> Iterator[Block]:
    columns = [_named(place, name, text) for place, (name, text) in enumerate(names)]
    for _, group in groupby(columns, key=lambda one: (one.id, one.question)):
        together = list(group)
        if all(column.label for column in together):
            yield _block(together)
        else:  # two columns with the same heading, which are not two parts of one question
            yield from (_block([column]) for column in together)


def _named(place: int, name: str, text: str) -> _Column:
    found = _PART.fullmatch(name)
    question, _, row = text.removesuffix(_OWN_WORDS).rpartition(" - ")
    if found:
        part = found["a"] or found["b"] or found["c"]
        return _Column(place, found["stem"], question or text or found["stem"], row or part.strip())
    if question and _stem(name) != name:  # Qualtrics: Q5_1, "Which of these? - The first"
        return _Column(place, _stem(name), question.removesuffix(_CHOSEN), row)
    return _Column(place, name if text else "", text or name)


def _block(columns: Sequence[_Column]) -> Block:
    first = columns[0]
    return Block(
        first.id,
        first.question,
        tuple(column.place for column in columns),
        tuple(column.label for column in columns),
    )
