"""How much does this cell say? Numbers with marks for thousands, and with a unit behind them."""

import re
from typing import NamedTuple

__all__ = ["WrittenAmount", "amount_in"]

_SIGNS = {"€": "euros", "eur": "euros", "£": "pounds", "gbp": "pounds", "$": "dollars"}

_CELL = re.compile(r"(?P<before>\D*?)(?P<number>[+-]?\d[\d.,'’\s]*)(?P<after>\D*)", re.DOTALL)

_DOUBTFUL = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_ENGLISH = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?", re.ASCII)
_CONTINENTAL = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?", re.ASCII)
_GAP = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")


class WrittenAmount(NamedTuple):
    """An amount as a cell has it.

    Parameters
    ----------
    number
        The number.
    unit
        What is written behind it, or its sign of money; empty for nothing.
    before
        Other words before it, like "about"; empty for none.
    doubtful
        Whether its mark could stand for thousands as well as for tenths; it was read as
        thousands.
    """

    number: float
    unit: str = ""
    before: str = ""
    doubtful: bool = False


def amount_in(written: str) -> WrittenAmount | None:
    """Return the amount that a cell holds, or ``None`` where it holds none, or several.

    Examples
    --------
    >>> amount_in("€ 1.200,50")
    WrittenAmount(number=1200.5, unit='euros', before='', doubtful=False)
    >>> amount_in("about 80 chairs")
    WrittenAmount(number=80.0, unit='chairs', before='about', doubtful=False)
    >>> amount_in("1,200 hours").doubtful, amount_in("10-12 hours")
    (True, None)
    """
    cell = _CELL.fullmatch(written.strip())
    if cell is None:
        return None
    bare = _GAP.sub("", cell["number"].strip())
    number = _number(bare)
    if number is None:
        return None
    before, after = cell["before"].strip(), cell["after"].strip()
    money = _SIGNS.get(before.casefold(), "")
    unit = _SIGNS.get(after.casefold(), after) or money
    doubtful = _DOUBTFUL.fullmatch(bare) is not None
    return WrittenAmount(number, unit, "" if money and unit == money else before, doubtful)


def _number(bare: str) -> float | None:
    if _DOUBTFUL.fullmatch(bare):
        return float(re.sub(r"[.,]", "", bare))
    if _ENGLISH.fullmatch(bare):
        return float(bare.replace(",", ""))
    if _CONTINENTAL.fullmatch(bare):
        return float(bare.replace(".", "").replace(",", "."))
    return None
