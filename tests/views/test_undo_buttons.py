"""What takes a change back is called the same everywhere: in tables, and beside forms."""

from collections.abc import Iterator
from pathlib import Path

from ipywidgets import Button, Widget

from collabworkshop.curriculum.reading import read_index
from collabworkshop.notebook import WorkshopDoor

NOTEBOOKS = ("10-evaluation-plan", "10b-learn-together")
EXERCISES = [one.exercise for one in read_index() if one.notebook in NOTEBOOKS]
WITH_FORMS = {"indicators", "targets", "trajectories", "learning-plan"}
HISTORY = Path(__file__).resolve().parents[2] / "js" / "forms" / "table" / "history.ts"


def buttons(part: Widget) -> Iterator[str]:
    """Yield what all buttons in a part are called, whether or not they are on the screen."""
    if isinstance(part, Button):
        yield part.description
    for inner in getattr(part, "children", ()):
        yield from buttons(inner)


def test_no_exercise_of_the_evaluation_calls_it_otherwise(practice: WorkshopDoor) -> None:
    called = {name: [*buttons(practice.exercise(name).screen)] for name in EXERCISES}
    assert {name for name, some in called.items() if {"Undo", "Redo"} <= set(some)} == WITH_FORMS
    others = {text for some in called.values() for text in some} - {"Undo", "Redo"}
    assert [text for text in others if "back my" in text or "last change" in text] == []


def test_it_is_called_as_in_the_tables() -> None:
    script = HISTORY.read_text("utf-8")
    assert 'button("Undo"' in script
    assert 'button("Redo"' in script
