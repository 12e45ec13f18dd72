"""Row TC-5: when each box begins and ends, and what comes early."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from pydantic import Field

from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.pathway_timeline import PathwayTimeline, read_timeline
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.pathways.standing import (
    MAIN,
    PATHWAY,
    drafts,
    new_element_key,
    pathway_of,
)
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.pathway import ELEMENT, Element, ElementKind
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "DatedEntry", "PathwayTimelineExercise"]

_SHOWN = ("label", "kind", "begins", "ends")


class DatedEntry(Noun):
    """What is entered here of a box; all else that it says stays."""

    label: Name
    kind: ElementKind
    begins: int | None = Field(default=None, ge=0, le=600)
    ends: int | None = Field(default=None, ge=0, le=600)


class PathwayTimelineExercise(Exercise):
    """Everybody says together when things begin and have come true."""

    id = "pathway-timeline"
    writes = (ELEMENT,)
    reads = PATHWAY
    entry: ClassVar[type[DatedEntry]] = DatedEntry
    gives = PathwayTimeline

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all boxes of all drafts with their months."""
        return [row for draft in drafts(state) for row in self.boxes(state, draft)]

    def boxes(self, state: State, draft: str) -> list[dict[str, Any]]:
        """Return the boxes of one draft with their months, from the goal backwards."""
        found = []
        for key in Flow(pathway_of(state, draft)).backwards:
            record = self.standing(state, key)
            box = noun_of(Element, record).model_dump(mode="json", include=set(_SHOWN))
            found.append({"key": key, "revision": record.revision, **box})
        return found

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of a box; a new one goes into the draft that ``draft`` names."""
        asked = dict(fields)
        draft = asked.pop("draft", MAIN)
        if key is None and draft not in drafts(state):
            raise AnswerError("draft", draft, "a draft that is there; choose it anew")
        held = {} if key is None else dict(self.standing(state, key).body)
        shown = {name: held[name] for name in _SHOWN if name in held}
        entry = checked(self.entry, {**shown, **asked}, self.questions(state))
        _check_order(entry, fields)
        box = Element.model_validate({**held, **entry.model_dump()})
        body = box.model_dump(mode="json")
        if key is not None and body == held:
            return []
        own = key or new_element_key(draft)
        return [Change(kind=ELEMENT, key=own, body=body, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> PathwayTimeline:
        """Return the coalition's pathway in time."""
        return self.in_time(state, MAIN)

    def in_time(self, state: State, draft: str) -> PathwayTimeline:
        """Return one theory of change in time.

        Parameters
        ----------
        state
            What stands now.
        draft
            Which one.
        """
        found = read_timeline(self.id, pathway_of(state, draft))
        return found.model_copy(update={"findings": self.with_prompts(found.findings)})


EXERCISE = PathwayTimelineExercise()


def _check_order(entry: DatedEntry, fields: Mapping[str, Any]) -> None:
    """Raise where what was just entered ends before it begins."""
    if entry.begins is None or entry.ends is None or entry.begins <= entry.ends:
        return
    if "ends" in fields:
        allowed = f"a month from {entry.begins} upwards, when it begins, or nothing"
        raise AnswerError("ends", fields["ends"], allowed)
    if "begins" in fields:
        allowed = f"a month up to {entry.ends}, when it ends, or nothing"
        raise AnswerError("begins", fields["begins"], allowed)
