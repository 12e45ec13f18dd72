"""The wheel works by itself: in a clean environment, away from the sources."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UV = Path(sys.executable).with_name("uv")


def run(*command: str | Path, folder: Path) -> str:
    """Run a command away from the sources; return what it printed."""
    unwanted = ("PYTHONPATH", "PYTEST_", "COV_", "COVERAGE_", "VIRTUAL_ENV")
    env = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    env["COLLABWORKSHOP_WORKSPACE"] = str(folder)
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without network from what is installed."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def clean(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment with the locked versions and the wheel."""
    folder = tmp_path_factory.mktemp("clean")
    python = folder / "venv" / "bin" / "python"
    install = (UV, "pip", "install", "--no-deps", "--python", python)
    run(UV, "venv", "--python", sys.executable, folder / "venv", folder=folder)
    run(*install, "--require-hashes", "-r", ROOT / "locks" / "run.txt", folder=folder)
    run(*install, wheel, folder=folder)
    return python.parent


def test_the_wheel_carries_content_notebooks_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for expected in (
        "collabworkshop/shipped/data/curriculum/index.yaml",
        "collabworkshop/shipped/notebooks/00-welcome.ipynb",
        "collabworkshop/shipped/notebooks/03-stakeholder-map.ipynb",
        "collabworkshop/py.typed",
    ):
        assert expected in names
    ends = {name.rpartition("/")[2] for name in names}
    assert {"LICENSE", "LICENSE-BUNDLED", "LICENSE-CONTENT"} <= ends
    assert [name for name in names if "/." in name or "__pycache__" in name] == []


def test_the_command_explains_itself(clean: Path, tmp_path: Path) -> None:
    shown = run(clean / "collabworkshop", "--help", folder=tmp_path)
    assert all(command in shown for command in ("start", "new", "doctor"))


def test_the_content_is_found_in_the_installed_package(clean: Path, tmp_path: Path) -> None:
    ask = (
        "from collabworkshop.shipped import shipped\n"
        "print(shipped('data', 'curriculum', 'index.yaml'))"
    )
    found = run(clean / "python", "-c", ask, folder=tmp_path)
    assert Path(found.strip()).is_relative_to(clean.parent)


def test_a_notebook_runs_to_its_end(clean: Path, tmp_path: Path) -> None:
    execute = (
        "import nbclient, nbformat\n"
        "from collabworkshop.shipped import shipped\n"
        "path = shipped('notebooks', '03-stakeholder-map.ipynb')\n"
        "nbclient.execute(nbformat.read(path, as_version=4), kernel_name='python3')\n"
    )
    run(clean / "python", "-c", execute, folder=tmp_path)
