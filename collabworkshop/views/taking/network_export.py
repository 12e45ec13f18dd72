"""Taking the map along: a file in the workshop's folder, in the format of another program."""

from pathlib import Path
from typing import cast

from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.exchange.networks.formats import NAMES, codec
from collabworkshop.exercises.taking.network import taken
from collabworkshop.model.errors import WorkshopError
from collabworkshop.views.taking.export_parts import Export

__all__ = ["NetworkExport"]

_FIRST = "workbook"


class NetworkExport(Export):
    """Choose a format, and the file is there; what it cannot hold is said."""

    what = "map"
    asks = "Save the map as"

    def __repr__(self) -> str:
        return "<take the map along: a file for another program>"

    def choices(self) -> list[tuple[str, str]]:
        """Return the formats that can be written."""
        codecs = (codec(name) for name in sorted(NAMES, key=lambda name: (name != _FIRST, name)))
        return [(f"{one.title} ({one.endings[0]})", one.name) for one in codecs if one.write]

    def write(self) -> list[Path]:
        """Save the map as it stands now, and return the files; none is ever overwritten.

        Raises
        ------
        WorkshopError
            When there is nobody on the map, or the folder cannot be written.
        """
        tie_map = cast("TieMap", self.session.host.result("tie-map"))
        if not tie_map.points:
            raise WorkshopError("There is nobody on the map yet. Add stakeholders first.")
        found = codec(self.form.value)
        if found.write is None:
            raise WorkshopError(f"{found.title} is only read. Choose another one.")
        made = found.write(taken(tie_map))
        return self.keep(found.title, {found.endings[0]: made.data, **made.beside}, made.lost)
