"""Who is meant? Somebody of our lists, or a name in own words."""

from collections.abc import Mapping

from collabworkshop.exercises.one_plan import names_of_people
from collabworkshop.exercises.roster import has_left, told_apart
from collabworkshop.model.question import Option, Question
from collabworkshop.model.state import State

__all__ = ["people_and_stakeholders", "still_there", "with_options"]


def people_and_stakeholders(state: State) -> dict[str, str]:
    """Return the names of people and of stakeholders by key, people first.

    Examples
    --------
    >>> people_and_stakeholders(State())
    {}
    """
    return {**names_of_people(state), **told_apart(state)}


def still_there(given: str, state: State, *kinds: str) -> str:
    """Return who was chosen, or own words; nothing where they left the lists since.

    The key of somebody who is gone is no name that anybody could read.

    Parameters
    ----------
    given
        A key or own words.
    state
        What stands now.
    kinds
        Kinds of record in which the key may be.
    """
    return "" if has_left(given, state, *kinds) else given


def with_options(
    questions: Mapping[str, Question], choices: Mapping[str, Mapping[str, str]]
) -> dict[str, Question]:
    """Return questions with what there is to choose from now.

    Parameters
    ----------
    questions
        Those of the content file.
    choices
        Name of a field to the label of each answer, by its id.
    """
    chosen = {
        name: tuple(Option(id=key, label=label) for key, label in labels.items())
        for name, labels in choices.items()
    }
    return {
        name: one.model_copy(update={"options": chosen[name]}) if name in chosen else one
        for name, one in questions.items()
    }
