"""Row SM-2 drawn on the canvas, driven as the browser drives it."""

from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.tie_map import TieMapView


def opened(workshop: WorkshopDoor) -> TieMapView:
    view = workshop.exercise("tie-map")
    assert isinstance(view, TieMapView)
    return view


def draw(view: TieMapView, op: str, **rest: Any) -> dict[str, Any]:
    reply = view.canvas._answer({"op": op, "id": str(uuid4()), **rest}, [])
    assert reply["ok"], reply
    return reply


def add(view: TieMapView, name: str) -> str:
    reply = draw(view, "save-point", key=None, expected=0, cells={"name": name})
    return str(reply["key"])


def tie(view: TieMapView, source: str, target: str, kind: str = "referral", **more: Any) -> str:
    cells = {"source": source, "target": target, "kind": kind, **more}
    return str(draw(view, "save-line", key=None, expected=0, cells=cells)["key"])


def labels(view: TieMapView) -> list[str]:
    return [point["label"] for point in view.canvas.points]


@pytest.fixture
def map_(own: WorkshopDoor) -> TieMapView:
    return opened(own)


def test_what_is_drawn_stands_in_the_table_and_what_is_typed_on_the_map(
    own: WorkshopDoor, map_: TieMapView
) -> None:
    clinic, school = add(map_, "Clinic"), add(map_, "مدرسة الحي")
    tie(map_, clinic, school, level=3)
    assert [row["cells"]["target"] for row in map_.table.rows] == [school]
    map_.answer(source=school, target=clinic, kind="conflict")
    assert [line["kind"] for line in map_.canvas.lines] == ["Conflict", "Referral"]
    grid = own.exercise("power-interest-grid")
    grid.answer(name="Library", sector="education")
    assert labels(map_) == ["Clinic", "مدرسة الحي", "Library"]


def test_two_kinds_between_the_same_two_are_two_lines_that_look_different(
    map_: TieMapView,
) -> None:
    clinic, school = add(map_, "Clinic"), add(map_, "School")
    tie(map_, clinic, school, "funding", level=1)
    tie(map_, clinic, school, "joint-work", level=3)
    first, second = sorted(map_.canvas.lines, key=lambda line: line["kind"])
    assert first["key"] != second["key"]
    assert first["colour"] != second["colour"]
    assert first["dash"] != second["dash"]
    assert (first["arrows"], second["arrows"]) == ("forward", "none")
    assert first["width"] < second["width"]


def test_a_line_says_who_has_not_said_so_and_begins_with_what_is_known(
    own: WorkshopDoor,
) -> None:
    keys = []
    for person, organisation in (("Ada", "Clinic"), ("Ben", "School")):
        own.who_am_i().join(name=person, organisation=organisation)
        keys.append(own._session.me.organisation)
    clinic, school = keys
    with own.acting_as("Ada"):
        tie(opened(own), clinic, school)
    with own.acting_as("Ben"):
        ben = opened(own)
        (line,) = ben.canvas.lines
        assert (line["fade"], line["mine"]) == ("target", "")
        assert line["cells"] == {
            "source": clinic,
            "target": school,
            "kind": "referral",
            "direction": "one-way",
        }
        assert "School has not said so yet." in line["facts"]
        assert "Reported by: Ada." in line["facts"]
        draw(ben, "save-line", key=None, expected=0, cells={**line["cells"], "level": 2})
        (line,) = ben.canvas.lines
        assert (line["fade"], line["status"]) == ("", "confirmed by both ends")
        assert line["cells"]["level"] == 2


def test_what_was_moved_stays_where_it_is_after_a_restart(
    own: WorkshopDoor, map_: TieMapView
) -> None:
    clinic, school = add(map_, "Clinic"), add(map_, "School")
    places = [{"key": clinic, "x": 10, "y": -20.5}, {"key": school, "x": 0, "y": 0}]
    draw(map_, "lay", places=places)
    draw(map_, "move", places=[{"key": clinic, "x": 300, "y": 40}])
    folder = own._session.workspace.folder
    again = opened(join(folder))
    found = {point["label"]: (point["x"], point["y"]) for point in again.canvas.points}
    assert found == {"Clinic": (300, 40), "School": (0, 0)}


def test_undo_on_the_map_takes_back_a_move_and_a_stakeholder_but_no_layout(
    map_: TieMapView,
) -> None:
    clinic = add(map_, "Clinic")
    draw(map_, "lay", places=[{"key": clinic, "x": 1, "y": 1}])
    draw(map_, "move", places=[{"key": clinic, "x": 9, "y": 9}])
    draw(map_, "undo")
    assert [(point["x"], point["y"]) for point in map_.canvas.points] == [(1, 1)]
    draw(map_, "redo")
    assert [(point["x"], point["y"]) for point in map_.canvas.points] == [(9, 9)]
    draw(map_, "undo")
    draw(map_, "undo")
    assert (map_.canvas.points, map_.canvas.can_undo) == ([], False)


def test_a_place_of_something_that_is_gone_is_passed_over(map_: TieMapView) -> None:
    clinic = add(map_, "Clinic")
    draw(map_, "remove-point", key=clinic, expected=1)
    draw(map_, "move", places=[{"key": clinic, "x": 9, "y": 9}, {"key": "never", "x": 1, "y": 1}])
    assert map_.canvas.points == []


@pytest.mark.parametrize("far", [float("nan"), float("inf"), 1e9])
def test_a_place_that_is_none_is_refused(
    map_: TieMapView, callback_errors: list[str], far: float
) -> None:
    clinic = add(map_, "Clinic")
    request = {"op": "move", "id": str(uuid4()), "places": [{"key": clinic, "x": far, "y": 0}]}
    reply = map_.canvas._answer(request, [])
    assert not reply["ok"]
    callback_errors.clear()
    assert map_.canvas.points[0]["x"] is None


def test_a_tie_is_taken_back_on_the_map_by_its_reporter_only(
    own: WorkshopDoor, map_: TieMapView
) -> None:
    clinic, school = add(map_, "Clinic"), add(map_, "School")
    key = tie(map_, clinic, school)
    with own.acting_as("Ben"):
        request = {"op": "remove-line", "id": str(uuid4()), "key": key, "expected": 1}
        reply = opened(own).canvas._answer(request, [])
        assert "written by somebody else" in reply["text"]
    draw(map_, "remove-line", key=key, expected=1)
    assert map_.canvas.lines == []


def test_a_layout_that_comes_late_leaves_alone_what_was_arranged(map_: TieMapView) -> None:
    clinic, school = add(map_, "Clinic"), add(map_, "School")
    draw(map_, "move", places=[{"key": clinic, "x": 5, "y": 5}])
    draw(map_, "lay", places=[{"key": key, "x": 900, "y": 900} for key in (clinic, school)])
    found = {point["key"]: point["x"] for point in map_.canvas.points}
    assert found == {clinic: 5, school: 900}


def test_undo_brings_back_what_it_still_can_of_a_new_arrangement(
    own: WorkshopDoor, map_: TieMapView
) -> None:
    clinic, school = add(map_, "Clinic"), add(map_, "School")
    both = (clinic, school)
    draw(map_, "lay", places=[{"key": key, "x": 1, "y": 1} for key in both])
    draw(map_, "move", places=[{"key": key, "x": 50, "y": 50} for key in both])
    with own.acting_as("Ben"):
        draw(opened(own), "move", places=[{"key": school, "x": 77, "y": 77}])
    map_.refresh()
    draw(map_, "undo")
    found = {point["key"]: point["x"] for point in map_.canvas.points}
    assert found == {clinic: 1, school: 77}


def test_who_erases_themselves_leaves_the_map_where_it_stands(own: WorkshopDoor) -> None:
    own.who_am_i().join(name="Ada", organisation="Clinic")
    view = opened(own)
    school = add(view, "School")
    draw(view, "move", places=[{"key": school, "x": 5, "y": 6}])
    own._session.host.erase(own._session.host.person)
    places = own._session.host.changes(0).records
    assert [r.body["x"] for r in places if r.kind == "position"] == [5]
    assert {r.author for r in places if r.kind == "position"} == {"erased"}
