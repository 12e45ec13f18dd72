"""Opening a store so that what is called saved is saved."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

__all__ = ["READING", "Address", "open_engine", "url_of"]

READING = {"reading": True}
"""Execution option of a connection that only reads: it waits for no writer."""

Address = Path | str
"""Where a store is: the path of an SQLite file, or the URL of a PostgreSQL database."""

_BUSY_SECONDS = 30
_CONNECT_SECONDS = 10


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


def _sqlite(url: URL) -> Engine:
    """Open a file.

    Writes begin with ``BEGIN IMMEDIATE``: a transaction that reads first and
    writes later fails with "database is locked" as soon as two write at once.
    """
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, below
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        # The operating system keeps the pages; a copy in every kernel costs up to 2 MB each.
        connection.execute("PRAGMA cache_size=-256")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _postgresql(url: URL) -> Engine:
    """Open a database; a connection that died since its last use is replaced unseen."""
    given = {"connect_timeout": _CONNECT_SECONDS, "options": "-c synchronous_commit=on"}
    return create_engine(url, pool_pre_ping=True, connect_args=given)
