"""A page that hosts the components without Jupyter, in a real browser."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.widgets.stage import ADDRESS, ROOT, Stage

HERE = Path(__file__).parent
STATIC = ROOT / "collabworkshop" / "widgets" / "static"
CHROMIUM = shutil.which(os.environ.get("CHROMIUM", "chromium"))
FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    # Without motion axe sees the colours that stay.
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/*", _answer)
    yield page
    page.close()
    assert errors == []


def _answer(route: Route) -> None:
    name = route.request.url.removeprefix(ADDRESS) or "stage.html"
    file = (HERE if name == "stage.html" else STATIC) / name
    if file.exists():
        route.fulfill(path=file)
    else:
        route.fulfill(status=404, body="")


@pytest.fixture
def stage(page: Page) -> Stage:
    return Stage(page)
