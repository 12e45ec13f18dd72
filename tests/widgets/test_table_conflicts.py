"""Two people at one row: both are told, and nothing that was typed is lost."""

import pytest
from playwright.sync_api import Locator, expect

from tests.widgets.samples import a_table, row
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

CROSS = row("cross", "Red Cross", interest=3)


def typed_in(stage: Stage) -> None:
    """Somebody types into the row, and it is on its way."""
    stage.open(a_table(CROSS, row("bank", "Bank")))
    stage.cell("Interest: Red Cross").fill("4")
    stage.page.keyboard.press("Tab")


def versions(stage: Stage) -> Locator:
    return stage.page.get_by_role("group", name="Two versions of Red Cross")


def test_two_versions_are_shown_side_by_side(stage: Stage) -> None:
    typed_in(stage)
    stage.set("rows", [row("cross", "Red Cross", revision=2, interest=5)])
    stage.reply(ok=False, theirs={"name": "Red Cross", "interest": 5}, text="changed")
    expect(versions(stage).get_by_role("cell")).to_have_text(["4", "5"])
    stage.button("Keep mine: Red Cross").click()
    assert (stage.sent[-1]["expected"], stage.sent[-1]["cells"]) == (2, {"interest": 4})
    expect(versions(stage)).to_be_hidden()


def test_their_version_can_be_taken(stage: Stage) -> None:
    typed_in(stage)
    stage.reply(ok=False, theirs={"name": "Red Cross", "interest": 5}, text="changed")
    stage.button("Take theirs: Red Cross").click()
    expect(stage.cell("Interest: Red Cross")).to_have_value("5")
    assert len(stage.sent) == 1


def test_a_removal_of_what_somebody_changed_shows_what_changed(stage: Stage) -> None:
    stage.open(a_table(CROSS, row("bank", "Bank")))
    stage.button("Remove Red Cross").click()
    stage.set("rows", [row("cross", "Red Cross", revision=2, interest=5), row("bank", "Bank")])
    theirs = {"key": "cross", "revision": 2, "name": "Red Cross", "interest": 5}
    stage.reply(ok=False, theirs=theirs, text="changed")
    choice = stage.page.get_by_role("group", name="Remove Red Cross or keep it")
    expect(choice.get_by_role("columnheader")).to_have_text(["Field", "Before", "Now"])
    expect(choice.get_by_role("rowheader")).to_have_text(["Interest"])
    expect(choice.get_by_role("cell")).to_have_text(["3", "5"])
    expect(stage.light).to_have_text("Not saved yet: choose what shall stay.")
    stage.button("Remove all the same: Red Cross").click()
    sent = stage.sent[-1]
    assert (sent["op"], sent["key"], sent["expected"]) == ("remove", "cross", 2)
    expect(choice).to_be_hidden()
    stage.set("rows", [row("bank", "Bank")])
    stage.accept()
    expect(stage.button("Remove Bank")).to_be_focused()
    expect(stage.light).to_have_text("Saved")


def test_what_somebody_changed_can_be_kept(stage: Stage) -> None:
    stage.open(a_table(CROSS))
    stage.button("Remove Red Cross").click()
    stage.reply(ok=False, theirs={"name": "Red Cross", "interest": 5}, text="changed")
    stage.button("Keep it: Red Cross").click()
    expect(stage.cell("Interest: Red Cross")).to_have_value("5")
    expect(stage.button("Keep it: Red Cross")).to_have_count(0)
    expect(stage.light).to_have_text("")
    assert len(stage.sent) == 1


def test_a_removal_of_what_is_gone_is_done(stage: Stage) -> None:
    stage.open(a_table(CROSS))
    stage.button("Remove Red Cross").click()
    stage.reply(ok=False, gone=True, theirs=None, text="Somebody took this away.")
    expect(stage.button("Remove Red Cross")).to_have_count(0)


@pytest.mark.parametrize("theirs", [None, {}])
def test_what_was_typed_in_a_removed_row_is_kept_as_a_draft(
    stage: Stage, theirs: dict[str, int] | None
) -> None:
    typed_in(stage)
    stage.set("rows", [row("bank", "Bank")])
    stage.reply(ok=False, gone=True, theirs=theirs, text="Somebody took this away.")
    note = stage.page.get_by_text("Somebody removed this. What you typed is kept:")
    expect(note).to_be_visible()
    expect(versions(stage)).to_have_count(0)
    expect(stage.cell("Interest: Red Cross")).to_have_value("4")
    expect(stage.light).to_have_text("Not saved yet: Somebody took this away.")
    stage.button("Try again").click()
    assert (stage.sent[-1]["key"], stage.sent[-1]["cells"]["name"]) == (None, "Red Cross")


def test_a_change_that_differs_in_nothing_asks_nobody(stage: Stage) -> None:
    typed_in(stage)
    stage.reply(ok=False, theirs={"name": "Red Crescent", "interest": 4}, text="changed")
    expect(stage.page.get_by_role("group", name="Two versions")).to_have_count(0)
    expect(stage.cell("Name: Red Crescent")).to_be_visible()
    expect(stage.button("Try again")).to_be_hidden()


@pytest.mark.parametrize("light", ["true", "false"])
def test_axe_finds_nothing_in_either_choice(stage: Stage, light: str) -> None:
    typed_in(stage)
    stage.page.evaluate("light => document.body.dataset.jpThemeLight = light", light)
    stage.reply(ok=False, theirs={"interest": 5}, text="changed")
    stage.button("Remove Bank").click()
    stage.reply(ok=False, theirs={"name": "Bank", "interest": 1}, text="changed")
    expect(stage.page.get_by_role("group", name="Remove Bank or keep it")).to_be_visible()
    assert stage.axe() == []
