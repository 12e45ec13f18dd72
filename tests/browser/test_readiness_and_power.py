"""Notebooks 02 and 05 with the keyboard alone: answered, saved, and there after a crash."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.lab import Lab
from tests.browser.test_resources import cell
from tests.browser.test_thin_path import rows, saved

pytestmark = pytest.mark.browser

PLAN, LADDERS, FORCES = 3, 5, 16
CASES, SOURCES, SHARING = 3, 5, 14

HOSTILE = "<script>alert(1)</script> مجلس"

NAME_OF_FOCUS = """() => {
  const at = document.activeElement;
  return at.getAttribute("aria-label") || at.labels?.[0]?.innerText || at.innerText;
}"""


def enter(view: Locator) -> None:
    """Put the focus on the first control of an output; all the rest is done by keys."""
    view.scroll_into_view_if_needed()
    view.locator("button, input, select, textarea").first.focus()


def tab_to(lab: Lab, name: str) -> None:
    """Press Tab until what has the focus is called like this."""
    for _ in range(80):
        if str(lab.page.evaluate(NAME_OF_FOCUS)).startswith(name):
            return
        lab.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {name}")


def answered(folder: Path, kind: str) -> list[dict[str, Any]]:
    """Read what the one at the keyboard said last to each question, with nothing of ours."""
    query = (
        "SELECT body FROM record WHERE kind = ? AND author = 'rosa-delgado' "
        "AND batch NOT LIKE 'seed:%' GROUP BY key HAVING max(revision) ORDER BY position"
    )
    with closing(sqlite3.connect(folder / "practice.sqlite")) as file:
        return [json.loads(body) for (body,) in file.execute(query, (kind,))]


def test_ready_or_not_by_keyboard_alone(lab: Lab, folder: Path) -> None:
    lab.open("02-readiness")
    lab.run_all()
    keys = lab.page.keyboard

    plan = lab.output(PLAN)
    enter(plan)
    keys.press("Control+a")
    keys.type(HOSTILE)
    tab_to(lab, "People who live with the issue")
    keys.press("Space")
    saved(plan)
    expect(plan).to_contain_text(f"{HOSTILE}, on 10 March 2026, we take stock")

    ladders = lab.output(LADDERS)
    enter(ladders)
    keys.press("Enter")  # the next open question
    tab_to(lab, "B. Staff find out later")
    keys.press("Space")
    expect(ladders).to_contain_text("1 of 2 answered")
    saved(ladders)

    forces = lab.output(FORCES)
    enter(forces)
    keys.press("Enter")
    for typed in (HOSTILE, "In the way", "4"):
        keys.type(typed)
        keys.press("Tab")
    saved(forces)

    (planned,), (ticked,) = (
        answered(folder, "assessment-plan"),
        answered(folder, "initial-assessment"),
    )
    assert planned["occasion"] == HOSTILE
    assert "constituents" in planned["asked"]
    assert ticked["chosen"] == ["follow-up"]
    assert [(it["what"], it["side"]) for it in answered(folder, "force")] == [(HOSTILE, "against")]
    assert [it["strength"] for it in answered(folder, "force-rating")] == [4]

    lab.kill_kernel()
    lab.run_all()
    expect(plan.get_by_label("On what occasion")).to_have_value(HOSTILE)
    expect(plan.get_by_label("People who live with the issue").first).to_be_checked()
    ladders.scroll_into_view_if_needed()
    expect(ladders.get_by_label(re.compile("^B. Staff find out later"))).to_be_checked()
    forces.scroll_into_view_if_needed()
    expect(cell(rows(forces).last, "Force")).to_have_value(HOSTILE)
    expect(cell(rows(forces).last, "Strength, as I see it")).to_have_value("4")
    assert lab.axe() == []


def test_power_by_keyboard_alone(lab: Lab, folder: Path) -> None:
    lab.open("05-sources-of-power")
    lab.run_all()
    keys = lab.page.keyboard

    cases = lab.output(CASES)
    enter(cases)
    keys.press("Enter")  # the next open question
    keys.press("ArrowRight")
    keys.press("Enter")
    expect(cases).to_contain_text("Each family alone had been ignored")
    saved(cases)

    sources = lab.output(SOURCES)
    enter(sources)
    keys.press("Enter")
    keys.press("Space")
    keys.press("ArrowRight")
    saved(sources)
    tab_to(lab, "Add colleague")
    keys.press("Enter")
    keys.type("Kofi")
    keys.press("Tab")
    keys.press("Space")
    expect(sources.locator(".cw-light").last).to_have_text("Saved")
    tab_to(lab, "Show my name")
    keys.press("Enter")
    expect(sources).to_contain_text("You agreed")

    sharing = lab.output(SHARING)
    enter(sharing)
    keys.press("Enter")
    for typed in ("The agenda", HOSTILE, "Young carers"):
        keys.type(typed)
        keys.press("Tab")
    saved(sharing)
    expect(sharing).to_contain_text(f"The agenda: {HOSTILE}")

    assert [it["chosen"] for it in answered(folder, "power-cases")] == [["power-with"]]
    assert [it["level"]["rank"] for it in answered(folder, "power-own")] == [2]
    (seen,) = answered(folder, "power-seen")
    assert seen == {"colleague": "kofi-mensah", "sources": ["position"]}
    assert len(answered(folder, "consent")) == 1
    (promise,) = answered(folder, "commitment")
    assert promise["what"] == HOSTILE
    assert promise["about"] == ["agenda", "young-carers"]

    lab.kill_kernel()
    lab.run_all()
    expect(cases.get_by_label("Power with").first).to_be_checked()
    sources.scroll_into_view_if_needed()
    expect(sources.get_by_label("A little").first).to_be_checked()
    expect(cell(rows(sources).first, "Colleague")).to_have_value("kofi-mensah")
    expect(sources).to_contain_text("You agreed")
    sharing.scroll_into_view_if_needed()
    expect(cell(rows(sharing).first, "In one sentence")).to_have_value(HOSTILE)
    assert lab.axe() == []
