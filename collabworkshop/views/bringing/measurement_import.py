"""The steps that bring figures in: choose a file, say what is in it, look, bring in."""

from typing import Any
from uuid import uuid4

from ipywidgets import HTML, Button

from collabworkshop.exercises.evaluation.standing import plan_of, titles_apart
from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.model.record import Record
from collabworkshop.views.bringing.brought_figures import BroughtFigures
from collabworkshop.views.bringing.import_preview import how_many
from collabworkshop.views.bringing.measurement_mapping import MeasurementMapping, missing_in
from collabworkshop.views.bringing.measurement_names import IndicatorNames
from collabworkshop.views.bringing.measurement_preview import figures_preview_html
from collabworkshop.views.on_screen import OnScreen
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard

__all__ = ["MeasurementImport"]

_FILE = Field(
    name="figures",
    label="Your figures",
    kind="file",
    required=True,
    help="A table (CSV) or a workbook (XLSX) with headings of your own. Each row holds one figure, "
    "or several that stand side by side.",
)


class MeasurementImport(OnScreen):
    """Nothing is saved before the last step; one undo takes all figures back."""

    def __repr__(self) -> str:
        return "<bring what was measured: from a table or a workbook>"

    def refresh(self) -> None:
        """Look again: the figures of the plan may have changed."""
        if self._file is not None:
            self._look()

    def reopen(self) -> None:
        """Begin at the first step."""
        self._file: BroughtFigures | None = None
        self.files = EntryForm(
            fields=[_FILE], words={"legend": "1. Your file", "send": "Read", "saved": "Read"}
        )
        self.files.on_operation(self._file_sent)
        self.columns = EntryForm(
            words={"legend": "2. What is in it?", "saved": "Understood"}, mode="as-you-go"
        )
        self.columns.on_operation(self._columns_sent)
        self.names = IndicatorNames()
        self.names.form.on_operation(self._names_sent)
        self.preview = HTML()
        self.bring_in = Button(description="3. Bring in", disabled=True)
        self.bring_in.layout = {"width": "auto", "align_self": "flex-start"}
        self.bring_in.on_click(guard(self.files, lambda _: self.bring()))
        later = (self.columns, self.names.form, self.preview, self.bring_in)
        self._show_parts((self.files, *later))
        for step in later:
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
        for step in (self.columns, self.preview, self.bring_in):
            step.layout.display = ""
        self._look()

    def choose(self, **said: Any) -> None:
        """Say what columns stand for, or how the figures are to come in."""
        if self._chosen().choose(said, self.session.state()):
            self.names.begin()
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
        self.reopen()
        are = "is" if len(records) == 1 else "are"
        text = (
            f"{how_many(len(records), 'figure')} {are} in. “Undo” in the table of figures takes "
            "all of it back."
        )
        self.files.notice = {"tone": "info", "text": text}
        self.session.tell()
        return records

    def _file_sent(self, operation: dict[str, Any]) -> None:
        sent = operation["cells"].get("figures")
        if not sent:
            raise AnswerError("figures", "no file", "a table (CSV) or a workbook (XLSX)")
        self.read(sent["content"], name=sent["name"])

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
        fields = fields_of(MeasurementMapping, file.questions(state))
        with self.columns.hold_sync():
            self.columns.fields = [field.model_dump(mode="json") for field in fields]
            self.columns.cells = file.mapping.model_dump(mode="json")
        self.names.show(file.guessed, titles)
        missing = self._missing()
        self.bring_in.disabled = bool(missing)
        if missing:
            self.preview.value = f'<p class="cw-root">{missing}</p>'
            return
        bringing, faults = file.bringing(self._meant(), state)
        asked = file.open_questions(self._meant(), plan)
        self.preview.value = figures_preview_html(bringing, faults, asked, plan.indicators, titles)
        self.bring_in.disabled = not bringing.changes
        self.bring_in.description = f"3. Bring in {how_many(len(bringing.changes), 'figure')}"
