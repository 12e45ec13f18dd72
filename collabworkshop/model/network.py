"""A network as an outside file holds it, before it becomes anybody's map."""

from pydantic import Field

from collabworkshop.model.noun import Name, Noun

__all__ = ["Network", "NetworkLine", "NetworkNode"]


class NetworkNode(Noun):
    """A node: its id in the file, its label, and every other cell of its row."""

    id: Name
    label: str
    attributes: dict[str, str] = Field(default_factory=dict)


class NetworkLine(Noun):
    """A line between two nodes, self-loops and parallel lines included.

    Parameters
    ----------
    source, target
        Ids of nodes.
    relation
        Which of the file's relations; empty where it has one only.
    weight
        The number beside it, as a number; ``None`` for none.
    attributes
        Every other cell of its row, as written.
    """

    source: Name
    target: Name
    relation: str = ""
    weight: float | None = None
    attributes: dict[str, str] = Field(default_factory=dict)


class Network(Noun):
    """Nodes and lines of one file or of a pair of tables."""

    nodes: tuple[NetworkNode, ...]
    lines: tuple[NetworkLine, ...]
    directed: bool
