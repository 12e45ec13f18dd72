"""How a directory is written as the JSON of HSDS 3.0: organisations with all that is theirs.

Each object stands once, within what it belongs to; a term of the taxonomy stands in each
attribute that names it. What belongs to nothing stands in a file of its own, table by table.
"""

import json
import re
from typing import Any

from collabworkshop.exchange.directories.counting import counted
from collabworkshop.exchange.directories.export_rows import Tables, export_rows
from collabworkshop.exchange.directories.fitting import NUMBERS
from collabworkshop.exchange.directories.nesting import columns_of, nested_table
from collabworkshop.exchange.directories.references import REFERENCES, linked_table
from collabworkshop.exchange.directories.sheet import Cells
from collabworkshop.exchange.directories.tabular import AS_WRITTEN
from collabworkshop.exchange.directories.written_directory import WrittenDirectory
from collabworkshop.model.directory import Directory

__all__ = ["write_json"]

_Object = dict[str, Any]

_WITHIN = {
    "services": ("organization_id",),
    "locations": ("organization_id",),
    "programs": ("organization_id",),
    "organization_identifiers": ("organization_id",),
    "service_at_location": ("service_id",),
    "phones": (
        *("contact_id", "service_at_location_id", "location_id", "service_id", "organization_id"),
    ),
    "contacts": ("service_at_location_id", "location_id", "service_id", "organization_id"),
    "schedules": ("service_at_location_id", "service_id", "location_id"),
    "languages": ("phone_id", "location_id", "service_id"),
    "addresses": ("location_id",),
    "accessibility": ("location_id",),
    "funding": ("service_id", "organization_id"),
    "cost_options": ("service_id",),
    "required_documents": ("service_id",),
    "service_areas": ("service_id",),
    "service_capacity": ("service_id",),
    "url": ("service_id", "organization_id"),
}
"""Table: the columns that name what its rows may lie within, the nearest first."""

_KEYS = {
    ("service_at_location", "services"): "service_at_locations",
    ("service_capacity", "services"): "capacities",
    ("url", "services"): "additional_urls",
    ("url", "organizations"): "additional_websites",
}
_LINKED = {"attributes": ("link_id", "link_entity"), "metadata": ("resource_id", "resource_type")}
_WHOLE = re.compile(r"-?(0|[1-9]\d*)", re.ASCII)


def write_json(directory: Directory) -> WrittenDirectory:
    """Return the directory as a page of organisations, as the interface of HSDS 3.0 gives it.

    Examples
    --------
    >>> from collabworkshop.model.directory import Provider, Service
    >>> kitchen = Provider(id="7", name="Kitchen")
    >>> written = write_json(
    ...     Directory(
    ...         standard="HSDS 3.0",
    ...         organisations=(kitchen,),
    ...         services=(Service(id="8", organisation="7", name="Lunch"),),
    ...     )
    ... )
    >>> page = json.loads(written.files["organizations.json"])
    >>> page["contents"][0]["services"][0]["name"]
    'Lunch'
    """
    rows, lost = export_rows(directory)
    objects = {table: [_typed(table, row) for row in held] for table, held in rows.items()}
    apart = _nested(rows, objects)
    files = {"organizations.json": _page(objects.get("organizations", []))}
    if apart:
        # A table of 3.0 tells the reader what the others are.
        files["tables.json"] = _text({"organizations": [], **apart})
        count = counted(sum(map(len, apart.values())), "row")
        lost = (*lost, f"Belonging to no organisation: {count}. They stand apart in tables.json.")
    return WrittenDirectory(files, lost)


def _typed(table: str, row: Cells) -> _Object:
    """Return a row with numbers where 3.0 has them; the text stays where a number loses some."""
    # Ohana has texts where 3.0 has lists of objects: the languages of a place, for example.
    typed: _Object = {
        f"{key}{AS_WRITTEN}" if nested_table(key, table) else key: cell for key, cell in row.items()
    }
    for column in NUMBERS & columns_of(table) & row.keys():
        text = row[column]
        typed[column] = int(text) if _WHOLE.fullmatch(text) else float(text)
        if str(typed[column]) != text:
            typed.setdefault(column + AS_WRITTEN, text)
    return typed


def _nested(rows: Tables, objects: dict[str, list[_Object]]) -> dict[str, list[_Object]]:
    """Put objects into one another, and return those that found no place."""
    by_id = {
        (table, each["id"]): each
        for table, held in reversed(objects.items())
        for each in reversed(held)
        if "id" in each
    }
    for each in objects.get("organizations", []):
        each.update(services=[], locations=[])
    used = _put_terms(rows, objects, by_id)
    apart: dict[str, list[_Object]] = {}
    for table, held in objects.items():
        if table == "organizations":
            continue
        for row, each in zip(rows[table], held, strict=True):
            parent, key = _place(table, row, by_id)
            if parent is not None:
                parent.setdefault(key, []).append(each)
            elif id(each) not in used:
                apart.setdefault(table, []).append(each)
    return apart


def _place(
    table: str, row: Cells, by_id: dict[tuple[str, str], _Object]
) -> tuple[_Object | None, str]:
    if table in _LINKED:
        link, kind = _LINKED[table]
        holder = linked_table(row.get(kind, ""))
        if holder and nested_table(table, holder):
            return by_id.get((holder, row.get(link, ""))), table
        return None, ""
    for column in _WITHIN.get(table, ()):
        parent = by_id.get((REFERENCES[column], row.get(column, "")))
        if parent is not None:
            return parent, _KEYS.get((table, REFERENCES[column]), table)
    return None, ""


def _put_terms(
    rows: Tables, objects: dict[str, list[_Object]], by_id: dict[tuple[str, str], _Object]
) -> set[int]:
    """Put terms into the attributes that name them, and taxonomies into the terms."""
    used: set[int] = set()
    for table, column, held, key in (
        ("taxonomy_terms", "taxonomy_id", "taxonomies", "taxonomy_detail"),
        ("attributes", "taxonomy_term_id", "taxonomy_terms", "taxonomy_term"),
    ):
        for row, each in zip(rows.get(table, []), objects.get(table, []), strict=True):
            within = by_id.get((held, row.get(column, "")))
            if within is not None:
                # A copy stays without what is put in later: the history is told once.
                each[key] = dict(within) if id(within) in used else within
                used.add(id(within))
    return used


def _page(contents: list[_Object]) -> bytes:
    return _text(
        {
            "total_items": len(contents),
            "total_pages": 1,
            "page_number": 1,
            "size": len(contents),
            "first_page": True,
            "last_page": True,
            "empty": not contents,
            "contents": contents,
        }
    )


def _text(held: Any) -> bytes:
    return (json.dumps(held, ensure_ascii=False) + "\n").encode("utf-8", "replace")
