"""The statements that the log is made of, each for one open transaction."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, func, insert, select, true, tuple_, update

from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.record import Record
from collabworkshop.store import tables
from collabworkshop.store.rows import records_of, row_of, without_collecting

__all__ = [
    "Thing",
    "append",
    "batches",
    "bringing_back",
    "by_ids",
    "changes",
    "history",
    "newest",
    "of_batch",
    "position_of",
    "standing",
    "take_positions",
]

Thing = tuple[str, str]
"""Kind and key."""

_T = TypeVar("_T")

_GONE = (
    "This workshop was put back or moved away. Choose Run, then Run All Cells, to open "
    "what is there now. What you typed is still here."
)

_AT_ONCE = 400
"""Things in one statement: databases limit how long it may be."""

_c = tables.record.c
_ours = _c.workshop == bindparam("workshop")

# Made once: building a statement takes longer than running it.
_POSITION = select(tables.workshop.c.position).where(tables.workshop.c.id == bindparam("workshop"))
_TAKE = (
    update(tables.workshop)
    .where(tables.workshop.c.id == bindparam("workshop"))
    .values(position=tables.workshop.c.position + bindparam("count"))
    .returning(tables.workshop.c.position)
)
_ALL = select(tables.record).where(_ours)
_SINCE = _ALL.where(_c.position > bindparam("since")).order_by(_c.position)
_OF_BATCH = _ALL.where(_c.batch == bindparam("batch")).order_by(_c.position)
_OF_THING = _ALL.where(_c.kind == bindparam("kind"), _c.key == bindparam("key"))
_HISTORY = _OF_THING.order_by(_c.revision)
_NEWEST = _OF_THING.order_by(_c.revision.desc()).limit(1)
_INSERT = insert(tables.record)
_ENDS = (
    select(
        _c.kind, _c.key, func.max(_c.revision).label("last"), func.min(_c.position).label("first")
    )
    .where(_ours)
    .group_by(_c.kind, _c.key)
    .subquery()
)
_NEWEST_OF_ALL = _ALL.join(
    _ENDS,
    (_ENDS.c.kind == _c.kind) & (_ENDS.c.key == _c.key) & (_ENDS.c.last == _c.revision),
).order_by(_ENDS.c.first)


def position_of(connection: Connection, workshop: str) -> int:
    """Return the position of the latest record; one indexed query."""
    found = connection.execute(_POSITION, {"workshop": workshop}).scalar()
    if found is None:
        raise WorkshopError(_GONE)
    return int(found)


def take_positions(connection: Connection, workshop: str, count: int) -> int:
    """Take the next places in the log, and return the one before them.

    Others wait at the workshop's row until this transaction has ended, so that
    the order of positions is the order of commits and a reader misses nothing.
    """
    end = connection.execute(_TAKE, {"workshop": workshop, "count": count}).scalar()
    if end is None:
        raise WorkshopError(_GONE)
    return int(end) - count


def append(connection: Connection, written: Sequence[tuple[Record, int]]) -> None:
    """Write records, each with the number of versions that stand beside it."""
    if written:
        rows = [{**row_of(record), "rivals": beside} for record, beside in written]
        connection.execute(_INSERT, rows)


def changes(connection: Connection, workshop: str, since: int) -> list[Record]:
    """Return the records after a position, in order."""
    with without_collecting():
        return records_of(connection.execute(_SINCE, {"workshop": workshop, "since": since}).all())


def standing(connection: Connection, workshop: str) -> list[Record]:
    """Return the records that what stands follows from, in the order of first appearance.

    Of most things that is the newest one. Where there are several versions, or the
    newest one was erased, it takes the whole history of the thing.
    """
    found: list[Record] = []
    with without_collecting():
        rows = connection.execute(_NEWEST_OF_ALL, {"workshop": workshop}).all()
        for row, record in zip(rows, records_of(rows), strict=True):
            if row.rivals or record.state == "erased":
                found += history(connection, workshop, (record.kind, record.key))
            else:
                found.append(record)
    return found


def of_batch(connection: Connection, workshop: str, batch: str) -> list[Record]:
    """Return the records of one batch, in order."""
    return records_of(connection.execute(_OF_BATCH, {"workshop": workshop, "batch": batch}).all())


def history(connection: Connection, workshop: str, thing: Thing) -> list[Record]:
    """Return every record of a thing, the first one first."""
    asked = {"workshop": workshop, "kind": thing[0], "key": thing[1]}
    return records_of(connection.execute(_HISTORY, asked).all())


def newest(
    connection: Connection, workshop: str, things: Collection[Thing]
) -> dict[Thing, tuple[Record, int]]:
    """Return the newest record of each thing, and how many versions stand beside it."""
    if len(things) == 1:
        ((kind, key),) = things
        asked = {"workshop": workshop, "kind": kind, "key": key}
        rows = connection.execute(_NEWEST, asked).all()
    else:
        rows = [
            row
            for some in _parts(things)
            for row in connection.execute(_newest_of(some), {"workshop": workshop}).all()
        ]
    records = records_of(rows)
    return {(r.kind, r.key): (r, row.rivals) for r, row in zip(records, rows, strict=True)}


def _newest_of(things: Sequence[Thing]) -> Select[Any]:
    earlier = tables.record.alias()
    last = (
        select(func.max(earlier.c.revision))
        .where(
            earlier.c.workshop == _c.workshop,
            earlier.c.kind == _c.kind,
            earlier.c.key == _c.key,
        )
        .scalar_subquery()
    )
    return _ALL.where(tuple_(_c.kind, _c.key).in_(things), _c.revision == last)


def by_ids(connection: Connection, ids: Iterable[UUID]) -> dict[UUID, Record]:
    """Return the records that have these ids, of any workshop."""
    found: list[Record] = []
    for some in _parts(ids):
        asked = select(tables.record).where(_c.id.in_([str(id_) for id_ in some]))
        found += records_of(connection.execute(asked).all())
    return {record.id: record for record in found}


def bringing_back(connection: Connection, ids: Iterable[UUID]) -> list[Record]:
    """Return the records that bring back the words of these."""
    found: list[Record] = []
    for some in _parts(ids):
        asked = select(tables.record).where(_c.restores.in_([str(id_) for id_ in some]))
        found += records_of(connection.execute(asked.order_by(_c.position)).all())
    return found


def batches(
    connection: Connection, workshop: str, authors: Collection[str], kinds: Collection[str] | None
) -> list[tuple[str, str]]:
    """Return the batches of these authors and kinds in order, each with the one it takes back."""
    query = (
        select(_c.batch, _c.undoes)
        .where(
            _c.workshop == workshop,
            _c.author.in_(authors),
            true() if kinds is None else _c.kind.in_(kinds),
        )
        .group_by(_c.batch, _c.undoes)
        .order_by(func.min(_c.position))
    )
    return [(row.batch, row.undoes) for row in connection.execute(query)]


def _parts(things: Iterable[_T]) -> Iterator[list[_T]]:
    whole = list(things)
    for start in range(0, len(whole), _AT_ONCE):
        yield whole[start : start + _AT_ONCE]
