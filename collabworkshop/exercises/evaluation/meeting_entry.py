"""A meeting of the learning calendar as people type it."""

import re
from datetime import time
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from collabworkshop.model.learning_event import LearningEvent

__all__ = ["MeetingEntry", "clock_time"]

_USUAL = 60  # minutes

_CLOCK = re.compile(
    r"\A\s*([01]?\d|2[0-3])(?:\s*[:.h]\s*([0-5]\d)(?::00)?)?\s*h?\s*(am|pm)?\s*\Z", re.IGNORECASE
)

_ALLOWED = "an hour and minutes as the clock shows them, like 18:30, or nothing for the whole day"


def clock_time(given: Any) -> Any:
    """Return the time that somebody wrote, or nothing; what is no text is left as it is.

    Raises
    ------
    ValueError
        When it is no time of the day.

    Examples
    --------
    >>> clock_time("18.30"), clock_time("7 pm"), clock_time(" ")
    (datetime.time(18, 30), datetime.time(19, 0), None)
    """
    if not isinstance(given, str) or not given.strip():
        return None if given == "" or isinstance(given, str) else given
    found = _CLOCK.match(given) if given.isascii() else None
    if found is None:
        raise ValueError(_ALLOWED)
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(_ALLOWED)
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute)


def _usual(given: Any) -> Any:
    return _USUAL if given is None or given == "" else given


class MeetingEntry(LearningEvent):
    """A meeting; its time is understood in the ways in which people write it."""

    begins: Annotated[time | None, BeforeValidator(clock_time)] = None
    minutes: Annotated[int, Field(ge=5, le=1_440), BeforeValidator(_usual)] = _USUAL
