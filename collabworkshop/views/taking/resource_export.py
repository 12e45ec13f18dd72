"""Taking the resource map along: as a directory of services (HSDS 3.0), or as a workbook."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from collabworkshop.exchange.directories.writing import write_json, write_tabular
from collabworkshop.exchange.formulas import defuse
from collabworkshop.exchange.workbook_writing import Cell, workbook_of
from collabworkshop.exercises.resources.shared_map import SharedMap, shared_map, tables
from collabworkshop.exercises.taking.resources import taken
from collabworkshop.model.errors import WorkshopError
from collabworkshop.views.taking.export_parts import Export

__all__ = ["ResourceExport"]

_TITLES = {
    "xlsx": "Workbook (.xlsx)",
    "tables": "HSDS 3.0, tables in one zip (.zip)",
    "json": "HSDS 3.0, one file (.json)",
}

# A fixed moment, so that the same map is always the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


class ResourceExport(Export):
    """Choose a form, and the file is there; what it cannot hold is said."""

    what = "resources"
    asks = "Save what we share as"

    def __repr__(self) -> str:
        return "<take the resource map along: a directory of services, or a workbook>"

    def choices(self) -> list[tuple[str, str]]:
        """Return the workbook, and the two forms of HSDS 3.0."""
        return [(title, name) for name, title in _TITLES.items()]

    def write(self) -> list[Path]:
        """Save what is shared now, and return the files; drafts stay where they are.

        Raises
        ------
        WorkshopError
            When nothing is shared yet, or the folder cannot be written.
        """
        shared = shared_map(self.session.state())
        if not shared.lines:
            raise WorkshopError("Nothing is shared yet. Share offers or needs first.")
        if self.form.value == "xlsx":
            return self.keep("a workbook", {".xlsx": _workbook(shared)}, ())
        host = self.session.host
        directory, lost = taken(shared, host.workshop.id, on=host.today)
        if self.form.value == "tables":
            made = write_tabular(directory)
            return self.keep("HSDS 3.0", {".zip": _zipped(made.files)}, (*lost, *made.lost))
        made = write_json(directory)
        (data,) = made.files.values()
        return self.keep("HSDS 3.0", {".json": data}, (*lost, *made.lost))


def _workbook(shared: SharedMap) -> bytes:
    sheets = tables(shared).items()
    return workbook_of({title: [list(map(_cell, row)) for row in rows] for title, rows in sheets})


def _cell(cell: Cell) -> Cell:
    return defuse(cell) if isinstance(cell, str) else cell


def _zipped(files: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            part = zipfile.ZipInfo(name, _MOMENT)
            part.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(part, data)
    return stream.getvalue()
