"""A table of figures as a file holds it: what is guessed of it, and what a person says."""

from collections.abc import Mapping
from typing import Any

from collabworkshop.exchange.evaluation.measurements.mapping import (
    FigureMapping,
    guessed,
    with_columns,
)
from collabworkshop.exchange.evaluation.measurements.questions import questions
from collabworkshop.exchange.evaluation.measurements.reading import Brought, brought
from collabworkshop.exchange.source import content
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.exercises.bringing.measurements import (
    BroughtMeasurements,
    brought_measurements,
)
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.evaluation.standing import plan_of, titles_apart
from collabworkshop.exercises.measurements import EXERCISE
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.fault import Fault
from collabworkshop.model.question import Question
from collabworkshop.model.state import State
from collabworkshop.views.bringing.measurement_mapping import MeasurementMapping
from collabworkshop.views.bringing.measurement_questions import asked_of_figures
from collabworkshop.views.bringing.measurement_recognised import undecided

__all__ = ["BroughtFigures"]

_COLUMNS = {*MeasurementMapping().columns.model_dump(), "wide", "across"}
"""What changes how the whole table is understood."""

_WRITTEN = ("first", "mark")
"""What the table may tell itself; what a person says of it stands."""


class BroughtFigures:
    """One file of figures, and how it is to be understood.

    Parameters
    ----------
    data, name
        What the file holds, and what it is called.
    plan
        Whose indicators the figures are of.

    Raises
    ------
    UnreadableError
        When the file is none that we can read.
    """

    def __init__(self, data: bytes, name: str, plan: EvaluationPlan) -> None:
        self._data, self._name = data, name
        self.mapping = MeasurementMapping()
        self.guessed = FigureMapping()
        self._said: set[str] = set()
        self._last: tuple[Table, FigureMapping, EvaluationPlan, Brought] | None = None
        self._sheets = _tables(data, name, self.mapping)
        self._guess(self.mapping, plan)

    @property
    def table(self) -> Table:
        """The sheet that was chosen; before that the one with most rows."""
        named = [sheet for sheet in self._sheets if sheet.name == self.mapping.sheet]
        return named[0] if named else max(self._sheets, key=lambda sheet: len(sheet.rows))

    def choose(self, said: Mapping[str, Any], state: State) -> bool:
        """Take what a person said; return whether other rows are meant now.

        Raises
        ------
        AnswerError
            With what was asked, what was given and what is allowed.
        """
        held = self.mapping.model_dump(mode="json")
        mapping = checked(MeasurementMapping, {**held, **said}, self.questions(state))
        plan = plan_of(state)
        if {"encoding", "separator"} & said.keys():
            self._sheets = _tables(self._data, self._name, mapping)
        anew = bool({"encoding", "separator", "sheet"} & said.keys())
        if anew:
            self._guess(mapping, plan)
        else:
            self._said |= said.keys()
            self.mapping = mapping
            if _COLUMNS & said.keys():
                self._take_columns(mapping, plan, across="across" in said)
        return anew

    def questions(self, state: State) -> dict[str, Question]:
        """Return what is asked about the table."""
        breakdowns = EXERCISE.questions(state)["by"].options
        return asked_of_figures(
            self.table,
            sheets=tuple(sheet.name for sheet in self._sheets),
            titles=titles_apart(plan_of(state)),
            breakdowns=tuple(option.id for option in breakdowns),
            mapping=self.mapping,
        )

    def bringing(
        self, names: Mapping[str, str], state: State
    ) -> tuple[BroughtMeasurements, tuple[Fault, ...]]:
        """Return what the table adds to the plan, and what is wrong with it.

        Parameters
        ----------
        names
            For each name in the table the key of the indicator that is meant; empty for none.
        state
            What stands.
        """
        found = self._read(self.mapping.settled(self.guessed, names), plan_of(state))
        origin = f"{self._name}, {self.table.name}" if len(self._sheets) > 1 else self._name
        bringing = brought_measurements(
            found.measurements,
            found.lines,
            state,
            origin=origin,
            kind="" if self.mapping.kind else self.mapping.all_are,
            called=self.mapping.called,
            update=self.mapping.update,
        )
        return bringing, found.faults

    def undecided(
        self,
        names: Mapping[str, str],
        state: State,
        found: tuple[BroughtMeasurements, tuple[Fault, ...]] | None = None,
    ) -> set[str]:
        """Return the questions that only a person can answer.

        Parameters
        ----------
        names
            For each name in the table the key of the indicator that is meant; empty for none.
        state
            What stands.
        found
            What the table brings, as far as it can be read.
        """
        codes = {fault.code for fault in found[1]} if found else set()
        asked = undecided(
            self.table,
            self.mapping,
            names,
            [option.id for option in EXERCISE.questions(state)["by"].options],
            codes=codes,
            differ=found is not None and found[0].differ > 0,
        )
        return asked | {"sheet"} if len(self._sheets) > 1 else asked

    def open_questions(self, names: Mapping[str, str], plan: EvaluationPlan) -> tuple[str, ...]:
        """Return what a person should look at; names that mean no indicator are asked elsewhere."""
        known = {name: key for name, key in names.items() if key}
        return questions(self.table, self.mapping.settled(self.guessed, known), plan)

    def _read(self, mapping: FigureMapping, plan: EvaluationPlan) -> Brought:
        """Return what the table holds; who brings in what they have just seen need not wait."""
        last = self._last
        if not (last and last[0] is self.table and last[1] == mapping and last[2] is plan):
            last = (self.table, mapping, plan, brought(self.table, mapping, plan))
        self._last = last
        return last[3]

    def _guess(self, mapping: MeasurementMapping, plan: EvaluationPlan) -> None:
        """Take what the headings suggest, and how the table writes days and numbers."""
        self.mapping, self._said = mapping, set()
        table = self.table
        self.guessed = guessed(table, plan)
        sheet = table.name if len(self._sheets) > 1 else ""
        self.mapping = mapping.with_guessed(self.guessed).model_copy(update={"sheet": sheet})

    def _take_columns(
        self, mapping: MeasurementMapping, plan: EvaluationPlan, *, across: bool
    ) -> None:
        """Take the columns that a person chose, with what the table tells of them."""
        columns = mapping.across if mapping.wide else ()
        if mapping.wide != self.guessed.wide and not across:
            # Other columns hold the figures now: they are guessed, or chosen next.
            own = guessed(self.table, plan)
            columns = own.across if own.wide == mapping.wide else ()
        self.guessed = with_columns(self.table, plan, mapping.columns, mapping.wide, columns)
        stands = {name: getattr(mapping, name) for name in _WRITTEN if name in self._said}
        stands |= {"all_of": mapping.all_of}
        self.mapping = mapping.with_guessed(self.guessed).model_copy(update=stands)


def _tables(data: bytes, name: str, mapping: MeasurementMapping) -> tuple[Table, ...]:
    """Return the sheets of a workbook, or the one table of a text."""
    # Every workbook is a zip archive, and no text begins like one.
    if content(data)[:4] == b"PK\x03\x04":
        return read_workbook(data, percents=True)
    return (read_table(data, name=name, **mapping.how_to_read),)
