"""Row TC-4: drafts of several groups side by side, and how they become one."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any, ClassVar
from uuid import uuid4

from collabworkshop.analysis.pathways.draft_comparison import PathwayDrafts, compare_drafts
from collabworkshop.analysis.pathways.side_by_side import SideBySide, side_by_side
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import rows_of
from collabworkshop.exercises.pathways.matching import match, match_key, matched
from collabworkshop.exercises.pathways.standing import (
    MAIN,
    PATHWAY,
    draft_of,
    drafts,
    pathway_of,
    shared_resources,
)
from collabworkshop.exercises.pathways.taking_over import Taking
from collabworkshop.exercises.roster import told_apart
from collabworkshop.model.errors import GoneError, RepeatedError, WorkshopError
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.pathway_match import PATHWAY_MATCH
from collabworkshop.model.record import Change
from collabworkshop.model.resource import RESOURCE
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "PathwayDraftsExercise"]


class PathwayDraftsExercise(Exercise):
    """Everybody begins drafts, compares two, and lets one grow by what the other says.

    Its rows are the drafts. What a step takes over, boxes and links, is recorded together with
    what it says of two boxes, so that undoing what this exercise writes takes back all of it.
    """

    id = "pathway-drafts"
    writes = (PATHWAY_DRAFT, PATHWAY_MATCH)
    reads = (*PATHWAY, PATHWAY_MATCH, "stakeholder", "person", RESOURCE)
    entry: ClassVar[type[PathwayDraft]] = PathwayDraft
    gives = PathwayDrafts

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all drafts but the coalition's own, which is always there."""
        named = state.of(PATHWAY_DRAFT)
        nameless = [
            {"key": key, "revision": 0, **PathwayDraft(name=name).model_dump(mode="json")}
            for key, name in drafts(state).items()
            if key != MAIN and key not in named
        ]
        return [*rows_of(PathwayDraft, named), *nameless]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of a draft: that it is begun, or called something else."""
        held = {} if key is None else self._held(state, key)
        draft = checked(self.entry, {**held, **fields}, self.questions(state))
        taken = [name.casefold() for other, name in drafts(state).items() if other != key]
        if draft.name.casefold() in taken:
            allowed = "a name that no other draft has, so that people can tell them apart"
            raise RepeatedError("name", fields.get("name", draft.name), allowed)
        body = draft.model_dump(mode="json")
        if key is not None and body == held:
            return []
        return [Change(kind=PATHWAY_DRAFT, key=key or uuid4().hex, body=body, expected=expected)]

    def _held(self, state: State, key: str) -> Mapping[str, Any]:
        """Return what stands of a draft; one whose name was erased gets another."""
        nameless = key != MAIN and key in drafts(state) and not state.get(PATHWAY_DRAFT, key)
        return {} if nameless else self.standing(state, key).body

    def said(self, state: State, one: str, other: str, *, same: bool) -> Sequence[Change]:
        """Return the change by which somebody says that two boxes are one, or two.

        Parameters
        ----------
        state
            What stands now.
        one, other
            Keys of the boxes; the order says nothing.
        same
            What is said.

        Raises
        ------
        WorkshopError
            When they are of one draft, or one of them is one with a third already.
        GoneError
            When one of them was taken away.
        """
        first, second = draft_of(one), draft_of(other)
        if first == second:
            raise WorkshopError("These are two boxes of one draft. Choose one of each draft.")
        if same:
            Taking(state, first, second).check_free(one, other)
        for draft, key in ((first, one), (second, other)):
            if key not in pathway_of(state, draft).elements:
                raise GoneError
        key = match_key(one, other)
        record = state.get(PATHWAY_MATCH, key)
        if record is not None and record.body["same"] == same:
            return []
        expected = state.revision(PATHWAY_MATCH, key)
        return [match(one, other, same=same, expected=expected)]

    def side_by_side(self, state: State, first: str, second: str) -> SideBySide:
        """Return two drafts side by side.

        Parameters
        ----------
        state
            What stands now.
        first, second
            Keys of the drafts.
        """
        ours, theirs = pathway_of(state, first), pathway_of(state, second)
        called = {**told_apart(state), **shared_resources(state)}
        return side_by_side(ours, theirs, matched(state, first, second), called)

    def result(self, state: State, *, on: date, group: int | None = None) -> PathwayDrafts:
        """Return what each draft shares with the others, and what only it has."""
        names = drafts(state)
        keys = [MAIN, *sorted(names.keys() - {MAIN}, key=lambda key: (names[key], key))]
        found = compare_drafts(
            self.id,
            {key: pathway_of(state, key) for key in keys},
            names,
            {(one, other): matched(state, one, other) for one, other in combinations(keys, 2)},
        )
        return found.model_copy(update={"findings": self.with_prompts(found.findings)})


EXERCISE = PathwayDraftsExercise()
