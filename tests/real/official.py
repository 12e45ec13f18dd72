"""What breaks the official schemas of HSDS 3.0, which lie in the data folder."""

import csv
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

__all__ = ["breaches", "schemas_beside"]

# Objects by the names of lists and tables that hold them, where that is not the name of one.
KINDS = {
    "accessibility": "accessibility",
    "addresses": "address",
    "attributes": "attribute",
    "contacts": "contact",
    "cost_options": "cost_option",
    "funding": "funding",
    "languages": "language",
    "location": "location",
    "locations": "location",
    "metadata": "metadata",
    "organization": "organization",
    "organization_identifiers": "organization_identifier",
    "organizations": "organization",
    "phones": "phone",
    "program": "program",
    "programs": "program",
    "required_documents": "required_document",
    "schedules": "schedule",
    "service": "service",
    "service_areas": "service_area",
    "service_at_location": "service_at_location",
    "service_at_locations": "service_at_location",
    "services": "service",
    "taxonomies": "taxonomy",
    "taxonomy_detail": "taxonomy",
    "taxonomy_term": "taxonomy_term",
    "taxonomy_terms": "taxonomy_term",
}

Object = tuple[str, dict[str, Any]]


def schemas_beside(path: Path) -> Path:
    """Return the folder of the official schemas, in the same data as a file."""
    hsds = next(folder for folder in path.parents if folder.name == "hsds")
    return hsds / "spec_3.0_examples" / "json_schema"


def breaches(written: Path, schemas: Path) -> list[str]:
    """Return what is wrong with every object of the files in a folder, however deep."""
    found = []
    for file in sorted(written.iterdir()):
        if file.suffix == ".json" and file.name != "datapackage.json":
            for kind, each in _objects(json.loads(file.read_text("utf-8"))):
                found += [f"{kind}: {e.message}" for e in _check(schemas, kind).iter_errors(each)]
        elif file.suffix == ".csv":
            found += _of_table(file, schemas)
    return found


def _of_table(file: Path, schemas: Path) -> Iterator[str]:
    kind = KINDS.get(file.stem, "")
    if not kind:
        return
    needed = _schema(schemas, kind).get("tabular_required", ())
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            filled = {column: cell for column, cell in row.items() if cell}
            yield from (f"{kind} without {column}" for column in needed if column not in filled)
            for error in _check(schemas, kind).iter_errors(filled):
                # Every cell of a table is a text; its type stands in datapackage.json.
                if error.validator != "type":
                    yield f"{kind}: {error.message}"


def _objects(held: dict[str, Any]) -> Iterator[Object]:
    waiting: list[Object] = [("organization", each) for each in held.pop("contents", ())]
    waiting += [(KINDS[name], row) for name, rows in held.items() if name in KINDS for row in rows]
    while waiting:
        kind, each = waiting.pop()
        yield kind, each
        for name, below in each.items():
            within = [below] if isinstance(below, dict) else below
            if name in KINDS and isinstance(within, list):
                waiting += [(KINDS[name], one) for one in within if isinstance(one, dict)]


@cache
def _check(schemas: Path, kind: str) -> Draft202012Validator:
    known = (
        (file.name, Resource.from_contents(_schema(schemas, file.stem), DRAFT202012))
        for file in schemas.glob("*.json")
    )
    registry: Any = Registry().with_resources(known)
    return Draft202012Validator(
        _schema(schemas, kind), registry=registry, format_checker=FormatChecker()
    )


@cache
def _schema(schemas: Path, kind: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((schemas / f"{kind}.json").read_text(encoding="utf-8"))
    return read
