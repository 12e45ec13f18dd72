"""Rows: details, order, removal, undo, pasting and size, in the browser and without Jupyter."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.widgets.samples import HOSTILE, a_table, row
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

THREE = (row("b", "Bank", interest=2), row("a", "Archive", interest=5), row("c", "Club"))


def names(stage: Stage) -> list[str]:
    found: list[str] = stage.page.eval_on_selector_all(
        "tr:not(.cw-below) > td:first-child input", "all => all.map(one => one.value)"
    )
    return found


def test_details_unfold_below_their_row(stage: Stage) -> None:
    stage.open(a_table(row("a", "Archive", views=["money"])))
    details = stage.button("Details of Archive")
    expect(details).to_have_attribute("aria-expanded", "false")
    details.click()
    expect(details).to_have_attribute("aria-expanded", "true")
    expect(stage.page.get_by_role("checkbox", name="Law")).to_be_focused()
    expect(stage.page.get_by_role("checkbox", name="Money")).to_be_checked()
    stage.page.get_by_role("checkbox", name="Law").check()
    assert stage.sent[-1]["cells"] == {"views": ["law", "money"]}
    expect(stage.page.get_by_label("Gains")).to_have_accessible_description("A sentence will do.")


def test_the_head_sorts_and_says_so(stage: Stage) -> None:
    stage.open(a_table(*THREE))
    head = stage.page.get_by_role("columnheader", name="Name")
    head.get_by_role("button").click()
    assert names(stage) == ["Archive", "Bank", "Club"]
    expect(head).to_have_attribute("aria-sort", "ascending")
    head.get_by_role("button").click()
    assert names(stage) == ["Club", "Bank", "Archive"]
    expect(head).to_have_attribute("aria-sort", "descending")
    assert stage.sent == []


def test_after_a_removal_the_focus_goes_to_the_next_row(stage: Stage) -> None:
    stage.open(a_table(*THREE))
    stage.button("Remove Bank").click()
    sent = stage.sent[-1]
    assert (sent["op"], sent["key"], sent["expected"]) == ("remove", "b", 1)
    assert names(stage) == ["Bank", "Archive", "Club"]
    stage.set("rows", list(THREE[1:]))
    stage.accept()
    expect(stage.button("Remove Archive")).to_be_focused()


def test_after_the_last_row_the_focus_goes_to_adding(stage: Stage) -> None:
    stage.open(a_table(THREE[0]))
    stage.button("Remove Bank").click()
    stage.accept()
    expect(stage.button("Add stakeholder")).to_be_focused()
    expect(stage.page.get_by_text("Nobody yet.")).to_be_visible()


def test_a_click_counts_although_the_button_moves_away_under_it(stage: Stage) -> None:
    stage.open(a_table(*THREE))
    below = stage.page.get_by_role("button", name="Remove").nth(1)
    stage.cell("Interest: Bank").fill("9")
    box = below.bounding_box()
    assert box is not None
    stage.page.mouse.move(box["x"] + 5, box["y"] + 5)
    stage.page.mouse.down()
    after = below.bounding_box()
    assert after is not None
    assert after["y"] > box["y"] + 5  # the message pushed it down
    stage.page.mouse.up()
    assert [sent["op"] for sent in stage.sent] == ["remove"]


def test_undo_is_asked_for_once_until_python_answers(stage: Stage) -> None:
    stage.open(a_table(*THREE, can_undo=True))
    stage.button("Undo").click()
    stage.button("Undo").click(force=True)
    stage.accept()
    assert [sent["op"] for sent in stage.sent] == ["undo"]
    stage.button("Undo").click()
    assert len(stage.sent) == 2


def test_redo_stands_beside_undo_and_each_says_its_keys(stage: Stage) -> None:
    stage.open(a_table(*THREE, can_undo=True))
    redo = stage.button("Redo")
    expect(redo).to_have_attribute("aria-disabled", "true")
    expect(stage.button("Undo")).to_have_accessible_description(re.compile(r"Ctrl\+Z"))
    expect(redo).to_have_accessible_description(re.compile(r"Ctrl\+Shift\+Z or Ctrl\+Y"))
    redo.click(force=True)
    assert stage.sent == []
    stage.set("can_redo", True)
    redo.click()
    assert [(sent["op"], sorted(sent)) for sent in stage.sent] == [("redo", ["id", "op"])]
    expect(stage.button("Undo")).to_have_attribute("aria-disabled", "true")
    stage.set("can_redo", False)
    stage.accept()
    expect(redo).to_have_attribute("aria-disabled", "true")
    expect(stage.button("Undo")).to_have_attribute("aria-disabled", "false")


def test_the_keys_take_back_and_bring_back_outside_of_a_text(stage: Stage) -> None:
    stage.open(a_table(*THREE, can_undo=True, can_redo=True))
    pressed = ["Control+z", "Control+Shift+z", "Control+y"]
    for keys in (*pressed, "z", "Control+Alt+z"):
        stage.button("Details of Archive").press(keys)
        if keys in pressed:
            stage.accept()
    stage.cell("Form: Archive").press("Control+z")  # a list has nothing of its own to take back
    stage.accept()
    stage.cell("Member: Archive").press("Control+y")
    stage.accept()
    assert [sent["op"] for sent in stage.sent] == ["undo", "redo", "redo", "undo", "redo"]


def test_in_a_text_the_browser_takes_back_what_is_typed(stage: Stage) -> None:
    stage.open(a_table(*THREE, can_undo=True))
    stage.cell("Sector: Bank").focus()
    stage.page.keyboard.type("x")
    stage.page.keyboard.press("Control+z")
    expect(stage.cell("Sector: Bank")).to_have_value("")
    assert stage.sent == []


def test_the_answer_to_something_else_lets_nobody_undo_twice(stage: Stage) -> None:
    stage.open(a_table(*THREE, can_undo=True))
    stage.cell("Interest: Bank").fill("4")
    stage.page.keyboard.press("Tab")
    stage.button("Undo").click()
    stage.accept()  # this is the answer to what was typed: only now the undo goes out
    stage.button("Undo").click(force=True)
    stage.accept()
    assert [sent["op"] for sent in stage.sent] == ["save", "undo"]
    stage.button("Undo").click()
    assert [sent["op"] for sent in stage.sent] == ["save", "undo", "undo"]


def test_an_undo_that_waits_over_a_reload_is_not_asked_for_beside_that(stage: Stage) -> None:
    stage.open(a_table(*THREE, can_undo=True, outbox_key="t"))
    stage.button("Undo").click()
    [sent] = stage.sent
    stage.open(a_table(*THREE, can_undo=True, outbox_key="t"))
    stage.button("Undo").click(force=True)
    stage.accept()
    assert stage.sent == [sent]


def test_a_refused_undo_is_a_word_and_not_something_unsaved(stage: Stage) -> None:
    stage.open(a_table(*THREE, can_undo=True))
    stage.button("Undo").click()
    stage.reply(ok=False, text="What you saved last was changed again since.")
    expect(stage.page.get_by_role("alert")).to_have_text(
        "What you saved last was changed again since."
    )
    expect(stage.light).to_have_text("")
    expect(stage.button("Try again")).to_be_hidden()


def test_a_row_is_removed_once_however_often_the_button_is_pressed(stage: Stage) -> None:
    stage.open(a_table(*THREE))
    stage.button("Remove Bank").dblclick()
    expect(stage.button("Remove Bank")).to_have_attribute("aria-disabled", "true")
    stage.reply(ok=False, text="Only the facilitator may do that.")
    assert [sent["op"] for sent in stage.sent] == ["remove"]
    expect(stage.page.get_by_role("alert")).to_have_text("Only the facilitator may do that.")
    expect(stage.button("Remove Bank")).not_to_have_attribute("aria-disabled", "true")
    expect(stage.light).to_have_text("")


def test_there_is_no_undo_where_nothing_can_be_taken_back(stage: Stage) -> None:
    stage.open(a_table(*THREE))
    stage.button("Undo").click(force=True)
    assert stage.sent == []


def test_a_pasted_table_is_one_operation(stage: Stage) -> None:
    stage.open(a_table(THREE[0]))
    stage.cell("Name: Bank").focus()
    stage.paste("Name\tInterest\tMember\nBank of all\t4\tyes\nSchool\t5\tno\n")
    [sent] = stage.sent
    assert sent["op"] == "paste"
    assert sent["rows"] == [
        {
            "key": "b",
            "expected": 1,
            "cells": {"name": "Bank of all", "interest": 4, "member": True},
        },
        {"key": None, "cells": {"name": "School", "interest": 5, "member": False}},
    ]
    assert names(stage) == ["Bank of all", "School"]
    stage.set("rows", [row("b", "Bank of all", 2), row("s", "School")])
    stage.accept()
    assert names(stage) == ["Bank of all", "School"]
    expect(stage.page.get_by_text("2 rows pasted.")).to_be_visible()


def test_pasted_cells_without_a_column_are_named(stage: Stage) -> None:
    stage.open(a_table(THREE[0]))
    stage.cell("Member: Bank").focus()
    stage.paste("yes\tLorry 7\n")
    expect(stage.page.get_by_role("alert")).to_contain_text("There is no column for: “Lorry 7”.")
    assert stage.sent[-1]["rows"] == [{"key": "b", "expected": 1, "cells": {"member": True}}]


def test_a_single_word_is_pasted_as_everywhere(stage: Stage) -> None:
    stage.open(a_table(THREE[0]))
    stage.cell("Sector: Bank").focus()
    stage.paste("Health")
    assert stage.sent == []


def test_hostile_names_are_text_and_break_nothing(stage: Stage) -> None:
    table = a_table(*(row(str(number), name) for number, name in enumerate(HOSTILE)))
    stage.open(table)
    assert names(stage) == list(HOSTILE)
    for button in stage.page.get_by_role("button", name="Details").all():
        button.click()
    assert stage.page.title() == "A page without Jupyter"
    assert stage.page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert stage.page.locator("#root script, #root img").count() == 0


def test_a_table_in_a_box_without_size_is_there_when_the_box_grows(stage: Stage) -> None:
    hide = "document.addEventListener('DOMContentLoaded', () => (document.body.hidden = true))"
    stage.page.add_init_script(hide)
    stage.open(a_table(*THREE))
    stage.page.evaluate("document.body.hidden = false")
    expect(stage.cell("Name: Bank")).to_be_visible()


@pytest.mark.parametrize("light", ["true", "false"])
def test_axe_finds_nothing(stage: Stage, light: str) -> None:
    messages = {"interest": "Please look again."}
    stage.open(a_table(row("x", HOSTILE[0]) | {"messages": messages}, *THREE, can_undo=True))
    stage.page.evaluate("light => document.body.dataset.jpThemeLight = light", light)
    stage.button("Details of Bank").click()
    stage.button("Add stakeholder").click()
    stage.cell("Interest: new stakeholder").fill("9")
    stage.cell("Interest: Archive").fill("1")
    stage.page.keyboard.press("Tab")
    stage.reply(ok=False, theirs={"interest": 3}, text="changed")
    assert stage.axe() == []


def test_on_a_narrow_screen_the_first_column_still_tells_rows_apart(stage: Stage) -> None:
    stage.page.set_viewport_size({"width": 700, "height": 900})
    alike = "Teenagers and their parents get help"
    names = [f"{alike} early", f"{alike} at home", f"{alike} {'before it is too late ' * 4}"]
    stage.open(a_table(*(row(str(n), name) for n, name in enumerate(names))))
    for name in names[:2]:
        cut = stage.cell(f"Name: {name}").evaluate("e => e.scrollWidth - e.clientWidth")
        assert cut <= 0, name
    long = stage.page.locator("td:first-child input").last
    assert long.get_attribute("title") == names[2]
    assert long.bounding_box()["width"] < 500  # type: ignore[index]  # it is on the screen


def test_the_cell_with_the_focus_comes_out_from_under_the_buttons(stage: Stage) -> None:
    stage.page.set_viewport_size({"width": 830, "height": 900})
    stage.open(a_table(row("a", "Teenagers and their parents get help early")))
    last = stage.page.locator("td:nth-last-child(2) input").first
    buttons = stage.page.locator("td.cw-actions")
    assert overlap(last, buttons) > 0
    last.focus()
    assert overlap(last, buttons) <= 0


def overlap(cell: Locator, buttons: Locator) -> float:
    """Return how many pixels of a cell lie under the buttons of its row."""
    one, other = cell.bounding_box(), buttons.bounding_box()
    assert one and other
    return one["x"] + one["width"] - other["x"]
