"""What do parts or periods make together? A sum or a weighted mean, and never without saying so."""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import named
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.noun import Noun

__all__ = ["Combined", "Period", "over_parts", "over_periods"]

How = Literal["sum", "weighted mean"]


class Period(NamedTuple):
    """A figure of a time.

    Parameters
    ----------
    begins, ends
        First and last day.
    value
        The figure; ``None`` where it is missing.
    """

    begins: date
    ends: date
    value: float | None


class Combined(Noun):
    """What several figures make together.

    Parameters
    ----------
    how
        What was done with them.
    value
        The result; ``None`` where it was refused, or where there is no figure at all.
    of
        Names of the parts or periods that are in it.
    missing
        Names of those that are not, since they have no figure.
    refused
        Why there is no result, as a sentence; empty where there is one.
    """

    how: How
    value: float | None = None
    of: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    refused: str = ""


def over_parts(
    indicator: Indicator,
    values: Mapping[str, float | None],
    *,
    how: How = "sum",
    weights: Mapping[str, float | None] | None = None,
) -> Combined:
    """Return what the parts make together.

    Only counts can be summed, and only where nobody is in two parts. Shares of a hundred are
    never summed; their weighted mean, ``sum(n v) / sum(n)``, is the share of all together where
    n counts those on whom a share rests. Ranks and words are not combined.

    Parameters
    ----------
    indicator
        What was measured.
    values
        Name of each part that there should be to its figure; ``None`` where it is missing.
    how
        What is meant; a mean is never taken by itself.
    weights
        For the mean: name of each part to how many it rests on.

    Examples
    --------
    >>> reads = Indicator(outcome="o", title="Readers", measure="percentage")
    >>> shares = {"North": 80.0, "South": 50.0}
    >>> over_parts(reads, shares, how="weighted mean", weights={"North": 10, "South": 30}).value
    57.5
    >>> over_parts(reads, shares).refused
    'Shares of a hundred are not summed: 60 % here and 60 % there are not 120 %.'
    """
    there = {name: value for name, value in values.items() if value is not None}
    missing = tuple(sorted(values.keys() - there.keys()))
    refused = _refused(indicator, how) or _unweighted(there, how, weights or {})
    if refused or not there:
        return Combined(how=how, missing=missing, refused=refused)
    names = sorted(there)
    figures = [there[name] for name in names]
    weighed = [(weights or {}).get(name) or 0.0 for name in names]
    value = math.fsum(figures) if how == "sum" else _mean(figures, weighed)
    return Combined(how=how, value=value, of=tuple(names), missing=missing)


def over_periods(indicator: Indicator, periods: Iterable[Period]) -> Combined:
    """Return the sum over periods that follow each other.

    Parameters
    ----------
    indicator
        What was measured; only counts can be summed, and only those that begin at zero in each
        period, which the definition has to say.
    periods
        In any order; where two overlap the sum is refused, since it would count twice, and days
        between two are named as missing.

    Examples
    --------
    >>> meals = Indicator(outcome="o", title="Meals", unit="meals")
    >>> may = Period(date(2026, 5, 1), date(2026, 5, 31), 40.0)
    >>> july = Period(date(2026, 7, 1), date(2026, 7, 31), 30.0)
    >>> over_periods(meals, [july, may]).missing
    ('1 June 2026 to 30 June 2026',)
    """
    ordered = sorted(periods, key=lambda one: (one.begins, one.ends))
    refused = _refused(indicator, "sum") or _crooked(ordered)
    there = [one for one in ordered if one.value is not None]
    missing = [_said(one.begins, one.ends) for one in ordered if one.value is None]
    between = (_between(before, after) for before, after in pairwise(ordered))
    missing += [one for one in between if one]
    if refused or not there:
        return Combined(how="sum", missing=tuple(missing), refused=refused)
    return Combined(
        how="sum",
        value=math.fsum(one.value for one in there if one.value is not None),
        of=tuple(_said(one.begins, one.ends) for one in there),
        missing=tuple(missing),
    )


def _refused(indicator: Indicator, how: How) -> str:
    if indicator.measure == "words":
        return "Words are neither summed nor averaged: read them side by side."
    if indicator.measure == "rank":
        return "Ranks are neither summed nor averaged: the steps between them are not the same."
    if indicator.measure == "percentage" and how == "sum":
        return "Shares of a hundred are not summed: 60 % here and 60 % there are not 120 %."
    return ""


def _unweighted(there: Mapping[str, float], how: How, weights: Mapping[str, float | None]) -> str:
    if how == "sum":
        return ""
    without = sorted(name for name in there if weights.get(name) is None)
    if without:
        return f"On how many it rests is not said for {named(without)}: a mean needs it of all."
    given = [weights[name] or 0.0 for name in there]
    if there and (min(given) < 0 or sum(given) <= 0):
        return "The numbers on which the parts rest are below zero, or all are zero."
    return ""


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    pairs = zip(values, weights, strict=True)
    return math.fsum(value * weight for value, weight in pairs) / math.fsum(weights)


def _crooked(ordered: Sequence[Period]) -> str:
    for one in ordered:
        if one.ends < one.begins:
            return f"A period ends on {day_of(one.ends)} before it begins, {day_of(one.begins)}."
    for before, after in pairwise(ordered):
        if after.begins <= before.ends:
            return (
                f"{_said(before.begins, before.ends)} and {_said(after.begins, after.ends)} "
                "overlap: a sum would count some days twice."
            )
    return ""


def _between(before: Period, after: Period) -> str:
    begins, ends = before.ends + timedelta(days=1), after.begins - timedelta(days=1)
    return _said(begins, ends) if begins <= ends else ""


def _said(begins: date, ends: date) -> str:
    return f"{day_of(begins)} to {day_of(ends)}"
