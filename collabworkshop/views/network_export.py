"""Taking the map along: a file in the workshop's folder, in the format of another program."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import cast

from ipywidgets import HTML, Button, Dropdown

from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.exchange.networks.codec import Codec
from collabworkshop.exchange.networks.formats import NAMES, codec
from collabworkshop.exercises.taken_network import taken
from collabworkshop.model.errors import WorkshopError
from collabworkshop.views.on_screen import OnScreen
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.message_area import MessageArea

__all__ = ["NetworkExport"]

_FIRST = "workbook"

_LONGEST_NAME = 40


class NetworkExport(OnScreen):
    """Choose a format, and the file is there; what it cannot hold is said."""

    def __repr__(self) -> str:
        return "<take the map along: a file for another program>"

    def reopen(self) -> None:
        """Begin anew with the workshop that is at the door."""
        self.area = MessageArea()
        self.form = Dropdown(
            options=list(_choices()),
            value=_FIRST,
            description="Save the map as",
            style={"description_width": "initial"},
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self.save = Button(
            description="Save the file", layout={"width": "auto", "align_self": "flex-start"}
        )
        self.save.on_click(guard(self.area, lambda _: self.write()))
        self.lost = HTML()
        self._show_parts((self.area, self.form, self.save, self.lost))

    def refresh(self) -> None:
        """Nothing to show: the map is read when it is saved."""

    def write(self) -> list[Path]:
        """Save the map as it stands now, and return the files; none is ever overwritten.

        Raises
        ------
        WorkshopError
            When there is nobody on the map, or the folder cannot be written.
        """
        host = self.session.host
        tie_map = cast("TieMap", host.result("tie-map"))
        if not tie_map.points:
            raise WorkshopError("There is nobody on the map yet. Add stakeholders first.")
        found = codec(self.form.value)
        if found.write is None:
            raise WorkshopError(f"{found.title} is only read. Choose another one.")
        made = found.write(taken(tie_map))
        files = {found.endings[0]: made.data, **made.beside}
        paths = self._kept(files)
        names = " and ".join(f"“{path.name}”" for path in paths)
        self.area.notice = {"tone": "info", "text": f"{names} is in the folder of the workshop."}
        self.lost.value = _lost_html(found, made.lost)
        return paths

    def _kept(self, files: dict[str, bytes]) -> list[Path]:
        folder = self.session.workspace.folder
        stem = _plain(self.session.host.workshop.title)
        for number in range(1, 1000):
            begins = f"{stem}-map" if number == 1 else f"{stem}-map-{number}"
            paths = {folder / f"{begins}{end}": data for end, data in files.items()}
            if any(path.exists() for path in paths):
                continue
            try:
                for path, data in paths.items():
                    with path.open("xb") as file:
                        file.write(data)
            except OSError as error:
                reason = error.strerror or "it cannot be written"
                raise WorkshopError(
                    f"The file could not be saved ({reason}). Make room, or allow the folder to "
                    "be written, and press the button again."
                ) from None
            return list(paths)
        raise WorkshopError("There are a thousand files of this map. Put some of them away first.")


def _choices() -> Iterator[tuple[str, str]]:
    for name in sorted(NAMES, key=lambda name: (name != _FIRST, name)):
        found = codec(name)
        if found.write:
            yield f"{found.title} ({found.endings[0]})", name


def _plain(title: str) -> str:
    """Return a title as the beginning of a file's name; letters of any script stay.

    Examples
    --------
    >>> _plain("Hafen & Söhne: 2026/27"), _plain("../..")
    ('Hafen-Söhne-2026-27', 'our')
    """
    words = re.findall(r"\w+", title)
    return "-".join(words)[:_LONGEST_NAME].strip("-") or "our"


def _lost_html(found: Codec, lost: tuple[str, ...]) -> str:
    if not lost:
        return ""
    rows = "".join(f"<li>{escape(sentence)}</li>" for sentence in lost)
    title = f"What {escape(found.title)} cannot hold"
    return f'<section class="cw-root cw-result"><p>{title}:</p><ul>{rows}</ul></section>'
