"""One real session, from hands to result: as a group would do it on its first day."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Files
from tests.browser.lab import Lab

pytestmark = pytest.mark.browser

STRIP = 1
WHO_AM_I = 2
BRING_NETWORK, GRID, TIES = 3, 4, 6


def start_our_own(lab: Lab, title: str) -> None:
    lab.open("00-welcome")
    lab.run_all()
    strip = lab.output(STRIP)
    expect(strip).to_contain_text("PRACTICE")
    strip.get_by_role("button", name="Start our own workshop").click()
    lab.page.keyboard.type("xdd")  # no command to the notebook, though a button has the focus
    strip.get_by_label("Name of your workshop or coalition").fill(title)
    strip.get_by_role("button", name="Start", exact=True).click()
    expect(strip).to_contain_text(title)
    expect(strip).not_to_contain_text("PRACTICE")


def say_who(lab: Lab, name: str, organisation: str) -> None:
    form = lab.output(WHO_AM_I).get_by_role("group", name="Join the workshop")
    form.get_by_label("Name (needed)").fill(name)
    form.get_by_label("Organisation").fill(organisation)
    form.get_by_role("button", name="Join").click()
    expect(lab.output(STRIP)).to_contain_text(f"You answer as {name}")
    # The form in the place of this one has the focus: else keys are commands of the notebook.
    expect(lab.output(WHO_AM_I).locator(":focus")).to_have_count(1)


def bring_in(lab: Lab, files: Files) -> None:
    steps = lab.output(BRING_NETWORK)
    steps.get_by_label("Your file").set_input_files(files.ties)
    steps.get_by_label(
        "For a table of ties: the table of names (CSV), if there is one"
    ).set_input_files(files.names)
    steps.get_by_role("button", name="Read").click()
    steps.get_by_label("What kind are the ties otherwise?").select_option("Information")
    steps.get_by_label("Do the ties have a direction?").select_option("one-way")
    steps.get_by_label("What does the number mean?").select_option("one-is-most-often")
    steps.get_by_label("What is the highest number of the legend?").fill("4")
    steps.get_by_label("What is the highest number of the legend?").press("Tab")
    both = f"{files.stakeholders} stakeholders and {files.lines} ties"
    steps.get_by_role("button", name=f"3. Bring in {both}").click()
    expect(steps).to_contain_text(f"{both} are in")


def saved(view: Locator) -> None:
    expect(view.locator(".cw-light").first).to_have_text("Saved")


def rows(view: Locator) -> Locator:
    return view.locator("table.cw-table tbody tr:not(.cw-below)")


def add_stakeholder(view: Locator, name: str, sector: str, interest: int, influence: int) -> None:
    """Add one with the mouse, cell by cell."""
    view.get_by_role("button", name="Add stakeholder").click()
    view.get_by_label("Stakeholder: new stakeholder").fill(name)
    view.get_by_label("Sector: new stakeholder").click()
    for field, value in (("Sector", sector), ("Interest", interest), ("Influence", influence)):
        cell = view.get_by_label(f"{field}: {name}", exact=True)
        cell.click()
        cell.fill(str(value))
    view.get_by_label(f"Member: {name}", exact=True).click()
    saved(view)


def add_tie(view: Locator, source: str, target: str, kind: str) -> None:
    """Add one with the mouse; the lists open under it."""
    view.get_by_role("button", name="Add tie").click()
    row = rows(view).last
    row.get_by_label(re.compile("^From: ")).select_option(source)
    row.get_by_label(re.compile("^To: ")).select_option(target)
    row.get_by_label(re.compile("^Kind of tie: ")).fill(kind)
    level = row.get_by_label(re.compile("^Level: "))
    level.click()
    level.select_option("Coordination")
    saved(view)


def add_tie_by_keyboard(lab: Lab, view: Locator, source: str, target: str, kind: str) -> None:
    """Add one without the mouse: Enter on the button, Tab from cell to cell, type, done."""
    keys = lab.page.keyboard
    view.get_by_role("button", name="Add tie").focus()
    keys.press("Enter")
    expect(rows(view).last.get_by_label(re.compile("^From: "))).to_be_focused()
    for typed in (source, target, kind):
        keys.type(typed)
        keys.press("Tab")
    keys.press("Tab")
    keys.type("Collab")
    keys.press("Tab")
    saved(view)
    row = rows(view).last
    expect(row.get_by_label(re.compile("^Kind of tie: "))).to_have_value(kind)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the workspace of the lab, which is not there before the first start."""
    return tmp_path / "workshop"


def test_a_first_day(lab: Lab, hurricane: Files) -> None:
    start_our_own(lab, "Flood <b>response</b> & recovery")
    say_who(lab, "Ada", "Red Cross of the Coast")

    lab.open("03-stakeholder-map")
    lab.run_all()
    bring_in(lab, hurricane)
    grid, ties = lab.output(GRID), lab.output(TIES)
    expect(rows(grid)).to_have_count(hurricane.stakeholders + 1)
    expect(rows(ties)).to_have_count(hurricane.lines)

    add_stakeholder(grid, "Bayou residents", "Residents", 5, 1)
    add_stakeholder(grid, "Harbour clinic", "Health", 4, 4)
    add_stakeholder(grid, "دار الجيران", "Residents", 4, 2)
    expect(grid).to_contain_text("High interest and little say: Bayou residents")
    board = grid.get_by_role("button", name=re.compile("Harbour clinic.*Interest 4"))
    expect(board.first).to_be_attached()

    add_tie(ties, "Bayou residents", "Harbour clinic", "Referral")
    add_tie(ties, "Harbour clinic", "Red Cross of the Coast", "Joint work")
    add_tie_by_keyboard(lab, ties, "Bayou", "Harbour", "Information")
    add_tie_by_keyboard(lab, ties, "Harbour", "Bayou", "Conflict")
    expect(rows(ties)).to_have_count(hurricane.lines + 4)
    expect(ties).to_contain_text("seen from one end")
    assert lab.axe() == []

    lab.kill_kernel()
    lab.run_all()
    expect(lab.output(STRIP)).to_contain_text("You answer as Ada")
    expect(rows(grid)).to_have_count(hurricane.stakeholders + 4)
    expect(rows(ties)).to_have_count(hurricane.lines + 4)
    expect(grid.get_by_label("Influence: Harbour clinic", exact=True)).to_have_value("4")
    expect(grid).to_contain_text("High interest and little say: Bayou residents")
