"""Row TC-2: what leads to what, and why; doubts show while people draw."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.pathways.pathway_reading import PathwayReading, read_pathway
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import rows_of
from collabworkshop.exercises.pathways.doubted import aside_in, doubts_in
from collabworkshop.exercises.pathways.entries import LinkEntry
from collabworkshop.exercises.pathways.standing import (
    AROUND,
    MAIN,
    PATHWAY,
    draft_of,
    drafts,
    link_key,
    pathway_of,
)
from collabworkshop.exercises.positions import positions
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.pathway import ELEMENT, LINK, Link
from collabworkshop.model.position import POSITION
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.set_aside import SET_ASIDE
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "PathwayMap"]


class PathwayMap(Exercise):
    """Everybody draws the links together, on the canvas or in the outline."""

    id = "pathway-map"
    writes = (LINK,)
    reads = (*PATHWAY, *AROUND, SET_ASIDE, POSITION)
    entry: ClassVar[type[LinkEntry]] = LinkEntry
    gives = PathwayReading

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; both ends are chosen among the boxes of all drafts."""
        ours, known = self.instrument.questions, drafts(state)
        boxes = tuple(
            Option(id=key, label=record.body["label"])
            for key, record in state.of(ELEMENT).items()
            if draft_of(key) in known
        )
        ends = {end: ours[end].model_copy(update={"options": boxes}) for end in _ENDS}
        return {**ours, **ends}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all links of all drafts."""
        return rows_of(Link, state.of(LINK))

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of a link; there is one from a box to another."""
        held = {} if key is None else self.standing(state, key).body
        link = checked(self.entry, {**held, **fields}, self.questions(state))
        self._check_ends(link, fields, state)
        own = link_key(link.source, link.target)
        if key != own and state.get(LINK, own) is not None:
            allowed = "two boxes that are not linked yet; change the link that is there"
            raise RepeatedError("target", fields.get("target", link.target), allowed)
        body = link.model_dump(mode="json")
        if key is not None and body == held:
            return []
        return self.moved(Change(kind=LINK, key=own, body=body), key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> PathwayReading:
        """Return the coalition's pathway with the doubts about it."""
        return self.reading(state, MAIN)

    def reading(self, state: State, draft: str) -> PathwayReading:
        """Return one theory of change with the doubts about it, those set aside apart.

        Parameters
        ----------
        state
            What stands now.
        draft
            Which one.
        """
        pathway = pathway_of(state, draft)
        reasons = {one.doubt: one.reason for _, one in aside_in(state, draft)}
        places = positions(state, self.id)
        read = read_pathway(
            self.id,
            pathway,
            doubts_in(state, draft),
            reasons,
            {key: places[key] for key in pathway.elements if key in places},
        )
        return read.model_copy(update={"findings": self.with_prompts(read.findings)})

    def _check_ends(self, link: Link, fields: Mapping[str, Any], state: State) -> None:
        for name in _ENDS:
            end = getattr(link, name)
            if state.get(ELEMENT, end) is None:
                allowed = "a box that is there; write it down first"
                raise AnswerError(name, fields.get(name, end), allowed)
        if link.source == link.target:
            raise AnswerError("target", fields.get("target", link.target), "a second box")
        if draft_of(link.source) != draft_of(link.target):
            given = fields.get("target", link.target)
            raise AnswerError("target", given, "a box of the same draft")


EXERCISE = PathwayMap()

_ENDS = ("source", "target")
