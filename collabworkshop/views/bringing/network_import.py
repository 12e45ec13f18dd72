"""The steps that bring a network in: choose files, say what is in them, look, bring in."""

from collections.abc import Sequence
from typing import Any, Protocol
from uuid import uuid4

from ipywidgets import HTML

from collabworkshop.exchange.networks.formats import looks_like, read
from collabworkshop.exchange.source import content
from collabworkshop.exercises.bringing.network import Brought, brought
from collabworkshop.exercises.bringing.wish import Wish
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.model.fault import Fault
from collabworkshop.model.network import Network
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Record
from collabworkshop.views.bringing.brought_file import BroughtFile
from collabworkshop.views.bringing.brought_tables import BroughtTables
from collabworkshop.views.bringing.import_preview import how_many, preview_html
from collabworkshop.views.bringing.import_steps import ImportSteps
from collabworkshop.views.bringing.network_mapping import NetworkMapping
from collabworkshop.views.bringing.number_meaning import frequency_of, level_of
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["NetworkImport"]

_FILES = [
    Field(
        name="ties",
        label="Your file",
        kind="file",
        required=True,
        help="A table of ties (CSV) with a column for each end, a workbook (XLSX), or what Kumu, "
        "Gephi, Pajek or UCINET saved.",
    ),
    Field(
        name="names",
        label="For a table of ties: the table of names (CSV), if there is one",
        kind="file",
        help="A row for each stakeholder: its id, its name, perhaps its sector.",
    ),
]


class Source(Protocol):
    """A file that was chosen, and what has to be said about it."""

    name: str

    def look(self, mapping: NetworkMapping) -> None:
        """Read it the way a person says."""

    def guess(self) -> NetworkMapping:
        """Return a mapping to begin with."""

    def questions(self, kinds: tuple[Option, ...]) -> dict[str, Question]:
        """Return what is asked."""

    def missing(self, mapping: NetworkMapping) -> str:
        """Return what still has to be said; empty for nothing."""

    def network(self, mapping: NetworkMapping) -> tuple[Network, Sequence[Fault]]:
        """Return the network that it holds, and every fault of it."""


class NetworkImport(ImportSteps):
    """Nothing is saved before the last step; one undo takes the whole network back."""

    def __repr__(self) -> str:
        return "<bring a network: from tables, or from a file of another program>"

    def refresh(self) -> None:
        """Look again: the list of stakeholders may have changed."""
        if self._source is not None:
            self._look()

    def reopen(self) -> None:
        """Begin at the first step."""
        self._source: Source | None = None
        self.mapping = NetworkMapping()
        self.files = self._first_step(*_FILES, legend="1. Your files")
        self.files.on_operation(self._files_sent)
        self.columns = EntryForm(
            words={"legend": "2. What is in them?", "saved": "Understood"}, mode="as-you-go"
        )
        self.columns.on_operation(self._columns_sent)
        self.preview = HTML()
        self.bring_in = self._button("3. Bring it in", self.bring)
        self._show_parts((self.files, self.columns, self.preview, self.bring_in))
        self._show_steps(later=False)

    def read(self, ties: bytes, names: bytes | None = None, *, origin: str = "ties.csv") -> None:
        """Read what was chosen, and guess what can be guessed.

        Parameters
        ----------
        ties, names
            What the files hold; the second one may be missing.
        origin
            Name of the first one, which every tie remembers.

        Raises
        ------
        UnreadableError
            When a file is none that we can read.
        """
        self._source = _source_of(ties, names, origin)
        self.mapping = self._source.guess()
        self._batch = str(uuid4())
        self._show_steps(later=True)
        self._look()

    def choose(self, **said: Any) -> None:
        """Say what columns stand for, or how the network is to come in."""
        source = self._chosen()
        held = self.mapping.model_dump(mode="json")
        mapping = checked(NetworkMapping, {**held, **said}, source.questions(self._kinds()))
        if {"encoding", "separator"} & said.keys():
            source.look(mapping)
        self.mapping = mapping
        self._look()

    def bring(self) -> tuple[Record, ...]:
        """Save everything in one batch; sending it twice adds nothing."""
        self.session.check_entrance()
        missing = self._chosen().missing(self.mapping)
        if missing:
            raise WorkshopError(missing)
        bringing = self._bringing()
        records = self.session.host.put(bringing.changes, batch=self._batch)
        self.reopen()
        self._tell(f"{_what(bringing)} are in. “Undo” in the table takes all of it back.")
        self.session.tell()
        return records

    def _files_sent(self, operation: dict[str, Any]) -> None:
        ties, names = (operation["cells"].get(name) for name in ("ties", "names"))
        if not ties:
            raise AnswerError("ties", "no file", "a table of ties, or a file of another program")
        self.read(ties["content"], names["content"] if names else None, origin=ties["name"])

    def _columns_sent(self, operation: dict[str, Any]) -> None:
        self.choose(**operation["cells"])

    def _show_steps(self, *, later: bool) -> None:
        for step in (self.columns, self.preview, self.bring_in):
            step.layout.display = "" if later else "none"

    def _kinds(self) -> tuple[Option, ...]:
        return EXERCISES["tie-map"].instrument.questions["kind"].options

    def _chosen(self) -> Source:
        if self._source is None:
            raise WorkshopError("Choose the files first.")
        return self._source

    def _look(self) -> None:
        source = self._chosen()
        asked = source.questions(self._kinds())
        fields = fields_of(NetworkMapping, asked)
        self.columns.fields = [field.model_dump(mode="json") for field in fields]
        self.columns.cells = self.mapping.model_dump(mode="json")
        missing = source.missing(self.mapping)
        self.bring_in.disabled = bool(missing)
        if missing:
            self.preview.value = f'<p class="cw-root">{missing}</p>'
            return
        bringing = self._bringing()
        self.preview.value = preview_html(bringing, self._faults)
        self.bring_in.description = f"3. Bring in {_what(bringing)}"

    def _bringing(self) -> Brought:
        mapping, source = self.mapping, self._chosen()
        network, self._faults = source.network(mapping)
        scale = f"{source.name}: {mapping.number}"
        wish = Wish(
            origin=source.name,
            kind=mapping.kind,
            kinds={k.label.casefold(): k.id for k in EXERCISES["tie-map"].instrument.kinds},
            sector=mapping.sector,
            member=mapping.member,
            number=mapping.number,
            level=level_of(mapping.meaning, scale),
            frequency=frequency_of(mapping.meaning, scale, mapping.highest or 1),
            update=mapping.update,
        )
        return brought(network, self.session.state(), self.session.host.person, wish)


def _what(bringing: Brought) -> str:
    return f"{how_many(bringing.new, 'stakeholder')} and {how_many(bringing.ties, 'tie')}"


def _source_of(ties: bytes, names: bytes | None, origin: str) -> Source:
    """Return the file of another program, or the tables whose columns have to be named."""
    content(ties)
    found = looks_like(ties, origin)
    if names or found is None or found.name == "tables":
        return BroughtTables(origin, ties, names)
    return BroughtFile(origin, read(ties, origin))
