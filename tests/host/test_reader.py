"""A store that another file took the place of is read anew, whatever it holds."""

import sqlite3
from contextlib import closing
from pathlib import Path

from collabworkshop import clock
from collabworkshop.host.follower import Follower
from collabworkshop.host.workspace import Workspace
from collabworkshop.store.log import RecordLog
from tests.host.test_local import stakeholder


def test_another_file_in_the_place_of_ours_is_noticed(tmp_path: Path) -> None:
    space = Workspace(tmp_path / "w")
    space.begin("Ours")
    door = space.open()
    door.put([stakeholder("kept")])
    store = tmp_path / "w" / "workshop.sqlite"
    copy = tmp_path / "copy.sqlite"
    with closing(sqlite3.connect(store)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    follower = Follower(door)
    for key in ("lost", "lost too"):
        door.put([stakeholder(key)])
    assert len(follower.look().of("stakeholder")) == 3
    for ending in ("-wal", "-shm"):
        store.with_name(store.name + ending).unlink(missing_ok=True)
    copy.replace(store)
    other = space.open()
    assert list(follower.look().of("stakeholder")) == ["kept"]
    for key in ("new", "newer", "newest"):
        other.put([stakeholder(key)])
    assert list(follower.look().of("stakeholder")) == ["kept", "new", "newer", "newest"]
    assert [row["name"] for row in door.mine("power-interest-grid")] == ["Clinic"] * 4
    other.close()
    door.close()


def test_longer_than_ours_another_file_is_noticed_too(tmp_path: Path) -> None:
    space = Workspace(tmp_path / "w")
    space.begin("Ours")
    door = space.open()
    follower = Follower(door)
    door.put([stakeholder("lost")])
    follower.look()
    other = Workspace(tmp_path / "other")
    other.folder.mkdir()
    store = tmp_path / "w" / "workshop.sqlite"
    log = RecordLog(other.folder / "workshop.sqlite")
    log.add_workshop(door.workshop)
    for key in ("a", "b"):
        log.put(door.workshop.id, [stakeholder(key)], author="ada", at=clock.now())
    log.close()
    for ending in ("-wal", "-shm"):
        store.with_name(store.name + ending).unlink(missing_ok=True)
    (other.folder / "workshop.sqlite").replace(store)
    assert list(follower.look().of("stakeholder")) == ["a", "b"]
    door.close()
