"""What stands in a file of rows and columns, and what is wrong with it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from collabworkshop.exchange.delimited import split
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.source import content
from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault

__all__ = ["Table", "read_table", "tabulated"]


@dataclass(frozen=True)
class Table:
    """A table as a file holds it; nothing is trimmed, filled in or turned into numbers.

    Parameters
    ----------
    name
        What people call the file.
    columns
        The first row, as spelled.
    rows
        The cells of every other row that is not blank; a row may be shorter or longer
        than the headings.
    lines
        For each row, the line of the file on which it begins.
    marks
        For each row, the codes of the faults it has.
    encoding, separator
        How the file was read; a workbook has no encoding to choose.
    faults
        What is wrong with it.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    lines: tuple[int, ...] = field(repr=False)
    marks: tuple[tuple[str, ...], ...] = field(repr=False)
    encoding: str
    separator: str
    faults: tuple[Fault, ...] = field(repr=False)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """One name for each column, told apart where the headings are not.

        Cells beyond the headings have a column of their own.
        """
        width = max(map(len, self.rows), default=0)
        beyond = ("",) * (width - len(self.columns))
        keys: dict[str, None] = {}
        for position, column in enumerate(self.columns + beyond, 1):
            key = column if column.strip() else f"column {position}"
            while key in keys:
                key += f" (column {position})"
            keys[key] = None
        return tuple(keys)

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield each row's line, and its cells by key; a missing cell is blank."""
        for line, row in zip(self.lines, self.rows, strict=True):
            cells = dict.fromkeys(self.keys[: len(self.columns)], "")
            cells.update(zip(self.keys, row, strict=False))
            yield line, cells


def read_table(
    data: bytes | Path,
    *,
    name: str,
    separator: str | None = None,
    encoding: str | None = None,
) -> Table:
    r"""Return the table that a delimited text holds.

    Parameters
    ----------
    data
        The file or what it holds.
    name
        What people call it; faults say it.
    separator, encoding
        How to read it, where a person knows better than the file shows.

    Raises
    ------
    UnreadableError
        When the file is empty, is no text, or is larger than a table of ours may be.

    Examples
    --------
    >>> table = read_table(b"from;to\nCity;School\n;\nCity;School\n", name="ties")
    >>> table.rows
    (('City', 'School'), ('City', 'School'))
    >>> [(fault.code, fault.where) for fault in table.faults]
    [('blank-row', 'ties, line 3'), ('duplicate-row', 'ties, line 4')]
    """
    decoded = decode(content(data), encoding=encoding)
    cells = split(decoded.text, separator=separator)
    book = FaultBook()
    if decoded.guessed:
        book.note("guessed-encoding", name, _telling_line(decoded.text))
    if cells.stray_quote is not None:
        book.note("stray-quote", name, line=cells.stray_quote)
    return tabulated(cells.rows, name, book, decoded.encoding, cells.separator)


def tabulated(
    rows: Iterable[tuple[int, tuple[str, ...]]],
    name: str,
    book: FaultBook,
    encoding: str,
    separator: str,
) -> Table:
    """Return the table of which these are the rows, the headings first.

    Parameters
    ----------
    rows
        Each row's line in the file, and its cells.
    name
        What people call the table.
    book
        What was found wrong so far; the table's own faults are added.
    encoding, separator
        How the file was read.

    Raises
    ------
    UnreadableError
        When no row has anything in it.

    Examples
    --------
    >>> table = tabulated([(3, ("id", "name")), (4, ("7",))], "nodes", FaultBook(), "utf-8", ",")
    >>> table.columns, table.lines, table.marks
    (('id', 'name'), (4,), (('missing-cells',),))
    """
    filled = []
    for line, row in rows:
        if any(cell.strip() for cell in row):
            filled.append((line, row))
        else:
            book.note("blank-row", name, separator.join(row), line=line)
    if not filled:
        raise UnreadableError("This file is empty. Check that it is the right one.")
    (_, columns), *below = filled
    _note_headings(columns, name, book)
    marks = _note_rows(below, columns, name, separator, book)
    return Table(
        name=name,
        columns=columns,
        rows=tuple(row for _, row in below),
        lines=tuple(line for line, _ in below),
        marks=marks,
        encoding=encoding,
        separator=separator,
        faults=book.faults(),
    )


def _telling_line(text: str) -> str:
    return next((line for line in text.split("\n") if not line.isascii()), "")


def _note_headings(columns: tuple[str, ...], name: str, book: FaultBook) -> None:
    seen: Counter[str] = Counter()
    for position, column in enumerate(columns, 1):
        if "\ufffd" in column:
            book.note("replaced-character", f"{name}.{column}", column)
        if not column.strip():
            book.note("blank-header", f"{name}, column {position}")
        elif seen[column]:
            book.note("duplicate-header", f"{name}.{column}", column)
        seen[column] += 1


def _note_rows(
    rows: list[tuple[int, tuple[str, ...]]],
    columns: tuple[str, ...],
    name: str,
    separator: str,
    book: FaultBook,
) -> tuple[tuple[str, ...], ...]:
    if not rows:
        book.note("no-rows", name, separator.join(columns))
    seen: set[tuple[str, ...]] = set()
    marks = []
    for line, row in rows:
        codes = _faults_of(row, len(columns), repeated=row in seen)
        for code in codes:
            book.note(code, name, separator.join(row), line=line)
        marks.append(codes)
        seen.add(row)
    return tuple(marks)


def _faults_of(row: tuple[str, ...], width: int, *, repeated: bool) -> tuple[str, ...]:
    faults = {
        "duplicate-row": repeated,
        "missing-cells": len(row) < width,
        "extra-cells": len(row) > width,
        "replaced-character": any("\ufffd" in cell for cell in row),
    }
    return tuple(code for code, found in faults.items() if found)
