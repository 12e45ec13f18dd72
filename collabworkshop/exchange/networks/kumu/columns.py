"""Which columns Kumu knows in a sheet, and under which key the model keeps what is in them."""

import re
from typing import NamedTuple

from collabworkshop.exchange.networks.kumu.values import text_of, value_of

__all__ = ["LINE", "NODE", "Columns", "Sorted"]

_SUFFIX = " (attribute)"


class Sorted(NamedTuple):
    """The cells of a row that are not blank: those the model has a place for, and the others."""

    held: dict[str, str]
    attributes: dict[str, str]


class Columns(NamedTuple):
    """The columns of a sheet of elements or of connections.

    Parameters
    ----------
    needed
        Headings, in small letters, by which the sheet is known.
    held
        Headings of what the model has a place for.
    renamed
        Headings that Kumu calls otherwise once they are in a project.
    """

    needed: tuple[str, ...]
    held: tuple[str, ...]
    renamed: dict[str, str]

    def sorted_out(self, cells: dict[str, str]) -> Sorted:
        """Return what a row says; several values between bars are a list."""
        found = Sorted({}, {})
        names = {heading.casefold(): heading for heading in self.held}
        for heading, cell in cells.items():
            name = names.get(heading.casefold().strip())
            if not cell:
                continue
            if name and name not in found.held:
                found.held[name] = cell
            else:
                key = self._attribute(heading)
                listed = key == "tags" and "|" in cell
                found.attributes[key] = text_of(cell.split("|")) if listed else cell
        return found

    def heading(self, attribute: str) -> str:
        """Return the heading below which an attribute is written.

        Examples
        --------
        >>> NODE.heading("element type"), NODE.heading("sector"), NODE.heading("label")
        ('Type', 'sector', 'label (attribute)')
        """
        for heading, renamed in self.renamed.items():
            if renamed == attribute:
                return heading
        return attribute + _SUFFIX if self._told_apart(attribute) else attribute

    def cell(self, attribute: str, text: str) -> str:
        """Return the cell of an attribute; a list stands between bars, as Kumu wants it."""
        value = value_of(text) if text.startswith("[") else text
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return "|".join(value)
        return text

    def _attribute(self, heading: str) -> str:
        plain = heading.casefold().strip()
        for name, renamed in self.renamed.items():
            if plain == name.casefold():
                return renamed
        bare = heading.removesuffix(_SUFFIX)
        return bare if bare != heading and self._told_apart(bare) else heading

    def _told_apart(self, attribute: str) -> bool:
        bare = re.sub(r"(?: \(attribute\))+\Z", "", attribute).casefold().strip()
        return not bare or bare in {name.casefold() for name in (*self.held, *self.renamed)}


NODE = Columns(
    ("label",),
    ("ID", "Label", "Node set", "X", "Y", "Colour"),
    {"Type": "element type", "Description": "description", "Tags": "tags"},
)
LINE = Columns(
    ("from", "to"),
    ("ID", "From", "To", "Direction", "Type", "Weight", "Colour"),
    {"Label": "label", "Description": "description", "Tags": "tags"},
)
