"""A page that hosts the components without Jupyter, in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, sync_playwright

from collabworkshop.widgets.part import Part

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STATIC = ROOT / "collabworkshop" / "widgets" / "static"
ADDRESS = "http://stage.test/"  # never looked up: every request is answered here
FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
)


class Stage:
    """A component on its page, and the fake host behind it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, part: Part) -> None:
        """Show the part, with the traits that it would send to the browser."""
        self.page.goto(ADDRESS)
        self.page.wait_for_function("window.stage")
        names = [name for name in part.keys if not name.startswith("_")]
        traits = {name: getattr(part, name) for name in names if name in _plain(part)}
        self.page.evaluate("([name, traits]) => stage.draw(name, traits)", [part.component, traits])

    def set(self, name: str, value: Any) -> None:
        self.page.evaluate("([name, value]) => stage.set(name, value)", [name, value])

    @property
    def sent(self) -> list[dict[str, Any]]:
        sent: list[dict[str, Any]] = self.page.evaluate("stage.sent")
        return sent

    def accept(self, **told: Any) -> dict[str, Any]:
        """Answer the last operation with "saved"."""
        return self.reply(ok=True, **told)

    def reply(self, **told: Any) -> dict[str, Any]:
        operation = self.sent[-1]
        self.page.evaluate("message => stage.reply(message)", {"re": operation["id"], **told})
        return operation

    @property
    def light(self) -> Locator:
        return self.page.locator(".cw-light")

    def cell(self, label: str) -> Locator:
        return self.page.get_by_label(label, exact=True)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def paste(self, text: str) -> None:
        """Paste into the focused control, as Ctrl+V would."""
        self.page.evaluate(
            """text => {
                const clipboardData = new DataTransfer();
                clipboardData.setData("text/plain", text);
                const how = { clipboardData, bubbles: true, cancelable: true };
                document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
            }""",
            text,
        )

    def axe(self) -> list[str]:
        """Return what axe finds, as "rule: element"."""
        self.page.add_script_tag(path=ROOT / "js" / "node_modules" / "axe-core" / "axe.min.js")
        found = self.page.evaluate("axe.run('#root')")
        return [
            f"{rule['id']}: {node['html']}" for rule in found["violations"] for node in rule["nodes"]
        ]


def _plain(part: Part) -> set[str]:
    """Return the names of the traits that are ours, not those of every ipywidget."""
    return set(part.keys) - {"layout", "tabbable", "tooltip"}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
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
