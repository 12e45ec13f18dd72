"""Writing changes down: what each of them continues, and who is told that it is too late."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection

from collabworkshop.model.errors import ConflictError, NotAllowedError
from collabworkshop.model.record import Change, Record
from collabworkshop.store import queries
from collabworkshop.store.erasing import admit
from collabworkshop.store.versions import Versions, versions_of

__all__ = ["put", "sent"]


def put(
    connection: Connection,
    workshop: str,
    changes: Sequence[Change],
    *,
    batch: str | None,
    author: str,
    **given: Any,
) -> tuple[Record, ...]:
    """Write changes as one batch; one that is known already is returned as it was.

    Parameters
    ----------
    connection
        An open transaction.
    workshop
        Id of the workshop.
    changes
        Each of another thing.
    batch
        Its name, ``None`` for any.
    author
        The person.
    **given
        What else the records have in common.
    """
    things = [(change.kind, change.key) for change in changes]
    if len(set(things)) < len(things):
        raise ValueError("a batch may change each thing once")
    # Waits for its turn first: what is asked below must still hold when it is written.
    position = queries.take_positions(connection, workshop, len(changes))
    known = sent(connection, workshop, batch, author) if batch else ()
    if known:
        connection.rollback()
        return known
    admit(connection, workshop, [author, *(key for _, key in things)])
    there = versions_of(connection, workshop, things)
    common = {**given, "workshop": workshop, "author": author, "batch": batch or str(uuid4())}
    written = []
    for number, (change, thing) in enumerate(zip(changes, things, strict=True), start=1):
        found = there.get(thing, Versions())
        settled = _settled(change, found)
        record = Record(
            id=uuid4(),
            position=position + number,
            kind=change.kind,
            key=change.key,
            revision=found.revision + 1,
            state=change.state,
            continues=settled,
            deleted=change.deleted,
            body=change.body,
            **common,
        )
        written.append((record, len(found.versions) - len(settled)))
    queries.append(connection, written)
    return tuple(record for record, _ in written)


def sent(connection: Connection, workshop: str, batch: str, *names: str) -> tuple[Record, ...]:
    """Return what a batch saved; empty where it never arrived.

    Raises
    ------
    NotAllowedError
        When the batch is of nobody of these names.
    """
    known = queries.of_batch(connection, workshop, batch)
    if known and known[0].author not in names:
        raise NotAllowedError("This was already sent by somebody else.")
    return tuple(known)


def _settled(change: Change, found: Versions) -> tuple[UUID, ...]:
    """Return the versions that a change puts itself in place of."""
    standing = found.standing
    if change.expected is not None and change.expected != found.seen:
        raise ConflictError("this", change.body, standing.body if standing else {})
    others = {version.id for version in found.versions[1:]}
    chosen = tuple(id_ for id_ in change.settles if id_ in others)
    return chosen if standing is None else (standing.id, *chosen)
