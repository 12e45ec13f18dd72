"""A test whose tool is missing is left out aloud, and on CI it fails."""

from pathlib import Path

from tests.gates.conftest import Gate

PLANTED = """
import pytest

@pytest.mark.browser
def test_with_a_browser():
    pass

@pytest.mark.node
def test_with_node():
    pass

@pytest.mark.postgres
def test_with_postgres():
    pass
"""
BARE_MACHINE = """
TOOLS = {{name: tool._replace(found=lambda: {found}) for name, tool in TOOLS.items()}}
"""
GET = ("chromium", "nodejs npm", "postgresql")


def machine(house: Path, *, has_tools: bool) -> None:
    """Pretend that the machine has all the tools, or none."""
    conftest = house / "tests" / "conftest.py"
    pretended = BARE_MACHINE.format(found=has_tools)
    conftest.write_text(conftest.read_text("utf-8") + pretended, "utf-8")


def test_nothing_is_said_where_the_tools_are_there(house: Path, tests_of: Gate) -> None:
    machine(house, has_tools=True)
    report = tests_of(PLANTED, CI="true")
    assert "3 passed" in report.stdout
    assert "left out" not in report.stdout


def test_a_missing_tool_is_said_with_the_way_to_get_it(house: Path, tests_of: Gate) -> None:
    machine(house, has_tools=False)
    report = tests_of(PLANTED)
    assert report.returncode == 0
    assert "left out on this machine" in report.stdout
    ways = [line for line in report.stdout.splitlines() if line.startswith("1 tests: ")]
    assert len(ways) == len(GET)
    assert all(any(f"(sudo apt-get install {name})" in way for way in ways) for name in GET)
    assert "3 skipped" in report.stdout.splitlines()[-1]


def test_a_missing_tool_fails_on_ci(house: Path, tests_of: Gate) -> None:
    machine(house, has_tools=False)
    report = tests_of(PLANTED, CI="true")
    assert report.returncode != 0
    assert "3 errors" in report.stdout
    assert "passed" not in report.stdout
    assert "On CI nothing is left out" in report.stdout
