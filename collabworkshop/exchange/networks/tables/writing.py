"""The rows of a table of ties and of a table of nodes that hold a network."""

import math

from collabworkshop.exchange.formulas import defuse
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.networks.tables.columns import NODE, TIE, heading
from collabworkshop.exchange.workbook_writing import Cell
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["count_losses", "node_rows", "tie_rows"]


def tie_rows(network: Network) -> list[list[Cell]]:
    """Return a row for each tie, below the headings; texts are safe for spreadsheets."""
    rows = [_tie(line, directed=network.directed) for line in network.lines]
    return _with_attributes(TIE, rows, [line.attributes for line in network.lines])


def node_rows(network: Network) -> list[list[Cell]]:
    """Return a row for each node, below the headings; texts are safe for spreadsheets."""
    return _with_attributes(
        NODE, [_node(node) for node in network.nodes], [node.attributes for node in network.nodes]
    )


def count_losses(network: Network, losses: Losses) -> None:
    """Count what tables of ties and nodes cannot hold, whatever file they stand in."""
    losses.count_common(network)
    losses.count(bool(network.name), "name of the network", "for which a table has no place")
    losses.count(
        network.directed and not network.lines,
        "network with a direction and without ties",
        "which reads as one without direction",
    )
    for things in (network.nodes, network.lines):
        said = [thing.attributes for thing in things]
        known = {key for attributes in said for key in attributes}
        missing = sum(len(known) - len(attributes) for attributes in said)
        losses.count(missing, "missing attribute", "for which a table has a blank cell")
    texts = [text for row in (*tie_rows(network), *node_rows(network)) for text in row]
    broken = sum(isinstance(text, str) and "\0" in text for text in texts)
    losses.count(broken, "text with a NUL sign", "in place of which stands another sign")


def _tie(line: NetworkLine, *, directed: bool) -> list[Cell]:
    direction = "undirected" if not directed else "mutual" if line.both_ways else "directed"
    return [
        line.source,
        line.target,
        line.relation,
        _finite(line.weight),
        direction,
        line.id,
        line.colour,
    ]


def _node(node: NetworkNode) -> list[Cell]:
    return [node.id, node.label, node.mode, _finite(node.x), _finite(node.y), node.colour]


def _finite(number: float | None) -> float | None:
    return None if number is None or not math.isfinite(number) else number


def _with_attributes(
    columns: tuple[str, ...], rows: list[list[Cell]], said: list[dict[str, str]]
) -> list[list[Cell]]:
    keys = list(dict.fromkeys(key for attributes in said for key in attributes))
    first: list[Cell] = [*columns, *(heading(columns, key) for key in keys)]
    below = (
        row + [attributes.get(key, "") for key in keys]
        for row, attributes in zip(rows, said, strict=True)
    )
    return [
        [defuse(cell) if isinstance(cell, str) else cell for cell in row] for row in (first, *below)
    ]
