"""Nodes and lines out of the rows of Kumu's sheets."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.line_faults import note_lines, note_unconnected
from collabworkshop.exchange.networks.kumu.columns import LINE, NODE, Sorted
from collabworkshop.exchange.networks.kumu.sheet_writing import DIRECTION
from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.table import Table
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["Row", "lines_of", "network_of", "nodes_of"]

_DIRECTIONS = ("directed", "mutual", "undirected")


class Row(NamedTuple):
    """A connection: where it stands, its ends, and what else is said of it."""

    table: str
    place: int
    source: str
    target: str
    said: Sorted


def nodes_of(tables: Sequence[Table], book: FaultBook) -> dict[str, NetworkNode]:
    """Return the elements by id; a row that repeats one adds what it says differently."""
    found: dict[str, NetworkNode] = {}
    for table in tables:
        for place, cells in table.records():
            node = _node(NODE.sorted_out(cells), found, place, table.name, book)
            first = found.get(node.id)
            if first is None:
                found[node.id] = node
                continue
            book.note("duplicate-id", table.name, node.id, line=place)
            known = {"label": first.label} | first.attributes
            said = {"label": node.label} | node.attributes
            more = {f"{k} (line {place})": t for k, t in said.items() if t != known.get(k)}
            update = {"attributes": first.attributes | more}
            found[node.id] = first.model_copy(update=update)
    return found


def _node(
    said: Sorted, found: dict[str, NetworkNode], place: int, table: str, book: FaultBook
) -> NetworkNode:
    held = said.held
    label = held.get("Label", "")
    identity = held.get("ID") or label
    earlier = found.get(identity)
    kind = said.attributes.get("element type", "")
    # Without ids, Kumu takes the same label with another type as somebody else.
    if "ID" not in held and earlier and earlier.attributes.get("element type", "") != kind:
        book.note("duplicate-label", table, label, line=place)
        identity = f"{label} ({kind})"
    attributes = dict(said.attributes)
    if not identity.strip() or len(identity) > LONGEST_TEXT:
        book.note("too-long-id" if identity.strip() else "blank-id", table, identity, line=place)
        attributes["id as written"] = identity
        identity = f"line {place}"
    if not label.strip():
        book.note("blank-label", table, identity, line=place)
    return NetworkNode(
        id=identity,
        label=label if label.strip() else identity,
        attributes=attributes,
        x=_number(held.get("X", ""), "x", table, attributes, book),
        y=_number(held.get("Y", ""), "y", table, attributes, book),
        colour=held.get("Colour", ""),
        mode=held.get("Node set", ""),
    )


def lines_of(tables: Sequence[Table], nodes: dict[str, NetworkNode], book: FaultBook) -> list[Row]:
    """Return the connections; several names in the column To are a line to each."""
    labels = {node.label: node.id for node in reversed(list(nodes.values()))}

    def known(end: str) -> str | None:
        return end if end in nodes else labels.get(end)

    def targets(written: str) -> Iterator[str]:
        several = [written] if known(written) else written.split("|")
        yield from (known(one) or one for one in several)

    rows = []
    for table in tables:
        for place, cells in table.records():
            said = LINE.sorted_out(cells)
            source = said.held.get("From", "")
            for target in targets(said.held.get("To", "")):
                row = Row(table.name, place, known(source) or source, target, said)
                if _is_usable(row, book):
                    rows.append(row)
    return rows


def _is_usable(row: Row, book: FaultBook) -> bool:
    ends = row.source, row.target
    if not all(end.strip() for end in ends):
        book.note("blank-end", row.table, f"{row.source} – {row.target}", line=row.place)
        return False
    if max(map(len, ends)) > LONGEST_TEXT:
        book.note("too-long-end", row.table, row.source[:100], line=row.place)
        return False
    return True


def network_of(
    nodes: dict[str, NetworkNode], rows: Sequence[Row], name: str, book: FaultBook
) -> Network:
    """Return the network; it is directed where any connection says so."""
    directed = any(_direction(row) in ("directed", "mutual") for row in rows)
    listed = bool(nodes)
    lines = [(row.place, _line(row, book, directed=directed)) for row in rows]
    for row in rows:
        for end in (row.source, row.target):
            if end not in nodes:
                if listed:
                    book.note("unknown-node", row.table, end, line=row.place)
                nodes[end] = NetworkNode(id=end, label=end)
    note_lines(lines, name, book, directed=directed)
    found = tuple(line for _, line in lines)
    note_unconnected(nodes.values(), found, name, book)
    return Network(nodes=tuple(nodes.values()), lines=found, directed=directed)


def _direction(row: Row) -> str:
    return row.said.held.get("Direction", "").strip().casefold()


def _line(row: Row, book: FaultBook, *, directed: bool) -> NetworkLine:
    held, attributes = row.said.held, dict(row.said.attributes)
    direction = _direction(row) or "undirected"
    both_ways = directed and direction != "directed"
    usual = "undirected" if not directed else "mutual" if both_ways else "directed"
    if direction not in _DIRECTIONS:
        book.note("unknown-direction", row.table, held["Direction"], line=row.place)
    if direction != usual:
        attributes[DIRECTION] = held.get("Direction", direction)
    return NetworkLine(
        source=row.source,
        target=row.target,
        relation=held.get("Type", ""),
        weight=_number(held.get("Weight", ""), "weight", row.table, attributes, book),
        attributes=attributes,
        id=held.get("ID", ""),
        both_ways=both_ways,
        colour=held.get("Colour", ""),
    )


def _number(
    written: str, key: str, table: str, attributes: dict[str, str], book: FaultBook
) -> float | None:
    number = number_of(written)
    if number is None and written:
        book.note("not-a-number", f"{table}.{key}", written)
        attributes[key] = written
    return number
