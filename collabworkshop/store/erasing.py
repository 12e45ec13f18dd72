"""Erasing a person: the one exception to a log that only grows.

What the person wrote, what is about them, and where somebody brought their words back
is overwritten in its place. Nothing else moves: what stands then is what the fold
makes of the rest, the same on every machine that knows of the erasure.
"""

from collections.abc import Collection, Iterable
from contextlib import closing
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_OID, uuid4, uuid5

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, or_, select, update

from collabworkshop.model.errors import NotAllowedError, StoreError
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import ERASED, ERASURE, Record
from collabworkshop.model.workshop import Workshop
from collabworkshop.store import queries, tables
from collabworkshop.store.naming import Naming, fingerprint, owners, quoted
from collabworkshop.store.rows import COLUMNS, records_of, row_of

__all__ = ["Erased", "admit", "erase", "erased_in", "overwrite", "scrub"]

_c = tables.record.c


class Erased(Noun):
    """What erasing a person came to.

    Parameters
    ----------
    overwritten
        Records of which nothing is left but that they were there.
    carried_on
        Things that somebody else went on with: that version is theirs and stays, with
        whatever it holds of what the person had written.
    """

    overwritten: int = 0
    carried_on: int = 0


def erase(connection: Connection, workshop: str, names: Collection[str], at: datetime) -> Erased:
    """Overwrite everything of a person, and leave a mark for other stores to do the same.

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
    queries.take_positions(connection, workshop, 0)
    erased = overwrite(connection, workshop, names)
    new = sorted({fingerprint(name) for name in names} - erased_in(connection, workshop))
    position = queries.take_positions(connection, workshop, len(new))
    marks = [_mark(workshop, key, position + n, at) for n, key in enumerate(new, start=1)]
    queries.append(connection, [(mark, 0) for mark in marks])
    return erased


def erased_in(connection: Connection, workshop: str) -> set[str]:
    """Return the fingerprints of those who were erased."""
    asked = select(_c.key).where(_c.workshop == workshop, _c.kind == ERASURE)
    return set(connection.execute(asked).scalars())


def admit(erased: Collection[str], names: Iterable[str]) -> None:
    """Raise ``NotAllowedError`` where a name, or the end of a key, is that of somebody erased.

    Parameters
    ----------
    erased
        Fingerprints of those who were erased.
    names
        Names of people, and keys.
    """
    if erased and any(fingerprint(name) in erased for name in owners(names)):
        raise NotAllowedError(
            "This person was erased from the workshop, so nothing is saved in their name. "
            "Say anew who you are, in the form at the top."
        )


def overwrite(connection: Connection, workshop: str, names: Collection[str]) -> Erased:
    """Overwrite everything of a person in this store."""
    naming = Naming(names)
    found = _naming(connection, workshop, names)
    changed = naming.cleaned(found)
    # Words are brought back from where they were first said, so one step finds all.
    known = {record.id for record in found}
    back = [r for r in queries.bringing_back(connection, naming.gone) if r.id not in known]
    changed += naming.cleaned(back)
    pairs = list(zip([*found, *back], changed, strict=True))
    _rewrite(connection, workshop, pairs)
    _rename_default(connection, workshop, names)
    touched = [now for was, now in pairs if was.state != now.state]
    return Erased(overwritten=len(touched), carried_on=_carried_on(connection, workshop, touched))


def scrub(engine: Engine) -> None:
    """Leave nothing of what was overwritten in the free places of the file."""
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM FULL record")
            connection.exec_driver_sql("VACUUM FULL workshop")
        return
    with closing(engine.raw_connection()) as raw:  # SQLAlchemy would begin a transaction
        raw.cursor().execute("VACUUM")
        busy, *_ = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreError(
            "It is erased, but old pages are still in a file that another program reads. "
            "Close the other notebooks and erase once more."
        )


def _naming(connection: Connection, workshop: str, names: Collection[str]) -> list[Record]:
    """Return the records in which a name may stand, in order."""
    stands: list[ColumnElement[bool]] = [_c.author.in_(names)]
    for name in names:
        stands += (column.contains(name, autoescape=True) for column in (_c.key, _c.batch))
        stands.append(_c.body.contains(quoted(name), autoescape=True))
    asked = select(*COLUMNS).where(_c.workshop == workshop, or_(*stands))
    return records_of(connection.execute(asked.order_by(_c.position)).all())


def _rewrite(
    connection: Connection, workshop: str, records: Iterable[tuple[Record, Record]]
) -> None:
    """Write records in the place of what they were; what has another key is counted there."""
    pairs = [(was, now) for was, now in records if was != now]
    moved = {(now.kind, now.key) for was, now in pairs if was.key != now.key}
    there = queries.newest(connection, workshop, moved) if moved else {}
    counted = {thing: record.revision for thing, (record, _) in there.items()}
    rows: list[dict[str, Any]] = []
    for was, now in pairs:
        revision, thing = now.revision, (now.kind, now.key)
        if was.key != now.key:
            revision = counted[thing] = counted.get(thing, 0) + 1
        rows.append({**row_of(now), "revision": revision, "that": now.id})
    if rows:
        connection.execute(update(tables.record).where(_c.id == bindparam("that")), rows)


def _rename_default(connection: Connection, workshop: str, names: Collection[str]) -> None:
    """Let nobody take the erased person for the one who answers unasked."""
    c = tables.workshop.c
    about = connection.execute(select(c.about).where(c.id == workshop)).scalar_one()
    now = Workshop.model_validate_json(about)
    if now.default_person in names:
        now = now.model_copy(update={"default_person": uuid4().hex})
        row = {"about": now.model_dump_json()}
        connection.execute(update(tables.workshop).where(c.id == workshop).values(row))


def _carried_on(connection: Connection, workshop: str, gone: Collection[Record]) -> int:
    ids = {record.id for record in gone}
    things = {(record.kind, record.key) for record in gone}
    histories = (queries.history(connection, workshop, thing) for thing in things)
    return sum(
        any(not record.deleted and ids.intersection(record.continues) for record in history)
        for history in histories
    )


def _mark(workshop: str, key: str, position: int, at: datetime) -> Record:
    return Record(
        # The same on every machine, so that the mark is known wherever it has been before.
        id=str(uuid5(NAMESPACE_OID, f"{workshop}/{key}")),
        workshop=workshop,
        position=position,
        kind=ERASURE,
        key=key,
        revision=1,
        author=ERASED,
        batch=str(uuid4()),
        at=at,
        body={},
    )
