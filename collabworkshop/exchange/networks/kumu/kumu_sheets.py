"""Workbooks that Kumu (kumu.io) imports: sheets of elements and sheets of connections.

The headings are those of docs.kumu.io/guides/import/import.
"""

from collections.abc import Mapping, Sequence

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import restored
from collabworkshop.exchange.networks.codec import Codec, Read, Written
from collabworkshop.exchange.networks.kumu.columns import LINE, NODE, Columns
from collabworkshop.exchange.networks.kumu.rows import lines_of, network_of, nodes_of
from collabworkshop.exchange.networks.kumu.sheet_writing import sheets_of
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.tables.workbook_cells import cells_of, count_long_texts
from collabworkshop.exchange.table import Table, tabulated
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.exchange.workbook_writing import Rows, workbook_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network

__all__ = ["CODEC", "is_kumu", "read_sheets"]


def read(data: bytes, name: str) -> Read:
    """Return the network of a workbook."""
    return read_sheets(read_workbook(data), name)


def read_sheets(tables: Sequence[Table], name: str) -> Read:
    """Return the network of sheets of elements and of connections."""
    book = FaultBook()
    elements: list[Table] = []
    connections: list[Table] = []
    for table in tables:
        columns = _columns_of(table)
        if columns is None:
            book.note("left-aside", table.name)
        else:
            (elements if columns is NODE else connections).append(restored(table))
    if not connections:
        raise UnreadableError(
            f"No sheet of {name!r} begins with the columns From and To, as Kumu's sheet of "
            "connections does. Name these columns so, in the first row."
        )
    nodes = nodes_of(elements, book)
    lines = lines_of(connections, nodes, book)
    network = network_of(nodes, lines, name, book)
    tables_faults = (fault for table in (*elements, *connections) for fault in table.faults)
    return Read(network, (*tables_faults, *book.faults()))


def is_kumu(tables: Sequence[Table]) -> bool:
    """Say whether sheets are laid out as Kumu wants them: both sorts, or connections only."""
    found = [_columns_of(table) for table in tables]
    titles = {table.name.casefold() for table in tables}
    return LINE in found and (NODE in found or "connections" in titles)


def _columns_of(table: Table) -> Columns | None:
    """Return which sort of sheet this is; Kumu looks at its first columns, beside the id."""
    if "(ignore)" in table.name.casefold():
        return None
    headings = [column.casefold().strip() for column in table.columns[:3]]
    first = headings[1:] if headings[0] == "id" else headings
    for columns in (LINE, NODE):
        if tuple(first[: len(columns.needed)]) == columns.needed:
            return columns
    return None


def write(network: Network) -> Written:
    """Return a workbook with the sheets "Elements" and "Connections"."""
    losses = Losses("Kumu's workbook")
    losses.count_common(network)
    losses.count(bool(network.name), "name of the network", "for which a sheet has no place")
    ends = {end for line in network.lines for end in (line.source, line.target)}
    barred = sum("|" in end for end in ends)
    losses.count(barred, "end with a bar in it", "which Kumu takes for several ends")
    said = [thing.attributes for things in (network.nodes, network.lines) for thing in things]
    blank = sum(not text for attributes in said for text in attributes.values())
    losses.count(blank, "blank attribute", "which a sheet does not tell from a missing one")
    sheets = {title: cells_of(rows) for title, rows in sheets_of(network).items()}
    for rows in sheets.values():
        count_long_texts(rows, losses)
    lost = losses.sentences
    if not lost and _as_read(sheets) != network:
        lost = (
            "Some attributes have the names or the shape of what Kumu writes by itself; they are "
            "in the file and read otherwise than they were.",
        )
    return Written(workbook_of(sheets), lost)


def _as_read(sheets: Mapping[str, Rows]) -> Network:
    """Return the network that these sheets are read as."""
    tables = []
    for title, rows in sheets.items():
        texts = (
            tuple(numeral(c) if isinstance(c, float) else c or "" for c in row) for row in rows
        )
        tables.append(tabulated(enumerate(texts, 1), title, FaultBook(), "", "\t"))
    return read_sheets(tables, "workbook").network


def recognises(beginning: bytes) -> bool:
    """Say whether a workbook that is short enough to be seen whole has Kumu's sheets."""
    if not beginning.startswith(b"PK"):
        return False
    try:
        return is_kumu(read_workbook(beginning))
    except UnreadableError:
        return False


CODEC = Codec("kumu-workbook", "Workbook for Kumu (Excel)", (".xlsx",), recognises, read, write)
