"""Erasing a person: the one exception to a log that only grows."""

import json
from collections.abc import Collection, Iterable
from contextlib import closing
from datetime import datetime
from hashlib import sha256
from uuid import uuid4

from sqlalchemy import Connection, Engine, func, or_, select, update

from collabworkshop.model.errors import StoreError
from collabworkshop.model.record import ERASED, Record
from collabworkshop.model.state import State
from collabworkshop.store import queries, tables
from collabworkshop.store.queries import Thing
from collabworkshop.store.rows import records_of
from collabworkshop.store.versions import before, words

__all__ = ["ERASURE", "erase", "fingerprint", "scrub"]

ERASURE = "erasure"
"""Kind of the record that says that somebody was erased, for other stores to do the same."""

_c = tables.record.c


def fingerprint(name: str) -> str:
    """Return what tells an erased person from others and does not say who it was.

    Keys of people are long and random, so that nobody can try them all.
    """
    return sha256(name.encode()).hexdigest()


def erase(connection: Connection, workshop: str, names: Collection[str], at: datetime) -> int:
    """Overwrite everything of a person, and return how many records that were.

    What somebody else has made of it since is theirs and stays; what had stood
    before this person changed it stands again.

    Parameters
    ----------
    connection
        An open transaction.
    workshop
        Id of the workshop.
    names
        Key of the person, and pseudonyms.
    at
        The moment, UTC.
    """
    position = queries.take_positions(connection, workshop, 0)
    known = _known(connection, workshop)
    things: dict[Thing, None] = {}
    count = 0
    for name in names:
        for record in _of_person(connection, workshop, name):
            things[record.kind, _overwritten(connection, record, name)] = None
            count += 1
        _forget(connection, workshop, name)
    written = [*_stand_ins(connection, workshop, things, at)]
    written += (_marker(workshop, name, at) for name in names if fingerprint(name) not in known)
    queries.take_positions(connection, workshop, len(written))
    placed = (
        record.model_copy(update={"position": position + number})
        for number, record in enumerate(written, start=1)
    )
    queries.append(connection, [(record, 0) for record in placed])
    return count


def scrub(engine: Engine) -> None:
    """Leave nothing of what was overwritten in the free places of the file."""
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM FULL record")
        return
    with closing(engine.raw_connection()) as raw:  # SQLAlchemy would begin a transaction
        raw.cursor().execute("VACUUM")
        busy, *_ = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreError(
            "It is erased, but old pages are still in a file that another program reads. "
            "Close the other notebooks and erase once more."
        )


def _known(connection: Connection, workshop: str) -> set[str]:
    asked = select(_c.key).where(_c.workshop == workshop, _c.kind == ERASURE)
    return set(connection.execute(asked).scalars())


def _mark(name: str) -> str:
    return f"{ERASED}-{fingerprint(name)[:32]}"


def _of_person(connection: Connection, workshop: str, name: str) -> Iterable[Record]:
    """Return what the person wrote, what is about them, and what brought it back."""
    theirs = or_(_c.author == name, _c.key == name, _c.key.endswith(f"/{name}", autoescape=True))
    own = select(tables.record).where(_c.workshop == workshop, theirs)
    records = {record.id: record for record in records_of(connection.execute(own).all())}
    brought_back = select(tables.record).where(
        _c.workshop == workshop,
        _c.restores.in_(select(_c.id).where(_c.workshop == workshop, theirs)),
    )
    for record in records_of(connection.execute(brought_back).all()):
        records.setdefault(record.id, record)
    return records.values()


def _overwritten(connection: Connection, record: Record, name: str) -> str:
    """Overwrite one record, and return the key that it has from now on."""
    key = record.key.replace(name, _mark(name))
    values = {
        "key": key,
        "author": ERASED,
        "on_behalf_of": "",
        "state": "erased",
        "batch": record.batch.replace(name, _mark(name)),
        "undoes": record.undoes.replace(name, _mark(name)),
        "deleted": True,
        "body": "{}",
    }
    connection.execute(update(tables.record).where(_c.id == str(record.id)).values(values))
    return key


def _forget(connection: Connection, workshop: str, name: str) -> None:
    """Take the person's key out of what others wrote, and out of what the workshop knows."""
    said = json.dumps(name, ensure_ascii=False)
    for table, column, mine, instead in (
        (tables.record, _c.body, _c.workshop == workshop, _mark(name)),
        (tables.workshop, tables.workshop.c.about, tables.workshop.c.id == workshop, uuid4().hex),
    ):
        connection.execute(
            update(table)
            .where(mine, column.contains(said, autoescape=True))
            .values({column: func.replace(column, said, json.dumps(instead))})
        )


def _stand_ins(
    connection: Connection, workshop: str, things: Iterable[Thing], at: datetime
) -> Iterable[Record]:
    """Yield a record for each thing of which somebody else's version survives."""
    for thing in things:
        records = queries.history(connection, workshop, thing)
        versions = State(records).versions(*thing)
        gone = [version for version in versions if version.state == "erased"]
        alive = [version for version in versions if version.state != "erased"]
        survivor = alive[0] if alive else before(connection, gone[0]) if gone else None
        if gone and survivor is not None:
            yield survivor.model_copy(
                update={
                    "id": uuid4(),
                    "revision": records[-1].revision + 1,
                    "batch": str(uuid4()),
                    "undoes": "",
                    "continues": tuple(v.id for v in (*alive[:1], *gone)),
                    "restores": words(survivor),
                    "at": at,
                }
            )


def _marker(workshop: str, name: str, at: datetime) -> Record:
    return Record(
        id=uuid4(),
        workshop=workshop,
        position=1,
        kind=ERASURE,
        key=fingerprint(name),
        revision=1,
        author=ERASED,
        batch=str(uuid4()),
        at=at,
    )
