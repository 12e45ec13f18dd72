"""Rows TC-2 and TC-3 on the screen: one question at a time, from the goal backwards."""

from collections.abc import Sequence, Set
from typing import Any
from uuid import UUID

from ipywidgets import HTML, VBox, Widget

from collabworkshop.analysis.pathways.asking_back.asked import Asked, asked_by
from collabworkshop.analysis.pathways.asking_back.course import course
from collabworkshop.analysis.pathways.asking_back.waiting import progress
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.pathway_elements import EXERCISE
from collabworkshop.exercises.pathway_map import EXERCISE as LINKS
from collabworkshop.exercises.pathways.answering import Answering
from collabworkshop.exercises.pathways.latest import came_whole, latest_draft
from collabworkshop.exercises.pathways.standing import drafts, pathway_of
from collabworkshop.exercises.roster import told_apart
from collabworkshop.model.errors import ConflictError, OvertakenError, WorkshopError
from collabworkshop.model.pathway import ELEMENT, LINK, Pathway
from collabworkshop.model.result import Coverage
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.pathways.draft_beginning import DraftBeginning
from collabworkshop.views.pathways.draft_choice import DraftChoice
from collabworkshop.views.pathways.going import Going
from collabworkshop.views.pathways.posing import Posing
from collabworkshop.views.pathways.question_fields import standing
from collabworkshop.widgets.after_reply import after_reply
from collabworkshop.widgets.question_wizard import QuestionWizard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "PathwayElementsView"]

_DRAWN = (ELEMENT, LINK)
"""What people write here, and take back."""

_WHOLE = (
    "What you saved last came in as a whole, from a file or out of another draft. Take it back "
    "where you draw, with “Undo”; here nothing was changed."
)
_ELSEWHERE = (
    "What you wrote last is in another pathway. Turn to that one to take it back; "
    "here nothing was changed."
)

_BETWEEN = " "
"""Stands between the draft and the question in what names a question."""


class PathwayElementsView(ExerciseView):
    """Answer one question after the other; the boxes and links are written with each answer."""

    exercise = EXERCISE

    def _parts(self) -> Sequence[Widget]:
        key = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self._going: dict[str, Going] = {}
        self.choice = DraftChoice(self.session, lambda: self._show(set(self.exercise.reads)))
        self.wizard = QuestionWizard(
            words={"title": "From what we want, backwards"}, outbox_key=f"{key}/wizard"
        )
        self.wizard.on_operation(self._operate)
        self.beginning = DraftBeginning(self, self._turn_to)
        self.group = HTML()
        # The browser draws a part as soon as it is shown: its question has to stand there.
        self._show_draft()
        above = VBox([self.choice.list, self.beginning.button, self.beginning.form])
        return (above, self.wizard, self.group)

    def _show(self, changed: Set[str]) -> None:
        self._show_draft()
        found = self.exercise.standing_of(self.state, self.choice.draft)
        # How much is still to be asked stands above, as this person sees it.
        found = found.model_copy(update={"coverage": Coverage()})
        named = short(drafts(self.state)[self.choice.draft])
        self.group.value = result_html(found, title=f"What is there so far: {named}")

    def _show_draft(self) -> None:
        self.choice.show(self.state)
        self._show_question()

    def _show_question(self) -> None:
        asked = self._asked()
        with self.wizard.hold_sync():
            self.wizard.question = self._posed(asked)
            skipped = sum(one in self.going.passed for one in asked)
            self.wizard.progress = progress(len(self._pathway.elements), len(asked), skipped)
            self.wizard.can_back = bool(self.going.trail) or self._can_undo

    @property
    def _can_undo(self) -> bool:
        here = latest_draft(self.state, self.voice) == self.choice.draft
        answered = here and not came_whole(self.state, self.voice)
        return answered and self.host.undoable(_DRAWN).undo

    @property
    def going(self) -> Going:
        """Where this person is in the draft that is on the screen."""
        return self._of(self.choice.draft)

    @property
    def _pathway(self) -> Pathway:
        return pathway_of(self.state, self.choice.draft)

    def _asked(self) -> tuple[Asked, ...]:
        """Return what is to be asked, the next one first."""
        known = bool(told_apart(self.state))
        asked = course(self._pathway, closed=self.going.closed, owners=known)
        return self.going.in_turn(asked)

    def _posed(self, asked: Sequence[Asked]) -> dict[str, Any]:
        draft, next_ = self.choice.draft, asked[0] if asked else Asked("more")
        posing = Posing(self.exercise, LINKS, self.state, draft)
        return {**posing.posed(next_, f"{draft}{_BETWEEN}{next_.key}"), "of": draft}

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do what the person answered, and tell at once which question comes next."""
        told: dict[str, Any] = {}
        self._prepare()
        match operation["op"]:
            case "answer":
                self._answer(operation)
            case "skip" | "finish" as way:
                draft, asked = _named(operation["question"])
                self._of(draft).step(way, asked, operation["id"])
            case "back":
                told = {"typed": self._go_back(operation["id"])}
            case _:
                return super()._operate(operation)
        self._show_question()
        return {"next": self.wizard.question, **{k: v for k, v in told.items() if v}}

    def _of(self, draft: str) -> Going:
        return self._going.setdefault(draft, Going())

    def _answer(self, operation: dict[str, Any]) -> None:
        draft, asked = _named(operation["question"])
        cells, batch = operation["cells"], operation["id"]
        if self.host.sent(batch):
            return  # its answer was lost on the way
        if not operation.get("anyway"):
            self._check(draft, asked, cells, operation.get("seen") or {})
        answering = Answering(self.exercise, LINKS, self.state, self.voice, draft)
        changes = answering.changes(asked, cells)
        if changes:
            self.save(changes, batch)
            self._of(draft).answered(asked, cells, batch)

    def _check(self, draft: str, asked: Asked, cells: dict[str, Any], seen: dict[str, Any]) -> None:
        """Raise where somebody else has answered since the question was shown here."""
        pathway = pathway_of(self.state, draft)
        if not asked.stands(pathway):
            return  # the answer says so itself
        now = standing(asked, pathway)
        theirs = {
            name: now[name]
            for name in cells.keys() & now.keys()
            if now[name] not in (seen.get(name, ""), cells[name])
        }
        if theirs:
            raise ConflictError("this question", cells, theirs)

    def _go_back(self, request: str) -> dict[str, Any]:
        """Go to the question before; return what was typed there."""
        going = self.going
        if request in going.heard:
            return {}
        going.heard.add(request)
        if going.trail and going.trail[-1].way != "answer":
            going.take_back()
            return {}
        if latest_draft(self.state, self.voice) != self.choice.draft:
            raise WorkshopError(_ELSEWHERE)
        if came_whole(self.state, self.voice):
            raise WorkshopError(_WHOLE)
        try:
            records = self.host.undo(_DRAWN, request=UUID(request))
        except OvertakenError as overtaken:
            going.undone(overtaken.batch)  # the next one goes further back
            raise
        self._follower.look()
        after_reply(self._show_news)
        return dict(going.undone(records[0].undoes)) if records else {}

    def _turn_to(self, draft: str) -> None:
        """Show a draft that was begun here."""
        self.choice.show(self.state)
        self.choice.list.value = draft


VIEW = PathwayElementsView


def _named(question: str) -> tuple[str, Asked]:
    """Return the draft and the question that an operation names."""
    draft, _, key = question.partition(_BETWEEN)
    asked = asked_by(key)
    if asked is None:
        raise WorkshopError("This question is not known here. Run the cell again, and answer it.")
    return draft, asked
