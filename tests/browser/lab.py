"""A workshop opened as a person opens it: `collabworkshop start`, then the browser."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from playwright.sync_api import Locator, Page, expect

from tests.chromium import AXE

ROOT = Path(__file__).parents[2]
PATIENCE = 60_000
NOTEBOOK = ".jp-NotebookPanel:not(.lm-mod-hidden)"


@contextmanager
def started(workspace: Path) -> Iterator[tuple[str, psutil.Process]]:
    """Run `collabworkshop start` and yield the address it prints, and its process."""
    command = [str(Path(sys.executable).parent / "collabworkshop"), "start", "--no-browser"]
    process = subprocess.Popen(
        [*command, "--workspace", str(workspace)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        said = ""
        for line in process.stdout:
            said += line
            found = re.search(r"http://\S+", line)
            if found:
                yield found[0], psutil.Process(process.pid)
                return
        raise AssertionError(f"start gave no address: {said}")
    finally:
        process.terminate()
        process.wait(30)
        assert process.stdout is not None
        process.stdout.close()


class Lab:
    """JupyterLab with one notebook open.

    Parameters
    ----------
    page
        A page of the browser.
    address
        What `collabworkshop start` printed.
    server
        Its process.
    """

    def __init__(self, page: Page, address: str, server: psutil.Process) -> None:
        self.page = page
        self._address = address
        self._server = server
        self._name = ""

    def open(self, notebook: str) -> None:
        """Open a notebook, and wait until its kernel is ready."""
        self._name = f"{notebook}.ipynb"
        self.page.goto(self._address.replace("00-welcome.ipynb", self._name))
        self.page.wait_for_selector(f"{NOTEBOOK} .jp-Cell", timeout=PATIENCE)
        self._idle()

    def run_all(self) -> None:
        """Choose Run > Run All Cells, as the notebook asks for, and wait for the end."""
        self.page.locator(".lm-MenuBar-itemLabel", has_text=re.compile("^Run$")).click()
        self.page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
        prompts = self.page.locator(".jp-CodeCell .jp-InputArea-prompt")
        waiting = prompts.filter(has_text=re.compile(r"\[( |\*)\]"))
        expect(waiting).to_have_count(0, timeout=PATIENCE)
        self._idle()

    def kill_kernel(self) -> None:
        """End the kernel as a crash would, and wait until JupyterLab has another one."""
        for process in self._server.children(recursive=True):
            if "ipykernel_launcher" in " ".join(process.cmdline()):
                process.kill()
                process.wait(30)
        self.page.reload()
        self.page.wait_for_selector(f"{NOTEBOOK} .jp-Cell", timeout=PATIENCE)
        self._idle()

    def output(self, number: int) -> Locator:
        """Return the output of a code cell, counted from 1 as its prompt says.

        The code itself is no help: JupyterLab draws it when the cell is first in view.
        """
        cell = self.page.locator(f"{NOTEBOOK} .jp-CodeCell").nth(number - 1)
        return cell.locator(".jp-OutputArea-output").first

    def dark(self) -> None:
        """Choose JupyterLab's dark theme."""
        self.page.get_by_text("Settings", exact=True).click()
        self.page.get_by_text("Theme", exact=True).hover()
        self.page.get_by_text("JupyterLab Dark", exact=True).click()
        expect(self.page.locator("body")).to_have_attribute(
            "data-jp-theme-light", "false", timeout=PATIENCE
        )

    def axe(self) -> list[str]:
        """Return what axe finds in what is ours, as "rule: element"."""
        self.page.add_script_tag(path=ROOT / "js" / "node_modules" / "axe-core" / "axe.min.js")
        found = self.page.evaluate(AXE, {"include": [[".jp-OutputArea-output"]]})
        return [f"{rule}: {html[:200]}" for rule, html in found]

    def _idle(self) -> None:
        status = self.page.locator("#jp-main-statusbar")
        # Tabs of before come back first, and for a moment one of them is in front.
        expect(status).to_contain_text(self._name, timeout=PATIENCE)
        expect(status).to_contain_text("| Idle", timeout=PATIENCE)
