"""How a network is read from a matrix file (``.mat``) of KrackPlot or Pajek.

As shipped with the kite network: ``*Vertices`` with labels and places, ``*Matrix``; Pajek
reads and writes the same. KrackPlot's own older files begin with the number of nodes, go on
with a row for each, and end with the matrix, with or without blanks between its cells; ``!nc``
beside the number says that the rows have no coordinates (so written by J. Blythe, one of
its authors). No published description was found.
"""

import codecs
import re

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.codec import Codec, Read
from collabworkshop.exchange.networks.krackplot.writing import write
from collabworkshop.exchange.networks.matrix import Shape, is_symmetric, read_cells, ties_of
from collabworkshop.exchange.networks.pajek import pajek
from collabworkshop.exchange.networks.pajek.sections import bare, words
from collabworkshop.exchange.networks.row_assembly import assembled, refuse_more
from collabworkshop.exchange.networks.text_lines import (
    BLANKS,
    plain_beginning,
    split_lines,
    text_of,
)
from collabworkshop.exchange.number import number_of
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import NetworkNode

__all__ = ["CODEC", "read", "recognises"]

_BINARY = (b"MATLAB", b"\x89HDF")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_STARS = re.compile(rb"(?:^|[\r\n])[ \t]*\*[ \t]*matrix\b", re.IGNORECASE)
_COUNT = re.compile(r"(\d{1,9})((?:[ \t]+!\w+)*)")

_Rows = list[tuple[int, str]]


def recognises(beginning: bytes) -> bool:
    r"""Say whether a file begins like a matrix file.

    Examples
    --------
    >>> recognises(b"*Vertices 2\n*Matrix\n0 1\n1 0\n"), recognises(b"2 !nc\nA\nB\n01\n10\n")
    (True, True)
    >>> recognises(b"MATLAB 5.0 MAT-file"), recognises(b"from,to\n1,2\n")
    (False, False)
    """
    plain = plain_beginning(beginning)
    if _STARS.search(plain) and pajek.recognises(plain):
        return True
    first = split_lines(plain.decode("latin-1").lstrip())[0]
    return _COUNT.fullmatch(first.strip(BLANKS)) is not None


def read(data: bytes, name: str) -> Read:
    r"""Return the network of a matrix file.

    Examples
    --------
    >>> network = read(b"2\n10 20 City\n30 20 School\n0 1\n0 0\n", "map.mat").network
    >>> [(node.label, node.x) for node in network.nodes], network.directed
    ([('City', 10.0), ('School', 30.0)], True)
    """
    if data.startswith(_BINARY) or (b"\0" in data and not data.startswith(_UTF16)):
        raise UnreadableError(
            f"{name!r} is a file of MATLAB, which is not read here. Save the matrix from MATLAB "
            "as text, with writematrix(A, 'ties.csv') for example, and choose that file."
        )
    book = FaultBook()
    text = text_of(data, name, book)
    rows = [
        (number, line.strip(BLANKS))
        for number, line in enumerate(split_lines(text), 1)
        if line.strip(BLANKS) and not line.strip(BLANKS).startswith("%")
    ]
    if rows and rows[0][1].startswith("*"):
        return pajek.read(data, name)
    return _read_counted(rows, name, book)


def _read_counted(rows: _Rows, name: str, book: FaultBook) -> Read:
    first = _COUNT.fullmatch(rows[0][1]) if rows else None
    if not first:
        raise UnreadableError(
            f"{name!r} begins neither with '*Vertices' nor with the number of nodes, as matrix "
            "files of Pajek and KrackPlot do. Check that it is the right file."
        )
    count, placed = int(first[1]), "!nc" not in first[2].lower().split()
    refuse_more(count, "nodes")
    cut = max(len(rows) - count, 1)
    if cut - 1 not in (0, count):
        book.note("count-differs", name, f"{count}, {cut - 1}")
    nodes = {}
    for number in range(1, count + 1):
        place, row = rows[number] if number < cut else (None, "")
        nodes[str(number)] = _node(str(number), row, place, name, book, placed=placed)
    matrix = [(place, _spaced(row, count)) for place, row in rows[cut:]]
    cells = read_cells(matrix, Shape(0, count, lambda _: range(count)), name, book)
    edge = is_symmetric(cells)
    ids = list(nodes)
    ties = ties_of(cells, ids, ids, name, book, edge=edge, half=edge)
    return assembled(nodes, ties, "", name, book, directed=not edge)


def _spaced(row: str, count: int) -> str:
    return " ".join(row) if len(row) == count and row.isdecimal() else row


def _node(
    identity: str, row: str, place: int | None, name: str, book: FaultBook, *, placed: bool
) -> NetworkNode:
    said = words(row)
    x = y = None
    for start in (0, 1) if placed else ():
        pair = [number_of(word) for word in said[start : start + 2]]
        if len(pair) == 2 and None not in pair:
            x, y = pair
            del said[start : start + 2]
            break
    label = bare(said[0]) if said else ""
    if not label.strip():
        book.note("blank-label", name, row or identity, line=place)
        label = identity
    more = {"type": " ".join(map(bare, said[1:]))} if said[1:] else {}
    return NetworkNode(id=identity, label=label, attributes=more, x=x, y=y)


CODEC = Codec("krackplot", "KrackPlot matrix", (".mat",), recognises, read, write)
