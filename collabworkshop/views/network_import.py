"""The steps that bring a network in: choose files, say what columns mean, look, bring in."""

from typing import Any
from uuid import uuid4

from ipywidgets import HTML, Button

from collabworkshop.exchange.network_tables import read_network
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.exercises.brought_network import Brought, Wish, brought
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.model.question import Option
from collabworkshop.model.record import Record
from collabworkshop.views.import_preview import preview_html
from collabworkshop.views.network_mapping import NetworkMapping, first_guess, questions
from collabworkshop.views.number_meaning import frequency_of, level_of
from collabworkshop.views.on_screen import OnScreen
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard

__all__ = ["NetworkImport"]

_FILES = [
    Field(
        name="ties",
        label="Table of ties (CSV)",
        kind="file",
        required=True,
        help="A row for each tie, with a column for each of its ends.",
    ),
    Field(
        name="names",
        label="Table of names (CSV), if there is one",
        kind="file",
        help="A row for each stakeholder: its id, its name, perhaps its sector.",
    ),
]


class NetworkImport(OnScreen):
    """Nothing is saved before the last step; one undo takes the whole network back."""

    def __repr__(self) -> str:
        return "<bring a network: from a table of ties and a table of names>"

    def refresh(self) -> None:
        """Look again: the list of stakeholders may have changed."""
        if self._ties is not None:
            self._look()

    def reopen(self) -> None:
        """Begin at the first step."""
        self._ties: Table | None = None
        self._names: Table | None = None
        self.mapping = NetworkMapping()
        self.files = EntryForm(
            fields=_FILES, words={"legend": "1. Your files", "send": "Read", "saved": "Read"}
        )
        self.files.on_operation(self._files_sent)
        self.columns = EntryForm(
            words={"legend": "2. What is in them?", "saved": "Understood"}, mode="as-you-go"
        )
        self.columns.on_operation(self._columns_sent)
        self.preview = HTML()
        self.bring_in = Button(description="3. Bring it in", disabled=True)
        self.bring_in.layout.width = "auto"
        self.bring_in.on_click(guard(self.files, lambda _: self.bring()))
        self._show_parts((self.files, self.columns, self.preview, self.bring_in))
        self._show_steps(later=False)

    def read(self, ties: bytes, names: bytes | None = None, *, origin: str = "ties.csv") -> None:
        """Read the tables and guess what their columns stand for.

        Parameters
        ----------
        ties, names
            What the files hold; the second one may be missing.
        origin
            Name of the table of ties, which every tie remembers.

        Raises
        ------
        UnreadableError
            When a file is no table that we can read.
        """
        self._files = (ties, names, origin)
        self._read_tables(NetworkMapping())
        self.mapping = first_guess(*self._tables())
        self._batch = str(uuid4())
        self._show_steps(later=True)
        self._look()

    def choose(self, **said: Any) -> None:
        """Say what columns stand for, or how the network is to come in."""
        held = self.mapping.model_dump(mode="json")
        asked = questions(*self._tables(), self._kinds())
        mapping = checked(NetworkMapping, {**held, **said}, asked)
        if {"encoding", "separator"} & said.keys():
            self._read_tables(mapping)
        self.mapping = mapping
        self._look()

    def bring(self) -> tuple[Record, ...]:
        """Save everything in one batch; sending it twice adds nothing."""
        self.session.check_entrance()
        if self.mapping.missing:
            raise WorkshopError(self.mapping.missing)
        bringing = self._bringing()
        records = self.session.host.put(bringing.changes, batch=self._batch)
        self.reopen()
        self.files.notice = {
            "tone": "info",
            "text": f"{bringing.new} stakeholders and {bringing.ties} ties are in. "
            "“Undo” in the table takes all of it back.",
        }
        self.session.tell()
        return records

    def _files_sent(self, operation: dict[str, Any]) -> None:
        ties, names = (operation["cells"].get(name) for name in ("ties", "names"))
        if not ties:
            raise AnswerError("ties", "no file", "a CSV file with a row for each tie")
        self.read(ties["content"], names["content"] if names else None, origin=ties["name"])

    def _columns_sent(self, operation: dict[str, Any]) -> None:
        self.choose(**operation["cells"])

    def _show_steps(self, *, later: bool) -> None:
        for step in (self.columns, self.preview, self.bring_in):
            step.layout.display = "" if later else "none"

    def _kinds(self) -> tuple[Option, ...]:
        return EXERCISES["tie-map"].instrument.questions["kind"].options

    def _tables(self) -> tuple[Table, Table | None]:
        if self._ties is None:
            raise WorkshopError("Choose the files first.")
        return self._ties, self._names

    def _read_tables(self, mapping: NetworkMapping) -> None:
        ties, names, origin = self._files
        how = mapping.how_to_read
        read = read_table(ties, name=origin, **how)
        self._names = read_table(names, name="names", **how) if names else None
        self._ties = read

    def _look(self) -> None:
        asked = questions(*self._tables(), self._kinds())
        fields = fields_of(NetworkMapping, asked)
        self.columns.fields = [field.model_dump(mode="json") for field in fields]
        self.columns.cells = self.mapping.model_dump(mode="json")
        missing = self.mapping.missing
        self.bring_in.disabled = bool(missing)
        if missing:
            self.preview.value = f'<p class="cw-root">{missing}</p>'
            return
        bringing = self._bringing()
        self.preview.value = preview_html(bringing, self._faults)
        self.bring_in.description = (
            f"3. Bring in {bringing.new} stakeholders and {bringing.ties} ties"
        )

    def _bringing(self) -> Brought:
        mapping = self.mapping
        ties, names = self._tables()
        network, faults = read_network(
            ties,
            names,
            tie_columns=mapping.tie_columns,
            node_columns=mapping.node_columns,
            directed=mapping.direction == "one-way",
        )
        self._faults = [*ties.faults, *(names.faults if names else ()), *faults]
        scale = f"{ties.name}: {mapping.number}"
        wish = Wish(
            origin=ties.name,
            kind=mapping.kind,
            kinds={k.label.casefold(): k.id for k in EXERCISES["tie-map"].instrument.kinds},
            sector=mapping.sector,
            member=mapping.member,
            number=mapping.number,
            level=level_of(mapping.meaning, scale),
            frequency=frequency_of(mapping.meaning, scale, mapping.highest or 1),
        )
        return brought(network, self.session.state(), self.session.host.person, wish)
