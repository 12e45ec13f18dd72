"""What stands in the lists of a Kumu project, the same for exports and for blueprints.

An export holds what people typed in ``attributes``; in a blueprint, which programs write
(docs.kumu.io/guides/import/blueprints), all of it stands side by side.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.kumu.names import FIELD, Kind
from collabworkshop.exchange.networks.kumu.values import Values, is_number, text_of, value_of
from collabworkshop.model.noun import LONGEST_TEXT

__all__ = ["EVERYTHING", "Entry", "entries", "is_held", "numbers_as_texts", "outside", "usable"]

EVERYTHING = "map-everything"
"""The id of the map that is made to hold the places of nodes that stand on no map of their own."""

_OUTSIDE = {"id", "direction", "delayed", "reversed"}
_COLOUR = re.compile("#[0-9a-f]{6}")


class Entry(NamedTuple):
    """One of a list.

    Parameters
    ----------
    number
        Its place in the list, counted from 1.
    id
        As the project calls it, or empty.
    fields
        What the project says of it outside its attributes.
    held
        What the model has a place for.
    attributes
        All other attributes, as text.
    """

    number: int
    id: str
    fields: Values
    held: Values
    attributes: dict[str, str]


def entries(project: Values, kind: Kind, name: str, book: FaultBook) -> Iterator[Entry]:
    """Yield what a list of a project holds; what is no object is noted and left aside."""
    texts = numbers_as_texts(project, kind)
    for number, entry in enumerate(_list(project, kind, name, book), 1):
        if not isinstance(entry, dict):
            book.note("left-aside", f"{name}.{kind.plural}", text_of(entry))
            continue
        fields, said = _sorted_out(entry, kind)
        identity = fields.pop("_id", None) or fields.pop("id", None)
        held = {own: said.pop(own) for own in kind.ours if is_held(own, said.get(own))}
        attributes: dict[str, str] = {}
        for attribute, value in said.items():
            key = kind.key(attribute)
            as_text = text_of(value, numbers_are_texts=attribute in texts or key == "weight")
            attributes[attribute if key in attributes else key] = as_text
        if identity is not None and not usable(identity):
            fields["id as written"] = identity
        yield Entry(number, usable(identity), fields, held, attributes)


def numbers_as_texts(project: Values, kind: Kind) -> set[str]:
    """Return the attributes below which every number is a text.

    Only with a map of its own has a project a place to keep that; without, there are none.
    """
    maps = project.get("maps")
    if not isinstance(maps, list) or not any(
        isinstance(one, dict) and one.get("_id") != EVERYTHING for one in maps
    ):
        return set()
    numbers, texts = set(), set()
    listed = project.get(kind.plural)
    for entry in listed if isinstance(listed, list) else ():
        said = entry.get("attributes", entry) if isinstance(entry, dict) else None
        for name, value in said.items() if isinstance(said, dict) else ():
            if is_number(value):
                numbers.add(name)
            elif isinstance(value, str) and is_number(value_of(value)):
                texts.add(name)
    return texts - numbers


def is_held(own: str, value: Any) -> bool:
    """Say whether the model has a place for this value of an attribute."""
    if own == "weight":
        return is_number(value)
    if own == "colour":
        return isinstance(value, str) and bool(_COLOUR.fullmatch(value))
    return isinstance(value, str) and bool(value.strip())


def usable(identity: Any) -> str:
    """Return an id as text, or nothing where it cannot be one."""
    if isinstance(identity, bool) or not isinstance(identity, str | int | float):
        return ""
    text = str(identity)
    return text if text.strip() and len(text) <= LONGEST_TEXT else ""


def outside(fields: Values) -> dict[str, str]:
    """Return what stands outside the attributes, as attributes."""
    return {FIELD + field: text_of(value) for field, value in fields.items()}


def _list(project: Values, kind: Kind, name: str, book: FaultBook) -> list[Any]:
    listed = project.get(kind.plural, [])
    if isinstance(listed, list):
        return listed
    book.note("left-aside", f"{name}.{kind.plural}", text_of(listed))
    return []


def _sorted_out(entry: Values, kind: Kind) -> tuple[Values, Values]:
    said = entry.get("attributes")
    if isinstance(said, dict):
        return {key: value for key, value in entry.items() if key != "attributes"}, dict(said)
    fields = {key: value for key, value in entry.items() if key in kind.own | _OUTSIDE}
    said = {key: value for key, value in entry.items() if key not in fields}
    if "type" in said and kind.type_name not in said:
        said[kind.type_name] = said.pop("type")
    return fields, said
