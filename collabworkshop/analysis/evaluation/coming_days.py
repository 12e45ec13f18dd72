"""On which days does a meeting come again? The same days as in the calendar file."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from collabworkshop.model.learning_event import LearningEvent

__all__ = ["days_from"]

_DAYS = {"week": 7, "two-weeks": 14}
_MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}

_END = date(9990, 1, 1)


def days_from(event: LearningEvent, start: date) -> Iterator[date]:
    """Yield the days of a meeting from a day on, that day included; without end where it has none.

    A meeting on the 31st is on the last day of a shorter month. It takes place once at least,
    also where its last day was set before the first.

    Parameters
    ----------
    event
        The meeting; one without a day has none.
    start
        Days before this one are left out.

    Examples
    --------
    >>> from itertools import islice
    >>> look = LearningEvent(title="Look", day=date(2026, 1, 31), every="month")
    >>> [day.isoformat() for day in islice(days_from(look, date(2026, 2, 1)), 2)]
    ['2026-02-28', '2026-03-31']
    """
    if event.day is None:
        return
    last = event.day if not event.every else max(event.last or _END, event.day)
    for number in count(_skipped(event, event.day, start)):
        day = _nth(event, event.day, number)
        if day > last:
            return
        if day >= start:
            yield day


def _skipped(event: LearningEvent, first: date, start: date) -> int:
    """Return how many times it took place before a day, or a few fewer."""
    between = max(0, (start - first).days)
    if event.every in _DAYS:
        return between // _DAYS[event.every]
    # No month has more than 31 days, so that none is passed over.
    return between // (31 * _MONTHS[event.every]) if event.every else 0


def _nth(event: LearningEvent, first: date, number: int) -> date:
    if not event.every:
        return first if number == 0 else date.max
    if event.every in _DAYS:
        return first + timedelta(days=number * _DAYS[event.every])
    months = first.month - 1 + number * _MONTHS[event.every]
    year, month = first.year + months // 12, months % 12 + 1
    return date(year, month, min(first.day, monthrange(year, month)[1]))
