"""The log of one store: put, undo, changes, history, fold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from sqlalchemy import delete, insert, select

from collabworkshop.collecting import count_as_old, without_collecting
from collabworkshop.model.record import ERASURE, Change, Record, RecordId
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store import queries, tables
from collabworkshop.store.erasing import Erased, erase, scrub
from collabworkshop.store.opening import Address
from collabworkshop.store.putting import Posting, post, sent
from collabworkshop.store.rehearsing import rehearse
from collabworkshop.store.store import Store
from collabworkshop.store.undoing import Check, Stacks, undo, undone_by_anybody

if TYPE_CHECKING:
    from collabworkshop.store.merging import Merged

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
        self._store = Store(address)
        rehearse(self._store)

    def __repr__(self) -> str:
        return f"RecordLog({self._store.name.rpartition('/')[2]!r})"

    def close(self) -> None:
        """Let go of the file or the connections."""
        self._store.close()

    def workshops(self) -> list[Workshop]:
        """Return the workshops of this store, in the order of their ids."""
        with self._store.reading() as connection:
            rows = connection.execute(select(tables.workshop.c.about).order_by("id")).scalars()
            return [Workshop.model_validate_json(about) for about in rows]

    def workshop(self, id_: str) -> Workshop:
        """Return one workshop, as the store knows it by now."""
        return next(workshop for workshop in self.workshops() if workshop.id == id_)

    def add_workshop(self, workshop: Workshop) -> None:
        """Begin the log of a workshop."""
        about = workshop.model_dump_json()
        with self._store.writing() as connection:
            connection.execute(
                insert(tables.workshop).values(id=workshop.id, position=0, about=about)
            )

    def remove_workshop(self, workshop: str) -> None:
        """Forget a workshop; who still has it open is told so when they save."""
        with self._store.writing() as connection:
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
        NotAllowedError
            When it is by, or about, somebody who was erased.
        StoreError
            When the store cannot be used; nothing is saved.
        ValueError
            When a batch changes one thing twice.
        """
        posting = Posting(changes, author, at, on_behalf_of, group, round, batch or "")
        return self.post(workshop, len(changes), lambda: [posting])

    def post(
        self, workshop: str, count: int, postings: Callable[[], Iterable[Posting]]
    ) -> tuple[Record, ...]:
        """Save what several names say together: all of it or none; see ``put``.

        Parameters
        ----------
        workshop
            Id of the workshop.
        count
            How many changes there are.
        postings
            Asked for when nobody else can write any more: what it reads still holds
            when the records are written. What it raises lets nothing be saved.
        """
        with self._store.writing() as connection:
            return post(connection, workshop, count, postings)

    def sent(
        self, workshop: str, batch: str, *, author: str, aliases: Collection[str] = ()
    ) -> tuple[Record, ...]:
        """Return what a batch saved; empty where it never arrived.

        Raises
        ------
        NotAllowedError
            When the batch is somebody else's.
        """
        with self._store.reading() as connection:
            return sent(connection, workshop, batch, author, *aliases)

    def undo(
        self,
        workshop: str,
        *,
        author: str,
        at: datetime,
        aliases: Collection[str] = (),
        kinds: Collection[str] | None = None,
        besides: Collection[str] = (),
        request: UUID | None = None,
        redo: bool = False,
        check: Check = undone_by_anybody,
    ) -> tuple[Record, ...]:
        """Take back the author's latest batch that still stands.

        Parameters
        ----------
        workshop
            Id of the workshop.
        author, aliases
            The person, and other names under which the same person answered.
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
        check
            Told the batch and what would be written; what it raises lets nothing be written.

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
        with self._store.writing() as connection:
            return undo(
                connection,
                workshop,
                names={author, *aliases},
                at=at,
                kinds=kinds,
                besides=besides,
                as_batch=str(request or uuid4()),
                redo=redo,
                check=check,
            )

    def stacks(
        self,
        workshop: str,
        *,
        author: str,
        aliases: Collection[str] = (),
        kinds: Collection[str] | None = None,
        besides: Collection[str] = (),
    ) -> Stacks:
        """Return what the author could take back, of these kinds, and what again."""
        with self._store.reading() as connection:
            return Stacks.of(
                queries.batches(connection, workshop, {author, *aliases}, kinds), besides
            )

    def position(self, workshop: str) -> int:
        """Return the position of the latest record; one indexed query."""
        with self._store.reading() as connection:
            return queries.position_of(connection, workshop)

    def changes(self, workshop: str, *, since: int = 0) -> list[Record]:
        """Return the records after a position, in order."""
        with self._store.reading() as connection:
            return queries.changes(connection, workshop, since)

    def last(self, workshop: str) -> RecordId | None:
        """Return the id of the latest record."""
        records = self.changes(workshop, since=self.position(workshop) - 1)
        return records[-1].id if records else None

    def history(self, workshop: str, kind: str, key: str) -> list[Record]:
        """Return every record of a thing, the first one first."""
        with self._store.reading() as connection:
            return queries.history(connection, workshop, (kind, key))

    def fold(self, workshop: str) -> State:
        """Return what stands now."""
        with self._store.reading() as connection, without_collecting():
            state = State(queries.standing(connection, workshop))
            count_as_old()
        return state

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
        # Only who merges pays for it: a kernel that answers does not.
        from collabworkshop.store.merging import merge

        with self._store.writing() as connection:
            merged = merge(connection, workshop, records)
        # Also where all was overwritten before: that time it may not have come this far.
        if merged.erased or any(record.kind == ERASURE for record in records):
            self._scrub(workshop.id, merged.people)
        return merged

    def erase(self, workshop: str, names: Collection[str], *, at: datetime) -> Erased:
        """Overwrite everything of a person for good.

        Parameters
        ----------
        workshop
            Id of the workshop.
        names
            Key of the person, and the pseudonyms under which they answered.
        at
            The moment, UTC.
        """
        with self._store.writing() as connection:
            erased = erase(connection, workshop, names, at)
        self._scrub(workshop, names)
        return erased

    def _scrub(self, workshop: str, names: Collection[str]) -> None:
        from collabworkshop.store.erasing_copies import erase_in_copies

        with self._store.told():
            scrub(self._store.engine)
            erase_in_copies(self._store.engine, workshop, names)
