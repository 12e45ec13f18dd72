"""How elements and links stand in the rows of tables."""

from collabworkshop.exchange.formulas import defuse
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.pathways.tables.cells import cell_of
from collabworkshop.exchange.pathways.tables.columns import ELEMENT, LINK
from collabworkshop.model.pathway import Pathway

__all__ = ["count_size", "element_rows", "link_rows"]


def element_rows(pathway: Pathway) -> list[list[str]]:
    """Return a row for each element, the headings first."""
    rows = [
        [key, *(cell_of(getattr(element, field)) for field in ELEMENT[1:])]
        for key, element in pathway.elements.items()
    ]
    return [list(ELEMENT), *([defuse(cell) for cell in row] for row in rows)]


def link_rows(pathway: Pathway) -> list[list[str]]:
    """Return a row for each link, the headings first."""
    rows = [
        [key, *(cell_of(getattr(link, field)) for field in LINK[1:])]
        for key, link in pathway.links.items()
    ]
    return [list(LINK), *([defuse(cell) for cell in row] for row in rows)]


def count_size(rows: list[list[str]], longest_cell: int, longest_row: int, losses: Losses) -> None:
    """Count what is too long for the kind of table."""
    cells = sum(len(cell) > longest_cell for row in rows for cell in row)
    losses.count(cells, "text", f"of more than {longest_cell:,} characters, which is cut there")
    long = sum(2 * sum(map(len, row)) + 3 * len(row) > longest_row for row in rows)
    why = f"of more than {longest_row:,} characters, which is taken for no table when it is read"
    losses.count(long, "row", why)
