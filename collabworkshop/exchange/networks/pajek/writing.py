"""How a network is written for Pajek, and what gets lost."""

from collections.abc import Iterator

from collabworkshop.exchange.networks.codec import Written
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.pajek.parameters import LINE_KEYS, written_parameters
from collabworkshop.exchange.networks.pajek.vertex_rows import (
    numbered,
    ordered,
    title_row,
    vertex_rows,
)
from collabworkshop.exchange.networks.text_losses import TextLosses
from collabworkshop.model.network import Network, NetworkLine

__all__ = ["as_text", "relation_headings", "write"]


def write(network: Network) -> Written:
    r"""Return a ``.net`` file; its vertices are numbered from 1 on.

    Examples
    --------
    >>> from collabworkshop.model.network import NetworkNode
    >>> nodes = (NetworkNode(id="1", label="City"), NetworkNode(id="2", label="School"))
    >>> lines = (NetworkLine(source="1", target="2", weight=2.5, relation="money"),)
    >>> print(write(Network(nodes=nodes, lines=lines, directed=True)).data.decode())
    *Vertices 2
    1 "City"
    2 "School"
    *Arcs :1 "money"
    1 2 2.5
    <BLANKLINE>
    """
    losses = TextLosses("Pajek")
    rows = title_row(network.name, losses)
    nodes, first = ordered(network, losses)
    rows += vertex_rows(nodes, first, losses)
    rows += _lines(network, numbered(nodes, losses), losses)
    losses.note_rare(network)
    if network.directed and network.lines and all(line.both_ways for line in network.lines):
        losses.note("direction", "of a network all of whose lines run both ways")
    return Written(as_text(rows), losses.sentences())


def as_text(rows: list[str]) -> bytes:
    """Return the file that consists of these lines."""
    text = "\n".join([*rows, ""])
    # Without the mark, Pajek takes the letters for those of the computer's own code page.
    return text.encode("ascii" if text.isascii() else "utf-8-sig")


def relation_headings(network: Network, losses: TextLosses) -> dict[str, str]:
    """Return what stands beside the heading of each relation: a number and its name."""
    relations = dict.fromkeys(line.relation for line in network.lines)
    named = [relation for relation in relations if relation]
    headings = {
        relation: f" :{number} {losses.quoted(relation, 'name', 'of a relation')}"
        for number, relation in enumerate(named, 2 if "" in relations else 1)
    }
    return {"": "", **headings}


def _lines(network: Network, numbers: dict[str, int], losses: TextLosses) -> Iterator[str]:
    headings = relation_headings(network, losses)
    current = ""
    if not network.lines:
        yield "*Arcs" if network.directed else "*Edges"
    for line in network.lines:
        arc = network.directed and not line.both_ways
        heading = ("*Arcs" if arc else "*Edges") + headings[line.relation]
        if heading != current:
            yield heading
            current = heading
        yield _line(line, numbers, losses)


def _line(line: NetworkLine, numbers: dict[str, int], losses: TextLosses) -> str:
    weight = losses.finite(line.weight, "number", "beside a line")
    rest, lost = written_parameters(line.attributes, LINE_KEYS - {"l"}, "c", line.colour)
    losses.note("attribute", "of lines that it has no word for", len(lost))
    losses.note("id", "of lines", bool(line.id))
    number = "" if weight is None else f" {numeral(weight)}"
    return f"{numbers[line.source]} {numbers[line.target]}{number}{rest}"
