"""A component on a page without Jupyter, and the fake host behind it."""

from pathlib import Path
from typing import Any

from ipywidgets import DOMWidget
from playwright.sync_api import Locator, Page, Route

from collabworkshop.widgets.part import Part
from tests.chromium import AXE

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
STATIC = ROOT / "collabworkshop" / "widgets" / "static"
ADDRESS = "http://stage.test/"  # never looked up: every request is answered by a fixture


class Stage:
    """A component on its page, and the fake host behind it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._handed = 0

    def open(self, part: Part) -> None:
        """Show the part, with the traits that it would send to the browser."""
        self.page.goto(ADDRESS)
        self.page.wait_for_function("window.stage")
        self._handed = 0
        shown = [part.component, self._traits(part)]
        self.page.evaluate("([name, traits]) => stage.draw(name, traits)", shown)

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

    def hand_over(self, part: Part) -> list[dict[str, Any]]:
        """Let Python answer what was sent since the last time, and return its replies.

        The page gets what the kernel would send it: traits that changed, then the reply.
        """
        sent, self._handed = self.sent[self._handed :], len(self.sent)
        replies: list[dict[str, Any]] = []
        part.send = replies.append
        for operation in sent:
            before = self._traits(part)
            part._handle_custom_msg(operation, [])
            for name, value in self._traits(part).items():
                if value != before[name]:
                    self.set(name, value)
            self.page.evaluate("message => stage.reply(message)", replies[-1])
        return replies

    def _traits(self, part: Part) -> dict[str, Any]:
        names = set(part.keys) - set(DOMWidget().keys)
        return {name: getattr(part, name) for name in names if not name.startswith("_")}

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
        return [f"{rule}: {html}" for rule, html in self.page.evaluate(AXE, "#root")]


def answer(route: Route, bundle: str) -> None:
    """Give the page, with one of the two bundles, or a file that it asks for."""
    name = route.request.url.removeprefix(ADDRESS)
    file = STATIC / name
    if not name:
        page = (HERE / "stage.html").read_text(encoding="utf-8").replace("BUNDLE", bundle)
        route.fulfill(body=page, content_type="text/html; charset=utf-8")
    elif file.exists():
        route.fulfill(path=file)
    else:
        route.fulfill(status=404, body="")
