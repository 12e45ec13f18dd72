"""The resource map in JupyterLab: written down, shared, agreed, and there after a crash."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.lab import Lab
from tests.browser.test_map import drawn
from tests.browser.test_thin_path import rows, saved

pytestmark = pytest.mark.browser

OWN, MERGED, PLAN, DIRECTORY = 4, 6, 8, 10

HALL = "Hall for <b>100</b>"


def cell(row: Locator, column: str) -> Locator:
    return row.get_by_label(re.compile(f"^{re.escape(column)}: "))


def promises(folder: Path) -> list[tuple[str, str]]:
    """Read who promised what by when, with nothing of ours."""
    query = (
        "SELECT json_extract(body, '$.owner'), json_extract(body, '$.due') FROM record "
        "WHERE kind = 'commitment' AND author = 'rosa-delgado' AND batch NOT LIKE 'seed:%'"
    )
    with closing(sqlite3.connect(folder / "practice.sqlite")) as file:
        return file.execute(query).fetchall()


def test_from_the_own_list_to_an_agreement(lab: Lab, folder: Path) -> None:
    lab.open("04-resource-map")
    lab.run_all()
    own = lab.output(OWN)
    own.get_by_role("button", name="Add line").click()
    row = rows(own).last
    cell(row, "What exactly?").fill(HALL)
    cell(row, "Offer or need?").select_option("We offer")
    cell(row, "Kind").fill("Space")
    cell(row, "How much?").fill("100")
    cell(row, "Of what?").fill("places")
    cell(row, "Of what?").press("Tab")
    saved(own)
    expect(own).to_contain_text("Draft, two lines")
    own.get_by_role("button", name="Share with the group").click()
    expect(own).to_contain_text("Shared, six lines")
    expect(own).to_contain_text(HALL)

    drawn(lab.output(MERGED))
    expect(lab.output(MERGED)).to_contain_text("Who could introduce you?")

    plan = lab.output(PLAN)
    plan.get_by_role("button", name="Propose a plan").click()
    expect(plan).to_contain_text("What stays open")
    decided = cell(plan, "Do we agree?")
    waiting = next(n for n in range(decided.count()) if not decided.nth(n).input_value())
    line = rows(plan).nth(waiting)
    cell(line, "Who sees to it").select_option("Family Link")
    cell(line, "By when").fill("2026-05-04")
    cell(line, "Do we agree?").select_option("We agree")
    saved(plan)
    assert promises(folder) == [("family-link", "2026-05-04")]

    lab.kill_kernel()
    lab.run_all()
    expect(lab.output(OWN)).to_contain_text("Shared, six lines")
    expect(rows(lab.output(OWN)).last.get_by_label(re.compile("^What exactly"))).to_have_value(HALL)
    plan = lab.output(PLAN)
    plan.get_by_role("button", name="Propose a plan").click()
    expect(plan.get_by_text("4 May 2026").first).to_be_visible()
    expect(lab.output(DIRECTORY)).to_contain_text("What the directories say")
    assert lab.axe() == []
