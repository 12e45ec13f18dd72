"""The rows of the two sheets that Kumu imports."""

from collections.abc import Iterable

from collabworkshop.exchange.formulas import defuse
from collabworkshop.exchange.networks.kumu.columns import LINE, NODE, Columns
from collabworkshop.exchange.workbook_writing import Cell
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["DIRECTION", "sheets_of"]

DIRECTION = "kumu direction"
"""The attribute that keeps a direction which is not the usual one of its network."""


def sheets_of(network: Network) -> dict[str, list[list[Cell]]]:
    """Return the rows of each sheet, below their headings; texts are safe for spreadsheets."""
    by_label = {node.label for node in network.nodes} == {node.id for node in network.nodes}
    named = by_label and all(node.label == node.id for node in network.nodes)
    nodes = (_node(node, named=named) for node in network.nodes)
    lines = (_line(line, directed=network.directed) for line in network.lines)
    return {
        "Elements": _rows(NODE, ["Label"] if named else ["ID", "Label"], nodes),
        "Connections": _rows(LINE, ["From", "To", "Direction"], lines),
    }


_Said = tuple[dict[str, Cell], dict[str, str]]


def _node(node: NetworkNode, *, named: bool) -> _Said:
    held: dict[str, Cell] = {
        "ID": None if named else node.id,
        "Label": node.label,
        "Node set": node.mode,
        "X": node.x,
        "Y": node.y,
        "Colour": node.colour,
    }
    return held, node.attributes


def _line(line: NetworkLine, *, directed: bool) -> _Said:
    usual = "undirected" if not directed else "mutual" if line.both_ways else "directed"
    others = {key: text for key, text in line.attributes.items() if key != DIRECTION}
    held: dict[str, Cell] = {
        "ID": line.id,
        "From": line.source,
        "To": line.target,
        "Direction": line.attributes.get(DIRECTION) or usual,
        "Type": line.relation,
        "Weight": line.weight,
        "Colour": line.colour,
    }
    return held, others


def _rows(columns: Columns, first: list[str], things: Iterable[_Said]) -> list[list[Cell]]:
    """Return the rows; a column in which nothing stands is left out, unless Kumu needs it."""
    listed = list(things)
    filled = [
        name
        for name in columns.held
        if name in first or any(held[name] not in (None, "") for held, _ in listed)
    ]
    keys = list(dict.fromkeys(key for _, said in listed for key in said))
    rows: list[list[Cell]] = [[*filled, *map(columns.heading, keys)]]
    for held, said in listed:
        cells = [columns.cell(key, said[key]) if key in said else "" for key in keys]
        rows.append([*(held[name] for name in filled), *cells])
    return [[defuse(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
