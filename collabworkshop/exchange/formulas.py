"""How a text is kept from running as a formula in a spreadsheet, and becomes itself again.

Spreadsheets take what begins with one of a few signs for a formula, even in a CSV file
(OWASP, CSV Injection); an apostrophe before it makes it text. In a workbook such a text is
harmless, until somebody saves the sheet as CSV: so both are written the same way.
"""

import re
from dataclasses import replace

from collabworkshop.exchange.table import Table

__all__ = ["defuse", "restore", "restored"]

_DANGEROUS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-](\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


def defuse(text: str) -> str:
    """Return a text with an apostrophe before it, where a spreadsheet would compute it.

    Examples
    --------
    >>> defuse("=SUM(A1:A9)"), defuse("-5"), defuse("'s-Hertogenbosch")
    ("'=SUM(A1:A9)", '-5', "'s-Hertogenbosch")
    """
    return f"'{text}" if _is_dangerous(text) else text


def restore(cell: str) -> str:
    """Return the text that `defuse` made a cell of; any other text as it is.

    Examples
    --------
    >>> restore("'=SUM(A1:A9)"), restore("'-5"), restore("'s-Hertogenbosch")
    ('=SUM(A1:A9)', "'-5", "'s-Hertogenbosch")
    """
    return cell[1:] if cell.startswith("'") and _is_dangerous(cell[1:]) else cell


def restored(table: Table) -> Table:
    r"""Return a table whose headings and cells are restored.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> restored(read_table(b"name\n'=1+1\n", name="t")).rows
    (('=1+1',),)
    """
    return replace(
        table,
        columns=tuple(map(restore, table.columns)),
        rows=tuple(tuple(map(restore, row)) for row in table.rows),
    )


def _is_dangerous(text: str) -> bool:
    """Say whether a formula begins here, perhaps after apostrophes, which are part of the text."""
    return bool(_DANGEROUS.match(text)) and not _NUMBER.fullmatch(text)
