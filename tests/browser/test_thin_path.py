"""One real session, from hands to result: as a group would do it on its first day."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Files
from tests.browser.lab import Lab

pytestmark = pytest.mark.browser

SAVED = re.compile("^Saved")


def start_our_own(lab: Lab, title: str) -> None:
    lab.open("00-welcome")
    lab.run_all()
    strip = lab.output("join")
    expect(strip).to_contain_text("PRACTICE")
    strip.get_by_role("button", name="Start our own workshop").click()
    strip.get_by_label("Name of your workshop or coalition").fill(title)
    strip.get_by_role("button", name="Start", exact=True).click()
    expect(strip).to_contain_text(title)
    expect(strip).not_to_contain_text("PRACTICE")


def say_who(lab: Lab, name: str, organisation: str) -> None:
    form = lab.output("who_am_i")
    form.get_by_label("Name", exact=True).fill(name)
    form.get_by_label("Organisation", exact=True).fill(organisation)
    form.get_by_role("button", name="This is me").click()
    expect(lab.output("join")).to_contain_text(f"You answer as {name}")


def bring_in(lab: Lab, files: Files) -> None:
    steps = lab.output("bring_network")
    steps.get_by_label("Table of ties (CSV)").set_input_files(files.ties)
    steps.get_by_label("Table of names (CSV), if there is one").set_input_files(files.names)
    steps.get_by_role("button", name="Read").click()
    steps.get_by_label("Do the ties have a direction?").select_option("one-way")
    steps.get_by_label("What does the number mean?").select_option("one-is-most-often")
    bring = f"3. Bring in {files.stakeholders} stakeholders and {files.lines} ties"
    steps.get_by_role("button", name=bring).click()
    expect(steps).to_contain_text(f"{files.stakeholders} stakeholders and {files.lines} ties are in")


def light(view: Locator) -> Locator:
    return view.locator(".cw-light").first


def add_stakeholder(view: Locator, name: str, sector: str, interest: int, influence: int) -> None:
    view.get_by_role("button", name="Add stakeholder").click()
    view.get_by_label("Stakeholder: new stakeholder").fill(name)
    view.get_by_label(re.compile("^Sector: ")).last.fill(sector)
    view.get_by_label(f"Interest: {name}").fill(str(interest))
    view.get_by_label(f"Influence: {name}").fill(str(influence))
    view.get_by_label(f"Influence: {name}").press("Tab")
    expect(light(view)).to_have_text(SAVED)


def rows(view: Locator) -> Locator:
    return view.locator("table.cw-table tbody tr:not(.cw-below)")


def test_a_first_day(lab: Lab, hurricane: Files) -> None:
    start_our_own(lab, "Flood <b>response</b> & recovery")
    say_who(lab, "Ada", "Red Cross")

    lab.open("03-stakeholder-map")
    lab.run_all()
    bring_in(lab, hurricane)
    grid, ties = lab.output("power-interest-grid").first, lab.output("tie-map").first
    expect(rows(grid)).to_have_count(hurricane.stakeholders + 1)
    expect(grid).to_contain_text("wait for a place on the grid")

    add_stakeholder(grid, "Residents of Bayou Lane", "Residents", 5, 1)
    add_stakeholder(grid, "Harbour clinic", "Health", 4, 4)
    add_stakeholder(grid, "دار الجيران", "Residents", 4, 2)
    expect(grid).to_contain_text("High interest and little say: Residents of Bayou Lane")
