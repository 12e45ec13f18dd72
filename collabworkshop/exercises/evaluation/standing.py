"""The evaluation plan as it stands: outcomes of the theory of change with what hangs on them."""

from collections import Counter
from typing import NamedTuple, cast, get_args
from weakref import WeakKeyDictionary

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.evaluation.checks.checking import checked
from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.exercises.evaluation.titles import in_words, titles_on, word_key
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.one_plan import PLAN
from collabworkshop.exercises.pathways.standing import pathway_of
from collabworkshop.exercises.roster import stakeholders, told_apart
from collabworkshop.model.evaluation import (
    INDICATOR,
    MEASUREMENT,
    EvaluationPlan,
    Indicator,
    Measurement,
    Outcome,
    OutcomeKind,
)
from collabworkshop.model.evaluation_role import EVALUATION_ROLE, EvaluationRole
from collabworkshop.model.learning_plan import LEARNING_PLAN, LearningPlan
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.state import State
from collabworkshop.model.status_rule import STATUS_RULE, StatusRule

__all__ = [
    "AROUND",
    "EVALUATION",
    "Word",
    "context_of",
    "doubts_of",
    "learning_of",
    "measured_words",
    "outcomes_of",
    "plan_of",
    "rule_of",
    "titles_apart",
    "waiting",
    "words_of",
]

EVALUATION = (ELEMENT, "pathway-link", INDICATOR, MEASUREMENT)
"""Kinds of record of which the plan is made."""

AROUND = ("stakeholder", EVALUATION_ROLE, LEARNING_PLAN)
"""Kinds of record against which the plan is checked."""

_WAITED_FOR: tuple[str, ...] = ("impact", "outcome")
"""Kinds of box that need an indicator, whether or not anybody named one."""

_plans: WeakKeyDictionary[State, EvaluationPlan] = WeakKeyDictionary()
_doubts: WeakKeyDictionary[State, tuple[Doubt, ...]] = WeakKeyDictionary()


class Word(NamedTuple):
    """How people of the theory of change will know, where nobody has worked it out yet."""

    outcome: str
    title: str


def outcomes_of(state: State) -> dict[str, Outcome]:
    """Return the boxes of the coalition's theory on which indicators may hang, the goal first.

    Parameters
    ----------
    state
        What stands now.

    Returns
    -------
    dict of str to Outcome
        By the key of the box: goals and outcomes, then whatever else an indicator was named for.
    """
    pathway = pathway_of(state)
    kinds = get_args(OutcomeKind)
    found = {}
    for key in Flow(pathway).backwards:
        one = pathway.elements[key]
        if one.kind in _WAITED_FOR or one.indicators:
            kind = cast("OutcomeKind", one.kind if one.kind in kinds else "")
            found[key] = Outcome(title=one.label, kind=kind, detail=one.detail)
    return found


def words_of(state: State) -> dict[str, Word]:
    """Return the indicators that stand on a box in words only, by the key they will have."""
    found: dict[str, Word] = {}
    for key in outcomes_of(state):
        record = state.get(ELEMENT, key)
        held = in_words(state, key, noun_of(Element, record).indicators if record else ())
        titles = titles_on(state).get(key, ())
        found |= {word_key(key, word): Word(key, word) for word in held if word not in titles}
    return found


def measured_words(state: State, box: str) -> tuple[str, ...]:
    """Return the words of a box that have figures already: under other words nobody finds them."""
    measured = {noun_of(Measurement, one).indicator for one in state.of(MEASUREMENT).values()}
    words = words_of(state).items()
    return tuple(one.title for key, one in words if one.outcome == box and key in measured)


def plan_of(state: State) -> EvaluationPlan:
    """Return the plan: outcomes, indicators with those that are words only, and all figures.

    What hangs on a box that was taken away waits for it; see ``waiting``.

    Parameters
    ----------
    state
        What stands now.

    Examples
    --------
    >>> plan_of(State()).indicators
    {}
    """
    if state not in _plans:
        outcomes = outcomes_of(state)
        held = {key: noun_of(Indicator, one) for key, one in state.of(INDICATOR).items()}
        indicators = {key: one for key, one in held.items() if one.outcome in outcomes}
        for key, word in words_of(state).items():
            indicators[key] = Indicator(outcome=word.outcome, title=word.title)
        figures = {key: noun_of(Measurement, one) for key, one in state.of(MEASUREMENT).items()}
        # Not checked once more: each part was when it was saved, and its outcome is there.
        _plans[state] = EvaluationPlan.model_construct(
            name="Evaluation plan",
            outcomes=outcomes,
            indicators=indicators,
            measurements={k: one for k, one in figures.items() if one.indicator in indicators},
            projects={},
        )
    return _plans[state]


def titles_apart(plan: EvaluationPlan) -> dict[str, str]:
    """Return what each indicator is called, by key; of two alike the outcome is named as well.

    Parameters
    ----------
    plan
        The plan.

    Examples
    --------
    >>> calls = Indicator(outcome="a", title="Calls")
    >>> plan = EvaluationPlan(outcomes={"a": Outcome(title="Heard"), "b": Outcome(title="Helped")},
    ...                       indicators={"1": calls, "2": Indicator(outcome="b", title="Calls")})
    >>> list(titles_apart(plan).values())
    ['Calls (Heard)', 'Calls (Helped)']
    """
    counts = Counter(one.title for one in plan.indicators.values())
    return {
        key: f"{one.title} ({plan.outcomes[one.outcome].title})"
        if counts[one.title] > 1
        else one.title
        for key, one in plan.indicators.items()
    }


def waiting(state: State) -> dict[str, Indicator]:
    """Return the indicators whose box was taken away: they come back with it, or get another."""
    there = plan_of(state).indicators
    held = {key: noun_of(Indicator, one) for key, one in state.of(INDICATOR).items()}
    return {key: one for key, one in held.items() if key not in there}


def rule_of(state: State) -> StatusRule:
    """Return from when on the coalition calls something at risk, or off track."""
    record = state.get(STATUS_RULE, PLAN)
    return StatusRule() if record is None else noun_of(StatusRule, record)


def learning_of(state: State) -> LearningPlan:
    """Return what the coalition agreed about learning; nothing at all until it has."""
    record = state.get(LEARNING_PLAN, PLAN)
    return LearningPlan() if record is None else noun_of(LearningPlan, record)


def context_of(state: State) -> EvaluationContext:
    """Return what earlier notebooks and the other exercises know, to check the plan with."""
    known = stakeholders(state)
    roles = (noun_of(EvaluationRole, one) for one in state.of(EVALUATION_ROLE).values())
    return EvaluationContext(
        stakeholders=told_apart(state),
        members=frozenset(key for key, one in known.items() if one.member),
        affected=frozenset(key for key, one in known.items() if one.lived_experience),
        differences=learning_of(state).differences,
        hours={
            one.stakeholder: one.hours
            for one in roles
            if one.hours is not None and one.stakeholder in known
        },
    )


def doubts_of(state: State) -> tuple[Doubt, ...]:
    """Return all doubts about the plan, those that are set aside among them.

    What somebody has not shared yet raises none: a doubt that is set aside is read by everybody.

    Parameters
    ----------
    state
        What stands now.
    """
    if state not in _doubts:
        shared = state.answered((*EVALUATION, *AROUND, "pathway-draft"), (), 0)
        _doubts[state] = checked(plan_of(shared), context_of(shared))
    return _doubts[state]
