"""Row TC-1: when, with whom and with what the coalition works on its theory of change."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar

from collabworkshop.analysis.pathways.preparing.around import Around
from collabworkshop.analysis.pathways.preparing.process_plan import ProcessPlan, in_sentences
from collabworkshop.analysis.pathways.preparing.still_open import still_open
from collabworkshop.analysis.plans.plan_page import PlanSection
from collabworkshop.analysis.plans.wording import Called
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.one_plan import OnePlan, names_of_people
from collabworkshop.exercises.pathways.standing import shared_resources
from collabworkshop.exercises.roster import people, stakeholders, told_apart
from collabworkshop.model.pathway_preparation import PATHWAY_PREPARATION, PathwayPreparation
from collabworkshop.model.resource import RESOURCE
from collabworkshop.model.result import Finding
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "PathwayPreparationExercise"]


class PathwayPreparationExercise(OnePlan[PathwayPreparation]):
    """The plan for the process."""

    id = "pathway-preparation"
    writes = (PATHWAY_PREPARATION,)
    reads = (PATHWAY_PREPARATION, "person", "stakeholder", RESOURCE)
    entry: ClassVar[type[PathwayPreparation]] = PathwayPreparation
    gives = ProcessPlan
    named = ("caller", "writer")

    def choices(self, state: State) -> Mapping[str, Mapping[str, str]]:
        """Return people, stakeholders and offers of the resource map, those that all can see.

        A stakeholder whom one person alone sees would fall out when another changes the plan.
        """
        who = names_of_people(state)
        shared = state.answered(("stakeholder",), (), 0)
        return {
            **dict.fromkeys(("caller", "small_group", "writer"), who),
            "voices": told_apart(shared),
            "resources": shared_resources(state),
        }

    def reading(
        self, plan: PathwayPreparation, called: Called, state: State, on: date
    ) -> tuple[Sequence[PlanSection], Iterable[Finding]]:
        """Return the plan in sentences, and what is to be settled before the first meeting."""
        around = Around({**called, "barriers": _barriers()}, people(state), stakeholders(state))
        return in_sentences(plan, called), still_open(plan, around, on=on)


EXERCISE = PathwayPreparationExercise()


def _barriers() -> dict[str, str]:
    """Return what makes it hard to take part, as the list of stakeholders calls it."""
    offered = read_instrument("power-interest-grid").lists["barriers"]
    return {barrier.id: barrier.label for barrier in offered}
