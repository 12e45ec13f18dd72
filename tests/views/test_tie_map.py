"""Row SM-2, driven as the browser drives it."""

from uuid import uuid4

import pytest

from collabworkshop.model.errors import AnswerError
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.tie_map import TieMapView


def opened(workshop: WorkshopDoor) -> TieMapView:
    view = workshop.exercise("tie-map")
    assert isinstance(view, TieMapView)
    return view


@pytest.fixture
def pair(own: WorkshopDoor) -> tuple[str, str]:
    """Keys of two members, with Ada for the first and Ben for the second."""
    keys = []
    for person, organisation in (("Ada", "Clinic"), ("Ben", "School")):
        own.who_am_i().join(name=person, organisation=organisation)
        keys.append(own._session.me.organisation)
    return keys[0], keys[1]


def statuses(workshop: WorkshopDoor) -> list[str]:
    return [tie.status for tie in workshop.result("tie-map").ties]


def test_a_tie_becomes_confirmed_when_the_other_end_reports_it(
    own: WorkshopDoor, pair: tuple[str, str]
) -> None:
    clinic, school = pair
    with own.acting_as("Ada"):
        opened(own).answer(source=clinic, target=school, kind="referral", level=2)
    assert statuses(own) == ["one-sided"]
    with own.acting_as("Ben"):
        ben = opened(own)
        ben.answer(source=clinic, target=school, kind="referral", level=2)
        assert statuses(own) == ["confirmed"]
        ben.answer(key=ben.value[0]["key"], level=3)
    assert statuses(own) == ["rated-apart"]
    assert "Clinic and School both report referral, but not at the same level" in repr(
        own.result("tie-map")
    )


@pytest.mark.usefixtures("pair")
def test_the_ends_are_chosen_among_the_stakeholders_and_new_ones_appear_at_once(
    own: WorkshopDoor,
) -> None:
    view = opened(own)
    own.exercise("power-interest-grid").answer(name="Library")
    [source] = [field for field in view.table.fields if field["name"] == "source"]
    assert [option["label"] for option in source["options"]] == ["Clinic", "School", "Library"]


def test_a_tie_to_itself_or_a_second_time_is_refused(
    own: WorkshopDoor, pair: tuple[str, str]
) -> None:
    clinic, school = pair
    view = opened(own)
    view.answer(source=clinic, target=school, kind="funding")
    with pytest.raises(AnswerError, match="a second stakeholder"):
        view.answer(source=clinic, target=clinic, kind="funding")
    with pytest.raises(AnswerError, match="not yet reported"):
        view.answer(source=clinic, target=school, kind="funding", level=1)


def test_a_new_tie_sent_again_after_a_lost_answer_is_saved_once(
    own: WorkshopDoor, pair: tuple[str, str]
) -> None:
    clinic, school = pair
    view = opened(own)
    cells = {"source": clinic, "target": school, "kind": "funding"}
    operation = {"op": "save", "id": str(uuid4()), "key": None, "cells": cells}
    first, second = (view.table._answer(operation, []) for _ in range(2))
    assert first["ok"]
    assert first["key"] == second["key"]
    assert len(view.value) == 1


def test_another_kind_makes_it_another_tie_in_the_same_row(
    own: WorkshopDoor, pair: tuple[str, str]
) -> None:
    clinic, school = pair
    view = opened(own)
    key = view.answer(source=clinic, target=school, kind="funding", level=1).key
    cells = {"kind": "Joint work"}
    answer = view.table._answer(
        {"op": "save", "id": str(uuid4()), "key": key, "expected": 1, "cells": cells}, []
    )
    assert answer["ok"]
    assert answer["key"] != key
    assert [(row["kind"], row["level"]) for row in view.value] == [("joint-work", 1)]


def test_a_tie_waits_for_a_stakeholder_that_was_taken_away(
    own: WorkshopDoor, pair: tuple[str, str]
) -> None:
    clinic, school = pair
    view, grid = opened(own), own.exercise("power-interest-grid")
    view.answer(source=clinic, target=school, kind="funding")
    grid.remove(school)
    assert (view.table.rows, statuses(own)) == ([], [])
    grid.undo()
    assert (len(view.table.rows), statuses(own)) == (1, ["one-sided"])


def test_undo_takes_back_what_was_saved_in_this_exercise_and_nothing_else(
    own: WorkshopDoor, pair: tuple[str, str]
) -> None:
    clinic, school = pair
    view, grid = opened(own), own.exercise("power-interest-grid")
    view.answer(source=clinic, target=school, kind="funding")
    grid.answer(name="Library")
    view.undo()
    assert (len(view.value), len(grid.value)) == (0, 3)
    assert not view.table.can_undo
    assert grid.table.can_undo


def test_the_map_is_drawn_on_demand_and_says_when_it_is_of_yesterday(
    own: WorkshopDoor, pair: tuple[str, str]
) -> None:
    clinic, school = pair
    view = opened(own)
    assert view.map.value == ""
    view.draw.click()
    empty = view.map.value
    assert 'alt="Map of two stakeholders and no ties.' in empty
    view.answer(source=clinic, target=school, kind="funding")
    assert "has changed since it was drawn" in view.map.value
    view.draw.click()
    assert 'alt="Map of two stakeholders and one tie.' in view.map.value
    view.canvas._answer({"op": "move", "id": str(uuid4()), "places": [place(clinic)]}, [])
    assert "has changed since it was drawn" in view.map.value


def place(stakeholder: str) -> dict[str, object]:
    return {"key": stakeholder, "x": 10.0, "y": 20.0}


def test_the_practice_map_has_a_picture(practice: WorkshopDoor) -> None:
    picture = practice.picture("tie-map")
    assert picture.png.startswith(b"\x89PNG")
    assert repr(picture).startswith("Map of 40 stakeholders and 71 ties.")
    assert repr(practice.picture("power-interest-grid")).startswith("Grid of interest")
