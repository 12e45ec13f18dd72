"""What a directory of services says, in whichever form of HSDS it was published."""

from collections.abc import Mapping
from dataclasses import dataclass

from collabworkshop.exchange.directories.assembly import assembled
from collabworkshop.exchange.directories.checks import note_headings, note_rows
from collabworkshop.exchange.directories.nested import looks_nested, read_objects
from collabworkshop.exchange.directories.sheet import Sheet
from collabworkshop.exchange.directories.source_ids import restore_ids
from collabworkshop.exchange.directories.standard import standard_of
from collabworkshop.exchange.directories.tabular import looks_tabular, read_sheets
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.model.directory import Directory
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.fault import Fault

__all__ = ["DirectoryRead", "looks_like", "read_directory"]

_DESCRIPTOR = "datapackage.json"
_PROSE = {"txt", "md", "pdf", "html"}


@dataclass(frozen=True)
class DirectoryRead:
    """A directory out of its files.

    Parameters
    ----------
    directory
        What is in it.
    faults
        What is wrong with it; rows with faults are kept and marked.
    format_name
        ``"hsds-tabular"``, ``"hsds-json"`` or ``"ohana"``.
    """

    directory: Directory
    faults: tuple[Fault, ...]
    format_name: str


def looks_like(files: Mapping[str, bytes]) -> bool:
    r"""Say whether these files could be a directory of services, by names and first lines.

    Examples
    --------
    >>> looks_like({"services.csv": b"id,organization_id,name,status\n"})
    True
    >>> looks_like({"ties.csv": b"from,to\n", "organizations.csv": b"id,name,sector\n"})
    False
    """
    return looks_tabular(files) or looks_nested(files)


def read_directory(files: Mapping[str, bytes], name: str) -> DirectoryRead:
    r"""Return the directory that these files hold.

    Where there are tables and JSON, the tables are read. Organisations and places stand in the
    directory as often as the file has them; in JSON, where one object is told again and again,
    each stands once.

    Parameters
    ----------
    files
        What each file holds, by its name, without folders.
    name
        What people call the whole.

    Raises
    ------
    UnreadableError
        When there is no directory in them that could be read.

    Examples
    --------
    >>> read = read_directory({"phones.csv": b"id,organization_id,number\n1,7,555\n"}, "a folder")
    >>> read.format_name, {fault.where for fault in read.faults if "dangling" in fault.code}
    ('hsds-tabular', {'phones.organization_id'})
    """
    book = FaultBook()
    sheets = read_sheets(files, book)
    if any(sheet.headings and sheet.columns for sheet in sheets) or not _has_json(files):
        return _from_tables(sheets, files, name, book)
    sheets = read_objects(files, book)
    restore_ids(sheets)
    standard = "HSDS 3.0"
    note_rows(sheets, standard, book, complete=False)
    return DirectoryRead(assembled(sheets, standard), book.faults(), "hsds-json")


def _has_json(files: Mapping[str, bytes]) -> bool:
    return any(each.endswith(".json") and each != _DESCRIPTOR for each in map(str.lower, files))


def _from_tables(
    sheets: list[Sheet], files: Mapping[str, bytes], name: str, book: FaultBook
) -> DirectoryRead:
    if not sheets:
        raise UnreadableError(
            f"There is no table of a directory in {name!r}. A directory has files such as "
            "organizations.csv, services.csv and locations.csv, or one .json of HSDS 3.0."
        )
    read = {sheet.spelled for sheet in sheets}
    for each in sorted(files):
        stem, _, ending = each.rpartition(".")
        if each != _DESCRIPTOR and stem not in read and ending.lower() not in _PROSE:
            book.note("unread-file", each)
    restore_ids(sheets)
    standard = standard_of(sheets)
    note_headings(sheets, standard, book)
    note_rows(sheets, standard, book, complete=True)
    form = "ohana" if standard == "Ohana" else "hsds-tabular"
    return DirectoryRead(assembled(sheets, standard), book.faults(), form)
