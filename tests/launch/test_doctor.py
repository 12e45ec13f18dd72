"""The doctor says what it looked at, and how to mend what is wrong."""

import shutil
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import NoReturn

import pytest

from collabworkshop.launch import doctor
from collabworkshop.launch.doctor import Ailment, examine


def found(folder: Path, word: str) -> Ailment:
    (only,) = [ailment for ailment in examine(folder) if word in ailment.what]
    return only


def test_on_this_machine_nothing_is_missing_that_a_workshop_needs(tmp_path: Path) -> None:
    looked = list(examine(tmp_path))
    assert [a for a in looked if a.needed and a.remedy] == []
    said = " ".join(a.what for a in looked)
    for word in ("Python 3.", "jupyterlab ", "sqlalchemy ", "notebooks at", "data at", "workspace"):
        assert word in said


@pytest.mark.parametrize(
    ("version", "fits"),
    [((3, 10, 9), False), ((3, 11, 0), True), ((3, 13, 9), True), ((3, 14, 0), False)],
)
def test_python_from_311_to_313_fits(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: tuple[int, int, int],
    fits: bool,  # noqa: FBT001 - pytest gives it by name
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    python = next(examine(tmp_path))
    assert python.what == "Python " + ".".join(map(str, version))
    assert (python.remedy == "") is fits


def test_a_package_that_is_missing_comes_with_its_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        if name == "pandas":
            raise PackageNotFoundError(name)
        return "1.0"

    monkeypatch.setattr(doctor, "version", missing)
    assert found(tmp_path, "pandas") == Ailment("pandas is missing", "pip install pandas")
    assert found(tmp_path, "sqlalchemy").remedy == ""


def test_content_that_is_missing_comes_with_its_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere(folder: str) -> NoReturn:
        raise FileNotFoundError(f"{folder} is not where it should be.")

    monkeypatch.setattr(doctor, "shipped", nowhere)
    assert "--force-reinstall" in found(tmp_path, "notebooks is not").remedy


def test_a_workspace_that_is_yet_to_be_made_is_fine(tmp_path: Path) -> None:
    assert found(tmp_path / "new" / "deep", "workspace").remedy == ""


def test_a_workspace_inside_a_file_is_not(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        assert found(folder, "cannot be written").remedy == "choose another --workspace"


def test_what_only_contributors_need_is_never_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    node = found(tmp_path, "node,")
    assert (node.needed, node.remedy) == (False, "apt-get install nodejs npm")
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/node")
    assert found(tmp_path, "node,").remedy == ""
