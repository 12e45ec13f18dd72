"""The statements that the log is made of, each for one open transaction."""

from collections.abc import Collection
from datetime import UTC
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, RowMapping, func, insert, select, true, update

from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.record import Record
from collabworkshop.store import tables

__all__ = [
    "SEED",
    "UNDO",
    "append",
    "at_revision",
    "by_id",
    "end_turn",
    "last_standing_batch",
    "latest_of",
    "of_batch",
    "position_of",
    "record_of",
    "revision_of",
    "standing",
    "take_turn",
]

UNDO = "undo:"
"""Begins the name of a batch that takes another one back."""

# One set for all records: a set each would take more than the record.
_FIELDS = set(Record.model_fields)

SEED = "seed:"
"""Begins the name of a batch that came with the practice workshop: nobody takes it back."""


def record_of(row: RowMapping) -> Record:
    """Return the record of a row.

    It is not checked again: it was when it was written, and a kernel holds thousands.
    """
    fields: dict[str, Any] = dict(row)
    fields["id"] = UUID(fields["id"])
    # SQLite keeps no time zone; everything in the log is UTC.
    fields["at"] = fields["at"].replace(tzinfo=UTC)
    return Record.model_construct(_fields_set=_FIELDS, **fields)


def append(connection: Connection, record: Record) -> None:
    """Write one record."""
    values = record.model_dump()
    values["id"] = str(record.id)
    values["at"] = record.at.astimezone(UTC).replace(tzinfo=None)
    connection.execute(insert(tables.record).values(values))


def position_of(connection: Connection, workshop: str) -> int:
    """Return the position of the latest record; one indexed query."""
    c = tables.workshop.c
    found = connection.execute(select(c.position).where(c.id == workshop)).scalar()
    if found is None:
        raise WorkshopError(
            "This workshop was put back or moved away. Choose Run, then Run All Cells, to open "
            "what is there now. What you typed is still here."
        )
    return int(found)


def take_turn(connection: Connection, workshop: str) -> int:
    """Take the workshop's row for this transaction, so that positions follow commits."""
    c = tables.workshop.c
    connection.execute(update(tables.workshop).where(c.id == workshop).values(position=c.position))
    return position_of(connection, workshop)


def end_turn(connection: Connection, workshop: str, position: int) -> None:
    """Write down how far the log has come."""
    connection.execute(
        update(tables.workshop).where(tables.workshop.c.id == workshop).values(position=position)
    )


def latest_of(connection: Connection, workshop: str, kind: str, key: str) -> Record | None:
    """Return the latest record of a thing, also when it was taken away."""
    c = tables.record.c
    query = (
        select(tables.record)
        .where(c.workshop == workshop, c.kind == kind, c.key == key)
        .order_by(c.revision.desc())
        .limit(1)
    )
    row = connection.execute(query).mappings().first()
    return None if row is None else record_of(row)


def by_id(connection: Connection, id_: UUID) -> Record | None:
    """Return the record of that id."""
    query = select(tables.record).where(tables.record.c.id == str(id_))
    row = connection.execute(query).mappings().first()
    return None if row is None else record_of(row)


def at_revision(connection: Connection, of: Record, revision: int) -> Record | None:
    """Return an earlier record of the same thing."""
    c = tables.record.c
    query = select(tables.record).where(
        c.workshop == of.workshop, c.kind == of.kind, c.key == of.key, c.revision == revision
    )
    row = connection.execute(query).mappings().first()
    return None if row is None else record_of(row)


def standing(connection: Connection, latest: Record | None) -> Record | None:
    """Return the record whose words stand now: an undo stands for what it brought back."""
    c = tables.record.c
    while latest is not None and latest.batch.startswith(UNDO):
        undone = select(c.revision).where(
            c.workshop == latest.workshop,
            c.batch == latest.batch.removeprefix(UNDO),
            c.kind == latest.kind,
            c.key == latest.key,
        )
        latest = at_revision(connection, latest, connection.execute(undone).scalar_one() - 1)
    return latest


def revision_of(latest: Record | None) -> int:
    """Return the revision, 0 for a thing that never was."""
    return 0 if latest is None else latest.revision


def last_standing_batch(
    connection: Connection,
    workshop: str,
    author: str,
    kinds: Collection[str] | None,
    besides: Collection[str],
) -> str | None:
    """Return the author's latest batch, of these kinds, that was not taken back."""
    c = tables.record.c
    undone = select(func.substr(c.batch, len(UNDO) + 1)).where(
        c.workshop == workshop, c.author == author, c.batch.startswith(UNDO)
    )
    query = (
        select(c.batch)
        .where(
            c.workshop == workshop,
            c.author == author,
            c.batch.not_like(UNDO + "%"),
            c.batch.not_like(SEED + "%"),
            c.batch.not_in(undone),
            c.batch.not_in(besides),
            true() if kinds is None else c.kind.in_(kinds),
        )
        .order_by(c.position.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()


def of_batch(connection: Connection, workshop: str, batch: str) -> tuple[Record, ...]:
    """Return the records of one batch, in order."""
    c = tables.record.c
    query = (
        select(tables.record).where(c.workshop == workshop, c.batch == batch).order_by(c.position)
    )
    return tuple(record_of(row) for row in connection.execute(query).mappings())
