"""What does a worked case have that our own plan does not? Counts of the same things in both."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from collabworkshop.analysis.evaluation.contributing import is_moved
from collabworkshop.model.evaluation import EvaluationPlan, Indicator
from collabworkshop.model.noun import Key, Name, Noun

__all__ = ["BesideCase", "Feature", "OutcomeSigns", "beside_case"]

_GOALS = ("impact", "outcome")
"""Kinds of outcome that need an indicator; what is done or handed out on the way need have none."""


class OutcomeSigns(Noun):
    """What one outcome is known by, kind by kind.

    Parameters
    ----------
    outcome, title
        Its key, and what it is called.
    on_track, contributing, unsaid
        Titles of its indicators: those that say whether it is on track, those that contribute, and
        those of which nobody said yet which of the two they are.
    """

    outcome: Key
    title: Name
    on_track: tuple[Name, ...] = ()
    contributing: tuple[Name, ...] = ()
    unsaid: tuple[Name, ...] = ()


class Feature(Noun):
    """One thing that a plan can have, counted in the case and in ours.

    Parameters
    ----------
    code, label
        That of its finding, and what is counted.
    case, case_of, ours, ours_of
        How many have it, of how many that could.
    missing
        Keys of ours that have it not.
    once
        Whether one in a plan is enough: then it is there, or it is not.
    """

    code: Key
    label: Name
    case: int
    case_of: int
    ours: int
    ours_of: int
    missing: tuple[Key, ...] = ()
    once: bool = False

    @property
    def is_behind(self) -> bool:
        """Whether a smaller share of ours has it; where we have none to have it, nobody is."""
        if self.once:
            return bool(self.case) and not self.ours
        return self.ours_of > 0 and self.ours * self.case_of < self.case * self.ours_of

    @property
    def said(self) -> tuple[str, str]:
        """How much of it is in the case, and how much in ours."""
        if self.once:
            return ("yes" if self.case else "no"), ("yes" if self.ours else "no")
        return f"{self.case} of {self.case_of}", f"{self.ours} of {self.ours_of}"


class BesideCase(Noun):
    """Our plan beside the case.

    Parameters
    ----------
    outcomes
        Ours, in the order of the plan.
    features
        What is compared.
    """

    outcomes: tuple[OutcomeSigns, ...] = ()
    features: tuple[Feature, ...] = ()


class _Counted(NamedTuple):
    """Who could have something, and whether they do; and whether one of them is enough."""

    label: str
    who: Callable[[EvaluationPlan], Mapping[str, bool]]
    once: bool = False


def beside_case(ours: EvaluationPlan, case: EvaluationPlan) -> BesideCase:
    """Return our plan beside a case.

    Parameters
    ----------
    ours, case
        The two plans.

    Examples
    --------
    >>> from collabworkshop.model.evaluation import Outcome
    >>> says = Indicator(outcome="o", title="Readers", role="on-track")
    >>> fed, read = (Outcome(title=all_, kind="outcome") for all_ in ("All eat", "All read"))
    >>> case = EvaluationPlan(outcomes={"o": read}, indicators={"r": says})
    >>> ours = EvaluationPlan(outcomes={"p": fed})
    >>> [one.code for one in beside_case(ours, case).features if one.is_behind]
    ['case-on-track']
    """
    return BesideCase(
        outcomes=tuple(_outcomes(ours)),
        features=tuple(_feature(code, one, ours, case) for code, one in _FEATURES.items()),
    )


def _feature(code: str, one: _Counted, ours: EvaluationPlan, case: EvaluationPlan) -> Feature:
    with_us, there = one.who(ours), one.who(case)
    return Feature(
        code=code,
        label=one.label,
        case=sum(there.values()),
        case_of=len(there),
        ours=sum(with_us.values()),
        ours_of=len(with_us),
        missing=() if one.once else tuple(key for key, has in with_us.items() if not has),
        once=one.once,
    )


def _outcomes(plan: EvaluationPlan) -> Iterator[OutcomeSigns]:
    for key, outcome in plan.outcomes.items():
        own = [one for one in plan.indicators.values() if one.outcome == key]
        yield OutcomeSigns(
            outcome=key,
            title=outcome.title,
            on_track=tuple(one.title for one in own if one.role == "on-track"),
            contributing=tuple(one.title for one in own if one.role == "contributing"),
            unsaid=tuple(one.title for one in own if not one.role),
        )


def _outcomes_with(role: str) -> Callable[[EvaluationPlan], Mapping[str, bool]]:
    def count(plan: EvaluationPlan) -> Mapping[str, bool]:
        having = {one.outcome for one in plan.indicators.values() if one.role == role}
        return {key: key in having for key, one in plan.outcomes.items() if one.kind in _GOALS}

    return count


def _tied(plan: EvaluationPlan) -> Mapping[str, bool]:
    return {
        key: is_moved(plan, key)
        for key, one in plan.indicators.items()
        if one.role == "contributing"
    }


def _on_the_way(plan: EvaluationPlan) -> Mapping[str, bool]:
    """Tell of each indicator that says on track whether it has a start, a half way and an end."""
    stops: dict[str, set[str]] = {key: set() for key in plan.indicators}
    for one in plan.measurements.values():
        if not one.groups and not one.place:
            half = one.kind == "target" and one.interim
            stops[one.indicator].add("interim" if half else one.kind)
    return {
        key: stops[key] >= {"baseline", "interim", "target"}
        for key, one in plan.indicators.items()
        if one.role == "on-track" and one.measure != "words"
    }


def _of_signs(has: Callable[[Indicator], bool]) -> Callable[[EvaluationPlan], Mapping[str, bool]]:
    return lambda plan: {key: has(one) for key, one in plan.indicators.items()}


_FEATURES = {
    "case-on-track": _Counted(
        "Outcomes with an indicator that says whether they are on track", _outcomes_with("on-track")
    ),
    "case-contributing": _Counted(
        "Outcomes with an indicator that should move first", _outcomes_with("contributing")
    ),
    "case-tied": _Counted("Contributing indicators that say which one they should move", _tied),
    "case-on-the-way": _Counted(
        "On-track indicators with a start, a target half way and one for the end", _on_the_way
    ),
    "case-by-part": _Counted(
        "Indicators that are broken down, by street for example",
        _of_signs(lambda one: bool(one.breakdown)),
    ),
    "case-in-words": _Counted(
        "At least one indicator in people's own words",
        _of_signs(lambda one: one.measure == "words"),
        once=True,
    ),
    "case-kind-said": _Counted(
        "Indicators of which is said whether they show the track or contribute",
        _of_signs(lambda one: bool(one.role)),
    ),
}
