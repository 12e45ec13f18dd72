"""Which styles of a workbook show a number as per cent, and how it reads then."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from collabworkshop.exchange.cell_text import shown_number

__all__ = ["percent_styles", "shown_percent"]

_OWN_FORMATS = 164
"""The first number of a format that the workbook itself describes (ECMA-376 part 1, 18.8.30)."""

_NOT_THE_SIGN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def percent_styles(book: Any) -> frozenset[str]:
    """Return the numbers of the styles that show a number as per cent.

    Parameters
    ----------
    book
        A workbook of openpyxl, its styles read.
    """
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    def format_of(number: int) -> str:
        if number < _OWN_FORMATS:
            return str(BUILTIN_FORMATS.get(number, ""))
        own = book._number_formats  # noqa: SLF001 - openpyxl has no other name for them
        at = number - _OWN_FORMATS
        return str(own[at]) if at < len(own) else ""

    styles = book._cell_styles  # noqa: SLF001 - likewise
    return frozenset(
        str(at)
        for at, style in enumerate(styles)
        if "%" in _NOT_THE_SIGN.sub("", format_of(style.numFmtId))
    )


def shown_percent(stored: str) -> str:
    """Return a number as people see it who are shown per cent.

    Examples
    --------
    >>> shown_percent("0.543"), shown_percent("7.0000000000000007E-2"), shown_percent("12")
    ('54.3%', '7%', '1200%')
    """
    try:
        hundredths = Decimal(shown_number(stored)).scaleb(2)
    except InvalidOperation:
        return stored
    return f"{hundredths.normalize():f}%" if hundredths else "0%"
