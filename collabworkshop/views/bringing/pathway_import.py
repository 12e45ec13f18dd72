"""The steps that bring a theory of change in: choose a file, name it, look, bring in."""

from pathlib import PurePath
from typing import Any
from uuid import uuid4

from ipywidgets import HTML

from collabworkshop.exchange.source import content
from collabworkshop.exercises.bringing.pathways import BroughtPathway, brought_pathway
from collabworkshop.exercises.pathway_drafts import EXERCISE as DRAFTS
from collabworkshop.exercises.pathways.standing import drafts
from collabworkshop.inspection.pathway_opening import OpenedPathway, opened_pathway
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.model.noun import LONGEST_TEXT
from collabworkshop.model.pathway_draft import PathwayDraft
from collabworkshop.model.question import Question
from collabworkshop.model.record import Record
from collabworkshop.views.bringing.import_steps import ImportSteps
from collabworkshop.views.bringing.pathway_preview import counts_of, pathway_preview_html
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["PathwayImport"]

_FILES = [
    Field(
        name="pathway",
        label="Your file",
        kind="file",
        required=True,
        help="A workbook (XLSX) or a table (CSV) of boxes or of links, a Miradi project, a text "
        "of TheoryMaker or DAGitty, or what was saved here.",
    ),
    Field(
        name="links",
        label="For a table of boxes: the table of links (CSV), if there is one",
        kind="file",
        help="A row for each link: from which box, to which box.",
    ),
]

_ASKED = {
    "name": Question(
        label="What is the draft called?", help="Under this name it stands in the list of pathways."
    ),
    "note": Question(label="What should others know about it?"),
}


class PathwayImport(ImportSteps):
    """Nothing is saved before the last step; one undo takes the whole draft back."""

    def __repr__(self) -> str:
        return "<bring a theory of change: from a table, or from a file of another program>"

    def refresh(self) -> None:
        """Look again: stakeholders or resources may have changed."""
        if self._opened is not None:
            self._look()

    def reopen(self) -> None:
        """Begin at the first step."""
        self._opened: OpenedPathway | None = None
        self.draft = PathwayDraft(name="A draft from a file")
        self.files = self._first_step(*_FILES)
        self.files.on_operation(self._files_sent)
        self.naming = EntryForm(
            words={"legend": "2. Its name here", "saved": "Understood"}, mode="as-you-go"
        )
        self.naming.on_operation(self._named)
        self.preview = HTML()
        self.bring_in = self._button("3. Bring it in", self.bring)
        self._show_parts((self.files, self.naming, self.preview, self.bring_in))
        self._show_steps(later=False)

    def read(self, data: bytes, *, name: str, links: tuple[str, bytes] | None = None) -> None:
        """Read what was chosen.

        Parameters
        ----------
        data
            What the file holds.
        name
            What it is called.
        links
            Name and content of a table of links beside it.

        Raises
        ------
        UnreadableError
            When a file is none that we can read.
        """
        found = [
            Piece(name, content(data)),
            *([Piece(links[0], content(links[1]))] if links else ()),
        ]
        opened = opened_pathway(found, name)
        _, self._opened = brought_pathway(opened.pathway, self.session.state(), name="-"), opened
        self._batch, self._key = str(uuid4()), uuid4().hex
        title = opened.pathway.name.strip() or PurePath(name).stem.strip() or self.draft.name
        self.draft = PathwayDraft(name=self._free(title), note=f"From the file {name}")
        self._show_steps(later=True)
        self._look()

    def choose(self, **said: Any) -> None:
        """Say how the draft is to be called."""
        self._chosen()
        given = {**self.draft.model_dump(mode="json"), **said}
        [change] = DRAFTS.changes(given, self.session.state(), self.session.host.person)
        self.draft = PathwayDraft.model_validate(change.body)
        self._look()

    def bring(self) -> tuple[Record, ...]:
        """Save everything in one batch; sending it twice adds nothing."""
        self.session.check_entrance()
        bringing = self._bringing()
        records = self.session.host.put(bringing.changes, batch=self._batch)
        name = self.draft.name
        self.reopen()
        self._tell(
            f"{counts_of(bringing)} are in, as the draft “{name}”. “Undo” takes all of it back."
        )
        self.session.tell()
        return records

    def _files_sent(self, operation: dict[str, Any]) -> None:
        main, links = (operation["cells"].get(name) for name in ("pathway", "links"))
        if not main:
            raise AnswerError("pathway", "no file", "a table, a workbook, or a file of a program")
        beside = (links["name"], links["content"]) if links else None
        self.read(main["content"], name=main["name"], links=beside)

    def _named(self, operation: dict[str, Any]) -> None:
        self.choose(**operation["cells"])

    def _show_steps(self, *, later: bool) -> None:
        for step in (self.naming, self.preview, self.bring_in):
            step.layout.display = "" if later else "none"

    def _chosen(self) -> OpenedPathway:
        if self._opened is None:
            raise WorkshopError("Choose the file first.")
        return self._opened

    def _free(self, name: str) -> str:
        """Return a name that no draft has: the same file may come twice."""
        taken = {one.casefold() for one in drafts(self.session.state()).values()}
        cut = name[: LONGEST_TEXT - len(f" ({len(taken) + 2})")]
        others = (f"{cut} ({n})" for n in range(2, len(taken) + 3))
        return next(one for one in (name, *others) if one.casefold() not in taken)

    def _look(self) -> None:
        opened = self._chosen()
        self.naming.fields = _fields()
        self.naming.cells = self.draft.model_dump(mode="json")
        bringing = self._bringing()
        self.preview.value = pathway_preview_html(bringing, opened.pathway, opened.faults)
        self.bring_in.disabled = False
        self.bring_in.description = f"3. Bring in {counts_of(bringing)}"

    def _bringing(self) -> BroughtPathway:
        return brought_pathway(
            self._chosen().pathway,
            self.session.state(),
            name=self.draft.name,
            note=self.draft.note,
            draft=self._key,
        )


def _fields() -> list[dict[str, Any]]:
    return [field.model_dump(mode="json") for field in fields_of(PathwayDraft, _ASKED)]
