"""The map of ties in JupyterLab: drawn by mouse or keys, there after a crash, and followed."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.conftest import Files
from tests.browser.lab import Lab, started
from tests.browser.test_thin_path import bring_in, rows, say_who, start_our_own

pytestmark = pytest.mark.browser

MAP = 6

Place = tuple[float, float]


def drawing(view: Locator) -> Locator:
    return view.get_by_role("application")


def title(view: Locator) -> Locator:
    return view.locator(".cw-panel-title").first


def saved(view: Locator) -> None:
    expect(view.locator(".cw-light").first).to_have_text("Saved")


def drawn(view: Locator) -> None:
    """Wait until the canvas is there, and whatever it did is saved."""
    view.scroll_into_view_if_needed()
    view.locator(".cw-drawing canvas").first.wait_for()
    expect(view.locator(".cw-light").first).to_have_text(re.compile("^(Saved)?$"))


def find(view: Locator, name: str) -> None:
    """Choose a stakeholder by its name; it comes to stand in the middle."""
    search = view.get_by_label("Find")
    search.fill(name)
    search.press("Enter")
    expect(title(view)).to_have_text(name)


def places(folder: Path) -> dict[str, Place]:
    """Read where everybody stands, with nothing of ours."""
    newest = (
        "SELECT json_extract(body, '$.thing'), json_extract(body, '$.x'), json_extract(body, '$.y')"
        " FROM record WHERE kind = 'position' GROUP BY key HAVING max(revision)"
    )
    found: dict[str, Place] = {}
    for path in folder.glob("*.sqlite"):
        with closing(sqlite3.connect(path)) as file:
            found |= {thing: (x, y) for thing, x, y in file.execute(newest)}
    return found


def test_the_practice_map_by_mouse(lab: Lab, folder: Path) -> None:
    lab.open("03-stakeholder-map")
    lab.run_all()
    view = lab.output(MAP)
    drawn(view)
    saved(view)
    before = places(folder)
    assert len(before) == 40

    lab.page.emulate_media(reduced_motion="reduce")
    find(view, "The Mayor")
    expect(view.locator(".cw-panel").first).to_contain_text("Tied to")
    drawing(view).scroll_into_view_if_needed()
    box = drawing(view).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse = lab.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 40, y + 60, steps=5)
    mouse.up()
    expect(view.get_by_role("button", name="Undo").first).to_be_enabled()
    saved(view)
    after = places(folder)
    assert {key for key in after if after[key] != before[key]} == {"mayor"}

    lab.kill_kernel()
    lab.run_all()
    drawn(view)
    assert places(folder) == after
    expect(view).to_contain_text("40 stakeholders, 71 ties")


def test_a_real_network_by_keyboard_alone(lab: Lab, folder: Path, hurricane: Files) -> None:
    start_our_own(lab, "Flood response")
    say_who(lab, "Ada", "Red Cross of the Coast")
    lab.open("03-stakeholder-map")
    lab.run_all()
    bring_in(lab, hurricane)
    view, keys = lab.output(MAP), lab.page.keyboard
    drawn(view)
    many = hurricane.stakeholders + 1
    expect(title(view)).to_contain_text(f"{many} stakeholders")

    view.get_by_role("button", name="Add stakeholder").first.focus()
    keys.press("Enter")
    expect(view.get_by_label("Stakeholder (needed)").first).to_be_focused()
    keys.type("دار الجيران")
    keys.press("Tab")
    expect(title(view)).to_have_text("دار الجيران")
    saved(view)
    drawing(view).focus()
    before = places(folder)
    keys.press("ArrowRight")
    expect(view.get_by_role("button", name="Undo").first).to_be_enabled()
    saved(view)
    moved = {key for key, place in places(folder).items() if place != before.get(key)}
    assert len(moved) == 1

    view.get_by_role("button", name="Connect to …").focus()
    keys.press("Enter")
    expect(view.get_by_label("To (needed)").first).to_be_focused()
    keys.type("Red Cross")
    view.get_by_label("Kind of tie (needed)").first.focus()
    keys.type("Referral")
    keys.press("Tab")
    expect(title(view)).to_contain_text("→ Red Cross of the Coast")
    saved(view)
    expect(rows(view)).to_have_count(hurricane.lines + 1)
    assert lab.axe() == []

    lab.kill_kernel()
    lab.run_all()
    drawn(view)
    expect(title(view)).to_contain_text(f"{many + 1} stakeholders")
    expect(rows(view)).to_have_count(hurricane.lines + 1)


@pytest.fixture
def elsewhere(browser: Browser, folder: Path) -> Iterator[Lab]:
    """Another browser, another server and another kernel at the same workshop."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    with started(folder) as (address, server):
        yield Lab(page, address, server)
        page.close()


def test_two_browsers_on_two_kernels_follow_each_other(lab: Lab, elsewhere: Lab) -> None:
    for one in (lab, elsewhere):
        one.open("03-stakeholder-map")
        one.run_all()
        drawn(one.output(MAP))
    here, there = lab.output(MAP), elsewhere.output(MAP)
    here.get_by_role("button", name="Add stakeholder").first.click()
    here.get_by_label("Stakeholder (needed)").first.fill("Bayou residents")
    lab.page.keyboard.press("Tab")
    saved(here)
    expect(title(there)).to_have_text("41 stakeholders, 71 ties")

    find(there, "The Mayor")
    there.get_by_role("button", name="Connect to …").click()
    there.get_by_label("To (needed)").first.select_option("Bayou residents")
    there.get_by_label("Kind of tie (needed)").first.fill("Information")
    elsewhere.page.keyboard.press("Tab")
    saved(there)
    expect(here.get_by_text("List of ties (72)").first).to_be_attached()
