"""When the store cannot be used, the answer stays where it was typed and is saved later, once."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.model.errors import StoreError
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.exercise_view import ExerciseView

GRID = "power-interest-grid"
FILES = ("workshop.sqlite", "workshop.sqlite-wal", "workshop.sqlite-shm")


class Drive:
    """A memory stick with the workshop on it, which somebody pulls out and puts back."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pocket = folder / "pocket"

    def pull(self) -> None:
        self._pocket.mkdir()
        for name in FILES:
            (self._folder / name).rename(self._pocket / name)

    def put_back(self) -> None:
        for name in FILES:
            (self._pocket / name).rename(self._folder / name)


@pytest.fixture
def drive(own: WorkshopDoor) -> Drive:
    return Drive(own._session.workspace.folder)


@pytest.fixture
def grid(own: WorkshopDoor) -> ExerciseView:
    own.who_am_i().join(name="Ada")
    return own.exercise(GRID)


def save(name: str) -> dict[str, Any]:
    return {"op": "save", "id": str(uuid4()), "key": None, "cells": {"name": name}}


def names(grid: ExerciseView) -> list[str]:
    return [row["name"] for row in grid.value]


def test_an_answer_waits_for_the_drive_and_is_saved_once(
    own: WorkshopDoor, grid: ExerciseView, drive: Drive
) -> None:
    waiting = save("River clinic")
    drive.pull()
    for _ in range(2):
        reply = grid.table._answer(waiting, [])
        assert (reply["ok"], reply["later"]) == (False, True)
        assert "no longer where it was. Put it back" in reply["text"]
    drive.put_back()
    assert grid.table._answer(waiting, [])["ok"]
    assert grid.table._answer(waiting, [])["ok"]
    assert names(grid) == ["River clinic"]
    assert [row["cells"]["name"] for row in grid.table.rows] == ["River clinic"]
    assert names(own.exercise(GRID)) == ["River clinic"]


def test_an_undo_waits_too(grid: ExerciseView, drive: Drive) -> None:
    grid.answer(name="Clinic")
    grid.answer(name="School")
    wish = {"op": "undo", "id": str(uuid4())}
    drive.pull()
    assert grid.table._answer(wish, [])["later"]
    drive.put_back()
    for _ in range(2):
        assert grid.table._answer(wish, [])["ok"]
    assert names(grid) == ["Clinic"]
    again = {"op": "redo", "id": str(uuid4())}
    for _ in range(2):
        assert grid.table._answer(again, [])["ok"]
    assert names(grid) == ["Clinic", "School"]


def test_without_a_browser_it_is_an_error_that_can_be_tried_again(
    grid: ExerciseView, drive: Drive
) -> None:
    drive.pull()
    with pytest.raises(StoreError, match="Put it back"):
        grid.answer(name="Clinic")
    drive.put_back()
    grid.answer(name="Clinic")
    assert names(grid) == ["Clinic"]
