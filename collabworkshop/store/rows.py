"""How a record becomes a row, and rows become records."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, SafeUUID

from pydantic import BaseModel
from sqlalchemy import Row

from collabworkshop.model.record import Record

__all__ = ["records_of", "row_of"]

# One set for all records: a set each would take more than the record.
_FIELDS = set(Record.model_fields)

_text = json.JSONEncoder(ensure_ascii=False).encode
"""What dumps() makes anew for each."""

# A workshop opens with a hundred thousand records: what looks a slot up each time, or checks
# again what was checked when it was written, is half of the time that takes.
_new = object.__new__
_set_fields = BaseModel.__dict__["__dict__"].__set__
_set_names = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_set_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_set_private = BaseModel.__dict__["__pydantic_private__"].__set__
_set_number = UUID.__dict__["int"].__set__
_set_safety = UUID.__dict__["is_safe"].__set__
_UNKNOWN = SafeUUID.unknown  # found once: an enumeration searches for its members each time


def row_of(record: Record) -> dict[str, Any]:
    """Return a record as the values of its row."""
    row: dict[str, Any] = dict(record)
    row["id"] = str(record.id)
    row["continues"] = " ".join(map(str, record.continues))
    row["restores"] = str(record.restores or "")
    # SQLite keeps no time zone; everything in the log is UTC.
    row["at"] = record.at.astimezone(UTC).replace(tzinfo=None)
    row["body"] = _text(record.body)
    return row


def records_of(rows: Sequence[Row[Any]]) -> list[Record]:
    """Return the records of whole rows of the table.

    They are not checked again: they were when they were written, and a kernel
    holds thousands.
    """
    # All bodies in one text: a parser's start for each takes longer than the parsing.
    bodies = json.loads(f"[{','.join([row[-1] for row in rows])}]")
    return list(map(_record, rows, bodies))


def _uuid(text: str) -> UUID:
    """Return the UUID of 32 hexadecimal digits and four dashes."""
    made: UUID = _new(UUID)
    _set_number(made, int(text.replace("-", ""), 16))
    _set_safety(made, _UNKNOWN)
    return made


def _record(row: Sequence[Any], body: dict[str, Any]) -> Record:
    # Each column by its place: what looks them up by name takes twice as long.
    (
        id_,
        workshop,
        position,
        kind,
        key,
        revision,
        author,
        on_behalf_of,
        group,
        round_,
        state,
        batch,
        undoes,
        continues,
        restores,
        _rivals,  # the store's own note
        schema_version,
        at,
        deleted,
        _body,
    ) = row
    fields = {
        "id": _uuid(id_),
        "workshop": workshop,
        "position": position,
        "kind": kind,
        "key": key,
        "revision": revision,
        "author": author,
        "on_behalf_of": on_behalf_of,
        "group": group,
        "round": round_,
        "state": state,
        "batch": batch,
        "undoes": undoes,
        "continues": tuple(map(_uuid, continues.split())) if continues else (),
        "restores": _uuid(restores) if restores else None,
        "schema_version": schema_version,
        "at": datetime.combine(at, at.time(), UTC),  # a third of what replace() takes
        "deleted": deleted,
        "body": body,
    }
    # What model_construct() does, without going through the fields: five times as fast.
    record: Record = _new(Record)
    _set_fields(record, fields)
    _set_names(record, _FIELDS)
    _set_extra(record, None)
    _set_private(record, None)
    return record
