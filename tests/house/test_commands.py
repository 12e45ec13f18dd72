"""The commands explain themselves, and refuse a Python that cannot carry the workshop."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def make(
    *arguments: str, folder: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run make as a person would."""
    ours = {name for name in os.environ if name.startswith(("MAKE", "MFLAGS"))}
    env = {name: value for name, value in os.environ.items() if name not in ours} | environment
    return subprocess.run(
        ["make", *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", [[], ["help"]], ids=["make", "make help"])
def test_help_names_every_command(arguments: list[str]) -> None:
    commands = ["start", "test", "notebooks", "bundles", "bench", "real", "lint", "locks", "help"]
    listed = re.findall(r"^  make (\w+) +\S", make(*arguments).stdout, re.MULTILINE)
    assert listed == commands


def pretend(folder: Path, lines: str) -> str:
    """Make a Python that is not what it is; return the path that lets it pretend."""
    (folder / "sitecustomize.py").write_text(f"import sys\n{lines}\n", "utf-8")
    return str(folder)


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """What the Makefile needs to begin, on a machine where nothing is installed yet."""
    (tmp_path / "house").mkdir()
    shutil.copytree(ROOT / "locks", tmp_path / "house" / "locks")
    shutil.copy(ROOT / "Makefile", tmp_path / "house")
    shutil.copy(ROOT / "pyproject.toml", tmp_path / "house")
    return tmp_path / "house"


@pytest.mark.parametrize("version", ["3, 10, 14", "3, 14, 0", "4, 0, 0"])
def test_another_python_is_refused_with_a_sentence(
    fresh: Path, tmp_path: Path, version: str
) -> None:
    pretended = pretend(tmp_path, f"sys.version_info = ({version}, 'final', 0)")
    report = make("start", f"PYTHON={sys.executable}", folder=fresh, PYTHONPATH=pretended)
    assert report.returncode != 0
    assert "The workshop needs Python 3.11, 3.12 or 3.13" in report.stderr
    assert f"is Python {version.replace(', ', '.')}" in report.stderr
    assert "Traceback" not in report.stderr
    assert not (fresh / ".venv").exists()


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_that_cannot_make_environments_is_refused(
    fresh: Path, tmp_path: Path, module: str
) -> None:
    pretended = pretend(tmp_path, f"sys.modules['{module}'] = None")
    report = make("test", f"PYTHON={sys.executable}", folder=fresh, PYTHONPATH=pretended)
    assert report.returncode != 0
    assert f"has no module {module}" in report.stderr
    assert "apt-get install python3-venv" in report.stderr


def test_the_python_of_this_run_is_accepted() -> None:
    fits = [sys.executable, "-S", str(ROOT / "locks" / "python.py")]
    assert subprocess.run(fits, capture_output=True, check=False).returncode == 0
