"""Row SM-3 on the canvas: who is chosen there is read, and a what-if is seen before and after."""

from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.map_findings import MapFindingsView


def opened(workshop: WorkshopDoor) -> MapFindingsView:
    view = workshop.exercise("map-findings")
    assert isinstance(view, MapFindingsView)
    return view


def send(view: MapFindingsView, op: str, **rest: Any) -> dict[str, Any]:
    return view.canvas._answer({"op": op, "id": str(uuid4()), **rest}, [])


@pytest.fixture
def reading(practice: WorkshopDoor) -> MapFindingsView:
    view = opened(practice)
    view.read()
    return view


def keys(view: MapFindingsView) -> set[str]:
    return {point["key"] for point in view.canvas.points}


def test_who_is_chosen_on_the_map_is_read(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.canvas.chosen = "river-street-centre"
    assert "River Street Community Centre" in view.portrait.value
    view.canvas.chosen = ""
    assert view.portrait.value == ""


def test_a_tie_that_is_chosen_is_no_stakeholder(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.canvas.chosen = view.canvas.lines[0]["key"]
    assert view.portrait.value == ""


def test_who_leaves_is_gone_from_the_map_and_those_who_lose_are_marked(
    reading: MapFindingsView,
) -> None:
    today = keys(reading)
    reading.tried.value = "leaves/river-street-centre"
    assert today - keys(reading) == {"river-street-centre"}
    assert set(reading.canvas.marked) & keys(reading)
    assert not [
        line
        for line in reading.canvas.lines
        if "river-street-centre" in (line["source"], line["target"])
    ]
    reading.tried.value = ""
    assert (keys(reading), reading.canvas.marked) == (today, [])


def test_two_who_are_tied_have_a_line_that_says_that_it_is_not_there(
    reading: MapFindingsView,
) -> None:
    reading.tried.value = "tied/lantern-youth-club/second-turn"
    (new,) = [line for line in reading.canvas.lines if line["kind"] == "What if"]
    assert {new["source"], new["target"]} == {"lantern-youth-club", "second-turn"}
    assert new["facts"] == ["This tie is not there; it is what you try out."]


def test_before_and_after_are_drawn_for_print(reading: MapFindingsView) -> None:
    assert reading.draw.disabled
    reading.tried.value = "leaves/river-street-centre"
    reading.draw.click()
    assert "<img" in reading.picture.value
    reading.tried.value = ""
    assert reading.picture.value == ""


def test_a_place_is_kept_for_both_maps_and_taken_back(practice: WorkshopDoor) -> None:
    view, ties = opened(practice), practice.exercise("tie-map")
    assert send(view, "move", places=[{"key": "mayor", "x": 7, "y": 8}])["ok"]
    for shown in (view, ties):
        (mayor,) = [point for point in shown.canvas.points if point["key"] == "mayor"]
        assert (mayor["x"], mayor["y"]) == (7, 8)
    assert send(view, "undo")["ok"]
    (mayor,) = [point for point in view.canvas.points if point["key"] == "mayor"]
    assert mayor["x"] is None


def test_nothing_is_drawn_on_a_map_to_read(practice: WorkshopDoor) -> None:
    view = opened(practice)
    reply = send(view, "save-point", key=None, expected=0, cells={"name": "New"})
    assert "This map is for reading" in reply["text"]
    assert {point["cells"] is None for point in view.canvas.points} == {True}
