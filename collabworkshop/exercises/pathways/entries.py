"""A box and a link as people enter them, with the words around each field."""

from collections.abc import Mapping, Sequence

from collabworkshop.exercises.pathways.standing import MAIN, shared_resources
from collabworkshop.exercises.roster import told_apart
from collabworkshop.model.noun import Key
from collabworkshop.model.pathway import STAKEHOLDERS, Element, Link
from collabworkshop.model.question import Option, Question
from collabworkshop.model.state import State

__all__ = ["ElementEntry", "LinkEntry", "no_longer_there", "with_choices"]

_CHOSEN = (*STAKEHOLDERS, "resources")


class ElementEntry(Element):
    """A box; a new one goes into the draft that is named."""

    draft: Key = MAIN


class LinkEntry(Link):
    """A link between two boxes of one draft."""


def with_choices(questions: Mapping[str, Question], state: State) -> Mapping[str, Question]:
    """Return the questions about a box, with what earlier notebooks know to choose from.

    Parameters
    ----------
    questions
        Those of the content file.
    state
        What stands now.
    """
    known, offers = _options(told_apart(state)), _options(shared_resources(state))
    chosen = {**dict.fromkeys(STAKEHOLDERS, known), "resources": offers}
    return {
        name: one.model_copy(update={"options": chosen[name]}) if name in chosen else one
        for name, one in questions.items()
    }


def no_longer_there(
    held: Mapping[str, Sequence[str]], questions: Mapping[str, Question]
) -> dict[str, list[str]]:
    """Return what a box names that left the earlier notebooks, by field: it stays where it was.

    Parameters
    ----------
    held
        The box as it stands.
    questions
        With what there is to choose from now.

    Examples
    --------
    >>> known = Question(label="Who?", options=(Option(id="clinic", label="Clinic"),))
    >>> no_longer_there({"owners": ["clinic", "club"]}, {"owners": known})
    {'owners': ['club']}
    """
    there = {name: {o.id for o in questions[name].options} for name in _CHOSEN if name in questions}
    gone = {name: [key for key in held.get(name, ()) if key not in there[name]] for name in there}
    return {name: keys for name, keys in gone.items() if keys}


def _options(named: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(id=key, label=name) for key, name in named.items())
