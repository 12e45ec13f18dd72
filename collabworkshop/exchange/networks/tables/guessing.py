"""Which columns of anybody's tables name the ends of a tie, and who a row is about."""

from dataclasses import replace

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.mapping import (
    NodeColumns,
    TieColumns,
    guess_node_columns,
    guess_tie_columns,
)
from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.table import Table

__all__ = ["has_ends", "node_columns", "tie_columns"]


def has_ends(table: Table) -> bool:
    """Say whether the headings of a table name the two ends of a tie."""
    return guess_tie_columns(table).source is not None


def tie_columns(ties: Table, book: FaultBook) -> tuple[TieColumns, Table]:
    """Return the columns of a table of ties, and the table; a tie in place of headings is a row.

    Where no heading names the ends, the first two columns are taken if there are no others, or
    if they name the same things.
    """
    found = guess_tie_columns(ties)
    if found.source is not None or len(ties.columns) < 2:
        return found, ties
    if len(ties.keys) > 2 and not (_below(ties, 0) & _below(ties, 1)):
        return found, ties
    ties = _without_headings(ties, book)
    first, second = ties.keys[:2]
    book.note("guessed-ends", ties.name, f"{first}, {second}")
    return found.model_copy(update={"source": first, "target": second}), ties


def node_columns(
    nodes: Table, ties: Table, ends: TieColumns | None, book: FaultBook
) -> NodeColumns:
    """Return the columns of a table of nodes; the first that names the ends of ties is the id."""
    found = guess_node_columns(nodes)
    if found.id is not None:
        return found
    named = [ties.keys.index(key) for key in (ends and ends.source, ends and ends.target) if key]
    wanted = set().union(*(_below(ties, at) for at in named or (0, 1)))
    for at, key in enumerate(nodes.keys):
        if _below(nodes, at) & wanted:
            book.note("guessed-id", nodes.name, key)
            return found.model_copy(update={"id": key})
    return found


def _below(table: Table, at: int) -> set[str]:
    return {row[at] for row in table.rows if len(row) > at and row[at].strip()}


def _without_headings(ties: Table, book: FaultBook) -> Table:
    """Return a table whose first row holds a tie, not headings, with that row."""
    first = ties.columns[:2]
    numbers = all(number_of(cell) is not None for cell in first)
    if not numbers and not all(cell in _below(ties, 0) | _below(ties, 1) for cell in first):
        return ties
    book.note("no-headings", ties.name, ties.separator.join(ties.columns))
    return replace(
        ties,
        columns=tuple(f"column {number}" for number in range(1, len(ties.columns) + 1)),
        rows=(ties.columns, *ties.rows),
        lines=(1, *ties.lines),
        marks=((), *ties.marks),
    )
