"""What somebody can begin a box with: samples, and what the coalition already wrote."""

from collections.abc import Iterator, Mapping

from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.resources.shared_map import shared_map
from collabworkshop.model.commitment import COMMITMENT, Commitment
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.question import Option
from collabworkshop.model.state import State

__all__ = ["Suggestion", "earlier", "sample_words", "samples_for"]

_LISTS = {"goal": "goals", "before": "outcomes", "missing": "outcomes", "doing": "activities"}
"""Topic of a question to the list of samples for it."""


class Suggestion(Noun):
    """Words to begin with, and to change.

    Parameters
    ----------
    label
        What the box would say.
    group
        Field of work, or who wrote it; empty for none.
    """

    label: Name
    group: Text = ""


def samples_for(topic: str, instrument: Instrument) -> tuple[Suggestion, ...]:
    """Return the samples for a question, field by field."""
    options: tuple[Option, ...] = instrument.lists.get(_LISTS.get(topic, ""), ())
    found = (Suggestion(label=one.label, group=one.meaning) for one in options)
    return tuple(sorted(found, key=lambda one: one.group))


def sample_words(instrument: Instrument) -> tuple[str, ...]:
    """Return what all samples say."""
    lists = dict.fromkeys(_LISTS.values())
    return tuple(one.label for name in lists for one in instrument.lists.get(name, ()))


def earlier(topic: str, state: State) -> tuple[Suggestion, ...]:
    """Return what the coalition wrote in earlier notebooks and may fit a question.

    A need is something that must be there before anything comes of it; a promise is something that
    somebody does; so is an offer that is used.

    Parameters
    ----------
    topic
        What is asked.
    state
        What stands now.
    """
    if topic in ("before", "missing"):
        found = _lines(state, "need")
    elif topic == "doing":
        found = (*_promises(state), *_lines(state, "offer"))
    else:
        found = ()
    return tuple(dict.fromkeys(found))


def _lines(state: State, side: str) -> tuple[Suggestion, ...]:
    shared = shared_map(state)
    return tuple(
        Suggestion(label=one.what, group=shared.names[one.organisation])
        for one in shared.lines.values()
        if one.side == side
    )


def _promises(state: State) -> Iterator[Suggestion]:
    names: Mapping[str, str] = shared_map(state).names
    for record in state.of(COMMITMENT).values():
        one = noun_of(Commitment, record)
        yield Suggestion(label=one.what, group=names.get(one.owner, ""))
