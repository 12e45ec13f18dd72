"""The canvas in the browser and without Jupyter: drawn, written and read, by mouse and by keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from collabworkshop.model.errors import NotAllowedError
from collabworkshop.theme import SHAPES
from tests.hostile import hostile_names
from tests.widgets.canvas_samples import Keeper, a_map, crowd, line, point
from tests.widgets.stage import ADDRESS, Stage

pytestmark = pytest.mark.browser

PAGE = Path(__file__).parent / "canvas_stage.html"


@pytest.fixture
def stage(page: Page) -> Iterator[Stage]:
    def answer(route: Route) -> None:
        route.fulfill(path=PAGE)

    page.route(ADDRESS, answer)
    yield Stage(page)
    # What ends a canvas takes all of it away.
    page.evaluate("stage.end()")
    assert page.locator(".cw-drawing canvas").count() == 0


School, Bank, Club = (
    point("school", "School", 0, 0, facts=["Has a hall."]),
    point("bank", "Bank", 300, 0, colour=2, shape="square", group="Business", tags=["member"]),
    point("club", "Club", 150, 200),
)
TRIO = [School, Bank, Club]


def opened(stage: Stage, points: list[Any], lines: list[Any] | None = None, **given: Any) -> Keeper:
    keeper = Keeper(a_map(points, lines, **given))
    stage.open(keeper.canvas)
    stage.page.locator(".cw-drawing canvas").first.wait_for()
    return keeper


def drawing(stage: Stage) -> Locator:
    return stage.page.get_by_role("application")


def title(stage: Stage) -> Locator:
    return stage.page.locator(".cw-panel-title")


def spot(stage: Stage, x: float, y: float) -> tuple[float, float]:
    """Return where a place of the map is on the page: Show all puts TRIO alike each time."""
    at: list[float] = stage.page.evaluate("([x, y]) => stage.at(x, y)", [x, y])
    return at[0], at[1]


def press(stage: Stage, x: float, y: float) -> None:
    stage.page.mouse.click(*spot(stage, x, y))


def sent(stage: Stage, count: int) -> list[dict[str, Any]]:
    stage.page.wait_for_function("count => stage.sent.length >= count", arg=count)
    return stage.sent


def told(keeper: Keeper, operation: str) -> list[dict[str, Any]]:
    return [one for one in keeper.got if one["op"] == operation]


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
    expect(stage.page.get_by_role("group", name="Two versions of School")).to_be_visible()
    expect(stage.light).to_have_text("Not saved yet: choose what shall stay.")
    stage.button("Keep mine: School").click()
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


def test_the_legend_hides_and_says_how_many_are_left(stage: Stage) -> None:
    opened(stage, TRIO, [line("school", "bank"), line("school", "club", 1)])
    stage.page.get_by_role("checkbox", name="Business").uncheck()
    expect(stage.page.get_by_text("Shown: 2 of 3 stakeholders, 1 of 2 ties.")).to_be_visible()
    expect(stage.page.get_by_text("List of stakeholders (2)")).to_be_visible()
    press(stage, 300, 0)
    expect(title(stage)).to_have_text("3 stakeholders, 2 ties")
    stage.button("Show everything").click()
    expect(stage.page.get_by_role("checkbox", name="Business")).to_be_checked()
    stage.page.get_by_label("Show only").select_option("member")
    expect(stage.page.get_by_text("Shown: 1 of 3 stakeholders")).to_be_visible()


def test_search_goes_from_one_found_to_the_next(stage: Stage) -> None:
    points, lines = crowd(30, 20, placed=True)
    opened(stage, points, lines)
    find = stage.page.get_by_role("searchbox", name="Find")
    find.fill("FAITH")
    expect(stage.page.get_by_text("4 found")).to_be_visible()
    find.press("Enter")
    find.press("Enter")
    expect(stage.page.get_by_text("2 of 4")).to_be_visible()
    expect(title(stage)).to_have_text("Faith partnership of district 10")


def test_lists_say_all_that_is_drawn_and_choose_it(stage: Stage) -> None:
    opened(stage, TRIO, [line("school", "bank"), line("school", "bank", 1), line("bank", "school")])
    stage.page.get_by_text("List of ties (3)").click()
    items = stage.page.locator(".cw-things li")
    expect(items).to_have_count(3)
    expect(items.nth(1)).to_have_text("School → Bank Money · confirmed")
    items.nth(1).get_by_role("button").click()
    expect(title(stage)).to_have_text("School → Bank")
    expect(stage.page.locator(".cw-panel")).to_contain_text("Money")


def test_several_lines_between_two_can_be_pressed_one_by_one(stage: Stage) -> None:
    three = [line("school", "bank", number) for number in range(3)]
    opened(stage, [School, Bank], three)
    seen = set()
    for down in range(-40, 41, 4):
        press(stage, 150, down)
        stage.page.wait_for_timeout(20)
        seen.add(stage.page.evaluate("stage.traits.chosen"))
    assert {one["key"] for one in three} <= seen


@pytest.mark.parametrize(("ending", "start"), [("SVG", b"<svg "), ("PNG", b"\x89PNG")])
def test_the_whole_map_can_be_saved_as_a_picture(stage: Stage, ending: str, start: bytes) -> None:
    opened(stage, [*TRIO, point("far", "<b>Far</b>", 4000, 0)], [line("school", "bank")])
    with stage.page.expect_download() as download:
        stage.button(f"Save as {ending} picture").click()
    name = download.value.suggested_filename
    content = Path(download.value.path()).read_bytes()
    assert name == f"Who-works-with-whom-.{ending.lower()}"
    assert content.startswith(start)
    if ending == "SVG":
        assert b"&lt;b&gt;Far&lt;/b&gt;" in content


def test_dark_and_light_follow_the_theme_at_once(stage: Stage) -> None:
    opened(stage, TRIO)
    pixel = """() => {
        const all = [...document.querySelectorAll('.cw-drawing canvas')];
        const seen = new Set();
        for (const one of all) {
            const { data } = one.getContext('2d').getImageData(0, 0, one.width, one.height);
            for (let at = 0; at < data.length; at += 4)
                if (data[at + 3] === 255) seen.add([data[at], data[at + 1], data[at + 2]].join());
        }
        return seen;
    }"""
    blue, light_blue = (
        "4,109,172",
        "80,174,229",
    )  # the first colour of theme.LIGHT and of theme.DARK
    stage.page.wait_for_function(f"({pixel})().has('{blue}')")
    stage.page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    stage.page.wait_for_function(f"({pixel})().has('{light_blue}')")
    assert not stage.page.evaluate(f"({pixel})().has('{blue}')")


@pytest.mark.parametrize("light", ["true", "false"])
def test_hostile_names_are_text_and_axe_finds_nothing(stage: Stage, light: str) -> None:
    names = hostile_names()[:60]
    points = [
        point(f"{n} <b>'\"", name, (n % 8) * 120, (n // 8) * 120, group=name, tags=[name])
        for n, name in enumerate(names)
    ]
    opened(stage, points, [line(points[0]["key"], points[1]["key"], kind="<i>k</i>")])
    stage.page.evaluate("light => document.body.dataset.jpThemeLight = light", light)
    stage.set("chosen", points[0]["key"])
    for summary in stage.page.locator("summary").all():
        summary.click()
    assert stage.axe() == []
    assert stage.page.title() == "A page without Jupyter"
    assert stage.page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_canvas_in_a_hidden_place_is_drawn_once_it_is_seen(stage: Stage) -> None:
    canvas = a_map(TRIO)
    stage.page.goto(ADDRESS)
    stage.page.wait_for_function("window.stage")
    stage.page.evaluate("document.getElementById('root').hidden = true")
    traits = stage._traits(canvas)
    stage.page.evaluate("traits => stage.draw('canvas', traits)", traits)
    expect(stage.page.locator(".cw-drawing canvas")).to_have_count(0)
    stage.page.evaluate("document.getElementById('root').hidden = false")
    expect(stage.page.locator(".cw-drawing canvas")).to_have_count(3)


def test_without_fields_nobody_can_write(stage: Stage) -> None:
    opened(stage, [point("a", "A", 0, 0, cells=None)], point_fields=[], line_fields=[])
    expect(stage.button("Add stakeholder")).to_be_hidden()
    expect(stage.button("Connect")).to_be_hidden()
    stage.set("chosen", "a")
    expect(title(stage)).to_have_text("A")
    expect(stage.button("Remove")).to_have_count(0)


def test_a_line_of_others_gets_a_view_of_ones_own(stage: Stage) -> None:
    theirs = line("school", "bank", mine="", cells={"kind": "information"}, revision=0)
    opened(stage, TRIO, [theirs])
    stage.set("chosen", theirs["key"])
    expect(stage.button("Remove")).to_have_count(0)
    stage.button("Add your own view").click()
    stage.page.get_by_label("Level").fill("3")
    stage.page.keyboard.press("Tab")
    (save,) = sent(stage, 1)
    assert save["cells"] == {"from": "school", "to": "bank", "kind": "information", "level": 3}


def test_in_layers_each_point_stands_above_those_that_it_leads_to(stage: Stage) -> None:
    points = [point("end", "End"), point("middle", "Middle"), point("start", "Start")]
    opened(stage, points, [line("start", "middle"), line("middle", "end")], layers=True)
    (lay,) = sent(stage, 1)
    down = {place["key"]: place["y"] for place in lay["places"]}
    assert down["start"] < down["middle"] < down["end"]


def test_marked_points_are_brought_out_and_let_go(stage: Stage) -> None:
    opened(stage, TRIO)
    marked = """() => document.querySelector(".cw-drawing-frame")._cyreg.cy
        .elements(".marked").map((one) => one.data("key"))"""
    stage.set("marked", ["bank"])
    assert stage.page.evaluate(marked) == ["bank"]
    stage.set("marked", [])
    assert stage.page.evaluate(marked) == []
