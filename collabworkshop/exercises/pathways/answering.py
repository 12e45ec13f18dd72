"""What has to be recorded for an answer of the wizard? The box, and its link, in one batch."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from collabworkshop.analysis.pathways.asking_back.asked import OF_LINKS, SEVERAL, Asked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.pathways.standing import pathway_of
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.pathway import ELEMENT, Pathway
from collabworkshop.model.record import Change, Record, new_id
from collabworkshop.model.state import State

__all__ = ["Answering"]

_KINDS = {"goal": "impact", "before": "outcome", "doing": "activity", "missing": "outcome"}
"""Topic of a question to the kind of box that answers it, where nothing else is said."""


class Answering:
    """Turns answers into changes of boxes and links.

    Parameters
    ----------
    boxes, links
        The exercises that check and record them.
    state
        What stands now.
    person
        Key of the person who answers.
    draft
        The theory of change that is asked about.
    """

    def __init__(
        self, boxes: Exercise, links: Exercise, state: State, person: str, draft: str
    ) -> None:
        self._boxes, self._links = boxes, links
        self._state, self._person, self._draft = state, person, draft

    @property
    def _pathway(self) -> Pathway:
        return pathway_of(self._state, self._draft)

    def changes(self, asked: Asked, cells: Mapping[str, Any]) -> list[Change]:
        """Return what has to be recorded for an answer.

        Parameters
        ----------
        asked
            The question.
        cells
            Field to what was given, with the fields of a box or of a link.

        Raises
        ------
        AnswerError
            With the field, what was given and what is allowed.
        GoneError
            Where the box or the link is there no more.
        """
        if not asked.stands(self._pathway):
            raise GoneError
        owner = cells.get("owners")
        if isinstance(owner, str):
            cells = {**cells, "owners": [owner] if owner else []}
        match asked.topic:
            case "goal":
                return self._box({**cells, "kind": "impact"})[1]
            case "before" | "doing":
                return self._led(asked, {"kind": _KINDS[asked.topic], **cells})
            case "missing":
                again = self._changed(self._boxes, asked.thing, {"enough": ""})
                return [*self._led(asked, {"kind": "outcome", **cells}), *again]
            case "more":
                return self._led(replace(asked, thing=self._chosen(cells)), cells)
            case "leads":
                return self._linked(asked.thing, self._chosen(cells))
            case topic:
                exercise = self._links if topic in OF_LINKS else self._boxes
                return self._changed(exercise, asked.thing, _whole(cells))

    def _chosen(self, cells: Mapping[str, Any]) -> str:
        target = str(cells.get("target") or "")
        if target not in self._pathway.elements:
            raise AnswerError("target", target, "one of the boxes of this pathway")
        return target

    def _led(self, asked: Asked, cells: Mapping[str, Any]) -> list[Change]:
        """Return the changes for a box that leads to another; one that says the same is taken."""
        known = self._known(str(cells.get("label") or ""))
        if known is None:
            key, made = self._box(cells)
        elif known == asked.thing:
            raise AnswerError("label", cells["label"], "something other than the box itself")
        else:
            key, made = known, self._owned(known, cells)
        try:
            return [*made, *self._linked(key, asked.thing, made)]
        except RepeatedError:
            raise _RepeatedBoxError(cells["label"], several=asked.topic in SEVERAL) from None

    def _known(self, label: str) -> str | None:
        said = _plain(label)
        boxes = self._pathway.elements.items()
        return next((key for key, one in boxes if said and _plain(one.label) == said), None)

    def _box(self, cells: Mapping[str, Any]) -> tuple[str, list[Change]]:
        given = {**cells, "label": cells.get("label") or "", "draft": self._draft}
        given.pop("target", None)
        made = self._boxes.changes(given, self._state, self._person)
        return made[0].key, [*made]

    def _owned(self, key: str, cells: Mapping[str, Any]) -> list[Change]:
        """Return who sees to a box that was there already, where nobody did so far."""
        if not cells.get("owners") or self._pathway.elements[key].owners:
            return []
        return self._changed(self._boxes, key, {"owners": cells["owners"]})

    def _linked(self, source: str, target: str, made: Sequence[Change] = ()) -> list[Change]:
        given = {"source": source, "target": target}
        return [*self._links.changes(given, self._with(made), self._person)]

    def _changed(self, exercise: Exercise, key: str, fields: Mapping[str, Any]) -> list[Change]:
        seen = self._state.revision(exercise.writes[0], key)
        return [*exercise.changes(fields, self._state, self._person, key=key, expected=seen)]

    def _with(self, made: Sequence[Change]) -> State:
        """Return the state as it will be with these boxes: a link is checked against them."""
        position = self._state.position
        records = [
            Record(
                id=new_id(),
                workshop="wizard",
                position=position + count,
                kind=change.kind,
                key=change.key,
                revision=1,
                author=self._person,
                batch="wizard",
                at=_NO_TIME,
                body=change.body,
            )
            for count, change in enumerate(made, start=1)
            if change.kind == ELEMENT and self._state.get(ELEMENT, change.key) is None
        ]
        return self._state.after(records) if records else self._state


class _RepeatedBoxError(RepeatedError):
    """A box that leads there already; nobody need read what the store allows."""

    def __init__(self, given: str, *, several: bool) -> None:
        super().__init__("label", given, "another box")
        self._way = ", or choose “That is all”" if several else ""

    def __str__(self) -> str:
        return f"This box is there already. Write another{self._way}."


_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in records that are never saved."""


def _whole(cells: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an answer; an answer that says nothing leaves its question open."""
    needed = {"owners", "influence", "watch", "needed", "enough", "rationale", "evidence"}
    for name in sorted(needed & cells.keys()):
        if not cells[name] or (isinstance(cells[name], str) and not cells[name].strip()):
            raise AnswerError(name, cells[name] or "", "an answer, or “Skip for now”")
    return dict(cells)


def _plain(label: str) -> str:
    return " ".join(label.split()).casefold()
