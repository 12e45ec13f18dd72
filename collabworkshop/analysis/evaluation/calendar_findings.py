"""What is missing in the learning calendar: indicators nobody looks at, meetings half planned."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from collabworkshop.analysis.evaluation.coming_days import days_from
from collabworkshop.analysis.evaluation.gathering import by_indicator
from collabworkshop.analysis.evaluation.how_often import a_year
from collabworkshop.analysis.evaluation.worked_out import worked_out
from collabworkshop.analysis.plans.wording import day_of, gap, talk
from collabworkshop.analysis.sentences import counted, listed, quoted
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.result import Finding

__all__ = ["on_calendar"]

Events = Mapping[str, LearningEvent]

_A_YEAR = {"": 1, "week": 52, "two-weeks": 26, "month": 12, "quarter": 4, "half-year": 2, "year": 1}
"""How many times a year a meeting comes, as a calendar says it."""


def on_calendar(
    events: Events,
    plan: EvaluationPlan,
    *,
    titles: Mapping[str, str],
    questions: Sequence[str],
    on: date,
) -> Iterator[Finding]:
    """Yield what is missing, the indicators first.

    Parameters
    ----------
    events
        The meetings, by key.
    plan
        The plan with its figures; indicators that are no more than words cost nobody a meeting yet.
    titles
        What each indicator is called.
    questions
        What the coalition wants to learn.
    on
        The date of today.
    """
    if not events:
        yield gap("no-meeting", "No meeting is planned in which you look at your indicators.")
        return
    if not any(True for one in events.values() for _ in days_from(one, on)):
        yield gap("none-to-come", "No meeting is still to come.", *sorted(events))
    yield from _on_signs(events, plan, titles, on)
    yield from _before_targets(events, plan, titles, on)
    yield from _without("no-question", "no question", events, lambda one: one.question.strip())
    yield from _without("no-caller", "nobody who calls it", events, lambda one: one.caller.strip())
    yield from _without("no-day", "no day yet", events, lambda one: one.day)
    taken_up = {one.question.strip() for one in events.values()}
    if left := [one for one in questions if one.strip() not in taken_up]:
        said = listed(map(quoted, left), most=3)
        yield Finding(code="question-left", sentence=f"No meeting asks yet: {said}.")


def _on_signs(
    events: Events, plan: EvaluationPlan, titles: Mapping[str, str], on: date
) -> Iterator[Finding]:
    indicators = worked_out(plan)
    looked_at = {key for one in events.values() for key in one.indicators}
    if unseen := _by_title(set(indicators) - looked_at, titles):
        said = listed(quoted(titles[key]) for key in unseen)
        yield gap("not-looked-at", f"No meeting looks at {said}.", *unseen)
    seldom, said_so = [], []
    for key in _by_title(set(indicators) & looked_at, titles):
        gathered, looks = a_year(indicators[key].frequency), _looks(key, events, on)
        if gathered is not None and looks and gathered > looks:
            seldom.append(key)
            counts = f"gathered {_times(gathered)}, looked at {_times(looks)}"
            said_so.append(f"{quoted(titles[key])} ({counts})")
    if seldom:
        yield talk(
            "seldom-looked-at",
            f"Gathered more often in a year than you look at it: {listed(said_so)}.",
            *seldom,
        )


def _before_targets(
    events: Events, plan: EvaluationPlan, titles: Mapping[str, str], on: date
) -> Iterator[Finding]:
    """Yield the next interim target of each indicator to whose day nobody looks at it any more."""
    figures = by_indicator(plan)
    for key in _by_title({k for one in events.values() for k in one.indicators}, titles):
        some = (one for _, one in figures.get(key, ()) if one.kind == "target" and one.interim)
        days = [one.ends for one in some if one.ends]
        due = min((day for day in days if day > on), default=None)
        looks = [one for one in events.values() if key in one.indicators]
        if due and not any(_meets(one, on, due) for one in looks):
            yield gap(
                "no-look-before-target",
                f"{quoted(titles[key])} is to be at an interim target on {day_of(due)}, and no "
                "meeting looks at it before that day.",
                key,
            )


def _meets(event: LearningEvent, on: date, due: date) -> bool:
    return next(days_from(event, on), due) < due


def _looks(key: str, events: Events, on: date) -> float:
    """Return how many times a year an indicator is looked at in meetings still to come."""
    some = [one for one in events.values() if key in one.indicators]
    return sum(_A_YEAR[one.every] for one in some if any(True for _ in days_from(one, on)))


def _without(
    code: str, what: str, events: Events, has: Callable[[LearningEvent], object]
) -> Iterator[Finding]:
    lacking = sorted((one.title, key) for key, one in events.items() if not has(one))
    if lacking:
        count = counted(len(lacking), "meeting has", "meetings have").capitalize()
        said = listed((quoted(title) for title, _ in lacking), most=3)
        yield gap(code, f"{count} {what}: {said}.", *(key for _, key in lacking))


def _by_title(keys: set[str], titles: Mapping[str, str]) -> list[str]:
    return sorted((key for key in keys if key in titles), key=lambda key: (titles[key], key))


def _times(count: float) -> str:
    whole = round(count, 1)
    return "once" if whole == 1 else f"{whole:g} times"
