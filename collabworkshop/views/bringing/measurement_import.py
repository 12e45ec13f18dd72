"""The steps that bring figures in: choose a file, say what is in it, look, bring in."""

from typing import Any
from uuid import uuid4

from ipywidgets import HTML

from collabworkshop.exercises.evaluation.standing import plan_of, titles_apart
from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.model.evaluation import MEASUREMENT
from collabworkshop.model.record import Record
from collabworkshop.views.bringing.brought_figures import BroughtFigures
from collabworkshop.views.bringing.import_preview import how_many
from collabworkshop.views.bringing.import_steps import FileSteps
from collabworkshop.views.bringing.measurement_mapping import MeasurementMapping, missing_in
from collabworkshop.views.bringing.measurement_names import IndicatorNames
from collabworkshop.views.bringing.measurement_preview import figures_preview_html
from collabworkshop.views.bringing.measurement_recognised import recognised_html
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["MeasurementImport"]

_FILE = Field(
    name="figures",
    label="Your figures",
    kind="file",
    required=True,
    help="A table (CSV) or a workbook (XLSX) with headings of your own. Each row holds one figure, "
    "or several that stand side by side.",
)


class MeasurementImport(FileSteps):
    """Nothing is saved before the last step; one undo takes all figures back."""

    file = _FILE
    may_be = "a table (CSV) or a workbook (XLSX)"

    def __repr__(self) -> str:
        return "<bring what was measured: from a table or a workbook>"

    def refresh(self) -> None:
        """Look again: the figures of the plan may have changed."""
        self._show_undo()
        if self._file is not None:
            self._look()

    def reopen(self) -> None:
        """Begin at the first step."""
        self._file: BroughtFigures | None = None
        self._asked: set[str] = set()
        self._brought = ""
        self._begin()
        self.columns = EntryForm(
            words={
                "legend": "2. What is in it?",
                "saved": "Understood",
                "folded": "Change what was recognised",
            },
            mode="as-you-go",
        )
        self.columns.on_operation(self._columns_sent)
        self.recognised = HTML()
        self.names = IndicatorNames()
        self.names.form.on_operation(self._names_sent)
        self.preview = HTML()
        self.bring_in = self._button("3. Bring in", self.bring)
        self.take_back = self._button("Undo: take back what came in last", self.undo)
        later = (self.recognised, self.columns, self.names.form, self.preview, self.bring_in)
        self._show_parts((self.files, self.take_back, *later))
        for step in (self.take_back, *later):
            step.layout.display = "none"

    @property
    def mapping(self) -> MeasurementMapping:
        """What is guessed or said of the file."""
        return self._chosen().mapping

    def read(self, data: bytes, *, name: str = "figures.csv") -> None:
        """Read what was chosen, and guess what can be guessed.

        Parameters
        ----------
        data
            What the file holds.
        name
            Its name: where a figure names no source, that is its source.

        Raises
        ------
        UnreadableError
            When the file is none that we can read.
        """
        self._file = BroughtFigures(data, name, plan_of(self.session.state()))
        self._batch = str(uuid4())
        self.names.begin()
        self._asked = set()
        for step in (self.recognised, self.columns, self.preview, self.bring_in):
            step.layout.display = ""
        self._look()

    def choose(self, **said: Any) -> None:
        """Say what columns stand for, or how the figures are to come in."""
        if self._chosen().choose(said, self.session.state()):
            self.names.begin()
            self._asked = set()
        self._look()

    def mean(self, name: str, indicator: str) -> None:
        """Say which indicator a name of the file means; nothing leaves its figures out.

        Parameters
        ----------
        name
            As it stands in the file.
        indicator
            Key of an indicator of the plan.
        """
        self._chosen()
        if indicator and indicator not in plan_of(self.session.state()).indicators:
            raise AnswerError("indicator", indicator, "an indicator of the plan, or nothing")
        self.names.say(name, indicator)
        self._look()

    def bring(self) -> tuple[Record, ...]:
        """Save everything in one batch; sending it twice adds nothing."""
        self.session.check_entrance()
        file = self._chosen()
        missing = self._missing()
        if missing:
            raise WorkshopError(missing)
        bringing, _ = file.bringing(self._meant(), self.session.state())
        records = self.session.host.put(bringing.changes, batch=self._batch)
        batch = self._batch
        self.reopen()
        self._brought = batch
        are = "is" if len(records) == 1 else "are"
        self._tell(f"{how_many(len(records), 'figure')} {are} in. “Undo” takes all of it back.")
        self._show_undo()
        self.session.tell()
        return records

    def undo(self) -> tuple[Record, ...]:
        """Take back what came in last, as long as this person changed no figure since.

        Raises
        ------
        WorkshopError
            When something else would be taken back.
        """
        self.session.check_entrance()
        if not self._undoes_it:
            raise WorkshopError(
                "You changed figures since. “Undo” in the table of figures takes that back first."
            )
        records = self.session.host.undo((MEASUREMENT,))
        self._brought = ""
        self._tell(f"Taken back: {how_many(len(records), 'figure')}.")
        self._show_undo()
        self.session.tell()
        return records

    @property
    def _undoes_it(self) -> bool:
        """Whether an undo would take back the import: it is what this person did last."""
        state, me = self.session.state(), self.session.host.person
        latest = (state.versions(MEASUREMENT, key)[0] for key in state.keys(MEASUREMENT))
        mine = [record for record in latest if record.author == me]
        last = max(mine, key=lambda record: record.position, default=None)
        return last is not None and last.batch == self._brought

    def _show_undo(self) -> None:
        shown = bool(self._brought) and self._undoes_it
        self.take_back.disabled = not shown
        self.take_back.layout.display = "" if shown else "none"

    def _columns_sent(self, operation: dict[str, Any]) -> None:
        self.choose(**operation["cells"])

    def _names_sent(self, operation: dict[str, Any]) -> None:
        self._chosen()
        self.names.hear(operation["cells"])
        self._look()

    def _chosen(self) -> BroughtFigures:
        if self._file is None:
            raise WorkshopError("Choose the file first.")
        return self._file

    def _meant(self) -> dict[str, str]:
        return self.names.meant(self._chosen().guessed)

    def _missing(self) -> str:
        there = bool(plan_of(self.session.state()).indicators)
        return missing_in(self.mapping, self._meant(), indicators=there)

    def _look(self) -> None:
        file, state = self._chosen(), self.session.state()
        plan = plan_of(state)
        titles = titles_apart(plan)
        meant, missing = self._meant(), self._missing()
        found = None if missing else file.bringing(meant, state)
        self._ask(file.undecided(meant, state, found))
        self.names.show(file.guessed, titles)
        self.bring_in.disabled = bool(missing)
        if found is None:
            self.preview.value = f'<p class="cw-root">{missing}</p>'
            return
        bringing, faults = found
        asked = file.open_questions(meant, plan)
        self.preview.value = figures_preview_html(bringing, faults, asked, plan.indicators, titles)
        self.bring_in.disabled = not bringing.changes
        self.bring_in.description = f"3. Bring in {how_many(len(bringing.changes), 'figure')}"

    def _ask(self, undecided: set[str]) -> None:
        """Ask what only a person can decide; what was asked once stays where it is."""
        file = self._chosen()
        self._asked |= undecided
        questions = file.questions(self.session.state())
        fields = fields_of(MeasurementMapping, questions)
        self.recognised.value = recognised_html(file.table, file.mapping)
        with self.columns.hold_sync():
            self.columns.fields = [field.model_dump(mode="json") for field in fields]
            self.columns.folded = [name for name in questions if name not in self._asked]
            self.columns.cells = file.mapping.model_dump(mode="json")
