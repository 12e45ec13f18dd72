"""What people wait for in JupyterLab itself: until an answer is saved, and until others see it."""

import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.measure import Measure
from collabworkshop.host.host import Host
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.record import Change
from collabworkshop.model.tie import Tie
from tests.browser.lab import Lab, started
from tests.chromium import FLAGS

__all__ = ["measures"]

STAKEHOLDERS, TIES = 300, 600
NOTEBOOK, MAP = "03-stakeholder-map", 6
TURNS = 20
FOLLOWED = 5
LONGEST_EDIT, LONGEST_FOLLOWING = 100, 2000
"""Milliseconds that people may wait."""

# From leaving a field of the panel until the light says "Saved", over the kernel and the disk.
WRITE = """async ([view, turns]) => {
    const taken = [];
    for (let turn = 0; turn < turns; turn += 1) {
        const light = view.querySelector(".cw-light");
        const field = view.querySelector(".cw-panel-fields textarea");
        field.value = `note ${turn} ${Math.random()}`;
        const began = performance.now();
        field.dispatchEvent(new Event("change", { bubbles: true }));
        if (light.textContent === "Saved") throw new Error("it never began to save");
        while (light.textContent !== "Saved") await new Promise(requestAnimationFrame);
        taken.push(performance.now() - began);
        await new Promise((done) => setTimeout(done, 1500));  // a person's pace; views follow
    }
    return taken.sort((a, b) => a - b).at(-2);
}"""

# Until the layout that the canvas found is saved.
LAID = """(view) => ["", "Saved"].includes(view.querySelector(".cw-light").textContent)"""

# Until what another process has saved is on this map.
COUNTED = """([view, count]) => {
    const title = view.querySelector(".cw-panel-title").textContent;
    return title.startsWith(`${count} stakeholders`);
}"""


def measures() -> Iterator[Measure]:
    """Yield the shares of the time that people may have to wait."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        workspace = Path(folder) / "workshop"
        Workspace(workspace).prepare()
        with closing(Workspace(workspace).open()) as door:
            _plant(door)
            name = shutil.which(os.environ.get("CHROMIUM", "chromium"))
            chromium = playwright.chromium.launch(executable_path=name, args=FLAGS)
            with _lab(chromium, workspace) as lab:
                seen = max(_seen(lab, door, STAKEHOLDERS + turn) for turn in range(1, FOLLOWED + 1))
                yield _share(
                    f"until a browser shows what another process saved, the longest of {FOLLOWED}",
                    seen,
                    LONGEST_FOLLOWING,
                )
                yield _share(
                    f"an edit on a map of {STAKEHOLDERS} in JupyterLab, 95th percentile",
                    _edits(lab),
                    LONGEST_EDIT,
                )
            chromium.close()


def _share(name: str, taken: float, allowed: float) -> Measure:
    detail = f"{taken:.0f} ms of {allowed:.0f} ms"
    return Measure(name=name, ratio=taken / allowed, limit=1.0, detail=detail)


def _plant(door: Host) -> None:
    """Add to the practice map until it has as many stakeholders and reports as are measured."""
    there = door.mine("power-interest-grid")
    names = [f"added-{number}" for number in range(STAKEHOLDERS - len(there))]
    door.put([_stakeholder(name) for name in names])
    keys = [row["key"] for row in door.mine("power-interest-grid")]
    chance = random.Random(7)  # noqa: S311 - no secret
    state = door.changes().records
    people = [record.key for record in state if record.kind == "person"]
    reported = sum(record.kind == "tie" for record in state)
    pairs = chance.sample([(a, b) for a in keys for b in keys if a < b], TIES - reported)
    for person, part in zip(people, _parts(pairs, len(people)), strict=True):
        door.as_person(person).put([_tie(a, b, person) for a, b in part])


def _parts(pairs: list[tuple[str, str]], many: int) -> list[list[tuple[str, str]]]:
    return [pairs[start::many] for start in range(many)]


def _stakeholder(name: str) -> Change:
    return Change(kind="stakeholder", key=name, body={"name": name, "sector": "health"})


def _tie(source: str, target: str, person: str) -> Change:
    tie = Tie(source=source, target=target, kind="referral")
    key = f"{source}/{target}/referral/{person}"
    return Change(kind="tie", key=key, body=tie.model_dump(mode="json"))


@contextmanager
def _lab(chromium: Browser, workspace: Path) -> Iterator[Lab]:
    page = chromium.new_page(viewport={"width": 1400, "height": 1000})
    page.set_default_timeout(120_000)
    with started(workspace) as (address, server):
        lab = Lab(page, address, server)
        lab.open(NOTEBOOK)
        lab.run_all()
        view = lab.output(MAP)
        view.scroll_into_view_if_needed()
        view.locator(".cw-drawing canvas").first.wait_for()
        page.wait_for_function(LAID, arg=view.element_handle())
        yield lab
        page.close()


def _seen(lab: Lab, door: Host, count: int) -> float:
    """Return how long it takes until the map shows one stakeholder more, in milliseconds."""
    view = lab.output(MAP).element_handle()
    began = time.perf_counter()
    door.put([_stakeholder(f"new-{count}")])
    lab.page.wait_for_function(COUNTED, arg=[view, count])
    return (time.perf_counter() - began) * 1000


def _edits(lab: Lab) -> float:
    view = lab.output(MAP)
    search = view.get_by_label("Find")
    search.fill("The Mayor")
    search.press("Enter")
    view.locator(".cw-panel-fields textarea").first.wait_for()
    taken: float = lab.page.evaluate(WRITE, [view.element_handle(), TURNS])
    return taken
