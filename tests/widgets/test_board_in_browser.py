"""The placement board, in the browser and without Jupyter."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.widgets.samples import HOSTILE, a_board, item
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser


def chip(stage: Stage, label: str) -> Locator:
    return stage.page.locator(".cw-chip", has_text=label)


def cell(stage: Stage, x: int, y: int) -> Locator:
    return stage.page.locator(f".cw-board-cell[data-x='{x}'][data-y='{y}']")


def placed(stage: Stage) -> list[Any]:
    stage.page.wait_for_function("stage.sent.length > 0")
    return [(sent["op"], sent["key"], sent["x"], sent["y"]) for sent in stage.sent]


def test_arrow_keys_move_an_item_and_several_steps_are_one_move(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank", 2, 2)))
    chip(stage, "Bank").focus()
    for key in ("ArrowUp", "ArrowUp", "ArrowRight"):
        stage.page.keyboard.press(key)
    expect(cell(stage, 3, 4).locator(".cw-chip")).to_be_focused()
    assert placed(stage) == [("place", "bank", 3, 4)]
    expect(stage.light).to_have_text("Saving …")
    stage.set("items", [item("bank", "Bank", 3, 4)])
    stage.accept()
    expect(stage.light).to_have_text("Saved")


def test_two_digits_place_an_item_and_the_screen_says_how(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank")))
    expect(stage.page.get_by_text("two digits: first Interest, then Influence")).to_be_visible()
    chip(stage, "Bank").focus()
    stage.page.keyboard.press("4")
    expect(stage.page.locator(".cw-said")).to_have_text("Interest 4. Now a digit for Influence.")
    stage.page.keyboard.press("7")
    expect(stage.page.locator(".cw-said")).to_have_text("Influence goes from 1 to 5.")
    stage.page.keyboard.press("2")
    assert placed(stage) == [("place", "bank", 4, 2)]


def test_a_pointer_drags_an_item_from_beside_the_board(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank")))
    chip(stage, "Bank").drag_to(cell(stage, 5, 1))
    assert placed(stage) == [("place", "bank", 5, 1)]
    expect(stage.page.locator(".cw-tray")).to_be_hidden()


def test_an_item_dropped_beside_the_board_stays_where_it_was(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank", 2, 2)))
    chip(stage, "Bank").drag_to(stage.page.locator(".cw-hint"))
    expect(cell(stage, 2, 2).locator(".cw-chip")).to_be_visible()
    assert stage.sent == []


def test_two_clicks_do_what_a_drag_does(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank")))
    chip(stage, "Bank").click()
    expect(chip(stage, "Bank")).to_have_attribute("aria-pressed", "true")
    cell(stage, 1, 5).click()
    assert placed(stage) == [("place", "bank", 1, 5)]


def test_a_refused_move_can_be_tried_again(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank")))
    chip(stage, "Bank").click()
    cell(stage, 1, 5).click()
    placed(stage)
    stage.reply(ok=False, text="Something went wrong.")
    expect(stage.light).to_have_text("Not saved yet: Something went wrong.")
    stage.button("Try again").click()
    assert placed(stage)[1:] == [("place", "bank", 1, 5)]


def test_a_step_is_kept_at_once_and_survives_a_reload(stage: Stage) -> None:
    stage.page.clock.install()
    stage.open(a_board(item("bank", "Bank", 2, 2), outbox_key="board"))
    chip(stage, "Bank").focus()
    stage.page.keyboard.press("ArrowUp")
    stage.page.keyboard.press("ArrowUp")
    expect(stage.light).to_have_text("Saving …")
    assert stage.sent == []
    stage.open(a_board(item("bank", "Bank", 2, 2), outbox_key="board"))
    assert placed(stage) == [("place", "bank", 2, 4)]
    expect(cell(stage, 2, 4).locator(".cw-chip")).to_be_visible()


def test_a_step_after_the_pause_is_an_operation_of_its_own(stage: Stage) -> None:
    stage.page.clock.install()
    stage.open(a_board(item("bank", "Bank", 2, 2)))
    chip(stage, "Bank").focus()
    stage.page.keyboard.press("ArrowUp")
    stage.page.clock.run_for(501)
    stage.page.keyboard.press("ArrowUp")
    stage.page.clock.run_for(501)
    stage.accept()  # one after the other: the second one waits for the first one's answer
    assert placed(stage) == [("place", "bank", 2, 3), ("place", "bank", 2, 4)]
    first, second = stage.sent
    assert first["id"] != second["id"]


def test_a_refused_move_is_shown_as_unsaved_and_survives_a_reload(stage: Stage) -> None:
    two = (item("bank", "Bank", 2, 2), item("club", "Club", 1, 1))
    stage.open(a_board(*two, outbox_key="board"))
    chip(stage, "Bank").click()
    cell(stage, 1, 5).click()
    stage.reply(ok=False, text="Something went wrong.")
    stage.set("items", list(two))
    expect(cell(stage, 1, 5).locator(".cw-chip")).to_contain_text("not saved")
    chip(stage, "Club").click()
    cell(stage, 3, 3).click()
    stage.accept()
    # Another move that is saved does not make this one saved.
    expect(stage.light).to_have_text("Not saved yet: Something went wrong.")
    stage.open(a_board(*two, outbox_key="board"))
    expect(cell(stage, 1, 5).locator(".cw-chip")).to_contain_text("not saved")
    stage.button("Try again").click()
    assert placed(stage) == [("place", "bank", 1, 5)]
    stage.accept()
    expect(stage.light).to_have_text("Saved")
    expect(chip(stage, "Bank")).not_to_contain_text("not saved")


def test_a_move_of_something_that_is_gone_waits_for_nobody(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank", 2, 2)))
    chip(stage, "Bank").click()
    cell(stage, 1, 5).click()
    stage.set("items", [])
    stage.reply(ok=False, gone=True, text="Somebody took this away.")
    expect(stage.light).to_have_text("")
    expect(stage.page.locator(".cw-chip")).to_have_count(0)


def test_a_new_name_or_colour_changes_its_chip_alone(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank", 2, 2), item("club", "Club"), item("fund", "Fund")))
    chip(stage, "Bank").click()
    chip(stage, "Club").focus()
    stage.page.evaluate("window.before = [...document.querySelectorAll('.cw-chip')]")
    renamed = {**item("club", "Chess club"), "colour": 3, "shape": "star"}
    stage.set("items", [item("bank", "Bank", 2, 2), renamed, item("fund", "Fund")])
    expect(chip(stage, "Chess club")).to_be_focused()
    expect(chip(stage, "Chess club")).to_contain_text("★")
    expect(chip(stage, "Bank")).to_have_attribute("aria-pressed", "true")
    same = "[...document.querySelectorAll('.cw-chip')].every((one, at) => one === before[at])"
    assert stage.page.evaluate(same)
    cell(stage, 4, 4).click()
    assert placed(stage) == [("place", "bank", 4, 4)]


def test_a_new_item_before_the_others_moves_no_focus(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank"), item("club", "Club")))
    chip(stage, "Club").focus()
    stage.set("items", [item("aid", "Aid"), item("bank", "Bank"), item("club", "Club")])
    expect(chip(stage, "Club")).to_be_focused()
    expect(stage.page.locator(".cw-chip")).to_contain_text(["1 Aid", "2 Bank", "3 Club"])


def test_forty_items_never_cover_each_other(stage: Stage) -> None:
    crowd = [item(f"k{n}", f"Organisation of street {n}", n % 3 + 1, n % 4 + 1) for n in range(30)]
    stage.open(a_board(*crowd, *(item(f"l{n}", f"Late {n}", 5, 5) for n in range(10))))
    boxes = [chip.bounding_box() for chip in stage.page.locator(".cw-chip").all()]
    found = [box for box in boxes if box is not None]
    assert len(found) == 40
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            apart = (
                one["x"] + one["width"] <= other["x"] + 0.5
                or other["x"] + other["width"] <= one["x"] + 0.5
                or one["y"] + one["height"] <= other["y"] + 0.5
                or other["y"] + other["height"] <= one["y"] + 0.5
            )
            assert apart, (one, other)


def test_a_table_says_the_same_as_the_board(stage: Stage) -> None:
    stage.open(a_board(item("bank", "Bank", 2, 4), item("club", "Club")))
    lines = stage.page.get_by_role("table").locator("tbody tr")
    expect(lines.get_by_role("rowheader")).to_have_text(["1", "2"])
    expect(lines.nth(0).get_by_role("cell")).to_have_text(["●Bank", "2", "4"])
    expect(lines.nth(1).get_by_role("cell")).to_have_text(["●Club", "–", "–"])
    expect(chip(stage, "Bank")).to_have_accessible_name("1 Bank Interest 2 of 5, Influence 4 of 5")


def test_a_legend_says_once_what_each_shape_means(stage: Stage) -> None:
    club = {**item("club", "Club"), "colour": 2, "shape": "wedge", "group": "Sport"}
    stage.open(a_board(item("bank", "Bank", 2, 4), item("fund", "Fund"), club))
    legend = stage.page.get_by_role("list", name="What the shapes mean")
    expect(legend.get_by_role("listitem")).to_have_text(["●Money", "▼Sport"])


@pytest.mark.parametrize("light", ["true", "false"])
def test_hostile_names_are_text_and_axe_finds_nothing(stage: Stage, light: str) -> None:
    spots = [None, 1, 2, 3, 4, 5]
    stage.open(a_board(*(item(str(x), name, x, x) for x, name in zip(spots, HOSTILE, strict=True))))
    stage.page.evaluate("light => document.body.dataset.jpThemeLight = light", light)
    assert stage.axe() == []
    assert stage.page.title() == "A page without Jupyter"
    assert stage.page.evaluate("document.documentElement.scrollWidth") <= 1280
