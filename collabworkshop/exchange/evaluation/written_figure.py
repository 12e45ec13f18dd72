"""Which number does a figure say, with marks for thousands or a percent sign, or is it words."""

import re
from typing import NamedTuple

from collabworkshop.exchange.number import number_of

__all__ = ["WrittenFigure", "figure_in"]

_GAP = re.compile("(?<=\\d)[\\s'’\u00a0\u202f](?=\\d{3}(?!\\d))")
# Groups of two are usual in India: 1,00,000.
_COMMAS = re.compile(r"[+-]?\d{1,3}(,\d{2})*(,\d{3})+(\.\d*)?", re.ASCII)
_POINTS = re.compile(
    r"[+-]?(\d{1,3}(\.\d{3}){2,}|\d{1,3}(\.\d{3})+(?=,)|\d+(?=,))(,\d+)?", re.ASCII
)


class WrittenFigure(NamedTuple):
    """A figure as a file has it.

    Parameters
    ----------
    number
        The number; ``None`` for words.
    marked
        Whether it has a mark for thousands, a comma before its decimals or a percent sign.
    """

    number: float | None
    marked: bool = False


def figure_in(written: str) -> WrittenFigure:
    """Return the number that a figure says.

    One comma or gap before three digits is a mark for thousands; a single point never is.

    Examples
    --------
    >>> figure_in("10,000.00"), figure_in("1.250")
    (WrittenFigure(number=10000.0, marked=True), WrittenFigure(number=1.25, marked=False))
    >>> figure_in("45 %").number, figure_in("1.200,5").number, figure_in("1 200 000").number
    (45.0, 1200.5, 1200000.0)
    >>> figure_in("17 organisations")
    WrittenFigure(number=None, marked=False)
    """
    plain = number_of(written)
    if plain is not None:
        return WrittenFigure(plain)
    bare = _GAP.sub("", written.strip().removesuffix("%").removeprefix("%").strip())
    if _COMMAS.fullmatch(bare):
        bare = bare.replace(",", "")
    elif _POINTS.fullmatch(bare):
        bare = bare.replace(".", "").replace(",", ".")
    number = number_of(bare)
    return WrittenFigure(number, marked=number is not None)
