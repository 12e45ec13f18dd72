"""Jupyter cuts what stands on a button or beside a list after some twenty letters, unless told."""

from collections.abc import Iterator

import pytest
from ipywidgets import Box, Button, Dropdown, Widget

from collabworkshop.curriculum.reading import read_index
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.on_screen import OnScreen

WHOLE = ("auto", "max-content", "100%")
SHOWN = [one.exercise for one in read_index() if one.notebook.startswith("10")]
DOORS = ("bring_evaluation", "bring_measurements", "take_evaluation")


def within(widget: Widget) -> Iterator[Widget]:
    yield widget
    if isinstance(widget, Box):
        for child in widget.children:
            yield from within(child)


def cut(view: OnScreen) -> list[str]:
    return [
        one.description
        for one in within(view.screen)
        if isinstance(one, Button | Dropdown) and one.layout.width not in WHOLE
    ]


@pytest.mark.parametrize("exercise", SHOWN)
def test_what_stands_on_a_button_is_not_cut(own: WorkshopDoor, exercise: str) -> None:
    assert cut(own.exercise(exercise)) == []


@pytest.mark.parametrize("door", DOORS)
def test_nor_where_plans_are_brought_and_taken(own: WorkshopDoor, door: str) -> None:
    assert cut(getattr(own, door)()) == []
