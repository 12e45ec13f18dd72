"""A file, a folder or a zip is looked into, and nothing hostile in it waits, grows or escapes."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from collabworkshop.inspection import pieces as looking
from collabworkshop.inspection.pieces import Piece, pieces
from collabworkshop.model.errors import UnreadableError


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def saved(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableError) as refused:
        pieces(path)
    return str(refused.value)


def test_a_file_is_one_piece(tmp_path: Path) -> None:
    assert pieces(saved(tmp_path, "ties.csv", b"a,b")) == [Piece("ties.csv", b"a,b")]


def test_a_folder_gives_its_files_without_hidden_empty_and_nested_ones(tmp_path: Path) -> None:
    saved(tmp_path, "b.csv", b"b")
    saved(tmp_path, "a.csv", b"a")
    saved(tmp_path, ".hidden", b"h")
    saved(tmp_path, "empty.csv", b"")
    (tmp_path / "folder").mkdir()
    saved(tmp_path / "folder", "c.csv", b"c")
    assert pieces(tmp_path) == [Piece("a.csv", b"a"), Piece("b.csv", b"b")]


def test_a_zip_gives_its_files_by_their_own_name_only(tmp_path: Path) -> None:
    members = {"../../etc/b.csv": b"b", "x/a.csv": b"a", "__MACOSX/a.csv": b"m", "x/.DS": b"d"}
    file = saved(tmp_path, "both.zip", zipped(**members))
    assert pieces(file) == [Piece("a.csv", b"a"), Piece("b.csv", b"b")]
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("member", ["[Content_Types].xml", "mimetype"])
def test_a_workbook_is_no_folder_although_it_is_a_zip(tmp_path: Path, member: str) -> None:
    data = zipped(**{member: b"x", "a.csv": b"a"})
    assert pieces(saved(tmp_path, "book.xlsx", data)) == [Piece("book.xlsx", data)]


def test_what_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "nowhere.csv")
    assert "cannot be read" in refusal(tmp_path / ("x" * 5_000))
    assert "cannot be a name" in refusal(Path("a\0b"))
    assert "no file in" in refusal(tmp_path)
    assert "no file in 'none.zip'" in refusal(saved(tmp_path, "none.zip", zipped(a=b"")))


def test_a_name_that_steers_a_terminal_is_written_out(tmp_path: Path) -> None:
    assert "\x1b" not in refusal(tmp_path / "\x1b[2Jties.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_or_a_device_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert "neither a file nor a folder" in refusal(tmp_path / "pipe.csv")
    assert "neither a file nor a folder" in refusal(Path("/dev/zero"))
    saved(tmp_path, "ties.csv", b"a,b")
    assert [piece.name for piece in pieces(tmp_path)] == ["ties.csv"]


def test_a_file_of_two_gigabytes_is_refused_and_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(2_000_000_000)
    assert "larger than 20 MB" in refusal(huge)
    saved(tmp_path, "ties.csv", b"a,b")
    assert "'huge.csv' in" in refusal(tmp_path)
    huge.rename(tmp_path / "huge.mp4")
    assert [piece.name for piece in pieces(tmp_path)] == ["ties.csv"]


@pytest.fixture
def bounded(monkeypatch: pytest.MonkeyPatch) -> int:
    """Make the bounds so small that a test reaches them at once; return that of one file."""
    monkeypatch.setattr(looking, "LARGEST_PIECE", 2_000_000)
    monkeypatch.setattr(looking, "_MOST_BYTES", 5_000_000)
    return 2_000_000


def test_what_unpacks_to_more_than_a_file_may_hold_is_left_out(
    tmp_path: Path, bounded: int
) -> None:
    bomb = zipped(**{"bomb.mp4": b"0" * (bounded + 1), "ties.csv": b"a,b"})
    assert pieces(saved(tmp_path, "bomb.zip", bomb)) == [Piece("ties.csv", b"a,b")]


def test_a_table_that_is_too_large_is_refused_since_it_would_be_missed(
    tmp_path: Path, bounded: int
) -> None:
    bomb = zipped(**{"services.csv": b"0" * (bounded + 1), "organizations.csv": b"a,b"})
    said = refusal(saved(tmp_path, "bomb.zip", bomb))
    assert "'services.csv' in 'bomb.zip' is larger than 2 MB" in said


def test_a_json_or_a_zip_may_hold_as_much_as_several_tables(tmp_path: Path, bounded: int) -> None:
    assert "larger than 2 MB" in refusal(saved(tmp_path, "all.json", b" " * (bounded + 1)))
    assert "larger than 2 MB" in refusal(saved(tmp_path, "all.zip", b" " * (bounded + 1)))
    assert len(pieces(saved(tmp_path, "all.csv", b" " * (bounded + 1)))) == 1


def test_too_many_files_or_bytes_are_a_sentence(tmp_path: Path, bounded: int) -> None:
    many = zipped(**{f"{number}.csv": b"a" for number in range(201)})
    assert "too much in 'many.zip'" in refusal(saved(tmp_path, "many.zip", many))
    large = zipped(**{f"{number}.csv": b"0" * bounded for number in range(3)})
    assert "too much in 'large.zip'" in refusal(saved(tmp_path, "large.zip", large))


def test_a_damaged_or_locked_member_is_a_sentence(tmp_path: Path) -> None:
    whole = zipped(**{"ties.csv": b"from,to\n" * 100})
    start = whole.index(b"ties.csv") + len(b"ties.csv")
    damaged = whole[:start] + b"\xff" * 10 + whole[start + 10 :]
    assert "'ties.csv' in 'bad.zip' is damaged" in refusal(saved(tmp_path, "bad.zip", damaged))
    locked = bytearray(whole)
    for header, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[whole.index(header) + place] |= 1
    assert "protected by a password" in refusal(saved(tmp_path, "locked.zip", bytes(locked)))


def test_a_zip_that_was_cut_off_stays_a_file_for_its_reader(tmp_path: Path) -> None:
    data = zipped(**{"ties.csv": b"a,b"})[:-30]
    assert pieces(saved(tmp_path, "cut.zip", data)) == [Piece("cut.zip", data)]
