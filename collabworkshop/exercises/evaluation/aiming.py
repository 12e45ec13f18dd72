"""What people say of one indicator's beginning and targets, and the records that it becomes."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Literal

from pydantic import model_validator

from collabworkshop.analysis.evaluation.gathering import by_indicator
from collabworkshop.analysis.evaluation.whole_figures import (
    PLACES,
    Place,
    own_key,
    said_in,
    whole_figures,
)
from collabworkshop.exercises.evaluation.figure_entry import GivenFigure, check_range
from collabworkshop.exercises.evaluation.standing import plan_of
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.evaluation import MEASUREMENT, EvaluationPlan, Indicator, Measurement
from collabworkshop.model.noun import Label, Noun
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["TargetEntry", "TimeSpan", "figure_changes", "held_figures", "told"]


class TimeSpan(Noun):
    """The time of which a figure speaks: a day, or all the days from one to another.

    Parameters
    ----------
    begins, ends
        The first and the last day.

    Examples
    --------
    >>> TimeSpan.model_validate("2026-03-31").ends
    datetime.date(2026, 3, 31)
    """

    begins: date | None = None
    ends: date

    @model_validator(mode="before")
    @classmethod
    def _of_one_day(cls, given: Any) -> Any:
        return {"ends": given} if isinstance(given, str | date) else given

    @model_validator(mode="after")
    def _in_order(self) -> "TimeSpan":
        if self.begins and self.begins > self.ends:
            raise ValueError("a time that ends after it begins")
        return self


class TargetEntry(Noun):
    """An indicator as a person says what it is for, where it starts and where it is to be."""

    role: Literal["", "on-track", "contributing"] = ""
    moves: Label = ""
    direction: Literal["", "up", "down"] = ""
    baseline: GivenFigure = None
    baseline_on: TimeSpan | None = None
    interim: GivenFigure = None
    interim_on: TimeSpan | None = None
    target: GivenFigure = None
    target_on: TimeSpan | None = None


def held_figures(plan: EvaluationPlan, key: str) -> dict[Place, tuple[str, Measurement | None]]:
    """Return for each place the key of its figure, with the figure where there is one.

    A figure that came with a file keeps the key that it has.

    Parameters
    ----------
    plan
        The plan.
    key
        That of the indicator.
    """
    whole = whole_figures(key, figures_of_one(plan, key))
    return {
        place: (held, plan.measurements[held])
        if (held := getattr(whole, place))
        else (own_key(key, place), None)
        for place in PLACES
    }


_sorted: list[tuple[EvaluationPlan, Mapping[str, list[tuple[str, Measurement]]]]] = []


def figures_of_one(plan: EvaluationPlan, key: str) -> list[tuple[str, Measurement]]:
    """Return the measurements of one indicator."""
    # Asked for each indicator of one plan: sorted once, or 300 of them look through all figures.
    if not _sorted or _sorted[0][0] is not plan:
        _sorted[:] = [(plan, by_indicator(plan))]
    return _sorted[0][1].get(key, [])


def told(measured: Measurement | None, place: Place) -> dict[str, Any]:
    """Return a figure as the two fields of the entry that say it.

    Examples
    --------
    >>> told(None, "target")
    {'target': None, 'target_on': None}
    """
    if measured is None:
        return {place: None, f"{place}_on": None}
    when = measured.ends and TimeSpan(begins=measured.begins, ends=measured.ends)
    return {
        place: measured.words if measured.value is None else measured.value,
        f"{place}_on": when and when.model_dump(mode="json"),
    }


def figure_changes(
    state: State, key: str, indicator: Indicator, entry: TargetEntry, given: Mapping[str, Any]
) -> Iterator[Change]:
    """Yield the change of each figure of which something else was said.

    Parameters
    ----------
    state
        What stands now.
    key, indicator
        The indicator, as it is to stand.
    entry
        What was said; only what was given counts.
    given
        The same as it was given.
    """
    for place, (own, held) in held_figures(plan_of(state), key).items():
        if place not in given and f"{place}_on" not in given:
            continue
        now = _as_said(place, key, indicator, entry, given, held)
        expected = state.revision(MEASUREMENT, own)
        if now is None and held is not None:
            yield Change(kind=MEASUREMENT, key=own, expected=expected, deleted=True)
        elif now is not None and now != held:
            body = now.model_dump(mode="json")
            yield Change(kind=MEASUREMENT, key=own, body=body, expected=expected)


def _as_said(
    place: Place,
    key: str,
    indicator: Indicator,
    entry: TargetEntry,
    given: Mapping[str, Any],
    held: Measurement | None,
) -> Measurement | None:
    """Return a figure as it is to stand; without a value it goes, unless only its day is known."""
    kind: Literal["baseline", "target"] = "baseline" if place == "baseline" else "target"
    now = held or Measurement(indicator=key, kind=kind, interim=place == "interim")
    if f"{place}_on" in given:
        when: TimeSpan | None = getattr(entry, f"{place}_on")
        days = {"begins": when and when.begins, "ends": when and when.ends}
        now = now.model_copy(update=days)
    if place in given:
        now = now.model_copy(update=_valued(place, indicator, entry, given[place], held))
        return now if said_in(now) else None
    return now if said_in(now) or now.ends else None


def _valued(
    place: Place, indicator: Indicator, entry: TargetEntry, given: Any, held: Measurement | None
) -> dict[str, Any]:
    value: float | str | None = getattr(entry, place)
    if indicator.measure == "words":
        # As written: “12” is a word here.
        return {"value": None, "words": "" if value is None else str(given)}
    if isinstance(value, str) and value.strip():
        if held is not None and held.value is None and value == held.words:
            return {}
        raise AnswerError(
            place, given, f"a number, like 12 or 0.5, since “{indicator.title}” is told in numbers"
        )
    if isinstance(value, str):
        value = None
    if value is not None and (held is None or value != held.value):
        check_range(place, value, indicator)
    return {"value": value, "words": ""}
