"""A network as an outside file holds it, before it becomes anybody's map."""

from pydantic import Field

from collabworkshop.model.noun import Name, Noun

__all__ = ["Loop", "MapView", "Network", "NetworkLine", "NetworkNode"]


class NetworkNode(Noun):
    """A node: its id in the file, its label, and every other cell of its row.

    Parameters
    ----------
    id, label
        What lines call it, and what people do.
    attributes
        Everything else that the file says of it, as written.
    x, y
        Its place in the file's own units, y downwards; ``None`` where it has none.
    colour
        As ``#rrggbb``, or empty.
    mode
        In a two-mode network the name of the set that it belongs to; else empty.
    """

    id: Name
    label: str
    attributes: dict[str, str] = Field(default_factory=dict)
    x: float | None = None
    y: float | None = None
    colour: str = ""
    mode: str = ""


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
    id
        What the file calls it, or empty.
    both_ways
        In a directed network, whether this line runs both ways; in an undirected one
        every line does, and this says nothing.
    colour
        As ``#rrggbb``, or empty.
    """

    source: Name
    target: Name
    relation: str = ""
    weight: float | None = None
    attributes: dict[str, str] = Field(default_factory=dict)
    id: str = ""
    both_ways: bool = False
    colour: str = ""


class Loop(Noun):
    """A circle of lines that people gave a name, as in a causal loop diagram.

    Parameters
    ----------
    id, label
        What the file calls it, and what people do.
    lines
        Ids of its lines, in order.
    attributes
        Everything else that the file says of it, as written.
    """

    id: Name
    label: str = ""
    lines: tuple[str, ...] = ()
    attributes: dict[str, str] = Field(default_factory=dict)


class MapView(Noun):
    """One drawing of a part of the network.

    Parameters
    ----------
    name
        What people call it.
    places
        Id of each node that is on it to x and y, y downwards; ``None`` where the file gives
        no place.
    lines
        Ids of the lines that are drawn on it.
    attributes
        Everything else that the file says of it, as written.
    """

    name: str
    places: dict[str, tuple[float, float] | None] = Field(default_factory=dict)
    lines: tuple[str, ...] = ()
    attributes: dict[str, str] = Field(default_factory=dict)


class Network(Noun):
    """Nodes and lines of one file or of a pair of tables.

    Parameters
    ----------
    nodes, lines
        In the order of the file.
    directed
        Whether a line runs from source to target only. A file that holds both sorts of
        lines is directed, and those that run both ways say so.
    name
        What the file calls the network, or empty.
    loops, maps
        Circles of lines with a name, and drawings; few formats have them.
    """

    nodes: tuple[NetworkNode, ...]
    lines: tuple[NetworkLine, ...]
    directed: bool
    name: str = ""
    loops: tuple[Loop, ...] = ()
    maps: tuple[MapView, ...] = ()
