"""How a record becomes a row, and rows become records."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import String, type_coerce

from collabworkshop.model.record import Record
from collabworkshop.store import tables

__all__ = ["COLUMNS", "records_of", "row_of"]

# As the database gives them: SQLAlchemy would make each row anew for two of its columns.
_AS_THEY_ARE = {"at", "deleted"}

COLUMNS = [
    type_coerce(column, String) if column.name in _AS_THEY_ARE else column
    for column in tables.record.columns
]
"""What is asked for where ``records_of`` reads the answer."""

_text = json.JSONEncoder(ensure_ascii=False).encode
"""What dumps() makes anew for each."""

_made = tuple.__new__
"""What a named tuple's own constructor calls, after a while."""


def row_of(record: Record) -> dict[str, Any]:
    """Return a record as the values of its row."""
    row = record._asdict()
    row["continues"] = " ".join(record.continues)
    row["restores"] = record.restores or ""
    # SQLite keeps no time zone; everything in the log is UTC.
    row["at"] = record.at.astimezone(UTC).replace(tzinfo=None)
    row["body"] = _text(record.body)
    return row


def records_of(rows: Sequence[Sequence[Any]]) -> list[Record]:
    """Return the records of rows of ``COLUMNS``.

    They are not checked again: they were when they were written, and a kernel
    holds thousands.
    """
    # All bodies in one text: a parser's start for each takes longer than the parsing.
    bodies = json.loads(f"[{','.join([row[-1] for row in rows])}]")
    # Each column by its place, and no call for each record: that takes half as long again.
    return [
        _made(
            Record,
            (
                id_,
                workshop,
                position,
                kind,
                key,
                revision,
                author,
                batch,
                _moment(at),
                body,
                on_behalf_of,
                group,
                round_,
                state,
                undoes,
                tuple(continues.split()) if continues else (),
                restores or None,
                schema_version,
                bool(deleted),
            ),
        )
        for (
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
        ), body in zip(rows, bodies, strict=True)
    ]


@lru_cache(maxsize=1_000)
def _moment(at: datetime | str) -> datetime:
    """Return the moment that PostgreSQL gives as one, and SQLite as text; a batch shares it."""
    return (datetime.fromisoformat(at) if isinstance(at, str) else at).replace(tzinfo=UTC)
