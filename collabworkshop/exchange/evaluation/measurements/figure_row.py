"""What does one figure of a table say? Of what and when it is, of whom, and from where."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from collabworkshop.exchange.evaluation.measurements.in_unit import checked, same_unit
from collabworkshop.exchange.evaluation.measurements.mapping import FigureMapping
from collabworkshop.exchange.evaluation.measurements.written_time import WrittenTime, time_in
from collabworkshop.exchange.evaluation.measurements.written_value import is_blank, value_in
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.model.evaluation import EvaluationPlan, Measurement
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["FigureRow"]

_KINDS: dict[str, Literal["baseline", "target", "actual"]] = {
    "baseline": "baseline", "start": "baseline", "target": "target", "goal": "target",
    "aim": "target", "": "actual", "actual": "actual", "measured": "actual", "result": "actual",
}  # fmt: skip


@dataclass
class FigureRow:
    """Reads one figure; what has no place of its own is told in its note.

    Parameters
    ----------
    table, line
        Where it stands.
    cells
        Of its row, by key of the column.
    at
        The column in which the figure itself stands.
    mapping, plan
        What stands for what, and whose indicators the figures are of.
    placed
        Keys of the columns that the mapping has a place for: the same for all figures of a table.
    book
        Where its faults are noted.
    """

    table: str
    line: int
    cells: dict[str, str]
    at: str
    mapping: FigureMapping
    plan: EvaluationPlan
    placed: frozenset[str]
    book: FaultBook
    told: list[str] = field(default_factory=list)

    def measured(self) -> Measurement | None:
        """Return the measurement, or ``None`` where no indicator of the plan is meant."""
        key = self._indicator()
        if key not in self.plan.indicators:
            column = self.at if self.mapping.wide == "indicators" else self._column("indicator")
            self.fault("unknown-indicator", column or self.at)
            return None
        columns = self.mapping.columns
        value, words = self._figure(key)
        begins, ends = self._time()
        fields: dict[str, Any] = {"kind": self._kind(), "cases": self._rests_on()}
        groups = {
            name: self.cells[name].strip()[:LONGEST_TEXT]
            for name in columns.groups
            if not is_blank(self.cells.get(name, ""))
        }
        others = (
            f"{name}: {cell.strip()}"
            for name, cell in self.cells.items()
            if name not in self.placed and cell.strip()
        )
        note = "; ".join(filter(None, (self._cell("note"), *self.told, *others)))
        return Measurement(
            indicator=key,
            value=value,
            words=self._kept(words),
            begins=begins,
            ends=ends,
            groups=groups,
            place=self._kept(self._cell("place")),
            source=self._kept(self._cell("source") or self.mapping.source),
            note=self._kept(note),
            **fields,
        )

    def fault(self, code: str, column: str) -> None:
        """Note what is wrong with a cell."""
        cell = self.cells.get(column, column)
        self.book.note(code, f"{self.table}.{column}", cell.strip(), line=self.line)

    def _indicator(self) -> str:
        if self.mapping.wide == "indicators":
            return self.mapping.indicators.get(self.at, "")
        name = self._cell("indicator")
        return self.mapping.indicators.get(name, "") if name else self.mapping.all_of

    def _figure(self, key: str) -> tuple[float | None, str]:
        """Return the figure in the unit of its indicator, and the words in place of it."""
        indicator, cell = self.plan.indicators[key], self.cells[self.at].strip()
        written = value_in(cell, self.mapping.decimal)
        unit = self._cell("unit")
        if unit.casefold().strip(" .") in ("%", "percent", "per cent"):
            written = written._replace(percent=True)
        elif unit and not same_unit(unit, indicator.unit):
            self.fault("unit-differs", self._column("unit"))
            return None, f"{cell} {unit}"
        if written.doubtful:
            self.fault("two-readings", self.at)
        found = checked(written, indicator, self.mapping.readings.get(key, ""))
        if found.code and not (indicator.measure == "words" and written.number is None):
            self.fault(found.code, self.at)
        return found.value, cell if found.value is None else ""

    def _time(self) -> tuple[date | None, date | None]:
        columns = self.mapping.columns
        if self.mapping.wide == "times":
            return self._read_time(self.at, self.at)[:2]
        if columns.time and self._cell("time"):
            return self._read_time(columns.time, self._cell("time"))[:2]
        begins, ends = (
            self._read_time(key, self.cells.get(key, "")) if key else WrittenTime()
            for key in (columns.begins, columns.ends)
        )
        if begins.begins and ends.ends and ends.ends < begins.begins:
            self.fault("days-reversed", columns.ends)
            self.told += [f"{key}: {self.cells[key]}" for key in (columns.begins, columns.ends)]
            return None, None
        return begins.begins, ends.ends

    def _read_time(self, column: str, written: str) -> WrittenTime:
        if is_blank(written):
            return WrittenTime()
        found = time_in(
            written,
            month_first=self.mapping.month_first,
            year_begins=self.mapping.year_begins,
            split_years=self.mapping.split_years,
        )
        if found.code:
            self.book.note(found.code, f"{self.table}.{column}", written.strip(), line=self.line)
        if found.begins is None:
            self.told.append(f"{column}: {written.strip()}" if written != column else written)
        return found

    def _kind(self) -> Literal["baseline", "target", "actual"]:
        said = self._cell("kind").casefold()
        if said not in _KINDS:
            self.fault("unusable-cell", self._column("kind"))
            self.told.append(f"{self._column('kind')}: {self._cell('kind')}")
        return _KINDS.get(said, "actual")

    def _rests_on(self) -> int | None:
        cell = self._cell("cases")
        number = value_in(cell, self.mapping.decimal).number if cell else None
        if number is not None and number.is_integer() and number >= 0:
            return int(number)
        if not is_blank(cell):
            self.fault("unusable-cell", self._column("cases"))
            self.told.append(f"{self._column('cases')}: {cell}")
        return None

    def _cell(self, name: str) -> str:
        return self.cells.get(self._column(name), "").strip()

    def _column(self, name: str) -> str:
        return str(getattr(self.mapping.columns, name))

    def _kept(self, text: str) -> str:
        if len(text) > LONGEST_TEXT:
            self.fault("cut-text", self.at)
        return text[:LONGEST_TEXT]
