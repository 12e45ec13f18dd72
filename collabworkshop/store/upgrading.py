"""Which version a store has, and how it becomes the one that this program writes.

An older store is copied and then upgraded as a whole, or stays as it was; a newer
one is left alone.
"""

from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    MetaData,
    String,
    Table,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import OperationalError, ProgrammingError

from collabworkshop.model.errors import WorkshopError
from collabworkshop.store import tables
from collabworkshop.store.opening import READING

__all__ = ["MIGRATIONS", "bring_up_to_date"]

MIGRATIONS = Path(__file__).with_name("migrations")
"""The folder of the steps from one version to the next."""

_UNSAID = "0001"
"""The version of stores that do not say which one they have."""

_LOCK = 0x636F6C6C6162
"""Any number that no other program takes for its lock."""

# The table that Alembic keeps, made here so that only an upgrade needs Alembic.
_version = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


def bring_up_to_date(engine: Engine) -> None:
    """Make the tables of a new store, and upgrade those of an older one.

    Raises
    ------
    WorkshopError
        When the store was written by a newer program; it stays as it is.
    """
    with engine.connect() as connection:
        if _said(connection.execution_options(**READING)) == tables.VERSION:
            return
    with engine.connect() as connection, connection.begin():
        _wait_for_turn(connection)
        there = set(inspect(connection).get_table_names())
        if not there & {*tables.metadata.tables, _version.name}:
            tables.metadata.create_all(connection)
            _version.create(connection)
            connection.execute(insert(_version).values(version_num=tables.VERSION))
            return
        found = _said(connection) or "unknown" if _version.name in there else _UNSAID
        # Somebody else may have upgraded it while we waited.
        if found != tables.VERSION:
            _upgrade(connection, found)


def _said(connection: Connection) -> str | None:
    """Return the version that the store says it has."""
    try:
        return connection.execute(select(_version)).scalar()
    except (OperationalError, ProgrammingError):
        return None  # no such table, or something that the next statement says as well


def _wait_for_turn(connection: Connection) -> None:
    """Let nobody else begin or upgrade this store; on SQLite a transaction does that."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _upgrade(connection: Connection, found: str) -> None:
    # Alembic takes 20 MB, and hardly anybody ever needs it.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    from collabworkshop.store.copies import keep_copy

    scripts = ScriptDirectory(MIGRATIONS)
    known = [script.revision for script in scripts.walk_revisions()]
    if found not in known:
        raise WorkshopError(
            f"This workshop was written by a newer version of collabworkshop (its store has "
            f"version {found}; this program knows versions up to {tables.VERSION}). Update "
            "collabworkshop, then open it again. Nothing was changed."
        )
    keep_copy(connection, tables.VERSION)
    context = MigrationContext.configure(connection)
    with Operations.context(context):
        for script in reversed(list(scripts.iterate_revisions(tables.VERSION, found))):
            script.module.upgrade()
    context.stamp(scripts, tables.VERSION)
