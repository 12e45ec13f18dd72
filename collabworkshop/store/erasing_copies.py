"""Erasing a person from the copies that the program kept of a store.

A copy is of an older version, and nothing is folded from it: the words are
overwritten, and nothing stands in for them.
"""

import json
from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    Engine,
    FromClause,
    MetaData,
    Table,
    Text,
    and_,
    cast,
    exists,
    or_,
    select,
    text,
    update,
)

from collabworkshop.model.record import ERASED
from collabworkshop.store.copies import copies_of, opened
from collabworkshop.store.erasing import scrub
from collabworkshop.store.naming import Naming, quoted

__all__ = ["erase_in_copies"]

_UNDO = "undo:%"
"""Names of batches that take something back, in version 0001."""


def erase_in_copies(engine: Engine, workshop: str, names: Collection[str]) -> int:
    """Overwrite everything of a person in each copy, and return how many records that were.

    Parameters
    ----------
    engine
        The store itself.
    workshop
        Id of the workshop.
    names
        Key of the person, and pseudonyms.
    """
    erased = 0
    for copy in copies_of(engine):
        with opened(engine, copy) as (beside, schema):
            with beside.connect() as connection, connection.begin():
                kept = _Copy(connection, schema)
                erased += sum(kept.erase(workshop, name) for name in names)
            _scrub(beside, schema)
    return erased


class _Copy:
    def __init__(self, connection: Connection, schema: str | None) -> None:
        self._connection = connection
        known = MetaData(schema=schema)
        self._workshop = Table("workshop", known, autoload_with=connection)
        self._record = Table("record", known, autoload_with=connection)

    def erase(self, workshop: str, name: str) -> int:
        c, naming = self._record.c, Naming([name])
        asked = select(c.id).where(c.workshop == workshop, self._of(name))
        ids = self._connection.execute(asked).scalars().all()
        self._connection.execute(
            update(self._record)
            .where(c.id.in_(ids))
            .values(
                author=ERASED,
                on_behalf_of="",
                state="erased",
                deleted=True,
                body=_stored(c.body, "{}"),
            )
        )
        self._rewrite(c.key, name, naming.without)
        # What a batch is called means nothing, so a name goes from it however it is joined.
        self._rewrite(c.batch, name, lambda batch: batch.replace(name, naming.without(name)))
        for column in (c.body, self._workshop.c.about):
            # Version 0001 wrote JSON with escapes, later ones write it without.
            for said in {json.dumps(name)[1:-1], quoted(name)}:
                self._rewrite(column, said, naming.without_in_json)
        return len(ids)

    def _of(self, name: str) -> ColumnElement[bool]:
        """Match what the person wrote, what is about them, and what brought it back."""
        said = self._record.alias()
        same = (said.c[column] == self._record.c[column] for column in ("workshop", "kind", "key"))
        words = _text(said.c.body) == _text(self._record.c.body)
        again = exists().where(*same, words, _theirs(said, name))
        return or_(_theirs(self._record, name), and_(self._record.c.batch.like(_UNDO), again))

    def _rewrite(
        self, column: ColumnElement[Any], said: str, without: Callable[[str], str]
    ) -> None:
        """Write anew whatever a name stands in."""
        table = column.table
        asked = select(table.c.id, _text(column)).where(
            _text(column).contains(said, autoescape=True)
        )
        for id_, whole in self._connection.execute(asked).all():
            value = _stored(column, without(whole))
            self._connection.execute(update(table).where(table.c.id == id_).values({column: value}))


def _theirs(record: FromClause, name: str) -> ColumnElement[bool]:
    c = record.c
    return or_(c.author == name, c.key == name, c.key.endswith(f"/{name}", autoescape=True))


def _text(column: ColumnElement[Any]) -> ColumnElement[str]:
    return cast(column, Text)


def _stored(column: ColumnElement[Any], said: str) -> Any:
    """Return a text of JSON as that column takes it."""
    return json.loads(said) if isinstance(column.type, JSON) else said


def _scrub(engine: Engine, schema: str | None) -> None:
    if schema is None:
        scrub(engine)
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in ("record", "workshop"):
            connection.execute(text(f"VACUUM FULL {schema}.{table}"))
