"""Which plan does a workbook hold? The one that was written, and what was filled in."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from collabworkshop.exchange.evaluation.workbook.columns import LISTS, NAME_LABEL, README, SHEETS
from collabworkshop.exchange.evaluation.workbook.drop_downs import PEOPLE
from collabworkshop.exchange.evaluation.workbook.fields import field_of, figure_of, made
from collabworkshop.exchange.evaluation.workbook.naming import Names
from collabworkshop.exchange.evaluation.workbook.sheet_rows import SheetRow, sheet_rows
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import restore, restored
from collabworkshop.exchange.table import Table
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome
from collabworkshop.model.fault import Fault
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["FilledIn", "filled_in"]

_EXPECTED = {"no-rows", "duplicate-row", "blank-row", "missing-cells"}
"""Faults of a table that say nothing here: sheets may be blank, and keys tell rows apart."""

_NO_OUTCOME = "No outcome named yet"


class FilledIn(NamedTuple):
    """What a workbook holds.

    Parameters
    ----------
    plan
        The plan with its figures.
    events
        The learning calendar, by key.
    faults
        Every cell that could not be taken as it stands.
    """

    plan: EvaluationPlan
    events: dict[str, LearningEvent]
    faults: tuple[Fault, ...]


def filled_in(tables: Mapping[str, Table]) -> FilledIn:
    """Return what the sheets of a workbook hold, by their names."""
    reading = _Reading(tables, FaultBook())
    indicators = reading.indicators()
    plan = EvaluationPlan(
        name=_name(tables.get(README)),
        outcomes=reading.outcomes,
        indicators=indicators,
        measurements=reading.figures("targets") | reading.figures("measurements"),
        projects=reading.projects(),
    )
    events = reading.events()
    known = {README, LISTS, *SHEETS}
    for title in tables:
        if title not in known:
            reading.book.note("left-out-sheet", title)
    of_tables = [
        fault
        for title, table in tables.items()
        if title in SHEETS
        for fault in table.faults
        if fault.code not in _EXPECTED
    ]
    return FilledIn(plan, events, (*of_tables, *reading.book.faults()))


class _Reading:
    def __init__(self, tables: Mapping[str, Table], book: FaultBook) -> None:
        self.book = book
        self._tables = tables
        self._lists = tables.get(LISTS)
        self._people = Names(_listed(self._lists, PEOPLE) or {})
        self.outcomes: dict[str, Outcome] = {}
        for row in self._rows("outcomes"):
            fields = self._fields("outcomes", row)
            self.outcomes[row.key] = made(Outcome, _titled(fields, row), row, "detail")
        self._outcome_names = Names(
            {key: each.title for key, each in self.outcomes.items()},
            _listed(self._lists, "outcome"),
        )
        self._indicators: dict[str, Indicator] = {}

    def indicators(self) -> dict[str, Indicator]:
        """Return the indicators; an outcome that is named and not there is added."""
        rows = list(self._rows("plan"))
        names = Names(
            {row.key: row.cells.get("title", "").strip() or row.key for row in rows},
            _listed(self._lists, "indicator"),
        )
        for row in rows:
            fields = self._fields("plan", row, names) | {"outcome": self._outcome(row)}
            self._indicators[row.key] = made(Indicator, _titled(fields, row), row, "definition")
        return self._indicators

    def figures(self, sheet: str) -> dict[str, Measurement]:
        """Return the baselines and targets, or what was measured."""
        names = self._indicator_names()
        found = {}
        for row in self._rows(sheet):
            cell, hidden = row.cells.get("indicator", ""), row.cells.get("indicator key", "")
            key = names.meant(cell, hidden) if cell.strip() else None
            if key not in self._indicators:
                row.fault("unknown-indicator", "indicator")
                continue
            if names.is_ambiguous(cell, hidden):
                row.fault("ambiguous-name", "indicator")
            fields = self._fields(sheet, row)
            fields["kind"] = "actual" if sheet == "measurements" else fields.get("kind")
            if fields["kind"] is None:
                row.fault("unsaid-figure", "kind")
                continue
            value, words = figure_of(row, self._indicators[key])
            fields |= {"indicator": key, "value": value, "words": words}
            found[row.key] = made(Measurement, fields, row, "note")
        return found

    def events(self) -> dict[str, LearningEvent]:
        """Return the learning calendar."""
        names = self._indicator_names()
        return {
            row.key: made(
                LearningEvent, _titled(self._fields("calendar", row, names), row), row, "note"
            )
            for row in self._rows("calendar")
        }

    def projects(self) -> dict[str, str]:
        """Return the projects by key."""
        return {
            row.cells["key"]: row.cells.get("title", "")[:LONGEST_TEXT]
            for row in self._rows("projects")
            if row.cells.get("key", "").strip() and row.cells["key"] == row.key
        }

    def _indicator_names(self) -> Names:
        return Names(
            {key: each.title for key, each in self._indicators.items()},
            _listed(self._lists, "indicator"),
        )

    def _rows(self, sheet: str) -> Iterable[SheetRow]:
        return sheet_rows(self._tables.get(sheet), SHEETS[sheet], self.book)

    def _fields(self, sheet: str, row: SheetRow, indicators: Names | None = None) -> dict[str, Any]:
        others = ("key", "value", "outcome") + (("unit",) if sheet != "plan" else ())
        names = {"person": self._people, "indicator": indicators, "indicators": indicators}
        return {
            column.field: field_of(column, row, names.get(column.kind))
            for column in SHEETS[sheet]
            if column.kind not in others and not (column.kind == "indicator" and not indicators)
        }

    def _outcome(self, row: SheetRow) -> str:
        cell, hidden = row.cells.get("outcome", ""), row.cells.get("outcome key", "")
        key = self._outcome_names.meant(cell, hidden) if cell.strip() else hidden
        if key in self.outcomes:
            if self._outcome_names.is_ambiguous(cell, hidden):
                row.fault("ambiguous-name", "outcome")
            return str(key)
        row.fault("added-outcome", "outcome")
        title = cell[:LONGEST_TEXT] if cell.strip() else _NO_OUTCOME
        same = (key for key, each in self.outcomes.items() if each.title == title)
        own = next(same, None) or row.key
        self.outcomes.setdefault(own, Outcome(title=title))
        return own


def _titled(fields: dict[str, Any], row: SheetRow) -> dict[str, Any]:
    """Return the fields of a row with a title that can be seen."""
    if fields.get("title", "").strip():
        return fields
    row.fault("blank-label", "title")
    return fields | {"title": row.key}


def _listed(table: Table | None, kind: str) -> dict[str, str] | None:
    """Return what each key was called when the workbook was written; ``None`` if it is gone."""
    if table is None:
        return None
    rows = [cells for _, cells in restored(table).records()]
    return {
        cells[f"{kind} key"]: cells.get(kind, "")
        for cells in rows
        if cells.get(f"{kind} key", "").strip()
    }


def _name(table: Table | None) -> str:
    rows = table.rows if table is not None else ()
    found = next((row for row in rows if row and row[0].strip() == NAME_LABEL), ())
    return restore(found[1])[:LONGEST_TEXT] if len(found) > 1 else ""
