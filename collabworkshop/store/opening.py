"""Opening a store so that what is called saved is saved."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

__all__ = ["READING", "open_engine"]

READING = {"reading": True}
"""Execution option of a connection that only reads: it waits for no writer."""

_BUSY_SECONDS = 30


def open_engine(path: Path) -> Engine:
    """Open the SQLite file at that path, made where there is none.

    Writes begin with ``BEGIN IMMEDIATE``: a transaction that reads first and
    writes later fails with "database is locked" as soon as two write at once.
    """
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": _BUSY_SECONDS})

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
