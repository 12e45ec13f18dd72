"""Networks as a matrix in a table: the first row and the first column name who is tied."""

from collections.abc import Iterator, Sequence

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import restored
from collabworkshop.exchange.line_faults import note_lines, note_unconnected
from collabworkshop.exchange.networks.codec import Codec, Read
from collabworkshop.exchange.networks.row_assembly import SETS
from collabworkshop.exchange.networks.tables.matrix_writing import write
from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["CODEC", "is_matrix", "read_matrix"]

_NOBODY_KNOWS = {".", "na", "n/a", "nan", "-", "?"}
_BEGINNING = 60_000

_Filled = dict[tuple[str, str], tuple[int, str]]


def read(data: bytes, name: str) -> Read:
    """Return the network of a matrix, in a CSV file or on a sheet of a workbook."""
    if not data.startswith(b"PK"):
        return read_matrix(read_table(data, name=name))
    tables = read_workbook(data)
    matrix = next(filter(is_matrix, tables), tables[0])
    got = read_matrix(matrix)
    book = FaultBook()
    for table in tables:
        if table is not matrix:
            book.note("left-aside", table.name)
    return Read(got.network, (*got.faults, *book.faults()))


def is_matrix(table: Table, *, cut: bool = False) -> bool:
    """Say whether a table is a matrix and cannot be a list of ties or of nodes.

    Its cells are numbers or blank. Either the rows have the names of the columns, or the corner
    is blank. ``cut`` says that rows may be missing at the end.
    """
    columns = table.columns[1:]
    rows = [row[0] for row in table.rows if row]
    if len(columns) < 2 or not rows or len(set(columns)) < len(columns):
        return False
    if len(set(rows)) < len(rows) or not all(name.strip() for name in (*rows, *columns)):
        return False
    same = rows == list(columns[: len(rows)]) if cut else set(rows) == set(columns)
    if not same and table.columns[0].strip():
        return False
    cells = (cell for row in table.rows for cell in row[1:])
    return all(not cell.strip() or number_of(cell) is not None for cell in cells)


def read_matrix(table: Table) -> Read:
    """Return the network of a matrix.

    One whose rows and columns are the same is undirected where it is symmetric, else directed;
    another has two sets of nodes. A blank cell and 0 are no tie.

    Raises
    ------
    UnreadableError
        When there is nothing below the headings, or beside the first column.
    """
    table = restored(table)
    book = FaultBook()
    if len(table.columns) < 2 or not table.rows:
        raise UnreadableError(
            f"{table.name!r} is no matrix: needed are names in the first row and in the first "
            "column. If it is a list of ties, read it as a table."
        )
    columns = _names(table.columns[1:], "column", table.name, book)
    rows = _names([row[0] if row else "" for row in table.rows], "row", table.name, book)
    filled = _filled(table, rows, columns, book)
    square = set(rows) == set(columns)
    symmetric = square and all(
        (target, source) in filled and _same(filled[target, source][1], cell)
        for (source, target), (_, cell) in filled.items()
    )
    lines = _lines(
        filled, {name: at for at, name in enumerate(rows)} if symmetric else None, table, book
    )
    nodes = tuple(
        NetworkNode(id=name, label=name, mode=mode)
        for name, mode in _nodes(rows, columns, square=square)
    )
    directed = square and not symmetric
    note_lines(lines, table.name, book, directed=directed)
    found = tuple(line for _, line in lines)
    note_unconnected(nodes, found, table.name, book)
    network = Network(nodes=nodes, lines=found, directed=directed)
    return Read(network, (*_beside_the_corner(table), *book.faults()))


def _beside_the_corner(table: Table) -> Iterator[Fault]:
    """Yield the faults of a table; that the corner of a matrix is blank is none."""
    corner = ("blank-header", f"{table.name}, column 1")
    return (fault for fault in table.faults if (fault.code, fault.where) != corner)


def _names(written: Sequence[str], what: str, name: str, book: FaultBook) -> list[str]:
    names: dict[str, None] = {}
    for number, one in enumerate(written, 1):
        usable = one if one.strip() and len(one) <= LONGEST_TEXT else f"{what} {number}"
        if usable != one:
            book.note("element-without-name", name, usable)
        if usable in names:
            book.note("duplicate-label", name, usable)
            usable = f"{usable} ({what} {number})"
        names[usable] = None
    return list(names)


def _filled(table: Table, rows: list[str], columns: list[str], book: FaultBook) -> _Filled:
    """Return the cells in which a tie stands, each with its line of the file."""
    found: _Filled = {}
    for source, place, row in zip(rows, table.lines, table.rows, strict=True):
        for target, cell in zip(columns, row[1:], strict=False):
            if cell.strip().casefold() in _NOBODY_KNOWS:
                book.note("unknown-cell", table.name, cell, line=place)
            elif cell.strip() and number_of(cell) != 0:
                found[source, target] = place, cell
    return found


def _same(one: str, other: str) -> bool:
    return one == other or (number_of(one) is not None and number_of(one) == number_of(other))


def _nodes(rows: list[str], columns: list[str], *, square: bool) -> list[tuple[str, str]]:
    if square:
        return [(name, "") for name in rows]
    # What stands among the rows and the columns is one node; its set is that of the rows.
    others = [name for name in columns if name not in set(rows)]
    return [*((name, SETS[0]) for name in rows), *((name, SETS[1]) for name in others)]


def _lines(
    filled: _Filled, order: dict[str, int] | None, table: Table, book: FaultBook
) -> list[tuple[int, NetworkLine]]:
    """Return the lines; with an order, the one across the diagonal is the same line."""
    lines = []
    for (source, target), (place, cell) in filled.items():
        if order is not None and order[source] > order[target]:
            continue
        weight = number_of(cell)
        if weight is None:
            book.note("not-a-number", table.name, cell)
        beside = {} if weight is not None else {"weight": cell}
        line = NetworkLine(source=source, target=target, weight=weight, attributes=beside)
        lines.append((place, line))
    return lines


def recognises(beginning: bytes) -> bool:
    """Say whether a file begins as a matrix does."""
    try:
        if beginning.startswith(b"PK"):
            return any(map(is_matrix, read_workbook(beginning)))
        cut = len(beginning) > _BEGINNING
        whole = beginning[: beginning.rfind(b"\n")] if cut else beginning
        return is_matrix(read_table(whole, name="matrix"), cut=cut)
    except UnreadableError:
        return False


CODEC = Codec("matrix", "Matrix (CSV, Excel)", (".csv", ".xlsx"), recognises, read, write)
