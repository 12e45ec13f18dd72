"""Writing changes down: what each of them continues, and who is told that it is too late."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from sqlalchemy import Connection

from collabworkshop.model.errors import ConflictError, NotAllowedError
from collabworkshop.model.record import Change, Record, RecordId, new_id
from collabworkshop.store import queries
from collabworkshop.store.erasing import admit
from collabworkshop.store.versions import Versions, versions_of, words

__all__ = ["Posting", "post", "sent"]


class Posting(NamedTuple):
    """Changes that go into the log together, under one name.

    Parameters
    ----------
    changes
        What is to be recorded, each of another thing.
    author, on_behalf_of, group
        The person, the organisation for which that person speaks, and the small
        group in which they work.
    at
        The moment, UTC.
    round
        The round of answers.
    batch
        Names what one undo takes back; empty for any.
    """

    changes: Sequence[Change]
    author: str
    at: datetime
    on_behalf_of: str = ""
    group: str = ""
    round: int = 1
    batch: str = ""


def post(
    connection: Connection, workshop: str, count: int, postings: Callable[[], Iterable[Posting]]
) -> tuple[Record, ...]:
    """Write what several names say together; see ``RecordLog.post``."""
    before = position = queries.take_positions(connection, workshop, count)
    said: list[Record] = []
    for posting in postings():
        said += _put(connection, workshop, posting, position)
        position = max([position, *(record.position for record in said)])
    unused = before + count - position
    if unused:  # a batch that was sent before
        queries.take_positions(connection, workshop, -unused)
    return tuple(said)


def _put(
    connection: Connection, workshop: str, posting: Posting, position: int
) -> tuple[Record, ...]:
    """Write changes as one batch; one that is known already is returned as it was.

    Parameters
    ----------
    connection
        An open transaction that has taken its turn.
    workshop
        Id of the workshop.
    posting
        What is to be written.
    position
        The place in the log before the ones that were taken for it.
    """
    changes, author = posting.changes, posting.author
    if not changes:
        return ()
    things = [(change.kind, change.key) for change in changes]
    if len(set(things)) < len(things):
        raise ValueError("a batch may change each thing once")
    batch = posting.batch or str(uuid4())
    found = queries.found(connection, workshop, batch, things)
    if found.sent:
        return _of(found.sent, author)
    admit(found.erased, [author, *(key for _, key in things)])
    there = versions_of(connection, workshop, found.newest)
    common = {**posting._asdict(), "workshop": workshop, "batch": batch}
    del common["changes"], common["at"]
    written = []
    for number, (change, thing) in enumerate(zip(changes, things, strict=True), start=1):
        was = there.get(thing, Versions())
        settled = _settled(change, was)
        record = Record.checked(
            id=new_id(),
            position=position + number,
            kind=change.kind,
            key=change.key,
            revision=was.revision + 1,
            state=change.state,
            continues=settled,
            restores=_restored(connection, change),
            # A clock that goes behind must not let what was seen stand over what follows it.
            at=max([posting.at, *(version.at for version in was.versions[:1])]),
            deleted=change.deleted,
            body=change.body,
            **common,
        )
        written.append((record, len(was.versions) - len(settled)))
    queries.append(connection, written)
    return tuple(record for record, _ in written)


def sent(connection: Connection, workshop: str, batch: str, *names: str) -> tuple[Record, ...]:
    """Return what a batch saved; empty where it never arrived.

    Raises
    ------
    NotAllowedError
        When the batch is of nobody of these names.
    """
    return _of(queries.of_batch(connection, workshop, batch), *names)


def _of(batch: Sequence[Record], *names: str) -> tuple[Record, ...]:
    if batch and batch[0].author not in names:
        raise NotAllowedError("This was already sent by somebody else.")
    return tuple(batch)


def _restored(connection: Connection, change: Change) -> RecordId | None:
    if change.restores is None:
        return None
    record = queries.by_ids(connection, [change.restores]).get(change.restores)
    if record is None or (record.kind, record.key, record.body) != (
        change.kind,
        change.key,
        change.body,
    ):
        raise ValueError("only the words of the same thing can be brought back")
    return words(record)


def _settled(change: Change, found: Versions) -> tuple[RecordId, ...]:
    """Return the versions that a change puts itself in place of."""
    standing = found.standing
    if change.expected is not None and change.expected != found.seen:
        raise ConflictError("this", change.body, standing.body if standing else {})
    others = {version.id for version in found.versions[1:]}
    chosen = tuple(id_ for id_ in change.settles if id_ in others)
    return chosen if standing is None else (standing.id, *chosen)
