"""How a network is read from Pajek: a file of vertices and lines, or a whole project.

Format: V. Batagelj and A. Mrvar, Pajek reference manual; http://mrvar.fdv.uni-lj.si/pajek/.
The number of a vertex is its id here, so that a file that is written and read again is the
same. Remarks (lines that begin with ``%``) are passed over.
"""

import re

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.codec import Codec, Read
from collabworkshop.exchange.networks.pajek.network import read_piece, together
from collabworkshop.exchange.networks.pajek.project import parts_of, with_values
from collabworkshop.exchange.networks.pajek.sections import sections_of
from collabworkshop.exchange.networks.pajek.writing import write
from collabworkshop.exchange.networks.row_assembly import assembled
from collabworkshop.exchange.networks.text_lines import plain_beginning, text_of
from collabworkshop.model.errors import UnreadableError

__all__ = ["CODEC", "read", "recognises"]

_BEGINS = re.compile(rb"(?:^|[\r\n])[ \t]*\*[ \t]*(vertices|network)\b", re.IGNORECASE)


def recognises(beginning: bytes) -> bool:
    r"""Say whether a file begins like one of Pajek's.

    Examples
    --------
    >>> recognises(b"% families\r\n*Vertices 16\r\n"), recognises(b"DL N=16")
    (True, False)
    """
    return _BEGINS.search(plain_beginning(beginning)) is not None


# networkx.read_pajek loses relations, partitions and colours, and fails on labels without
# quotation marks and on projects.
def read(data: bytes, name: str) -> Read:
    r"""Return the network of a ``.net`` or ``.paj`` file.

    Examples
    --------
    >>> network = read(b'*Vertices 2\n1 "City"\n2 "School"\n*Edges\n1 2 3\n', "map.net").network
    >>> [(line.source, line.target, line.weight) for line in network.lines], network.directed
    ([('1', '2', 3.0)], False)
    """
    book = FaultBook()
    parts = parts_of(sections_of(text_of(data, name, book), name, book), name, book)
    networks = [part for part in parts if part.kind == "network"]
    if not networks:
        raise UnreadableError(
            f"{name!r} has no line that begins with '*Vertices', as every network of Pajek has. "
            "Check that it is the right file, or save it from Pajek as a network again."
        )
    piece = together([read_piece(part, name, book) for part in networks], name, book)
    beside = [part for part in parts if part.kind != "network"]
    nodes = with_values(piece.nodes, beside, name, book)
    return assembled(nodes, piece.ties, piece.title, name, book, directed=piece.directed)


CODEC = Codec("pajek", "Pajek", (".net", ".paj"), recognises, read, write)
