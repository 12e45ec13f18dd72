"""The elements, connections and loops of a Kumu project, as nodes, lines and loops."""

import re
from typing import Any, NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.kumu.entries import Entry, entries, outside, usable
from collabworkshop.exchange.networks.kumu.names import ELEMENT, LINE, LOOP
from collabworkshop.exchange.networks.kumu.values import Values, text_of
from collabworkshop.model.network import Loop, NetworkLine, NetworkNode

__all__ = ["NAMELESS", "Elements", "lines_of", "loops_of", "nodes_of"]

NAMELESS = re.compile(r"(conn|map|node|edge)-nameless-\d+")
"""Ids that are made up for what has none, because Kumu needs one."""

_UNMARKED = {"delayed": False, "reversed": False}
_DIRECTIONS = ("directed", "mutual", "undirected")


class Elements(NamedTuple):
    """The nodes by id, and the id that a label stands for."""

    nodes: dict[str, NetworkNode]
    by_label: dict[str, str]


def nodes_of(project: Values, name: str, book: FaultBook) -> Elements:
    """Return the elements; one whose id repeats only adds what it says differently."""
    found: dict[str, NetworkNode] = {}
    for entry in entries(project, ELEMENT, name, book):
        node = _node(entry, found, name, book)
        if node.id in found:
            book.note("duplicate-id", name, node.id)
            found[node.id] = _joined(found[node.id], node, entry.number)
        else:
            found[node.id] = node
    by_label: dict[str, str] = {}
    for node in found.values():
        if node.label in by_label:
            book.note("duplicate-label", name, node.label)
        by_label.setdefault(node.label, node.id)
    return Elements(found, by_label)


def _node(entry: Entry, found: dict[str, NetworkNode], name: str, book: FaultBook) -> NetworkNode:
    label = entry.held.get("label", "")
    identity = entry.id or _own_name(entry, label, found)
    if not identity:
        identity = f"element {entry.number}"
        book.note("element-without-name", name, identity)
    elif not label:
        book.note("blank-label", name, identity)
    return NetworkNode(
        id=identity,
        label=label or identity,
        attributes=entry.attributes | outside(entry.fields),
        colour=entry.held.get("colour", ""),
        mode=entry.held.get("node set", ""),
    )


def _own_name(entry: Entry, label: str, found: dict[str, NetworkNode]) -> str:
    """Return the label as id; Kumu takes the same label with another type as somebody else."""
    kind = entry.attributes.get(ELEMENT.type_name, "")
    earlier = found.get(label)
    if earlier is None or earlier.attributes.get(ELEMENT.type_name, "") == kind:
        return usable(label)
    return usable(f"{label} ({kind})")


def _joined(first: NetworkNode, later: NetworkNode, number: int) -> NetworkNode:
    said = {"label": first.label} | first.attributes
    more = {
        f"{key} (element {number})": text
        for key, text in ({"label": later.label} | later.attributes).items()
        if text != said.get(key)
    }
    return first.model_copy(update={"attributes": first.attributes | more})


def lines_of(
    project: Values, elements: Elements, name: str, book: FaultBook
) -> tuple[list[NetworkLine], bool]:
    """Return the connections, and whether any of them has a direction."""
    listed = list(entries(project, LINE, name, book))
    directed = any(entry.fields.get("direction") in ("directed", "mutual") for entry in listed)
    lines = []
    ids = set()
    for entry in listed:
        ends = [_end(entry.fields.pop(end, None), elements) for end in ("from", "to")]
        if not all(ends):
            book.note("blank-end", name, f"{entry.id} {ends[0]} – {ends[1]}".strip())
            continue
        for end in ends:
            if end not in elements.nodes:
                book.note("unknown-node", name, end)
                elements.nodes[end] = NetworkNode(id=end, label=end)
        identity = "" if NAMELESS.fullmatch(entry.id) else entry.id
        if identity in ids:
            book.note("duplicate-line-id", name, identity)
        ids.update({identity} - {""})
        lines.append(_line(entry, identity, ends, name, book, directed=directed))
    return lines, directed


def _end(written: Any, elements: Elements) -> str:
    end = usable(written)
    return end if end in elements.nodes else elements.by_label.get(end, end)


def _line(
    entry: Entry, identity: str, ends: list[str], name: str, book: FaultBook, *, directed: bool
) -> NetworkLine:
    fields = dict(entry.fields)
    direction = fields.pop("direction", None) or "undirected"
    both_ways = directed and direction != "directed"
    usual = "mutual" if both_ways else "directed" if directed else "undirected"
    if direction not in _DIRECTIONS:
        book.note("unknown-direction", name, text_of(direction))
    if direction != usual:
        fields["direction"] = direction
    for field, unmarked in _UNMARKED.items():
        if fields.get(field) is unmarked:
            del fields[field]
    if fields.get("reversed"):
        book.note("reversed-line", name, f"{ends[0]} – {ends[1]}")
    weight = entry.held.get("weight")
    return NetworkLine(
        source=ends[0],
        target=ends[1],
        relation=entry.held.get(LINE.type_name, ""),
        weight=None if weight is None else float(weight),
        attributes=entry.attributes | outside(fields),
        id=identity,
        both_ways=both_ways,
        colour=entry.held.get("colour", ""),
    )


def loops_of(project: Values, name: str, lines: set[str], book: FaultBook) -> list[Loop]:
    """Return the loops; ``lines`` are the ids that they may name."""
    loops = []
    for entry in entries(project, LOOP, name, book):
        listed = entry.fields.pop("connections", [])
        ids = [usable(one) for one in listed] if isinstance(listed, list) else []
        for one in ids:
            if one not in lines:
                book.note("unknown-line", name, one)
        if not entry.id:
            book.note("element-without-name", name, f"loop {entry.number}")
        loops.append(
            Loop(
                id=entry.id or f"loop {entry.number}",
                label=entry.held.get("label", ""),
                lines=tuple(ids),
                attributes=entry.attributes | outside(entry.fields),
            )
        )
    return loops
