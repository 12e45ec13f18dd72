"""A store of version 0001, and a process that dies while it upgrades one."""

import os
import signal
import sys
from contextlib import closing
from pathlib import Path
from typing import Any, Never

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData, Table, create_engine, insert, select

from collabworkshop.store import upgrading
from collabworkshop.store.log import RecordLog
from tests.store.scribe import address_of

__all__ = ["in_table", "make_old", "rows_of", "steps_up_to"]

OLD = Path(__file__).with_name("store_0001.sql")


def make_old(engine: Engine) -> None:
    """Make the store that the program of version 0001 wrote; on PostgreSQL the same rows."""
    if engine.dialect.name == "sqlite":
        _load(engine)
        return
    written = create_engine("sqlite://")
    _load(written)
    with engine.connect() as connection, connection.begin():
        steps_up_to(connection, "0001")
        for name in ("workshop", "record"):
            table = Table(name, MetaData(), autoload_with=connection)
            rows = [row._asdict() for row in _rows(written, name)]
            connection.execute(insert(table), rows)
    written.dispose()


def steps_up_to(connection: Connection, version: str) -> None:
    """Take the steps of an upgrade from nothing to a version."""
    scripts = ScriptDirectory(upgrading.MIGRATIONS)
    with Operations.context(MigrationContext.configure(connection)):
        for script in reversed(list(scripts.iterate_revisions(version, "base"))):
            script.module.upgrade()


def rows_of(engine: Engine, schema: str | None = None) -> dict[str, list[str]]:
    """Return all that was said in a store or a copy."""
    return {name: in_table(engine, name, schema) for name in ("workshop", "record")}


def in_table(engine: Engine, name: str, schema: str | None = None) -> list[str]:
    """Return the rows of a table in any order that is always the same."""
    return sorted(str(tuple(row)) for row in _rows(engine, name, schema))


def _rows(engine: Engine, name: str, schema: str | None = None) -> list[Any]:
    with engine.connect() as connection:
        table = Table(name, MetaData(schema=schema), autoload_with=connection)
        return list(connection.execute(select(table)).all())


def _load(engine: Engine) -> None:
    with closing(engine.raw_connection()) as raw:
        raw.cursor().executescript(OLD.read_text("utf-8"))


def _die(*_: object) -> Never:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def main(address: str, moment: str) -> None:
    """Open an old store, and die in the middle of its upgrade or at the end of it."""
    if moment == "end":
        MigrationContext.stamp = _die  # type: ignore[method-assign]  # a test of what follows
    else:
        Operations.create_index = _die  # type: ignore[method-assign]  # likewise
    RecordLog(address_of(address))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
