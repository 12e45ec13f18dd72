"""The one place that asks what time it is.

Everything else is told the date, so that results and committed outputs do not
change from one day to the next. A lint rule keeps ``today()`` and ``now()`` here.
"""

from datetime import UTC, date, datetime

__all__ = ["hour", "now", "today"]


def today() -> date:
    """Return the date on this machine."""
    return date.today()


def now() -> datetime:
    """Return the present moment in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def hour(moment: datetime) -> datetime:
    """Return the hour of a moment, for what nobody is to recognise by its time."""
    return moment.replace(minute=0, second=0, microsecond=0)
