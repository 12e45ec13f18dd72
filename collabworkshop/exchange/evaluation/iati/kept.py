"""How a plan's keys, and what IATI has no place for, travel in an IATI file.

The standard lets everybody add elements of a namespace of their own at the end of its own. Ours
holds a key and the fields that the standard cannot say, as JSON. Other programs pass it over.
"""

import json
from collections.abc import Container, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from collabworkshop.exchange.evaluation.iati.nodes import Node
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.model.noun import LONGEST_KEY, Noun

__all__ = ["NAMESPACE", "Kept", "kept_in", "spelled", "whole_in"]

NAMESPACE = "urn:collabworkshop:evaluation:1"
N = TypeVar("N", bound=Noun)


class Kept:
    """The key of a noun, and those of its fields that the standard cannot say."""

    def __init__(self, key: str = "", fields: Mapping[str, Any] | None = None) -> None:
        self.key = key
        self.fields = fields or {}

    def free_key(self, usual: str, taken: Container[str], book: FaultBook, name: str) -> str:
        """Return the key, or the usual one where it cannot be used or stands there already."""
        key = self.key
        if key in taken:
            book.note("duplicate-element", name, key)
        fits = bool(key.strip()) and len(key) <= LONGEST_KEY and key not in taken
        if fits:
            return key
        number = 1
        free = usual
        while free in taken:
            number += 1
            free = f"{usual} ({number})"
        return free

    def applied(self, noun: N, fixed: str, book: FaultBook, name: str) -> N:
        """Return a noun with its fields; where they do not fit it, as the standard says it."""
        said = {key: value for key, value in self.fields.items() if key != fixed}
        if not said:
            return noun
        try:
            return noun.model_validate({**noun.model_dump(), **said})
        except ValidationError:
            book.note("unread-row", name, str(said))
            return noun


_NOTHING = Kept()


def kept_in(node: Node) -> Kept:
    """Return what an element of the standard keeps for us."""
    return next(iter(whole_in(node, "kept")), Kept()) if node.own else _NOTHING


def whole_in(node: Node, name: str) -> list[Kept]:
    """Return the nouns that the standard cannot say at all."""
    return [_kept(each) for each in node.own.get(name, ())] if node.own else []


def spelled(key: str) -> str:
    r"""Return a key in letters that every XML file can hold.

    Examples
    --------
    >>> spelled("outcome-1"), spelled("bell\x07")
    ('outcome-1', 'bell\\u0007')
    """
    return json.dumps(key)[1:-1]


def _kept(own: Node) -> Kept:
    fields, key = _json(own.text or "{}"), _json(f'"{own.says("key")}"')
    return Kept(
        key if isinstance(key, str) else "",
        fields if isinstance(fields, dict) else {},
    )


def _json(said: str) -> object:
    try:
        found: object = json.loads(said)
    except (ValueError, RecursionError):
        return None
    return found
