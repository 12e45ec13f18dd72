"""Which on-track indicator is one to move that contributes? Never itself, never in a circle."""

from collections.abc import Iterator
from typing import Any

from collabworkshop.analysis.evaluation.target_plan import in_order
from collabworkshop.analysis.sentences import quoted, short
from collabworkshop.exercises.evaluation.standing import titles_apart
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.evaluation import EvaluationPlan, Indicator

__all__ = ["aim_of", "leading"]

_NONE_LEADS = (
    "an on-track indicator, and there is none; say first which tells whether it comes true"
)


def leading(plan: EvaluationPlan) -> dict[str, str]:
    """Return what each on-track indicator is called, by key.

    Parameters
    ----------
    plan
        The plan.
    """
    names = titles_apart(plan)
    return {k: short(names[k]) for k in in_order(plan) if plan.indicators[k].role == "on-track"}


def aim_of(plan: EvaluationPlan, key: str, one: Indicator, given: Any) -> str:
    """Return the key of the on-track indicator that one is to move.

    Parameters
    ----------
    plan
        The plan as it stands.
    key, one
        The indicator, with what it is to move: a key, or a title.
    given
        The same as a person gave it.

    Raises
    ------
    AnswerError
        Where it moves itself, goes round in a circle, or is no on-track indicator.
    """
    aim = _named(plan, one.moves)
    if one.role != "contributing":
        allowed = "nothing: choose first that this indicator contributes; then say what it moves"
        raise AnswerError("moves", given, allowed)
    if aim == key:
        raise AnswerError("moves", given, "another indicator: none moves itself")
    if aim in plan.indicators and key in _chain(plan, aim):
        name = quoted(plan.indicators[aim].title)
        raise AnswerError("moves", given, f"another indicator: {name} is to be moved by this one")
    others = {other: name for other, name in leading(plan).items() if other != key}
    if aim not in others:
        known = "; ".join(others.values())
        allowed = f"an on-track indicator: {known}" if known else _NONE_LEADS
        raise AnswerError("moves", given, allowed)
    return aim


def _named(plan: EvaluationPlan, given: str) -> str:
    """Return the key of an indicator that was named by its title, where only one is called so."""
    if given in plan.indicators:
        return given
    word = given.strip().casefold()
    called = [key for key, name in titles_apart(plan).items() if name.casefold() == word]
    return called[0] if len(called) == 1 else given


def _chain(plan: EvaluationPlan, key: str) -> Iterator[str]:
    """Yield what an indicator moves, and what that moves, until it ends or comes round."""
    seen: set[str] = set()
    while key in plan.indicators and key not in seen:
        seen.add(key)
        yield key
        key = plan.indicators[key].moves if plan.indicators[key].role == "contributing" else ""
