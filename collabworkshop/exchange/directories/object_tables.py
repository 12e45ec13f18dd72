"""How objects that lie within one another become rows that name one another."""

import json
import re
from typing import Any

from collabworkshop.exchange.directories.nesting import (
    ENTITIES,
    columns_of,
    nested_table,
    own_reference,
)
from collabworkshop.exchange.directories.references import (
    LINKS,
    REFERENCES,
    linked_table,
)
from collabworkshop.exchange.directories.sheet import Cells, Sheet
from collabworkshop.exchange.directories.tabular import AS_WRITTEN
from collabworkshop.exchange.directories.vocabulary import any_version_knows
from collabworkshop.exchange.faults import FaultBook

__all__ = ["ObjectTables"]

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_MOST_ALIKE = 20
"""Rows of one id that are compared; a file may repeat an id a hundred thousand times."""

_DIFFERENTLY = " (told differently)"
_NAMING = frozenset(REFERENCES) | frozenset(LINKS)


class ObjectTables:
    """Takes in objects, and gives the tables of which they are the rows.

    Parameters
    ----------
    book
        Where faults are noted.

    Examples
    --------
    >>> tables = ObjectTables(FaultBook())
    >>> tables.add("services", {"id": "s", "organization": {"id": "o", "name": "Kitchen"}})
    >>> for sheet in tables.sheets():
    ...     print(sheet.table, sheet.rows)
    services [{'id': 's', 'organization_id': 'o'}]
    organizations [{'id': 'o', 'name': 'Kitchen'}]
    """

    def __init__(self, book: FaultBook) -> None:
        self._book = book
        self._sheets: dict[str, Sheet] = {}
        self._rows: dict[tuple[str, str], list[Cells]] = {}
        self._strange: set[tuple[str, str]] = set()

    def sheets(self) -> list[Sheet]:
        """Return the tables, in the order in which they were first met."""
        return list(self._sheets.values())

    def add(self, table: str, found: dict[str, Any]) -> None:
        """Take in an object and all that lies within it, however deep."""
        waiting: list[tuple[str, dict[str, Any], Cells]] = [(table, found, {})]
        while waiting:
            kind, each, given = waiting.pop()
            cells, within = self._opened(kind, each)
            self._put(kind, self._placed(kind, given, cells))
            waiting += reversed(within)

    def _opened(
        self, table: str, found: dict[str, Any]
    ) -> tuple[Cells, list[tuple[str, dict[str, Any], Cells]]]:
        """Return the cells of an object, and the objects within it with what they are given."""
        cells: Cells = {}
        within: list[tuple[str, dict[str, Any]]] = []
        for key, held in found.items():
            child = nested_table(key, table)
            objects = [held] if isinstance(held, dict) else held
            if child and isinstance(objects, list) and all(isinstance(x, dict) for x in objects):
                within += [(child, each) for each in objects]
                column = own_reference(child)
                if isinstance(held, dict) and column in columns_of(table):
                    cells.setdefault(column, self._text(held.get("id"), table, column))
            elif text := self._text(held, table, key):
                cells[key] = text
        for key in [key for key in cells if key.endswith(AS_WRITTEN)]:
            cells[key.removesuffix(AS_WRITTEN)] = cells.pop(key)
        cells = {key: cell for key, cell in cells.items() if cell}
        known = any_version_knows(table)
        for key in cells:
            if key not in known:
                self._note_strange(table, key if known else "", cells[key])
        return cells, [(child, each, _given(table, cells, child)) for child, each in within]

    def _placed(self, table: str, given: Cells, cells: Cells) -> Cells:
        """Return a row of which its place in the file says to what it belongs."""
        for column in LINKS.values():
            said, meant = cells.get(column), given.get(column)
            if said and meant and linked_table(said) != linked_table(meant):
                self._book.note("told-differently", f"{table}.{column}", said)
                cells = {**cells, column: meant, f"{column}{_DIFFERENTLY}": said}
        return given | cells

    def _text(self, held: Any, table: str, key: str) -> str:
        if held is None or held == [] or held == {}:
            return ""
        if isinstance(held, bool):
            text = str(held).lower()
        elif isinstance(held, str):
            text = held
        else:
            text = json.dumps(held, ensure_ascii=False)
        if _UNWRITABLE.search(text):
            self._book.note("replaced-character", f"{table}.{key}", _UNWRITABLE.sub("\ufffd", text))
            text = _UNWRITABLE.sub("\ufffd", text)
        return text

    def _note_strange(self, table: str, key: str, text: str) -> None:
        if (table, key) not in self._strange:
            self._strange.add((table, key))
            if key:
                self._book.note("unknown-column", f"{table}.{key}", text)
            else:
                self._book.note("unknown-table", table, text)

    def _put(self, table: str, cells: Cells) -> None:
        sheet = self._sheets.setdefault(table, Sheet(table, table, table))
        if not any_version_knows(table):
            sheet.rows.append(cells)  # whether two rows are one, nobody knows
            return
        name = cells.get("id") or json.dumps(cells)
        alike = self._rows.setdefault((table, name), [])
        for row in alike[:_MOST_ALIKE]:
            if all(row.get(key, cell) == cell for key, cell in cells.items() if key in _NAMING):
                self._fill(table, row, cells)
                return
        row = dict(cells)
        alike.append(row)
        sheet.rows.append(row)

    def _fill(self, table: str, row: Cells, cells: Cells) -> None:
        """Add to a row what the object says here; what it says differently is kept beside it."""
        for key, cell in cells.items():
            if row.setdefault(key, cell) == cell or key.endswith(_DIFFERENTLY):
                continue
            column = f"{key}{_DIFFERENTLY}"
            if column not in row:
                self._book.note("told-differently", f"{table}.{key}", cell)
                row[column] = cell
            elif cell not in row[column].split("\n"):
                row[column] += f"\n{cell}"


def _given(table: str, cells: Cells, child: str) -> Cells:
    """Return the cells of a child that name its parent."""
    name, columns = cells.get("id", ""), columns_of(child)
    if not name:
        return {}
    if "link_id" in columns or "resource_id" in columns:
        link, kind = next(pair for pair in LINKS.items() if pair[0] in columns)
        return {link: name, kind: ENTITIES.get(table, table)}
    column = own_reference(table)
    return {column: name} if column in columns else {}
