"""Where the headings of a table stand, and the tags of the Humanitarian Exchange Language below.

Such tables often begin with a title and a note. The tags stand in one of the first rows, the
headings right above them (hxlstandard.org, "HXL 1.1 final", tagging conventions).
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.table import Table, tabulated
from collabworkshop.exchange.three_w.columns import is_three_w
from collabworkshop.exchange.three_w.tags import is_tag

__all__ = ["Tagged", "tagged"]

_ROWS_TRIED = 25
# Said of rows and headings, so they are found anew where the headings are others.
_OF_ROWS = {
    *("blank-header", "duplicate-header", "replaced-character", "no-rows"),
    *("duplicate-row", "missing-cells", "extra-cells"),
}


class Tagged(NamedTuple):
    """A table below its headings, and the tag of each column; no tags where there are none."""

    table: Table
    tags: tuple[str, ...] = ()


def tagged(table: Table) -> Tagged:
    r"""Return a table with its own headings, and its tags taken out of the rows.

    Parameters
    ----------
    table
        As the file holds it: its first row, whatever that is, for headings.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> text = b"Our list,\nWho,Where\n#org,#adm1\nClinic,North\n"
    >>> found = tagged(read_table(text, name="3w"))
    >>> found.table.columns, found.tags, found.table.rows
    (('Who', 'Where'), ('#org', '#adm1'), (('Clinic', 'North'),))
    """
    rows = [table.columns, *table.rows]
    first = range(min(len(rows), _ROWS_TRIED))
    tags = next((at for at in first if _are_tags(rows[at])), None)
    if tags is not None:
        return Tagged(_below(table, rows, head=max(tags - 1, 0), last=tags), rows[tags])
    head = next((at for at in first if is_three_w(_headed(table, rows[at]))), 0)
    return Tagged(_below(table, rows, head=head, last=head) if head else table)


def _are_tags(row: Sequence[str]) -> bool:
    filled = [cell for cell in row if cell.strip()]
    return bool(filled) and 2 * sum(map(is_tag, filled)) >= len(filled)


def _headed(table: Table, row: tuple[str, ...]) -> Table:
    return replace(table, columns=row, rows=(), lines=(), marks=())


def _below(table: Table, rows: Sequence[tuple[str, ...]], *, head: int, last: int) -> Table:
    """Return the table whose headings stand in one row, and whose rows begin after another."""
    lines = (1, *table.lines)
    book = FaultBook()
    for line, row in zip(lines[:head], rows[:head], strict=True):
        book.note("above-headings", table.name, table.separator.join(row), line=line)
    # Only a sheet has no encoding; there a short row has blank cells, and none is missing.
    width = 0 if table.encoding else len(rows[head])
    below = [row + ("",) * (width - len(row)) for row in rows[last + 1 :]]
    kept = [(lines[head], rows[head]), *zip(lines[last + 1 :], below, strict=True)]
    found = tabulated(kept, table.name, book, table.encoding, table.separator)
    others = tuple(fault for fault in table.faults if fault.code not in _OF_ROWS)
    return replace(found, faults=(*others, *found.faults))
