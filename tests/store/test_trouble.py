"""Whatever happens to a store: a sentence, nothing called saved that is not, and saved later."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, text

from collabworkshop.model.errors import StoreError, WorkshopError
from collabworkshop.model.record import Record
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog
from tests.postgresql import Server
from tests.store.full_disk import SAID
from tests.store.test_many_writers import ROOT
from tests.store.words import named, names, say

NOBODY = 65_534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the place of a store that lies in a folder of its own."""
    (tmp_path / "ours").mkdir()
    return tmp_path / "ours" / "workshop.sqlite"


@pytest.fixture
def file(path: Path) -> Iterator[RecordLog]:
    log = RecordLog(path)
    log.add_workshop(Workshop(id="w", title="Ours"))
    say(log, named("a", "A"))
    yield log
    log.close()


def put(log: RecordLog) -> tuple[Record, ...]:
    """Send the same answer, as often as it takes."""
    return say(log, named("b", "B"), batch="answer")


def refused(log: RecordLog, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught:
        put(log)
    assert "What you typed is still here" in str(caught.value)


def saved_once(log: RecordLog) -> None:
    assert put(log) == put(log)
    assert names(log) == {"a": "A", "b": "B"}
    assert log.position("w") == 2


def test_a_file_that_was_moved_away_takes_nothing_and_goes_on_when_it_is_back(
    file: RecordLog, path: Path
) -> None:
    path.rename(path.with_name("elsewhere"))
    refused(file, "no longer where it was. Put it back")
    refused(file, "no longer where it was. Put it back")
    assert not path.exists()  # or it could not be put back
    path.with_name("elsewhere").rename(path)
    saved_once(file)


def test_a_deleted_file_is_noticed_and_a_copy_of_it_goes_on(file: RecordLog, path: Path) -> None:
    copy = path.with_name("copy")
    file.close()
    shutil.copy(path, copy)
    assert names(file) == {"a": "A"}
    for part in path.parent.glob("workshop.sqlite*"):
        part.unlink()
    refused(file, "no longer where it was. Put it back")
    copy.rename(path)
    saved_once(file)


def test_a_file_deleted_while_it_is_written_is_not_called_saved(
    file: RecordLog, path: Path
) -> None:
    @event.listens_for(file._store.engine, "commit")
    def _delete(_: object) -> None:
        path.rename(path.with_name("elsewhere"))

    refused(file, "no longer where it was. Put it back")
    event.remove(file._store.engine, "commit", _delete)
    path.with_name("elsewhere").rename(path)
    saved_once(file)


def test_a_deleted_second_file_loses_nothing(file: RecordLog, path: Path) -> None:
    # What was saved last stands only in there, until SQLite moves it into the first one.
    Path(f"{path}-wal").unlink()
    saved_once(file)
    fresh = RecordLog(path)
    assert names(fresh) == {"a": "A", "b": "B"}
    fresh.close()


def test_where_another_file_lies_the_answer_goes_into_that_one(file: RecordLog, path: Path) -> None:
    other = RecordLog(path.with_name("other.sqlite"))
    other.add_workshop(Workshop(id="w", title="Ours"))
    say(other, named("a", "A"))
    other.close()
    path.with_name("other.sqlite").replace(path)
    put(file)
    fresh = RecordLog(path)
    saved_once(fresh)
    fresh.close()


@contextmanager
def another_user() -> Iterator[None]:
    """Be somebody whom the rights of files bind; they do not bind root."""
    as_root = os.geteuid() == 0
    if as_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if as_root:
            os.seteuid(0)


def test_a_folder_that_may_not_be_written_is_said_and_goes_on_when_it_may(
    file: RecordLog, path: Path
) -> None:
    for folder in (path.parent.parent, path.parent.parent.parent):
        folder.chmod(0o711)  # pytest's own folders are closed to others
    file.close()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    with another_user():
        refused(file, "could not be used: it (may not be written|is no longer where it was)")
    path.parent.chmod(0o755)
    path.chmod(0o644)
    saved_once(file)


def mounting() -> list[str] | None:
    """Return how a process of its own may mount a disk here, if at all."""
    for way in (["unshare", "-m"], ["unshare", "-rm"]):
        tried = [*way, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        if shutil.which("unshare") and subprocess.run(tried, capture_output=True).returncode == 0:
            return way
    return None


def test_a_full_disk_is_said_and_takes_the_same_answer_once_there_is_room(path: Path) -> None:
    way = mounting()
    if way is None:
        fill_by_limit(path)
        return
    run = subprocess.run(
        [*way, sys.executable, "-m", "tests.store.full_disk", str(path.parent)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "its disk is full. Make room on it" in run.stdout


def test_a_file_that_may_not_grow_is_said_as_a_full_disk(path: Path) -> None:
    fill_by_limit(path)


def fill_by_limit(path: Path) -> None:
    log = RecordLog(path)
    log.add_workshop(Workshop(id="w", title="Ours"))
    limit(log, 30)
    with pytest.raises(StoreError, match="its disk is full"):
        for number in range(100):
            say(log, named(str(number), SAID), batch=str(number))
    position = log.position("w")
    limit(log, 10_000)
    assert say(log, named("b", SAID), batch="b") == say(log, named("b", SAID), batch="b")
    assert log.position("w") == position + 1
    log.close()


def limit(log: RecordLog, pages: int) -> None:
    with log._store.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


@pytest.fixture
def own_server() -> Iterator[Server]:
    """Give a server that a test may stop."""
    server = Server(fsync="off")
    yield server
    server.remove()


@pytest.mark.postgres
@pytest.mark.parametrize("how", ["stop", "kill"])
def test_a_database_that_was_stopped_takes_the_same_answer_when_it_is_back(
    own_server: Server, how: str
) -> None:
    log = RecordLog(own_server.url())
    log.add_workshop(Workshop(id="w", title="Ours"))
    say(log, named("a", "A"))
    getattr(own_server, how)()
    refused(log, "does not answer. Start it again")
    own_server.start()
    saved_once(log)
    log.close()


@pytest.mark.postgres
def test_a_database_that_stops_in_the_middle_of_saving_saves_it_once(own_server: Server) -> None:
    log = RecordLog(own_server.url())
    log.add_workshop(Workshop(id="w", title="Ours"))
    say(log, named("a", "A"))

    @event.listens_for(log._store.engine, "commit")
    def _stop(_: object) -> None:
        own_server.kill()

    refused(log, "does not answer. Start it again")
    event.remove(log._store.engine, "commit", _stop)
    own_server.start()
    saved_once(log)
    log.close()


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("53100", "its disk is full. Make room on it"),
        ("42501", "may not be written"),
        ("25006", "may not be written"),
        ("57P01", "does not answer"),
    ],
)
def test_what_a_database_refuses_is_said_in_our_words(
    postgresql: Server, state: str, said: str
) -> None:
    with postgresql.database() as url:
        log = RecordLog(url)
        log.add_workshop(Workshop(id="w", title="Ours"))
        say(log, named("a", "A"))
        with log._store.engine.begin() as connection:
            connection.execute(
                text(
                    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
                    f"$$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{state}'; END $$"
                )
            )
            connection.execute(
                text("CREATE TRIGGER r BEFORE INSERT ON record EXECUTE FUNCTION refuse()")
            )
        refused(log, said)
        with log._store.engine.begin() as connection:
            connection.execute(text("DROP TRIGGER r ON record"))
        saved_once(log)
        log.close()


@pytest.mark.postgres
def test_no_password_is_shown(postgresql: Server) -> None:
    address = postgresql.url("nowhere").replace("postgres@", "postgres:hunter2@")
    with pytest.raises(WorkshopError, match=r"no database of that name|does not answer") as caught:
        RecordLog(address)
    assert "hunter2" not in str(caught.value)
    assert "nowhere" in str(caught.value)
