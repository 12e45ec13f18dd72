"""The canvas in headless Chromium: opening, moving and writing on large maps."""

import os
import shutil
from collections.abc import Iterator

from playwright.sync_api import Page, sync_playwright

from benchmarks.measure import Measure
from tests.chromium import FLAGS
from tests.widgets.canvas_samples import a_map, crowd
from tests.widgets.stage import ADDRESS, answer

__all__ = ["measures"]

OPEN = """async (traits) => {
    const frame = () => new Promise(requestAnimationFrame);
    const began = performance.now();
    stage.draw("canvas", traits);
    while (!document.querySelector(".cw-drawing canvas")) await frame();
    await frame();
    await frame();
    return performance.now() - began;
}"""

# A hand that drags the paper for two seconds: the time from one frame to the next.
PAN = """async () => {
    const frame = document.querySelector(".cw-drawing-frame");
    const { left, top } = frame.getBoundingClientRect();
    const mouse = (type, target, x, y) => target.dispatchEvent(new MouseEvent(type, {
        bubbles: true, cancelable: true, view: window, button: 0, buttons: 1,
        clientX: left + x, clientY: top + y,
    }));
    const inner = frame.querySelector("canvas");
    mouse("mousedown", inner, 8, 8);
    const began = performance.now();
    let frames = 0;
    while (performance.now() - began < 2000) {
        mouse("mousemove", window, 8 + (frames * 7) % 300, 8 + (frames * 5) % 200);
        await new Promise(requestAnimationFrame);
        frames += 1;
    }
    mouse("mouseup", window, 8, 8);
    return (performance.now() - began) / frames;
}"""

# From a change in the panel to "Saved", when Python answers at once with points of its own.
WRITE = """async () => {
    const taken = [];
    for (let turn = 0; turn < 20; turn += 1) {
        const began = performance.now();
        const field = document.querySelector(".cw-panel-fields textarea");
        field.value = `note ${turn}`;
        field.dispatchEvent(new Event("change", { bubbles: true }));
        const { id, key, cells } = stage.sent.at(-1);
        const points = stage.traits.points.map((one) => one.key !== key ? one :
            { ...one, revision: one.revision + 1, cells: { ...one.cells, ...cells } });
        stage.set("points", points);
        stage.reply({ re: id, ok: true, key, revision: turn + 2 });
        await new Promise(requestAnimationFrame);
        if (document.querySelector(".cw-light").textContent !== "Saved") throw new Error("unsaved");
        taken.push(performance.now() - began);
    }
    return taken.sort((a, b) => a - b).at(-2);
}"""


def measures() -> Iterator[Measure]:
    """Yield the shares of the time that people may have to wait."""
    with sync_playwright() as playwright:
        name = shutil.which(os.environ.get("CHROMIUM", "chromium"))
        chromium = playwright.chromium.launch(executable_path=name, args=FLAGS)
        for placed, state in ((True, "places known"), (False, "places to be found")):
            page, took = _opened(chromium.new_page(), 1000, 3000, placed=placed)
            yield _share(f"opening 1,000 points and 3,000 lines, {state}", took, 5000)
        yield _share(
            "one frame while 1,000 points are dragged about", page.evaluate(PAN), 1000 / 20
        )
        page, _ = _opened(chromium.new_page(), 300, 600, placed=True)
        page.evaluate("stage.set('chosen', 'p7')")
        yield _share("an edit on a map of 300, 95th percentile", page.evaluate(WRITE), 100)
        chromium.close()


def _share(name: str, taken: float, allowed: float) -> Measure:
    detail = f"{taken:.0f} ms of {allowed:.0f} ms"
    return Measure(name=name, ratio=taken / allowed, limit=1.0, detail=detail)


def _opened(page: Page, points: int, lines: int, *, placed: bool) -> tuple[Page, float]:
    page.set_default_timeout(60_000)
    page.route("**/*", lambda route: answer(route, "canvas"))
    page.goto(ADDRESS)
    page.wait_for_function("window.stage")
    state = a_map(*crowd(points, lines, placed=placed)).get_state()
    traits = {name: value for name, value in state.items() if not name.startswith("_")}
    took: float = page.evaluate(OPEN, traits)
    return page, took
