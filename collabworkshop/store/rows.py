"""How a record becomes a row, and rows become records."""

import gc
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from collabworkshop.model.record import Record
from collabworkshop.store import tables

__all__ = ["records_of", "row_of", "without_collecting"]

# The order of the columns in a row, which is that of the table.
_COLUMNS = tuple(column.name for column in tables.record.columns)

# One set for all records: a set each would take more than the record.
_FIELDS = set(Record.model_fields)

_new, _set = Record.__new__, object.__setattr__


def row_of(record: Record) -> dict[str, Any]:
    """Return a record as the values of its row."""
    row: dict[str, Any] = dict(record)
    row["id"] = str(record.id)
    row["continues"] = " ".join(map(str, record.continues))
    row["restores"] = str(record.restores or "")
    # SQLite keeps no time zone; everything in the log is UTC.
    row["at"] = record.at.astimezone(UTC).replace(tzinfo=None)
    row["body"] = json.dumps(record.body, ensure_ascii=False)
    return row


def records_of(rows: Sequence[Row[Any]]) -> list[Record]:
    """Return the records of whole rows of the table.

    They are not checked again: they were when they were written, and a kernel
    holds thousands.
    """
    # All bodies in one text: a parser's start for each takes longer than the parsing.
    bodies = json.loads(f"[{','.join(row.body for row in rows)}]")
    return [_record(row, body) for row, body in zip(rows, bodies, strict=True)]


def _record(row: Row[Any], body: dict[str, Any]) -> Record:
    fields = dict(zip(_COLUMNS, row, strict=True))
    continues, restores = fields["continues"], fields["restores"]
    fields["id"] = UUID(fields["id"])
    fields["continues"] = tuple(map(UUID, continues.split())) if continues else ()
    fields["restores"] = UUID(restores) if restores else None
    fields["at"] = fields["at"].replace(tzinfo=UTC)
    fields["body"] = body
    del fields["rivals"]  # the store's own note
    # What model_construct() does, without going through the fields: five times as fast.
    record = _new(Record)
    _set(record, "__dict__", fields)
    _set(record, "__pydantic_fields_set__", _FIELDS)
    _set(record, "__pydantic_extra__", None)
    _set(record, "__pydantic_private__", None)
    return record


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep the collector from searching, again and again, through objects that all stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
