"""The log of one store: put, changes, undo, fold."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import DatabaseError, DBAPIError

from collabworkshop.model.errors import (
    ConflictError,
    NotAllowedError,
    OvertakenError,
    WorkshopError,
)
from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store import queries, tables
from collabworkshop.store.opening import READING, open_engine

__all__ = ["RecordLog"]

_LONGEST_BATCH = 200
"""Its undo has a longer name, which must not be too long for a record."""


class RecordLog:
    """All records of the workshops in one SQLite file.

    Parameters
    ----------
    path
        The file; it is made where there is none.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine = open_engine(path)
        with self._told(), self._engine.begin() as connection:
            tables.metadata.create_all(connection)

    def __repr__(self) -> str:
        return f"RecordLog({self._path.name!r})"

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def workshops(self) -> list[Workshop]:
        """Return the workshops of this store, in the order of their ids."""
        with self._reading() as connection:
            rows = connection.execute(select(tables.workshop.c.about).order_by("id")).scalars()
            return [Workshop.model_validate(about) for about in rows]

    def add_workshop(self, workshop: Workshop) -> None:
        """Begin the log of a workshop."""
        about = workshop.model_dump(mode="json")
        with self._told(), self._engine.begin() as connection:
            connection.execute(
                insert(tables.workshop).values(id=workshop.id, position=0, about=about)
            )

    def remove_workshop(self, workshop: str) -> None:
        """Forget a workshop; who still has it open is told so when they save."""
        with self._told(), self._engine.begin() as connection:
            for table, column in ((tables.record, "workshop"), (tables.workshop, "id")):
                connection.execute(delete(table).where(table.c[column] == workshop))

    def put(
        self,
        workshop: str,
        changes: Sequence[Change],
        *,
        author: str,
        at: datetime,
        on_behalf_of: str = "",
        batch: str | None = None,
    ) -> tuple[Record, ...]:
        """Save changes together, all of them or none, and return their records.

        Parameters
        ----------
        workshop
            Id of the workshop.
        changes
            What is to be recorded.
        author, on_behalf_of
            The person, and the organisation for which that person speaks.
        at
            The moment, UTC.
        batch
            Names what one undo takes back. Sending the same batch again saves
            nothing and returns what the first time saved.

        Raises
        ------
        ConflictError
            When a change expects a revision that is no longer the latest.
        ValueError
            When a batch changes one thing twice, or has a name that undo cannot use.
        """
        batch = batch or str(uuid4())
        if batch.casefold().startswith(queries.UNDO):
            raise ValueError(f"a batch may not be named like an undo: {batch!r}")
        if len(batch) > _LONGEST_BATCH:
            raise ValueError(f"the name of a batch has up to {_LONGEST_BATCH} characters")
        if len({(change.kind, change.key) for change in changes}) < len(changes):
            raise ValueError("a batch may change each thing once")
        with self._told(), self._engine.begin() as connection:
            known = _sent(connection, workshop, batch, author)
            if known:
                return known
            position = queries.take_turn(connection, workshop)
            records: list[Record] = []
            for change in changes:
                latest = queries.latest_of(connection, workshop, change.kind, change.key)
                if change.expected is not None and change.expected != queries.revision_of(latest):
                    raise ConflictError("this", change.body, latest.body if latest else {})
                position += 1
                record = Record(
                    id=uuid4(),
                    workshop=workshop,
                    position=position,
                    kind=change.kind,
                    key=change.key,
                    revision=queries.revision_of(latest) + 1,
                    author=author,
                    on_behalf_of=on_behalf_of,
                    batch=batch,
                    at=at,
                    deleted=change.deleted,
                    body=change.body,
                )
                queries.append(connection, record)
                records.append(record)
            queries.end_turn(connection, workshop, position)
        return tuple(records)

    def sent(self, workshop: str, batch: str, *, author: str) -> tuple[Record, ...]:
        """Return what a batch saved; empty where it never arrived.

        Raises
        ------
        NotAllowedError
            When the batch is somebody else's.
        """
        with self._reading() as connection:
            return _sent(connection, workshop, batch, author)

    def undo(
        self,
        workshop: str,
        *,
        author: str,
        at: datetime,
        kinds: Collection[str] | None = None,
        besides: Collection[str] = (),
        request: UUID | None = None,
    ) -> tuple[Record, ...]:
        """Take back the author's latest batch that still stands.

        Parameters
        ----------
        workshop
            Id of the workshop.
        author
            The person.
        at
            The moment, UTC.
        kinds
            Only a batch that recorded one of these kinds; ``None`` for any.
        besides
            Batches to pass over.
        request
            Names this wish. Sending it again takes back nothing more, and returns
            what the first time wrote.

        Returns
        -------
        tuple of Record
            The new records that restore what was there before; empty when
            there is nothing to take back.

        Raises
        ------
        OvertakenError
            When the same thing was changed again since; nothing is taken back.
        """
        with self._told(), self._engine.begin() as connection:
            known = queries.by_id(connection, request) if request else None
            if known is not None:
                if known.author != author:
                    raise NotAllowedError("This wish was already sent by somebody else.")
                return queries.of_batch(connection, workshop, known.batch)
            batch = queries.last_standing_batch(connection, workshop, author, kinds, besides)
            if batch is None:
                return ()
            position = queries.take_turn(connection, workshop)
            records: list[Record] = []
            for done in reversed(queries.of_batch(connection, workshop, batch)):
                latest = queries.latest_of(connection, workshop, done.kind, done.key)
                # What a later undo brought back counts as what it was before.
                stands = queries.standing(connection, latest)
                if latest is None or queries.revision_of(stands) != done.revision:
                    raise OvertakenError(batch)
                before = queries.at_revision(connection, done, done.revision - 1)
                position += 1
                record = done.model_copy(
                    update={
                        "id": uuid4() if records or request is None else request,
                        "position": position,
                        "revision": latest.revision + 1,
                        "batch": queries.UNDO + batch,
                        "at": at,
                        "deleted": before is None or before.deleted,
                        "body": {} if before is None else before.body,
                    }
                )
                queries.append(connection, record)
                records.append(record)
            queries.end_turn(connection, workshop, position)
        return tuple(records)

    def can_undo(
        self,
        workshop: str,
        *,
        author: str,
        kinds: Collection[str] | None = None,
        besides: Collection[str] = (),
    ) -> bool:
        """Tell whether the author has anything of these kinds to take back."""
        with self._reading() as connection:
            found = queries.last_standing_batch(connection, workshop, author, kinds, besides)
            return found is not None

    def position(self, workshop: str) -> int:
        """Return the position of the latest record; one indexed query."""
        with self._reading() as connection:
            return queries.position_of(connection, workshop)

    def changes(self, workshop: str, *, since: int = 0) -> list[Record]:
        """Return the records after a position, in order."""
        c = tables.record.c
        query = (
            select(tables.record)
            .where(c.workshop == workshop, c.position > since)
            .order_by(c.position)
        )
        with self._reading() as connection:
            return [queries.record_of(row) for row in connection.execute(query).mappings()]

    def fold(self, workshop: str) -> State:
        """Return what stands now."""
        return State(self.changes(workshop))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._told(), self._engine.connect() as connection:
            yield connection.execution_options(**READING)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            # A full disk or a locked file is "operational"; a wreck is a plain DatabaseError.
            remedy = "What you typed is still here; try again in a moment."
            if type(error) is DatabaseError:
                remedy = "Move it away, and put a copy in its place that can be read."
            raise WorkshopError(
                f"The file of this workshop ({self._path}) could not be used: {error.orig}. "
                + remedy
            ) from error


def _sent(connection: Connection, workshop: str, batch: str, author: str) -> tuple[Record, ...]:
    known = queries.of_batch(connection, workshop, batch)
    if known and known[0].author != author:
        raise NotAllowedError("This change was already sent by somebody else.")
    return known
