"""Doubts that come and go, in the browser and without Jupyter."""

from typing import Any

import pytest
from playwright.sync_api import expect

from collabworkshop.widgets.doubt_list import DoubtList
from tests.widgets.samples import HOSTILE
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

CHECKS = {"late": {"why": "People wait.", "source": "A study", "step": "Date one box earlier."}}
WORDS = {"title": "Doubts", "empty": "No doubt is open.", "left": "Left as they are"}


def doubt(key: str, sentence: str, severity: str = "talk") -> dict[str, str]:
    return {"key": key, "check": "late", "sentence": sentence, "severity": severity}


def group(*doubts: dict[str, str], name: str = "Time", more: int = 0) -> dict[str, Any]:
    return {"name": name, "doubts": list(doubts), "more": more}


SOON, LATE = doubt("soon", "It comes soon."), doubt("late", "It comes late.", "gap")


def some(*groups: dict[str, Any], **given: Any) -> DoubtList:
    return DoubtList(groups=list(groups), checks=CHECKS, of="main", **{"words": WORDS, **given})


def test_a_doubt_says_what_to_do_and_why_and_its_boxes_can_be_brought_out(stage: Stage) -> None:
    stage.open(some(group(SOON, LATE), words={**WORDS, "show": "Show on the pathway"}))
    page = stage.page
    expect(page.get_by_role("heading", name="Time")).to_be_visible()
    expect(page.get_by_text("2 doubts are open · ▢ Something is missing: 1")).to_be_visible()
    page.get_by_text("What you could do, and why").last.click()
    expect(page.get_by_text("Date one box earlier.").last).to_be_visible()
    button = stage.button("Show on the pathway: It comes late.")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("stage.traits.shown") == "late"
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(stage.button("Leave it as it is: It comes late.")).to_be_hidden()
    assert stage.axe() == []


def test_what_comes_and_goes_is_said_politely_and_another_draft_is_no_news(stage: Stage) -> None:
    stage.open(some(group(SOON)))
    news = stage.page.locator("p[role=status].cw-quiet")
    expect(news).to_have_text("")
    stage.set("groups", [group(LATE)])
    expect(news).to_have_text("New doubt: It comes late. No longer in doubt: It comes soon.")
    stage.set("of", "table")
    stage.set("groups", [group(SOON)])
    stage.set("groups", [])
    expect(news).to_have_text("No longer in doubt: It comes soon.")
    expect(stage.page.get_by_text("No doubt is open.")).to_be_visible()


def test_a_doubt_is_left_with_a_reason_and_taken_up_again_by_keyboard(stage: Stage) -> None:
    stage.open(some(group(SOON, LATE), writable=True))
    page = stage.page
    stage.button("Leave it as it is: It comes soon.").press("Enter")
    field = stage.cell("Why do you leave it as it is?").first
    expect(field).to_be_focused()
    stage.button("Set it aside: It comes soon.").press("Enter")
    expect(page.get_by_text("Write a reason first")).to_be_visible()
    assert stage.sent == []
    field.fill("We know.")
    stage.button("Set it aside: It comes soon.").press("Enter")
    [sent] = stage.sent
    assert (sent["op"], sent["key"]) == ("save", None)
    assert sent["cells"] == {"doubt": "soon", "reason": "We know."}
    assert stage.axe() == []
    left = {"key": "main/soon", "revision": 3, "doubt": "soon", "sentence": SOON["sentence"]}
    told = {"reason": "We know.", "by": "Ada", "gone": False}
    stage.accept()
    stage.set("groups", [group(LATE)])
    stage.set("left", [{**left, **told}])
    expect(stage.button("Leave it as it is: It comes late.")).to_be_focused()
    expect(page.get_by_role("heading", name="Left as they are")).to_be_visible()
    expect(page.get_by_text("Ada: We know.")).to_be_visible()
    stage.button("Take it up again: It comes soon.").press("Enter")
    last = stage.sent[-1]
    assert (last["op"], last["key"], last["expected"]) == ("remove", "main/soon", 3)


def test_what_is_typed_stays_when_the_doubt_goes_and_over_a_reload(stage: Stage) -> None:
    shown = some(group(SOON, LATE), writable=True, outbox_key="doubts")
    stage.open(shown)
    stage.button("Leave it as it is: It comes soon.").click()
    field = stage.cell("Why do you leave it as it is?").first
    field.fill("Half a reas")
    stage.set("groups", [group(LATE)])
    expect(stage.page.get_by_text("This is no doubt any more.")).to_be_visible()
    expect(stage.page.get_by_role("textbox")).to_have_value("Half a reas")
    stage.open(shown)
    expect(stage.page.get_by_role("textbox")).to_have_value("Half a reas")


def test_of_many_the_first_stand_there_and_hostile_sentences_are_text(stage: Stage) -> None:
    many = [doubt(f"d{n}", f"{HOSTILE} {n}") for n in range(20)]
    stage.open(some(group(*many, more=30), words={**WORDS, "show": "Show"}))
    items = stage.page.locator(".cw-doubt")
    expect(items).to_have_count(6)
    expect(stage.page.get_by_text("And 30 more.")).to_be_visible()
    expect(stage.page.get_by_text("50 doubts are open")).to_be_visible()
    stage.button("Show 14 more: Time").click()
    expect(items).to_have_count(20)
    expect(items.nth(6).locator("summary")).to_be_focused()
