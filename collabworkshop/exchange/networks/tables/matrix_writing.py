"""How a network is written as a matrix."""

import csv
import io

from collabworkshop.exchange.delimited import LONGEST_LINE, MOST_CELLS
from collabworkshop.exchange.formulas import defuse
from collabworkshop.exchange.networks.codec import Written
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.row_assembly import SETS
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine

__all__ = ["write"]

_CANNOT = "which a matrix cannot hold"


def write(network: Network) -> Written:
    """Return a matrix of all nodes, or of the first set of nodes by the second.

    Raises
    ------
    UnreadableError
        When it would have more cells than a table of ours may have.
    """
    modes = list(dict.fromkeys(node.mode for node in network.nodes))
    rows = [node.id for node in network.nodes if node.mode == modes[0]]
    columns = [node.id for node in network.nodes if node.mode != modes[0]]
    two_mode = len(modes) == 2 and _runs_between(network, set(rows))
    if not two_mode:
        rows = columns = [node.id for node in network.nodes]
    if len(rows) * len(columns) > MOST_CELLS:
        raise UnreadableError(
            f"A matrix of {len(rows):,} by {len(columns):,} has more than {MOST_CELLS:,} cells. "
            "Choose another format, a table of ties for example."
        )
    losses = Losses("a matrix")
    cells = _cells(network, losses)
    _count(network, losses, modes if two_mode else [])
    names = _names(network, losses)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["", *(names[column] for column in columns)])
    for row in rows:
        writer.writerow([names[row], *(cells.get((row, column), "0") for column in columns)])
    long = any(len(line) > LONGEST_LINE for line in text.getvalue().split("\n"))
    losses.count(long, "matrix with very long rows", "which is taken for none when it is read")
    if len(columns) < 2 or not rows:
        losses.count(1, "matrix of fewer than two columns", "which no program takes for one")
    symmetric = all(cells.get((b, a)) == cell for (a, b), cell in cells.items())
    if network.directed:
        losses.count(symmetric or two_mode, "network with a direction", "which its matrix hides")
    return Written(text.getvalue().encode("utf-8-sig"), losses.sentences)


def _names(network: Network, losses: Losses) -> dict[str, str]:
    """Return what each row is called: the name that people know, where it tells all apart."""
    labels = [node.label for node in network.nodes]
    apart = len(set(labels)) == len(labels) and all(label.strip() for label in labels)
    other, stands = ("id", "label") if apart else ("label", "id")
    for node in network.nodes:
        losses.count(node.label != node.id, other, f"in place of which stands the {stands}")
    return {node.id: defuse(node.label if apart else node.id) for node in network.nodes}


def _runs_between(network: Network, rows: set[str]) -> bool:
    return all(line.source in rows and line.target not in rows for line in network.lines)


def _cells(network: Network, losses: Losses) -> dict[tuple[str, str], str]:
    cells: dict[tuple[str, str], str] = {}
    order = {node.id: at for at, node in enumerate(network.nodes)}
    previous = (-1, -1)
    for line in network.lines:
        repeated = (line.source, line.target) in cells
        losses.count(repeated, "line beside another between the same two", _CANNOT)
        ends = order.get(line.source, -1), order.get(line.target, -1)
        turned = not network.directed and ends[0] > ends[1]
        losses.count(turned or ends < previous, "line", "which stands elsewhere in a matrix")
        previous = ends
        if repeated:
            continue
        cells[line.source, line.target] = _number(line, losses)
        if not network.directed or line.both_ways:
            cells[line.target, line.source] = cells[line.source, line.target]
        losses.count(line.both_ways, "line that runs both ways", "which becomes two")
    return cells


def _number(line: NetworkLine, losses: Losses) -> str:
    losses.count(line.weight is None, "line without a number", "which is written as 1")
    losses.count(line.weight == 0, "line with the number 0", "which reads as no line")
    return "1" if line.weight is None else numeral(line.weight)


def _count(network: Network, losses: Losses, modes: list[str]) -> None:
    losses.count_common(network)
    losses.count(bool(network.name), "name of the network", _CANNOT)
    for node in network.nodes:
        losses.count(node.x is not None or node.y is not None, "place", _CANNOT)
        losses.count(bool(node.mode) and not modes, "set of a node", _CANNOT)
        losses.count(len(node.attributes), "attribute", _CANNOT)
        losses.count(bool(node.colour), "colour", _CANNOT)
    renamed = modes and tuple(modes) != SETS
    losses.count(bool(renamed), "pair of sets", "whose names a matrix does not have")
    for line in network.lines:
        losses.count(bool(line.relation), "relation of a line", _CANNOT)
        losses.count(bool(line.id), "id of a line", _CANNOT)
        losses.count(len(line.attributes), "attribute", _CANNOT)
        losses.count(bool(line.colour), "colour", _CANNOT)
