"""How ``datapackage.json`` describes the tables of an export (Tabular Data Package)."""

import json
import re
from collections.abc import Iterable
from typing import Any

from collabworkshop.exchange.directories.dates import DATES
from collabworkshop.exchange.directories.fitting import NUMBERS
from collabworkshop.exchange.directories.nesting import ENTITIES
from collabworkshop.exchange.directories.references import REFERENCES
from collabworkshop.exchange.directories.sheet import Cells
from collabworkshop.exchange.directories.vocabulary import tables_of

__all__ = ["descriptor", "file_names"]

_LONGEST_NAME = 80
_TYPES = {
    **dict.fromkeys(NUMBERS, "number"),
    **dict.fromkeys(DATES, "date"),
    "last_modified": "datetime",
    "opens_at": "time",
    "closes_at": "time",
}


def file_names(tables: Iterable[str]) -> dict[str, str]:
    """Return the name of the file of each table: none leaves its folder, and no two are the same.

    Examples
    --------
    >>> file_names(["services", "../ours", "___ours"])
    {'services': 'services.csv', '../ours': '___ours.csv', '___ours': '___ours_.csv'}
    """
    names: dict[str, str] = {}
    for table in tables:
        name = re.sub(r"[^\w -]", "_", table)[:_LONGEST_NAME]
        while f"{name}.csv" in names.values():
            name += "_"
        names[table] = f"{name}.csv"
    return names


def descriptor(tables: dict[str, tuple[tuple[str, ...], list[Cells]]]) -> bytes:
    """Return the description of tables, each with its columns and rows."""
    ids = {table: {row.get("id", "") for row in rows} for table, (_, rows) in tables.items()}
    names = file_names(tables)
    package = {
        "profile": "tabular-data-package",
        "name": "human-services-directory",
        "title": "Directory of services (HSDS 3.0)",
        "resources": [
            {"name": _entity(table), "path": names[table], **_resource(table, columns, rows, ids)}
            for table, (columns, rows) in tables.items()
        ],
    }
    return (json.dumps(package, indent=2, ensure_ascii=False) + "\n").encode()


def _resource(
    table: str, columns: tuple[str, ...], rows: list[Cells], ids: dict[str, set[str]]
) -> dict[str, Any]:
    version = tables_of("HSDS 3.0").get(table)
    known = version.known if version else frozenset()
    schema: dict[str, Any] = {
        "fields": [
            {
                "name": column,
                "type": _TYPES.get(column, "string") if column in known else "string",
                "constraints": {"required": version is not None and column in version.demanded},
            }
            for column in columns
        ],
        "foreignKeys": [
            {"fields": column, "reference": {"resource": _entity(held), "fields": "id"}}
            for column, held in REFERENCES.items()
            if column in columns
            and held in ids
            and all(not row.get(column) or row[column] in ids[held] for row in rows)
        ],
    }
    if "id" in columns and len(ids[table]) == len(rows):
        schema["primaryKey"] = "id"
    return {
        "profile": "tabular-data-resource",
        "schema": schema,
    }


def _entity(table: str) -> str:
    name = ENTITIES.get(table) or table.removesuffix("s")
    return re.sub(r"[^a-z0-9_.-]", "_", name.lower())
