"""Who does what where, out of a table or a workbook."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import restored
from collabworkshop.exchange.source import first_lines
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.exchange.three_w.columns import ThreeWColumns, found_columns, is_three_w
from collabworkshop.exchange.three_w.tag_row import Tagged, tagged
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault
from collabworkshop.model.three_w import Presence, WhoWhatWhere

__all__ = ["TABLE", "TITLES", "WORKBOOK", "ThreeWRead", "looks_like", "read_three_w"]

TABLE = "three-w"
WORKBOOK = "three-w-workbook"
TITLES = {TABLE: "Table (CSV)", WORKBOOK: "Workbook (Excel)"}
"""Both formats by name, and what people read."""

_ROWS_TRIED = 30
_BLANK = {
    "organisation": "blank-organisation",
    "activity": "blank-activity",
    "place": "blank-place",
}


@dataclass(frozen=True)
class ThreeWRead:
    """Who does what where, out of a file.

    Parameters
    ----------
    three_w
        A presence for each row, in the order of the file.
    columns
        Which columns were taken.
    faults
        What is wrong with the file; rows with faults are kept.
    format_name
        ``"three-w"`` for a text, ``"three-w-workbook"`` for a workbook.
    """

    three_w: WhoWhatWhere
    columns: ThreeWColumns
    faults: tuple[Fault, ...]
    format_name: str


def looks_like(data: bytes, name: str) -> bool:
    r"""Say whether the beginning of a file shows a table of who does what where.

    Examples
    --------
    >>> looks_like(b"Agency,Cluster,Province\nA,Health,North\n", "3w.csv")
    True
    >>> looks_like(b"from,to\nA,B\n", "ties.csv"), looks_like(b"\0", "x.csv")
    (False, False)
    """
    try:
        if _is_workbook(data):
            tables = read_workbook(data, most_rows=_ROWS_TRIED)
        else:
            tables = (read_table(first_lines(data), name=name),)
    except UnreadableError:
        return False
    return any(is_three_w(*tagged(table)) for table in tables)


def read_three_w(data: bytes, name: str) -> ThreeWRead:
    r"""Return who does what where.

    The columns are found by the tags of the Humanitarian Exchange Language where the table has
    them, else by its headings. What no role was found for is kept beside, by heading.

    Parameters
    ----------
    data
        A delimited text, or a workbook (.xlsx): its first sheet that holds such a table.
    name
        What people call the file.

    Raises
    ------
    UnreadableError
        When this is no table, or none of organisations with what they do or where.

    Examples
    --------
    >>> got = read_three_w(b"Org,Sector,District,People\nClinic,Health,,40\n", "3w.csv")
    >>> got.three_w.rows
    (Presence(organisation='Clinic', activity='Health', place='', beside={'People': '40'}),)
    >>> [(fault.code, fault.where) for fault in got.faults]
    [('blank-place', '3w.csv.District')]
    """
    book = FaultBook()
    if _is_workbook(data):
        found, format_name = _sheet(read_workbook(data), book), WORKBOOK
    else:
        found, format_name = tagged(read_table(data, name=name)), TABLE
    table = restored(found.table)
    columns = found_columns(table, found.tags, book)
    rows = tuple(_rows(table, columns, book))
    for role, key in _keys(columns).items():
        _note_spellings((getattr(row, role) for row in rows), f"{table.name}.{key}", book)
    return ThreeWRead(
        WhoWhatWhere(rows=rows), columns, (*table.faults, *book.faults()), format_name
    )


def _is_workbook(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def _sheet(tables: tuple[Table, ...], book: FaultBook) -> Tagged:
    sheets = [tagged(table) for table in tables]
    found = next((sheet for sheet in sheets if is_three_w(*sheet)), sheets[0])
    for sheet in sheets:
        if sheet is not found:
            book.note("left-out-sheet", sheet.table.name)
    return found


def _rows(table: Table, columns: ThreeWColumns, book: FaultBook) -> Iterator[Presence]:
    taken = _keys(columns)
    keys = set(taken.values())
    for _, cells in table.records():
        for role, key in taken.items():
            if not cells[key].strip():
                example = table.separator.join(cells.values())
                book.note(_BLANK[role], f"{table.name}.{key}", example)
        said = {role: cells[key] if cells[key].strip() else "" for role, key in taken.items()}
        beside = {key: cell for key, cell in cells.items() if key not in keys}
        yield Presence(**said, beside=beside)


def _keys(columns: ThreeWColumns) -> dict[str, str]:
    return columns.model_dump(exclude_none=True)


def _note_spellings(names: Iterable[str], where: str, book: FaultBook) -> None:
    """Note names that differ by nothing but case, spaces and signs."""
    spelled: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name in names:
        spelled["".join(filter(str.isalnum, name.casefold()))][name] = None
    spelled.pop("", None)
    for first, *others in spelled.values():
        for other in others:
            book.note("spelling-differs", where, f"{first} – {other}")
