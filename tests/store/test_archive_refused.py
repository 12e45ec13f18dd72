"""What is no archive, or not whole, is refused with the reason; every way to be wrong once."""

import json
import stat
import struct
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.record import Change, Record
from collabworkshop.model.workshop import Workshop
from collabworkshop.store import unpacking
from collabworkshop.store.log import RecordLog
from collabworkshop.store.packing import write_archive
from collabworkshop.store.unpacking import read_archive
from tests.store.words import AT

OURS = Workshop(id="w", title="Ours")
Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with nothing wrong, of three records."""
    folder = tmp_path_factory.mktemp("whole")
    log = RecordLog(folder / "w.sqlite")
    log.add_workshop(OURS)
    for key in "abb":
        log.put("w", [Change(kind="k", key=key, body={"n": [1.5, key]})], author="ada", at=AT)
    write_archive(folder / "whole.zip", OURS, log.changes("w"), private=[], made=AT)
    log.close()
    return folder / "whole.zip"


def parts(whole: Path) -> tuple[dict[str, Any], Lines]:
    with ZipFile(whole) as packed:
        lines = packed.read("records.jsonl").splitlines()
        return json.loads(packed.read("manifest.json")), [json.loads(line) for line in lines]


def pack(path: Path, members: list[tuple[ZipInfo | str, bytes]], **more: Any) -> Path:
    with ZipFile(path, "w", zipfile.ZIP_DEFLATED, **more) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return path


def forged(path: Path, manifest: dict[str, Any], text: bytes) -> Path:
    """Pack what has a right checksum whatever it is."""
    told = {"sha256": sha256(text).hexdigest(), "size": len(text)}
    manifest = {**manifest, "members": {"records.jsonl": told}}
    content = json.dumps(manifest).encode()
    return pack(path, [("records.jsonl", text), ("manifest.json", content)])


def written(lines: Lines) -> bytes:
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def refused(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_archive(path)
    said = str(caught.value)
    assert said.startswith(f"{path.name} was not imported. ")
    assert said.endswith(" Nothing was changed.")
    return said


def test_what_the_forger_of_these_tests_packs_can_be_read(whole: Path, tmp_path: Path) -> None:
    manifest, lines = parts(whole)
    read = read_archive(forged(tmp_path / "a.zip", manifest, written(lines)))
    assert len(read.records) == 3


def test_a_kind_that_nobody_knows_yet_is_kept(whole: Path, tmp_path: Path) -> None:
    manifest, lines = parts(whole)
    lines[0]["kind"] = "of-tomorrow"
    read = read_archive(forged(tmp_path / "a.zip", manifest, written(lines)))
    assert read.records[0].kind == "of-tomorrow"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no archive"),
        (b"just some text that is long enough to be looked at", "no archive"),
        (b"PK\5\6" + bytes(18), "this one has nothing"),
        (b"PK\5\6" + struct.pack("<4H2LH", 0, 0, 60_000, 60_000, 0, 0, 0), "more in it"),
        (b"PK\5\6" + struct.pack("<4H2LH", 0, 0, 2, 2, 2**31, 0, 0), "more in it"),
        (b"PK\6\7" + bytes(16) + b"PK\5\6" + bytes(18), "more in it"),
    ],
    ids=["empty", "text", "nothing inside", "many members", "long list", "zip64"],
)
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    assert reason in refused(tmp_path / "a.zip")


def test_a_file_that_is_not_there_or_is_a_folder_is_a_sentence(tmp_path: Path) -> None:
    assert "No such file" in refused(tmp_path / "nowhere.zip")
    assert "cannot be read" in refused(tmp_path)


def test_an_archive_cut_off_anywhere_is_refused(whole: Path, tmp_path: Path) -> None:
    content = whole.read_bytes()
    for length in range(0, len(content), 37):
        (tmp_path / "a.zip").write_bytes(content[:length])
        refused(tmp_path / "a.zip")
    (tmp_path / "a.zip").write_bytes(content + b"\0")
    refused(tmp_path / "a.zip")


@given(place=st.integers(0), bits=st.integers(1, 255))
@example(place=30, bits=1)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_byte_that_was_changed_is_refused_or_changed_nothing(
    whole: Path, tmp_path_factory: pytest.TempPathFactory, place: int, bits: int
) -> None:
    content = bytearray(whole.read_bytes())
    content[place % len(content)] ^= bits
    path = tmp_path_factory.getbasetemp() / "changed.zip"
    path.write_bytes(content)
    try:
        read = read_archive(path)
    except UnreadableError:
        return
    assert read == read_archive(whole)


def info(name: str, kind: int = stat.S_IFREG) -> ZipInfo:
    made = ZipInfo(name)
    made.external_attr = (kind | 0o644) << 16
    return made


@pytest.mark.parametrize(
    "names",
    [
        ["manifest.json"],
        ["records.jsonl"],
        ["manifest.json", "../records.jsonl"],
        ["manifest.json", "/records.jsonl"],
        ["manifest.json", "C:\\records.jsonl"],
        ["manifest.json", "Records.jsonl"],
        ["manifest.json", "nested.zip"],
        ["manifest.json", "records.jsonl", "more.txt"],
        ["manifest.json", "manifest.json"],
    ],
    ids=" ".join,
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_other_members_than_the_two_are_refused(
    whole: Path, tmp_path: Path, names: list[str]
) -> None:
    with ZipFile(whole) as packed:
        content = {name: packed.read(name) for name in packed.namelist()}
    members = [(info(name), content.get(name, b"x")) for name in names]
    said = refused(pack(tmp_path / "a.zip", members))
    assert "this one has" in said or "more in it" in said


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO, stat.S_IFCHR])
def test_a_member_that_is_no_file_is_refused(whole: Path, tmp_path: Path, kind: int) -> None:
    with ZipFile(whole) as packed:
        members = [(info(name, kind), packed.read(name)) for name in packed.namelist()]
    assert "is no file" in refused(pack(tmp_path / "a.zip", members))


def test_an_unusual_way_of_packing_is_refused(whole: Path, tmp_path: Path) -> None:
    with ZipFile(whole) as packed, ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as other:
        for name in packed.namelist():
            other.writestr(name, packed.read(name))
    assert "unusual" in refused(tmp_path / "a.zip")


def test_a_locked_archive_is_refused(whole: Path, tmp_path: Path) -> None:
    content = bytearray(whole.read_bytes())
    for sign, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = 0
        while (start := content.find(sign, start)) >= 0:
            content[start + place] |= 1
            start += 4
    (tmp_path / "a.zip").write_bytes(content)
    assert "password" in refused(tmp_path / "a.zip")


def test_a_bomb_is_refused_before_it_is_unpacked(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "_SMALL", 1024**2)
    manifest, _ = parts(whole)
    assert "too large" in refused(forged(tmp_path / "a.zip", manifest, bytes(2 * 1024**2)))


def test_a_member_that_is_longer_than_it_says_is_refused(whole: Path, tmp_path: Path) -> None:
    """The list says 10 bytes; what is there is longer, and its checksum is of all of it."""
    content = bytearray(whole.read_bytes())
    start = content.find(b"PK\1\2")
    content[start + 24 : start + 28] = struct.pack("<L", 10)
    (tmp_path / "a.zip").write_bytes(content)
    refused(tmp_path / "a.zip")


@pytest.mark.parametrize(
    ("limit", "value", "reason"),
    [
        ("LARGEST", 100, "larger than any"),
        ("MOST_RECORDS", 2, "more than 2 records"),
        ("LONGEST_LINE", 100, "too long"),
        ("_LONGEST_MANIFEST", 100, "says too much"),
    ],
)
def test_what_is_too_much_is_refused(
    whole: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, reason: str
) -> None:
    monkeypatch.setattr(unpacking, limit, value)
    assert reason in refused(whole)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"format": "something else"}, "no archive"),
        ({"format": None}, "no archive"),
        ({"version": 2}, "newer version"),
        ({"schema_version": 2}, "newer version"),
        ({"version": "1"}, "newer version"),
        ({"records": 2}, "not as many"),
        ({"records": 4}, "not as many"),
        ({"records": "3"}, "not as it should be (records"),
        ({"workshop": {"id": "other", "title": "Theirs"}}, "another workshop"),
        ({"workshop": {"id": "w"}}, "not as it should be (workshop.title"),
        ({"more": 1}, "not as it should be (more"),
    ],
    ids=str,
)
def test_a_manifest_that_says_something_wrong_is_refused(
    whole: Path, tmp_path: Path, said: dict[str, Any], reason: str
) -> None:
    manifest, lines = parts(whole)
    assert reason in refused(forged(tmp_path / "a.zip", {**manifest, **said}, written(lines)))


@pytest.mark.parametrize("text", [b"", b"[]", b"nothing", b"\xff\xfe", b"[" * 60_000, b"{}"])
def test_a_manifest_that_is_none_is_refused(whole: Path, tmp_path: Path, text: bytes) -> None:
    _, lines = parts(whole)
    members = [("records.jsonl", written(lines)), ("manifest.json", text)]
    assert "does not say what it is" in refused(pack(tmp_path / "a.zip", members))


def test_a_wrong_checksum_or_size_is_refused(whole: Path, tmp_path: Path) -> None:
    manifest, lines = parts(whole)
    for wrong in ({"sha256": "0" * 64}, {"size": 1}):
        told = {**manifest["members"]["records.jsonl"], **wrong}
        content = json.dumps({**manifest, "members": {"records.jsonl": told}}).encode()
        members = [("records.jsonl", written(lines)), ("manifest.json", content)]
        assert "checksum" in refused(pack(tmp_path / "a.zip", members))
    content = json.dumps({**manifest, "members": {}}).encode()
    members = [("records.jsonl", written(lines)), ("manifest.json", content)]
    assert "other members" in refused(pack(tmp_path / "a.zip", members))


def change(**fields: Any) -> Callable[[Lines], bytes]:
    return lambda lines: written([lines[0], {**lines[1], **fields}, lines[2]])


def swap(lines: Lines) -> bytes:
    return written([lines[1], lines[0], lines[2]])


def double(lines: Lines) -> bytes:
    return written([lines[0], {**lines[1], "id": lines[0]["id"]}, lines[2]])


def raw(text: bytes) -> Callable[[Lines], bytes]:
    return lambda lines: written([lines[0]]) + text + b"\n" + written([lines[2]])


def in_order(lines: Lines) -> bytes:
    """Give the values of a record without their names."""
    return written([lines[0], list(lines[1].values()), lines[2]])


def in_body(text: bytes) -> Callable[[Lines], bytes]:
    return lambda lines: written(lines).replace(b"1.5", text, 2)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (swap, "out of order"),
        (double, "there twice"),
        (change(position=1), "out of order"),
        (change(position=0), "is no record (position"),
        (change(position=2**31), "is no record (position"),
        (change(round=2**63), "is no record (round"),
        (change(workshop="other"), "another workshop"),
        (change(schema_version=2), "newer version"),
        (change(at="2026-03-14T09:00:00"), "is no record (at"),
        (change(at=0), "is no record (at"),
        (change(at="yesterday"), "is no record (at"),
        (change(id="1"), "is no record (id"),
        (change(key=""), "is no record (key"),
        (change(key="k" * 401), "is no record (key"),
        (change(key="a\0b"), "is no record (key"),
        (change(author="a\0b"), "is no record (author"),
        (change(author="a" * 401), "is no record (author"),
        (change(state="stolen"), "is no record (state"),
        (change(body=[1]), "is no record (body"),
        (change(**{"\x1b[31m": 1}), "is no record (?"),
        (raw(b"{}"), "is no record"),
        (in_order, "is no record"),
        (raw(b""), "is no record"),
        (raw(b"PK\3\4"), "is no record"),
        (raw(b'{"kind": "\xff"}'), "is no record"),
        (raw(b'{"body": ' + b"[" * 100_000), "is no record"),
        (in_body(b"NaN"), "a number that is none"),
        (in_body(b"-Infinity"), "a number that is none"),
        (in_body(b"1e999"), "a number that is none"),
        (in_body(b"9" * 5000), "is no record"),
        (in_body(b'"\\ud800"'), "is no record"),
    ],
)
def test_a_line_that_is_no_record_is_refused(
    whole: Path, tmp_path: Path, wrong: Callable[[Lines], bytes], reason: str
) -> None:
    manifest, lines = parts(whole)
    said = refused(forged(tmp_path / "a.zip", manifest, wrong(lines)))
    assert reason in said
    assert said.isprintable()


def test_a_moment_at_the_edge_of_time_is_refused_or_can_be_stored(
    whole: Path, tmp_path: Path
) -> None:
    manifest, lines = parts(whole)
    for number, at in enumerate(("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00")):
        path = forged(tmp_path / f"{number}.zip", manifest, change(at=at)(lines))
        assert "a number that is none" in refused(path)


def test_records_are_compared_as_what_they_are(whole: Path) -> None:
    assert all(isinstance(record, Record) for record in read_archive(whole).records)
