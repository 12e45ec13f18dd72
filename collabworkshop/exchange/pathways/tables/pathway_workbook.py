"""Theories of change as a workbook with a sheet of elements and a sheet of links."""

import sys
from collections.abc import Callable, Sequence

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import defuse, restored
from collabworkshop.exchange.networks.kumu.kumu_sheets import is_kumu
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.pathways.codec import PathwayCodec, PathwayRead, Written
from collabworkshop.exchange.pathways.tables.columns import element_columns
from collabworkshop.exchange.pathways.tables.reading import (
    has_kinds,
    has_links,
    is_elements,
    is_links,
    read_tables,
)
from collabworkshop.exchange.pathways.tables.writing import count_size, element_rows, link_rows
from collabworkshop.exchange.table import Table
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.exchange.workbook_writing import LONGEST_CELL, workbook_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.pathway import Pathway

__all__ = ["CODEC", "chosen"]

_ROWS_TRIED = 200
_NAME = ("name of the theory",)


def recognises(data: bytes) -> bool:
    """Say whether a workbook holds a theory of change that can be nothing else."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        tables = read_workbook(data, most_rows=_ROWS_TRIED)
    except UnreadableError:
        return False
    if is_kumu(tables):
        return False
    elements, links = chosen(tables)
    if (elements is not None and is_elements(elements)) or (links is not None and is_links(links)):
        return True
    return elements is not None and links is not None and has_kinds(elements)


def chosen(tables: Sequence[Table]) -> tuple[Table | None, Table | None]:
    """Return the table of elements and the table of links among several."""
    links = _first(tables, is_links) or _first(tables, has_links)
    others = [table for table in tables if table is not links]
    elements = _first(others, is_elements) or _first(others, has_kinds)
    if elements is None and links is not None:
        ends = {cell.strip() for row in links.rows for cell in row}
        elements = _first(others, lambda table: _is_about(table, ends))
    return elements, links


def read(data: bytes, name: str) -> PathwayRead:
    """Return the theory of a workbook."""
    tables = read_workbook(data)
    title = _first(tables, lambda table: table.columns == _NAME)
    rest = [table for table in tables if table is not title]
    elements, links = chosen(rest)
    if elements is None and links is None:
        elements = rest[0] if rest else None
    got = read_tables(elements, links, name)
    book = FaultBook()
    for table in rest:
        if table is not elements and table is not links:
            book.note("left-out-sheet", table.name)
    called = restored(title).rows[0][0] if title is not None and title.rows else ""
    pathway = got.pathway.model_copy(update={"name": called[:4_000]})
    return PathwayRead(pathway, (*got.faults, *book.faults()))


def write(pathway: Pathway) -> Written:
    """Return a workbook with the sheets "elements" and "links"."""
    losses = Losses("a workbook")
    sheets = {"elements": element_rows(pathway), "links": link_rows(pathway)}
    if pathway.name.strip():
        sheets["theory"] = [list(_NAME), [defuse(pathway.name)]]
    losses.count(bool(pathway.name) and "theory" not in sheets, "name", "in which nothing is seen")
    for rows in sheets.values():
        count_size(rows, LONGEST_CELL, sys.maxsize, losses)
    return Written(workbook_of(sheets), losses.sentences)


def _is_about(table: Table, ends: set[str]) -> bool:
    """Say whether the rows of a table are about the ends of links."""
    keys = [element_columns(table).get(field) for field in ("key", "label")]
    return any(
        cells.get(key, "").strip() in ends for _, cells in table.records() for key in keys if key
    )


def _first(tables: Sequence[Table], asked: Callable[[Table], bool]) -> Table | None:
    return next((table for table in tables if asked(table)), None)


CODEC = PathwayCodec(
    "pathway-workbook",
    "Workbook of elements and links (Excel)",
    (".xlsx", ".xlsm"),
    recognises,
    read,
    write,
)
