"""How a network becomes a GraphML file."""

from collections.abc import Iterator

from collabworkshop.exchange.networks.cell_type import type_of
from collabworkshop.exchange.networks.codec import Written
from collabworkshop.exchange.networks.losses import Losses, is_number
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.web_colour import is_colour
from collabworkshop.exchange.networks.xml_writing import XmlText
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["OURS", "write"]

OURS = {
    "workshop-name": ("graph", "name", "string"),
    "workshop-label": ("node", "label", "string"),
    "workshop-x": ("node", "x", "double"),
    "workshop-y": ("node", "y", "double"),
    "workshop-mode": ("node", "mode", "string"),
    "workshop-relation": ("edge", "relation", "string"),
    "workshop-weight": ("edge", "weight", "double"),
    "workshop-colour": ("all", "colour", "string"),
}
"""Ids of the columns that hold fields of the model: what of, called what, of which type."""

_BEGINS = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""
_TYPES = {"whole": "int", "broken": "double", "text": "string"}

_Columns = dict[str, str]
_Thing = NetworkNode | NetworkLine


def write(network: Network) -> Written:
    """Return the file, and what it cannot hold.

    Examples
    --------
    >>> node = NetworkNode(id="7", label="Ada & Co", attributes={"country": "Chile"})
    >>> written = write(Network(nodes=(node,), lines=(), directed=False))
    >>> '<data key="workshop-label">Ada &amp; Co</data>' in written.data.decode(), written.lost
    (True, ())
    """
    losses = Losses("GraphML")
    losses.count_common(network)
    return Written("".join(_pieces(network, XmlText(losses))).encode(), losses.sentences)


def _pieces(network: Network, text: XmlText) -> Iterator[str]:
    yield _BEGINS
    used = {"workshop-name"} if network.name else set()
    things: list[_Thing] = [*network.nodes, *network.lines]
    used |= {key for thing in things for key in _fields(thing)}
    for key, (domain, name, sort) in OURS.items():
        if key in used:
            given = {"id": key, "for": domain, "attr.name": name, "attr.type": sort}
            yield f"  {text.element('key', given)}\n"
    of_nodes = _columns("n", network.nodes)
    of_lines = _columns("e", network.lines)
    yield from _declared("node", of_nodes, network.nodes, text)
    yield from _declared("edge", of_lines, network.lines, text)
    yield f'  <graph edgedefault="{"directed" if network.directed else "undirected"}">\n'
    if network.name:
        yield f"    {_data('workshop-name', network.name, text)}\n"
    for node in network.nodes:
        yield f"    {text.element('node', {'id': node.id}, _cells(node, of_nodes, text))}\n"
    for line in network.lines:
        given = _given(line, directed=network.directed)
        yield f"    {text.element('edge', given, _cells(line, of_lines, text))}\n"
    yield "  </graph>\n</graphml>\n"


def _columns(letter: str, things: tuple[_Thing, ...]) -> _Columns:
    names = dict.fromkeys(name for thing in things for name in thing.attributes)
    return {name: f"{letter}{place}" for place, name in enumerate(names)}


def _declared(
    domain: str, columns: _Columns, things: tuple[_Thing, ...], text: XmlText
) -> Iterator[str]:
    values: dict[str, set[str]] = {name: set() for name in columns}
    for thing in things:
        for name, value in thing.attributes.items():
            values[name].add(value)
    for name, key in columns.items():
        sort = type_of(values[name], **_TYPES)
        given = {"id": key, "for": domain, "attr.name": name, "attr.type": sort}
        yield f"  {text.element('key', given)}\n"


def _given(line: NetworkLine, *, directed: bool) -> dict[str, str]:
    given = {"id": line.id} if line.id else {}
    given |= {"source": line.source, "target": line.target}
    return given | ({"directed": "false"} if directed and line.both_ways else {})


def _fields(thing: _Thing) -> dict[str, str]:
    fields = {"workshop-colour": thing.colour} if is_colour(thing.colour) else {}
    numbers: dict[str, float | None]
    if isinstance(thing, NetworkNode):
        fields["workshop-label"] = thing.label
        fields |= {"workshop-mode": thing.mode} if thing.mode else {}
        numbers = {"workshop-x": thing.x, "workshop-y": thing.y}
    else:
        fields |= {"workshop-relation": thing.relation} if thing.relation else {}
        numbers = {"workshop-weight": thing.weight}
    for key, number in numbers.items():
        if is_number(number):
            fields[key] = numeral(number)
    return fields


def _cells(thing: _Thing, columns: _Columns, text: XmlText) -> str:
    cells = _fields(thing) | {columns[name]: value for name, value in thing.attributes.items()}
    return "".join(_data(key, value, text) for key, value in cells.items())


def _data(key: str, value: str, text: XmlText) -> str:
    return text.element("data", {"key": key}, text(value))
