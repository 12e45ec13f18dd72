"""When does the coalition look at its indicators together? Its meetings in order of days."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice, takewhile
from typing import Any

from pydantic import Field

from collabworkshop.analysis.evaluation.coming_days import days_from
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.noun import Key, Name, Noun
from collabworkshop.model.result import Result

__all__ = ["AHEAD", "COLUMNS", "Coming", "LearningCalendar", "coming", "row_of", "time_of"]

AHEAD = 4
"""Days of one meeting that are shown; the calendar file has them all."""

COLUMNS = {
    "day": "Day",
    "time": "Time",
    "title": "Meeting",
    "question": "Question",
    "indicators": "Indicators that are looked at",
    "caller": "Who calls it",
    "place": "Where",
    "every": "How often",
}
"""Headings of the table."""


class Coming(Noun):
    """One day of one meeting.

    Parameters
    ----------
    day
        The day.
    event
        Key of the meeting.
    """

    day: date
    event: Key


class LearningCalendar(Result):
    """The meetings in which the coalition looks at its signs.

    Parameters
    ----------
    events
        By key; who calls one has its name in it.
    coming
        Their next days within a year, in order.
    titles
        What each indicator is called.
    questions
        What the coalition wants to learn.
    rhythms
        What it is called how often a meeting comes again.
    """

    events: dict[Key, LearningEvent] = Field(default_factory=dict)
    coming: tuple[Coming, ...] = ()
    titles: dict[Key, Name] = Field(default_factory=dict)
    questions: tuple[Name, ...] = ()
    rhythms: dict[str, str] = Field(default_factory=dict)


def coming(events: Mapping[str, LearningEvent], *, on: date) -> tuple[Coming, ...]:
    """Return the next days of all meetings within a year, today included, in order.

    Parameters
    ----------
    events
        By key.
    on
        The date of today.

    Examples
    --------
    >>> look = LearningEvent(title="Look", day=date(2026, 1, 5), every="half-year")
    >>> [one.day.isoformat() for one in coming({"a": look}, on=date(2026, 3, 14))]
    ['2026-07-05', '2027-01-05']
    """
    end = _a_year_after(on)
    found = [
        Coming(day=day, event=key)
        for key, one in events.items()
        for day in islice(takewhile(lambda day: day < end, days_from(one, on)), AHEAD)
    ]
    return tuple(sorted(found, key=lambda one: _place(one, events)))


def row_of(one: Coming, found: LearningCalendar) -> dict[str, Any]:
    """Return a day as a row of the table."""
    event = found.events[one.event]
    return {
        "day": one.day.isoformat(),
        "time": time_of(event),
        "title": event.title,
        "question": event.question,
        "indicators": "; ".join(_titles(event.indicators, found.titles)),
        "caller": event.caller,
        "place": event.place,
        "every": found.rhythms.get(event.every, event.every),
    }


def time_of(event: LearningEvent) -> str:
    """Return when a meeting begins and how long it takes.

    Examples
    --------
    >>> from datetime import time
    >>> time_of(LearningEvent(title="Look", begins=time(18, 30), minutes=45))
    '18:30, 45 minutes'
    >>> time_of(LearningEvent(title="Look"))
    ''
    """
    return f"{event.begins:%H:%M}, {event.minutes} minutes" if event.begins else ""


def _titles(keys: Iterable[str], titles: Mapping[str, str]) -> list[str]:
    return [titles[key] for key in keys if key in titles]


def _place(one: Coming, events: Mapping[str, LearningEvent]) -> tuple[date, str, str, str]:
    event = events[one.event]
    return (one.day, f"{event.begins:%H:%M}" if event.begins else "", event.title, one.event)


def _a_year_after(on: date) -> date:
    return on.replace(year=on.year + 1, day=min(on.day, 28) if on.month == 2 else on.day)
