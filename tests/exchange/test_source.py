from pathlib import Path

import pytest

from collabworkshop.exchange import source
from collabworkshop.exchange.source import content
from collabworkshop.model.errors import UnreadableError


def test_a_file_and_its_bytes_are_the_same(tmp_path: Path) -> None:
    file = tmp_path / "ties.csv"
    file.write_bytes(b"from,to\n")
    assert content(file) == content(b"from,to\n") == b"from,to\n"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"'absent.csv' cannot be read .*Check its name"):
        content(tmp_path / "absent.csv")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="cannot be read"):
        content(tmp_path)


def test_a_file_too_large_is_refused_without_reading_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "LARGEST_FILE", 8)
    file = tmp_path / "ties.csv"
    file.write_bytes(b"from,to\n")
    assert content(file)
    file.write_bytes(b"from,to\n1")
    with pytest.raises(UnreadableError, match="Keep the rows and columns"):
        content(file)
