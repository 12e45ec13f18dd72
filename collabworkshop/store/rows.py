"""How a record becomes a row, and rows become records."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row

from collabworkshop.model.record import Record

__all__ = ["records_of", "row_of"]

_text = json.JSONEncoder(ensure_ascii=False).encode
"""What dumps() makes anew for each."""


def row_of(record: Record) -> dict[str, Any]:
    """Return a record as the values of its row."""
    row = record._asdict()
    row["continues"] = " ".join(record.continues)
    row["restores"] = record.restores or ""
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
    return Record(
        id_,
        workshop,
        position,
        kind,
        key,
        revision,
        author,
        batch,
        datetime.combine(at, at.time(), UTC),  # a third of what replace() takes
        body,
        on_behalf_of,
        group,
        round_,
        state,
        undoes,
        tuple(continues.split()) if continues else (),
        restores or None,
        schema_version,
        deleted,
    )
