"""Where the cells and rows of a delimited text begin and end.

The separator is chosen here, by reading the text once with each and keeping the one whose
rows agree with the first row: csv.Sniffer takes a space in two of the real files and finds
nothing in a single column; clevercsv and frictionless choose as we do, at the price of a
dependency, and clevercsv cuts free text at its commas.
"""

import csv
import io
from itertools import islice
from typing import NamedTuple

from collabworkshop.model.errors import UnreadableError

__all__ = ["LONGEST_LINE", "MOST_CELLS", "Delimited", "split"]

LONGEST_LINE = 100_000
MOST_CELLS = 2_000_000

_SEPARATORS = ",;\t|"
_ROWS_TRIED = 200


class _MalformedError(Exception):
    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


class Delimited(NamedTuple):
    """The cells of a text, row by row.

    Parameters
    ----------
    rows
        For each row the line of the file on which it begins, and its cells.
    separator
        The sign between cells.
    stray_quote
        Line with a quotation mark out of place; ``None`` where all are in place.
    """

    rows: list[tuple[int, tuple[str, ...]]]
    separator: str
    stray_quote: int | None


def split(text: str, *, separator: str | None = None) -> Delimited:
    r"""Return the cells of a text.

    Parameters
    ----------
    text
        The whole text, with the line ends it came with.
    separator
        The one that a person chose; ``None`` finds it.

    Raises
    ------
    UnreadableError
        When a line or a cell is too long, the cells are too many, or the separator is none.

    Examples
    --------
    >>> split('from;to\nRed Cross, Kent;"City\nFire"\n').rows
    [(1, ('from', 'to')), (2, ('Red Cross, Kent', 'City\nFire'))]
    """
    # newline="" keeps line ends inside quotes; str.splitlines would also cut at U+2028 and others.
    stream = io.StringIO(text, newline="")
    if separator and separator not in tuple(_SEPARATORS):
        raise UnreadableError(
            f"{separator!r} does not separate cells. Choose a comma, a semicolon, a tab or a "
            "vertical bar."
        )
    _refuse_long_lines(stream)
    separator = separator or max(_SEPARATORS, key=lambda sign: _agreement(stream, sign))
    try:
        return Delimited(_rows(stream, separator, strict=True), separator, None)
    except _MalformedError as error:
        stray_quote = error.line
    try:
        return Delimited(_rows(stream, separator, strict=False), separator, stray_quote)
    except _MalformedError as error:
        raise UnreadableError(
            f"A cell in the row that begins on line {error.line} is longer than "
            f"{csv.field_size_limit():,} characters. Look there for a quotation mark that is "
            "never closed, and add the closing one."
        ) from None


def _refuse_long_lines(stream: io.StringIO) -> None:
    for number, line in enumerate(stream, 1):
        if len(line) > LONGEST_LINE:
            raise UnreadableError(
                f"Line {number} is longer than {LONGEST_LINE:,} characters, so this is hardly a "
                "table. Check that it is the right file and that it was saved as CSV."
            )


def _agreement(stream: io.StringIO, separator: str) -> tuple[bool, bool, float, int]:
    """Say how well a separator fits; a heading of several cells outweighs tidy single cells."""
    stream.seek(0)
    reader = csv.reader(stream, delimiter=separator, strict=True)
    widths: list[int] = []
    try:
        for row in islice(reader, _ROWS_TRIED):
            if any(row):
                widths.append(len(row))  # noqa: PERF401 - what was read before an error counts
        well_quoted = True
    except csv.Error:
        well_quoted = False
    width = widths[0] if widths else 0
    share = widths.count(width) / len(widths) if widths else 0.0
    return width > 1, well_quoted, share, width


def _rows(
    stream: io.StringIO, separator: str, *, strict: bool
) -> list[tuple[int, tuple[str, ...]]]:
    stream.seek(0)
    reader = csv.reader(stream, delimiter=separator, strict=strict)
    rows: list[tuple[int, tuple[str, ...]]] = []
    begins = 1
    cells = 0
    try:
        for row in reader:
            cells += max(len(row), 1)
            if cells > MOST_CELLS:
                raise _too_many_cells()
            rows.append((begins, tuple(row)))
            begins = reader.line_num + 1
    except csv.Error:
        raise _MalformedError(begins) from None
    return rows


def _too_many_cells() -> UnreadableError:
    return UnreadableError(
        f"This table has more than {MOST_CELLS:,} cells. Keep the rows and columns that the "
        "workshop needs and save them as a file of their own."
    )
