"""Copies that the program keeps before it upgrades a store: made, found and opened.

Beside an SQLite file they are files, ``workshop.before-0002.sqlite``; in a PostgreSQL
database they are schemas, ``before_0002``.
"""

import glob
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from collabworkshop.store.opening import open_engine

__all__ = ["copies_of", "keep_copy", "opened"]

_TABLES = ("workshop", "record")


def keep_copy(connection: Connection, version: str) -> None:
    """Keep what the store holds now, before it becomes that version.

    Parameters
    ----------
    connection
        The transaction that will upgrade it, so that nobody writes meanwhile.
    version
        The version that it is about to have.
    """
    if connection.dialect.name == "sqlite":
        _keep_file(Path(connection.engine.url.database or ""), version)
    else:
        _keep_schema(connection, version)


def copies_of(engine: Engine) -> list[str]:
    """Return the copies that were kept of a store: paths of files, or names of schemas."""
    if engine.dialect.name == "sqlite":
        path = Path(engine.url.database or "")
        kept = path.parent.glob(f"{glob.escape(path.stem)}.before-*{glob.escape(path.suffix)}")
        return sorted(map(str, kept))
    schemas = inspect(engine).get_schema_names()
    return [name for name in schemas if name.startswith("before_")]


@contextmanager
def opened(engine: Engine, copy: str) -> Iterator[tuple[Engine, str | None]]:
    """Give what reaches a copy: an engine, and the schema in its database."""
    if engine.dialect.name == "postgresql":
        yield engine, copy
        return
    beside = open_engine(Path(copy))
    try:
        yield beside, None
    finally:
        beside.dispose()


def _keep_file(path: Path, version: str) -> None:
    kept = _free(path, version)
    unfinished = kept.with_name(f"{kept.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    # It holds what people said: whoever may not read the store may not read this either.
    unfinished.touch(mode=0o600)
    shutil.copymode(path, unfinished)
    with closing(sqlite3.connect(path)) as store, closing(sqlite3.connect(unfinished)) as copy:
        store.backup(copy)
    unfinished.rename(kept)


def _free(path: Path, version: str) -> Path:
    """Return a name that no earlier copy has."""
    numbers = ("", *(f"-{number}" for number in range(2, 1000)))
    names = (path.with_name(f"{path.stem}.before-{version}{n}{path.suffix}") for n in numbers)
    return next(name for name in names if not name.exists())


def _keep_schema(connection: Connection, version: str) -> None:
    there = inspect(connection).get_schema_names()
    numbers = ("", *(f"_{number}" for number in range(2, 1000)))
    schema = next(name for n in numbers if (name := f"before_{version}{n}") not in there)
    connection.execute(text("LOCK TABLE workshop, record IN ACCESS EXCLUSIVE MODE"))
    connection.execute(text(f"CREATE SCHEMA {schema}"))
    for table in _TABLES:
        connection.execute(text(f"CREATE TABLE {schema}.{table} AS TABLE {table}"))
