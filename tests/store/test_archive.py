"""An archive holds the whole workshop, says what is in it, and is never half a file."""

import json
from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.record import Change, Record
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.archive import Manifest
from collabworkshop.store.log import RecordLog
from collabworkshop.store.packing import for_everybody, write_archive
from collabworkshop.store.unpacking import read_archive
from tests.store.words import AT, gone, named, names, say, undo

OURS = Workshop(id="w", title="Ours")


def packed(path: Path, records: Sequence[Record]) -> Manifest:
    return write_archive(path, OURS, records, private=["placement"], made=AT)


def plain(records: Sequence[Record]) -> list[dict[str, object]]:
    return [record._asdict() for record in records]


@pytest.fixture
def filled(log: RecordLog) -> RecordLog:
    say(log, named("a", "A"), named("b", "=cmd|' /C calc'!A0 \u202e<script>"))
    say(log, Change(kind="placement", key="a/bo", body={"interest": 4}), author="bo")
    say(log, gone("b"))
    undo(log)
    return log


def test_what_is_read_is_what_was_written(filled: RecordLog, tmp_path: Path) -> None:
    records = filled.changes("w")
    manifest = packed(tmp_path / "ours.zip", records)
    read = read_archive(tmp_path / "ours.zip")
    assert read.manifest == manifest
    assert plain(read.records) == plain(records)
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_the_manifest_says_what_is_inside(filled: RecordLog, tmp_path: Path) -> None:
    say(filled, Change(kind="tie", key="t", state="draft"))
    packed(tmp_path / "ours.zip", filled.changes("w"))
    with ZipFile(tmp_path / "ours.zip") as whole:
        assert whole.namelist() == ["records.jsonl", "manifest.json"]
        said = json.loads(whole.read("manifest.json"))
        lines = whole.read("records.jsonl")
    assert (said["format"], said["version"]) == ("collabworkshop archive", 1)
    assert (said["workshop"]["title"], said["records"]) == ("Ours", 6)
    assert (said["private"], said["drafts"]) == (["placement"], 1)
    told = {"sha256": sha256(lines).hexdigest(), "size": len(lines)}
    assert said["members"] == {"records.jsonl": told}
    assert lines.count(b"\n") == 6


def test_the_same_state_gives_the_same_bytes(filled: RecordLog, tmp_path: Path) -> None:
    for name in ("one.zip", "other.zip"):
        packed(tmp_path / name, filled.changes("w"))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()
    later = AT + timedelta(days=1)
    write_archive(tmp_path / "late.zip", OURS, filled.changes("w"), private=[], made=later)
    with ZipFile(tmp_path / "one.zip") as one, ZipFile(tmp_path / "late.zip") as late:
        assert one.read("records.jsonl") == late.read("records.jsonl")


def test_an_empty_workshop_is_carried_too(tmp_path: Path) -> None:
    packed(tmp_path / "ours.zip", [])
    assert list(read_archive(tmp_path / "ours.zip").records) == []


def test_a_file_that_is_there_is_left_as_it_is(filled: RecordLog, tmp_path: Path) -> None:
    (tmp_path / "ours.zip").write_text("mine")
    with pytest.raises(WorkshopError, match="already a file"):
        packed(tmp_path / "ours.zip", filled.changes("w"))
    assert (tmp_path / "ours.zip").read_text() == "mine"
    assert list(tmp_path.glob(".*")) == []


def test_where_nothing_can_be_written_it_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError, match="cannot be written"):
        packed(tmp_path / "no" / "such" / "folder.zip", [])


def test_a_full_disk_leaves_no_half_archive(
    filled: RecordLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WorkshopError, match="No space left"):
        packed(tmp_path / "ours.zip", filled.changes("w"))
    assert [path for path in tmp_path.iterdir() if "sqlite" not in path.name] == []


def test_a_stick_without_links_gets_its_archive(
    filled: RecordLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", unknown)
    packed(tmp_path / "ours.zip", filled.changes("w"))
    assert len(read_archive(tmp_path / "ours.zip").records) == 5


def test_what_cannot_be_read_back_is_not_handed_out(filled: RecordLog, tmp_path: Path) -> None:
    records = filled.changes("w")
    with pytest.raises(WorkshopError, match="was not written"):
        packed(tmp_path / "ours.zip", [*records, records[0]])
    assert not (tmp_path / "ours.zip").exists()


def test_without_what_is_private_nothing_of_it_is_left(filled: RecordLog, tmp_path: Path) -> None:
    say(filled, Change(kind="tie", key="t", body={"note": "unripe thought"}, state="draft"))
    say(filled, Change(kind="tie", key="t", body={"note": "said"}))
    say(filled, Change(kind="tie", key="unsaid", body={"note": "a secret"}, state="draft"))
    public = for_everybody(filled.changes("w"), ["placement"])
    manifest = packed(tmp_path / "ours.zip", public)
    assert (manifest.private, manifest.drafts) == ((), 0)
    with ZipFile(tmp_path / "ours.zip") as whole:
        text = whole.read("records.jsonl")
    assert [word for word in (b"unripe", b"unsaid", b"secret", b"placement") if word in text] == []
    other = RecordLog(tmp_path / "other.sqlite")
    other.merge(OURS, read_archive(tmp_path / "ours.zip").records)
    assert names(other) == names(filled)
    assert other.fold("w").of("tie")["t"].body == {"note": "said"}
    assert other.fold("w").of("placement") == {}
    merged = other.merge(OURS, filled.changes("w"))
    assert (merged.added, merged.conflicts) == (2, 0)
    assert list(other.fold("w").of("placement")) == ["a/bo"]
    other.close()
