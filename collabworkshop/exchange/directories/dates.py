"""Whether a cell holds a date, as HSDS asks for it or as directories write it."""

import datetime as dt
import re

__all__ = ["DATES", "YEARS", "is_date", "is_iso", "is_year"]

DATES = frozenset(
    {
        *("valid_from", "valid_to", "dtstart", "until", "start_date", "end_date"),
        *("assured_date", "last_modified", "last_action_date", "date_incorporated"),
    }
)
"""Columns that hold a date, or a date with a time."""

YEARS = frozenset({"year_incorporated"})

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)([T ]\d\d:\d\d(:\d\d([.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
_SLASHES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)", re.ASCII)
_SPELLED = re.compile(
    r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})|(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})", re.ASCII
)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_CENTURY = "20"


def is_iso(written: str) -> bool:
    """Say whether this is a date of the calendar, written as year, month, day.

    Examples
    --------
    >>> is_iso("2024-02-29"), is_iso("2023-02-29"), is_iso("2/24/2024")
    (True, False, False)
    """
    found = _ISO.fullmatch(written.strip())
    return found is not None and _exists(found[1], found[2], found[3])


def is_date(written: str) -> bool:
    """Say whether this is a date of the calendar in one of the ways people write it.

    Numbers with slashes are read month first, as the importers of these directories do.

    Examples
    --------
    >>> is_date("12/24/15"), is_date("January 01, 0001"), is_date("13/27/2014"), is_date("soon")
    (True, True, False, False)
    """
    text = written.strip()
    if is_iso(text):
        return True
    if found := _SLASHES.fullmatch(text):
        short = len(found[3]) == len("24")
        return _exists(_CENTURY + found[3] if short else found[3], found[1], found[2])
    if found := _SPELLED.fullmatch(text):
        month, day, year = found.group(1, 2, 3) if found[1] else found.group(5, 4, 6)
        number = _MONTHS.index(month[:3].lower()) + 1 if month[:3].lower() in _MONTHS else 0
        return _exists(year, number, day)
    return False


def is_year(written: str) -> bool:
    """Say whether this is a year, or a date.

    Examples
    --------
    >>> is_year("1997"), is_year("97")
    (True, False)
    """
    return bool(_YEAR.fullmatch(written.strip())) or is_date(written)


def _exists(year: str | int, month: str | int, day: str | int) -> bool:
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
