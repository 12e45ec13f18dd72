"""Versions beside each other, in the browser and without Jupyter."""

from typing import Any

import pytest
from playwright.sync_api import expect

from collabworkshop.model.errors import StoreError
from collabworkshop.widgets.versions import Versions
from tests.widgets.samples import HOSTILE
from tests.widgets.stage import Stage

LABELS = ("Sector", "Interest", "What they can bring")


def version(by: str, *texts: str, stands: bool = False, at: str = "14:02") -> dict[str, Any]:
    """Return a version whose texts that begin with "!" differ from the others."""
    fields = [
        {"label": label, "text": text.removeprefix("!"), "differs": text.startswith("!")}
        for label, text in zip(LABELS, texts, strict=False)
    ]
    return {
        "id": f"{by}{at}",
        "by": by,
        "at": at,
        "stands": stands,
        "taken_away": not texts,
        "fields": fields,
    }


ADA = version("Ada", "Health", "!5", "Rooms", stands=True)
BEN = version("Ben", "Health", "!3", "", at="14:05")
GONE = version("Cleo", at="14:09")


def thing(title: str, *versions: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "placement", "key": title, "title": title, "versions": list(versions)}


CLINIC, SCHOOL = thing("River clinic", ADA, BEN, GONE), thing("School", ADA, BEN)


def some(*things: dict[str, Any], **given: Any) -> Versions:
    words = {"heading": "Two laptops, two versions", "empty": "There is nothing to choose."}
    return Versions(things=list(things), **words, **given)


pytestmark = pytest.mark.browser


def test_versions_stand_beside_each_other_in_a_real_table(stage: Stage) -> None:
    stage.open(some(CLINIC))
    expect(stage.page.get_by_role("heading", name="Two laptops, two versions")).to_be_visible()
    expect(stage.page.get_by_role("heading", name="River clinic")).to_be_visible()
    table = stage.page.get_by_role("table", name="3 versions of River clinic")
    expect(table.get_by_role("columnheader")).to_have_text(
        ["Field", "Ada 14:02 stands now", "Ben 14:05", "Cleo 14:09 taken away"]
    )
    lines = table.locator("tbody tr")
    expect(lines.get_by_role("rowheader")).to_have_text(LABELS)
    expect(lines.nth(0).get_by_role("cell")).to_have_text(["Health", "Health", "(taken away)"])
    expect(lines.nth(2).get_by_role("cell")).to_have_text(["Rooms", "(empty)", "(taken away)"])


def test_what_differs_is_marked_by_sign_word_and_weight(stage: Stage) -> None:
    stage.open(some(CLINIC))
    strong = stage.page.locator("td strong")
    expect(strong).to_have_text(["≠ differs: 5", "≠ differs: 3"])
    expect(strong.first).to_have_css("font-weight", "700")
    expect(stage.page.get_by_text("≠ marks what differs")).to_be_visible()


def test_a_button_keeps_the_version_above_it_and_says_whose_it_is(stage: Stage) -> None:
    stage.open(some(CLINIC, SCHOOL))
    stage.button("Keep this version: Ben's version of River clinic").dblclick()
    [sent] = stage.sent
    assert sent == {
        "op": "keep",
        "id": sent["id"],
        "kind": "placement",
        "key": "River clinic",
        "version": "Ben14:05",
    }
    expect(stage.light).to_have_text("Saving …")
    waits = stage.button("Keep this version: Ada's version of River clinic")
    expect(waits).to_have_attribute("aria-disabled", "true")
    other = stage.button("Keep this version: Ada's version of School")
    expect(other).not_to_have_attribute("aria-disabled", "true")
    stage.set("things", [SCHOOL])
    stage.accept()
    expect(stage.light).to_have_text("Saved")
    assert stage.sent == [sent]
    expect(other).to_be_focused()


def test_after_the_last_choice_there_is_a_sentence_and_the_focus_is_on_it(stage: Stage) -> None:
    stage.open(some(CLINIC))
    stage.button("Keep this version: Ada's version of River clinic").click()
    stage.set("things", [])
    stage.accept()
    expect(stage.page.get_by_text("There is nothing to choose.")).to_be_focused()


def test_looking_back_the_kept_version_stands_and_the_focus_stays(stage: Stage) -> None:
    stage.open(some(CLINIC, choose="Bring back"))
    button = stage.button("Bring back: Ben's version of River clinic")
    button.click()
    stage.set("things", [thing("River clinic", {**ADA, "stands": False}, {**BEN, "stands": True})])
    stage.accept()
    expect(button).to_be_focused()
    heads = stage.page.get_by_role("columnheader")
    expect(heads).to_have_text(["Field", "Ada 14:02", "Ben 14:05 stands now"])


def test_a_refused_choice_is_a_word_and_can_be_made_again(stage: Stage) -> None:
    stage.open(some(CLINIC))
    button = stage.button("Keep this version: Ada's version of River clinic")
    button.click()
    stage.reply(ok=False, text="Only the facilitator may do that.")
    expect(stage.page.get_by_role("alert")).to_have_text("Only the facilitator may do that.")
    expect(button).not_to_have_attribute("aria-disabled", "true")
    button.click()
    first, second = stage.sent
    assert first["id"] != second["id"]


def test_a_choice_waits_for_a_store_that_cannot_be_used_also_over_a_reload(stage: Stage) -> None:
    versions = some(CLINIC, outbox_key="v")
    tried: list[str] = []

    def full(operation: dict[str, Any]) -> None:
        tried.append(operation["id"])
        if len(tried) < 3:
            raise StoreError("The disk is full.")
        versions.things = []

    versions.on_operation(full)
    stage.open(versions)
    stage.button("Keep this version: Ada's version of River clinic").click()
    stage.hand_over(versions)
    expect(stage.light).to_have_text("Not saved yet – trying again")
    stage.open(versions)
    button = stage.button("Keep this version: Ada's version of River clinic")
    expect(button).to_have_attribute("aria-disabled", "true")
    stage.hand_over(versions)
    expect(stage.light).to_have_text("Not saved yet – trying again")
    button.click(force=True)  # no second choice: the first one is tried at once
    stage.hand_over(versions)
    expect(stage.light).to_have_text("Saved")
    assert len(tried) == 3
    assert len(set(tried)) == 1


def test_it_can_be_done_with_the_keyboard_alone(stage: Stage) -> None:
    stage.open(some(CLINIC, SCHOOL))
    for _ in range(4):
        stage.page.keyboard.press("Tab")
    expect(stage.button("Keep this version: Ada's version of School")).to_be_focused()
    stage.page.keyboard.press("Enter")
    assert stage.sent[-1]["key"] == "School"


@pytest.mark.parametrize("width", [400, 1280])
def test_forty_things_of_five_versions_keep_to_the_width(stage: Stage, width: int) -> None:
    stage.page.set_viewport_size({"width": width, "height": 900})
    five = [version(f"Person {n}", "Health", "!4", "Rooms", at=f"14:0{n}") for n in range(5)]
    stage.open(some(*(thing(f"Organisation {n}", *five) for n in range(40))))
    expect(stage.page.get_by_role("table")).to_have_count(40)
    assert stage.page.evaluate("document.documentElement.scrollWidth") <= width
    last = stage.button("Keep this version: Person 4's version of Organisation 39")
    last.focus()
    expect(last).to_be_in_viewport()


@pytest.mark.parametrize("light", ["true", "false"])
def test_hostile_texts_are_text_and_axe_finds_nothing(stage: Stage, light: str) -> None:
    hostile = [
        thing(name, version(name, f"!{name}", name, stands=True, at=name), ADA, GONE)
        for name in HOSTILE
    ]
    stage.open(some(*hostile, CLINIC))
    stage.page.evaluate("light => document.body.dataset.jpThemeLight = light", light)
    stage.set("notice", {"tone": "problem", "text": "Something went wrong."})
    stage.set("heading", HOSTILE[0])
    assert stage.axe() == []
    assert stage.page.title() == "A page without Jupyter"
    assert stage.page.locator("#root script, #root img").count() == 0
    assert stage.page.evaluate("document.documentElement.scrollWidth") <= 1280
    expect(stage.page.get_by_role("heading").first).to_have_text(HOSTILE[0])
