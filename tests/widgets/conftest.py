"""A page that hosts the components without Jupyter, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.widgets.stage import Stage, answer


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    # Without motion axe sees the colours that stay.
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    bundle = getattr(request.module, "BUNDLE", "forms")
    page.route("**/*", lambda route: answer(route, bundle))
    yield page
    page.close()
    assert errors == []


@pytest.fixture
def stage(page: Page) -> Iterator[Stage]:
    yield Stage(page)
    # What ends a component takes all of it away.
    page.evaluate("window.stage?.end?.()")
    assert page.locator(".cw-drawing canvas").count() == 0
