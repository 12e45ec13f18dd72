"""Which day does this cell say? Written with figures or with the name of the month."""

import re
from collections.abc import Iterable
from datetime import date, datetime

__all__ = ["day_in", "month_comes_first"]

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})", re.ASCII)
_WITH_NAMES = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%d-%b-%Y", "%d. %B %Y")


def day_in(written: str, *, month_first: bool = False) -> date | None:
    """Return the day that a cell holds, or ``None`` where it holds something else.

    Parameters
    ----------
    written
        The cell.
    month_first
        Whether 3/4/2026 is in March. With points between, the day always comes first.

    Examples
    --------
    >>> day_in("2026-03-31"), day_in("31.3.2026"), day_in("30 February 2026")
    (datetime.date(2026, 3, 31), datetime.date(2026, 3, 31), None)
    >>> day_in("3/4/2026"), day_in("3/4/2026", month_first=True)
    (datetime.date(2026, 4, 3), datetime.date(2026, 3, 4))
    """
    text = written.strip()
    found = _YEAR_FIRST.fullmatch(text)
    if found:
        return _day(found[1], found[2], found[3])
    found = _YEAR_LAST.fullmatch(text)
    if found is None:
        return _named(text)
    if month_first and found[2] != ".":
        return _day(found[4], found[1], found[3])
    return _day(found[4], found[3], found[1])


def month_comes_first(cells: Iterable[str]) -> bool:
    """Tell whether a column writes the month before the day; only figures above 12 can tell.

    Examples
    --------
    >>> month_comes_first(["3/4/2026", "3/31/2026"]), month_comes_first(["3/4/2026"])
    (True, False)
    """
    found = [match for cell in cells if (match := _YEAR_LAST.fullmatch(cell.strip()))]
    pairs = [(int(one[1]), int(one[3])) for one in found if one[2] != "."]
    return any(second > 12 for _, second in pairs) and all(first <= 12 for first, _ in pairs)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _named(text: str) -> date | None:
    for form in _WITH_NAMES:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None
