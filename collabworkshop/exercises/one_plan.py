"""One plan that the coalition fills in together: whoever writes, writes into it."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Generic, TypeVar, cast

from collabworkshop.analysis.plans.plan_page import PlanPage, PlanSection
from collabworkshop.analysis.plans.wording import Called
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import has_left, people
from collabworkshop.model.noun import Noun
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.result import Finding
from collabworkshop.model.state import State

__all__ = ["PLAN", "OnePlan", "names_of_people"]

PLAN = "plan"
"""Key of the one plan that there is of its kind."""

Plan = TypeVar("Plan", bound=Noun)

_GONE = "somebody who is no longer on the list"

_COLUMNS = {"heading": "What", "sentence": "As it stands"}


class OnePlan(Exercise, Generic[Plan]):
    """A small group fills in one plan for all; everybody sees it and may change it.

    Attributes
    ----------
    named
        Fields that hold a person of the roster, or a name in own words.
    """

    gives: ClassVar[type[PlanPage]]
    named: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def choices(self, state: State) -> Mapping[str, Mapping[str, str]]:
        """Return fields whose answers depend on what there is: name to id and label of each."""

    @abstractmethod
    def reading(
        self, plan: Plan, called: Called, state: State, on: date
    ) -> tuple[Sequence[PlanSection], Iterable[Finding]]:
        """Return a plan in sentences, and what is still open.

        Parameters
        ----------
        plan
            What was entered.
        called
            What the answers are called.
        state, on
            What stands now, and the date.
        """

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions, with what there is to choose from."""
        ours = self.instrument.questions
        chosen = {
            name: ours[name].model_copy(
                update={"options": tuple(Option(id=key, label=n) for key, n in labels.items())}
            )
            for name, labels in self.choices(state).items()
        }
        return {**ours, **chosen}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the one plan, or nothing as long as nobody has begun."""
        record = state.get(self.writes[0], PLAN)
        if record is None:
            return []
        held = self._held(state)
        left = {name: "" for name in self.named if has_left(held[name], state, "person")}
        return [{"key": PLAN, "revision": record.revision, **held, **left}]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of the plan, whether it is the first or a later one."""
        held = self._held(state)
        plan = checked(self.entry, {**held, **fields}, self.questions(state))
        body = plan.model_dump(mode="json")
        return [Change(kind=self.writes[0], key=PLAN, body=body, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> PlanPage:
        """Return the plan in sentences, with what is still open. Everybody may see it."""
        held = self._held(state)
        if not held:
            nothing = Finding(
                code="nothing-planned", sentence="Nothing is planned yet.", severity="gap"
            )
            return self.gives(
                exercise=self.id, findings=self.with_prompts([nothing]), columns=_COLUMNS
            )
        plan = cast("Plan", self.entry.model_validate(held))
        sections, findings = self.reading(plan, self._called(plan, state), state, on)
        return self.gives(
            exercise=self.id,
            findings=self.with_prompts(findings),
            columns=_COLUMNS,
            rows=tuple(
                {"heading": section.heading, "sentence": sentence}
                for section in sections
                for sentence in section.sentences
            ),
            plan=plan,
            sections=tuple(sections),
        )

    def _held(self, state: State) -> dict[str, Any]:
        """Return what stands in the plan, without what there is no longer to choose from."""
        record = state.get(self.writes[0], PLAN)
        if record is None:
            return {}
        held = noun_of(self.entry, record).model_dump(mode="json")
        for name, labels in self.choices(state).items():
            if isinstance(held[name], list):
                held[name] = [one for one in held[name] if one in labels]
        return held

    def _called(self, plan: Plan, state: State) -> Called:
        called = {
            name: {option.id: option.label for option in one.options}
            for name, one in self.questions(state).items()
        }
        for name in self.named:
            given = getattr(plan, name)
            if given not in called[name] and has_left(given, state, "person"):
                called[name][given] = _GONE  # the key of somebody is no name
        return called


def names_of_people(state: State) -> dict[str, str]:
    """Return the names of the people by key, numbered where two are the same."""
    seen: Counter[str] = Counter()
    names = {}
    for key, one in people(state).items():
        seen[one.name] += 1
        names[key] = one.name if seen[one.name] == 1 else f"{one.name} ({seen[one.name]})"
    return names
