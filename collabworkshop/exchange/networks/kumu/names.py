"""Which names Kumu's own fields have, and how attributes of the same name are told apart.

What a project says of an element or a connection outside its attributes, ``delayed`` for
example, is kept among them under a name that begins with "kumu".
"""

import re
from typing import NamedTuple

__all__ = ["ELEMENT", "FIELD", "LINE", "LOOP", "Kind"]

FIELD = "kumu "

_ATTRIBUTE = "kumu attribute: "
_SUFFIX = " (attribute)"


class Kind(NamedTuple):
    """What is particular to elements, connections or loops.

    Parameters
    ----------
    plural, place
        What the list is called in a project, and one of them by its place.
    type_name
        The attribute that a blueprint calls "type".
    own
        Fields that the model holds; others are kept under a name of their own.
    ours
        Attributes that the model holds.
    """

    plural: str
    place: str
    type_name: str
    own: frozenset[str]
    ours: frozenset[str]

    def key(self, name: str) -> str:
        """Return under which key an attribute of a project is kept."""
        if self._told_apart(name):
            return name.removesuffix(_SUFFIX)
        return _ATTRIBUTE + name if name.startswith(FIELD) else name

    def name(self, key: str) -> str:
        """Return what an attribute is called in a project, where it is no field."""
        if key.startswith(_ATTRIBUTE + FIELD):
            return key.removeprefix(_ATTRIBUTE)
        return key + _SUFFIX if self._told_apart(key) else key

    def field(self, key: str) -> str:
        """Return the field that is kept under a key, or nothing."""
        name = key.removeprefix(FIELD)
        is_field = key.startswith(FIELD) and not key.startswith(_ATTRIBUTE + FIELD)
        return name if is_field and name and name not in self.own else ""

    def clashes(self, key: str) -> bool:
        """Say whether an attribute has the name of something that the model holds."""
        return key in self.ours

    def _told_apart(self, name: str) -> bool:
        found = re.fullmatch(r"(.*?)((?: \(attribute\))+)", name, re.DOTALL)
        return found is not None and found[1] in self.ours


ELEMENT = Kind(
    "elements",
    "element",
    "element type",
    frozenset({"_id", "attributes"}),
    frozenset({"label", "colour", "node set"}),
)
LINE = Kind(
    "connections",
    "connection",
    "connection type",
    frozenset({"_id", "attributes", "from", "to"}),
    frozenset({"connection type", "weight", "colour"}),
)
LOOP = Kind(
    "loops",
    "loop",
    "loop type",
    frozenset({"_id", "attributes", "connections"}),
    frozenset({"label"}),
)
