"""Saved means saved: the settings of SQLite on which that rests are really set."""

import sqlite3
from pathlib import Path

import pytest

from collabworkshop.store.opening import READING, _in_turn, open_engine

FULL = 2  # https://sqlite.org/pragma.html#pragma_synchronous


@pytest.mark.parametrize("options", [{}, READING], ids=["writing", "reading"])
def test_every_connection_waits_for_the_disk(tmp_path: Path, options: dict[str, bool]) -> None:
    engine = open_engine(tmp_path / "a.sqlite")
    with engine.connect() as connection:
        connection.execution_options(**options)
        asked = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "busy_timeout")
        ]
    assert asked == ["wal", FULL, 30_000]
    engine.dispose()


def test_a_second_connection_of_the_pool_is_set_up_too(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "a.sqlite")
    with engine.connect() as one, engine.connect() as two:
        one.execution_options(**READING)
        two.execution_options(**READING)
        assert one.connection.dbapi_connection is not two.connection.dbapi_connection
        assert two.exec_driver_sql("PRAGMA synchronous").scalar() == FULL
    engine.dispose()


def test_who_finds_a_file_that_is_just_being_recovered_waits_for_it() -> None:
    class Recovering:
        """A file that is free at the second asking."""

        asked = 0

        def execute(self, statement: str) -> None:
            self.asked += statement == "BEGIN IMMEDIATE"
            if self.asked == 1 and statement == "BEGIN IMMEDIATE":
                error = sqlite3.OperationalError("database is locked")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY_RECOVERY
                raise error

    file = Recovering()
    _in_turn(file, "BEGIN IMMEDIATE")  # type: ignore[arg-type] # all that is asked of a file
    assert file.asked == 2
