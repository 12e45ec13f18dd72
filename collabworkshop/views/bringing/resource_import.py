"""The steps that bring a list of resources in: choose a file, say what is in it, look, bring in."""

from typing import Any
from uuid import uuid4

from ipywidgets import HTML

from collabworkshop.exchange.resources.columns import guess_resource_columns
from collabworkshop.exchange.resources.list_rows import HowToRead, ListRow, read_list
from collabworkshop.exchange.resources.written_day import month_comes_first
from collabworkshop.exchange.source import content
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.exercises.bringing.resources import BroughtResources, brought_resources
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.roster import organisation_of
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.fault import Fault
from collabworkshop.model.question import Question
from collabworkshop.model.record import Record
from collabworkshop.views.bringing.import_preview import how_many
from collabworkshop.views.bringing.import_steps import FileSteps
from collabworkshop.views.bringing.resource_mapping import (
    ResourceMapping,
    asked_of_list,
    missing_in,
)
from collabworkshop.views.bringing.resource_preview import list_preview_html
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["ResourceImport"]

_FILE = Field(
    name="list",
    label="Your list",
    kind="file",
    required=True,
    help="A table (CSV) or a workbook (XLSX) with a row for each thing; headings of your own.",
)


class ResourceImport(FileSteps):
    """Nothing is saved before the last step; one undo takes the whole list back."""

    file = _FILE
    may_be = "a table (CSV) or a workbook (XLSX)"

    def __repr__(self) -> str:
        return "<bring a list of offers and needs: from a table or a workbook>"

    def refresh(self) -> None:
        """Look again: the list of this organisation may have changed."""
        if self._file is not None:
            self._look()

    def reopen(self) -> None:
        """Begin at the first step."""
        self._file: tuple[bytes, str] | None = None
        self._sheets: tuple[Table, ...] = ()
        self.mapping = ResourceMapping()
        self._begin()
        self.columns = EntryForm(
            words={"legend": "2. What is in it?", "saved": "Understood"}, mode="as-you-go"
        )
        self.columns.on_operation(self._columns_sent)
        self.preview = HTML()
        self.bring_in = self._button("3. Bring it in", self.bring)
        self._show_parts((self.files, self.columns, self.preview, self.bring_in))
        self._show_steps(later=False)

    def read(self, data: bytes, *, name: str = "list.csv") -> None:
        """Read what was chosen, and guess what can be guessed.

        Parameters
        ----------
        data
            What the file holds.
        name
            Its name, for messages.

        Raises
        ------
        UnreadableError
            When the file is none that we can read.
        """
        read = _tables(data, name, ResourceMapping())
        self._file, self._sheets = (data, name), read
        self._batch = str(uuid4())
        self._guess(ResourceMapping())
        self._show_steps(later=True)
        self._look()

    def choose(self, **said: Any) -> None:
        """Say what columns stand for, or how the list is to come in."""
        data, name = self._chosen()
        held = self.mapping.model_dump(mode="json")
        mapping = checked(ResourceMapping, {**held, **said}, self._questions())
        if {"encoding", "separator"} & said.keys():
            self._sheets = _tables(data, name, mapping)
        if {"encoding", "separator", "sheet"} & said.keys():
            self._guess(mapping)
        else:
            self.mapping = mapping
        self._look()

    def bring(self) -> tuple[Record, ...]:
        """Save everything in one batch; sending it twice adds nothing."""
        self.session.check_entrance()
        self._chosen()
        missing = self._missing()
        if missing:
            raise WorkshopError(missing)
        bringing, _, _ = self._bringing()
        records = self.session.host.put(bringing.changes, batch=self._batch)
        self.reopen()
        are = "is" if len(records) == 1 else "are"
        text = (
            f"{how_many(len(records), 'line')} {are} in, as drafts where they are new. “Undo” in "
            "the table takes all of it back."
        )
        self._tell(text)
        self.session.tell()
        return records

    def _columns_sent(self, operation: dict[str, Any]) -> None:
        self.choose(**operation["cells"])

    def _show_steps(self, *, later: bool) -> None:
        for step in (self.columns, self.preview, self.bring_in):
            step.layout.display = "" if later else "none"

    def _chosen(self) -> tuple[bytes, str]:
        if self._file is None:
            raise WorkshopError("Choose the file first.")
        return self._file

    @property
    def _table(self) -> Table:
        """The sheet that was chosen; before that the one with most rows."""
        named = [sheet for sheet in self._sheets if sheet.name == self.mapping.sheet]
        return named[0] if named else max(self._sheets, key=lambda sheet: len(sheet.rows))

    def _guess(self, mapping: ResourceMapping) -> None:
        """Take the columns that the headings suggest, and the order of days that they show."""
        self.mapping = mapping
        columns = guess_resource_columns(self._table)
        places = [self._table.keys.index(key) for key in (columns.begins, columns.ends) if key]
        days = (row[at] for row in self._table.rows for at in places if at < len(row))
        guessed = {**columns.model_dump(), "first": "month" if month_comes_first(days) else "day"}
        sheet = self._table.name if len(self._sheets) > 1 else ""
        self.mapping = mapping.model_copy(update={**guessed, "sheet": sheet})

    def _questions(self) -> dict[str, Question]:
        asked = EXERCISES["own-resources"].questions(self.session.state())
        whom = {option.id: option.label for option in asked["organisation"].options}
        workbook = self._table.encoding == ""
        return asked_of_list(
            self._table,
            sheets=tuple(sheet.name for sheet in self._sheets) if workbook else (),
            kinds=asked["kind"].options,
            for_whom={} if self._has_voice else whom,
        )

    @property
    def _has_voice(self) -> bool:
        return bool(organisation_of(self.session.state(), self.session.host.person))

    def _missing(self) -> str:
        return missing_in(self.mapping, whom=not self._has_voice)

    def _look(self) -> None:
        fields = fields_of(ResourceMapping, self._questions())
        self.columns.fields = [field.model_dump(mode="json") for field in fields]
        self.columns.cells = self.mapping.model_dump(mode="json")
        missing = self._missing()
        self.bring_in.disabled = bool(missing)
        if missing:
            self.preview.value = f'<p class="cw-root">{missing}</p>'
            return
        bringing, rows, faults = self._bringing()
        self.preview.value = list_preview_html(bringing, rows, faults)
        self.bring_in.disabled = not bringing.changes
        self.bring_in.description = f"3. Bring in {how_many(len(bringing.changes), 'line')}"

    def _bringing(self) -> tuple[BroughtResources, list[ListRow], tuple[Fault, ...]]:
        kinds = EXERCISES["own-resources"].questions(self.session.state())["kind"].options
        how = HowToRead(
            side=self.mapping.all_are,
            kind=self.mapping.all_of_kind,
            kinds={word.casefold(): kind.id for kind in kinds for word in (kind.id, kind.label)},
            month_first=self.mapping.first == "month",
        )
        rows, faults = read_list(self._table, self.mapping.columns, how)
        bringing = brought_resources(
            rows,
            self.session.state(),
            self.session.host.person,
            for_whom=self.mapping.for_whom,
            update=self.mapping.update,
        )
        return bringing, rows, (*self._table.faults, *faults)


def _tables(data: bytes, name: str, mapping: ResourceMapping) -> tuple[Table, ...]:
    """Return the sheets of a workbook, or the one table of a text."""
    # Every workbook is a zip archive, and no text begins like one.
    if content(data)[:4] == b"PK\x03\x04":
        return read_workbook(data)
    return (read_table(data, name=name, **mapping.how_to_read),)
