"""Making ready, while a workshop opens, what the first answer would have to wait for."""

from contextlib import suppress
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Connection

from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.record import Change, Record
from collabworkshop.store.opening import HARDLY_WAITING
from collabworkshop.store.queries import append, found, take_positions
from collabworkshop.store.store import Store
from collabworkshop.store.trouble import TROUBLE

__all__ = ["rehearse"]

# Checked, as the first ones will be: what checks them is made when one is checked.
_CHANGE = Change(kind="rehearsal", key="rehearsal")
_NOBODYS = Record.checked(
    id=str(UUID(int=0)),
    workshop="rehearsal",
    position=1,
    kind=_CHANGE.kind,
    key=_CHANGE.key,
    revision=1,
    author="rehearsal",
    batch="rehearsal",
    at=datetime(2026, 1, 1, tzinfo=UTC),
    body={},
)


def rehearse(store: Store) -> None:
    """Go through the statements of an answer, and keep nothing of it.

    A hundred first answers in one second would else all translate these statements, and a
    server process that is new look up its tables, while the others wait for the workshop's row.
    """
    # Who may only read is told so when they save; who is at an SQLite file in which somebody
    # writes for long opens it all the same.
    with suppress(*TROUBLE), store.engine.connect() as connection:
        _answer(connection.execution_options(**HARDLY_WAITING))
        connection.rollback()


def _answer(connection: Connection) -> None:
    with suppress(WorkshopError):  # there is none of that name, as there should be
        take_positions(connection, _NOBODYS.workshop, 0)
    found(connection, _NOBODYS.workshop, _NOBODYS.batch, [(_NOBODYS.kind, _NOBODYS.key)])
    append(connection, [(_NOBODYS, 0)])
