"""The statements that the log is made of, each for one open transaction."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    true,
    tuple_,
    union_all,
    update,
)

from collabworkshop.collecting import without_collecting
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.record import ERASURE, Record, RecordId
from collabworkshop.store import tables
from collabworkshop.store.rows import COLUMNS, records_of, row_of

__all__ = [
    "Found",
    "Thing",
    "append",
    "batches",
    "bringing_back",
    "by_ids",
    "changes",
    "found",
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

_RIVALS = itemgetter(tables.record.columns.keys().index("rivals"))

_GONE = (
    "This workshop was put back or moved away. Choose Run, then Run All Cells, to open "
    "what is there now. What you typed is still here."
)

_AT_ONCE = 400
"""Things in one statement: databases limit how long it may be."""

_c = tables.record.c
_ours = _c.workshop == bindparam("workshop")

# Made once: building a statement takes longer than running it.
# What is written, not what is taken: who has taken places and reads sees what is there.
_POSITION = select(
    func.coalesce(
        select(func.max(_c.position)).where(_ours).scalar_subquery(),
        0,
    )
).where(tables.workshop.c.id == bindparam("workshop"))
_TAKE = (
    update(tables.workshop)
    .where(tables.workshop.c.id == bindparam("workshop"))
    .values(position=tables.workshop.c.position + bindparam("count"))
    .returning(tables.workshop.c.position)
)
_ALL = select(*COLUMNS).where(_ours)
_LOG = _ALL.order_by(_c.position)
_SINCE = _LOG.where(_c.position > bindparam("since"))
# Put in order by us: told to, SQLite reads the whole log in that order.
_OF_BATCH = _ALL.where(_c.batch == bindparam("batch"))
_HISTORY = _ALL.where(_c.kind == bindparam("kind"), _c.key == bindparam("key")).order_by(
    _c.revision
)
_earlier = tables.record.alias()
_NEWEST = _ALL.where(
    tuple_(_c.kind, _c.key).in_(bindparam("things", expanding=True)),
    _c.revision
    == select(func.max(_earlier.c.revision))
    .where(
        _earlier.c.workshop == _c.workshop,
        _earlier.c.kind == _c.kind,
        _earlier.c.key == _c.key,
    )
    .scalar_subquery(),
)
_FOUND = union_all(_OF_BATCH, _NEWEST, _ALL.where(_c.kind == ERASURE))
_INSERT = insert(tables.record)
_next = tables.record.alias()
_CHANGED = exists().where(
    _next.c.workshop == _c.workshop,
    _next.c.kind == _c.kind,
    _next.c.key == _c.key,
    _next.c.revision == _c.revision + 1,
)
_NEWEST_OF_ALL = _LOG.where(or_(~_CHANGED, _c.state == "erased"))
# Each version after the first has put an earlier one aside.
_SET_ASIDE = select(func.count()).where(_ours, _c.revision > 1)
_FIRST_OF_CHANGED = select(_c.kind, _c.key, _c.position).where(_ours, _c.revision == 1, _CHANGED)


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


_READ_AT_ONCE = 500
"""Rows that are held beside their records: all of both would take twice the memory."""

_FEW = 1 / 6
"""So much of a log takes as long to read as to ask of each record whether it was changed since."""


def standing(connection: Connection, workshop: str) -> list[Record]:
    """Return records that what stands follows from, in an order that keeps that of the things."""
    set_aside = connection.execute(_SET_ASIDE, {"workshop": workshop}).scalar_one()
    if set_aside <= _FEW * position_of(connection, workshop):
        with without_collecting():
            parts = connection.execute(_LOG, {"workshop": workshop}).partitions(_READ_AT_ONCE)
            return list(chain.from_iterable(map(records_of, parts)))
    return _newest_of_all(connection, workshop)


def _newest_of_all(connection: Connection, workshop: str) -> list[Record]:
    """Return the newest record of each thing, in the order of first appearance.

    Where there are several versions, or one was erased, it takes the whole history
    of the thing.
    """
    given = {"workshop": workshop}
    newest: list[Record] = []
    whole: dict[Thing, None] = {}
    with without_collecting():
        for rows in connection.execute(_NEWEST_OF_ALL, given).partitions(_READ_AT_ONCE):
            for record, rivals in zip(records_of(rows), map(_RIVALS, rows), strict=True):
                if rivals or record.state == "erased":
                    whole[record.kind, record.key] = None
                newest.append(record)
        found = [r for r in newest if (r.kind, r.key) not in whole] if whole else newest
        for thing in whole:
            found += history(connection, workshop, thing)
        began = connection.execute(_FIRST_OF_CHANGED, given).all()
        first = {(kind, key): position for kind, key, position in began}
        found.sort(key=lambda r: first.get((r.kind, r.key), r.position))
    return found


def of_batch(connection: Connection, workshop: str, batch: str) -> list[Record]:
    """Return the records of one batch, in order."""
    asked = {"workshop": workshop, "batch": batch}
    return sorted(records_of(connection.execute(_OF_BATCH, asked).all()), key=_position)


def history(connection: Connection, workshop: str, thing: Thing) -> list[Record]:
    """Return every record of a thing, the first one first."""
    asked = {"workshop": workshop, "kind": thing[0], "key": thing[1]}
    return records_of(connection.execute(_HISTORY, asked).all())


def newest(
    connection: Connection, workshop: str, things: Iterable[Thing]
) -> dict[Thing, tuple[Record, int]]:
    """Return the newest record of each thing, and how many versions stand beside it."""
    found: dict[Thing, tuple[Record, int]] = {}
    for some in _parts(things):
        rows = connection.execute(_NEWEST, {"workshop": workshop, "things": some}).all()
        found |= _by_thing(rows, records_of(rows))
    return found


class Found(NamedTuple):
    """What has to be known before a batch is written.

    Parameters
    ----------
    sent
        What the same batch saved before, in order.
    newest
        The newest record of each thing, and how many versions stand beside it.
    erased
        Fingerprints of people who were erased.
    """

    sent: list[Record]
    newest: dict[Thing, tuple[Record, int]]
    erased: set[str]


def found(connection: Connection, workshop: str, batch: str, things: Sequence[Thing]) -> Found:
    """Look for all that has to be known before a batch is written, at once: others wait."""
    given = {"workshop": workshop, "batch": batch, "things": things[:_AT_ONCE]}
    rows = connection.execute(_FOUND, given).all()
    records = records_of(rows)
    sent = {record.id: record for record in records if record.batch == batch}
    rest = newest(connection, workshop, things[_AT_ONCE:])
    return Found(
        sent=sorted(sent.values(), key=_position),
        newest=_by_thing(rows, records) | rest,
        erased={record.key for record in records if record.kind == ERASURE},
    )


def _by_thing(
    rows: Sequence[Row[Any]], records: Sequence[Record]
) -> dict[Thing, tuple[Record, int]]:
    return {(r.kind, r.key): (r, row.rivals) for r, row in zip(records, rows, strict=True)}


def _position(record: Record) -> int:
    return record.position


def by_ids(connection: Connection, ids: Iterable[RecordId]) -> dict[RecordId, Record]:
    """Return the records that have these ids, of any workshop."""
    found: list[Record] = []
    for some in _parts(ids):
        asked = select(*COLUMNS).where(_c.id.in_(some))
        found += records_of(connection.execute(asked).all())
    return {record.id: record for record in found}


def bringing_back(connection: Connection, ids: Iterable[RecordId]) -> list[Record]:
    """Return the records that bring back the words of these."""
    found: list[Record] = []
    for some in _parts(ids):
        asked = select(*COLUMNS).where(_c.restores.in_(some))
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
