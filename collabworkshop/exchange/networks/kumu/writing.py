"""How a network is written as a Kumu project, in the shape of its full export."""

import math
from typing import Any

from collabworkshop.exchange.networks.kumu.entries import EVERYTHING, is_held
from collabworkshop.exchange.networks.kumu.maps import MAP, NUMBERS, PROJECT, SETTING
from collabworkshop.exchange.networks.kumu.names import ELEMENT, LINE, LOOP, Kind
from collabworkshop.exchange.networks.kumu.values import Values, value_of
from collabworkshop.model.network import MapView, Network, NetworkLine

__all__ = ["project_of"]


def project_of(network: Network) -> Values:
    """Return the project."""
    texts = _texts(network)
    ids = _ids(network)
    views = [_map(view, number) for number, view in enumerate(network.maps, 1)]
    if _places_differ(network):
        views.append(_everything(network, ids))
    settings = {
        key.removeprefix(SETTING): value_of(text)
        for view in network.maps
        for key, text in view.attributes.items()
        if key.startswith(SETTING)
    }
    return {
        "name": network.name,
        **PROJECT,
        "defaultMap": views[0]["_id"],
        **settings,
        "elements": [
            _entry(
                ELEMENT,
                {"_id": node.id},
                {"label": node.label, "colour": node.colour, "node set": node.mode},
                node.attributes,
                texts[ELEMENT.plural],
            )
            for node in network.nodes
        ],
        "connections": [
            _connection(line, identity, texts[LINE.plural], directed=network.directed)
            for line, identity in zip(network.lines, ids, strict=True)
        ],
        "loops": [
            _entry(
                LOOP,
                {"_id": loop.id, "connections": list(loop.lines)},
                {"label": loop.label},
                loop.attributes,
                texts[LOOP.plural],
            )
            for loop in network.loops
        ],
        "maps": views,
    }


def _texts(network: Network) -> dict[str, set[str]]:
    """Return by list the attributes whose numbers are texts."""
    kept = [view.attributes.get(NUMBERS, "") for view in network.maps]
    found = next((value for value in map(value_of, kept) if isinstance(value, dict)), {})
    listed = {kind.plural: found.get(kind.plural) for kind in (ELEMENT, LINE, LOOP)}
    return {
        plural: {name for name in names if isinstance(name, str)}
        if isinstance(names, list)
        else set()
        for plural, names in listed.items()
    }


def _ids(network: Network) -> list[str]:
    return [line.id or f"conn-nameless-{n}" for n, line in enumerate(network.lines, 1)]


def _connection(line: NetworkLine, identity: str, texts: set[str], *, directed: bool) -> Values:
    direction = "undirected" if not directed else "mutual" if line.both_ways else "directed"
    return _entry(
        LINE,
        {"_id": identity, "direction": direction, "delayed": False, "reversed": False}
        | {"from": line.source, "to": line.target},
        {
            LINE.type_name: line.relation,
            "weight": None if line.weight is None else _number(line.weight),
            "colour": line.colour,
        },
        line.attributes,
        texts,
    )


def _entry(
    kind: Kind, fields: Values, held: Values, attributes: dict[str, str], texts: set[str]
) -> Values:
    """Return an entry of a list; what the model holds comes first among its attributes."""
    said = {own: value for own, value in held.items() if value not in (None, "")}
    for key, text in attributes.items():
        field = kind.field(key)
        if field:
            fields[field] = value_of(text)
            continue
        name = kind.name(key)
        value = value_of(text, numbers_are_texts=name in texts or key == "weight")
        if name in kind.ours and (name in said or is_held(name, value)):
            name += " (attribute)"
        said[name] = value
    return fields | {"attributes": said}


def _map(view: MapView, number: int) -> Values:
    said = {
        key: value_of(text)
        for key, text in view.attributes.items()
        if not key.startswith(SETTING) and key != NUMBERS
    }
    beside, ways = _by_id(said.pop("elements", None)), _by_id(said.pop("connections", None))
    return {
        "_id": f"map-nameless-{number}",
        "name": view.name,
        **MAP,
        **said,
        "elements": [
            _placed(node, place, count, beside.get(node, {}))
            for count, (node, place) in enumerate(view.places.items(), 1)
        ],
        "connections": [
            {"_id": f"edge-nameless-{count}", **ways.get(line, {}), "connection": line}
            for count, line in enumerate(view.lines, 1)
        ],
    }


def _by_id(value: Any) -> dict[str, Values]:
    entries = value.items() if isinstance(value, dict) else ()
    return {key: said for key, said in entries if isinstance(said, dict)}


def _placed(node: str, place: tuple[float, float] | None, count: int, said: Values) -> Values:
    x, y = (_number(place[0]), _number(place[1])) if place else (None, None)
    position = None if x is None or y is None else {"x": x, "y": y}
    usual = {"_id": f"node-nameless-{count}", "position": position, "pinned": place is not None}
    return usual | said | {"element": node}


def _everything(network: Network, ids: list[str]) -> Values:
    places = {
        node.id: None if node.x is None or node.y is None else (node.x, node.y)
        for node in network.nodes
    }
    view = MapView(name=network.name or "Everything", places=places, lines=tuple(ids))
    return _map(view, 0) | {"_id": EVERYTHING}


def _places_differ(network: Network) -> bool:
    """Say whether the nodes stand elsewhere than on the map that opens first."""
    opening = _opening(network)
    if opening is None:
        return True
    return any(
        (opening.places.get(node.id) or (None, None)) != (node.x, node.y) for node in network.nodes
    )


def _opening(network: Network) -> MapView | None:
    for view in network.maps:
        wanted = view.attributes.get(SETTING + "defaultMap")
        for other in network.maps:
            if wanted and other.attributes.get("_id") == wanted:
                return other
    return network.maps[0] if network.maps else None


def _number(number: float) -> float | int | None:
    if not math.isfinite(number):
        return None
    return int(number) if number.is_integer() and abs(number) < 1e15 else number
