"""The check against the official schemas fires, on a schema of our own with one rule."""

import json
from pathlib import Path

from official import breaches


def folder(place: Path, **files: str) -> Path:
    place.mkdir()
    for name, text in files.items():
        (place / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return place


def test_what_breaks_a_schema_is_named_and_what_keeps_it_is_not(tmp_path: Path) -> None:
    rule = {"type": "object", "required": ["name"], "tabular_required": ["id"]}
    schemas = folder(tmp_path / "schemas", organization__json=json.dumps(rule))
    page = {"contents": [{"name": "Mill"}, {"id": "2"}]}
    written = folder(
        tmp_path / "written",
        organizations__json=json.dumps(page),
        organizations__csv="id,name\n1,Mill\n,Kiln\n",
    )
    assert breaches(written, schemas) == [
        "organization without id",
        "organization: 'name' is a required property",
    ]
