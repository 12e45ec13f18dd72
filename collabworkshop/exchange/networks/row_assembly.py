"""How what a text file says, row by row or cell by cell, becomes a network with its faults."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.line_faults import note_lines, note_unconnected
from collabworkshop.exchange.networks.codec import Read
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["MOST", "SETS", "Tie", "assembled", "bounded", "refuse_more", "unnamed"]

MOST = 500_000
"""More nodes, or more lines, than any group of people can have: a broken or hostile file."""

_Thing = TypeVar("_Thing")

SETS = ("rows", "columns")
"""What the two sets of a two-mode network are called where a file does not name them."""


class Tie(NamedTuple):
    """What one row or cell says; ``edge`` where it runs both ways."""

    source: str
    target: str
    relation: str = ""
    weight: float | None = None
    attributes: dict[str, str] | None = None
    colour: str = ""
    edge: bool = False
    place: int | None = None


def refuse_more(count: int, what: str) -> None:
    """Raise ``UnreadableError`` where a file has more of something than can be worked with."""
    if count > MOST:
        raise UnreadableError(
            f"This file has more than {MOST:,} {what}. Check the numbers at its beginning, or "
            "bring the part of the network that the group works with."
        )


def bounded(things: Iterable[_Thing], what: str) -> Iterator[_Thing]:
    """Yield what comes, and refuse where there is more than can be worked with."""
    for count, thing in enumerate(things, 1):
        refuse_more(count, what)
        yield thing


def unnamed(identity: str, name: str, book: FaultBook, mode: str = "") -> NetworkNode:
    """Return a node that has nothing but its id."""
    book.note("blank-label", name, identity)
    return NetworkNode(id=identity, label=identity, mode=mode)


def assembled(
    nodes: dict[str, NetworkNode],
    ties: Iterable[Tie],
    title: str,
    name: str,
    book: FaultBook,
    *,
    directed: bool,
) -> Read:
    """Return the network; ``title`` is its own name, ``name`` that of the file.

    Ends that are no nodes become nodes.
    """
    rows = []
    for tie in ties:
        unusable = _unusable(tie)
        if unusable:
            book.note(unusable, name, f"{tie.source} – {tie.target}", line=tie.place)
            continue
        for end in (tie.source, tie.target):
            if end not in nodes:
                book.note("unknown-node", name, end, line=tie.place)
                nodes[end] = NetworkNode(id=end, label=end)
        rows.append((tie.place, _line(tie, directed=directed)))
        refuse_more(len(rows), "lines")
    lines = tuple(line for _, line in rows)
    note_lines(rows, name, book, directed=directed)
    note_unconnected(nodes.values(), lines, name, book)
    network = Network(nodes=tuple(nodes.values()), lines=lines, directed=directed, name=title)
    return Read(network, book.faults())


def _unusable(tie: Tie) -> str | None:
    if not (tie.source.strip() and tie.target.strip()):
        return "blank-end"
    return "too-long-end" if max(len(tie.source), len(tie.target)) > LONGEST_TEXT else None


def _line(tie: Tie, *, directed: bool) -> NetworkLine:
    return NetworkLine(
        source=tie.source,
        target=tie.target,
        relation=tie.relation,
        weight=tie.weight,
        attributes=tie.attributes or {},
        colour=tie.colour,
        both_ways=directed and tie.edge,
    )
