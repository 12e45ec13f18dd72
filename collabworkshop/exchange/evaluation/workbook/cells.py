"""How a field of a plan stands in a cell: dates, hours, numbers and per cents of their type."""

import json
from datetime import date, time
from decimal import Decimal

from collabworkshop.exchange.cell_text import shown_number
from collabworkshop.exchange.evaluation.workbook.choices import shown
from collabworkshop.exchange.evaluation.workbook.columns import Column
from collabworkshop.exchange.pathways.tables.cells import cell_of

__all__ = ["FORMATS", "PER_CENT", "Typed", "groups_cell", "groups_in", "keeps", "typed"]

Typed = str | int | float | date | time | None

FORMATS = {"day": "yyyy-mm-dd", "hour": "hh:mm"}
"""How the cells of a column are shown, blank ones as well."""

PER_CENT = "0.0##%"

# Spreadsheets count days from 1900 and hold a 29 February of that year, which never was.
_FIRST_DAY = date(1900, 3, 1)


def typed(column: Column, value: object, *, per_cent: bool = False) -> tuple[Typed, str]:
    """Return what stands in the cell of a field, and the format in which it is shown.

    Parameters
    ----------
    column
        The column.
    value
        Of the field.
    per_cent
        Whether a figure is of an indicator that is measured per cent.

    Examples
    --------
    >>> figure = Column("value", "Figure", "value")
    >>> typed(figure, 54.3, per_cent=True), typed(figure, 54.0)
    ((0.543, '0.0##%'), (54.0, 'General'))
    """
    if column.kind == "choice":
        return shown(column.choice, value), "General"
    if isinstance(value, date) and value < _FIRST_DAY:
        return value.isoformat(), "@"
    if isinstance(value, date | time):
        return value, FORMATS[column.kind]
    if isinstance(value, dict):
        return groups_cell(value), "General"
    if isinstance(value, float) and per_cent and column.kind == "value":
        return float(Decimal(repr(value)).scaleb(-2)), PER_CENT
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value, "General"
    return cell_of(value), "General"


def keeps(number: float) -> bool:
    """Say whether a spreadsheet keeps a number, of which it holds 15 digits.

    Examples
    --------
    >>> keeps(54.3), keeps(0.1 + 0.2)
    (True, False)
    """
    return float(shown_number(repr(number))) == number


def groups_cell(groups: dict[str, str]) -> str:
    r"""Return by what a figure is broken down, and which part it is, one to a line.

    Examples
    --------
    >>> groups_cell({"street": "North", "age": "8"}), groups_cell({"a: b": "c"})
    ('street: North\nage: 8', '{"a: b": "c"}')
    """
    plain = "\n".join(f"{name}: {part}" for name, part in groups.items())
    return plain if groups_in(plain) == (groups, []) else json.dumps(groups, ensure_ascii=False)


def groups_in(cell: str) -> tuple[dict[str, str], list[str]]:
    """Return what a cell says of the part, and its lines that say nothing of the kind.

    Examples
    --------
    >>> groups_in("street: North")
    ({'street': 'North'}, [])
    >>> groups_in("only girls")
    ({}, ['only girls'])
    """
    if cell.startswith("{"):
        found = _groups(cell)
        if found is not None:
            return found, []
    groups, left = {}, []
    for line in filter(str.strip, cell.split("\n")):
        name, colon, part = line.partition(":")
        if colon and name.strip() and part.strip() and name not in groups:
            groups[name] = part.removeprefix(" ")
        else:
            left.append(line)
    return groups, left


def _groups(cell: str) -> dict[str, str] | None:
    try:
        found = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    fits = isinstance(found, dict) and all(isinstance(part, str) for part in found.values())
    return found if fits else None
