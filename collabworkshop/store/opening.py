"""Opening a store so that what is called saved is saved."""

import errno
import os
import sqlite3
from itertools import chain, repeat
from pathlib import Path
from random import random
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.pool import ConnectionPoolEntry

__all__ = ["HARDLY_WAITING", "READING", "Address", "ensure_kept", "open_engine", "url_of"]

READING = {"reading": True}
"""Execution option of a connection that only reads: it waits for no writer."""

HARDLY_WAITING = {"patience": 2.0}
"""Execution option of a connection that writes only if others let it soon; in seconds."""

Address = Path | str
"""Where a store is: the path of an SQLite file, or the URL of a PostgreSQL database."""

_BUSY_SECONDS = 30
_CONNECT_SECONDS = 10
_SOON, _LATER = 0.002, 0.05


def url_of(address: Address) -> URL:
    """Return the address as SQLAlchemy wants it.

    Examples
    --------
    >>> url_of("postgresql://ada@localhost/ours").drivername
    'postgresql+psycopg'
    """
    if isinstance(address, Path):
        return URL.create("sqlite", database=str(address))
    url = make_url(address)
    return url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url


def open_engine(address: Address) -> Engine:
    """Open the store at that address; an SQLite file is made where there is none."""
    url = url_of(address)
    return _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)


def ensure_kept(connection: Connection) -> None:
    """Make sure that what was just committed went into the file that is there.

    Raises
    ------
    FileNotFoundError
        When the file was moved or deleted meanwhile: SQLite notices nothing, and writes on
        into a file that no longer has a name.
    """
    path = connection.engine.url.database
    if connection.dialect.name == "sqlite" and connection.info["files"] != _files(path):
        raise FileNotFoundError(errno.ENOENT, "moved or deleted", path)


def _sqlite(url: URL) -> Engine:
    """Open a file.

    Writes begin with ``BEGIN IMMEDIATE``: a transaction that reads first and
    writes later fails with "database is locked" as soon as two write at once.
    """
    path = Path(url.database or "").absolute()
    modes = chain(["rwc"], repeat("rw"))  # a file that vanishes is not made anew, empty

    def _connect() -> sqlite3.Connection:
        address = f"{path.as_uri()}?mode={next(modes)}"
        return sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, check_same_thread=False)

    engine = create_engine(url, creator=_connect)

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, record: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, below
        # Of many who open a new file at once one sets it; SQLite's own waiting gives up there.
        _in_turn(connection, "PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        # The operating system keeps the pages; a copy in every kernel costs up to 2 MB each.
        connection.execute("PRAGMA cache_size=-256")
        connection.execute("PRAGMA schema_version")  # opens the second file as well
        record.info["files"] = _files(url.database)

    @event.listens_for(engine, "checkout")
    def _look(_: Any, record: ConnectionPoolEntry, __: Any) -> None:
        if record.info["files"] != _files(url.database):
            raise InvalidatePoolError  # SQLAlchemy opens what is there now

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        file: Any = connection.connection.driver_connection
        options = connection.get_execution_options()
        if options.get("reading"):
            file.execute("BEGIN")
        else:
            _in_turn(file, "BEGIN IMMEDIATE", options.get("patience", _BUSY_SECONDS))

    return engine


def _in_turn(file: sqlite3.Connection, statement: str, patience: float = _BUSY_SECONDS) -> None:
    """Wait for one's turn to run a statement.

    SQLite's own waiting sleeps longer and longer, up to a tenth of a second, while the
    file is free again after a few thousandths.
    """
    until = monotonic() + patience
    file.execute("PRAGMA busy_timeout=0")
    try:
        wait = _SOON
        while not _has_run(file, statement, until):
            sleep(wait * random())  # noqa: S311 - so that not all look at once
            # Many who look all the time would keep the one from its work who has the turn.
            wait = min(wait * 1.5, _LATER)
    finally:
        file.execute(f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000}")


def _has_run(file: sqlite3.Connection, statement: str, until: float) -> bool:
    try:
        file.execute(statement)
    except sqlite3.OperationalError as error:
        # The last byte: SQLite says more in the others, "busy recovering" for one.
        busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
        if not busy or monotonic() > until:
            raise
        return False
    return True


def _files(path: str | None) -> list[tuple[int, int]]:
    """Return which files, not only which names, an SQLite store consists of."""
    try:
        found = [os.stat(f"{path}{ending}") for ending in ("", "-wal")]  # noqa: PTH116 - at each use
    except FileNotFoundError:
        return []
    return [(file.st_dev, file.st_ino) for file in found]


def _postgresql(url: URL) -> Engine:
    """Open a database; a connection that died since its last use is replaced unseen.

    Statements are planned once, at their first use: planning takes as long as running them,
    and others wait meanwhile.
    """
    given = {
        "connect_timeout": _CONNECT_SECONDS,
        "options": "-c synchronous_commit=on -c plan_cache_mode=force_generic_plan",
        "prepare_threshold": 0,
    }
    return create_engine(url, pool_pre_ping=True, connect_args=given)
