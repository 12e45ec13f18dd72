"""Taking back what was saved together, and taking that back again."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from collabworkshop import clock
from collabworkshop.model.errors import OvertakenError
from collabworkshop.model.position import POSITION
from collabworkshop.model.record import LAID, PSEUDONYM, SEED, SHARE, Record, new_id
from collabworkshop.store import queries
from collabworkshop.store.putting import sent
from collabworkshop.store.versions import before, versions_of, words

__all__ = ["Check", "Stacks", "undo", "undone_by_anybody"]

_FOR_GOOD = (LAID, SEED, SHARE)

Check = Callable[[str, Sequence[Record]], None]
"""Raises where a batch may not be taken back by these records."""


def undone_by_anybody(batch: str, records: Sequence[Record]) -> None:
    """Let every batch be taken back."""


@dataclass(frozen=True)
class Stacks:
    """What one person can take back, and what again, the latest last.

    Parameters
    ----------
    undo
        Batches that stand.
    redo
        Undos, themselves batches, after which nothing else was saved.

    Examples
    --------
    >>> Stacks.of([("one", ""), ("two", ""), ("back", "two")])
    Stacks(undo=('one',), redo=('back',))
    """

    undo: tuple[str, ...]
    redo: tuple[str, ...]

    @classmethod
    def of(cls, batches: Iterable[tuple[str, str]], besides: Collection[str] = ()) -> "Stacks":
        """Return the stacks after these batches, each with the one that it takes back."""
        undo: list[str] = []
        redo: list[str] = []
        target: dict[str, str] = {}
        for batch, undoes in batches:
            if batch.startswith(_FOR_GOOD):
                continue
            if undoes in target and undoes in redo:
                redo.remove(undoes)
                undo.append(target[undoes])
            elif undoes in undo:
                undo.remove(undoes)
                redo.append(batch)
                target[batch] = undoes
            elif not undoes:
                undo.append(batch)
                redo.clear()
        return cls(
            tuple(batch for batch in undo if batch not in besides),
            tuple(batch for batch in redo if batch not in besides),
        )

    def last(self, *, redo: bool) -> str | None:
        """Return the batch that is next to be taken back; an undo, to redo."""
        stack = self.redo if redo else self.undo
        return stack[-1] if stack else None


def undo(
    connection: Connection,
    workshop: str,
    *,
    names: Collection[str],
    at: datetime,
    kinds: Collection[str] | None,
    besides: Collection[str],
    as_batch: str,
    redo: bool,
    check: Check,
) -> tuple[Record, ...]:
    """Take back the latest batch that stands, or the latest undo; see ``RecordLog.undo``."""
    # Waits for its turn first: what is asked below must still hold when it is written.
    position = queries.take_positions(connection, workshop, 0)
    known = sent(connection, workshop, as_batch, *names)
    if known:
        return known
    stacks = Stacks.of(queries.batches(connection, workshop, names, kinds), besides)
    batch = stacks.last(redo=redo)
    if batch is None:
        return ()
    written = _taken_back(connection, workshop, batch, position, as_batch, at)
    check(batch, [record for record, _ in written])
    queries.take_positions(connection, workshop, len(written))
    queries.append(connection, written)
    return tuple(record for record, _ in written)


def _taken_back(
    connection: Connection, workshop: str, batch: str, position: int, as_batch: str, at: datetime
) -> list[tuple[Record, int]]:
    """Return the records that restore what was there before a batch, ready to be appended.

    Raises
    ------
    OvertakenError
        When one of its things has changed since.
    """
    whole = queries.of_batch(connection, workshop, batch)
    done = [record for record in whole if record.state != "erased"]
    things = [(record.kind, record.key) for record in done]
    there = versions_of(connection, workshop, queries.newest(connection, workshop, things))
    written: list[tuple[Record, int]] = []
    for record in reversed(done):
        found = there[record.kind, record.key]
        standing = found.versions[0]
        # What a later undo brought back counts as what it was before.
        if words(standing) != words(record):
            if record.kind == POSITION:
                continue  # somebody moved this one since; the others still go back
            raise OvertakenError(batch)
        earlier = before(connection, record)
        if earlier and (earlier.state, record.state) == ("draft", "shared"):
            raise OvertakenError(batch)  # others may have read it
        moment = clock.hour(at) if record.author.startswith(PSEUDONYM) else at
        changed = {
            "id": new_id(),
            "position": position + len(written) + 1,
            "revision": found.revision + 1,
            "batch": as_batch,
            "undoes": batch,
            "continues": (standing.id,),
            "restores": words(earlier) if earlier else None,
            "at": max(moment, standing.at),
            "state": earlier.state if earlier else record.state,
            "deleted": earlier is None or earlier.deleted,
            "body": earlier.body if earlier else {},
        }
        written.append((record._replace(**changed), len(found.versions) - 1))
    if done and not written:
        raise OvertakenError(batch)
    return written
