"""One Chromium for all tests of a run that need a browser."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

FLAGS = (
    "--no-sandbox",  # containers run as root
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        name = os.environ.get("CHROMIUM", "chromium")
        chromium = playwright.chromium.launch(executable_path=shutil.which(name), args=FLAGS)
        yield chromium
        chromium.close()
