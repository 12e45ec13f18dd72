"""What holds for every test: no callback may fail unseen, no tool may be missing unsaid.

Tests marked ``browser``, ``node`` or ``postgres`` are left out where the tool is
missing, and the last lines of the run say so. With ``CI=true`` they fail instead.
"""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from coverage import Coverage
from hypothesis import is_hypothesis_test, settings

from tests.chromium import browser, found_chromium

__all__ = ["browser"]

LEFT_OUT = "left out: "

# How long an example takes says more of the machine than of the code. EXAMPLES asks for more of
# them; with Hypothesis' own hundred all tests together would take a quarter of an hour.
settings.register_profile("ours", deadline=None, max_examples=int(os.environ.get("EXAMPLES", "40")))
settings.load_profile("ours")


class Tool(NamedTuple):
    """A program some tests need, how it is found, and how to get it on Debian."""

    name: str
    found: Callable[[], bool]
    get: str


def postgres_server() -> bool:
    """Return whether a PostgreSQL server can be started; Debian keeps it off the path."""
    on_debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return bool(shutil.which("initdb")) or any(on_debian)


def chromium() -> bool:
    """Return whether there is a Chromium."""
    return found_chromium() is not None


TOOLS = {
    "browser": Tool("Chromium", chromium, "sudo apt-get install chromium"),
    "node": Tool("Node.js", lambda: bool(shutil.which("npm")), "sudo apt-get install nodejs npm"),
    "postgres": Tool("PostgreSQL", postgres_server, "sudo apt-get install postgresql"),
}


def pytest_itemcollected(item: pytest.Item) -> None:
    """Count as covered only what examples in Python reach.

    Tracing takes half the time again, also of what is not ours: Hypothesis, and what drives a page.
    With ``-n`` it does not hold yet: pytest-cov starts a coverage in each worker beside the
    worker's own, and that one goes on.
    """
    # Hypothesis marks its own tests only when all are collected.
    searches = is_hypothesis_test(getattr(item, "obj", None))
    if searches or item.get_closest_marker("browser"):
        item.add_marker("no_cover")


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Leave out a test whose tool is missing, and do not trace what is made ready for the others.

    Before most of them a workshop is opened: what that reaches counts where it is tested.
    """
    leave_out(item)
    measured = Coverage.current()
    if measured is None:
        yield
        return
    measured.stop()
    try:
        yield
    finally:
        measured.start()


def leave_out(item: pytest.Item) -> None:
    """Skip a test whose tool is missing; on CI nothing is left out."""
    for mark, tool in TOOLS.items():
        if item.get_closest_marker(mark) and not tool.found():
            reason = f"{tool.name} is missing ({tool.get})"
            if os.environ.get("CI") == "true":
                pytest.fail(f"On CI nothing is left out: {reason}", pytrace=False)
            pytest.skip(f"{LEFT_OUT}{reason}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out and how to get it."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = [str(report.longrepr[2]) for report in skipped]
    left_out = [reason.partition(LEFT_OUT)[2] for reason in reasons if LEFT_OUT in reason]
    if left_out:
        terminalreporter.section("left out on this machine", sep="!", red=True)
    for reason in sorted(set(left_out)):
        terminalreporter.line(f"{left_out.count(reason)} tests: {reason}")


class _CallbackErrors(logging.Handler):
    """Keeps what ipywidgets and our guard log when a callback raises."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the error; outside IPython ipywidgets logs it as a mere warning."""
        swallowed = record.msg.startswith("Exception in callback")
        ours = record.name.partition(".")[0] == "collabworkshop"
        if swallowed or (ours and record.levelno >= logging.ERROR):
            self.messages.append(logging.Formatter().format(record))


@pytest.fixture(autouse=True)
def callback_errors() -> Iterator[list[str]]:
    """Fail a test in which a widget callback raised.

    A test that provokes such an error on purpose takes this fixture, asserts on
    the messages and clears them.
    """
    handler = _CallbackErrors()
    logging.getLogger().addHandler(handler)
    yield handler.messages
    logging.getLogger().removeHandler(handler)
    if handler.messages:
        pytest.fail("A widget callback raised:\n" + "\n".join(handler.messages), pytrace=False)
