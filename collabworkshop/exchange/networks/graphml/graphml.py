"""What is in a GraphML file, and how it becomes a network.

Own reader: networkx 3.6 refuses a file in which some lines have a direction and some have
none, and one with a hyperedge; it drops ports and most of what yEd draws.

Labels, weights and places are taken from the names that yEd, Gephi, igraph and networkx
give them. What a relation is called is only taken from files of our own.
"""

import re
from dataclasses import dataclass, field

from collabworkshop.exchange.networks.codec import Codec, Read
from collabworkshop.exchange.networks.graphml.columns import Columns, columns_of
from collabworkshop.exchange.networks.graphml.writing import write
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

_BEGINS = re.compile(rb"<(\w+:)?graphml[\s>]")
_RECORDS = frozenset({"key", "graph", "node", "edge", "hyperedge"})
_FIELDS_OF_EDGE = {"id", "source", "target", "directed"}
_YES_OR_NO = {"true": True, "1": True, "false": False, "0": False}


@dataclass(slots=True)
class _Cells:
    """What a record says in ``data``: by field of the model, and the rest."""

    fields: dict[str, str] = field(default_factory=dict)
    beside: Beside = field(default_factory=Beside)

    def number(self, what: str) -> float | None:
        """Return a field that is a number; other text stays beside."""
        written = self.fields.pop(what, None)
        number = number_of(written or "")
        if written is not None and number is None:
            self.beside.put(what, written)
        return number


def _read(data: bytes, name: str) -> Read:
    assembly = RecordAssembly(name)
    found = records(data, name, root="graphml", wanted=_RECORDS, book=assembly.book)
    columns = columns_of(record for record in found if record.tag == "key")
    listed = sum(record.tag in {"node", "edge"} for record in found)
    refuse_defaults(max(len(columns.defaults(tag)) for tag in ("node", "edge")), listed)
    directed = any(_is_directed(record) for record in found if record.tag in {"graph", "edge"})
    title = ""
    for record in found:
        if record.tag == "node":
            assembly.add_node(_node(record, columns, assembly))
        elif record.tag == "edge":
            assembly.add_line(_line(record, columns, assembly, directed=directed))
        elif record.tag == "hyperedge":
            ends = [part.given.get("node", "") for part in record.parts if part.path == "endpoint"]
            assembly.book.note("hyperedge", name, " – ".join(ends), line=record.line)
        elif record.tag != "key":
            title = title or _title(record, columns, name, assembly)
    return assembly.read(directed=directed, title=title)


def _is_directed(record: Record) -> bool:
    """Return whether a line has a direction, or the lines of a graph where they do not say."""
    if record.tag == "graph":
        return record.given.get("edgedefault", "").strip() == "directed"
    own = _YES_OR_NO.get(record.given.get("directed", "").strip().lower())
    if own is not None:
        return own
    around = record.within
    while around and around.tag != "graph":
        around = around.within
    return around is not None and _is_directed(around)


def _cells(record: Record, columns: Columns, assembly: RecordAssembly) -> _Cells:
    cells = _Cells()
    missing = columns.defaults(record.tag)
    for part in record.parts:
        if part.path != "data":
            continue
        key = part.given.get("key", "")
        missing.pop(key, None)
        if part.is_leaf or part.text:
            if key not in columns.names:
                assembly.book.note("undeclared-attribute", f"{record.tag}.{key}", part.text)
            _put(cells, key, part.text, record.tag, columns)
    for key, text in missing.items():
        _put(cells, key, text, record.tag, columns)
    return cells


def _put(cells: _Cells, key: str, text: str, tag: str, columns: Columns) -> None:
    what = columns.field(tag, key)
    if what and what not in cells.fields:
        cells.fields[what] = text
    else:
        cells.beside.put(columns.names.get(key, key), text)


def _node(record: Record, columns: Columns, assembly: RecordAssembly) -> Listed:
    cells = _cells(record, columns, assembly)
    x, y = cells.number("x"), cells.number("y")
    node = Listed(
        line=record.line,
        id=record.given.get("id"),
        label=cells.fields.get("label"),
        x=x,
        y=0.0 - y if y is not None and columns.is_upwards else y,
        mode=cells.fields.get("mode", ""),
        beside=cells.beside,
    )
    _take_colour(node, cells)
    _put_given(record, {"id"}, node.beside)
    parent = record.within.within if record.within else None
    if parent is not None and parent.tag == "node":
        node.beside.put("parent", parent.given.get("id", ""))
    for part in record.parts:
        if part.path.endswith("/Geometry") and node.x is None and node.y is None:
            _take_place(part, node)
        elif part.path.endswith("/NodeLabel") and node.label is None and part.text.strip():
            node.label = part.text.strip()
            _take(part._replace(text=""), node)
        else:
            _take(part, node, drawn_by="/Fill")
    return node


def _line(record: Record, columns: Columns, assembly: RecordAssembly, *, directed: bool) -> Tied:
    cells = _cells(record, columns, assembly)
    weight = assembly.weight(cells.fields.get("weight", ""), "weight", cells.beside)
    line = Tied(
        line=record.line,
        source=record.given.get("source"),
        target=record.given.get("target"),
        relation=cells.fields.get("relation", ""),
        weight=weight,
        id=record.given.get("id", ""),
        both_ways=directed and not _is_directed(record),
        beside=cells.beside,
    )
    _take_colour(line, cells)
    said = record.given.get("directed", "false").strip().lower()
    known = _FIELDS_OF_EDGE - (set() if said in _YES_OR_NO else {"directed"})
    _put_given(record, known, line.beside)
    for part in record.parts:
        _take(part, line, drawn_by="/LineStyle")
    return line


def _take_colour(thing: Listed | Tied, cells: _Cells) -> None:
    colour = cells.fields.get("colour", "")
    shares = {key: cells.fields[key] for key in ("r", "g", "b") if key in cells.fields}
    thing.colour = colour_of(*shares.values())
    if thing.colour:
        return
    for key, share in shares.items():
        thing.beside.put(key, share)
    if is_colour(colour):
        thing.colour = colour
    elif colour:
        thing.beside.put("colour", colour)


def _take_place(part: Part, node: Listed) -> None:
    given = dict(part.given)
    x, y = number_of(given.get("x", "")), number_of(given.get("y", ""))
    if x is not None and y is not None:
        node.x, node.y = x, y
        del given["x"], given["y"]
    _take(part._replace(given=given), node)


def _take(part: Part, thing: Listed | Tied, *, drawn_by: str = "") -> None:
    """Keep what the file says of ports, pictures and the like, under its way in the file."""
    if part.path == "data":
        return
    path = part.path.removeprefix("data/")
    given = dict(part.given)
    colour = given.get("color", "").lower()
    if drawn_by and part.path.endswith(drawn_by) and is_colour(colour) and not thing.colour:
        thing.colour = colour
        del given["color"]
    if part.text:
        thing.beside.put(path, part.text)
    for key, value in given.items():
        thing.beside.put(f"{path} {key}", value)


def _put_given(record: Record, known: set[str], beside: Beside) -> None:
    for key, value in record.given.items():
        if key not in known:
            beside.put(key, value)


def _title(record: Record, columns: Columns, name: str, assembly: RecordAssembly) -> str:
    """Return what a graph is called, and note what else is said of it."""
    title = ""
    for part in record.parts:
        key = part.given.get("key", "")
        if part.path == "data" and columns.field("graph", key) == "name" and not title:
            title = part.text
        elif part.text.strip():
            example = f"{columns.names.get(key, part.path)} {part.text.strip()}"
            assembly.book.note("unplaced-part", f"{name}.{record.tag}", example, line=record.line)
    return title


def _recognises(beginning: bytes) -> bool:
    return bool(_BEGINS.search(beginning.replace(b"\0", b"")))


CODEC = Codec(
    name="graphml",
    title="GraphML",
    endings=(".graphml", ".xml"),
    recognises=_recognises,
    read=_read,
    write=write,
)
"""GraphML, which yEd, igraph, NetworkX and Gephi share."""
