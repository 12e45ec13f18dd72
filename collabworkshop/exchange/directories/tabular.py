"""Which tables lie in a package of delimited files, and what they say in the words of HSDS 3.0.

Our own reader, because frictionless 5.21 refuses the datapackage.json of the real 1.1 sample
("format": "url"), stops at what we must keep and mark, takes 1.2 s to load, and brings many
packages that nothing else here needs.
"""

import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from collabworkshop.exchange.delimited import split
from collabworkshop.exchange.directories.bridge import (
    bridged_columns,
    bridged_table,
    known_table,
    plain,
)
from collabworkshop.exchange.directories.sheet import Cells, Sheet
from collabworkshop.exchange.directories.table_guess import guessed_table, is_telling
from collabworkshop.exchange.directories.vocabulary import any_version_knows
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import restore
from collabworkshop.exchange.table import Table, tabulated
from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError

__all__ = ["AS_WRITTEN", "looks_tabular", "read_sheets"]

AS_WRITTEN = "_as_written"
"""Ends the name of a column that holds what its neighbour in HSDS 3.0 may not hold."""

_ENDINGS = {".csv", ".tsv"}
_FIRST_LINE = 20_000
_DAYS = {"mo", "tu", "we", "th", "fr", "sa", "su"}
_DAY = re.compile(r"[A-Za-z]{2,}")


def looks_tabular(files: Mapping[str, bytes]) -> bool:
    """Say whether one of the files has the name or the headings of a table of HSDS."""
    return any(_is_table(name, data) for name, data in files.items())


def read_sheets(files: Mapping[str, bytes], book: FaultBook) -> list[Sheet]:
    """Return every table in these files; those that are none of HSDS keep their names.

    Raises
    ------
    UnreadableError
        When not one of them can be read.
    """
    named = _named_in_descriptor(files)
    sheets = []
    failed = None
    for name in sorted(files):
        if not _is_delimited(name):
            continue
        try:
            sheets.append(_sheet(name, files[name], named.get(name), book))
        except UnreadableError as error:
            failed = error
            book.note("unread-file", name, str(error))
    if failed and not sheets:
        raise failed
    return sheets


def _is_delimited(name: str) -> bool:
    """Say whether a file is a table; a text is one where it has the name of a table."""
    place = PurePosixPath(name)
    ending = place.suffix.lower()
    return ending in _ENDINGS or (ending == ".txt" and known_table(place.stem) is not None)


def _is_table(name: str, data: bytes) -> bool:
    if not _is_delimited(name):
        return False
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    lines = data[:_FIRST_LINE].decode(encoding, "replace").lstrip().splitlines()
    headings = tuple(plain(cell.strip("\"' ")) for cell in re.split(r"[,;\t|]", (lines or [""])[0]))
    table = known_table(PurePosixPath(name).stem)
    return is_telling(table, headings) if table else bool(guessed_table(headings))


def _named_in_descriptor(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the tables that ``datapackage.json`` names for files of other names."""
    try:
        resources = json.loads(files.get("datapackage.json", b"{}"))["resources"]
        pairs = [(PurePosixPath(each["path"]).name, each["name"]) for each in resources]
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}
    return {path: table for path, name in pairs if (table := known_table(str(name)))}


def _sheet(name: str, data: bytes, declared: str | None, book: FaultBook) -> Sheet:
    spelled = PurePosixPath(name).stem
    table = _table(data, spelled, book)
    spelled_columns = tuple(map(restore, table.keys))
    headings = tuple(map(plain, spelled_columns))
    version_table = known_table(spelled) or declared
    if version_table is None and (version_table := guessed_table(headings)):
        book.note("guessed-table", spelled, version_table)
    if version_table is None:
        book.note("unknown-table", spelled, ", ".join(table.columns))
        version_table = spelled
    canonical, added = bridged_table(version_table)
    columns = bridged_columns(version_table, _names(spelled_columns, version_table))
    return Sheet(
        table=canonical,
        spelled=spelled,
        version_table=version_table,
        headings=headings[: len(table.columns)],
        columns=dict(zip(columns, table.keys, strict=True)),
        rows=_rows(table, columns, added),
        marks={number: list(codes) for number, codes in enumerate(table.marks) if codes},
    )


def _names(spelled: tuple[str, ...], version_table: str) -> tuple[str, ...]:
    """Return plain names of the columns that some version has; others keep their spelling."""
    known = any_version_knows(version_table)
    names: dict[str, None] = {}
    for column in spelled:
        name = plain(column)
        if name not in known or name in names:
            name = column
        while name in names:
            name += " (again)"
        names[name] = None
    return tuple(names)


def _table(data: bytes, spelled: str, book: FaultBook) -> Table:
    decoded = decode(data)
    cells = split(decoded.text)
    if decoded.guessed:
        book.note("guessed-encoding", spelled)
    if cells.stray_quote is not None:
        book.note("stray-quote", spelled, line=cells.stray_quote)
    return tabulated(cells.rows, spelled, book, decoded.encoding, cells.separator)


def _rows(table: Table, columns: tuple[str, ...], added: Cells) -> list[Cells]:
    rows = []
    aside = [column for column in columns if column.endswith(AS_WRITTEN)]
    for row in table.rows:
        cells = dict(added)
        for column, cell in zip(columns, row, strict=False):
            if cell:
                cells[column] = restore(cell) if cell[0] == "'" else cell
        for column in aside:
            if column in cells:
                cells[column.removesuffix(AS_WRITTEN)] = cells.pop(column)
        if "weekday" in cells:
            _name_day(cells)
        rows.append(cells)
    return rows


def _name_day(cells: Cells) -> None:
    """Add the day as 3.0 has it; whether 1 is a Monday or a Sunday, no version says."""
    day = cells["weekday"].strip()
    if _DAY.fullmatch(day) and day[:2].lower() in _DAYS:
        cells.setdefault("byday", day[:2].upper())
