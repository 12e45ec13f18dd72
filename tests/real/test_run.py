import importlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tables = tmp_path / "data" / "messy_csv"
    tables.mkdir(parents=True)
    (tables / "one.csv").write_text("a,b\n1,2\n", "utf-8")
    (tables / "two.csv").write_text("a;b\n1;2\n;\n", "utf-8")
    return tables


@pytest.fixture
def run(folder: Path, tmp_path: Path) -> Run:
    program = importlib.import_module("run")

    def call(*arguments: str) -> int:
        given = ["--data", str(folder.parent), *arguments]
        return program.main(given, expected_file=tmp_path / "expected.json")

    return call


def test_a_file_without_figures_is_a_difference_until_they_are_written(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == 1
    assert "no figures committed" in capsys.readouterr().out
    assert run("--write") == 0
    expected = json.loads((tmp_path / "expected.json").read_text("utf-8"))
    assert expected["table: messy_csv/two.csv"] == {
        "columns": 2,
        "encoding": "utf-8",
        "faults": {"blank-row": 1},
        "rows": 1,
        "separator": ";",
    }
    assert run() == 0
    assert "2 ok, 0 differs, 0 absent" in capsys.readouterr().out


def test_a_changed_file_is_a_difference_that_says_what(
    run: Run, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--write")
    (folder / "one.csv").write_text("a,b\n1,2\n3,4\n", "utf-8")
    assert run() == 1
    assert "differs (rows 1 is now 2) table: messy_csv/one.csv" in capsys.readouterr().out


def test_a_file_that_is_refused_is_a_figure_too(
    run: Run, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--write")
    (folder / "one.csv").write_bytes(b"\0")
    assert run() == 1
    assert "This file holds something other than text" in capsys.readouterr().out


def test_absent_files_are_listed_and_nothing_at_all_is_a_failure(
    run: Run, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--write")
    (folder / "one.csv").unlink()
    assert run() == 0
    assert "absent  table: messy_csv/one.csv" in capsys.readouterr().out
    (folder / "two.csv").unlink()
    assert run() == 1


def test_writing_keeps_the_figures_of_absent_files(
    run: Run, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--write")
    (folder / "one.csv").unlink()
    run("--write")
    run()
    assert "1 ok, 0 differs, 1 absent" in capsys.readouterr().out
