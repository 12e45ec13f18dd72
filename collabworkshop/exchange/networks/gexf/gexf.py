"""What is in a GEXF file (Gephi, version 1.1 to 1.3), and how it becomes a network.

Own reader: networkx 3.6 drops the ``kind`` of an edge, its colour and every attribute that
is not declared, and stops at the first fault.

Gephi's places have y upwards, ours downwards. What has no field of its own goes into the
attributes: those of ``viz:`` under that name, spells and the like under their way in the file.
"""

import re
from typing import NamedTuple

from collabworkshop.exchange.networks.codec import Codec, Read
from collabworkshop.exchange.networks.gexf.writing import MODE, write
from collabworkshop.exchange.networks.record_assembly import (
    Beside,
    Listed,
    RecordAssembly,
    Tied,
    refuse_defaults,
)
from collabworkshop.exchange.networks.web_colour import colour_of, is_colour
from collabworkshop.exchange.networks.xml_reading import Part, Record, records
from collabworkshop.exchange.number import number_of

__all__ = ["CODEC"]

_BEGINS = re.compile(rb"<(\w+:)?gexf[\s>]")
_RECORDS = frozenset({"graph", "attributes", "attribute", "node", "edge"})
_FIELDS_OF_EDGE = {"id", "source", "target", "weight", "kind", "type"}
_BOTH_WAYS = {"undirected", "mutual"}
_OF_NO_INTEREST = {"defaultedgetype", "mode", "name", "idtype", "timeformat", "timerepresentation"}


class _Columns(NamedTuple):
    names: dict[str, str]
    defaults: dict[str, str]


def _read(data: bytes, name: str) -> Read:
    assembly = RecordAssembly(name)
    found = records(data, name, root="gexf", wanted=_RECORDS, book=assembly.book)
    columns = {kind: _columns(found, kind) for kind in ("node", "edge")}
    listed = sum(record.tag in {"node", "edge"} for record in found)
    refuse_defaults(max(len(columns[kind].defaults) for kind in columns), listed)
    directed = _is_directed(found)
    for record in found:
        if record.tag == "node":
            assembly.add_node(_node(record, columns["node"], assembly))
        elif record.tag == "edge":
            assembly.add_line(_line(record, columns["edge"], assembly, directed=directed))
        elif record.tag in {"gexf", "graph"}:
            _note_unplaced(record, name, assembly)
    return assembly.read(directed=directed, title=_title(found))


def _columns(found: list[Record], kind: str) -> _Columns:
    """Return the names and the defaults of columns by their ids; each name is given once."""
    columns = _Columns({}, {})
    used = set()
    for record in found:
        key = record.given.get("id", "")
        of = record.within.given.get("class", "node") if record.within else ""
        if record.tag != "attribute" or of != kind or key in columns.names:
            continue
        name = record.given.get("title", key)
        while name in used:
            name += f" (id {key})"
        used.add(name)
        columns.names[key] = name
        for part in record.parts:
            if part.path == "default":
                columns.defaults[key] = part.text
    return columns


def _is_directed(found: list[Record]) -> bool:
    kinds = {record.given.get("defaultedgetype") for record in found if record.tag == "graph"}
    kinds |= {record.given.get("type") for record in found if record.tag == "edge"}
    return bool(kinds & {"directed", "mutual"})


def _title(found: list[Record]) -> str:
    named = (record.given.get("name", "") for record in found if record.tag == "graph")
    described = (part.text for part in found[0].parts if part.path == "meta/description")
    return next((title for title in (*named, *described) if title.strip()), "")


def _node(record: Record, columns: _Columns, assembly: RecordAssembly) -> Listed:
    given = record.given
    node = Listed(line=record.line, id=given.get("id"), label=given.get("label"))
    for key, value in given.items():
        if key not in {"id", "label"}:
            node.beside.put(key, value)
    if "pid" not in given and record.within and record.within.tag == "node":
        node.beside.put("pid", record.within.given.get("id", ""))
    _take_values(record, columns, node, assembly)
    for part in record.parts:
        if part.path == "viz:position":
            _take_place(part, node)
        else:
            _take(part, node)
    return node


def _line(record: Record, columns: _Columns, assembly: RecordAssembly, *, directed: bool) -> Tied:
    given = record.given
    line = Tied(
        line=record.line,
        source=given.get("source"),
        target=given.get("target"),
        relation=given.get("kind", ""),
        id=given.get("id", ""),
    )
    for key, value in given.items():
        if key not in _FIELDS_OF_EDGE:
            line.beside.put(key, value)
    line.weight = assembly.weight(given.get("weight", ""), "weight", line.beside)
    sort = given.get("type", "")
    if sort not in {"", "directed", *_BOTH_WAYS}:
        line.beside.put("type", sort)
        sort = ""
    line.both_ways = directed and (sort or _default_of(record)) in _BOTH_WAYS
    _take_values(record, columns, line, assembly)
    for part in record.parts:
        _take(part, line)
    return line


def _default_of(record: Record) -> str:
    around = record.within
    while around and around.tag != "graph":
        around = around.within
    # gexf.rnc gives "undirected" as the default of the default.
    return around.given.get("defaultedgetype", "undirected") if around else "undirected"


def _take_values(
    record: Record, columns: _Columns, thing: Listed | Tied, assembly: RecordAssembly
) -> None:
    missing = dict(columns.defaults)
    for part in record.parts:
        if not part.path.endswith("attvalue"):
            continue
        given = dict(part.given)
        key = given.pop("for", given.pop("id", ""))
        value = given.pop("value", part.text)
        missing.pop(key, None)
        if key not in columns.names:
            assembly.book.note("undeclared-attribute", f"{record.tag}.{key}", value)
        if key == MODE and isinstance(thing, Listed):
            thing.mode = value
            continue
        when = ", ".join(f"{what} {said}" for what, said in given.items())
        named = columns.names.get(key, key)
        thing.beside.put(f"{named} ({when})" if when else named, value)
    for key, value in missing.items():
        thing.beside.put(columns.names[key], value)


def _take_place(part: Part, node: Listed) -> None:
    given = dict(part.given)
    x, y = number_of(given.get("x", "")), number_of(given.get("y", ""))
    if x is not None and y is not None and node.x is None:
        node.x, node.y = x, 0.0 - y
        del given["x"], given["y"]
    if "z" in given:
        node.beside.put("viz:z", given.pop("z"))
    _put_all(part.path, given, node.beside)


def _take(part: Part, thing: Listed | Tied) -> None:
    given = dict(part.given)
    if part.path.endswith("attvalue"):
        return
    if part.path == "viz:color":
        colour = _colour(given)
        if is_colour(colour) and not thing.colour:
            thing.colour = colour
            for key in ("r", "g", "b", "hex"):
                given.pop(key, None)
        if "a" in given:
            thing.beside.put("viz:alpha", given.pop("a"))
    if part.text:
        thing.beside.put(part.path, part.text)
    _put_all(part.path, given, thing.beside)


def _colour(given: dict[str, str]) -> str:
    if "hex" in given:
        return given["hex"].lower()
    return colour_of(*(given.get(key, "").strip() for key in ("r", "g", "b")))


def _put_all(path: str, given: dict[str, str], beside: Beside) -> None:
    for key, value in given.items():
        beside.put(path if key == "value" else f"{path} {key}", value)


def _note_unplaced(record: Record, name: str, assembly: RecordAssembly) -> None:
    said = record.given if record.tag == "graph" else {}
    for key in said.keys() - _OF_NO_INTEREST:
        assembly.book.note("unplaced-part", f"{name}.graph", f"{key} {said[key]}")
    for part in record.parts:
        if part.path.partition("/")[0] not in {"meta", "nodes", "edges"}:
            example = " ".join([part.path, *part.given.values(), part.text.strip()])
            assembly.book.note("unplaced-part", f"{name}.{record.tag}", example, line=record.line)


def _recognises(beginning: bytes) -> bool:
    return bool(_BEGINS.search(beginning.replace(b"\0", b"")))


CODEC = Codec(
    name="gexf",
    title="GEXF 1.3",
    endings=(".gexf",),
    recognises=_recognises,
    read=_read,
    write=write,
)
"""GEXF, Gephi's own format."""
