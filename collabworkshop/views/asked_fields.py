"""What an exercise asks for, as the parts of the screen take it."""

from typing import Any

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.model.state import State
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["asked_fields"]


def asked_fields(exercise: Exercise, state: State) -> list[dict[str, Any]]:
    """Return the fields of an entry, with what there is to choose from now.

    Parameters
    ----------
    exercise
        What is asked.
    state
        What stands now.
    """
    fields = fields_of(exercise.entry, exercise.questions(state))
    return [field.model_dump(mode="json") for field in fields]
