"""Who answered what, in one form for every way of asking.

Each statement of a list to tick is a place of its own, with "1" where it was ticked and
"0" where the list was answered without it; a rating is its rank; an order gives each item
its position. So everything behind this counts, compares and keeps back in one way.
"""

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["NO", "YES", "Answer", "Answered", "Place", "Voice", "by_place"]

YES, NO = "1", "0"


class Place(NamedTuple):
    """Where an answer stands: one item, or one of several ratings of it.

    Parameters
    ----------
    item
        As ``part.item``.
    aspect
        Which rating of it; empty where there is one question only.
    """

    item: str
    aspect: str = ""


class Voice(NamedTuple):
    """Somebody who answers, with what comparisons need to know of them.

    Parameters
    ----------
    person
        Key or pseudonym.
    organisation
        Key of the stakeholder whose voice they are; empty for none.
    role
        ``"leader"``, ``"staff"``, ``"constituent"``, or empty where nobody said.
    """

    person: str
    organisation: str = ""
    role: str = ""


class Answer(NamedTuple):
    """One answer to one place; what was skipped has none."""

    voice: Voice
    place: Place
    value: str


Answered = frozenset[tuple[str, str]]
"""Person and answer, for everybody who answered one place."""


def by_place(answers: Iterable[Answer]) -> dict[Place, Answered]:
    """Return who answered what at each place."""
    found: dict[Place, set[tuple[str, str]]] = {}
    for voice, place, value in answers:
        found.setdefault(place, set()).add((voice.person, value))
    return {place: frozenset(answered) for place, answered in found.items()}
