"""Which ties stand below ``DATA:`` in a UCINET DL file.

A list names the two ends of a tie in each row, or one and all that it is tied to; a row
that holds ``!`` begins the list of the next relation. Matrices follow one another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.dl.header import Header
from collabworkshop.exchange.networks.dl.nodes import Side
from collabworkshop.exchange.networks.matrix import Shape, read_cells
from collabworkshop.exchange.networks.row_assembly import bounded, refuse_more
from collabworkshop.exchange.networks.text_lines import split_lines

__all__ = ["Entry", "entries_of"]

_WORD = re.compile(r'"[^"]*"|[^\s,]+')

_Rows = list[tuple[int, str]]


class Entry(NamedTuple):
    """One tie: which matrix, the places of its ends, what stands beside it, and where."""

    matrix: int
    row: int
    column: int
    written: str
    place: int


def entries_of(
    header: Header, rows: Side, columns: Side, name: str, book: FaultBook
) -> Iterator[Entry]:
    """Yield the ties in the order of the file."""
    numbered = enumerate(split_lines(header.data), header.line)
    lines = bounded(((number, line) for number, line in numbered if line.strip()), "rows")
    if header.format.startswith("edgelist"):
        return _edges(lines, rows, columns, name, book)
    if header.format.startswith("nodelist"):
        return _neighbours(lines, rows, columns, name, book)
    return _matrices(list(lines), header, rows, columns, name, book)


def _words(line: str) -> list[str]:
    return [_bare(word) for word in _WORD.findall(line)]


def _bare(word: str) -> str:
    return word[1:-1] if len(word) > 1 and word[0] == word[-1] == '"' else word


def _edges(
    lines: Iterable[tuple[int, str]], rows: Side, columns: Side, name: str, book: FaultBook
) -> Iterator[Entry]:
    matrix = 0
    for place, line in lines:
        words = _words(line)
        if words == ["!"]:
            matrix += 1
        elif len(words) < 2:
            book.note("unread-row", name, line, line=place)
        else:
            row, column = rows.position(words[0], place), columns.position(words[1], place)
            yield Entry(matrix, row, column, " ".join(words[2:]), place)


def _neighbours(
    lines: Iterable[tuple[int, str]], rows: Side, columns: Side, name: str, book: FaultBook
) -> Iterator[Entry]:
    matrix = 0
    for place, line in lines:
        words = _words(line)
        if words == ["!"]:
            matrix += 1
            continue
        if not words:
            book.note("unread-row", name, line, line=place)
            continue
        row = rows.position(words[0], place)
        for word in words[1:]:
            yield Entry(matrix, row, columns.position(word, place), "", place)


def _matrices(
    lines: _Rows, header: Header, rows: Side, columns: Side, name: str, book: FaultBook
) -> Iterator[Entry]:
    lines, row_places, column_places = _without_labels(lines, header, rows, columns)
    width = len(column_places) or len(columns.labels) or _first_width(lines)
    height = len(set(row_places)) or len(rows.labels) or width
    rows.fill(height)
    columns.fill(width)
    refuse_more(header.matrices, "matrices")
    if not (height and width):
        return
    shape = _shape(header, height, width)
    per = shape.last - shape.first
    whole = Shape(0, per * header.matrices, lambda row: shape.columns(row % per + shape.first))
    plain = [(place, line.replace(",", " ")) for place, line in lines]
    for (row, column), (cell, place) in read_cells(plain, whole, name, book).items():
        matrix, within = divmod(row, per)
        at = within + shape.first
        yield Entry(
            matrix,
            row_places[at] if at < len(row_places) else at,
            column_places[column] if column < len(column_places) else column,
            cell,
            place,
        )


def _without_labels(
    lines: _Rows, header: Header, rows: Side, columns: Side
) -> tuple[_Rows, list[int], list[int]]:
    """Return the matrices without the labels that stand in them, and which these name."""
    column_places: list[int] = []
    row_places: list[int] = []
    if header.columns_embedded and lines:
        place, line = lines[0]
        column_places = [columns.position(word, place) for word in _words(line)]
        block = len(lines) // header.matrices if header.matrices else len(lines)
        repeated = block * header.matrices == len(lines)
        step = block if repeated and block else len(lines)
        lines = [line for number, line in enumerate(lines) if number % step]
    if header.rows_embedded:
        kept = []
        for place, line in lines:
            label = _WORD.search(line)
            if label:
                row_places.append(rows.position(_bare(label[0]), place))
                kept.append((place, line[label.end() :]))
        lines = kept
    return lines, row_places, column_places


def _first_width(lines: _Rows) -> int:
    return len(_words(lines[0][1])) if lines else 0


def _shape(header: Header, height: int, width: int) -> Shape:
    """Return which cells of one matrix are written."""
    skip = 0 if header.diagonal else 1
    if header.format == "lowerhalf":
        return Shape(skip, height, lambda row: range(row + 1 - skip))
    if header.format == "upperhalf":
        return Shape(0, height - skip, lambda row: range(row + skip, width))
    if skip and height == width:
        return Shape(0, height, lambda row: _others(row, width))
    return Shape(0, height, lambda _: range(width))


def _others(row: int, width: int) -> Sequence[int]:
    return [*range(row), *range(row + 1, width)]
