"""Which rows of a sheet were filled in, and what stands in their cells? Each has its own key."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

from collabworkshop.exchange.evaluation.workbook.columns import Column, with_keys
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import restored
from collabworkshop.exchange.table import Table
from collabworkshop.model.noun import LONGEST_KEY

__all__ = ["SheetRow", "sheet_rows"]


@dataclass
class SheetRow:
    """A row in which something can be seen.

    Parameters
    ----------
    sheet
        The name of its sheet.
    line
        Its line there.
    key
        What tells it apart for good.
    cells
        What stands in each column, by field; keys beside names by field and ``" key"``.
    headings
        What people read above each column, by field.
    book
        Where its faults are noted.
    beside
        What its columns cannot take, a line each.
    """

    sheet: str
    line: int
    key: str
    cells: dict[str, str]
    headings: dict[str, str]
    book: FaultBook
    beside: list[str] = field(default_factory=list)

    def fault(self, code: str, name: str) -> None:
        """Note what is wrong with a cell."""
        where = f"{self.sheet}.{self.headings.get(name, name)}"
        self.book.note(code, where, self.cells.get(name, ""), line=self.line)

    def put_beside(self, name: str, cell: str | None = None) -> None:
        """Keep what a column cannot take in words, and note it."""
        self.fault("unusable-cell", name)
        said = self.cells.get(name, "") if cell is None else cell
        self.beside.append(f"{self.headings.get(name, name)}: {said}")


def sheet_rows(
    table: Table | None, columns: Sequence[Column], book: FaultBook
) -> Iterator[SheetRow]:
    """Yield the rows of a sheet that were not emptied.

    A row without a key is new, and so is one that was copied with the key of another: its key is
    made of what it says, so that a workbook that is brought twice gives the same rows.
    """
    if table is None:
        return
    table = restored(table)
    written = list(with_keys(columns))
    found = _found(table, written, book)
    visible = [column.field for column in columns if column.kind not in ("key", "unit")]
    headings = {column.field: column.heading for column in written}
    taken: set[str] = set()
    for line, cells in table.records():
        said = {name: cells.get(key, "") for name, key in found.items()}
        if not any(said.get(name, "").strip() for name in visible):
            if said.get("key", "").strip():
                book.note("emptied-row", table.name, said["key"], line=line)
            continue
        key = _key(table.name, said, taken)
        if said.get("key") in taken:
            book.note("copied-key", table.name, said.get(visible[0], ""), line=line)
        taken.add(key)
        yield SheetRow(table.name, line, key, said, headings, book)


def _found(table: Table, written: Sequence[Column], book: FaultBook) -> dict[str, str]:
    """Return the key of the column for each field, and note what is missing or has no place."""
    by_heading: dict[str, str] = {}
    for heading, key in zip(table.columns, table.keys, strict=False):
        by_heading.setdefault(heading.casefold().strip(), key)
    found = {}
    for column in written:
        if column.heading.casefold() in by_heading:
            found[column.field] = by_heading[column.heading.casefold()]
        else:
            book.note("missing-column", f"{table.name}.{column.heading}")
    for key in table.keys:
        if key not in found.values():
            said = (cells[key] for _, cells in table.records() if cells.get(key, "").strip())
            example = next(said, None)
            if example is not None:
                book.note("unplaced-column", f"{table.name}.{key}", example)
    return found


def _key(sheet: str, said: dict[str, str], taken: Collection[str]) -> str:
    key = said.get("key", "")
    if key.strip() and key not in taken and len(key) <= LONGEST_KEY:
        return key
    others = [sheet, *(f"{name}={cell}" for name, cell in said.items() if name != "key")]
    number = 0
    while True:
        own = str(uuid5(NAMESPACE_URL, json.dumps([*others, number] if number else others)))
        if own not in taken:
            return own
        number += 1
