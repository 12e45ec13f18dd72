"""The steps that bring an evaluation plan in: choose a file, say what comes, look, bring in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any
from uuid import uuid4

from ipywidgets import HTML

from collabworkshop.exchange.source import content
from collabworkshop.exercises.bringing.evaluation import brought_evaluation
from collabworkshop.exercises.bringing.evaluation_differences import Difference
from collabworkshop.exercises.bringing.evaluation_ledger import BroughtEvaluation, EvaluationWish
from collabworkshop.exercises.bringing.evaluation_outcomes import LEAVE, NEW, suggested_places
from collabworkshop.exercises.evaluation.standing import outcomes_of
from collabworkshop.exercises.pathways.standing import pathway_of
from collabworkshop.model.errors import AnswerError, ConflictError, WorkshopError
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.record import Record
from collabworkshop.views.bringing.evaluation_preview import counts_said, evaluation_preview_html
from collabworkshop.views.bringing.evaluation_questions import (
    ALL,
    OURS,
    THEIRS,
    part_of_file,
    project_field,
    spared_field,
    things,
    wish_fields,
)
from collabworkshop.views.bringing.import_steps import FileSteps
from collabworkshop.views.bringing.opened_plan import OpenedPlan, opened_plan
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.field import Field, as_plain

__all__ = ["EvaluationImport"]

_FILE = Field(
    name="plan",
    label="Your file",
    kind="file",
    required=True,
    help="The workbook of the plan as it was saved here and filled in (XLSX), or an IATI file of "
    "any version (XML).",
)


@dataclass(frozen=True)
class _Wished:
    """What a person has said so far."""

    project: str | None = None
    language: str = ""
    differs: str = OURS
    empty: bool = False
    spared: frozenset[tuple[str, str]] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)


class EvaluationImport(FileSteps):
    """Nothing is saved before the last step; one undo takes the whole import back."""

    file = _FILE
    may_be = "a workbook of the plan, or an IATI file"

    def __repr__(self) -> str:
        return "<bring an evaluation plan: a workbook that was filled in, or an IATI file>"

    def refresh(self) -> None:
        """Look again: the plan here may have changed."""
        if self._opened is not None:
            self._look()

    def reopen(self) -> None:
        """Begin at the first step."""
        self._opened: OpenedPlan | None = None
        self._came: BroughtEvaluation | None = None
        self.wished = _Wished()
        self._begin()
        self.wishing = EntryForm(
            words={"legend": "2. What comes in, and how?", "saved": "Understood"},
            mode="as-you-go",
        )
        self.wishing.on_operation(self._wish_sent)
        self.preview = HTML()
        self.bring_in = self._button("3. Bring it in", self.bring)
        self._show_parts((self.files, self.wishing, self.preview, self.bring_in))
        self._show_steps(later=False)

    def read(self, data: bytes, *, name: str = "plan.xlsx") -> None:
        """Read what was chosen.

        Parameters
        ----------
        data
            What the file holds.
        name
            What it is called.

        Raises
        ------
        UnreadableError
            When it is none that we can read.
        """
        opened = opened_plan(content(data), name)
        self._opened, self._batch = opened, str(uuid4())
        # A workbook of ours was filled in to change something; another file knows nothing of us.
        self.wished = _Wished(
            project=None if opened.asks_project else ALL, differs=THEIRS if opened.is_ours else OURS
        )
        self._show_steps(later=True)
        self._look()

    def choose(self, **said: Any) -> None:
        """Say which project comes in, what becomes of each outcome, and what of differences.

        Parameters
        ----------
        **said
            ``project``: its key in the file, or ``"all"``; ``places``: for an outcome of the file
            the key of a box of ours, ``"new"`` or ``"leave"``; ``differs``: ``"ours"`` or
            ``"file"``; ``empty``; ``spared``: kind and key of what stays; ``language``.
        """
        opened = self._chosen()
        wished = replace(self.wished, **said)
        if "project" in said:
            if wished.project != ALL and wished.project not in opened.projects:
                raise AnswerError("project", wished.project, "one of the projects of the file")
            wished = replace(wished, places={}, spared=frozenset())
        known = {NEW, LEAVE, *pathway_of(self.session.state()).elements}
        for key, place in wished.places.items():
            if key not in opened.plan.outcomes or place not in known:
                raise AnswerError("outcome", place, "an outcome of ours, a new one, or none")
        if wished.differs not in (OURS, THEIRS):
            raise AnswerError("differs", wished.differs, f"“{OURS}” or “{THEIRS}”")
        if "language" in said:
            self._opened = opened_plan(opened.data, opened.name, language=wished.language)
        self.wished = replace(wished, spared=frozenset(wished.spared))
        self._look()

    def bring(self) -> tuple[Record, ...]:
        """Save everything in one batch; sending it twice adds nothing.

        Raises
        ------
        WorkshopError
            When there is nothing to bring, or when somebody changed it since it was looked at.
        """
        self.session.check_entrance()
        self._chosen()
        if self._came is None:
            raise WorkshopError("Choose a project of the file first.")
        if not self._came.changes:
            raise WorkshopError("Nothing would change: all of this is here already.")
        came = self._came
        try:
            # As it was looked at: what somebody changed since is not written over.
            records = self.session.host.put(came.changes, batch=self._batch)
        except ConflictError as error:
            self._look()
            raise WorkshopError(
                f"Somebody changed {error.what} while you were looking. Nothing was saved. The "
                "preview is new: look again, then bring it in."
            ) from None
        self.reopen()
        said = [f"{counts_said(came.new)} new" if came.new.total() else ""]
        said += [f"{counts_said(came.changed)} changed" if came.changed.total() else ""]
        text = f"It is in: {'; '.join(filter(None, said))}. “Undo” takes all of it back."
        self._tell(text)
        self.session.tell()
        return records

    def _wish_sent(self, operation: dict[str, Any]) -> None:
        """Take what the form sends: numbers in place of keys, which may be anything."""
        opened, cells = self._chosen(), dict(operation["cells"])
        said: dict[str, Any] = {
            name: cells[name] for name in ("language", "differs", "empty") if name in cells
        }
        if "project" in cells:
            keys = {things(number): key for number, key in enumerate(opened.projects)}
            said["project"] = keys.get(cells["project"], ALL)
        if "spared" in cells:
            differing = dict.fromkeys(one.thing for one in self._differences)
            names = {things(number): thing for number, thing in enumerate(differing)}
            said["spared"] = {names[one] for one in cells["spared"] if one in names}
        places = {
            key: cells[f"outcome-{number}"]
            for number, key in enumerate(self._part.outcomes)
            if cells.get(f"outcome-{number}")
        }
        if places:
            said["places"] = {**self.wished.places, **places}
        self.choose(**said)

    def _show_steps(self, *, later: bool) -> None:
        for step in (self.wishing, self.preview, self.bring_in):
            step.layout.display = "" if later else "none"

    def _chosen(self) -> OpenedPlan:
        if self._opened is None:
            raise WorkshopError("Choose the file first.")
        return self._opened

    @property
    def _part(self) -> EvaluationPlan:
        """What of the file comes in."""
        whole = self.wished.project in (None, ALL)
        return part_of_file(self._chosen().plan, None if whole else self.wished.project)

    @property
    def _differences(self) -> tuple[Difference, ...]:
        return () if self._came is None else tuple(self._came.differences)

    def _look(self) -> None:
        opened, state = self._chosen(), self.session.state()
        fields = [project_field(opened.plan, opened.projects)] if opened.asks_project else []
        self._came = None
        if self.wished.project is None:
            self._ask(fields, {})
            self.preview.value = (
                '<p class="cw-root">Choose a project; then you see what it would bring.</p>'
            )
            self.bring_in.disabled = True
            return
        part = self._part
        found = suggested_places(part, state)
        places = {**found, **{k: v for k, v in self.wished.places.items() if k in found}}
        asked = [key for key, place in found.items() if place != key]
        boxes = {key: one.title for key, one in outcomes_of(state).items()}
        fields += wish_fields(part, boxes, asked, languages=not opened.is_ours)
        try:
            self._came = brought_evaluation(part, self._events, state, self._wish(places))
        except WorkshopError as error:
            self._ask(fields, places)
            self.preview.value = f'<p class="cw-root">{escape(str(error))}</p>'
            self.bring_in.disabled = True
            return
        self._ask([*fields, *spared_field(self._came)], places)
        self.preview.value = evaluation_preview_html(self._came, opened.faults)
        self.bring_in.disabled = not self._came.changes
        what = counts_said(self._came.new + self._came.changed)
        self.bring_in.description = f"3. Bring in {what}" if what else "3. Bring it in"

    @property
    def _events(self) -> Mapping[str, LearningEvent]:
        return self._chosen().events

    def _wish(self, places: Mapping[str, str]) -> EvaluationWish:
        wished = self.wished
        return EvaluationWish(places, wished.differs == THEIRS, wished.empty, wished.spared)

    def _ask(self, fields: list[Field], places: Mapping[str, str]) -> None:
        """Show what is asked, and what has been said to it."""
        numbers: dict[str | None, str] = {
            key: things(number) for number, key in enumerate(self._chosen().projects)
        }
        numbers |= {ALL: ALL, None: ""}
        differing = dict.fromkeys(one.thing for one in self._differences)
        said: dict[str, Any] = {
            "project": numbers[self.wished.project],
            "language": self.wished.language,
            "differs": self.wished.differs,
            "empty": self.wished.empty,
            "spared": [things(n) for n, one in enumerate(differing) if one in self.wished.spared],
            **{f"outcome-{n}": places.get(key, "") for n, key in enumerate(self._part.outcomes)},
        }
        self.wishing.fields = as_plain(fields)
        self.wishing.cells = {one.name: said[one.name] for one in fields}
