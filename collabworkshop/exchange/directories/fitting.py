"""What HSDS 3.0 demands of a cell, and what is written where the directory says less or more.

A cell that may not stand where it should stands beside it, in a column of its own that ends in
``_as_written`` and that the reader puts back. The types and codes are those of the schemas of
3.0.
"""

import re
from collections import Counter
from collections.abc import Callable

from collabworkshop.exchange.directories.bridge import plain
from collabworkshop.exchange.directories.counting import counted
from collabworkshop.exchange.directories.dates import DATES, is_iso
from collabworkshop.exchange.directories.references import LINKS, REFERENCES
from collabworkshop.exchange.directories.sheet import Cells
from collabworkshop.exchange.directories.source_ids import UNKNOWN_DATE
from collabworkshop.exchange.directories.tabular import AS_WRITTEN
from collabworkshop.exchange.directories.vocabulary import tables_of
from collabworkshop.exchange.number import number_of

__all__ = ["NUMBERS", "Fitting"]

NUMBERS = frozenset(
    {
        *("year_incorporated", "latitude", "longitude", "minimum_age", "maximum_age", "amount"),
        *("extension", "timezone", "count", "interval"),
    }
)
"""Columns that hold a number."""

_CODES = {
    ("services", "status"): ("active", "inactive", "defunct", "temporarily closed"),
    ("locations", "location_type"): ("physical", "postal", "virtual"),
    ("addresses", "address_type"): ("physical", "postal", "virtual"),
    ("schedules", "wkst"): ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
    ("schedules", "freq"): ("WEEKLY", "MONTHLY"),
}
"""The first is written where nothing is said and something must be."""

_STAND_INS = {"description": "(no description)", "name": "(no name)", "country": "ZZ"}
_OTHERWISE = "(not given)"
_ALSO_DEMANDED = {"metadata": {"previous_value", "replacement_value"}}
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\[\]_a-z~]+")
_HOST = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(/[!#-;=?-\[\]_a-z~]*)?")
_URIS = {
    ("organizations", "website"),
    ("organizations", "uri"),
    ("services", "url"),
    ("locations", "url"),
    ("schedules", "schedule_link"),
    ("accessibility", "url"),
    ("required_documents", "uri"),
    ("taxonomies", "uri"),
    ("taxonomy_terms", "term_uri"),
    ("url", "url"),
}
_EMAILS = {"email", "assurer_email"}
_DAYS = DATES - {"last_modified"}
_TRUE = {"true", "yes", "1"}


class Fitting:
    r"""Makes rows as 3.0 demands them, and keeps count of what did not fit.

    Examples
    --------
    >>> fitting = Fitting()
    >>> for column, cell in fitting.row("services", {"name": "Lunch", "status": "open"}).items():
    ...     print(column, cell)
    name Lunch
    status_as_written open
    status active
    >>> print("\n".join(fitting.losses()))
    Not allowed by HSDS 3.0 in services.status: 1 cell. What was there stands in status_as_written.
    Without organization_id, which HSDS 3.0 demands: 1 row of services. It was left blank.
    """

    def __init__(self) -> None:
        self._aside: Counter[tuple[str, str]] = Counter()
        self._stand_ins: Counter[tuple[str, str, str]] = Counter()

    def row(self, table: str, cells: Cells) -> Cells:
        """Return a row that 3.0 allows; one of a table that it does not have, as it is."""
        columns = tables_of("HSDS 3.0").get(table)
        if columns is None:
            return cells
        fitted = {}
        for column, cell in cells.items():
            allowed = _allowed(table, column, cell) if column in columns.known else cell
            if allowed != cell:
                self._aside[table, column] += 1
                fitted[column + AS_WRITTEN] = cell
            if allowed is not None:
                fitted[column] = allowed
        for column in sorted(columns.demanded | _ALSO_DEMANDED.get(table, set())):
            if not fitted.get(column, "").strip() and column != "id":
                self._fill(table, column, fitted)
        return fitted

    def _fill(self, table: str, column: str, row: Cells) -> None:
        reference = column in REFERENCES or column in LINKS
        stand_in = "" if reference else _stand_in(table, column, row)
        if column + AS_WRITTEN not in row:
            self._stand_ins[table, column, stand_in] += 1
        if stand_in:
            row[column] = stand_in

    def losses(self) -> tuple[str, ...]:
        """Return what did not fit, a sentence each."""
        aside = [
            f"Not allowed by HSDS 3.0 in {table}.{column}: {counted(count, 'cell')}. What was "
            f"there stands in {column}{AS_WRITTEN}."
            for (table, column), count in self._aside.items()
        ]
        made_up = [
            f"Without {column}, which HSDS 3.0 demands: {counted(count, 'row')} of {table}. "
            + (f"“{written}” was written." if written else "It was left blank.")
            for (table, column, written), count in self._stand_ins.items()
        ]
        return (*aside, *made_up)


def _stand_in(table: str, column: str, row: Cells) -> str:
    if (table, column) == ("locations", "location_type") and row.get(
        "virtual", ""
    ).lower() in _TRUE:
        return "virtual"
    if (table, column) in _CODES:
        return _CODES[table, column][0]
    return UNKNOWN_DATE if column in _DAYS else _STAND_INS.get(column, _OTHERWISE)


def _allowed(table: str, column: str, cell: str) -> str | None:
    """Return the cell as 3.0 allows it; ``None`` for nothing like it."""
    if codes := _CODES.get((table, column)):
        meant = {plain(code): code for code in codes}
        return meant.get(plain(cell))
    if (table, column) in _URIS:
        if _URI.fullmatch(cell):
            return cell
        return f"http://{cell}" if _HOST.fullmatch(cell) else None
    if column in _DAYS and is_iso(cell):
        return cell.strip()[: len("2024-05-31")]
    test = _TESTS.get(column)
    return cell if test is None or test(cell) else None


_TESTS: dict[str, Callable[[str], bool]] = {
    **dict.fromkeys(_DAYS, is_iso),
    **dict.fromkeys(NUMBERS, lambda cell: number_of(cell) is not None and cell == cell.strip()),
    **dict.fromkeys(_EMAILS, lambda cell: "@" in cell),
    **dict.fromkeys(("opens_at", "closes_at"), lambda cell: bool(_TIME.fullmatch(cell))),
    "last_modified": lambda cell: bool(_MOMENT.fullmatch(cell)) and is_iso(cell),
}
