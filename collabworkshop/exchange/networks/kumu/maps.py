"""The maps of a Kumu project as drawings, and the settings of the project beside them.

A drawing has no place for how a project is set up (its views, its definitions of attributes).
That is kept with the map that opens first, under names that begin with "project".
"""

from typing import Any, NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.kumu.entries import EVERYTHING, numbers_as_texts, usable
from collabworkshop.exchange.networks.kumu.names import ELEMENT, LINE, LOOP
from collabworkshop.exchange.networks.kumu.reading import NAMELESS
from collabworkshop.exchange.networks.kumu.values import Values, is_number, text_of
from collabworkshop.model.network import MapView

__all__ = ["MAP", "NUMBERS", "PROJECT", "SETTING", "Maps", "maps_of"]

NUMBERS = "numbers that are texts"
"""Where it is kept which attributes hold numbers as texts, by list."""

SETTING = "project "

PROJECT: Values = {
    "description": "",
    "proxyImages": True,
    "defaultPerspective": None,
    "attributeRelevance": {},
    "attributes": [],
    "perspectives": [],
}
"""How a project is set up where nothing is said."""

MAP: Values = {
    "description": "",
    "scale": 1,
    "center": {"x": 0, "y": 0},
    "defaultPerspective": None,
    "loops": [],
}
"""How a map is set up where nothing is said."""

_PARTS = {"name", "elements", "connections", "loops", "maps"}
_Place = tuple[float, float] | None


class Maps(NamedTuple):
    """The drawings, and where each node stands on the one that opens first."""

    views: tuple[MapView, ...]
    places: dict[str, _Place]


def maps_of(project: Values, nodes: set[str], lines: set[str], name: str, book: FaultBook) -> Maps:
    """Return the maps; ``nodes`` and ``lines`` are the ids that may stand on them."""
    listed = project.get("maps", [])
    maps = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    if not isinstance(listed, list) or len(maps) < len(listed):
        book.note("left-aside", f"{name}.maps", text_of(listed))
    views = [_view(one, nodes, lines, f"{name}.maps", book) for one in maps]
    ids = [one.get("_id") for one in maps]
    opening = ids.index(first) if (first := project.get("defaultMap")) in ids else 0
    placing = ids.index(EVERYTHING) if EVERYTHING in ids else opening
    places = views[placing].places if views else {}
    settings = _settings(project, ids) | _numbers(project)
    if settings and ids and ids[opening] != EVERYTHING:
        held = views[opening].attributes | settings
        views[opening] = views[opening].model_copy(update={"attributes": held})
    else:
        for key in settings:
            book.note("left-aside", name, key.removeprefix(SETTING))
    kept = (view for view, known in zip(views, ids, strict=True) if known != EVERYTHING)
    return Maps(tuple(kept), dict(places))


def _settings(project: Values, ids: list[Any]) -> dict[str, str]:
    usual = PROJECT | {"defaultMap": ids[0] if ids else None}
    return {
        SETTING + key: text_of(value)
        for key, value in project.items()
        if key not in _PARTS and not _same(value, usual.get(key, _same))
    }


def _numbers(project: Values) -> dict[str, str]:
    texts = {kind.plural: sorted(numbers_as_texts(project, kind)) for kind in (ELEMENT, LINE, LOOP)}
    return {NUMBERS: text_of(texts)} if any(texts.values()) else {}


def _view(one: Values, nodes: set[str], lines: set[str], where: str, book: FaultBook) -> MapView:
    attributes = {
        key: text_of(value)
        for key, value in one.items()
        if key not in ("name", "elements", "connections") and not _same(value, MAP.get(key, _same))
    }
    if NAMELESS.fullmatch(attributes.get("_id", "")):
        del attributes["_id"]
    places: dict[str, _Place] = {}
    beside = {}
    for placed in _listed(one, "elements", where, book):
        element = usable(placed.pop("element", None))
        if element in places:
            book.note("duplicate-id", where, element)
            continue
        if element not in nodes:
            book.note("unknown-node", where, element)
        places[element] = _place(placed.pop("position", None), where, book)
        if _said(placed, pinned=places[element] is not None):
            beside[element] = placed
    drawn: list[str] = []
    ways = {}
    for placed in _listed(one, "connections", where, book):
        line = usable(placed.pop("connection", None))
        if line not in lines:
            book.note("unknown-line", where, line)
        drawn.append(line)
        if _said(placed):
            ways[line] = placed
    attributes |= {"elements": text_of(beside)} if beside else {}
    attributes |= {"connections": text_of(ways)} if ways else {}
    name = one.get("name", "")
    return MapView(
        name=name if isinstance(name, str) else text_of(name),
        places=places,
        lines=tuple(drawn),
        attributes=attributes,
    )


def _listed(one: Values, key: str, where: str, book: FaultBook) -> list[Values]:
    listed = one.get(key, [])
    if not isinstance(listed, list):
        listed = [listed]
    for placed in listed:
        if not isinstance(placed, dict):
            book.note("left-aside", where, text_of(placed))
    return [dict(placed) for placed in listed if isinstance(placed, dict)]


def _said(placed: Values, *, pinned: bool | None = None) -> bool:
    """Say whether anything is left; take out what says nothing."""
    if NAMELESS.fullmatch(usable(placed.get("_id"))):
        del placed["_id"]
    if pinned is not None and placed.get("pinned") is pinned:
        del placed["pinned"]
    return bool(placed)


def _place(position: Any, where: str, book: FaultBook) -> _Place:
    if position is None:
        return None
    x, y = (position.get("x"), position.get("y")) if isinstance(position, dict) else (None, None)
    if is_number(x) and is_number(y):
        return float(x), float(y)
    book.note("not-a-place", where, text_of(position))
    return None


def _same(value: Any, usual: Any) -> bool:
    return type(value) is type(usual) and value == usual
