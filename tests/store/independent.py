"""An independent reader: says what is in a store without a line of the program's own code."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from typing import Any

import psycopg

__all__ = ["FlawError", "Row", "check", "read"]

Row = tuple[str, int, str, str, str]
"""Id, position, key, batch and body of a record."""

RECORDS = "SELECT id, position, key, batch, body FROM record WHERE workshop = 'w' ORDER BY position"
POSITION = "SELECT position FROM workshop WHERE id = 'w'"


class FlawError(AssertionError):
    """Something that a store must never show."""


def read(address: str) -> tuple[list[Row], int]:
    """Return the records of a store, and how far its workshop says that it has come."""
    if "://" in address:
        with psycopg.connect(address) as database:
            database.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            return database.execute(RECORDS).fetchall(), _one(database.execute(POSITION))
    with closing(sqlite3.connect(address, isolation_level=None)) as file:
        file.execute("BEGIN")  # one moment for all that is asked
        sound = file.execute("PRAGMA integrity_check").fetchall()
        if sound != [("ok",)]:
            raise FlawError(f"the file is broken: {sound}")
        return file.execute(RECORDS).fetchall(), _one(file.execute(POSITION))


def check(rows: list[Row], position: int, confirmed: Iterable[Row]) -> None:
    """Compare a store with what was confirmed to those who wrote into it.

    The name of a batch ends with the number of its records.

    Raises
    ------
    FlawError
        When something is lost, doubled, changed or there by halves.
    """
    positions = [row[1] for row in rows]
    if positions != list(range(1, len(rows) + 1)):
        raise FlawError(f"positions have a gap or a double: {positions[-20:]}")
    if position != len(rows):
        raise FlawError(f"the workshop says {position}, and there are {len(rows)} records")
    lost = sorted(set(confirmed) - set(rows))
    if lost:
        raise FlawError(f"confirmed, but not there as it was: {lost[:3]}")
    for batch, count in Counter(row[3] for row in rows).items():
        if count != int(batch.rpartition("/")[2]):
            raise FlawError(f"{count} records of batch {batch}")


def _one(cursor: Any) -> int:
    return int(cursor.fetchone()[0])
