"""Of which time does a cell speak? Of a day, a month, a quarter, a year, or several days."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from collabworkshop.exchange.resources.written_day import day_in

__all__ = ["WrittenTime", "are_split_years", "time_in"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_EITHER_FIRST = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2\d{4}", re.ASCII)
_YEAR = re.compile(r"(?:FY|SY|CY|year)?\s?(\d{4})", re.ASCII | re.IGNORECASE)
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4})", re.ASCII)
_NAMED_MONTH = re.compile(r"([A-Za-z]{3,9})\.?[\s-]?(\d{4})|(\d{4})[\s-]([A-Za-z]{3,9})", re.ASCII)
_PART = re.compile(
    r"([QHS])\s?([1-4])[\s/-]*(\d{4})|(\d{4})[\s/-]*([QHS])\s?([1-4])", re.ASCII | re.IGNORECASE
)
_WEEK = re.compile(r"(\d{4})-?W(\d{2})", re.ASCII)
_SPLIT = re.compile(r"(?:FY|SY)?\s?(\d{4})\s?[/–-]\s?(\d{4}|\d{2})", re.ASCII | re.IGNORECASE)
_BETWEEN = re.compile(r"\s+(?:to|until|till|through|bis|–|—|-)\s+|(?<=\d{2})/(?=\d{4}-\d)|\s?–\s?")


class WrittenTime(NamedTuple):
    """A time as a cell has it.

    Parameters
    ----------
    begins, ends
        Its first and last day; ``None`` where it cannot be told.
    code
        What is wrong with it, as a code of faults; empty for nothing.
    """

    begins: date | None = None
    ends: date | None = None
    code: str = ""


def time_in(
    written: str,
    *,
    month_first: bool | None = None,
    year_begins: int | None = None,
    split_years: bool = False,
) -> WrittenTime:
    """Return the time of which a cell speaks.

    Parameters
    ----------
    written
        The cell.
    month_first
        Whether 3/4/2026 is in March; ``None`` where nobody knows: then the day is taken to come
        first, and the fault says so.
    year_begins
        The month in which a year begins that is written as 2025/26; ``None`` where nobody said.
    split_years
        Whether 2010-11 is a year of that kind, and not November.

    Examples
    --------
    >>> [str(day) for day in time_in("Q2 2026")[:2]], [str(day) for day in time_in("2026-02")[:2]]
    (['2026-04-01', '2026-06-30'], ['2026-02-01', '2026-02-28'])
    >>> time_in("3/4/2026").code, time_in("13/4/2026").code, time_in("2025/26").code
    ('day-or-month', '', 'split-year')
    >>> [str(day) for day in time_in("2025/26", year_begins=9)[:2]]
    ['2025-09-01', '2026-08-31']
    """
    text = " ".join(written.split())
    pieces = _BETWEEN.split(text)
    if len(pieces) == 2 and not _SPLIT.fullmatch(text):
        first, last = (
            time_in(piece, month_first=month_first, year_begins=year_begins) for piece in pieces
        )
        return _from_to(first, last)
    try:
        return (
            _split_year(text, year_begins, every=split_years)
            or _span(text)
            or _day(text, month_first)
        )
    except (ValueError, OverflowError):  # a year 0000 or beyond 9999
        return WrittenTime(code="unread-time")


def are_split_years(cells: Iterable[str]) -> bool:
    """Say whether cells like 2010-11 are years of two halves: all are, and one can be no month.

    Examples
    --------
    >>> are_split_years(["2011-12", "2012-13"]), are_split_years(["2011-12", "2012-01"])
    (True, False)
    """
    found = [match for cell in cells if (match := re.fullmatch(r"(\d{4})-(\d{2})", cell.strip()))]
    follow = [int(one[2]) == (int(one[1]) + 1) % 100 for one in found]
    return all(follow) and any(int(one[2]) > 12 for one in found)


def _from_to(first: WrittenTime, last: WrittenTime) -> WrittenTime:
    code = first.code or last.code
    if first.begins is None or last.ends is None or last.ends < first.begins:
        return WrittenTime(code=code or "unread-time")
    return WrittenTime(first.begins, last.ends, code)


def _split_year(text: str, begins: int | None, *, every: bool) -> WrittenTime | None:
    found = _SPLIT.fullmatch(text)
    if found is None or int(found[2]) % 100 != (int(found[1]) + 1) % 100:
        return None
    as_month = _YEAR_MONTH.fullmatch(text) and int(found[2]) <= 12 and "/" not in text
    if as_month and not every:
        return None
    if begins is None:
        return WrittenTime(code="split-year")
    return _months(int(found[1]), begins, 12)


def _span(text: str) -> WrittenTime | None:
    if found := _YEAR.fullmatch(text):
        return _months(int(found[1]), 1, 12)
    if found := _YEAR_MONTH.fullmatch(text):
        return _months(int(found[1] or found[4]), int(found[2] or found[3]), 1)
    if found := _PART.fullmatch(text):
        letter, at, year = found.group(1, 2, 3) if found[1] else (found[5], found[6], found[4])
        length = 3 if letter.upper() == "Q" else 6
        return _months(int(year), (int(at) - 1) * length + 1, length)
    if found := _WEEK.fullmatch(text):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return WrittenTime(monday, monday + timedelta(days=6))
    if found := _NAMED_MONTH.fullmatch(text):
        name, year = found.group(1, 2) if found[1] else found.group(4, 3)
        month = name[:3].casefold()
        return _months(int(year), _MONTHS.index(month) + 1, 1) if month in _MONTHS else None
    return None


def _day(text: str, month_first: bool | None) -> WrittenTime:  # noqa: FBT001 - None is unknown
    day = day_in(text, month_first=bool(month_first))
    found = _EITHER_FIRST.fullmatch(text)
    if day is None and found and month_first is None:
        day = day_in(text, month_first=True)  # 3/31/2026 can be read in one way only
    if day is None:
        return WrittenTime(code="unread-time")
    either = found and found[1] != found[3] and max(int(found[1]), int(found[3])) <= 12
    return WrittenTime(day, day, "day-or-month" if either and month_first is None else "")


def _months(year: int, first: int, count: int) -> WrittenTime:
    after = year * 12 + first - 1 + count
    last = date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return WrittenTime(date(year, first, 1), last)
