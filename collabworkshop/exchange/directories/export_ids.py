"""Which id each row and each reference of an export has: a UUID, as HSDS 3.0 demands."""

from collections import Counter

from collabworkshop.exchange.directories.counting import counted
from collabworkshop.exchange.directories.references import LINKS, REFERENCES, linked_table
from collabworkshop.exchange.directories.sheet import Cells
from collabworkshop.exchange.directories.source_ids import (
    UNKNOWN_DATE,
    made_up_id,
    remembering,
    uuid_for,
)
from collabworkshop.exchange.directories.vocabulary import any_version_knows

__all__ = ["ExportIds"]

_OF_TERMS = {"taxonomy_id", "parent_id"}
_NOWHERE = "nowhere"
_LINKING = {"service_at_location", "attributes", "addresses"}
"""Tables whose rows we may have made ourselves, out of what the directory tells."""


class ExportIds:
    """Gives ids to the rows of an export.

    Parameters
    ----------
    tables
        All rows; a blank id stands for none.
    """

    def __init__(self, tables: dict[str, list[Cells]]) -> None:
        self._tables = tables
        self._holders: dict[str, str] = {}
        for table, rows in tables.items():
            for row in rows:
                self._holders.setdefault(row.get("id", ""), table)
        self._given: dict[tuple[str, str], str] = {}
        self._made_up: Counter[str] = Counter()
        self._times: Counter[str] = Counter()
        self._again: list[tuple[str, str, str]] = []

    def replaced(self) -> dict[str, list[Cells]]:
        """Return the tables with UUIDs, and with rows that say which ids stood there."""
        replaced = {table: self._rows(table, rows) for table, rows in self._tables.items()}
        former = [
            remembering(table, name, given)
            for (table, name), given in self._given.items()
            if given != name
        ]
        former += [remembering(*each) for each in self._again]
        if former:
            replaced.setdefault("metadata", []).extend(former)
        return replaced

    def losses(self) -> tuple[str, ...]:
        """Return a sentence on ids that were changed or made up."""
        said = []
        kept = f"The former id stands in metadata, dated {UNKNOWN_DATE} for want of a date."
        if changed := sum(given != name for (_, name), given in self._given.items()):
            said.append(
                f"No UUID, which HSDS 3.0 demands: {counted(changed, 'id')}. Each got one. {kept}"
            )
        for table, count in Counter(table for table, _, _ in self._again).items():
            said.append(
                f"An id that an earlier row has: {counted(count, 'row')} of {table}. Each got one "
                f"of its own. {kept}"
            )
        for table, count in self._made_up.items():
            said.append(f"Without an id: {counted(count, 'row')} of {table}. Each got one.")
        return tuple(said)

    def _rows(self, table: str, rows: list[Cells]) -> list[Cells]:
        if not any_version_knows(table):
            return rows  # what its columns mean, nobody knows
        done = []
        seen: set[str] = set()
        for row in rows:
            cells = dict(row)
            for column, held in _references(table, row):
                cells[column] = self._uuid(held or self._holder(row[column]), row[column])
            name = row.get("id", "")
            if name.strip() and name in seen:
                cells["id"] = self._new_id(table, cells)
                self._again.append((table, name, cells["id"]))
            elif name.strip():
                cells["id"] = self._uuid(table, name)
            else:
                cells["id"] = self._new_id(table, cells)
                if table not in _LINKING:
                    self._made_up[table] += 1
            seen.add(name)
            done.append(cells)
        return done

    def _new_id(self, table: str, cells: Cells) -> str:
        made = made_up_id(table, cells.values())
        self._times[made] += 1
        return made if self._times[made] == 1 else made_up_id(made, [str(self._times[made])])

    def _holder(self, name: str) -> str:
        return self._holders.get(name, _NOWHERE)

    def _uuid(self, table: str, name: str) -> str:
        key = table, name
        if key not in self._given:
            self._given[key] = uuid_for(table, name)
        return self._given[key]


def _references(table: str, row: Cells) -> list[tuple[str, str | None]]:
    """Return the columns of a row that name another one, with the table of that."""
    found: list[tuple[str, str | None]] = []
    for column, held in REFERENCES.items():
        if row.get(column, "").strip() and (column not in _OF_TERMS or table == "taxonomy_terms"):
            found.append((column, held))
    for column, kind in LINKS.items():
        if row.get(column, "").strip():
            found.append((column, linked_table(row.get(kind, ""))))
    return found
