"""The canvas of boxes in the browser: laid out, in lanes, linked by one pull, and as a picture."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.widgets.canvas_desk import drawing, opened, press, sent, spot, title, told
from tests.widgets.canvas_samples import line, point
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser

BUNDLE = "canvas"

LONG = "Families find help in the evening without having to explain everything twice " * 3
ARABIC = "تعرف الأسر إلى من تتوجه عندما تحتاج إلى المساعدة في المساء وفي عطلة نهاية الأسبوع."


def box(key: str, label: str, *place: int, **given: Any) -> dict[str, Any]:
    made: dict[str, Any] = point(key, label, *place, shape="rounded", group="Outcome", **given)
    return made


GOAL = box("goal", "Homes are safe", 0, 0) | {"shape": "framed", "group": "Impact"}
STEP = box("step", LONG, -200, 300, badge="2", facts=["Two doubts are open."])
OTHER = box("other", ARABIC, 200, 300)
THREE = [GOAL, STEP, OTHER]

# Boxes as they are drawn, with the widest line of words as the page's own font has it.
DRAWN = """() => {
    const { cy } = document.querySelector(".cw-drawing-frame")._cyreg;
    const pen = document.createElement("canvas").getContext("2d");
    return cy.nodes("[boxed]").map((node) => {
        pen.font = `500 14px ${node.style("font-family")}`;
        const lines = node.data("lettered").split("\\n");
        const widest = Math.max(...lines.map((line) => pen.measureText(line).width));
        const { wide, high, key } = node.data();
        const words = lines.join(" ").replaceAll("\\u200f", "");
        return { key, words, widest, lines: lines.length, wide, high, ...node.position() };
    });
}"""

# How a link runs, from end to end.
WAY = """(key) => document.querySelector(".cw-drawing-frame")._cyreg.cy
    .edges("[boxed]").filter((one) => one.data("key") === key).data("wire").path"""


def drawn(stage: Stage) -> dict[str, dict[str, Any]]:
    return {one["key"]: one for one in stage.page.evaluate(DRAWN)}


def test_boxes_are_laid_out_upwards_and_hold_all_their_words(stage: Stage) -> None:
    homeless = [{**one, "x": None, "y": None} for one in THREE]
    keeper = opened(stage, homeless, [line("step", "goal"), line("other", "goal")], boxes=True)
    (lay,) = sent(stage, 1)
    assert (lay["op"], len(lay["places"])) == ("lay", 3)
    stage.hand_over(keeper.canvas)
    boxes = drawn(stage)
    for key, label in (("step", LONG), ("other", ARABIC), ("goal", "Homes are safe")):
        one = boxes[key]
        assert one["words"].split() == label.split()
        assert one["widest"] <= one["wide"] - 36
        assert one["lines"] * 17.5 + 15 < one["high"]
    assert boxes["goal"]["y"] < min(boxes["step"]["y"], boxes["other"]["y"])
    assert abs(boxes["step"]["x"] - boxes["other"]["x"]) > boxes["step"]["wide"]
    press(stage, boxes["step"]["x"], boxes["step"]["y"])
    expect(stage.page.locator(".cw-panel")).to_contain_text("Two doubts are open.")
    assert stage.axe() == []


def test_a_link_is_pulled_from_one_box_to_another(stage: Stage) -> None:
    keeper = opened(stage, THREE, boxes=True)
    stage.button("Connect").click()
    # What begins after the press that chose the button has to wait for it.
    stage.page.wait_for_function(
        "() => document.querySelector('.cw-drawing-frame')._cyreg.cy.autoungrabify()"
    )
    mouse = stage.page.mouse
    mouse.move(*spot(stage, -200, 300))
    mouse.down()
    mouse.move(*spot(stage, -100, 150), steps=3)
    mouse.move(*spot(stage, 0, 0), steps=3)
    mouse.up()
    stage.page.get_by_label("Kind (needed)").select_option("money")
    (save,) = sent(stage, 1)
    assert save["cells"] == {"from": "step", "to": "goal", "kind": "money"}
    stage.hand_over(keeper.canvas)
    expect(title(stage)).to_have_text(f"{LONG.strip()} → Homes are safe")
    assert told(keeper, "move") == []


def test_a_box_that_is_dragged_stays_in_its_lane_and_its_links_follow(stage: Stage) -> None:
    lanes = [{**STEP, "lane": "Clinic"}, {**OTHER, "lane": "School"}, {**GOAL, "lane": "School"}]
    lanes[2]["x"] = 200
    keeper = opened(stage, lanes, [line("step", "goal")], boxes=True, lanes=["Clinic", "School"])
    mouse = stage.page.mouse
    mouse.move(*spot(stage, -200, 300))
    mouse.down()
    mouse.move(*spot(stage, 100, 420), steps=4)
    mouse.move(*spot(stage, 400, 420), steps=4)
    mouse.up()
    (move,) = sent(stage, 1)
    (place,) = move["places"]
    # The lanes meet half way between their boxes, and boxes are 228 wide.
    assert place["x"] == -115
    assert abs(place["y"] - 420) < 4
    stage.hand_over(keeper.canvas)
    path = stage.page.evaluate(WAY, "step-information-goal")
    assert abs(path[0]["x"] - -115) < 1
    assert path[0]["y"] > path[-1]["y"]


def test_a_box_that_changed_its_lane_is_shown_in_the_new_one_and_a_move_keeps_that(
    stage: Stage,
) -> None:
    both = [{**STEP, "lane": "School"}, {**OTHER, "lane": "Clinic"}]
    opened(stage, both, boxes=True, lanes=["Clinic", "School"])
    boxes = drawn(stage)
    assert boxes["other"]["x"] + 228 <= boxes["step"]["x"]
    drawing(stage).focus()
    stage.page.keyboard.press("PageDown")
    stage.page.keyboard.press("ArrowDown")
    (move,) = sent(stage, 1)
    assert {one["key"] for one in move["places"]} == {"step", "other"}


def test_a_new_box_gets_a_place_below_what_it_leads_to_and_moves_nobody(stage: Stage) -> None:
    opened(stage, THREE, boxes=True)
    stage.set("lines", [line("new", "goal")])
    stage.set("points", [*THREE, box("new", "New")])
    (lay,) = sent(stage, 1)
    assert (lay["op"], [one["key"] for one in lay["places"]]) == ("lay", ["new"])
    boxes = drawn(stage)
    assert {key: (one["x"], one["y"]) for key, one in boxes.items() if key != "new"} == {
        one["key"]: (one["x"], one["y"]) for one in THREE
    }
    new = boxes.pop("new")
    assert new["y"] > boxes["goal"]["high"] / 2
    for one in boxes.values():
        aside = abs(new["x"] - one["x"]) >= one["wide"]
        assert aside or abs(new["y"] - one["y"]) >= (new["high"] + one["high"]) / 2


def test_the_picture_has_boxes_lanes_links_and_every_word(stage: Stage, tmp_path: Path) -> None:
    lanes = [{**one, "lane": "<Clinic>"} for one in THREE]
    back = line("goal", "step", 1, kind="leads back", curved=True)
    opened(stage, lanes, [line("step", "goal"), back], boxes=True, lanes=["<Clinic>"])
    with stage.page.expect_download() as given:
        stage.button("Save as SVG picture").click()
    given.value.save_as(tmp_path / "map.svg")
    svg = (tmp_path / "map.svg").read_text(encoding="utf-8")
    for words in (LONG, ARABIC, "&lt;Clinic&gt;", "Impact", "Outcome", "Leads back"):
        assert all(f"{word}" in svg for word in words.split())
    assert "…" not in svg
    assert svg.count("<path") >= 2


def ten() -> list[dict[str, Any]]:
    """Return ten boxes in three rows, as wide as a team draws them in its first hour."""
    rest = [box(f"b{n}", f"Step number {n}", n % 4 * 270, 170 * (1 + n // 4)) for n in range(9)]
    return [{**GOAL, "x": 400}, *rest]


# Parts of boxes that are out of sight, and how near one looks.
SEEN = """() => {
    const { cy } = document.querySelector(".cw-drawing-frame")._cyreg;
    const out = cy.nodes("[boxed]").filter((node) => {
        const { x1, x2, y1, y2 } = node.renderedBoundingBox();
        return x1 < 0 || y1 < 0 || x2 > cy.width() || y2 > cy.height();
    });
    return [out.length, cy.zoom()];
}"""


def test_ten_boxes_are_all_in_sight_and_the_first_step_stays_as_near(stage: Stage) -> None:
    opened(stage, ten(), boxes=True)
    out, zoom = stage.page.evaluate(SEEN)
    assert out == 0
    drawing(stage).focus()
    stage.page.keyboard.press("PageDown")
    assert stage.page.evaluate(SEEN) == [0, zoom]
    many = [{**one, "lane": f"Lane {n % 7}"} for n, one in enumerate(ten())]
    stage.set("points", many)
    stage.set("lanes", [f"Lane {n}" for n in range(7)])
    stage.page.wait_for_function(f"() => ({SEEN})()[1] < {zoom} && ({SEEN})()[0] === 0")


def test_new_boxes_stand_on_no_other_one_though_a_second_waits_for_its_place(
    stage: Stage,
) -> None:
    keeper = opened(stage, ten(), boxes=True)
    for name in ("First", "Second"):
        stage.button("Add stakeholder").click()
        stage.cell("Name (needed)").fill(name)
        stage.page.keyboard.press("Tab")
    for count in (1, 2, 3, 4):
        sent(stage, count)
        stage.hand_over(keeper.canvas)
    stage.page.wait_for_function("stage.sent.filter(({ op }) => op === 'lay').length === 2")
    boxes = list(drawn(stage).values())
    assert len(boxes) == 12
    laid = {place["key"]: place for one in stage.sent[1:] for place in one.get("places", [])}
    for one in boxes:
        if one["key"] in laid:
            assert (one["x"], one["y"]) == (laid[one["key"]]["x"], laid[one["key"]]["y"])
        for other in boxes:
            if one is not other:
                aside = abs(one["x"] - other["x"]) >= one["wide"]
                assert aside or abs(one["y"] - other["y"]) >= (one["high"] + other["high"]) / 2
