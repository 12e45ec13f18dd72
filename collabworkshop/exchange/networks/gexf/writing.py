"""How a network becomes a GEXF 1.3 file."""

from collections.abc import Iterable, Iterator

from collabworkshop.exchange.networks.cell_type import type_of
from collabworkshop.exchange.networks.codec import Written
from collabworkshop.exchange.networks.losses import Losses, is_number
from collabworkshop.exchange.networks.numeral import numeral
from collabworkshop.exchange.networks.web_colour import is_colour
from collabworkshop.exchange.networks.xml_writing import XmlText
from collabworkshop.exchange.number import number_of
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["MODE", "write"]

MODE = "workshop-mode"
"""Id of the column that holds modes; GEXF has no word for them, and others have the title."""

_BEGINS = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
"""
_SIZES = ("viz:size", "viz:thickness")
_SHAPE = "viz:shape"
# viz.rnc has others for nodes than for edges.
_SHAPES: dict[type[NetworkNode | NetworkLine], tuple[str, ...]] = {
    NetworkNode: ("disc", "square", "triangle", "diamond", "image"),
    NetworkLine: ("solid", "dotted", "dashed", "double"),
}

_Columns = dict[str, str]


def write(network: Network) -> Written:
    """Return the file, and what it cannot hold.

    Examples
    --------
    >>> node = NetworkNode(id="7", label="Ada", x=1.5, y=2)
    >>> written = write(Network(nodes=(node,), lines=(), directed=False))
    >>> '<viz:position x="1.5" y="-2"/>' in written.data.decode(), written.lost
    (True, ())
    """
    losses = Losses("GEXF")
    losses.count_common(network)
    text = XmlText(losses)
    return Written("".join(_pieces(network, text, losses)).encode(), losses.sentences)


def _pieces(network: Network, text: XmlText, losses: Losses) -> Iterator[str]:
    yield _BEGINS
    described = f"<description>{text(network.name)}</description>" if network.name else ""
    yield f"  <meta><creator>collabworkshop</creator>{described}</meta>\n"
    direction = "directed" if network.directed else "undirected"
    yield f'  <graph defaultedgetype="{direction}" mode="static">\n'
    modes = [{MODE: node.mode} for node in network.nodes if node.mode]
    attributes = [_as_values(thing) for thing in network.nodes]
    of_nodes = _columns([*attributes])
    yield from _declared("node", of_nodes, attributes, text, has_modes=bool(modes))
    yield "    <nodes>\n"
    for node, values in zip(network.nodes, attributes, strict=True):
        inside = _values(values, of_nodes, text, mode=node.mode) + _looks(node, text)
        inside += _place(node, text, losses)
        yield f"      {text.element('node', {'id': node.id, 'label': node.label}, inside)}\n"
    yield "    </nodes>\n"
    attributes = [_as_values(thing) for thing in network.lines]
    of_lines = _columns(attributes)
    yield from _declared("edge", of_lines, attributes, text, has_modes=False)
    yield "    <edges>\n"
    for line, values in zip(network.lines, attributes, strict=True):
        inside = _values(values, of_lines, text) + _looks(line, text)
        given = _given(line, directed=network.directed)
        yield f"      {text.element('edge', given, inside)}\n"
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _as_values(thing: NetworkNode | NetworkLine) -> dict[str, str]:
    """Return what becomes a cell: everything that has no place of its own in GEXF."""
    own = set(_own_looks(thing))
    if isinstance(thing, NetworkLine):
        own.add("label")
    elif _has_place(thing):
        own |= {"viz:z"} if _is_plain_number(thing.attributes.get("viz:z", "")) else set()
    return {key: value for key, value in thing.attributes.items() if key not in own}


def _own_looks(thing: NetworkNode | NetworkLine) -> dict[str, str]:
    said = thing.attributes
    looks = {key: said[key] for key in _SIZES if _is_plain_number(said.get(key, ""))}
    if said.get(_SHAPE) in _SHAPES[type(thing)]:
        looks[_SHAPE] = said[_SHAPE]
    if is_colour(thing.colour) and _is_plain_number(said.get("viz:alpha", "")):
        looks["viz:alpha"] = said["viz:alpha"]
    return looks


def _is_plain_number(written: str) -> bool:
    return written == written.strip() and number_of(written) is not None


def _columns(rows: Iterable[dict[str, str]]) -> _Columns:
    keys = dict.fromkeys(key for row in rows for key in row)
    return {key: str(place) for place, key in enumerate(keys)}


def _declared(
    kind: str, columns: _Columns, rows: list[dict[str, str]], text: XmlText, *, has_modes: bool
) -> Iterator[str]:
    if not columns and not has_modes:
        return
    values: dict[str, set[str]] = {key: set() for key in columns}
    for row in rows:
        for key, value in row.items():
            values[key].add(value)
    yield f'    <attributes class="{kind}">\n'
    if has_modes:
        yield f'      <attribute id="{MODE}" title="mode" type="string"/>\n'
    for key, place in columns.items():
        sort = type_of(values[key], whole="integer", broken="double", text="string")
        given = {"id": place, "title": key, "type": sort}
        yield f"      {text.element('attribute', given)}\n"
    yield "    </attributes>\n"


def _values(row: dict[str, str], columns: _Columns, text: XmlText, *, mode: str = "") -> str:
    cells = {MODE: mode} if mode else {}
    cells |= {columns[key]: value for key, value in row.items()}
    if not cells:
        return ""
    elements = (
        text.element("attvalue", {"for": place, "value": value}) for place, value in cells.items()
    )
    return f"<attvalues>{''.join(elements)}</attvalues>"


def _looks(thing: NetworkNode | NetworkLine, text: XmlText) -> str:
    looks = _own_looks(thing)
    alpha = looks.pop("viz:alpha", None)
    pieces = [text.element(key, {"value": value}) for key, value in looks.items()]
    if is_colour(thing.colour):
        shares = {key: str(int(thing.colour[at : at + 2], 16)) for key, at in _SHARES.items()}
        pieces.append(text.element("viz:color", shares | ({"a": alpha} if alpha else {})))
    return "".join(pieces)


_SHARES = {"r": 1, "g": 3, "b": 5}


def _has_place(node: NetworkNode) -> bool:
    return is_number(node.x) and is_number(node.y)


def _place(node: NetworkNode, text: XmlText, losses: Losses) -> str:
    if not is_number(node.x) or not is_number(node.y):
        half = (node.x is None) != (node.y is None)
        losses.count(half, "place", "which has only one of two numbers")
        return ""
    given = {"x": numeral(node.x), "y": numeral(0.0 - node.y)}
    z = node.attributes.get("viz:z", "")
    return text.element("viz:position", given | ({"z": z} if _is_plain_number(z) else {}))


def _given(line: NetworkLine, *, directed: bool) -> dict[str, str]:
    given = {"id": line.id} if line.id else {}
    given |= {"source": line.source, "target": line.target}
    if directed and line.both_ways:
        given["type"] = "undirected"
    if is_number(line.weight):
        given["weight"] = numeral(line.weight)
    if line.relation:
        given["kind"] = line.relation
    if "label" in line.attributes:
        given["label"] = line.attributes["label"]
    return given
