"""Every place that names a version names the same one, and none names an address."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

import collabworkshop

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCKS = sorted((ROOT / "locks").glob("*.txt"))


def pins(lock: str, python: str) -> dict[str, str]:
    """Return the version of each package that a lock gives to one Python on Linux."""
    lines = (ROOT / "locks" / lock).read_text("utf-8").splitlines()
    requirements = [Requirement(line.rstrip(" \\")) for line in lines if "==" in line.split(";")[0]]
    machine = {
        "python_version": python,
        "python_full_version": f"{python}.1",
        "sys_platform": "linux",
    }
    return {
        requirement.name: str(requirement.specifier).removeprefix("==")
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate(machine)
    }


def conda_pins() -> dict[str, str]:
    """Return the versions in environment.yml by name."""
    entries = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]
    by_pip = next(entry["pip"] for entry in entries if isinstance(entry, dict))
    pinned = [entry for entry in [*entries, *by_pip] if isinstance(entry, str) and "=" in entry]
    pairs = [re.split("=+", entry) for entry in pinned]
    return dict(pairs)


def test_the_conda_environment_has_the_versions_of_the_lock() -> None:
    direct = {Requirement(dependency).name for dependency in PROJECT["dependencies"]}
    locked = pins("test.txt", "3.12")
    # nbval is for those who check the notebooks, and conda users want it at hand.
    named = {name: locked[name] for name in direct | {"nbval"}}
    assert conda_pins() == {"python": "3.12"} | named


def test_the_conda_environment_installs_the_project_from_the_checkout() -> None:
    assert "      - --editable .\n" in (ROOT / "environment.yml").read_text("utf-8")


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_the_locks_satisfy_what_the_project_asks_for(python: str) -> None:
    locked = pins("run.txt", python)
    for dependency in map(Requirement, PROJECT["dependencies"]):
        assert locked[dependency.name] in dependency.specifier


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_tests_run_on_the_versions_that_people_get(python: str) -> None:
    assert pins("run.txt", python).items() <= pins("test.txt", python).items()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_holds_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "--hash=sha256:" in text
    assert "://" not in text
    assert "--index" not in text


def test_the_lock_of_the_front_end_says_not_where_from() -> None:
    text = (ROOT / "js" / "package-lock.json").read_text("utf-8")
    assert '"integrity": "sha512-' in text
    assert '"resolved"' not in text


def test_package_project_and_changelog_agree_on_the_version() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest
    assert newest[1] == PROJECT["version"] == collabworkshop.__version__


def test_the_refusal_and_the_project_agree_on_the_python() -> None:
    bounds = (ROOT / "locks" / "python.py").read_text("utf-8")
    assert PROJECT["requires-python"] == ">=3.11,<3.14"
    assert "OLDEST, NEWEST = (3, 11), (3, 13)" in bounds


def test_every_folder_of_the_package_is_seen_by_the_gates() -> None:
    # import-linter, mypy and coverage pass over a folder without this file.
    package = ROOT / "collabworkshop"
    folders = {path.parent for path in package.rglob("*.py")} - {package / "shipped"}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []
