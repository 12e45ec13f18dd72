"""Typing, saving and being told so, in the browser and without Jupyter."""

import pytest
from playwright.sync_api import expect

from tests.widgets.samples import a_table, row
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

CROSS = row("cross", "Red Cross", interest=3)


def test_saved_is_said_only_after_python_said_so(stage: Stage) -> None:
    stage.open(a_table(CROSS))
    expect(stage.light).to_have_text("")
    stage.cell("Interest: Red Cross").fill("4")
    stage.cell("Sector: Red Cross").focus()
    expect(stage.light).to_have_text("Saving …")
    [sent] = stage.sent
    assert (sent["op"], sent["key"], sent["expected"]) == ("save", "cross", 1)
    assert sent["cells"] == {"interest": 4}
    stage.accept()
    expect(stage.light).to_have_text("Saved")


def test_a_new_row_is_saved_when_its_needed_cells_are_left(stage: Stage) -> None:
    stage.open(a_table(CROSS))
    stage.button("Add stakeholder").click()
    expect(stage.cell("Name: new stakeholder")).to_be_focused()
    stage.page.keyboard.press("Tab")
    stage.page.keyboard.type("Faith")
    stage.page.keyboard.press("Tab")
    assert stage.sent == []
    expect(stage.page.get_by_text("Still needed: Name.")).to_be_visible()
    stage.cell("Name: new stakeholder").fill("Mosque")
    stage.page.keyboard.press("Tab")
    [sent] = stage.sent
    assert (sent["key"], sent["expected"]) == (None, 0)
    assert sent["cells"] == {"name": "Mosque", "sector": "faith", "member": False}
    stage.set("rows", [CROSS, row("mosque", "Mosque", sector="faith")])
    stage.accept(key="mosque")
    expect(stage.cell("Name: Mosque")).to_have_count(1)
    expect(stage.cell("Sector: Mosque")).to_have_value("Faith")
    expect(stage.cell("Sector: Mosque")).to_be_focused()


def test_what_is_wrong_stands_at_its_cell_and_is_not_sent(stage: Stage) -> None:
    stage.open(a_table(CROSS))
    cell = stage.cell("Interest: Red Cross")
    cell.fill("9")
    cell.blur()
    expect(cell).to_have_attribute("aria-invalid", "true")
    expect(cell).to_have_accessible_description("“9” is not a number from 1 to 5.")
    expect(stage.light).to_have_text("Not saved yet: please look at the marked cells.")
    assert stage.sent == []


def test_a_refusal_is_read_at_its_cell_and_keeps_what_was_typed(stage: Stage) -> None:
    stage.open(a_table(CROSS))
    cell = stage.page.locator("td input").first
    cell.fill("School")
    cell.blur()
    stage.reply(ok=False, messages={"name": "That name is taken."}, text="no")
    expect(cell).to_have_value("School")
    expect(cell).to_have_accessible_description("That name is taken.")


def test_a_surprise_can_be_tried_again(stage: Stage) -> None:
    stage.open(a_table(CROSS))
    stage.cell("Interest: Red Cross").fill("4")
    stage.page.keyboard.press("Tab")
    first = stage.reply(ok=False, text="Something went wrong.")
    expect(stage.light).to_have_text("Not saved yet: Something went wrong.")
    stage.button("Try again").click()
    assert stage.sent[-1]["cells"] == first["cells"]
    assert stage.sent[-1]["id"] != first["id"]
    stage.accept()
    expect(stage.light).to_have_text("Saved")
    expect(stage.button("Try again")).to_be_hidden()


def test_a_notebook_that_is_silent_for_five_seconds_is_named(stage: Stage) -> None:
    stage.page.clock.install()
    stage.open(a_table(CROSS))
    stage.cell("Interest: Red Cross").fill("4")
    stage.page.keyboard.press("Tab")
    stage.page.clock.run_for(5001)
    expect(stage.light).to_have_text(
        "Not saved yet: the notebook does not answer. Choose Run, then Run All Cells; "
        "what you typed is kept here."
    )
    stage.button("Try again").click()
    first, second = stage.sent
    assert first == second
    stage.accept()
    expect(stage.light).to_have_text("Saved")


def test_what_was_not_answered_is_sent_again_after_a_restart(stage: Stage) -> None:
    stage.open(a_table(CROSS, outbox_key="workshop"))
    stage.cell("Interest: Red Cross").fill("4")
    stage.page.keyboard.press("Tab")
    stage.button("Add stakeholder").click()
    stage.page.keyboard.press("Tab")
    stage.page.keyboard.type("Faith")
    stage.page.keyboard.press("Tab")
    [sent] = stage.sent
    stage.open(a_table(CROSS, outbox_key="workshop"))
    assert stage.sent == [sent]
    expect(stage.cell("Interest: Red Cross")).to_have_value("4")
    expect(stage.cell("Sector: new stakeholder")).to_have_value("Faith")


def test_a_cell_that_somebody_writes_in_is_not_overwritten(stage: Stage) -> None:
    stage.open(a_table(CROSS))
    name, _, interest = stage.page.locator("td input").all()[:3]
    name.press("End")
    name.press_sequentially("!")
    stage.set("rows", [row("cross", "Red Crescent", revision=2, interest=5)])
    expect(name).to_have_value("Red Cross!")
    expect(interest).to_have_value("5")
    name.blur()
    # They changed revision 1 and have not seen revision 2: Python shall notice the conflict.
    assert (stage.sent[-1]["expected"], stage.sent[-1]["cells"]) == (1, {"name": "Red Cross!"})


def test_a_cell_that_somebody_only_looked_at_catches_up_when_they_leave(stage: Stage) -> None:
    stage.open(a_table(CROSS))
    name = stage.page.locator("td input").first
    name.focus()
    stage.set("rows", [row("cross", "Red Crescent", revision=2)])
    expect(name).to_have_value("Red Cross")
    name.blur()
    expect(name).to_have_value("Red Crescent")
    assert stage.sent == []
