"""How the nodes of a network are written as vertices."""

import re

from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.pajek.parameters import VERTEX_KEYS, written_parameters
from collabworkshop.exchange.networks.row_assembly import SETS
from collabworkshop.exchange.networks.text_lines import BLANKS
from collabworkshop.exchange.networks.text_losses import TextLosses
from collabworkshop.exchange.number import number_of
from collabworkshop.model.network import Network, NetworkNode

__all__ = ["between_sets", "numbered", "ordered", "title_row", "vertex_rows"]


def title_row(title: str, losses: TextLosses) -> list[str]:
    """Return the line that names the network, where it has a name."""
    held = re.sub(r"[\r\n]", " ", title).strip(BLANKS)
    losses.note("name", "of the network with line ends or blanks around it", held != title)
    return [f"*Network {held}"] if held else []


def vertex_rows(nodes: list[NetworkNode], first: int | None, losses: TextLosses) -> list[str]:
    """Return the rows of all vertices with their heading; ``first`` of them form the first set."""
    beside = "" if first is None else f" {first}"
    rows = [f"{number} {_vertex(node, losses)}" for number, node in enumerate(nodes, 1)]
    return [f"*Vertices {len(nodes)}{beside}", *rows]


def ordered(network: Network, losses: TextLosses) -> tuple[list[NetworkNode], int | None]:
    """Return all nodes, those of the first of two sets first, and how many these are."""
    nodes = list(network.nodes)
    known = {node.id for node in nodes}
    ends = dict.fromkeys(end for line in network.lines for end in (line.source, line.target))
    missing = [end for end in ends if end not in known]
    losses.note("end", "of lines without a node (one was made)", len(missing))
    nodes += [NetworkNode(id=end, label=end) for end in missing]
    sets = list(dict.fromkeys(node.mode for node in nodes))
    if sets in ([], [""]):
        return nodes, None
    if "" in sets or len(sets) > len(SETS):
        losses.note(
            "name",
            "of a set of nodes: it needs one set or two, and every node in one",
            len(set(sets) - {""}),
        )
        return nodes, None
    if set(sets) <= set(SETS):
        sets = list(SETS)
    else:
        losses.note("name", "of a set of nodes; they are called 'rows' and 'columns'", len(sets))
    first = [node for node in nodes if node.mode == sets[0]]
    second = [node for node in nodes if node.mode != sets[0]]
    losses.note("order", "of the nodes: the first set comes first", [*first, *second] != nodes)
    return [*first, *second], len(first)


def numbered(nodes: list[NetworkNode], losses: TextLosses) -> dict[str, int]:
    """Return the number of each id, which stands for it in the file."""
    numbers = {node.id: number for number, node in enumerate(nodes, 1)}
    others = sum(node.id != str(number) for number, node in enumerate(nodes, 1))
    losses.note("id", "of nodes: it counts them, 1, 2, 3 and so on; the labels are kept", others)
    return numbers


def between_sets(
    network: Network, numbers: dict[str, int], first: int | None, losses: TextLosses
) -> int | None:
    """Return ``first`` where every line runs from the first set to the second, both ways."""
    if first is None:
        return None
    fits = not network.directed and all(
        numbers[line.source] <= first < numbers[line.target] for line in network.lines
    )
    losses.note("division", "into two sets with directed ties, or with ties within one", not fits)
    return first if fits else None


def _vertex(node: NetworkNode, losses: TextLosses) -> str:
    label = losses.label(node)
    places, rest = _places(node, losses)
    said, lost = written_parameters(rest, VERTEX_KEYS, "ic", node.colour)
    losses.note("attribute", "of nodes that it has no word for", len(lost))
    return f"{label}{places}{said}"


def _places(node: NetworkNode, losses: TextLosses) -> tuple[str, dict[str, str]]:
    """Return the coordinates, and the attributes that are not among them."""
    x = losses.finite(node.x, "place", "of a node")
    y = losses.finite(node.y, "place", "of a node")
    rest = dict(node.attributes)
    if x is None:
        losses.note("place", "of a node with a height and nothing else", y is not None)
        return "", rest
    places = f" {numeral(x)}"
    if y is not None:
        places += f" {numeral(y)}"
        z = rest.get("z", "")
        if number_of(z) is not None and not re.search(r"\s", z):
            places += f" {rest.pop('z')}"
    return places, rest
