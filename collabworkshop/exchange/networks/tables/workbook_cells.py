"""How the numbers and texts of a network stand in the cells of a workbook."""

from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.workbook_writing import LONGEST_CELL, Cell, Rows

__all__ = ["cells_of", "count_long_texts"]


def cells_of(rows: Rows) -> list[list[Cell]]:
    """Return rows in which a number of more than 15 digits is a text, so that none is lost."""
    return [[_cell(cell) for cell in row] for row in rows]


def count_long_texts(rows: Rows, losses: Losses) -> None:
    """Count the texts that a cell cannot hold whole."""
    long = sum(isinstance(cell, str) and len(cell) > LONGEST_CELL for row in rows for cell in row)
    losses.count(long, f"text of more than {LONGEST_CELL:,} characters", "which is cut there")


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, float):
        return cell if float(f"{cell:.15g}") == cell else numeral(cell)
    return cell.replace("\0", "\ufffd") if isinstance(cell, str) else cell
