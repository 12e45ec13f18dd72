"""The outline in the browser, without Jupyter: read and written by keys alone."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.hostile import hostile_names
from tests.widgets.outline_samples import Keeper, an_outline, box, link
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

BUNDLE = "outline"

GOAL = box("goal", "Safe streets", "impact")
PATH, LAMPS, WALK = (
    box("path", "Paths are kept", doubts=["Nobody sees to it.", "No indicator."]),
    box("lamps", "Lamps are lit", facts=["Led by Council."]),
    box("walk", "Walk together", "activity"),
)
BOXES = [GOAL, PATH, LAMPS, WALK]
LIT = "Lamps are lit, Outcome"
LINKS = [
    link("path", "goal", kind="necessary"),
    link("lamps", "goal"),
    link("walk", "path"),
    link("walk", "lamps"),
]


def opened(stage: Stage, points: list[Any], lines: list[Any] | None = None, **given: Any) -> Keeper:
    keeper = Keeper(an_outline(points, lines, **given))
    stage.open(keeper.outline)
    return keeper


def row(stage: Stage, name: str) -> Locator:
    return stage.page.get_by_role("treeitem", name=name, exact=True)


def stop(stage: Stage) -> Locator:
    """Return the one row at which the Tab key stops."""
    return stage.page.locator("[role=treeitem][tabindex='0']")


def names(stage: Stage) -> list[str]:
    return stage.page.locator(".cw-branch-name").all_inner_texts()


def handed(stage: Stage, keeper: Keeper, count: int) -> dict[str, Any]:
    """Let Python answer when so many operations were sent, and return the last of them."""
    stage.page.wait_for_function("count => stage.sent.length >= count", arg=count)
    stage.hand_over(keeper.outline)
    return keeper.got[-1]


def test_each_row_says_in_words_what_it_is_and_where_it_stands(stage: Stage) -> None:
    opened(stage, [*BOXES, box("alone", "مكتبة الحي")], LINKS)
    assert names(stage) == [
        "Safe streets, Impact",
        "Paths are kept, Outcome, 2 doubts, link: necessary",
        "Walk together, Activity",
        "Lamps are lit, Outcome",
        "see Walk together, written out under “Paths are kept”",
        "Not linked yet, 1",
        "مكتبة الحي, Outcome",
    ]
    lamps = row(stage, LIT)
    expect(lamps).to_have_accessible_description("Led by Council.")
    told = {"level": "2", "posinset": "2", "setsize": "2", "expanded": "true", "selected": "false"}
    for name, value in told.items():
        expect(lamps).to_have_attribute(f"aria-{name}", value)
    assert row(stage, "Walk together, Activity").get_attribute("aria-expanded") is None
    expect(stop(stage)).to_have_count(1)
    assert stage.axe() == []


def test_keys_alone_build_three_boxes_with_their_links(stage: Stage) -> None:
    keeper = opened(stage, [])
    keys = stage.page.keyboard
    expect(stage.page.get_by_text("Begin with what you want")).to_be_visible()
    stage.button("Add box").press("Enter")
    expect(stage.cell("Kind (needed)")).to_be_focused()
    keys.type("Impact")
    keys.press("Tab")
    keys.type("Safe streets")
    keys.press("Enter")
    handed(stage, keeper, 1)
    expect(row(stage, "Safe streets, Impact")).to_be_focused()
    for count, name in ((2, "Paths are kept"), (4, "Walk together")):
        keys.press("Insert")
        expect(stage.cell("What it says (needed)")).to_be_focused()
        keys.type(name)
        keys.press("Enter")
        handed(stage, keeper, count)
        handed(stage, keeper, count + 1)
        expect(row(stage, f"{name}, Outcome")).to_be_focused()
    assert [one["op"] for one in keeper.got] == [
        "save-point",
        *(["save-point", "save-line"] * 2),
    ]
    assert [(one["source"], one["target"]) for one in keeper.outline.lines] == [
        ("new-1", "new-0"),
        ("new-2", "new-1"),
    ]
    stage.button("Link to another box").press("Enter")
    keys.type("SAFE")
    keys.press("ArrowDown")
    expect(stage.button("Safe streets, Impact")).to_be_focused()
    keys.press("Escape")
    expect(row(stage, "Walk together, Outcome")).to_be_focused()
    keys.press("Home")
    stage.button("Link to another box").press("Enter")
    keys.type("walk")
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(stage.cell("Because")).to_be_focused()
    keys.type("Many eyes help.")
    keys.press("Escape")
    handed(stage, keeper, 6)
    handed(stage, keeper, 7)
    assert keeper.outline.lines[-1]["cells"] == {
        "source": "new-2",
        "target": "new-0",
        "rationale": "Many eyes help.",
    }
    expect(row(stage, "see Walk together, written out under “Safe streets”")).to_be_visible()
    expect(stop(stage)).to_be_focused()


def test_a_reference_leads_to_the_box_itself_and_escape_leads_back(stage: Stage) -> None:
    opened(stage, BOXES, LINKS)
    keys = stage.page.keyboard
    see = row(stage, "see Walk together, written out under “Paths are kept”")
    stop(stage).focus()
    keys.press("End")
    expect(see).to_be_focused()
    keys.press("Enter")
    expect(row(stage, "Walk together, Activity")).to_be_focused()
    keys.press("Escape")
    expect(see).to_be_focused()
    keys.press("l")
    expect(row(stage, LIT)).to_be_focused()
    keys.press("ArrowLeft")
    keys.press("ArrowLeft")
    expect(row(stage, "Safe streets, Impact")).to_be_focused()
    keys.press("ArrowLeft")
    expect(row(stage, "Safe streets, Impact")).to_have_attribute("aria-expanded", "false")
    see.wait_for(state="detached")
    stage.set("chosen", "walk>lamps")
    expect(see).to_have_attribute("aria-selected", "true")
    expect(stage.page.locator(".cw-panel-title").first).to_have_text(
        "Walk together → Lamps are lit"
    )


def test_delete_takes_a_reference_apart_and_a_box_away_and_says_the_way_back(stage: Stage) -> None:
    keeper = opened(stage, BOXES, LINKS, can_undo=True)
    keys = stage.page.keyboard
    stop(stage).focus()
    keys.press("End")
    keys.press("Delete")
    assert handed(stage, keeper, 1)["key"] == "walk>lamps"
    expect(row(stage, LIT)).to_be_focused()
    keys.press("ArrowUp")
    keys.press("ArrowUp")
    keys.press("Delete")
    assert handed(stage, keeper, 2)["key"] == "path"
    expect(row(stage, LIT)).to_be_focused()
    expect(stage.page.locator(".cw-said")).to_have_text(
        "Removed “Paths are kept”; Undo brings it back."
    )
    expect(row(stage, "Not linked yet, 1")).to_be_visible()
    keys.press("Control+z")
    assert stage.sent[-1]["op"] == "undo"


def test_a_link_that_is_refused_leaves_its_box_and_can_be_tried_again(stage: Stage) -> None:
    keeper = opened(stage, BOXES, LINKS)
    stop(stage).focus()
    stage.page.keyboard.press("+")
    stage.cell("What it says (needed)").fill("Speed is low")
    stage.page.keyboard.press("Enter")
    handed(stage, keeper, 1)
    keeper.refused = {"save-line"}
    handed(stage, keeper, 2)
    expect(stage.light).to_contain_text("Not saved yet")
    expect(row(stage, "Speed is low, Outcome")).to_have_attribute("aria-level", "2")
    expect(stage.button("Speed is low → Safe streets")).to_be_visible()
    keeper.refused = set()
    stage.button("Try again").click()
    handed(stage, keeper, 3)
    expect(stage.light).to_have_text("Saved")
    assert keeper.outline.lines[-1]["key"] == "new-4>goal"
    expect(stage.button("Speed is low → Safe streets")).to_have_count(0)


@pytest.mark.parametrize("is_sent", [True, False])
def test_a_reload_between_box_and_link_loses_neither(stage: Stage, *, is_sent: bool) -> None:
    keeper = opened(stage, BOXES, LINKS, outbox_key="outline")
    stop(stage).focus()
    stage.page.keyboard.press("Insert")
    if is_sent:
        stage.cell("What it says (needed)").fill("Speed is low")
    else:
        stage.cell("Detail").fill("Half a thought")
    stage.page.keyboard.press("Tab")
    stage.open(keeper.outline)
    if not is_sent:
        stage.button("New box").click()
        expect(stage.cell("Detail")).to_have_value("Half a thought")
        stage.cell("What it says (needed)").fill("Speed is low")
        stage.page.keyboard.press("Tab")
    handed(stage, keeper, 1)
    save = handed(stage, keeper, 2)
    assert (save["op"], save["cells"]) == ("save-line", {"source": "new-4", "target": "goal"})
    expect(stage.light).to_have_text("Saved")


def test_what_others_change_leaves_focus_and_half_a_word(stage: Stage) -> None:
    opened(stage, BOXES, LINKS)
    stop(stage).focus()
    stage.page.keyboard.press("l")
    stage.page.wait_for_function("stage.traits.chosen === 'lamps'")
    stage.page.keyboard.press("Enter")
    detail = stage.cell("Detail")
    detail.fill("Half a w")
    new = box("new", "A new box")
    stage.set("points", [GOAL, new, {**LAMPS, "label": "Lamps are bright"}, PATH, WALK])
    stage.set("lines", [link("new", "goal"), *LINKS])
    expect(row(stage, "Lamps are bright, Outcome")).to_have_attribute("aria-posinset", "2")
    expect(detail).to_be_focused()
    expect(detail).to_have_value("Half a w")
    stage.page.keyboard.press("Escape")
    expect(row(stage, "Lamps are bright, Outcome")).to_be_focused()
    stage.set("points", [GOAL, PATH, WALK, LAMPS])
    expect(row(stage, LIT)).to_be_focused()


def test_what_was_taken_away_while_somebody_wrote_is_kept_as_new(stage: Stage) -> None:
    opened(stage, BOXES, LINKS)
    stage.set("chosen", "lamps")
    stage.cell("Detail").fill("Half a thought")
    stage.page.keyboard.press("Tab")
    stage.set("points", [GOAL, PATH, WALK])
    stage.reply(ok=False, gone=True, text="Somebody removed it.")
    expect(stage.page.get_by_text("What you typed is kept")).to_be_visible()
    expect(stage.cell("Detail")).to_have_value("Half a thought")
    expect(stop(stage)).to_have_accessible_name(
        "Paths are kept, Outcome, 2 doubts, link: necessary"
    )


def test_links_and_doubts_of_a_box_are_a_step_away(stage: Stage) -> None:
    opened(stage, BOXES, LINKS)
    row(stage, "Paths are kept, Outcome, 2 doubts, link: necessary").click()
    stage.button("Doubts (2)").click()
    expect(stage.page.get_by_role("heading", name="Doubts")).to_be_focused()
    expect(stage.page.get_by_text("Nobody sees to it.")).to_be_visible()
    leads = stage.page.get_by_role("list", name="It leads to")
    leads.get_by_role("button", name="Safe streets").click()
    expect(stage.cell("Because")).to_be_focused()
    stage.button("Back to the box").click()
    expect(stage.button("Edit its link")).to_have_attribute("aria-disabled", "false")
    expect(stop(stage)).to_be_focused()


def test_hostile_names_are_text_and_axe_finds_nothing_in_the_dark(stage: Stage) -> None:
    hostile = hostile_names()[:27:2]
    points = [
        box(f"{n} <b>'\"", name, facts=[name], doubts=[name]) for n, name in enumerate(hostile)
    ]
    first = points[0]["key"]
    lines = [link(one["key"], first, kind="<i>k</i>") for one in points[1:]]
    stage.page.set_viewport_size({"width": 640, "height": 450})  # 1280 by 900, twice as large
    opened(stage, points, lines, chosen=points[1]["key"], marked=[first])
    stage.page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    stage.button("Link to another box").click()
    assert stage.axe() == []
    assert stage.page.title() == "A page without Jupyter"
    assert stage.page.evaluate("document.documentElement.scrollWidth") <= 640


def test_without_fields_the_outline_is_for_reading(stage: Stage) -> None:
    read = [{**one, "cells": None} for one in BOXES]
    opened(stage, read, LINKS, point_fields=[], line_fields=[])
    stop(stage).focus()
    for key in ("Insert", "Delete", "Enter"):
        stage.page.keyboard.press(key)
    expect(stage.page.get_by_role("heading", name="Safe streets")).to_be_focused()
    expect(stage.button("Add box")).to_be_hidden()
    assert stage.sent == []


def test_a_box_added_before_another_keeps_the_focus_when_it_is_saved(stage: Stage) -> None:
    keeper = opened(stage, BOXES, LINKS, can_undo=True)
    keys = stage.page.keyboard
    stop(stage).focus()
    keys.press("Insert")
    expect(stage.light).to_have_text("")
    keys.type("Speed is low")
    keys.press("Tab")
    handed(stage, keeper, 1)
    handed(stage, keeper, 2)
    expect(row(stage, "Speed is low, Outcome")).to_be_visible()
    expect(stage.cell("Detail")).to_be_focused()
    keys.press("Escape")
    expect(row(stage, "Speed is low, Outcome")).to_be_focused()
    keys.press("Control+z")
    stage.page.wait_for_function("stage.sent.at(-1).op === 'undo'")
    stage.accept(told="“Speed is low” is gone")
    expect(stage.page.locator(".cw-said")).to_have_text("Undone: “Speed is low” is gone.")
