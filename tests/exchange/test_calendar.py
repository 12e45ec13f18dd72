"""The learning calendar as a file: another library reads in it what the coalition planned."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from collabworkshop.exchange.calendar import calendar_of, uid_of
from collabworkshop.model.learning_event import LEARNING_EVENT, LearningEvent
from collabworkshop.model.record import Record
from tests.hostile import hostile_names

STAMP = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")


def written(*events: LearningEvent, **how: Any) -> tuple[bytes, tuple[str, ...]]:
    made = calendar_of(
        {str(key): event for key, event in enumerate(events)},
        workshop="ostermere",
        stamp=STAMP,
        **how,
    )
    return made.data, made.lost


def read(*events: LearningEvent, **how: Any) -> list[Any]:
    return Calendar.from_ical(written(*events, **how)[0]).events


def days(event: LearningEvent, count: int) -> list[str]:
    """Return the first days on which a calendar would show a meeting."""
    [one] = read(event)
    start = one.decoded("dtstart")
    midnight = datetime.combine(start, time())
    rule = rrulestr(one["rrule"].to_ical().decode(), dtstart=midnight)
    return [day.date().isoformat() for _, day in zip(range(count), rule, strict=False)]


def test_a_meeting_of_a_whole_day_says_what_it_is_for() -> None:
    event = LearningEvent(
        title="Look at attendance",
        question="Which streets lose children?",
        indicators=("attend", "gone"),
        caller="rosa",
        invited=("Riverside School", "Parents"),
        off_track="Rosa calls the school within a week.",
        place="Library",
        day=date(2026, 3, 31),
    )
    [one] = read(event, names={"attend": "Children in class", "rosa": "Rosa Delgado"})
    assert (str(one["summary"]), str(one["location"])) == ("Look at attendance", "Library")
    assert one.decoded("dtstart") == date(2026, 3, 31)
    assert str(one["transp"]) == "TRANSPARENT"
    assert str(one["description"]).split("\n\n") == [
        "Which streets lose children?",
        "Indicators:\n- Children in class\n- gone",
        "Called by: Rosa Delgado",
        "Invited: Riverside School, Parents",
        "If an indicator is off track: Rosa calls the school within a week.",
    ]


def test_a_meeting_at_a_time_is_by_the_clock_on_the_wall_or_in_a_zone() -> None:
    event = LearningEvent(title="Look", day=date(2026, 7, 1), begins=time(14, 30), minutes=90)
    [one] = read(event)
    assert one.decoded("dtstart") == datetime(2026, 7, 1, 14, 30)  # noqa: DTZ001 - has no zone
    assert one.decoded("duration") == timedelta(minutes=90)
    [one] = read(event, zone=LONDON)
    assert one.decoded("dtstart").utcoffset() == timedelta(hours=1)
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/London" in written(event, zone=LONDON)[0]


@pytest.mark.parametrize(
    ("first", "every", "shown"),
    [
        (date(2026, 3, 31), "week", ["2026-03-31", "2026-04-07", "2026-04-14"]),
        (date(2026, 3, 31), "two-weeks", ["2026-03-31", "2026-04-14", "2026-04-28"]),
        (date(2026, 3, 14), "month", ["2026-03-14", "2026-04-14", "2026-05-14"]),
        (date(2026, 1, 31), "month", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
        (date(2027, 11, 29), "quarter", ["2027-11-29", "2028-02-29", "2028-05-29"]),
        (date(2026, 8, 30), "half-year", ["2026-08-30", "2027-02-28", "2027-08-30"]),
        (date(2028, 2, 29), "year", ["2028-02-29", "2029-02-28", "2030-02-28"]),
        (date(2026, 3, 31), "year", ["2026-03-31", "2027-03-31"]),
    ],
)
def test_what_comes_again_is_in_every_month_though_it_be_short(
    first: date, every: Any, shown: list[str]
) -> None:
    assert days(LearningEvent(title="Look", day=first, every=every), len(shown)) == shown


def test_the_last_day_is_counted_and_nothing_comes_after_it() -> None:
    event = LearningEvent(title="L", day=date(2026, 1, 5), every="month", last=date(2026, 3, 5))
    assert days(event, 9) == ["2026-01-05", "2026-02-05", "2026-03-05"]


def test_the_last_moment_is_of_the_kind_of_the_first() -> None:
    event = LearningEvent(
        title="L", day=date(2026, 1, 5), begins=time(9), every="month", last=date(2026, 7, 5)
    )
    assert b"UNTIL=20260705T090000;" in written(event)[0].replace(b"\r\n ", b"")
    in_zone = written(event, zone=LONDON)[0].replace(b"\r\n ", b"")
    assert b"UNTIL=20260705T080000Z" in in_zone  # summer time


def test_the_same_meetings_are_the_same_bytes_whatever_their_order() -> None:
    one = LearningEvent(title="One", day=date(2026, 3, 31))
    other = LearningEvent(title="Other", day=date(2026, 1, 31), begins=time(9))
    how: dict[str, Any] = {"workshop": "w", "stamp": STAMP, "zone": LONDON}
    there = calendar_of({"a": one, "b": other}, **how)
    assert there == calendar_of({"b": other, "a": one}, **how)
    [first, second] = Calendar.from_ical(there.data).events
    assert [str(first["uid"]), str(second["uid"])] == [uid_of("w", "a"), uid_of("w", "b")]
    assert first.decoded("dtstamp") == STAMP


def test_a_meeting_says_how_often_and_when_it_was_changed() -> None:
    """RFC 5545, 3.8.7.4: a first version is 0; a time of a change is in UTC (3.8.7.3)."""
    look = LearningEvent(title="Look", day=date(2026, 3, 31))
    at = datetime(2026, 3, 1, 10, 30, 15, 7, tzinfo=LONDON)
    there = {
        key: Record(
            id=str(UUID(int=revision)),
            workshop="w",
            position=revision,
            kind=LEARNING_EVENT,
            key=key,
            revision=revision,
            author="ada",
            batch="b",
            at=at,
            body={},
        )
        for key, revision in (("first", 1), ("thrice", 3))
    }
    events = dict.fromkeys([*there, "elsewhere"], look)
    made = calendar_of(events, workshop="w", stamp=STAMP, records=there)
    said = {str(one["uid"]): one for one in Calendar.from_ical(made.data).events}
    first, thrice = said[uid_of("w", "first")], said[uid_of("w", "thrice")]
    assert (first["sequence"], thrice["sequence"]) == (0, 2)
    assert thrice.decoded("last-modified") == datetime(2026, 3, 1, 10, 30, 15, tzinfo=UTC)
    assert thrice.decoded("dtstamp") == STAMP
    assert "sequence" not in said[uid_of("w", "elsewhere")]


def test_what_people_type_is_text_and_nothing_else() -> None:
    ending = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\n\tACTION:EMAIL;a,b\\n: é\x0b"
    for name in [*hostile_names(), ending]:
        event = LearningEvent(
            title=name, question=name, place=name, day=date(2026, 3, 31), note="last"
        )
        data, _ = written(event, title=name)
        [one] = Calendar.from_ical(data).events
        held = name.replace("\r\n", "\n").replace("\x0b", "\ufffd")
        for sign in map(chr, [*range(9), 11, 12, *range(14, 32), 127]):
            held = held.replace(sign, "\ufffd")
        held = held.replace("\r", "\n")
        assert str(one["summary"]) == str(one["location"]) == held
        assert str(one["description"]) == f"{held}\n\nlast"
        assert not one.subcomponents
        assert max(map(len, data.split(b"\r\n"))) <= 75  # RFC 5545, 3.1


def test_what_a_calendar_cannot_hold_is_said() -> None:
    told = LearningEvent(title="A\x07B")
    assert written(told)[1] == ("There is 1 meeting without a day, which is not in the calendar.",)
    told = told.model_copy(update={"day": date(2026, 3, 31)})
    assert written(told)[1] == (
        "There is 1 text with control characters, which became the sign �.",
    )


def test_the_last_day_that_a_meeting_may_have_is_written() -> None:
    last = LearningEvent(title="A", day=date(2199, 12, 31), begins=time(9), every="week")
    assert b"RRULE" in written(last, zone=LONDON)[0]
    with pytest.raises(ValueError, match="less than or equal"):
        LearningEvent(title="A", day=date(2200, 1, 1))


def test_a_stamp_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        calendar_of({}, workshop="w", stamp=STAMP.replace(tzinfo=None))


def test_an_hour_with_a_zone_or_seconds_is_none_of_a_meeting() -> None:
    for hour in (time(9, tzinfo=UTC), time(9, 0, 5)):
        with pytest.raises(ValueError, match="clock on the wall"):
            LearningEvent(title="Look", begins=hour)
