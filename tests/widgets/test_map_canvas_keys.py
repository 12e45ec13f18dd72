"""The canvas by keys alone: the focus stays in it, and it says what became of each key."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.widgets.canvas_desk import TRIO, drawing, opened, sent, title
from tests.widgets.canvas_samples import line
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

BUNDLE = "canvas"


def said(stage: Stage) -> Any:
    return stage.page.locator(".cw-said")


def test_what_was_new_keeps_the_focus_when_it_is_saved(stage: Stage) -> None:
    keeper = opened(stage, TRIO)
    keys = stage.page.keyboard
    stage.button("Add stakeholder").press("Enter")
    keys.type("Library")
    keys.press("Tab")
    sent(stage, 1)
    stage.hand_over(keeper.canvas)
    expect(title(stage)).to_have_text("Library")
    expect(stage.cell("Note")).to_be_focused()


def test_a_new_line_keeps_the_focus_when_python_answers_before_it_shows(stage: Stage) -> None:
    opened(stage, TRIO, chosen="school")
    keys = stage.page.keyboard
    stage.button("Connect to …").press("Enter")
    expect(stage.cell("To (needed)")).to_be_focused()
    expect(stage.light).to_have_text("")
    expect(stage.page.locator(".cw-note")).to_have_text("Still needed: To, Kind.")
    keys.type("Bank")
    keys.press("Tab")
    keys.type("Money")
    keys.press("Tab")
    sent(stage, 1)
    tie = line("school", "bank", 1)
    stage.accept(key=tie["mine"], revision=1)
    stage.set("lines", [tie])
    expect(title(stage)).to_have_text("School → Bank")
    expect(stage.cell("Level")).to_be_focused()


def test_what_is_missing_is_said_once_the_form_is_left(stage: Stage) -> None:
    opened(stage, TRIO, chosen="school")
    stage.button("Connect to …").press("Enter")
    drawing(stage).focus()
    expect(stage.light).to_contain_text("Not saved yet")
    expect(stage.page.locator(".cw-note")).to_have_text("Not saved yet. Still needed: To, Kind.")


def test_connecting_by_keys_takes_one_end_and_then_the_other(stage: Stage) -> None:
    opened(stage, TRIO, [line("school", "club")])
    keys = stage.page.keyboard
    stage.button("Connect").press("Enter")
    expect(drawing(stage)).to_be_focused()
    expect(said(stage)).to_contain_text("Enter takes it")
    keys.press("PageDown")
    expect(said(stage)).to_contain_text("Enter: it begins here")
    keys.press("Enter")
    expect(said(stage)).to_contain_text("From School.")
    keys.press("PageUp")
    expect(title(stage)).to_have_text("Club")  # lines are no ends
    keys.press("PageUp")
    keys.press("Enter")
    expect(stage.cell("To (needed)")).to_have_value("bank")
    expect(stage.cell("Kind (needed)")).to_be_focused()
    keys.press("Escape")
    expect(drawing(stage)).to_be_focused()
    stage.button("Connect").press("Enter")
    keys.press("Escape")
    expect(said(stage)).to_have_text("Nothing was connected.")
    expect(stage.button("Connect")).to_have_attribute("aria-pressed", "false")


def test_space_in_the_drawing_does_not_scroll_the_page(stage: Stage) -> None:
    opened(stage, TRIO)
    stage.page.set_viewport_size({"width": 900, "height": 400})
    drawing(stage).focus()
    before = stage.page.evaluate("scrollY")
    kept = stage.page.evaluate(
        """() => !document.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true }))"""
    )
    stage.page.keyboard.press("Space")
    assert (kept, stage.page.evaluate("scrollY")) == (True, before)


def test_what_was_removed_and_taken_back_is_said_by_its_name(stage: Stage) -> None:
    keeper = opened(stage, TRIO, can_undo=True)
    keys = stage.page.keyboard
    drawing(stage).focus()
    keys.press("PageDown")
    keys.press("Delete")
    sent(stage, 1)
    stage.hand_over(keeper.canvas)
    expect(said(stage)).to_have_text("Removed “School”; Undo brings it back.")
    keys.press("Control+z")
    sent(stage, 2)
    stage.accept(told="“School” is back")
    expect(said(stage)).to_have_text("Undone: “School” is back.")


def test_escape_leads_from_a_field_to_the_drawing_and_keeps_what_was_typed(stage: Stage) -> None:
    opened(stage, TRIO, chosen="school")
    stage.cell("Note").fill("Open late")
    stage.page.keyboard.press("Escape")
    expect(drawing(stage)).to_be_focused()
    assert sent(stage, 1)[0]["cells"] == {"note": "Open late"}
    stage.button("Add stakeholder").press("Enter")
    stage.page.keyboard.press("Escape")
    expect(drawing(stage)).to_be_focused()
    expect(title(stage)).to_have_text("3 stakeholders, 0 ties")
