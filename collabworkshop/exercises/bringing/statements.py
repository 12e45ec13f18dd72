"""What an instrument asks that the export of a survey can answer, statement by statement."""

from collections.abc import Iterator
from typing import NamedTuple

from collabworkshop.analysis.assessment.answers import Place
from collabworkshop.exercises.asking import Asking
from collabworkshop.exercises.shelf import exercise
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.questionnaire import Questionnaire

__all__ = ["MAPPED", "Statement", "answerable", "statements_of"]

MAPPED = ("ratings", "ticks")
"""Ways of asking whose answers are points of a scale or ticks; others are not comparable."""


class Statement(NamedTuple):
    """One statement, or one of several ratings of it.

    Parameters
    ----------
    key
        ``part.item``, with the aspect where there are several.
    place
        Where its answers stand.
    words
        As people read it.
    scale
        Id of the scale on which it is rated; empty for a tick.
    """

    key: str
    place: Place
    words: str
    scale: str = ""


def answerable(id_: str) -> Asking:
    """Return the exercise of that id, if the export of a survey can hold answers to it.

    Raises
    ------
    WorkshopError
        When it cannot, or there is no such exercise.
    """
    found = exercise(id_)
    if not isinstance(found, Asking):
        raise WorkshopError(f"{id_!r} asks nothing that the export of a survey could answer.")
    if not any(part.asks in MAPPED for part in found.parts.values()):
        raise WorkshopError(
            f"“{found.instrument.title}” has no ratings and no ticks, and only these come in."
        )
    return found


def statements_of(asked: Questionnaire) -> Iterator[Statement]:
    """Yield everything that is rated or ticked, in the order in which it is asked."""
    for part in asked.parts:
        for item in part.items if part.asks in MAPPED else ():
            name = f"{part.id}.{item.id}"
            if not part.aspects:
                yield Statement(name, Place(name), item.label)
            for aspect in part.aspects:
                place = Place(name, aspect.id)
                several = len(part.aspects) > 1
                key = f"{name}.{aspect.id}" if several else name
                words = f"{item.label} {aspect.label}" if several else item.label
                yield Statement(key, place, words, aspect.scale)
