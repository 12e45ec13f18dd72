"""What does a cell of figures say? A number, a number that is held back, or words."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from collabworkshop.exchange.number import number_of

__all__ = ["Decimal", "WrittenValue", "decimal_mark", "is_blank", "value_in"]

Decimal = Literal["", ".", ","]
"""The mark before tenths; empty where nobody knows."""

_BLANKS = frozenset(
    ["n/a", "na", "n.a.", "#n/a", "nan", "null", "none", ".", "..", "…", "-", "–", "—", "k.a.", "?"]
)
_HELD_BACK = re.compile(
    r"(<|>|≤|≥|<=|>=|fewer than|less than|more than|under|over|up to|below|above)\s*\d.*"
    r"|\*+|suppressed|withheld|confidential|c|s|†|‡",
    re.IGNORECASE,
)
_CELL = re.compile(r"(?P<sign>[€£$]?)\s*(?P<number>[+-]?[\d.,][\d.,'’\s]*)(?P<after>\D*)")
_GAP = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
_MONEY = {"€": "euros", "£": "pounds", "$": "dollars"}

# Groups of two are usual in India: 1,00,000.
_POINT = re.compile(r"[+-]?(\d{1,3}(,\d{2,3})*,\d{3}|\d*)(\.\d+)?", re.ASCII)
_COMMA = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d*)(,\d+)?", re.ASCII)
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_MARKED = re.compile(r"[+-]?\d[\d.,]*\d", re.ASCII)


class WrittenValue(NamedTuple):
    """What a cell says.

    Parameters
    ----------
    number
        The number; ``None`` where it holds none.
    percent
        Whether a percent sign stands behind it.
    unit
        What else stands behind it, or its sign of money.
    held_back
        Whether it only says below or above which number it lies, so that nobody is recognised.
    doubtful
        Whether its mark could stand for thousands as well as for tenths; it was read as
        thousands.
    """

    number: float | None = None
    percent: bool = False
    unit: str = ""
    held_back: bool = False
    doubtful: bool = False


def is_blank(written: str) -> bool:
    """Say whether a cell is blank, or says that it is.

    Examples
    --------
    >>> is_blank(" n/a "), is_blank("0"), is_blank("—")
    (True, False, True)
    """
    return not written.strip() or written.strip().casefold() in _BLANKS


def value_in(written: str, decimal: Decimal = "") -> WrittenValue:
    r"""Return what a cell says.

    Parameters
    ----------
    written
        The cell.
    decimal
        The mark before tenths in this table.

    Examples
    --------
    >>> value_in("1,234.5").number, value_in("1.234,5").number, value_in("1 234").number
    (1234.5, 1234.5, 1234.0)
    >>> value_in("54 %"), value_in("<5").held_back
    (WrittenValue(number=54.0, percent=True, unit='', held_back=False, doubtful=False), True)
    >>> value_in("1,234").doubtful, value_in("1,234", ",").number, value_in("good").number
    (True, 1.234, None)
    """
    text = written.strip().replace("\u2212", "-").replace("\u00a0", " ").replace("\u202f", " ")
    plain = number_of(text) if decimal != "," else None
    if plain is not None and not (decimal == "" and _EITHER.fullmatch(text)):
        return WrittenValue(plain)
    if _HELD_BACK.fullmatch(text):
        return WrittenValue(held_back=True)
    cell = _CELL.fullmatch(text)
    if cell is None:
        return WrittenValue()
    bare = _GAP.sub("", cell["number"].strip())
    number = _number(bare, decimal)
    if number is None:
        return WrittenValue()
    after = cell["after"].strip()
    percent = after.startswith("%") or after.casefold() in ("percent", "per cent", "pct")
    unit = "" if percent else after or _MONEY.get(cell["sign"], "")
    doubtful = not decimal and _EITHER.fullmatch(bare) is not None
    return WrittenValue(number, percent, unit, doubtful=doubtful)


def decimal_mark(cells: Iterable[str]) -> Decimal:
    """Return the mark before tenths that a column has; empty where its cells do not tell.

    Examples
    --------
    >>> decimal_mark(["1,234", "12,5"]), decimal_mark(["1,234", "1,234,567"])
    (',', '.')
    >>> decimal_mark(["1,234", "5"]), decimal_mark(["1.5", "1,5"])
    ('', '')
    """
    said = {mark for cell in cells if (mark := _mark(_GAP.sub("", cell.strip())))}
    return said.pop() if len(said) == 1 else ""


def _mark(cell: str) -> Decimal:
    found = _MARKED.search(cell)
    marks = re.sub(r"\d|[+-]", "", found[0]) if found else ""
    if found is None or not marks:
        return ""
    if len(set(marks)) > 1:
        return "." if marks[-1] == "." else ","
    if len(marks) > 1:
        return "." if marks[0] == "," else ","
    if _EITHER.fullmatch(found[0]):
        return ""
    return "." if marks == "." else ","


def _number(bare: str, decimal: Decimal) -> float | None:
    if not decimal and _EITHER.fullmatch(bare):
        return number_of(re.sub("[.,]", "", bare))
    if decimal != "," and _POINT.fullmatch(bare):
        return number_of(bare.replace(",", ""))
    if decimal != "." and _COMMA.fullmatch(bare):
        return number_of(bare.replace(".", "").replace(",", "."))
    return None
