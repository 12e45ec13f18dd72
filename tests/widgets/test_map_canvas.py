"""The canvas in the browser, without Jupyter: drawn and written, by mouse and by keys."""

from typing import Any

import pytest
from playwright.sync_api import expect

from collabworkshop.model.errors import NotAllowedError
from collabworkshop.theme import SHAPES
from tests.widgets.canvas_desk import (
    TRIO,
    Bank,
    Club,
    School,
    drawing,
    opened,
    press,
    sent,
    spot,
    title,
)
from tests.widgets.canvas_samples import crowd, line, point
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

BUNDLE = "canvas"


def test_a_press_chooses_a_point_and_tells_python(stage: Stage) -> None:
    opened(stage, TRIO)
    press(stage, 300, 0)
    expect(title(stage)).to_have_text("Bank")
    assert stage.page.evaluate("stage.told.at(-1)") == ["chosen", "bank"]
    press(stage, 0, 200)
    expect(title(stage)).to_have_text("3 stakeholders, 0 ties")
    assert stage.page.evaluate("stage.told.at(-1)") == ["chosen", ""]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_found_in_its_very_middle(stage: Stage, shape: str) -> None:
    opened(stage, [School, point("here", "Here", 300, 0, shape=shape), Club])
    press(stage, 300, 0)
    expect(title(stage)).to_have_text("Here")


def test_python_chooses_a_line_and_its_panel_says_who_says_so(stage: Stage) -> None:
    one_sided = line("school", "bank", status="one-sided", fade="target", facts=["School says so."])
    opened(stage, TRIO, [one_sided])
    stage.set("chosen", one_sided["key"])
    expect(title(stage)).to_have_text("School → Bank")
    expect(stage.page.locator(".cw-panel")).to_contain_text("Information · one-sided")
    expect(stage.page.locator(".cw-panel")).to_contain_text("School says so.")


def test_a_drag_is_one_move_at_its_end_and_stays_when_python_answers(stage: Stage) -> None:
    keeper = opened(stage, TRIO)
    mouse = stage.page.mouse
    mouse.move(*spot(stage, 0, 0))
    mouse.down()
    mouse.move(*spot(stage, 40, 30))
    mouse.move(*spot(stage, 60, 90), steps=4)
    mouse.up()
    (move,) = sent(stage, 1)
    (place,) = move["places"]
    assert (move["op"], place["key"]) == ("move", "school")
    assert abs(place["x"] - 60) < 4
    assert abs(place["y"] - 90) < 4
    stage.hand_over(keeper.canvas)
    expect(stage.light).to_have_text("Saved")
    press(stage, 60, 90)
    expect(title(stage)).to_have_text("School")


def test_a_box_chooses_several_and_one_drag_moves_them_all(stage: Stage) -> None:
    opened(stage, TRIO)
    page = stage.page
    page.keyboard.down("Shift")
    page.mouse.move(*spot(stage, -60, -60))
    page.mouse.down()
    page.mouse.move(*spot(stage, 100, 20), steps=3)
    page.mouse.move(*spot(stage, 360, 60), steps=3)
    page.mouse.up()
    page.keyboard.up("Shift")
    expect(title(stage)).to_have_text("2 chosen")
    page.mouse.move(*spot(stage, 0, 0))
    page.mouse.down()
    page.mouse.move(*spot(stage, 0, 50), steps=4)
    page.mouse.up()
    (move,) = sent(stage, 1)
    assert sorted(place["key"] for place in move["places"]) == ["bank", "school"]


def test_double_click_adds_a_point_where_it_was_pressed(stage: Stage) -> None:
    keeper = opened(stage, TRIO)
    stage.page.mouse.dblclick(*spot(stage, 20, 180))
    expect(stage.page.get_by_label("Name (needed)")).to_be_focused()
    stage.page.keyboard.type("Library")
    stage.page.keyboard.press("Tab")
    assert sent(stage, 1)[0]["cells"] == {"name": "Library"}
    stage.hand_over(keeper.canvas)
    expect(title(stage)).to_have_text("Library")
    (lay,) = sent(stage, 2)[1:]
    assert lay["op"] == "lay"
    assert lay["places"][0]["key"] == "new-3"
    assert abs(lay["places"][0]["y"] - 180) < 5


def test_connect_draws_a_line_between_two_presses(stage: Stage) -> None:
    keeper = opened(stage, TRIO)
    stage.button("Connect").click()
    press(stage, 0, 0)
    expect(stage.page.get_by_text("From School. Now press the other one.")).to_be_visible()
    press(stage, 300, 0)
    expect(stage.page.get_by_label("Kind (needed)")).to_be_focused()
    expect(stage.page.get_by_text("Still needed: Kind")).to_be_visible()
    stage.page.get_by_label("Kind (needed)").select_option("money")
    (save,) = sent(stage, 1)
    assert (save["op"], save["key"]) == ("save-line", None)
    assert save["cells"] == {"from": "school", "to": "bank", "kind": "money"}
    stage.hand_over(keeper.canvas)
    expect(title(stage)).to_have_text("School → Bank")
    assert keeper.canvas.lines[0]["key"] == "school-money-bank"


AT_ONCE = """([name, x, y]) => {
  const buttons = [...document.querySelectorAll("button")];
  buttons.find((button) => button.textContent === name).click();
  const there = document.elementFromPoint(x, y);
  for (const sort of ["mousedown", "mouseup"])
    there.dispatchEvent(new MouseEvent(sort, { bubbles: true, clientX: x, clientY: y }));
}"""


def test_a_press_right_after_connect_is_the_first_end(stage: Stage) -> None:
    opened(stage, TRIO)
    stage.page.evaluate(AT_ONCE, ["Connect", *spot(stage, 0, 0)])
    expect(stage.page.get_by_text("From School. Now press the other one.")).to_be_visible()
    expect(title(stage)).to_have_text("3 stakeholders, 0 ties")


def test_the_whole_work_by_keyboard_alone(stage: Stage) -> None:
    keeper = opened(stage, TRIO)
    keys = stage.page.keyboard
    drawing(stage).focus()
    keys.press("PageDown")
    expect(title(stage)).to_have_text("School")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    keys.press("ArrowDown")
    (move,) = sent(stage, 1)
    assert move["places"] == [{"key": "school", "x": 24, "y": 12}]
    stage.hand_over(keeper.canvas)
    keys.press("Enter")
    expect(stage.page.get_by_label("Name (needed)")).to_be_focused()
    keys.type("!")
    keys.press("Tab")
    assert sent(stage, 2)[1]["cells"] == {"name": "School!"}
    stage.hand_over(keeper.canvas)
    stage.button("Connect to …").press("Enter")
    expect(stage.page.get_by_label("To (needed)")).to_be_focused()
    keys.type("Club")
    stage.page.get_by_label("Kind (needed)").focus()
    keys.type("Referral")
    keys.press("Tab")
    assert sent(stage, 3)[2]["cells"] == {"from": "school", "to": "club", "kind": "referral"}
    stage.hand_over(keeper.canvas)
    drawing(stage).focus()
    keys.press("Delete")
    assert sent(stage, 4)[3]["op"] == "remove-line"
    stage.hand_over(keeper.canvas)
    expect(title(stage)).to_have_text("3 stakeholders, 0 ties")
    expect(drawing(stage)).to_be_focused()


def test_ctrl_z_asks_for_undo_once(stage: Stage) -> None:
    opened(stage, TRIO, can_undo=True)
    drawing(stage).focus()
    stage.page.keyboard.press("Control+z")
    stage.page.keyboard.press("Control+z")
    assert [one["op"] for one in sent(stage, 1)] == ["undo"]


def test_points_without_a_place_are_laid_once_and_new_ones_beside_the_others(stage: Stage) -> None:
    points, lines = crowd(12, 15)
    keeper = opened(stage, points, lines)
    (lay,) = sent(stage, 1)
    assert (lay["op"], len(lay["places"])) == ("lay", 12)
    assert len({(place["x"], place["y"]) for place in lay["places"]}) == 12
    stage.hand_over(keeper.canvas)
    before = keeper.canvas.points
    stage.set("points", [*before, point("late", "Late")])
    later = sent(stage, 2)[1]
    assert [place["key"] for place in later["places"]] == ["late"]


def test_a_layout_that_nobody_keeps_is_not_asked_again_and_again(stage: Stage) -> None:
    opened(stage, crowd(5, 4)[0])
    sent(stage, 1)
    stage.accept()
    stage.set("lines", [])
    # Whatever the change brings about has happened when the next frame but one is drawn.
    frame = (
        "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
    )
    stage.page.evaluate(frame)
    assert len(stage.sent) == 1


def test_what_somebody_else_changes_leaves_choice_focus_and_half_a_word(stage: Stage) -> None:
    opened(stage, TRIO)
    stage.set("chosen", "school")
    name = stage.page.get_by_label("Name (needed)")
    name.fill("Half a w")
    stage.set("points", [{**Bank, "label": "Big bank"}, Club, School, point("new", "New", 0, 99)])
    expect(name).to_be_focused()
    expect(name).to_have_value("Half a w")
    expect(title(stage)).to_have_text("School")


def test_two_versions_are_shown_and_one_is_chosen(stage: Stage) -> None:
    keeper = opened(stage, TRIO)
    stage.set("chosen", "school")
    keeper.conflict = {"name": "Their school", "revision": 2}
    stage.page.get_by_label("Name (needed)").fill("My school")
    stage.page.keyboard.press("Tab")
    sent(stage, 1)
    stage.hand_over(keeper.canvas)
    # It names what stands, not what was typed here; and it is a question, so one is taken there.
    expect(stage.page.get_by_role("group", name="Two versions of Their school")).to_be_focused()
    expect(stage.light).to_have_text("Not saved yet: choose what shall stay.")
    stage.button("Keep mine: Their school").click()
    again = sent(stage, 2)[1]
    assert (again["expected"], again["cells"]) == (2, {"name": "My school"})


def test_what_was_taken_away_while_somebody_wrote_is_kept_as_new(stage: Stage) -> None:
    keeper = opened(stage, TRIO)
    stage.set("chosen", "school")
    stage.page.get_by_label("Note").fill("Half a thought")
    stage.page.keyboard.press("Tab")
    sent(stage, 1)
    keeper.canvas.points = [Bank, Club]
    stage.set("points", [Bank, Club])
    stage.reply(ok=False, gone=True, text="Somebody removed it.")
    expect(stage.page.get_by_label("Note")).to_have_value("Half a thought")
    expect(stage.page.get_by_text("What you typed is kept")).to_be_visible()


def test_something_half_done_is_offered_again(stage: Stage) -> None:
    opened(stage, TRIO)
    stage.button("Add stakeholder").click()
    stage.page.get_by_label("Note").fill("half")
    press(stage, 300, 0)
    expect(title(stage)).to_have_text("Bank")
    stage.button("New stakeholder").click()
    expect(stage.page.get_by_label("Note")).to_have_value("half")
    stage.button("Discard").click()
    expect(title(stage)).to_have_text("3 stakeholders, 0 ties")
    expect(stage.light).to_have_text("")


def test_a_refused_move_stays_says_why_and_can_be_tried_again(stage: Stage) -> None:
    keeper = opened(stage, TRIO)

    def refuse(_: dict[str, Any]) -> None:
        raise NotAllowedError("The map is closed.")

    keeper.canvas.on_operation(refuse)
    drawing(stage).focus()
    stage.page.keyboard.press("PageDown")
    stage.page.keyboard.press("ArrowRight")
    sent(stage, 1)
    stage.hand_over(keeper.canvas)
    expect(stage.light).to_contain_text("Not saved yet")
    stage.button("Try again").click()
    assert sent(stage, 2)[1]["places"] == [{"key": "school", "x": 12, "y": 0}]
