"""What is wrong with the rows and the headings of a directory."""

from collections.abc import Callable, Sequence

from collabworkshop.exchange.directories.bridge import bridged_table
from collabworkshop.exchange.directories.dates import DATES, YEARS, is_date, is_iso, is_year
from collabworkshop.exchange.directories.references import REFERENCES, note_dangling
from collabworkshop.exchange.directories.sheet import Cells, Sheet, rows_of
from collabworkshop.exchange.directories.tabular import AS_WRITTEN
from collabworkshop.exchange.directories.vocabulary import Columns, any_version_knows, tables_of
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.number import number_of

__all__ = ["DEGREES", "degrees", "note_headings", "note_rows"]

DEGREES = {"latitude": 90.0, "longitude": 180.0}
"""Column: how far from zero its value may be."""

_CORE = ("organizations", "services", "locations")
_BELONGING = frozenset({"phones", "contacts", "schedules", "languages", "funding"})
"""Tables of which each row is about something else."""

_NAMED = frozenset({"organizations", "services"})
_NAME = frozenset({"name"})
_PAIRS = (("name", "name"),)
_PARENTS = frozenset(REFERENCES) - {"parent_organization_id", "parent_id"}


def note_headings(sheets: Sequence[Sheet], standard: str, book: FaultBook) -> None:
    """Note headings that are missing, and headings that no version has."""
    for sheet in sheets:
        known = any_version_knows(sheet.version_table)
        columns = tables_of(standard).get(sheet.version_table)
        for column in sorted(columns.headed - set(sheet.headings)) if columns else ():
            book.note("missing-column", f"{sheet.spelled}.{column}", ", ".join(sheet.headings))
        if known:
            _note_unknown(sheet, known, book)


def _note_unknown(sheet: Sheet, known: frozenset[str], book: FaultBook) -> None:
    for heading, spelled in zip(sheet.headings, sheet.columns.values(), strict=False):
        if heading not in known and not heading.endswith(AS_WRITTEN):
            book.note("unknown-column", f"{sheet.spelled}.{spelled}", spelled)


def note_rows(sheets: Sequence[Sheet], standard: str, book: FaultBook, *, complete: bool) -> None:
    """Note what is wrong with rows, and mark them.

    Parameters
    ----------
    sheets
        All tables.
    standard
        Whose demands are taken.
    book
        Where faults are noted.
    complete
        Whether this is a package of tables, of which each row says all that it must.
    """
    version = tables_of(standard)
    seen: dict[str, set[str]] = {}
    for sheet in sheets:
        _note_ids(sheet, seen.setdefault(sheet.version_table, set()), book)
        if complete and sheet.version_table in version:
            _note_blanks(sheet, version[sheet.version_table].demanded, book)
        elif sheet.table in _NAMED:
            _note_blanks(sheet, _NAME, book)  # of the rest, a list of 3.0 may be short
        if sheet.table in _BELONGING:
            _note_strays(sheet, book)
        _note_dates(sheet, book)
    asked_for = note_dangling(sheets, book)
    if complete:
        here = {sheet.table for sheet in sheets}
        missing = [table for table in _CORE if table not in here]
        for table in dict.fromkeys((*missing, *asked_for)):
            book.note("missing-table", _called(table, version))
    _note_coordinates(sheets, book)
    _note_names(sheets, "organizations", lambda _: "", book)
    # In the Ohana dialect a service belongs to a place, and that to a provider.
    homes = {row.get("id"): row.get("organization_id", "") for row in rows_of(sheets, "locations")}
    _note_names(
        sheets,
        "services",
        lambda row: row.get("organization_id") or homes.get(row.get("location_id"), ""),
        book,
    )


def _called(table: str, version: dict[str, Columns]) -> str:
    """Return what a table is called in a version."""
    return next((name for name in version if bridged_table(name)[0] == table), table)


def _note_ids(sheet: Sheet, seen: set[str], book: FaultBook) -> None:
    headless = bool(sheet.headings) and "id" not in sheet.columns
    if headless or not any_version_knows(sheet.version_table):
        return
    for number, row in enumerate(sheet.rows):
        name = row.get("id", "")
        if not name.strip():
            sheet.note(book, "missing-id", number, "id", " ".join(list(row.values())[:3]))
        elif name in seen:
            sheet.note(book, "duplicate-id", number, "id", name)
        seen.add(name)


def _note_blanks(sheet: Sheet, demanded: frozenset[str], book: FaultBook) -> None:
    columns = zip(sheet.columns, sheet.headings, strict=False) if sheet.columns else _PAIRS
    for column, spelled in columns:
        if spelled not in demanded or column == "id":
            continue
        for number, row in enumerate(sheet.rows):
            if not row.get(column, "").strip():
                sheet.note(book, "missing-value", number, column, row.get("id", ""))


def _note_strays(sheet: Sheet, book: FaultBook) -> None:
    for number, row in enumerate(sheet.rows):
        if _PARENTS.isdisjoint(row):
            book.note("without-parent", sheet.spelled, row.get("id", ""))
            sheet.mark(number, "without-parent")


def _note_dates(sheet: Sheet, book: FaultBook) -> None:
    tests: dict[str, Callable[[str], bool]] = dict.fromkeys(DATES, is_date)
    tests |= dict.fromkeys(YEARS, is_year)
    for column in [name for name in sheet.columns or tests if name in tests]:
        for number, row in enumerate(sheet.rows):
            written = row.get(column, "")
            if not written.strip():
                continue
            if not tests[column](written):
                sheet.note(book, "bad-date", number, column, written)
            elif column in DATES and not is_iso(written):
                sheet.note(book, "date-not-iso", number, column, written)


def degrees(row: Cells, column: str) -> float | None:
    """Return latitude or longitude in degrees; ``None`` where the cell has none that can be one.

    Examples
    --------
    >>> degrees({"latitude": "37.5"}, "latitude"), degrees({"latitude": "100"}, "latitude")
    (37.5, None)
    """
    number = number_of(row.get(column, ""))
    return number if number is not None and abs(number) <= DEGREES[column] else None


def _note_coordinates(sheets: Sequence[Sheet], book: FaultBook) -> None:
    for sheet in sheets:
        if sheet.table != "locations":
            continue
        for number, row in enumerate(sheet.rows):
            blank = [column for column in DEGREES if not row.get(column, "").strip()]
            if blank:
                # A row without either is one row without coordinates.
                said = row.get("name") or row.get("id", "")
                sheet.note(book, "missing-coordinates", number, blank[0], said)
            for column in DEGREES:
                if column not in blank and degrees(row, column) is None:
                    sheet.note(book, "bad-coordinate", number, column, row[column])


def _note_names(
    sheets: Sequence[Sheet], table: str, whose: Callable[[Cells], str], book: FaultBook
) -> None:
    """Note rows beyond the first with a name, letter for letter.

    Many providers have a service called "Food pantry", which is no fault; one provider has it
    once.
    """
    seen: set[tuple[str, str]] = set()
    for sheet in sheets:
        if sheet.table != table:
            continue
        for number, row in enumerate(sheet.rows):
            name = row.get("name", "")
            if not name.strip():
                continue
            if (whose(row), name) in seen:
                sheet.note(book, "repeated-name", number, "name", name)
            seen.add((whose(row), name))
