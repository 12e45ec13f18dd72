"""A test whose tool is missing is left out aloud, and on CI it fails."""

from pathlib import Path

import pytest

from tests.gates.conftest import Gate

PLANTED = """
import pytest

@pytest.mark.{mark}
def test_with_a_tool():
    pass
"""
BARE_MACHINE = """
TOOLS = {{name: tool._replace(found=lambda: {found}) for name, tool in TOOLS.items()}}
"""
GET = {"browser": "chromium", "node": "nodejs npm", "postgres": "postgresql"}


@pytest.fixture(params=list(GET))
def mark(request: pytest.FixtureRequest) -> str:
    """Each of the tools in turn."""
    return str(request.param)


def machine(house: Path, *, has_tools: bool) -> None:
    """Pretend that the machine has all the tools, or none."""
    conftest = house / "tests" / "conftest.py"
    pretended = BARE_MACHINE.format(found=has_tools)
    conftest.write_text(conftest.read_text("utf-8") + pretended, "utf-8")


def test_nothing_is_said_where_the_tool_is_there(house: Path, tests_of: Gate, mark: str) -> None:
    machine(house, has_tools=True)
    report = tests_of(PLANTED.format(mark=mark), CI="true")
    assert "1 passed" in report.stdout
    assert "left out" not in report.stdout


def test_a_missing_tool_is_said_with_the_way_to_get_it(
    house: Path, tests_of: Gate, mark: str
) -> None:
    machine(house, has_tools=False)
    report = tests_of(PLANTED.format(mark=mark))
    assert report.returncode == 0
    assert "left out on this machine" in report.stdout
    assert f"sudo apt-get install {GET[mark]}" in report.stdout
    assert "1 skipped" in report.stdout.splitlines()[-1]


def test_a_missing_tool_fails_on_ci(house: Path, tests_of: Gate, mark: str) -> None:
    machine(house, has_tools=False)
    report = tests_of(PLANTED.format(mark=mark), CI="true")
    assert report.returncode != 0
    assert "On CI nothing is left out" in report.stdout
