"""The view of each exercise, by id; it stands in the file of its name, as ``VIEW``.

Instruments that are all content share one view.
"""

from importlib import import_module

from collabworkshop.exercises.shelf import ALL_CONTENT, exercise
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.session import Session

__all__ = ["view"]


def view(id_: str, session: Session) -> ExerciseView:
    """Return an exercise on the screen, or say which exercises there are."""
    found = exercise(id_)
    if found.id in ALL_CONTENT:
        # Only who answers an instrument pays for reading what people said.
        from collabworkshop.views.asking import view_of

        return view_of(found.id)(session)
    name = found.id.replace("-", "_")
    shown: type[ExerciseView] = import_module(f"collabworkshop.views.{name}").VIEW
    return shown(session)
