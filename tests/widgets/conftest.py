"""A page that hosts the components without Jupyter, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.widgets.stage import ADDRESS, ROOT, Stage

HERE = Path(__file__).parent
STATIC = ROOT / "collabworkshop" / "widgets" / "static"


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
