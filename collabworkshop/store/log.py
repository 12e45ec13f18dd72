"""The log of one store: put, undo, changes, history, fold."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import DatabaseError, DBAPIError

from collabworkshop.model.errors import (
    ConflictError,
    NotAllowedError,
    StoreError,
    WorkshopError,
)
from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store import queries, tables, undoing
from collabworkshop.store.erasing import erase, scrub
from collabworkshop.store.merging import Merged, merge
from collabworkshop.store.opening import READING, Address, open_engine
from collabworkshop.store.undoing import Stacks
from collabworkshop.store.versions import Versions, versions_of

__all__ = ["RecordLog"]


class RecordLog:
    """All records of the workshops in one store.

    Parameters
    ----------
    address
        The path of an SQLite file, made where there is none, or the URL of a
        PostgreSQL database.
    """

    def __init__(self, address: Address) -> None:
        self._engine = open_engine(address)
        # Without the password that a URL may hold.
        self._name = self._engine.url.database or ""
        with self._writing() as connection:
            tables.metadata.create_all(connection)

    def __repr__(self) -> str:
        return f"RecordLog({self._name.rpartition('/')[2]!r})"

    def close(self) -> None:
        """Let go of the file or the connections."""
        self._engine.dispose()

    def workshops(self) -> list[Workshop]:
        """Return the workshops of this store, in the order of their ids."""
        with self._reading() as connection:
            rows = connection.execute(select(tables.workshop.c.about).order_by("id")).scalars()
            return [Workshop.model_validate_json(about) for about in rows]

    def add_workshop(self, workshop: Workshop) -> None:
        """Begin the log of a workshop."""
        about = workshop.model_dump_json()
        with self._writing() as connection:
            connection.execute(
                insert(tables.workshop).values(id=workshop.id, position=0, about=about)
            )

    def remove_workshop(self, workshop: str) -> None:
        """Forget a workshop; who still has it open is told so when they save."""
        with self._writing() as connection:
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
        group: str = "",
        round: int = 1,  # noqa: A002 - what facilitators call it
        batch: str | None = None,
    ) -> tuple[Record, ...]:
        """Save changes together, all of them or none, and return their records.

        Parameters
        ----------
        workshop
            Id of the workshop.
        changes
            What is to be recorded.
        author, on_behalf_of, group
            The person, the organisation for which that person speaks, and the small
            group in which they work.
        at
            The moment, UTC.
        round
            The round of answers.
        batch
            Names what one undo takes back. Sending the same batch again saves
            nothing and returns what the first time saved.

        Raises
        ------
        ConflictError
            When a change expects a revision that is no longer the latest.
        StoreError
            When the store cannot be used; nothing is saved.
        ValueError
            When a batch changes one thing twice.
        """
        things = [(change.kind, change.key) for change in changes]
        if len(set(things)) < len(things):
            raise ValueError("a batch may change each thing once")
        with self._writing() as connection:
            position = queries.take_positions(connection, workshop, len(changes))
            known = _sent(connection, workshop, batch, author) if batch else ()
            if known:
                connection.rollback()
                return known
            there = versions_of(connection, workshop, things)
            written = []
            name = batch or str(uuid4())
            for number, (change, thing) in enumerate(zip(changes, things, strict=True), start=1):
                found = there.get(thing, Versions())
                settled = _settled(change, found)
                record = Record(
                    id=uuid4(),
                    workshop=workshop,
                    position=position + number,
                    kind=change.kind,
                    key=change.key,
                    revision=found.revision + 1,
                    author=author,
                    on_behalf_of=on_behalf_of,
                    group=group,
                    round=round,
                    state=change.state,
                    batch=name,
                    continues=settled,
                    at=at,
                    deleted=change.deleted,
                    body=change.body,
                )
                written.append((record, len(found.versions) - len(settled)))
            queries.append(connection, written)
        return tuple(record for record, _ in written)

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
        redo: bool = False,
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
        redo
            Take back the latest undo instead, as long as nothing was saved since.

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
        as_batch = str(request or uuid4())
        with self._writing() as connection:
            # Waits for its turn first: what is asked below must still hold when it is written.
            position = queries.take_positions(connection, workshop, 0)
            known = _sent(connection, workshop, as_batch, author)
            if known:
                return known
            stacks = Stacks.of(queries.batches(connection, workshop, author, kinds), besides)
            batch = stacks.last(redo=redo)
            if batch is None:
                return ()
            written = undoing.taken_back(connection, workshop, batch, position, as_batch, at)
            queries.take_positions(connection, workshop, len(written))
            queries.append(connection, written)
        return tuple(record for record, _ in written)

    def stacks(
        self,
        workshop: str,
        *,
        author: str,
        kinds: Collection[str] | None = None,
        besides: Collection[str] = (),
    ) -> Stacks:
        """Return what the author could take back, of these kinds, and what again."""
        with self._reading() as connection:
            return Stacks.of(queries.batches(connection, workshop, author, kinds), besides)

    def position(self, workshop: str) -> int:
        """Return the position of the latest record; one indexed query."""
        with self._reading() as connection:
            return queries.position_of(connection, workshop)

    def changes(self, workshop: str, *, since: int = 0) -> list[Record]:
        """Return the records after a position, in order."""
        with self._reading() as connection:
            return queries.changes(connection, workshop, since)

    def history(self, workshop: str, kind: str, key: str) -> list[Record]:
        """Return every record of a thing, the first one first."""
        with self._reading() as connection:
            return queries.history(connection, workshop, (kind, key))

    def fold(self, workshop: str) -> State:
        """Return what stands now."""
        return State(self.changes(workshop))

    def merge(self, workshop: Workshop, records: Sequence[Record]) -> Merged:
        """Take in the records of a workshop from another store.

        Parameters
        ----------
        workshop
            The workshop; it begins here where this store does not have it.
        records
            In the order of their positions there.

        Raises
        ------
        UnreadableError
            When a record continues one that is in neither; nothing is taken in.
        """
        with self._writing() as connection:
            merged = merge(connection, workshop, records)
        if merged.erased:
            self._scrub()
        return merged

    def erase(self, workshop: str, names: Collection[str], *, at: datetime) -> int:
        """Overwrite everything of a person for good, and return how many records that were.

        Parameters
        ----------
        workshop
            Id of the workshop.
        names
            Key of the person, and the pseudonyms under which they answered.
        at
            The moment, UTC.
        """
        with self._writing() as connection:
            erased = erase(connection, workshop, names, at)
        self._scrub()
        return erased

    def _scrub(self) -> None:
        with self._told():
            scrub(self._engine)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._told(), self._engine.connect() as connection:
            yield connection.execution_options(**READING)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._told(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            said = f"The workshop's store ({self._name}) could not be used: {error.orig}."
            # A full disk or a locked file is "operational"; a wreck is a plain DatabaseError.
            if type(error) is DatabaseError:
                raise WorkshopError(
                    f"{said} Move it away, and put a copy in its place that can be read."
                ) from error
            raise StoreError(
                f"{said} What you typed is still here; it is saved as soon as this is mended."
            ) from error


def _sent(connection: Connection, workshop: str, batch: str, author: str) -> tuple[Record, ...]:
    known = queries.of_batch(connection, workshop, batch)
    if known and known[0].author != author:
        raise NotAllowedError("This was already sent by somebody else.")
    return tuple(known)


def _settled(change: Change, found: Versions) -> tuple[UUID, ...]:
    """Return the versions that a change puts itself in place of."""
    standing = found.standing
    if change.expected is not None and change.expected != found.revision:
        raise ConflictError("this", change.body, standing.body if standing else {})
    others = {version.id for version in found.versions[1:]}
    chosen = tuple(id_ for id_ in change.settles if id_ in others)
    return chosen if standing is None else (standing.id, *chosen)
