"""The days on the screen are those of the calendar file."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile
from typing import Any

from dateutil.rrule import rrulestr  # type: ignore[import-untyped] # has no types of its own
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from collabworkshop.analysis.evaluation.coming_days import days_from
from collabworkshop.analysis.evaluation.learning_calendar import AHEAD, coming
from collabworkshop.exchange.calendar import calendar_of
from collabworkshop.model.learning_event import EVERY, LearningEvent

FIRST = date(2024, 1, 1)
days = st.integers(0, 1_500).map(lambda more: FIRST + timedelta(days=more))
STAMP = datetime(2026, 1, 1, tzinfo=UTC)


@given(day=days, every=st.sampled_from(EVERY), last=st.none() | days, start=days)
def test_they_are_the_days_that_a_calendar_finds_in_the_file(
    day: date, every: str, last: date | None, start: date
) -> None:
    event = LearningEvent.model_validate(
        {"title": "Look", "day": day, "every": every, "last": last}
    )
    end = start + timedelta(days=800)
    ours = list(takewhile(lambda one: one < end, days_from(event, start)))
    [made] = Calendar.from_ical(calendar_of({"a": event}, workshop="w", stamp=STAMP).data).walk(
        "VEVENT"
    )
    begins = datetime.combine(day, datetime.min.time())
    if "rrule" in made:
        written: Any = made["rrule"].to_ical()
        rule = rrulestr(written.decode(), dtstart=begins)
        theirs = [one.date() for one in takewhile(lambda d: d.date() < end, rule)]
    else:
        theirs = [day] if day < end else []
    assert ours == [one for one in theirs if one >= start]


def test_a_meeting_without_a_day_has_none_and_today_counts() -> None:
    look = LearningEvent(title="Look", day=date(2026, 3, 14))
    assert [*days_from(LearningEvent(title="Look"), FIRST)] == []
    assert [*days_from(look, date(2026, 3, 14))] == [date(2026, 3, 14)]
    assert [*days_from(look, date(2026, 3, 15))] == []


def test_a_weekly_one_is_shown_a_few_times_and_all_stand_in_order_of_days() -> None:
    weekly = LearningEvent(title="Weekly", day=date(2026, 1, 5), every="week")
    late = LearningEvent(title="Late", day=date(2027, 3, 14))
    soon = LearningEvent(title="Soon", day=date(2026, 3, 20))
    found = coming({"w": weekly, "l": late, "s": soon}, on=date(2026, 3, 14))
    assert [(one.day.isoformat(), one.event) for one in islice(found, 3)] == [
        ("2026-03-16", "w"),
        ("2026-03-20", "s"),
        ("2026-03-23", "w"),
    ]
    assert len(found) == AHEAD + 1  # "Late" is a year from now
