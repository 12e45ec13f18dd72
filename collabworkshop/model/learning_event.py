"""When the coalition looks at its indicators together: who calls, how often, with what question."""

from datetime import date, time
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from collabworkshop.model.noun import Key, Label, Name, Noun, Text

__all__ = ["EVERY", "LEARNING_EVENT", "Every", "LearningEvent"]

LEARNING_EVENT = "learning-event"
"""Kind of record."""

Every = Literal["", "week", "two-weeks", "month", "quarter", "half-year", "year"]

EVERY: tuple[Every, ...] = get_args(Every)
"""How often it comes again, from once to once a year."""


_Day = Annotated[date, Field(ge=date(1970, 1, 1), le=date(2199, 12, 31))]
"""A day on which somebody of us may meet; calendars fail far beyond."""


def _on_the_clock(hour: time) -> time:
    if hour.tzinfo is not None or hour.second or hour.microsecond:
        raise ValueError("an hour and a minute as the clock on the wall shows them")
    return hour


class LearningEvent(Noun):
    """A meeting in the learning calendar, once or again and again.

    Parameters
    ----------
    title
        What people call it.
    question
        What the group wants to have answered by its end.
    indicators
        Keys of the indicators that are looked at.
    looks_at
        What else is looked at: stories, the log of changes.
    caller
        Key of the person or stakeholder who calls the meeting, or own words.
    invited
        Who takes part.
    place
        Where.
    day
        The first day; ``None`` while none is fixed.
    begins
        When it begins, by the clock of the place; ``None`` for the whole day.
    minutes
        How long it takes, where it begins at a time.
    every
        How often it comes again; empty for once.
    last
        The last day on which it may come again; ``None`` for without end.
    off_track
        What happens where an indicator turns out to be off track.
    note
        Anything else.

    Examples
    --------
    >>> look = LearningEvent(title="Look at attendance", day=date(2026, 3, 31), every="quarter")
    >>> look.begins is None, look.minutes
    (True, 60)
    """

    title: Name
    question: Text = ""
    indicators: tuple[Key, ...] = ()
    looks_at: Text = ""
    caller: Label = ""
    invited: tuple[Name, ...] = ()
    place: Text = ""
    day: _Day | None = None
    begins: Annotated[time, AfterValidator(_on_the_clock)] | None = None
    minutes: int = Field(default=60, ge=5, le=1_440)
    every: Every = ""
    last: _Day | None = None
    off_track: Text = ""
    note: Text = ""
