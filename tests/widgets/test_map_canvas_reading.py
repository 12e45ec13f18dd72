"""The canvas in the browser, without Jupyter: searched, filtered, saved, dark and light."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.hostile import hostile_names
from tests.widgets.canvas_desk import TRIO, Bank, School, opened, press, sent, title
from tests.widgets.canvas_samples import a_map, crowd, line, point
from tests.widgets.stage import ADDRESS, Stage

pytestmark = pytest.mark.browser

BUNDLE = "canvas"


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
