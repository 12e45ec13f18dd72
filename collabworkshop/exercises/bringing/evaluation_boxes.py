"""The boxes of our pathway that a plan of a file makes or changes, each once in a batch."""

from collections.abc import Iterator

from collabworkshop.exercises.bringing.evaluation_ledger import (
    BroughtEvaluation,
    EvaluationWish,
    Thing,
)
from collabworkshop.exercises.bringing.evaluation_outcomes import LEAVE, NEW, box_of, new_box_keys
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.pathways.standing import pathway_of
from collabworkshop.model.evaluation import EvaluationPlan, Outcome
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["Boxes"]

_WORDED = frozenset({"label", "detail"})


class Boxes:
    """Finds the box of each outcome, and keeps what is to stand there.

    Parameters
    ----------
    plan, state, wish
        What the file holds, what stands, and how it is to come in.
    came
        Where it is noted.
    """

    def __init__(
        self, plan: EvaluationPlan, state: State, wish: EvaluationWish, came: BroughtEvaluation
    ) -> None:
        self.keys: dict[str, str] = {}
        """For each outcome of the file that comes in, the key of its box."""
        self._state, self._wish, self._came = state, wish, came
        self._held = state.of(ELEMENT)
        self._stands: dict[str, Element] = {}
        self._unplaced = 0
        there, made = pathway_of(state).elements, new_box_keys(plan)
        for key, outcome in plan.outcomes.items():
            place = wish.places.get(key, LEAVE)
            if place != LEAVE:
                own = self.keys[key] = made[key] if place == NEW else place
                self._place(key, own, outcome, plan, there=own in there)
        self._tell_unplaced()

    def _place(
        self, key: str, own: str, outcome: Outcome, plan: EvaluationPlan, *, there: bool
    ) -> None:
        thing = Thing(ELEMENT, own, outcome.title)
        self._unplaced += outcome.adds_up is not None or bool(there and outcome.references)
        if not there:
            self._stands[own] = box_of(outcome, plan.projects)
            self._came.arrive(thing)
        elif own != key:  # found by its words, or chosen by a person: it keeps what it says
            self._came.same[ELEMENT] += 1
        else:
            ours = self._of(own)
            update = {"label": outcome.title, "detail": outcome.detail}
            said = ours.model_copy(update=update)
            stands = self._came.compared(thing, ours, said, self._wish, {}, fields=_WORDED)
            if stands != ours:
                self._stands[own] = stands

    def _tell_unplaced(self) -> None:
        if self._unplaced:
            one = self._unplaced == 1
            have = "1 outcome says" if one else f"{self._unplaced:,} outcomes say"
            self._came.left_out.append(
                f"{have} whether figures add up, or what lists of others call it: an outcome of "
                "our pathway has no place for that"
            )

    def changes(self) -> Iterator[Change]:
        """Yield what has to be recorded."""
        for key, box in self._stands.items():
            yield Change(
                kind=ELEMENT,
                key=key,
                body=box.model_dump(mode="json"),
                expected=self._state.revision(ELEMENT, key),
            )

    def _of(self, key: str) -> Element:
        return self._stands.get(key) or noun_of(Element, self._held[key])
