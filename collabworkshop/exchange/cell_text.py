r"""How a number reads, and how a text is stored, in a cell of a workbook.

XML holds neither most control characters nor a carriage return as it is; a workbook writes
them as ``_x000D_`` (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
"""

import datetime as dt
import re

__all__ = ["date_text", "escaped", "shown_number", "unescaped"]

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NOT_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def shown_number(stored: str) -> str:
    """Return a number as people see it, who are shown 15 digits of it.

    Examples
    --------
    >>> [shown_number(stored) for stored in ("12", "1.0", "0.30000000000000004", "?")]
    ['12', '1', '0.3', '?']
    """
    if stored.isdecimal():
        return stored
    try:
        number = float(stored)
    except ValueError:
        return stored
    return repr(float(f"{number:.15g}")).removesuffix(".0")


def date_text(value: object) -> str:
    """Return a date, a time or a duration as in ISO 8601; a whole day without its time.

    Examples
    --------
    >>> [date_text(value) for value in (dt.datetime(2024, 5, 1), dt.timedelta(hours=30))]
    ['2024-05-01', '30:00:00']
    """
    if isinstance(value, dt.datetime):
        whole_day = value.time() == dt.time()
        return value.date().isoformat() if whole_day else value.isoformat(sep=" ")
    if isinstance(value, dt.timedelta):
        minutes, seconds = divmod(int(abs(value).total_seconds()), 60)
        sign = "-" if value < dt.timedelta() else ""
        return f"{sign}{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return str(value)


def escaped(text: str) -> str:
    r"""Return a text as a workbook stores it.

    Examples
    --------
    >>> escaped("a\rb"), escaped("_x000D_")
    ('a_x000D_b', '_x005F_x000D_')
    """
    return _NOT_XML.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text)


def unescaped(stored: str) -> str:
    """Return the text that a workbook stores; what would be no whole character stays as it is."""
    return _ESCAPE.sub(_character, stored) if "_x" in stored else stored


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1], 16)
    return escape[0] if code == 0 or 0xD800 <= code <= 0xDFFF else chr(code)
