"""A notebook that gives something else than what is stored in it turns the gate red."""

from pathlib import Path

import pytest

from notebooks.source.build import build
from tests.gates.conftest import Gate
from tests.gates.tiny import SOURCE


@pytest.fixture
def stored(tmp_path: Path) -> str:
    """A tiny notebook with its outputs, as a text."""
    source = tmp_path / "90-tiny.py"
    source.write_text(SOURCE, "utf-8")
    return build(source)


def test_what_is_stored_passes_and_each_notebook_has_a_workspace_of_its_own(
    gate: Gate, tmp_path: Path, stored: str
) -> None:
    (tmp_path / "90-tiny.ipynb").write_text(stored, "utf-8")
    for name in ("91-first", "92-second"):
        source = tmp_path / f"{name}.py"
        source.write_text(f"# %%\n{LEAVE_A_TRACE}", "utf-8")
        (tmp_path / f"{name}.ipynb").write_text(build(source), "utf-8")
    report = gate("outputs", NOTEBOOKS="90-tiny.ipynb 91-first.ipynb 92-second.ipynb")
    assert report.returncode == 0, report.stdout
    assert "4 passed" in report.stdout


def test_a_wrong_stored_output_is_found(gate: Gate, tmp_path: Path, stored: str) -> None:
    wrong = stored.replace('"Nine people are here\\n"', '"Ten people are here\\n"')
    assert wrong != stored
    (tmp_path / "90-tiny.ipynb").write_text(wrong, "utf-8")
    report = gate("outputs", NOTEBOOKS="90-tiny.ipynb")
    assert report.returncode != 0
    assert "1 failed, 1 passed" in report.stdout


LEAVE_A_TRACE = """\
import os, pathlib
workspace = pathlib.Path(os.environ["COLLABWORKSHOP_WORKSPACE"])
found = (workspace / "trace").exists()
(workspace / "trace").touch()
print(found)
"""
