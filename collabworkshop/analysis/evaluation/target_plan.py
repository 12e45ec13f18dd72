"""What a group hears of its indicators: which tells what, the way of each, and what is amiss."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.evaluation.contributing import tied
from collabworkshop.analysis.evaluation.contributing_words import MOVED
from collabworkshop.analysis.evaluation.gathering import by_indicator
from collabworkshop.analysis.evaluation.target_findings import target_findings
from collabworkshop.analysis.evaluation.way_words import figure_told, is_bare, way_said
from collabworkshop.analysis.evaluation.whole_figures import PLACES, said_in, whole_figures
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.evaluation import EvaluationPlan, Measurement
from collabworkshop.model.noun import Key, Name, Noun
from collabworkshop.model.result import Coverage, Result

__all__ = ["ROLES", "TargetPlan", "Way", "in_order", "read_targets"]

ROLES = {
    "on-track": "tells whether it comes true",
    "contributing": "should move first",
    "": "not said",
}

_COLUMNS = {
    "indicator": "Indicator",
    "outcome": "Outcome",
    "role": "What it is for",
    "baseline": "Where you start",
    "interim": "On the way",
    "target": "Where you want to be",
    "more": "Besides",
}

_Measured = Mapping[str, list[tuple[str, Measurement]]]


class Way(Noun):
    """One indicator in a sentence.

    Parameters
    ----------
    indicator
        Its key.
    role
        As for the indicator.
    under
        Key of the on-track indicator that it should move; empty for none.
    title
        What it is called.
    sentence
        Where it begins and what it is to be; of one that contributes also how it moved.
    bare
        Whether neither beginning nor target is said.
    """

    indicator: Key
    role: Literal["", "on-track", "contributing"] = ""
    under: str = ""
    title: Name
    sentence: Name
    bare: bool = False


class TargetPlan(Result):
    """Where the coalition starts, and where it wants to be.

    Parameters
    ----------
    ways
        On-track indicators, each with those that should move it behind it; then the others.
    """

    ways: tuple[Way, ...] = ()


def read_targets(
    exercise: str, plan: EvaluationPlan, doubts: Sequence[Doubt], *, on: date
) -> TargetPlan:
    """Return what there is to say of the targets of a plan.

    Parameters
    ----------
    exercise
        Id of the exercise.
    plan
        The plan with its figures.
    doubts
        Those about the plan that the group did not set aside.
    on
        The day; what was measured later is not known yet.
    """
    measured = by_indicator(plan)
    rows = tuple(_rows(plan, measured))
    return TargetPlan(
        exercise=exercise,
        findings=tuple(target_findings(plan, measured, doubts, in_order(plan))),
        coverage=Coverage(effect=_still_open(rows)),
        columns=_COLUMNS,
        rows=rows,
        ways=_ways(plan, measured, on),
    )


def in_order(plan: EvaluationPlan) -> list[str]:
    """Return the keys of the indicators: outcome by outcome, then by title."""
    place = {key: at for at, key in enumerate(plan.outcomes)}
    return sorted(
        plan.indicators,
        key=lambda key: (
            place[plan.indicators[key].outcome],
            plan.indicators[key].title.casefold(),
            key,
        ),
    )


class _Beside(NamedTuple):
    under: str
    moved: str


def _ways(plan: EvaluationPlan, measured: _Measured, on: date) -> tuple[Way, ...]:
    beside = {
        pair.contributing: _Beside(
            pair.moves, "" if pair.first == "unknown" else f" So far it {MOVED[pair.first]}."
        )
        for pair in tied(plan, on=on)
    }
    order = in_order(plan)
    leading = [key for key in order if plan.indicators[key].role == "on-track"]
    grouped = [
        one for key in leading for one in (key, *(k for k in order if _under(beside, k) == key))
    ]
    return tuple(
        Way(
            indicator=key,
            role=plan.indicators[key].role,
            under=_under(beside, key),
            title=plan.indicators[key].title,
            bare=is_bare(measured.get(key, [])),
            sentence=way_said(key, plan.indicators[key], measured.get(key, []))
            + (beside[key].moved if key in beside else ""),
        )
        for key in (*grouped, *(k for k in order if k not in set(grouped)))
    )


def _under(beside: Mapping[str, _Beside], key: str) -> str:
    return beside[key].under if key in beside else ""


def _rows(plan: EvaluationPlan, measured: _Measured) -> Iterator[dict[str, Any]]:
    for key in in_order(plan):
        one, figures = plan.indicators[key], dict(measured.get(key, ()))
        whole = whole_figures(key, figures.items())
        row = {
            "indicator": one.title,
            "outcome": plan.outcomes[one.outcome].title,
            "role": ROLES[one.role],
        }
        for place in PLACES:
            held = figures.get(getattr(whole, place))
            row[place] = _cell(figure_told(held, one), held) if held and said_in(held) else ""
        row["more"] = f"and {counted(whole.more, 'more figure', 'more figures')}" * bool(whole.more)
        yield row


def _cell(told: str, measured: Measurement) -> str:
    return f"{told}, {day_of(measured.ends) if measured.ends else 'no day yet'}"


def _still_open(rows: Sequence[Mapping[str, Any]]) -> str:
    if not rows:
        return ""
    begun = sum(bool(row["baseline"]) for row in rows)
    aimed = sum(bool(row["target"]) for row in rows)
    return (
        f"Of {counted(len(rows), 'indicator', 'indicators')}, {_have(begun)} a beginning and "
        f"{_have(aimed)} a long-term target."
    )


def _have(count: int) -> str:
    return counted(count, "has", "have") if count else "none has"
