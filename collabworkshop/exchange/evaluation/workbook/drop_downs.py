"""What the cells of a plan's workbook offer, and what they refuse."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from collabworkshop.exchange.evaluation.workbook.columns import LISTS, SHEETS, Column, with_keys

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["PEOPLE", "add_drop_downs"]

PEOPLE = "person"
"""The list of those whom a plan may name."""

_LEAST_ROWS = 500
_TITLES = {"outcome": "outcomes", "indicator": "plan"}
"""Where the names stand that a cell chooses from."""


def add_drop_downs(
    sheet: "Worksheet", columns: Sequence[Column], lists: Mapping[str, Sequence[str]]
) -> None:
    """Give the cells of a sheet, also those still blank, their drop-downs and limits."""
    from openpyxl.utils import get_column_letter

    last = max(sheet.max_row + 100, _LEAST_ROWS)
    for at, column in enumerate(columns, 1):
        checked = _check(column, lists, last)
        if checked is not None:
            if column.hint:
                checked.promptTitle = column.heading[:32]
                checked.prompt = column.hint[:255]
                checked.showInputMessage = True
            letter = get_column_letter(at)
            checked.add(f"{letter}2:{letter}{last}")
            sheet.add_data_validation(checked)


def _check(
    column: Column, lists: Mapping[str, Sequence[str]], last: int
) -> "DataValidation | None":
    from openpyxl.worksheet.datavalidation import DataValidation

    asked = f"Please choose one of the list for “{column.heading}”."
    if column.kind == "choice":
        return _one_of(_list_range(column.choice, lists), asked, strict=True)
    if column.kind in _TITLES:
        return _one_of(_title_range(_TITLES[column.kind], last), asked, strict=True)
    if column.kind == "person":
        return _one_of(_list_range(PEOPLE, lists), asked, strict=False)
    if column.kind == "day":
        return _limited("date", "1", "A day, 2026-03-31 for example.")
    if column.kind == "hour":
        return _limited("time", "0", "An hour and a minute, 14:30 for example.")
    if column.kind in ("number", "whole"):
        return _limited(
            "decimal" if column.kind == "number" else "whole", "0", "A number, 0 or more."
        )
    return DataValidation(allow_blank=True) if column.hint else None


def _one_of(cells: str, message: str, *, strict: bool) -> "DataValidation":
    from openpyxl.worksheet.datavalidation import DataValidation

    return DataValidation(
        type="list",
        formula1=cells,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="stop" if strict else "warning",
        errorTitle="Not in the list",
        error=message[:255],
    )


def _limited(
    kind: Literal["date", "time", "decimal", "whole"], least: str, message: str
) -> "DataValidation":
    from openpyxl.worksheet.datavalidation import DataValidation

    return DataValidation(
        type=kind,
        operator="greaterThanOrEqual",
        formula1=least,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="stop",
        errorTitle="Not understood",
        error=message,
    )


def _list_range(name: str, lists: Mapping[str, Sequence[str]]) -> str:
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(list(lists).index(name) + 1)
    return f"{LISTS}!${letter}$2:${letter}${max(len(lists[name]), 1) + 1}"


def _title_range(title: str, last: int) -> str:
    """Return where the names of a sheet stand, with the rows that are still blank."""
    from openpyxl.utils import get_column_letter

    at = [column.field for column in with_keys(SHEETS[title])].index("title") + 1
    letter = get_column_letter(at)
    return f"{title}!${letter}$2:${letter}${last}"
