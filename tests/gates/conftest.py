"""A copy of the house to plant defects in, and the commands of "make test" to find them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOT_COPIED = shutil.ignore_patterns("__pycache__", "node_modules", "static", ".*cache")

Gate = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of everything the gates read: package, gates and settings."""
    for folder in ("collabworkshop", "tests/gates"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=NOT_COPIED)
    for file in ("Makefile", "pyproject.toml", "tests/conftest.py", "tests/chromium.py"):
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


@pytest.fixture
def gate(house: Path) -> Gate:
    """A step of "make test", run in the copy."""

    def run(step: str, **variables: str) -> subprocess.CompletedProcess[str]:
        settings = [f"{name}={value}" for name, value in variables.items()]
        command = ["make", step, f"BIN={Path(sys.executable).parent}", *settings]
        return subprocess.run(
            command, cwd=house, env=outside(), capture_output=True, text=True, check=False
        )

    return run


@pytest.fixture
def tests_of(house: Path) -> Gate:
    """Pytest with our settings and conftest.py, on one planted test file."""

    def run(planted: str, **environment: str) -> subprocess.CompletedProcess[str]:
        (house / "tests" / "test_planted.py").write_text(planted, "utf-8")
        command = [sys.executable, "-m", "pytest", "tests/test_planted.py"]
        env = outside() | environment
        return subprocess.run(
            command, cwd=house, env=env, capture_output=True, text=True, check=False
        )

    return run


def outside() -> dict[str, str]:
    """The environment without what this run of pytest, coverage or make put there."""
    ours = ("PYTEST_", "COV_", "COVERAGE_", "MAKE", "MFLAGS", "CI")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {"COLUMNS": "200"}  # or lint-imports breaks its sentences
