"""What was there before comes back, and of two versions one is chosen."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.exercises.versions import shown_versions
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.record import Record, new_id
from collabworkshop.notebook import WorkshopDoor

GRID = "power-interest-grid"


def keep(version: dict[str, Any], thing: dict[str, Any]) -> dict[str, Any]:
    """Press the button below a version."""
    return {
        "op": "keep",
        "id": str(uuid4()),
        "kind": thing["kind"],
        "key": thing["key"],
        "version": version["id"],
    }


@pytest.fixture
def key(own: WorkshopDoor) -> str:
    """A stakeholder that Ada wrote and Bo changed."""
    with own.acting_as("Ada"):
        key = own.exercise(GRID).answer(name="River clinic", sector="Health").key
    with own.acting_as("Bo"):
        own.exercise(GRID).answer(key=key, name="River clinic & café", sector="Health")
    return key


@pytest.fixture
def forked(own: WorkshopDoor, key: str) -> str:
    """The same stakeholder, changed on another laptop too, an hour later."""
    door = Workspace(own._session.workspace.folder).open()
    first, second = door._log.history(door.workshop.id, "stakeholder", key)
    there = second._replace(
        id=new_id(),
        continues=(first.id,),
        at=second.at + timedelta(hours=1),
        body={**second.body, "name": "River hospital"},
        author=first.author,
    )
    door._log.merge(door.workshop, [there])
    door.close()
    return key


def names(own: WorkshopDoor) -> list[str]:
    return [row["name"] for row in own.exercise(GRID).value]


def test_nothing_to_choose_is_said(own: WorkshopDoor) -> None:
    back = own.look_back()
    assert (back.open.things, back.past.things) == ([], [])
    assert repr(back) == "<look back: nothing to choose>"


def test_the_past_of_a_stakeholder_is_shown_side_by_side(own: WorkshopDoor, key: str) -> None:
    back = own.look_back()
    back.which._answer({"op": "send", "id": "1", "cells": {"stakeholder": key}}, [])
    (thing,) = back.past.things
    assert thing["title"] == "River clinic & café"
    first, second = thing["versions"]
    assert (first["by"], first["stands"]) == ("Ada", False)
    assert (second["by"], second["stands"]) == ("Bo", True)
    shown = {f["label"]: (f["text"], f["differs"]) for f in first["fields"]}
    assert shown["Stakeholder"] == ("River clinic", True)
    assert shown["Sector"] == ("Health", False)


def test_an_earlier_version_is_brought_back_by_anybody(own: WorkshopDoor, key: str) -> None:
    back = own.look_back()
    back.show(key)
    (thing,) = back.past.things
    assert back.past._answer(keep(thing["versions"][0], thing), [])["ok"]
    assert names(own) == ["River clinic"]
    assert [v["stands"] for v in back.past.things[0]["versions"]] == [False, False, True]


def test_what_somebody_removed_is_brought_back(own: WorkshopDoor, key: str) -> None:
    with own.acting_as("Bo"):
        own.exercise(GRID).remove(key)
    back = own.look_back()
    options = {o["value"]: o["label"] for o in back.which.fields[0]["options"]}
    assert options == {key: "River clinic & café (taken away)"}
    back.show(key)
    (thing,) = back.past.things
    assert [v["taken_away"] for v in thing["versions"]] == [False, False, True]
    back.keep(thing["kind"], key, thing["versions"][1]["id"])
    assert names(own) == ["River clinic & café"]


@pytest.mark.usefixtures("forked")
def test_of_two_versions_the_later_one_stands_and_the_strip_says_to_choose(
    own: WorkshopDoor,
) -> None:
    assert names(own) == ["River hospital"]
    assert "one thing has two versions" in own._strip().text.value
    back = own.look_back()
    (thing,) = back.open.things
    told = [(v["by"], v["stands"], v["fields"][0]["text"]) for v in thing["versions"]]
    assert told == [("Ada", True, "River hospital"), ("Bo", False, "River clinic & café")]
    assert back.open._answer(keep(thing["versions"][1], thing), [])["ok"]
    assert names(own) == ["River clinic & café"]
    assert back.open.things == []
    assert "two versions" not in own._strip().text.value


def test_a_choice_can_be_taken_back(own: WorkshopDoor, forked: str) -> None:
    back = own.look_back()
    (thing,) = back.open.things
    back.keep("stakeholder", forked, thing["versions"][1]["id"])
    own.exercise(GRID).undo()
    assert names(own) == ["River hospital"]


def test_a_version_that_is_not_there_is_a_sentence(own: WorkshopDoor, key: str) -> None:
    back = own.look_back()
    wrong = {"op": "keep", "id": "1", "kind": "stakeholder", "key": key, "version": str(uuid4())}
    reply = back.past._answer(wrong, [])
    assert (reply["ok"], "took this away" in reply["text"]) == (False, True)


def test_a_tie_is_called_by_its_ends(own: WorkshopDoor, key: str) -> None:
    grid, ties = own.exercise(GRID), own.exercise("tie-map")
    other = grid.answer(name="Hill school").key
    tie: Record = ties.answer(source=key, target=other, kind="referral", level=2)
    shown = shown_versions(own._session.state(), [tie])
    assert shown["title"] == "River clinic & café – Hill school"
    texts = {field["label"]: field["text"] for field in shown["versions"][0]["fields"]}
    assert "Hill school" in texts.values()
    assert "2" not in texts.values()
