"""An evaluation plan as it leaves the house: names in place of keys, and nobody beyond the plan."""

from collections.abc import Mapping
from typing import NamedTuple

from collabworkshop.exercises.bringing.evaluation_names import callable_names
from collabworkshop.exercises.evaluation.standing import plan_of
from collabworkshop.exercises.evaluation.who import still_there
from collabworkshop.exercises.learning_calendar import EXERCISE as CALENDAR
from collabworkshop.exercises.roster import stakeholders
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.noun import LONGEST_KEY
from collabworkshop.model.state import State

__all__ = ["Taken", "taken"]


class Taken(NamedTuple):
    """What is taken along.

    Parameters
    ----------
    plan
        The plan with its figures.
    events
        The learning calendar, by key.
    people
        Whom a cell may offer to choose: members of the coalition, and who is named in the plan.
    """

    plan: EvaluationPlan
    events: dict[str, LearningEvent]
    people: tuple[str, ...]


def taken(state: State) -> Taken:
    """Return the plan and its calendar; who gathers and who calls stand there with their names.

    Brought in again, the same names are found. Whoever left our lists is not named.

    Parameters
    ----------
    state
        What stands now.

    Examples
    --------
    >>> taken(State()).events
    {}
    """
    names = {key: one for key, one in callable_names(state).items() if len(one) <= LONGEST_KEY}
    plan = plan_of(state)
    indicators = {
        key: one.model_copy(
            update={
                "collector": names.get(one.collector)
                or still_there(one.collector, state, "stakeholder"),
                "shared_with": _called(one.shared_with, names),
            }
        )
        for key, one in plan.indicators.items()
    }
    # Who calls a meeting stands there with the name already.
    events = {
        key: one.model_copy(update={"invited": _called(one.invited, names)})
        for key, one in CALENDAR.events(state).items()
    }
    members = {names[k] for k, one in stakeholders(state).items() if one.member and k in names}
    said = {one.collector for one in indicators.values()} | {one.caller for one in events.values()}
    people = tuple(sorted(filter(str.strip, members | said)))
    return Taken(plan.model_copy(update={"indicators": indicators}), events, people)


def _called(keys: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.get(key, key) for key in keys)
