"""Projects of Kumu (kumu.io): its full export, and the blueprints that programs write for it.

Of networkx and the libraries for graphs none reads them; the shape was taken from exports and
from docs.kumu.io/guides/import/blueprints.
"""

import json
import re

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.line_faults import note_lines, note_unconnected
from collabworkshop.exchange.networks.codec import Codec, Read, Written
from collabworkshop.exchange.networks.kumu.maps import maps_of
from collabworkshop.exchange.networks.kumu.names import ELEMENT, LINE
from collabworkshop.exchange.networks.kumu.reading import lines_of, loops_of, nodes_of
from collabworkshop.exchange.networks.kumu.values import Values, parsed, text_of
from collabworkshop.exchange.networks.kumu.writing import project_of
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network

__all__ = ["CODEC"]

_BEGINNING = re.compile(r'\s*\{.*?"(?:elements|connections)"\s*:\s*\[', re.DOTALL)
_LISTS = (ELEMENT.plural, LINE.plural)


def read(data: bytes, name: str) -> Read:
    """Return the network of a project."""
    book = FaultBook()
    return _network(parsed(data, name, book), name, book)


def _network(project: Values, name: str, book: FaultBook) -> Read:
    if not any(isinstance(project.get(plural), list) for plural in _LISTS):
        raise UnreadableError(
            "This file of JSON has neither a list 'elements' nor a list 'connections', so it is "
            "no project of Kumu. Choose the file that 'Export JSON' gave."
        )
    elements = nodes_of(project, name, book)
    lines, directed = lines_of(project, elements, name, book)
    ids = {line.id for line in lines if line.id}
    loops = loops_of(project, name, ids, book)
    maps = maps_of(project, set(elements.nodes), ids, name, book)
    nodes = []
    for node in elements.nodes.values():
        x, y = maps.places.get(node.id) or (None, None)
        nodes.append(node.model_copy(update={"x": x, "y": y}))
    note_lines(((None, line) for line in lines), name, book, directed=directed)
    note_unconnected(nodes, lines, name, book)
    title = project.get("name", "")
    network = Network(
        nodes=tuple(nodes),
        lines=tuple(lines),
        directed=directed,
        name=title if isinstance(title, str) else text_of(title),
        loops=tuple(loops),
        maps=maps.views,
    )
    return Read(network, book.faults())


def write(network: Network) -> Written:
    """Return the full export of a project that holds this network."""
    losses = Losses("Kumu")
    losses.count_common(network.model_copy(update={"loops": (), "maps": ()}))
    project = project_of(network)
    held = json.dumps(project, ensure_ascii=False)
    losses.count(held.count("\\u0000"), "sign NUL", "in place of which another one is read")
    lost = losses.sentences
    if not lost and _network(project, "project", FaultBook()).network != network:
        lost = (
            "Some attributes have the names or the shape of what Kumu writes by itself; they are "
            "in the file and read otherwise than they were.",
        )
    return Written(held.encode(), lost)


def recognises(beginning: bytes) -> bool:
    """Say whether a file begins as a project does."""
    try:
        return bool(_BEGINNING.match(decode(beginning).text))
    except UnreadableError:
        return False


CODEC = Codec("kumu", "Kumu project (JSON)", (".json",), recognises, read, write)
