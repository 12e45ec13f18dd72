"""Theories of change as our own JSON: everything that a pathway holds, as its fields are called."""

import json
from typing import Any

from pydantic import ValidationError

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.text_lines import plain_beginning
from collabworkshop.exchange.pathways.codec import PathwayCodec, PathwayRead, Written
from collabworkshop.exchange.pathways.draft import Draft, refuse_more
from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.pathway import Pathway

__all__ = ["CODEC"]

_FORMAT = "collabworkshop pathway"
_VERSION = 1


def recognises(data: bytes) -> bool:
    """Say whether a file begins as ours do."""
    beginning = plain_beginning(data[:400]).lstrip()
    return beginning.startswith(b"{") and _FORMAT.encode() in beginning


def read(data: bytes, name: str) -> PathwayRead:
    """Return the pathway of a file.

    Raises
    ------
    UnreadableError
        When it is no JSON, none of ours, or holds what a pathway cannot.
    """
    book = FaultBook()
    found = _object(decode(data).text, name, book)
    if found.get("format") != _FORMAT:
        raise UnreadableError(
            f"{name!r} is JSON, and no theory of change as we write it: its “format” is "
            f"{str(found.get('format'))[:40]!r} and not {_FORMAT!r}."
        )
    if found.get("version") != _VERSION:
        raise UnreadableError(
            f"{name!r} was written by a newer version ({str(found.get('version'))[:20]}). Update "
            "this program, or export the theory there as a table."
        )
    pathway = _checked(found.get("pathway"), name)
    draft = Draft(name, book)
    draft.elements, draft.links = pathway.elements, pathway.links
    refuse_more(max(len(pathway.elements), len(pathway.links)))
    return draft.finished(pathway.name)


def write(pathway: Pathway) -> Written:
    """Return the file; it holds everything."""
    fields = pathway.model_dump(mode="json", exclude_defaults=True)
    said = {"format": _FORMAT, "version": _VERSION, "pathway": fields}
    return Written((json.dumps(said, indent=1, ensure_ascii=False) + "\n").encode())


def _object(text: str, name: str, book: FaultBook) -> dict[str, Any]:
    def noted(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                book.note("duplicate-key", name, key)
            found[key] = value
        return found

    try:
        found = json.loads(text, object_pairs_hook=noted)
    except (ValueError, RecursionError) as error:
        where = f", in line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableError(
            f"{name!r} cannot be read as JSON{where}. It may be cut off. Export it once more."
        ) from None
    if not isinstance(found, dict):
        raise UnreadableError(f"{name!r} holds JSON, and no theory of change as we write it.")
    return found


def _checked(found: object, name: str) -> Pathway:
    try:
        return Pathway.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(each)[:60] for each in first["loc"]) or "the whole"
        raise UnreadableError(
            f"{name!r} holds something that a theory of change cannot, in {place}: "
            f"{first['msg'][:200]}. Mend it there, or export the theory once more."
        ) from None


CODEC = PathwayCodec("pathway-json", "Theory of change (JSON)", (".json",), recognises, read, write)
