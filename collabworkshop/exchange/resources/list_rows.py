"""What does each row of a list offer or need? What cannot be read is kept in its note."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.resources.columns import ResourceColumns
from collabworkshop.exchange.resources.written_amount import amount_in
from collabworkshop.exchange.resources.written_day import day_in
from collabworkshop.exchange.table import Table
from collabworkshop.model.fault import Fault

__all__ = ["HowToRead", "ListRow", "read_list"]

_SIDES = {
    "offer": ("offer", "offers", "offered", "weoffer", "give", "gives", "have", "wehave", "asset"),
    "need": ("need", "needs", "needed", "weneed", "want", "wanted", "lack", "request", "wish"),
}
_PRESSING = {
    "1": 1, "low": 1, "would help": 1, "nice to have": 1,
    "2": 2, "medium": 2, "normal": 2, "matters": 2,
    "3": 3, "high": 3, "urgent": 3, "critical": 3, "cannot wait": 3,
}  # fmt: skip


class ListRow(NamedTuple):
    """A row as it would come in.

    Parameters
    ----------
    line
        Its line in the file.
    fields
        What a person would have typed, by name of the field.
    """

    line: int
    fields: Mapping[str, Any]


class HowToRead(NamedTuple):
    """What a person says about the whole list.

    Parameters
    ----------
    side
        What the rows are that do not say so themselves: ``"offer"``, ``"need"`` or empty.
    kind
        The kind of those that name none; empty where nobody said.
    kinds
        Id and name of each kind that is known, in small letters, to its id.
    month_first
        Whether 3/4/2026 is in March.
    """

    side: str = ""
    kind: str = ""
    kinds: Mapping[str, str] = {}
    month_first: bool = False


def read_list(
    table: Table, columns: ResourceColumns, how: HowToRead
) -> tuple[list[ListRow], tuple[Fault, ...]]:
    """Return the rows of a list that can come in, and every fault of it.

    Parameters
    ----------
    table
        The list.
    columns
        What its columns stand for; a column that stands for nothing goes into the note.
    how
        What a person says about all rows.
    """
    book = FaultBook()
    rows = [row for one in _rows(table, columns, how, book) if (row := one.read()) is not None]
    return rows, book.faults()


def _rows(
    table: Table, columns: ResourceColumns, how: HowToRead, book: FaultBook
) -> Iterator["_Row"]:
    for line, cells in table.records():
        yield _Row(table.name, line, cells, columns, how, book)


@dataclass
class _Row:
    """Reads one row; what has no place of its own is told in its note."""

    table: str
    line: int
    cells: dict[str, str]
    columns: ResourceColumns
    how: HowToRead
    book: FaultBook
    told: list[str] = field(default_factory=list)

    def read(self) -> ListRow | None:
        side, kind, what = self._side(), self._kind(), self._cell("what")
        if not what:
            self._fault("blank-resource")
        if not (side and kind and what):
            return None
        fields: dict[str, Any] = {"side": side, "kind": kind, "what": what}
        fields |= self._amount() | self._days() | self._priority(side)
        fields |= {name: self._cell(name) for name in ("place", "conditions")}
        used = {key for key in self.columns.model_dump().values() if key}
        others = (
            f"{key}: {cell.strip()}"
            for key, cell in self.cells.items()
            if key not in used and cell.strip()
        )
        note = "; ".join(filter(None, (self._cell("note"), *self.told, *others)))
        return ListRow(self.line, {**fields, "note": note})

    def _side(self) -> str:
        said = "".join(filter(str.isalpha, self._cell("side").casefold()))
        found = next((side for side, words in _SIDES.items() if said in words), "")
        if said and not found and self.how.side:
            self._tell("side")
        if not (found or self.how.side):
            self._fault("unknown-side", "side")
        return found or self.how.side

    def _kind(self) -> str:
        said = self._cell("kind") or self.how.kind
        if not said:
            self._fault("blank-kind")
        return self.how.kinds.get(said.casefold(), said)

    def _amount(self) -> dict[str, Any]:
        written, unit = self._cell("amount"), self._cell("unit")
        if not written:
            return {"amount": None, "unit": unit}
        found = amount_in(written)
        if found is None or not 0 < found.number <= 1e9:
            self._fault("not-an-amount", "amount")
            self._tell("amount")
            return {"amount": None, "unit": unit}
        if found.doubtful:
            self._fault("two-readings", "amount")
        if found.before or (unit and found.unit.casefold() not in ("", unit.casefold())):
            self._tell("amount")
        return {"amount": found.number, "unit": unit or found.unit}

    def _days(self) -> dict[str, Any]:
        days = {}
        for name in ("begins", "ends"):
            written = self._cell(name)
            days[name] = day_in(written, month_first=self.how.month_first) if written else None
            if written and days[name] is None:
                self._fault("not-a-day", name)
                self._tell(name)
        begins, ends = days["begins"], days["ends"]
        if begins and ends and ends < begins:
            self._fault("days-reversed", "ends")
            self._tell("begins")
            self._tell("ends")
            return {"begins": None, "ends": None}
        return {name: day and day.isoformat() for name, day in days.items()}

    def _priority(self, side: str) -> dict[str, Any]:
        written = self._cell("priority")
        found = _PRESSING.get(written.casefold())
        if written and found is None:
            self._fault("not-a-priority", "priority")
        if written and (found is None or side == "offer"):
            self._tell("priority")
        return {"priority": None if side == "offer" else found}

    def _cell(self, name: str) -> str:
        return self.cells.get(getattr(self.columns, name), "").strip()

    def _tell(self, name: str) -> None:
        self.told.append(f"{getattr(self.columns, name)}: {self._cell(name)}")

    def _fault(self, code: str, name: str = "") -> None:
        """Note a fault of a cell, or of the whole row."""
        if name and getattr(self.columns, name):
            where = f"{self.table}.{getattr(self.columns, name)}"
            self.book.note(code, where, self._cell(name), line=self.line)
        else:
            self.book.note(code, self.table, " · ".join(self.cells.values()), line=self.line)
