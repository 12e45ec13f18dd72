"""What stands in the part of an IATI file that is about results, free of the parser."""

from dataclasses import dataclass

__all__ = ["Node"]

_NOWHERE: tuple["Node", ...] = ()


@dataclass(slots=True)
class Node:
    """An element of the standard, or of our own.

    Parameters
    ----------
    given
        What its attributes say.
    text
        What stands in it as text.
    parts
        The elements in it, by name; those of other namespaces are passed over. ``None`` where
        there are none, as in most: a table for each would cost a tenth of the time.
    own
        The elements of our own in it, likewise.
    """

    given: dict[str, str]
    text: str = ""
    parts: dict[str, list["Node"]] | None = None
    own: dict[str, list["Node"]] | None = None

    def all(self, name: str) -> "list[Node] | tuple[Node, ...]":
        """Return the elements of a name that stand in it."""
        return self.parts.get(name, _NOWHERE) if self.parts else _NOWHERE

    def says(self, attribute: str) -> str:
        """Return what an attribute says; empty where it is not there."""
        return self.given.get(attribute, "")

    def add(self, name: str, node: "Node", *, own: bool) -> None:
        """Add an element that stands in it."""
        if own:
            self.own = self.own or {}
            self.own.setdefault(name, []).append(node)
        else:
            self.parts = self.parts or {}
            self.parts.setdefault(name, []).append(node)
