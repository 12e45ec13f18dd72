"""Networks as a workbook with a sheet of ties and a sheet of nodes."""

from collections.abc import Callable, Sequence

from collabworkshop.exchange.delimited import MOST_CELLS
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import restored
from collabworkshop.exchange.mapping import guess_node_columns
from collabworkshop.exchange.networks.codec import Codec, Read, Written
from collabworkshop.exchange.networks.kumu.kumu_sheets import is_kumu, read_sheets
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.networks.tables.columns import NODE, TIE, is_ours
from collabworkshop.exchange.networks.tables.guessing import has_ends
from collabworkshop.exchange.networks.tables.matrix_table import is_matrix, read_matrix
from collabworkshop.exchange.networks.tables.reading import read_pair
from collabworkshop.exchange.networks.tables.workbook_cells import cells_of, count_long_texts
from collabworkshop.exchange.networks.tables.writing import count_losses, node_rows, tie_rows
from collabworkshop.exchange.table import Table
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.exchange.workbook_writing import workbook_of
from collabworkshop.model.network import Network

__all__ = ["CODEC"]


def read(data: bytes, name: str) -> Read:
    """Return the network of a workbook, whatever way its sheets are laid out."""
    tables = read_workbook(data)
    if is_kumu(tables):
        return read_sheets(tables, name)
    ties = _first(tables, lambda table: is_ours(restored(table), TIE)) or _first(tables, has_ends)
    if ties is None:
        matrix = _first(tables, is_matrix)
        if matrix is not None:
            return _with_rest(read_matrix(matrix), tables, [matrix])
        ties = tables[0]
    nodes = _nodes(tables, ties)
    return _with_rest(read_pair(ties, nodes, directed=False), tables, [ties, nodes])


def _first(tables: Sequence[Table], asked: Callable[[Table], bool]) -> Table | None:
    return next((table for table in tables if asked(table)), None)


def _nodes(tables: Sequence[Table], ties: Table) -> Table | None:
    """Return the sheet whose rows are about the ends of the ties."""
    others = [table for table in tables if table is not ties]
    ours = _first(others, lambda table: is_ours(restored(table), NODE))
    ends = {cell for row in ties.rows for cell in row}

    def is_about_ends(table: Table) -> bool:
        key = guess_node_columns(table).id
        return key is not None and any(cells[key] in ends for _, cells in table.records())

    return ours or _first(others, is_about_ends)


def _with_rest(got: Read, tables: Sequence[Table], read: Sequence[Table | None]) -> Read:
    book = FaultBook()
    for table in tables:
        if not any(table is one for one in read):
            book.note("left-aside", table.name)
    return Read(got.network, (*got.faults, *book.faults()))


def write(network: Network) -> Written:
    """Return a workbook with the sheets "ties" and "nodes"."""
    losses = Losses("a workbook")
    count_losses(network, losses)
    sheets = {"ties": cells_of(tie_rows(network)), "nodes": cells_of(node_rows(network))}
    for rows in sheets.values():
        count_long_texts(rows, losses)
        size = sum(map(len, rows))
        too_large = f"table of more than {MOST_CELLS:,} cells"
        losses.count(size > MOST_CELLS, too_large, "which is taken for no table when it is read")
    return Written(workbook_of(sheets), losses.sentences)


def recognises(beginning: bytes) -> bool:
    """Say whether a file begins as a workbook does."""
    return beginning.startswith(b"PK\x03\x04") and (
        b"xl/" in beginning or b"[Content_Types].xml" in beginning
    )


CODEC = Codec(
    "workbook", "Workbook of ties and nodes (Excel)", (".xlsx", ".xlsm"), recognises, read, write
)
