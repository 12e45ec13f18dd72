"""Which networks, partitions and vectors a Pajek file holds.

A project (``.paj``) may hold several networks. Those over the same vertices are the
relations of one network; a partition or a vector says something of every vertex.
"""

from dataclasses import dataclass, field

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.pajek.lines import LINE_KINDS
from collabworkshop.exchange.networks.pajek.sections import Section, bare, words
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import NetworkNode

__all__ = ["Part", "parts_of", "with_values"]

_VALUES = ("partition", "vector")
_MOST_PARTS = 1_000


@dataclass
class Part:
    """A network, or something said of the vertices: its kind, its name and its sections."""

    kind: str
    title: str
    line: int
    sections: list[Section] = field(default_factory=list)

    def has(self, kind: str) -> bool:
        """Say whether it has a section of a kind."""
        return any(section.kind == kind for section in self.sections)

    def heading(self) -> str:
        """Return its first line, as people would find it."""
        return f"*{self.kind} {self.title}".strip()


def parts_of(sections: list[Section], name: str, book: FaultBook) -> list[Part]:
    """Return the networks of a file and what it says beside them, in its order."""
    parts: list[Part] = []
    for section in sections:
        if len(parts) > _MOST_PARTS:
            raise UnreadableError(
                f"{name!r} holds more than {_MOST_PARTS:,} networks, partitions and vectors. Save "
                "the network that the group works with as a file of its own."
            )
        within = section.kind in ("vertices", "matrix", *LINE_KINDS)
        if not within:
            parts.append(Part(section.kind, section.beside, section.line))
            if section.kind not in _VALUES and section.kind != "network":
                continue
            for place, row in section.rows:
                book.note("unread-row", name, row, line=place)
        else:
            if not parts or not _takes(parts[-1], section.kind):
                parts.append(Part("network", "", section.line))
            parts[-1].sections.append(section)
    return parts


def _takes(part: Part, kind: str) -> bool:
    if kind == "vertices":
        return not part.sections
    return part.kind == "network"


def with_values(
    nodes: dict[str, NetworkNode], parts: list[Part], name: str, book: FaultBook
) -> dict[str, NetworkNode]:
    """Return the nodes with what partitions and vectors say of them, by their names."""
    for part in parts:
        values = _values(part)
        if part.kind not in _VALUES or len(values) != len(nodes):
            book.note("left-out-part", name, part.heading(), line=part.line)
            continue
        by_id = _by_id(nodes, values)
        key = _free_key(part.title or part.kind, nodes)
        nodes = {
            identity: node.model_copy(
                update={"attributes": {**node.attributes, key: by_id[identity]}}
            )
            for identity, node in nodes.items()
        }
    return nodes


def _values(part: Part) -> list[str]:
    return [
        bare(word) for section in part.sections for _, row in section.rows for word in words(row)
    ]


def _by_id(nodes: dict[str, NetworkNode], values: list[str]) -> dict[str, str]:
    """Pair values with vertices by number; a file that counts from elsewhere, by order."""
    numbered = dict(zip(map(str, range(1, len(values) + 1)), values, strict=True))
    if numbered.keys() == nodes.keys():
        return numbered
    return dict(zip(nodes, values, strict=True))


def _free_key(title: str, nodes: dict[str, NetworkNode]) -> str:
    key, turn = title, 1
    while any(key in node.attributes for node in nodes.values()):
        turn += 1
        key = f"{title} ({turn})"
    return key
