"""How a network is written for UCINET, as a list of edges, and what gets lost.

A list and no matrix: it holds ties without a number, or with the number 0, and parallel
ones. An undirected tie stands in it in both directions, because UCINET has no other sign.
"""

from collections import Counter
from collections.abc import Iterator

from collabworkshop.exchange.networks.codec import Written
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.pajek.vertex_rows import between_sets, numbered, ordered
from collabworkshop.exchange.networks.text_losses import TextLosses
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["write"]


def write(network: Network) -> Written:
    r"""Return a DL file.

    Examples
    --------
    >>> nodes = (NetworkNode(id="1", label="City"), NetworkNode(id="2", label="School"))
    >>> line = NetworkLine(source="1", target="2", weight=2.5)
    >>> print(write(Network(nodes=nodes, lines=(line,), directed=True)).data.decode())
    DL N=2 FORMAT=EDGELIST1
    LABELS:
    "City"
    "School"
    DATA:
    1 2 2.5
    <BLANKLINE>
    """
    losses = TextLosses("UCINET DL")
    nodes, first = ordered(network, losses)
    numbers = numbered(nodes, losses)
    sets = between_sets(network, numbers, first, losses)
    relations = list(dict.fromkeys(line.relation for line in network.lines))
    rows = [_sizes(len(nodes), sets, len(relations)), *_labels(nodes, sets, losses)]
    if relations not in ([], [""]):
        said = [losses.quoted(relation, "name", "of a relation") for relation in relations]
        rows += ["LEVEL LABELS:", *said]
    rows.append("DATA:")
    for turn, relation in enumerate(relations):
        rows += ["!"] if turn else []
        for line in network.lines:
            if line.relation == relation:
                rows += _line(line, numbers, network, sets, losses)
    _note(network, relations, losses)
    text = "\n".join([*rows, ""])
    return Written(text.encode("ascii" if text.isascii() else "utf-8-sig"), losses.sentences())


def _sizes(count: int, sets: int | None, relations: int) -> str:
    matrices = f" NM={relations}" if relations > 1 else ""
    if sets is None:
        return f"DL N={count}{matrices} FORMAT=EDGELIST1"
    return f"DL NR={sets} NC={count - sets}{matrices} FORMAT=EDGELIST2"


def _labels(nodes: list[NetworkNode], sets: int | None, losses: TextLosses) -> Iterator[str]:
    if nodes and sets != 0:
        yield "LABELS:" if sets is None else "ROW LABELS:"
    for place, node in enumerate(nodes):
        if place == sets:
            yield "COLUMN LABELS:"
        yield losses.label(node)


def _line(
    line: NetworkLine,
    numbers: dict[str, int],
    network: Network,
    sets: int | None,
    losses: TextLosses,
) -> list[str]:
    weight = losses.finite(line.weight, "number", "beside a line")
    number = "" if weight is None else f" {numeral(weight)}"
    source, target = numbers[line.source], numbers[line.target] - (sets or 0)
    both = (line.both_ways or not network.directed) and sets is None and source != target
    there = f"{source} {target}{number}"
    return [there, f"{target} {source}{number}"] if both else [there]


def _note(network: Network, relations: list[str], losses: TextLosses) -> None:
    nodes, lines = network.nodes, network.lines
    losses.note("name", "of the network", bool(network.name))
    losses.note("place", "of nodes", sum(n.x is not None or n.y is not None for n in nodes))
    losses.note("colour", "of nodes", sum(bool(node.colour) for node in nodes))
    losses.note("colour", "of lines", sum(bool(line.colour) for line in lines))
    losses.note("attribute", "of nodes", sum(len(node.attributes) for node in nodes))
    losses.note("attribute", "of lines", sum(len(line.attributes) for line in lines))
    losses.note("id", "of lines", sum(bool(line.id) for line in lines))
    grouped = [line.relation for line in lines]
    losses.note("order", "of lines", grouped != sorted(grouped, key=relations.index))
    if network.directed:
        both = sum(line.both_ways for line in lines)
        losses.note("line", "running both ways (written as two)", both)
        losses.note("direction", "of a network all of whose lines are mutual", _mutual(lines))
    pairs = Counter(_pair(line, network) for line in lines)
    parallel = sum(count - 1 for count in pairs.values())
    losses.note("line", "beside another (kept in the file, but UCINET reads one)", parallel)
    losses.note_rare(network)


def _mutual(lines: tuple[NetworkLine, ...]) -> bool:
    ends = Counter((line.source, line.target, line.relation, line.weight) for line in lines)
    return all(ends[t, s, relation, w] == count for (s, t, relation, w), count in ends.items())


def _pair(line: NetworkLine, network: Network) -> tuple[str, ...]:
    ends = (line.source, line.target)
    return (*(ends if network.directed else sorted(ends)), line.relation)
