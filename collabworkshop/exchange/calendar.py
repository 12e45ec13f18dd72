"""The learning calendar as an iCalendar file (.ics, RFC 5545), which every calendar can take in."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from collabworkshop.exchange.networks.codec import Written
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.model.learning_event import LearningEvent
from collabworkshop.model.record import Record

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["calendar_of", "uid_of"]

_MAKER = "-//collabworkshop//learning calendar//EN"

# RFC 5545, 3.1: a text holds no control character but the tabulator.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")

_STEPS: Mapping[str, tuple[str, int]] = {
    "week": ("WEEKLY", 1),
    "two-weeks": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "half-year": ("MONTHLY", 6),
    "year": ("YEARLY", 1),
}
_LAST_IN_EVERY_MONTH = 28

_ZONE_KNOWN = timedelta(days=10 * 366)
"""For how long the rules of a time zone are written out."""


def calendar_of(
    events: Mapping[str, LearningEvent],
    *,
    workshop: str,
    stamp: datetime,
    records: Mapping[str, Record] | None = None,
    names: Mapping[str, str] | None = None,
    title: str = "",
    zone: ZoneInfo | None = None,
) -> Written:
    r"""Return an iCalendar file; the same events always give the same bytes.

    Parameters
    ----------
    events
        By key.
    workshop
        Id of the workshop: an event keeps its UID, so that a calendar which takes the file in
        again changes what it has in place of adding to it.
    stamp
        When the file was made, with its time zone: of two files that say the same of changes a
        calendar believes the later one, where an indicator got another name for example.
    records
        In which the events stand, by the same keys: a calendar takes what was changed more often.
    names
        What people call the indicators, people and stakeholders whose keys the events hold.
    title
        What the calendar is called.
    zone
        In which the times are; ``None`` leaves them as the clock on the wall has them.

    Raises
    ------
    ValueError
        When the stamp has no time zone.

    Examples
    --------
    >>> look = LearningEvent(title="Look; talk", day=date(2026, 3, 31))
    >>> made = calendar_of({"a": look}, workshop="w", stamp=datetime(2026, 1, 1, tzinfo=UTC))
    >>> b"SUMMARY:Look\\; talk\r\nDTSTART;VALUE=DATE:20260331" in made.data, made.lost
    (True, ())
    """
    from icalendar import Calendar, vText

    if stamp.tzinfo is None:
        raise ValueError("the stamp needs a time zone")
    losses = Losses("a calendar")
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if title.strip():
        # icalendar escapes a name beyond the standard only where it is told that it is a text.
        calendar.add("x-wr-calname", vText(_plain(title, losses)))
    for key, event in sorted(events.items()):
        if event.day is None:
            losses.count(1, "meeting", "without a day, which is not in the calendar")
            continue
        made = _event(event, event.day, names or {}, zone, losses)
        made.add("uid", uid_of(workshop, key))
        # RFC 5545, 3.8.7.2: in what is published this is when the file was made.
        made.add("dtstamp", _moment(stamp))
        if records and key in records:
            made.add("sequence", records[key].revision - 1)  # RFC 5545, 3.8.7.4: it begins at 0
            made.add("last-modified", _moment(records[key].at))
        calendar.add_component(made)
    _tell_zone(calendar, events, zone)
    return Written(calendar.to_ical(), losses.sentences)


def uid_of(workshop: str, key: str) -> str:
    """Return what tells an event apart from all others in the world, for good.

    Examples
    --------
    >>> uid_of("w", "a") == uid_of("w", "a"), uid_of("w", "a") == uid_of("v", "a")
    (True, False)
    """
    return str(uuid5(NAMESPACE_URL, json.dumps(["collabworkshop", workshop, key])))


def _moment(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)


def _event(
    event: LearningEvent,
    day: date,
    names: Mapping[str, str],
    zone: ZoneInfo | None,
    losses: Losses,
) -> "Event":
    from icalendar import Event

    made = Event()
    made.add("summary", _plain(event.title, losses))
    if event.begins is None:
        made.add("dtstart", day)
        made.add("transp", "TRANSPARENT")  # a whole day does not make people busy
    else:
        made.add("dtstart", datetime.combine(day, event.begins, zone))
        made.add("duration", timedelta(minutes=event.minutes))
    if event.every:
        made.add("rrule", _rule(event, day, zone))
    if event.place.strip():
        made.add("location", _plain(event.place, losses))
    told = "\n\n".join(_told(event, names))
    if told:
        made.add("description", _plain(told, losses))
    return made


def _rule(event: LearningEvent, day: date, zone: ZoneInfo | None) -> dict[str, Any]:
    """Return how it comes again; the 31st becomes the last day of a shorter month.

    RFC 5545, 3.3.10, leaves out a month that has no such day.
    """
    step, interval = _STEPS[event.every]
    rule: dict[str, Any] = {"freq": step, "interval": interval}
    if day.day > _LAST_IN_EVERY_MONTH and step != "WEEKLY":
        rule |= {"bymonthday": list(range(_LAST_IN_EVERY_MONTH, day.day + 1)), "bysetpos": -1}
        rule |= {"bymonth": day.month} if step == "YEARLY" else {}
    if event.last is not None:
        rule["until"] = _until(event, max(event.last, day), zone)
    return rule


def _until(event: LearningEvent, last: date, zone: ZoneInfo | None) -> date:
    """Return the last moment, of the kind that the first has; in a zone it must be UTC."""
    if event.begins is None:
        return last
    moment = datetime.combine(last, event.begins, zone)
    return moment.astimezone(UTC) if zone else moment


def _told(event: LearningEvent, names: Mapping[str, str]) -> Iterator[str]:
    if event.question.strip():
        yield event.question
    looked = [names.get(key, key) for key in event.indicators]
    if looked:
        yield "\n".join(["Indicators:", *(f"- {name}" for name in looked)])
    said = {
        "Also looked at": event.looks_at,
        "Called by": names.get(event.caller, event.caller),
        "Invited": ", ".join(event.invited),
        "If an indicator is off track": event.off_track,
    }
    yield from (f"{what}: {text}" for what, text in said.items() if text.strip())
    if event.note.strip():
        yield event.note


def _tell_zone(calendar: Any, events: Mapping[str, LearningEvent], zone: ZoneInfo | None) -> None:
    """Add the rules of the zone; calendars know them anyway, by its name."""
    timed = [event for event in events.values() if event.day and event.begins]
    if zone is None or not timed:
        return
    first = min(event.day for event in timed if event.day)
    calendar.add_missing_timezones(first.replace(month=1, day=1), first + _ZONE_KNOWN)


def _plain(text: str, losses: Losses) -> str:
    lines = re.sub(r"\r\n?", "\n", text)
    kept = _NOT_TEXT.sub("\ufffd", lines)
    losses.count(kept != lines, "text", "with control characters, which became the sign �")
    return kept
