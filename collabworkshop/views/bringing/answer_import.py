"""The steps that bring earlier answers in: choose a file, say what is in it, look, bring in."""

from html import escape
from pathlib import PureWindowsPath
from typing import Any
from uuid import uuid4

from ipywidgets import HTML

from collabworkshop.exchange.responses.reading import ResponsesRead, read_responses
from collabworkshop.exercises.bringing.answers import Bringing, brought_answers
from collabworkshop.exercises.bringing.statements import answerable
from collabworkshop.model.brought_answers import (
    BROUGHT_ANSWERS,
    LONGEST_ORIGIN,
    BroughtAnswers,
)
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.fault import Fault
from collabworkshop.model.record import Record
from collabworkshop.views.bringing.answer_fields import AnswerFields
from collabworkshop.views.bringing.answer_mapping import AnswerMapping, guessed_mapping
from collabworkshop.views.bringing.answer_preview import (
    answers_preview_html,
    recognised_html,
    unmapped,
)
from collabworkshop.views.bringing.as_text import as_text
from collabworkshop.views.bringing.import_steps import FileSteps
from collabworkshop.views.session import Session
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field

__all__ = ["AnswerImport"]

_FILE = Field(
    name="survey",
    label="The export of your survey",
    kind="file",
    required=True,
    help="A table (CSV or TSV) or a workbook (XLSX), with a row for each person who answered.",
)


class AnswerImport(FileSteps):
    """Nothing is saved before the last step, and then only counts; one undo takes them back.

    Parameters
    ----------
    session
        The workshop that is open, and who answers.
    id_
        The instrument that the answers belong to.

    Raises
    ------
    WorkshopError
        When no export of a survey can answer it.
    """

    file = _FILE
    may_be = "a table (CSV, TSV) or a workbook (XLSX)"

    mapping: AnswerMapping

    def __init__(self, session: Session, id_: str) -> None:
        self._exercise = answerable(id_)
        super().__init__(session)

    def __repr__(self) -> str:
        return f"<bring earlier answers to {self._exercise.id}: from the export of a survey>"

    def refresh(self) -> None:
        """Look again: somebody may have brought in the same file."""
        self.take_back.disabled = not self.session.host.undoable((BROUGHT_ANSWERS,)).undo
        if self._read is not None:
            self._look()

    def reopen(self) -> None:
        """Begin at the first step."""
        self._read: ResponsesRead | None = None
        self._begin()
        self.recognised = HTML()
        self.columns = self._form("2. Which question of the survey answers what?", "Understood")
        self.meanings = self._form("3. What do its answers mean?", "Understood")
        for form in (self.columns, self.meanings):
            form.on_operation(self._said)
        self.preview = HTML()
        self.bring_in = self._button("4. Bring it in", self.bring)
        self.take_back = self._button("Undo: take back what came in last", self.undo)
        steps = (self.recognised, self.columns, self.meanings, self.preview, self.bring_in)
        self._show_parts((self.files, *steps, self.take_back))
        self._show_steps(later=False)
        self.refresh()

    def read(self, data: bytes, *, name: str = "survey.csv") -> None:
        """Read what was chosen, and guess what can be guessed.

        Parameters
        ----------
        data
            What the file holds.
        name
            Its name; the group's result calls the answers by it.

        Raises
        ------
        UnreadableError
            When the file is no survey that we can read.
        """
        # Some browsers send the folder as well, with its strokes.
        origin = PureWindowsPath(as_text(name)).name.strip()[:LONGEST_ORIGIN] or "survey"
        read = read_responses(data, origin)
        self._read, self._origin = read, origin
        self._batch = str(uuid4())
        self._fields = AnswerFields(read.responses)
        self.mapping = guessed_mapping(self._exercise.questionnaire, read.responses)
        beside = unmapped(self._exercise.questionnaire)
        self.recognised.value = recognised_html(read, self._origin, beside)
        self._show_steps(later=True)
        self._look()

    def choose(self, said: dict[str, Any]) -> None:
        """Say which column answers a statement, or what is meant: name of a field to its answer."""
        self._chosen()
        self.mapping = self._fields.said(self.mapping, said)
        self._look()

    def bring(self) -> tuple[Record, ...]:
        """Save the counts in one batch; sending it twice adds nothing."""
        self.session.check_entrance()
        self._chosen()
        missing = self.mapping.missing()
        if missing:
            raise WorkshopError(missing)
        bringing, _ = self._bringing()
        changes = bringing.changes(self.session.state())
        if not changes:
            raise WorkshopError(bringing.refused or "There is nothing that may come in.")
        records = self.session.host.put(changes, batch=self._batch)
        self.reopen()
        self._tell("The counts are in. They stand beside the room's own answers, never among them.")
        self.session.tell()
        return records

    def undo(self) -> tuple[Record, ...]:
        """Take back what this person brought in last, into this instrument or another one."""
        self.session.check_entrance()
        records = self.session.host.undo((BROUGHT_ANSWERS,))
        self._tell("Taken back." if records else "There is nothing to take back.")
        self.session.tell()
        return records

    def _form(self, legend: str, saved: str) -> EntryForm:
        return EntryForm(words={"legend": legend, "saved": saved}, mode="as-you-go")

    def _said(self, operation: dict[str, Any]) -> None:
        self.choose(operation["cells"])

    def _show_steps(self, *, later: bool) -> None:
        for step in (self.recognised, self.columns, self.meanings, self.preview, self.bring_in):
            step.layout.display = "" if later else "none"

    def _chosen(self) -> ResponsesRead:
        if self._read is None:
            raise WorkshopError("Choose the file first.")
        return self._read

    def _look(self) -> None:
        cells = self._fields.cells(self.mapping)
        for form, fields in (
            (self.columns, self._fields.of_columns(self.mapping)),
            (self.meanings, self._fields.of_meanings(self.mapping)),
        ):
            form.fields = [field.model_dump(mode="json") for field in fields]
            form.cells = {field.name: cells[field.name] for field in fields}
        self.meanings.layout.display = "" if self.meanings.fields else "none"
        missing = self.mapping.missing()
        self.bring_in.disabled = bool(missing)
        if missing:
            self.preview.value = f'<p class="cw-root">{escape(missing)}</p>'
            return
        bringing, faults = self._bringing()
        key = f"{self._exercise.id}/{self._origin}"
        self.preview.value = answers_preview_html(
            self._exercise.questionnaire,
            bringing,
            self.mapping.told(),
            faults,
            replaces=self.session.state().get(BROUGHT_ANSWERS, key) is not None,
        )
        self.bring_in.disabled = bringing.brought is None or bool(bringing.refused)

    def _bringing(self) -> tuple[Bringing, tuple[Fault, ...]]:
        responses = self._chosen().responses
        said, faults = self.mapping.said(responses)
        bringing = brought_answers(
            said,
            self._exercise,
            self._earlier(),
            origin=self._origin,
            respondents=self.mapping.respondents(responses),
            asked_on=self.mapping.asked_on,
        )
        return bringing, faults

    def _earlier(self) -> list[BroughtAnswers]:
        """Return what came into this instrument before, also what was taken back since."""
        begins = f"{self._exercise.id}/"
        keys = {key for key in self.session.state().of(BROUGHT_ANSWERS) if key.startswith(begins)}
        return [
            BroughtAnswers.model_validate(record.body)
            for key in sorted({*keys, f"{begins}{self._origin}"})
            for record in self.session.host.history(BROUGHT_ANSWERS, key)
            if record.body
        ]
