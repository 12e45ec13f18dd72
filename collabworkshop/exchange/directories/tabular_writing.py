"""How a directory is written as the tables of HSDS 3.0."""

import csv
import io

from collabworkshop.exchange.directories.counting import counted
from collabworkshop.exchange.directories.descriptor import descriptor, file_names
from collabworkshop.exchange.directories.export_rows import export_rows
from collabworkshop.exchange.directories.sheet import Cells
from collabworkshop.exchange.directories.vocabulary import tables_of
from collabworkshop.exchange.directories.written_directory import WrittenDirectory
from collabworkshop.exchange.formulas import defuse
from collabworkshop.model.directory import Directory

__all__ = ["write_tabular"]


def write_tabular(directory: Directory) -> WrittenDirectory:
    """Return the directory as a tabular data package: a table for each file that has rows.

    Examples
    --------
    >>> from collabworkshop.model.directory import Provider
    >>> written = write_tabular(
    ...     Directory(standard="HSDS 3.0", organisations=(Provider(id="7", name="Kitchen"),))
    ... )
    >>> sorted(written.files)
    ['datapackage.json', 'metadata.csv', 'organizations.csv']
    >>> len(written.lost)
    2
    """
    rows, lost = export_rows(directory)
    tables = {table: (_columns(table, held), held) for table, held in rows.items()}
    names = file_names(tables)
    files = {names[table]: _csv(*held) for table, held in tables.items()}
    renamed = [table for table, name in names.items() if name != f"{table}.csv"]
    if renamed:
        said = f"Renamed, since a file cannot be called so: {counted(len(renamed), 'table')}."
        lost = (*lost, said)
    return WrittenDirectory({**files, "datapackage.json": descriptor(tables)}, lost)


def _columns(table: str, rows: list[Cells]) -> tuple[str, ...]:
    """Return the columns that are used or demanded, in the order of 3.0, then all others."""
    used = dict.fromkeys(column for row in rows for column in row)
    known = tables_of("HSDS 3.0").get(table)
    if known is None:
        return tuple(used)
    first = [column for column in known.order if column in used or column in known.demanded]
    return tuple(dict.fromkeys((*first, *used)))


def _csv(columns: tuple[str, ...], rows: list[Cells]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(map(defuse, columns))
    writer.writerows([defuse(row.get(column, "")) for column in columns] for row in rows)
    return stream.getvalue().encode("utf-8", "replace")
