"""A survey's export without its rows of headings, which are joined into one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from collabworkshop.exchange.delimited import MOST_CELLS
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.responses.blocks import Block, blocks_of, heading_of
from collabworkshop.exchange.responses.heading_rows import heading_rows, rows_above
from collabworkshop.exchange.table import Table, tabulated
from collabworkshop.model.errors import UnreadableError

__all__ = ["Headed", "headed"]

# Said of rows and headings, so they are found anew where the headings are others.
_OF_ROWS = {
    *("blank-header", "duplicate-header", "replaced-character", "no-rows"),
    *("duplicate-row", "missing-cells", "extra-cells"),
}


@dataclass(frozen=True)
class Headed:
    """The rows of answers, the questions over them, and how many rows those took."""

    table: Table
    blocks: tuple[Block, ...]
    depth: int


def headed(table: Table) -> Headed:
    r"""Return a survey with one heading for each column.

    Parameters
    ----------
    table
        As the file holds it: its first row, whatever that is, for headings.

    Raises
    ------
    UnreadableError
        When most of a very large table would be blank.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> text = b",q1,,q2\nDate,Who?,,Why?\n,We,They,\n2024-05-01,We,,So\n2024-05-02,,They,\n"
    >>> found = headed(read_table(text, name="survey"))
    >>> found.table.columns, found.depth
    (('Date', 'q1: We', 'q1: They', 'q2'), 3)
    """
    rows = [table.columns, *table.rows]
    lines = (1, *table.lines)
    book = FaultBook()
    above = rows_above(rows)
    for line, row in zip(lines[:above], rows[:above], strict=True):
        book.note("above-headings", table.name, table.separator.join(row), line=line)
    rows, lines = rows[above:], lines[above:]
    depth = heading_rows(rows)
    width = _width(rows, depth)
    _refuse_gaps(rows)
    blocks = blocks_of([(*row[:width], *("",) * (width - len(row))) for row in rows[:depth]])
    columns = [""] * width
    for block in blocks:
        for place, label in zip(block.places, block.labels, strict=True):
            columns[place] = heading_of(block, label)
    below = [_fitted(row, width, sheet=not table.encoding) for row in rows[depth:]]
    kept = [(lines[0], tuple(columns)), *zip(lines[depth:], below, strict=True)]
    found = tabulated(kept, table.name, book, table.encoding, table.separator)
    others = tuple(fault for fault in table.faults if fault.code not in _OF_ROWS)
    return Headed(replace(found, faults=(*others, *found.faults)), tuple(blocks), depth)


def _width(rows: Sequence[tuple[str, ...]], depth: int) -> int:
    """Return how many columns there are, without those at the end that hold nothing at all."""
    most = max(map(len, rows[:depth]))
    named = max(map(_last, rows[:depth]))
    return max(named, *(min(most, _last(row)) for row in rows[depth:]), 0)


def _refuse_gaps(rows: Sequence[tuple[str, ...]]) -> None:
    """Refuse a few long rows among very many short ones, which only seem small in the file."""
    if max(map(len, rows)) * len(rows) > MOST_CELLS:
        raise UnreadableError(
            f"This table would have more than {MOST_CELLS:,} cells, most of them blank. Keep the "
            "rows and columns that the workshop needs and save them as a file of their own."
        )


def _last(row: Sequence[str]) -> int:
    return next((at for at in range(len(row), 0, -1) if row[at - 1].strip()), 0)


def _fitted(row: tuple[str, ...], width: int, *, sheet: bool) -> tuple[str, ...]:
    """Return a row without blank cells beyond the headings; in a sheet no cell is missing."""
    kept = row[: max(min(width, len(row)), _last(row))]
    return kept + ("",) * (width - len(kept)) if sheet else kept
