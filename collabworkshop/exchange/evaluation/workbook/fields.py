"""What does each cell of a row say, as a field of the plan? What it cannot stands beside."""

from datetime import date, time
from typing import Any, TypeVar

from pydantic import ValidationError

from collabworkshop.exchange.evaluation.measurements.in_unit import checked, same_unit
from collabworkshop.exchange.evaluation.measurements.written_time import time_in
from collabworkshop.exchange.evaluation.measurements.written_value import value_in
from collabworkshop.exchange.evaluation.workbook.cells import groups_in
from collabworkshop.exchange.evaluation.workbook.choices import chosen
from collabworkshop.exchange.evaluation.workbook.columns import Column
from collabworkshop.exchange.evaluation.workbook.naming import Names
from collabworkshop.exchange.evaluation.workbook.sheet_rows import SheetRow
from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.pathways.tables.cells import cell_of, listed
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.noun import Noun

__all__ = ["field_of", "figure_of", "made"]

_Made = TypeVar("_Made", bound=Noun)

_BOOLEANS = {"True": True, "False": False}


def field_of(column: Column, row: SheetRow, names: Names | None = None) -> Any:
    """Return the value of a field; ``None`` where its cell is blank or cannot be taken.

    Parameters
    ----------
    column, row
        Where the cell is.
    names
        Of the keys that stand there.
    """
    cell = row.cells.get(column.field, "")
    if column.kind == "text":
        return cell
    if column.kind == "indicators" and names:
        return _several(column, row, names)
    if column.kind in ("indicator", "person") and names:
        return _one(column, row, names)
    if not cell.strip():
        return None
    if column.kind == "list":
        return listed(cell, ours=True)
    if column.kind == "groups":
        groups, left = groups_in(cell)
        for line in left:
            row.put_beside(column.field, line)
        return groups
    found = _plain(column, cell, row)
    if found is None:
        row.put_beside(column.field)
    return found


def _plain(column: Column, cell: str, row: SheetRow) -> Any:
    """Return a choice, a number, a day or an hour."""
    if column.kind == "choice":
        word = chosen(column.choice, cell)
        return _BOOLEANS.get(word, word) if word else None
    if column.kind in ("number", "whole"):
        number = number_of(cell)
        return int(number) if number is not None and number.is_integer() else number
    if column.kind == "hour":
        return _hour(cell)
    found = time_in(cell)
    if found.code == "day-or-month":
        row.fault(found.code, column.field)
    return found.begins if found.begins == found.ends else None


def _hour(cell: str) -> time | None:
    try:
        return time.fromisoformat(cell.strip().zfill(5)).replace(second=0, microsecond=0)
    except ValueError:
        return None


def figure_of(row: SheetRow, indicator: Indicator) -> tuple[float | None, str]:
    """Return the figure of a row, and the words that stand in place of it."""
    cell, words = row.cells.get("value", ""), row.cells.get("words", "")
    unit = row.cells.get("unit", "")
    if unit.strip() and not same_unit(unit, indicator.unit):
        row.fault("unit-differs", "unit")
    if not cell.strip():
        return None, words
    written = value_in(cell)
    plain = number_of(cell.strip().removesuffix("%"))
    if plain is not None:  # a cell that holds a number reads with a point before its tenths
        written = written._replace(number=plain)
    elif written.doubtful:
        row.fault("two-readings", "value")
    found = checked(written, indicator)
    if found.code:
        return None, _joined(row, found.code, cell, words)
    return found.value, words


def _joined(row: SheetRow, code: str, cell: str, words: str) -> str:
    row.fault(code, "value")
    return "; ".join(filter(None, (cell.strip(), words)))


def made(noun: type[_Made], fields: dict[str, Any], row: SheetRow, beside: str) -> _Made:
    """Return the noun of a row; what the model does not allow stands beside it in words.

    Parameters
    ----------
    noun
        What a row of the sheet is.
    fields
        Its fields; those that say nothing are left to the noun.
    row
        The row.
    beside
        The field that takes what another one cannot.
    """
    said = {name: value for name, value in fields.items() if value is not None}
    try:
        noun(**said)
    except ValidationError as error:
        for each in error.errors(include_url=False):
            name = str(each["loc"][0])
            if each["type"] == "string_too_long" and isinstance(said.get(name), str):
                row.fault("cut-text", name)
                said[name] = said[name].strip()[: each["ctx"]["max_length"]]
            elif name in said:
                row.put_beside(name, _as_text(said.pop(name)))
    if row.beside:
        longest = noun.model_fields[beside].metadata[0].max_length
        said[beside] = "\n".join(filter(None, [said.get(beside), *row.beside]))[:longest]
    return noun(**said)


def _as_text(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name}: {part}" for name, part in value.items())
    return value.isoformat() if isinstance(value, date | time) else cell_of(value)


def _one(column: Column, row: SheetRow, names: Names) -> str | None:
    """Return the key that a cell means; of a person, own words as well."""
    cell, hidden = row.cells.get(column.field, ""), row.cells.get(f"{column.field} key", "")
    if not cell.strip() and not (hidden and cell == names.written(hidden)):
        return None
    key = names.meant(cell, hidden)
    if names.is_ambiguous(cell, hidden):
        row.fault("ambiguous-name", column.field)
    if key is None and column.kind == "person":
        return cell
    if key is None:
        row.put_beside(column.field)
    return key


def _several(column: Column, row: SheetRow, names: Names) -> tuple[str, ...]:
    cell, hidden = row.cells.get(column.field, ""), row.cells.get(f"{column.field} key", "")
    keys = listed(hidden, ours=True)
    if cell == cell_of(tuple(names.written(key) for key in keys)):
        return keys
    found = []
    for name in listed(cell, ours=True):
        before = next((key for key in keys if names.written(key) == name), "")
        key = names.meant(name, before)
        if names.is_ambiguous(name, before):
            row.fault("ambiguous-name", column.field)
        if key is None:
            row.put_beside(column.field, name)
        else:
            found.append(key)
    return tuple(found)
