"""Rows TC-2 and TC-3: the boxes of a theory of change, from the goal backwards."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.pathways.growing import Growing, grown
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.evaluation.standing import measured_words
from collabworkshop.exercises.evaluation.titles import (
    in_words,
    titles_on,
    with_titles,
    with_worked_out,
    without_titles,
)
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import rows_of
from collabworkshop.exercises.pathways.entries import ElementEntry, no_longer_there, with_choices
from collabworkshop.exercises.pathways.samples import sample_words
from collabworkshop.exercises.pathways.standing import (
    MAIN,
    PATHWAY,
    drafts,
    new_element_key,
    pathway_of,
)
from collabworkshop.exercises.roster import told_apart
from collabworkshop.model.commitment import COMMITMENT
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.question import Question
from collabworkshop.model.record import Change
from collabworkshop.model.resource import RESOURCE
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "PathwayElements"]


class PathwayElements(Exercise):
    """Everybody writes the boxes together; what somebody wrote can be changed by all."""

    id = "pathway-elements"
    writes = (ELEMENT,)
    reads = (*PATHWAY, "stakeholder", RESOURCE, COMMITMENT)
    entry: ClassVar[type[ElementEntry]] = ElementEntry
    gives = Growing

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; owners and resources are chosen from the earlier notebooks."""
        return with_choices(self.instrument.questions, state)

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all boxes of all drafts, with the indicators that hang on them."""
        return [
            {**row, "indicators": [*_shown(state, row["key"], row["indicators"])]}
            for row in rows_of(Element, state.of(ELEMENT))
        ]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of a box; one that is there stays in its draft."""
        held = {} if key is None else self.standing(state, key).body
        titles = titles_on(state).get(key or "", ())
        questions = self.questions(state)
        shown = _shown(state, key or "", held.get("indicators", ()))
        given = {**held, "indicators": shown, **fields}
        # Who left the list can be taken off a box, and keeps nobody from changing the rest.
        stays = {
            name: [key for key in keys if key in given[name]]
            for name, keys in no_longer_there(held, questions).items()
            if not isinstance(given[name], str)
        }
        given |= {name: [k for k in given[name] if k not in keys] for name, keys in stays.items()}
        entry = checked(self.entry, given, questions)
        if key is None and entry.draft not in drafts(state):
            raise AnswerError("draft", entry.draft, "a draft that is there; open it anew")
        body = entry.model_dump(mode="json", exclude={"draft"})
        if key is not None:
            _keep_measured(entry.indicators, measured_words(state, key))
        words = without_titles(entry.indicators, titles)
        body["indicators"] = [*with_worked_out(state, key or "", words)]
        body |= {name: [*body[name], *keys] for name, keys in stays.items()}
        if key is not None and body == held:
            return []
        key = key or new_element_key(entry.draft)
        return [Change(kind=ELEMENT, key=key, body=body, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> Growing:
        """Return the boxes of the coalition's pathway from the goal backwards."""
        return self.standing_of(state, MAIN)

    def standing_of(self, state: State, draft: str) -> Growing:
        """Return the boxes of one theory of change, and what is still to be asked about it.

        Parameters
        ----------
        state
            What stands now.
        draft
            Which one.
        """
        found = grown(
            pathway_of(state, draft),
            self.id,
            names=told_apart(state),
            samples=sample_words(self.instrument),
        )
        return found.model_copy(update={"findings": self.with_prompts(found.findings)})


EXERCISE = PathwayElements()


def _shown(state: State, key: str, words: Iterable[str]) -> tuple[str, ...]:
    return with_titles(in_words(state, key, words), titles_on(state).get(key, ()))


def _keep_measured(given: Iterable[str], measured: Iterable[str]) -> None:
    """Raise where a word would go on which figures of the evaluation plan hang."""
    given = tuple(given)
    missing = next((word for word in measured if word not in given), None)
    if missing is not None:
        raise AnswerError(
            "indicators",
            "; ".join(given),
            f"also “{missing}”: it has figures in the evaluation plan; work it out there, where it "
            "can be called otherwise or taken away",
        )
