"""What does somebody mean who types “12 %”, “1.234,5” or “2028”? Figures and times as typed."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

from collabworkshop.exchange.evaluation.measurements.in_unit import checked
from collabworkshop.exchange.evaluation.measurements.written_time import time_in
from collabworkshop.exchange.evaluation.measurements.written_value import value_in
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.evaluation import Indicator

__all__ = ["figure_shown", "figure_typed", "time_shown", "time_typed"]

_TIMES = {
    "day-or-month": "a day that can be read in one way only, like 2026-04-03 for 3 April 2026",
    "split-year": "its first and its last month, like 2025-09 to 2026-08",
}
_ANY_TIME = "a day like 2026-03-31, a month like 2026-03, or a year like 2026"


def figure_typed(field: str, typed: str, indicator: Indicator) -> float | str | None:
    """Return the figure that somebody typed; words where the indicator is told in words.

    Parameters
    ----------
    field
        Name of the field, for what is said where it cannot be read.
    typed
        As it was typed.
    indicator
        What the figure is about.

    Raises
    ------
    AnswerError
        Where it is no figure, or could be read in two ways.

    Examples
    --------
    >>> share = Indicator(outcome="o", title="Attendance", measure="percentage")
    >>> figure_typed("target", "54 %", share)
    54.0
    >>> figure_typed("target", "1.234,5", Indicator(outcome="o", title="Visits"))
    1234.5
    """
    if not typed.strip():
        return None
    if indicator.measure == "words":
        return typed
    written = value_in(typed)
    if written.doubtful and written.number is not None:
        raise AnswerError(field, typed, _either(typed.strip()))
    found = checked(written, indicator)
    if found.value is None:
        raise AnswerError(field, typed, _allowed(typed, found.code, indicator))
    return found.value


def figure_shown(value: Any, indicator: Indicator) -> str:
    """Return a figure as it stands in its field, to be typed like that again.

    Examples
    --------
    >>> figure_shown(12.0, Indicator(outcome="o", title="Attendance", measure="percentage"))
    '12 %'
    >>> figure_shown(None, Indicator(outcome="o", title="Visits"))
    ''
    """
    if not isinstance(value, float | int):
        return str(value or "")
    plain = str(int(value)) if value == int(value) else repr(value)
    return f"{plain} %" if indicator.measure == "percentage" else plain


def time_typed(field: str, typed: str) -> dict[str, Any] | None:
    """Return the first and last day of the time that somebody typed.

    Raises
    ------
    AnswerError
        Where it is no time, or could be read in two ways.

    Examples
    --------
    >>> time_typed("target_on", "2028")
    {'begins': '2028-01-01', 'ends': '2028-12-31'}
    """
    if not typed.strip():
        return None
    found = time_in(typed)
    if found.code or found.begins is None or found.ends is None:
        raise AnswerError(field, typed, _TIMES.get(found.code, _ANY_TIME))
    one_day = found.begins == found.ends
    begins = None if one_day else found.begins.isoformat()
    return {"begins": begins, "ends": found.ends.isoformat()}


def time_shown(span: Mapping[str, Any] | None) -> str:
    """Return a time as it stands in its field, to be typed like that again.

    Examples
    --------
    >>> time_shown({"begins": "2024-01-01", "ends": "2024-12-31"})
    '2024'
    >>> time_shown({"begins": "2024-04-01", "ends": "2024-09-30"})
    '2024-04-01 to 2024-09-30'
    """
    if not span:
        return ""
    last = span["ends"]
    first = span["begins"] or last
    if first == last:
        return str(last)
    begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    if (begins.year, begins.day) == (ends.year, 1) and ends.day == monthrange(*_month(ends))[1]:
        if (begins.month, ends.month) == (1, 12):
            return f"{ends.year:04}"
        if begins.month == ends.month:
            return f"{ends:%Y-%m}"
    return f"{first} to {last}"


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _either(typed: str) -> str:
    much = typed.replace(",", "").replace(".", "")
    return f"what can be read in one way only: {much}, or {typed.replace(',', '.')}0"


def _allowed(typed: str, code: str, indicator: Indicator) -> str:
    plain = typed.strip()
    match code:
        case "percent-or-share":
            return f"a share with its sign: {plain} %, or, where 1 stands for all, so much of 100 %"
        case "unit-differs" if indicator.unit.strip():
            return f"a number of {indicator.unit.strip()[:60]}"
        case "unit-differs":
            return "a number with nothing behind it, since the indicator has no unit"
        case "suppressed-figure":
            return "one number, and not above or below which it lies"
        case _:
            return "a number, like 12 or 0.5, or nothing"
