"""A store of an older version opens with everything in it, and a newer one is left alone."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, MetaData, inspect, text

from collabworkshop.model.errors import OvertakenError, WorkshopError
from collabworkshop.store import copies, tables
from collabworkshop.store.log import RecordLog
from collabworkshop.store.opening import Address, open_engine
from tests.store.old import in_table, make_old, rows_of, steps_up_to
from tests.store.test_many_writers import ROOT, scribes
from tests.store.words import AT, named, names, say, undo

ADA, BO = "ada-5f1c0e7ab2", "bo-93d2c4e8f1"


@pytest.fixture
def engine(address: Address) -> Iterator[Engine]:
    engine = open_engine(address)
    yield engine
    engine.dispose()


@pytest.fixture
def old(engine: Engine, address: Address) -> Address:
    """Give the address of a store of version 0001."""
    make_old(engine)
    return address


def drift(engine: Engine) -> list[Any]:
    """Return in what the tables of a store differ from those of this program."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        return list(compare_metadata(context, tables.metadata))


def shape(engine: Engine) -> dict[str, Any]:
    """Return what a database says of the tables, whatever their columns' order."""
    looked = inspect(engine)
    return {
        name: (
            sorted(str(sorted(c.items(), key=str)) for c in looked.get_columns(name)),
            looked.get_pk_constraint(name)["constrained_columns"],
            sorted(str(u["column_names"]) for u in looked.get_unique_constraints(name)),
            sorted(str((i["name"], i["column_names"])) for i in looked.get_indexes(name)),
        )
        for name in looked.get_table_names()
    }


def open_and_close(address: Address) -> None:
    RecordLog(address).close()


def test_a_new_store_has_the_tables_of_this_program_and_says_its_version(
    engine: Engine, address: Address
) -> None:
    open_and_close(address)
    assert drift(engine) == []
    assert in_table(engine, "alembic_version") == [str((tables.VERSION,))]


def test_an_upgraded_store_is_like_a_new_one(engine: Engine, old: Address) -> None:
    open_and_close(old)
    assert drift(engine) == []
    upgraded = shape(engine)
    there = MetaData()
    there.reflect(engine)
    there.drop_all(engine)
    open_and_close(old)
    assert shape(engine) == upgraded


def test_the_first_step_makes_what_the_old_program_made(tmp_path: Path) -> None:
    written, made = open_engine(tmp_path / "written.sqlite"), open_engine(tmp_path / "made.sqlite")
    make_old(written)
    with made.connect() as connection, connection.begin():
        steps_up_to(connection, "0001")
    assert shape(written) == shape(made)
    written.dispose()
    made.dispose()


def test_an_old_store_opens_with_everything_that_stood(old: Address) -> None:
    log = RecordLog(old)
    assert [w.title for w in log.workshops()] == ["Theirs", 'Õnne maja · "The Loft"']
    assert names(log) == {
        "clinic": "Clinic",
        "school": "School of Bo's words",
        "park": "Park",
        "bus": "Bus again",
    }
    assert log.changes("w")[5].body == {"name": "Kliinik jõe ääres 👩"}
    assert log.changes("w")[5].at == AT.replace(minute=4)
    assert log.fold("w").conflicts() == []
    log.close()


def test_each_record_says_what_it_continues_takes_back_and_restores(old: Address) -> None:
    log = RecordLog(old)
    records = log.changes("w")
    place = {record.id: record.position for record in records}
    assert {r.position: [place[id_] for id_ in r.continues] for r in records if r.continues} == {
        5: [3],
        6: [5],
        7: [6],
        8: [7],
        9: [4],
        10: [9],
        11: [10],
        13: [12],
        14: [13],
        16: [15],
    } | {17: [16], 20: [19], 23: [22], 24: [21]}
    # By hand from store_0001.sql; nothing stood before the bus, the placement and Bo's two.
    assert {
        r.position: (r.undoes, place[r.restores] if r.restores else None)
        for r in records
        if r.undoes or r.restores
    } == {
        7: ("b3", 5),
        8: ("b2", 3),
        11: ("b5", 9),
        14: ("b7", 12),
        16: ("b8", None),
        20: (f"placing2-{ADA}", None),
        23: ("b10", None),
        24: ("b10", None),
    }
    log.close()


def test_undo_and_redo_go_on_where_the_old_program_stopped(old: Address) -> None:
    log = RecordLog(old)
    log.undo("w", author=BO, at=AT, redo=True)
    assert {"mill", "library"} <= set(names(log))
    undo(log, ADA)  # her placement of the clinic
    undo(log, ADA)
    assert "bus" not in names(log)
    undo(log, ADA)
    assert "park" not in names(log)
    with pytest.raises(OvertakenError):
        undo(log, ADA)  # the clinic and the school, about which Bo has spoken since
    log.close()


def test_what_the_old_program_took_back_is_restored_once_more(old: Address) -> None:
    log = RecordLog(old)
    undo(log, BO)  # words of Bo's that Ada's undo had brought back
    assert names(log)["school"] == "School"
    log.close()


def test_a_copy_is_kept_that_equals_the_old_store(engine: Engine, old: Address) -> None:
    before = rows_of(engine)
    open_and_close(old)
    (kept,) = copies.copies_of(engine)
    with copies.opened(engine, kept) as (beside, schema):
        assert rows_of(beside, schema) == before
    if isinstance(old, Path):
        assert Path(kept) == old.with_name("workshop.before-0002.sqlite")
        assert Path(kept).stat().st_mode == old.stat().st_mode


def test_an_earlier_copy_is_not_written_over(engine: Engine, old: Address) -> None:
    with engine.connect() as connection, connection.begin():
        copies.keep_copy(connection, tables.VERSION)
    open_and_close(old)
    assert len(copies.copies_of(engine)) == 2


def test_a_copy_can_be_put_back_and_opens(tmp_path: Path) -> None:
    path = tmp_path / "workshop.sqlite"
    engine = open_engine(path)
    make_old(engine)
    engine.dispose()
    open_and_close(path)
    path.with_name("workshop.before-0002.sqlite").rename(path)
    log = RecordLog(path)
    assert names(log)["clinic"] == "Clinic"
    log.close()


def test_a_store_of_a_newer_program_is_refused_and_stays_as_it_is(
    engine: Engine, log: RecordLog, address: Address
) -> None:
    say(log, named("a", "A"))
    log.close()
    with engine.connect() as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '0099'"))
    before = rows_of(engine)
    with pytest.raises(WorkshopError, match=r"version 0099.*up to 0002.*Update") as caught:
        RecordLog(address)
    assert "Nothing was changed" in str(caught.value)
    assert rows_of(engine) == before
    assert copies.copies_of(engine) == []


def test_several_processes_may_open_an_old_store_together(engine: Engine, old: Address) -> None:
    assert scribes(old, writers=8, times=0) == []
    assert in_table(engine, "alembic_version") == [str((tables.VERSION,))]
    assert len(copies.copies_of(engine)) == 1
    assert len(in_table(engine, "record")) == 25


@pytest.mark.parametrize("moment", ["middle", "end"])
def test_killed_half_way_the_old_store_is_as_it_was(
    engine: Engine, old: Address, moment: str
) -> None:
    before = rows_of(engine)
    engine.dispose()
    victim = subprocess.run(
        [sys.executable, "-m", "tests.store.old", str(old), moment], cwd=ROOT, check=False
    )
    assert victim.returncode == -signal.SIGKILL
    assert rows_of(engine) == before
    assert "alembic_version" not in inspect(engine).get_table_names()
    log = RecordLog(old)
    assert names(log)["clinic"] == "Clinic"
    log.close()


def test_a_step_that_fails_changes_nothing(
    engine: Engine, old: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows_of(engine)
    monkeypatch.setattr(MigrationContext, "stamp", _fail)
    with pytest.raises(RuntimeError, match="half way"):
        RecordLog(old)
    assert rows_of(engine) == before


def _fail(*_: object) -> None:
    raise RuntimeError("half way")


def test_opening_loads_nothing_of_an_upgrade(tmp_path: Path) -> None:
    opening = (
        "import sys; from pathlib import Path; from collabworkshop.store.log import RecordLog;"
        "[RecordLog(Path(sys.argv[1])).close() for _ in 'ab'];"
        "print([name for name in sys.modules if name in ('alembic', 'mako')])"
    )
    run = [sys.executable, "-c", opening, str(tmp_path / "workshop.sqlite")]
    assert subprocess.run(run, capture_output=True, check=True, text=True).stdout == "[]\n"
