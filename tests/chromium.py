"""One Chromium for all tests of a run that need a browser."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

FLAGS = (
    "--no-sandbox",  # containers run as root
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
)

PATIENCE = 30_000
"""Milliseconds; what people see may come late on a busy machine. How fast is for the benchmarks."""

AXE = """async where => {
  const found = await axe.run(where, {resultTypes: ["violations"], preload: false});
  return found.violations.flatMap(rule => rule.nodes.map(node => [rule.id, node.html]));
}"""
"""What axe finds there.

To tell at length what is in order, and to read all style sheets for a rule that is off and the
sound that we have not, would take more than half of the time.
"""


def found_chromium() -> str | None:
    """Return the path of the browser, ``None`` where there is none.

    CHROMIUM names one of another name. The one without a window is the same engine, and the
    tests end more than twice as fast in it.
    """
    names = (os.environ.get("CHROMIUM", ""), "chromium-headless-shell", "chromium")
    return next(filter(None, map(shutil.which, filter(None, names))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found_chromium(), args=FLAGS)
        expect.set_options(timeout=PATIENCE)
        yield chromium
        chromium.close()
