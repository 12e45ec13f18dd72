"""Which cells of a matrix, written out as text, are ties."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.row_assembly import Tie, refuse_more
from collabworkshop.exchange.number import number_of

__all__ = ["Cells", "Shape", "is_symmetric", "read_cells", "ties_of"]

Cells = dict[tuple[int, int], tuple[str, int]]
"""Row and column, from 0 on, to what stands there and the line of the file."""

_NOBODY_KNOWS = {".", "na", "n/a", "nan", "-", "?"}


@dataclass(frozen=True)
class Shape:
    """Which cells are written, row by row: ``columns`` of rows ``first`` to ``last`` - 1."""

    first: int
    last: int
    columns: Callable[[int], Sequence[int]]


def read_cells(rows: list[tuple[int, str]], shape: Shape, name: str, book: FaultBook) -> Cells:
    """Return the cells that are not zero.

    Parameters
    ----------
    rows
        Lines of the file, none of them blank, with their numbers.
    shape
        What should stand there. Rows may run over several lines of the file.
    name
        What people call the file.
    """
    aligned = len(rows) == shape.last - shape.first
    found: Cells = {}
    for place, row, column, cell in (_by_row if aligned else _in_a_stream)(rows, shape, name, book):
        if cell.lower() in _NOBODY_KNOWS:
            book.note("unknown-cell", name, cell, line=place)
        elif number_of(cell) != 0:
            found[row, column] = (cell, place)
            refuse_more(len(found), "lines")
    return found


_Placed = Iterator[tuple[int, int, int, str]]


def _by_row(rows: list[tuple[int, str]], shape: Shape, name: str, book: FaultBook) -> _Placed:
    for row, (place, text) in enumerate(rows, shape.first):
        columns = shape.columns(row)
        # A hostile row of millions of cells is cut where the matrix ends.
        cells = text.split(None, len(columns))
        if len(cells) != len(columns):
            book.note("ragged-matrix", name, text[:200], line=place)
        for column, cell in zip(columns, cells, strict=False):
            yield place, row, column, cell


def _in_a_stream(rows: list[tuple[int, str]], shape: Shape, name: str, book: FaultBook) -> _Placed:
    wanted = ((row, j) for row in range(shape.first, shape.last) for j in shape.columns(row))
    for place, text in rows:
        for cell in text.split():
            row, column = next(wanted, (-1, -1))
            if row < 0:
                book.note("ragged-matrix", name, text[:200], line=place)
                return
            yield place, row, column, cell
    if next(wanted, None) is not None:
        book.note("ragged-matrix", name, rows[-1][1][:200] if rows else "")


def is_symmetric(cells: Cells) -> bool:
    """Say whether each cell is the same as the one across the diagonal."""
    return all(
        (column, row) in cells and _same(cells[column, row][0], cell)
        for (row, column), (cell, _) in cells.items()
    )


def _same(one: str, other: str) -> bool:
    return one == other or (number_of(one) is not None and number_of(one) == number_of(other))


def ties_of(
    cells: Cells,
    rows: Sequence[str],
    columns: Sequence[str],
    name: str,
    book: FaultBook,
    *,
    relation: str = "",
    edge: bool = False,
    half: bool = False,
) -> Iterator[Tie]:
    """Yield a tie for each cell.

    Parameters
    ----------
    rows, columns
        Ids of nodes.
    edge
        Whether each runs both ways.
    half
        Whether the cells below the diagonal repeat those above it.
    """
    for (row, column), (cell, place) in cells.items():
        if half and row > column:
            continue
        weight = number_of(cell)
        if weight is None:
            book.note("not-a-number", name, cell, line=place)
        beside = {} if weight is not None else {"weight": cell}
        ends = rows[row], columns[column]
        yield Tie(*ends, relation, weight, beside, edge=edge, place=place)
