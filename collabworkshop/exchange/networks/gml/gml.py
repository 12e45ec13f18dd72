"""What is in a GML file, and how it becomes a network.

GML has no word for most of what a network is: a number beside a line is ``weight`` or
``value``, a place stands in ``graphics``, with y upwards if Gephi wrote it.
"""

import re

from collabworkshop.exchange.networks.codec import Codec, Read
from collabworkshop.exchange.networks.gml.reading import Pair, pairs_of
from collabworkshop.exchange.networks.gml.writing import CREATOR, write
from collabworkshop.exchange.networks.record_assembly import Beside, Listed, RecordAssembly, Tied
from collabworkshop.exchange.networks.web_colour import is_colour
from collabworkshop.exchange.number import number_of
from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError

__all__ = ["CODEC"]

_BEGINS = re.compile(rb"^\s*graph\s*\[", re.MULTILINE)
_DIRECTED = ("0", "1")
_OF_NO_INTEREST = {"creator", "version", "comment", "directed", "multigraph", "hierarchic"}


def _read(data: bytes, name: str) -> Read:
    decoded = decode(data)
    reading = _Reading(name, pairs_of(decoded.text))
    if decoded.guessed:
        telling = next((line for line in decoded.text.split("\n") if not line.isascii()), "")
        reading.assembly.book.note("guessed-encoding", name, telling.strip())
    return reading.read()


class _Reading:
    """Takes a file apart whose words have been found."""

    def __init__(self, name: str, found: list[Pair]) -> None:
        self.assembly = RecordAssembly(name)
        self._name = name
        self._found = found
        # Most programs say above the graph who wrote it, Gephi says it inside.
        said = [*found, *(pair for pairs in _graphs(found) for pair in pairs)]
        creators = [str(pair.value) for pair in said if pair.key.lower() == "creator"]
        self._is_ours = CREATOR in creators
        self._is_upwards = any("gephi" in creator.lower() for creator in creators)
        self._ids: dict[str, str] = {}

    def read(self) -> Read:
        """Return the network."""
        lists = _graphs(self._found)
        if not lists:
            raise UnreadableError(
                "This file has no 'graph [ … ]' in it, so it is no GML. Choose the format that "
                "it is in, or save it again in the program that it comes from."
            )
        for pair in (pair for pairs in lists for pair in pairs):
            if pair.key == "node" and isinstance(pair.value, list):
                self.assembly.add_node(self._node(pair.value, pair.line))
        directed = self._add_lines(lists)
        self._note_unplaced(lists)
        return self.assembly.read(directed=directed, title=self._title(lists))

    def _add_lines(self, lists: list[list[Pair]]) -> bool:
        """Take the lines of all graphs; return whether any of them has a direction."""
        edges = []
        for pairs in lists:
            usually = _is_directed(pairs)
            edges += [
                (pair.value, pair.line, _is_directed(pair.value, otherwise=usually))
                for pair in pairs
                if pair.key == "edge" and isinstance(pair.value, list)
            ]
        directed = any(map(_is_directed, lists)) or any(one_way for *_, one_way in edges)
        for pairs, place, one_way in edges:
            line = self._line(pairs, place)
            line.both_ways = directed and not one_way
            self.assembly.add_line(line)
        return directed

    def _node(self, pairs: list[Pair], place: int) -> Listed:
        node = Listed(line=place)
        number = None
        for key, value, _ in pairs:
            if isinstance(value, list):
                self._take_list(key, value, node)
            elif key == "id" and number is None:
                number = value
            elif key == "label" and node.label is None:
                node.label = value
            elif self._is_ours and key == "workshopId":
                node.id = value
            elif self._is_ours and key == "mode":
                node.mode = value
            else:
                node.beside.put(key, value)
        if node.id is not None and number is not None:
            self._ids[number] = node.id
        node.id = number if node.id is None else node.id
        if node.y is not None and self._is_upwards:
            node.y = 0.0 - node.y
        return node

    def _line(self, pairs: list[Pair], place: int) -> Tied:
        line = Tied(line=place)
        weight = self._key_of_weight(pairs)
        for key, value, _ in pairs:
            if isinstance(value, list):
                self._take_list(key, value, line)
            elif key == "source" and line.source is None:
                line.source = self._ids.get(value, value)
            elif key == "target" and line.target is None:
                line.target = self._ids.get(value, value)
            elif key == weight and line.weight is None:
                line.weight = self.assembly.weight(value, key, line.beside)
            elif key in {"id", "workshopId"} and not line.id and (key == "id" or self._is_ours):
                line.id = value
            elif self._is_ours and key == "relation":
                line.relation = value
            elif not self._is_ours and key == "fill" and _draw(key, value, line):
                continue
            elif key != "directed" or value not in _DIRECTED:
                line.beside.put(key, value)
        return line

    def _key_of_weight(self, pairs: list[Pair]) -> str:
        has_weight = self._is_ours or any(pair.key == "weight" for pair in pairs)
        return "weight" if has_weight else "value"

    def _take_list(self, key: str, pairs: list[Pair], thing: Listed | Tied) -> None:
        if self._is_ours and key == "attribute":
            said = {pair.key: str(pair.value) for pair in pairs}
            thing.beside.put(said.get("name", ""), said.get("value", ""))
            return
        for what, value, _ in pairs:
            if isinstance(value, list):
                _put_all(f"{key} {what}", value, thing.beside)
            elif key != "graphics" or not _draw(what, value, thing):
                thing.beside.put(f"{key} {what}", value)

    def _title(self, lists: list[list[Pair]]) -> str:
        named = {
            pair.key: pair.value for pairs in lists for pair in pairs if isinstance(pair.value, str)
        }
        return named.get("name", named.get("label", ""))

    def _note_unplaced(self, lists: list[list[Pair]]) -> None:
        """Note what is said of the whole."""
        known = {"node", "edge", "name", "label"}
        of_graphs = [pair for pairs in lists for pair in pairs if pair.key not in known]
        outside = [pair for pair in self._found if pair.key != "graph"]
        for key, value, line in [*outside, *of_graphs]:
            if key.lower() not in _OF_NO_INTEREST:
                example = f"{key} {value if isinstance(value, str) else '[ … ]'}"
                self.assembly.book.note("unplaced-part", self._name, example, line=line)


def _graphs(found: list[Pair]) -> list[list[Pair]]:
    graphs = [pair.value for pair in found if pair.key == "graph"]
    return [pairs for pairs in graphs if isinstance(pairs, list)]


def _is_directed(pairs: list[Pair], *, otherwise: bool = False) -> bool:
    """Return what a graph or a line says of its direction."""
    said = [pair.value for pair in pairs if pair.key == "directed" and pair.value in _DIRECTED]
    return said[0] == "1" if said else otherwise


def _draw(what: str, value: str, thing: Listed | Tied) -> bool:
    """Take a place or a colour; return whether it was one."""
    if what == "fill" and not thing.colour and is_colour(value.lower()):
        thing.colour = value.lower()
        return True
    number = number_of(value)
    if number is None or not isinstance(thing, Listed):
        return False
    if what == "x" and thing.x is None:
        thing.x = number
        return True
    if what == "y" and thing.y is None:
        thing.y = number
        return True
    return False


def _put_all(path: str, pairs: list[Pair], beside: Beside) -> None:
    for what, value, _ in pairs:
        if isinstance(value, list):
            _put_all(f"{path} {what}", value, beside)
        else:
            beside.put(f"{path} {what}", value)


def _recognises(beginning: bytes) -> bool:
    return bool(_BEGINS.search(beginning.replace(b"\0", b"")))


CODEC = Codec(
    name="gml",
    title="GML",
    endings=(".gml",),
    recognises=_recognises,
    read=_read,
    write=write,
)
"""GML, which many programs have in common."""
