"""What the JSON of HSDS 3.0 says, as tables: every object once, however often it is repeated."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from collabworkshop.exchange.directories.bridge import bridged_table, known_table, plain
from collabworkshop.exchange.directories.nesting import NESTED, columns_of, kinds_of
from collabworkshop.exchange.directories.object_tables import ObjectTables
from collabworkshop.exchange.directories.sheet import Sheet
from collabworkshop.exchange.directories.table_guess import tells_nothing
from collabworkshop.exchange.directories.vocabulary import VERSIONS
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError

__all__ = ["looks_nested", "read_objects"]

_BEGINNING = 64_000
_KEY = re.compile(r'"([\w.]+)"\s*:')
_DESCRIPTOR = "datapackage.json"
_PAGE = frozenset(
    {
        *("contents", "total_items", "total_pages", "page_number"),
        *("size", "first_page", "last_page", "empty"),
    }
)
_KNOWN = _PAGE.union(
    *(columns_of(table) for table in VERSIONS["HSDS 3.0"]),
    *(keys.split() for keys in NESTED.values()),
    (f"{table}.csv" for table in VERSIONS["HSDS 3.0"]),
)
_FEWEST_TELLING = 2
_MOSTLY = 0.6


def looks_nested(files: Mapping[str, bytes]) -> bool:
    """Say whether the first keys of a JSON file are those of HSDS."""
    return any(_is_like(data[:_BEGINNING]) for name, data in files.items() if _is_json(name))


def _is_json(name: str) -> bool:
    return name.lower().endswith(".json") and name != _DESCRIPTOR


def _is_like(beginning: bytes) -> bool:
    keys = frozenset(_KEY.findall(beginning.decode("utf-8", "replace")))
    known = keys & _KNOWN
    telling = known - _PAGE - tells_nothing()
    return len(telling) >= _FEWEST_TELLING and len(known) >= _MOSTLY * len(keys)


def read_objects(files: Mapping[str, bytes], book: FaultBook) -> list[Sheet]:
    """Return the tables of which the objects in these files are the rows.

    Raises
    ------
    UnreadableError
        When not one of them holds an object of HSDS that can be read.
    """
    tables = ObjectTables(book)
    failed = None
    for name in sorted(filter(_is_json, files)):
        try:
            for table, found in _objects(_parsed(files[name], name), name, book):
                tables.add(table, found)
        except UnreadableError as error:
            failed = error
            book.note("unread-file", name, str(error))
    if failed and not tables.sheets():
        raise failed
    return tables.sheets()


def _parsed(data: bytes, name: str) -> Any:
    try:
        # As text, a number stays as it is written.
        return json.loads(decode(data).text, parse_float=str, parse_int=str, parse_constant=str)
    except RecursionError:
        reason = "it is nested far too deep"
    except ValueError as error:
        reason = str(error)
    raise UnreadableError(
        f"{name!r} is no whole JSON ({reason}). Fetch or save the file once more, and check that "
        "its last sign closes what its first sign opened."
    )


def _objects(root: Any, name: str, book: FaultBook) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the outermost objects with their tables."""
    outermost = list(_outermost(root))
    keys = [_keys(each) if table is None else frozenset[str]() for table, each in outermost]
    kinds = kinds_of(keys, _named_after(name)) if keys else []
    objects = [(table or kind, each) for (table, each), kind in zip(outermost, kinds, strict=True)]
    if not any(kind and isinstance(each, dict) for kind, each in objects) and not _is_empty(root):
        raise UnreadableError(
            f"{name!r} holds no object of HSDS 3.0 that is known here. Choose a file with "
            "organizations, services or services at locations, or the tables themselves."
        )
    for kind, each in objects:
        if kind and isinstance(each, dict):
            yield kind, each
        else:
            book.note("unread-row", name, json.dumps(each, ensure_ascii=False)[:_BEGINNING])


def _named_after(name: str) -> str | None:
    """Return the table of ``organization_full.json`` and the like."""
    stem = plain(PurePosixPath(name).stem)
    table = known_table(stem) or known_table(stem.rpartition("_")[0])
    if table == "taxonomy":
        return None  # the terms in 1.x, and not in 3.0
    return bridged_table(table)[0] if table else None


def _keys(each: Any) -> frozenset[str]:
    named = isinstance(each, dict) and isinstance(each.get("id"), str)
    return frozenset(each) if named else frozenset()


def _is_empty(root: Any) -> bool:
    return isinstance(root, dict) and root.get("contents") == [] and root.keys() <= _PAGE


def _outermost(root: Any) -> Iterator[tuple[str | None, Any]]:
    if isinstance(root, list):
        for each in root:
            yield None, each
    elif isinstance(root, dict) and isinstance(root.get("contents"), list):
        for each in root["contents"]:
            yield None, each
    elif isinstance(root, dict) and (tables := _compiled(root)):
        for key, table in tables.items():
            for each in root[key]:
                yield table, each
    else:
        yield None, root


def _compiled(root: dict[str, Any]) -> dict[str, str]:
    """Return the tables of a file that holds them side by side; none for another file."""
    if "id" in root or not all(isinstance(held, list) for held in root.values()):
        return {}
    tables = {}
    for key in root:
        table = known_table(key.removesuffix(".csv"))
        tables[key] = "taxonomies" if key == "taxonomy" else bridged_table(table or key)[0]
    return tables if any(known_table(key.removesuffix(".csv")) for key in root) else {}
