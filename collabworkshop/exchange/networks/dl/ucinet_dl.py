"""How a network is read from the text format of UCINET, "DL".

A matrix that is the same on both sides of its diagonal is an undirected network, another a
directed one; in a network of several relations all must be. Where rows and columns are
different nodes it is a two-mode network. Zero is no tie.
"""

import re

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.codec import Codec, Read
from collabworkshop.exchange.networks.dl.data import Entry, entries_of
from collabworkshop.exchange.networks.dl.header import Header, read_header
from collabworkshop.exchange.networks.dl.nodes import nodes_of, sides_of
from collabworkshop.exchange.networks.dl.writing import write
from collabworkshop.exchange.networks.pairs import once_each
from collabworkshop.exchange.networks.row_assembly import Tie, assembled, bounded
from collabworkshop.exchange.networks.text_lines import plain_beginning, text_of
from collabworkshop.exchange.number import number_of
from collabworkshop.model.errors import UnreadableError

__all__ = ["CODEC", "read", "recognises"]

_BEGINS = re.compile(r"\s*dl\b", re.IGNORECASE)


def recognises(beginning: bytes) -> bool:
    r"""Say whether a file begins like a DL file.

    Examples
    --------
    >>> recognises(b"DL\r\nN=16 NM=2"), recognises(b"*Vertices 16")
    (True, False)
    """
    return _BEGINS.match(plain_beginning(beginning).decode("latin-1")) is not None


# networkx has no reader of DL.
def read(data: bytes, name: str) -> Read:
    r"""Return the network of a DL file.

    Examples
    --------
    >>> network = read(b"dl n=2 labels: City,School\ndata:\n0 3\n3 0\n", "map.dl").network
    >>> [(line.source, line.target, line.weight) for line in network.lines], network.directed
    ([('1', '2', 3.0)], False)
    """
    book = FaultBook()
    text = text_of(data, name, book)
    if not _BEGINS.match(text):
        raise UnreadableError(
            f"{name!r} does not begin with the letters 'DL', as text files of UCINET do. If it "
            "is UCINET's own '.##h', open it there and choose Data, Export, DL."
        )
    header = read_header(text, name, book)
    rows, columns = sides_of(header, name, book)
    entries = list(bounded(entries_of(header, rows, columns, name, book), "lines"))
    nodes = nodes_of(rows, columns, name, book)
    offset = 0 if rows is columns else len(rows.labels)
    ties = [_tie(entry, offset, header, name, book) for entry in entries]
    if offset or rows is not columns or header.format.endswith("half"):
        edges: list[Tie] | None = [tie._replace(edge=True) for tie in ties]
    else:
        edges = once_each(ties)
    found = ties if edges is None else edges
    return assembled(nodes, found, header.title, name, book, directed=edges is None)


def _tie(entry: Entry, offset: int, header: Header, name: str, book: FaultBook) -> Tie:
    weight = number_of(entry.written)
    beside = {}
    if weight is None and entry.written:
        book.note("not-a-number", name, entry.written, line=entry.place)
        beside["weight"] = entry.written
    return Tie(
        source=str(entry.row + 1),
        target=str(entry.column + offset + 1),
        relation=_relation(entry.matrix, header),
        weight=weight,
        attributes=beside,
        place=entry.place,
    )


def _relation(matrix: int, header: Header) -> str:
    if header.levels and matrix < len(header.levels):
        return header.levels[matrix]
    return str(matrix + 1) if header.matrices > 1 or matrix else ""


CODEC = Codec("dl", "UCINET DL", (".dl", ".dat"), recognises, read, write)
