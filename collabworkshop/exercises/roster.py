"""Who is who in the records: stakeholders, people, and whose voice somebody is."""

from collections import Counter
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.person import Person
from collabworkshop.model.record import ERASED, PSEUDONYM
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State

__all__ = [
    "group_size",
    "has_left",
    "organisation_of",
    "people",
    "sectors",
    "stakeholders",
    "told_apart",
]


_Known = TypeVar("_Known")


def _once(read: Callable[[State], dict[str, _Known]]) -> Callable[[State], dict[str, _Known]]:
    """Let something be read once of each state, which never changes; each caller gets a copy."""
    known: WeakKeyDictionary[State, dict[str, _Known]] = WeakKeyDictionary()

    @wraps(read)
    def look(state: State) -> dict[str, _Known]:
        found = known.get(state)
        if found is None:
            found = known[state] = read(state)
        return dict(found)

    return look


@_once
def stakeholders(state: State) -> dict[str, Stakeholder]:
    """Return the stakeholders by key, in the order in which they were entered."""
    return {key: noun_of(Stakeholder, record) for key, record in state.of("stakeholder").items()}


def sectors() -> dict[str, str]:
    """Return the label of each sector that the list of stakeholders offers.

    Examples
    --------
    >>> sectors()["health"]
    'Health'
    """
    offered = read_instrument("power-interest-grid").lists["sectors"]
    return {sector.id: sector.label for sector in offered}


@_once
def people(state: State) -> dict[str, Person]:
    """Return the people by key, in the order in which they came."""
    return {key: noun_of(Person, r) for key, r in state.of("person").items()}


def organisation_of(state: State, person: str) -> str:
    """Return the key of the stakeholder whose voice a person is, empty for none."""
    record = state.get("person", person)
    return "" if record is None else noun_of(Person, record).organisation


def has_left(key: str, state: State, *kinds: str) -> bool:
    """Tell whether a key is of somebody who was on a list and is not any more.

    Of somebody who was erased nothing stands but a mark in place of the key.

    Parameters
    ----------
    key
        A key, or own words: those name nobody who left.
    state
        What stands now.
    kinds
        Kinds of record in which the key may be.

    Examples
    --------
    >>> has_left("A neighbour", State(), "person"), has_left("erased-7e27", State(), "person")
    (False, True)
    """
    if any(state.get(kind, key) for kind in kinds):
        return False
    return key.startswith(f"{ERASED}-") or any(state.revision(kind, key) for kind in kinds)


def group_size(state: State, answered: AbstractSet[str]) -> int:
    """Return how many people there are: on the roster, or among those who answered.

    Parameters
    ----------
    state
        What stands now.
    answered
        Authors of answers. Those under a pseudonym are on the roster as well, as
        long as there are not more of them.
    """
    hidden = {author for author in answered if author.startswith(PSEUDONYM)}
    # Also those who are no longer on the list: what hid in the group stays hidden.
    return max(len((answered - hidden) | set(state.keys("person"))), len(hidden))


@_once
def told_apart(state: State) -> dict[str, str]:
    """Return the names of the stakeholders by key, numbered where two are the same.

    Examples
    --------
    >>> told_apart(State())
    {}
    """
    known = stakeholders(state)
    counts = Counter(stakeholder.name for stakeholder in known.values())
    seen: Counter[str] = Counter()
    names = {}
    for key, stakeholder in known.items():
        name = stakeholder.name
        seen[name] += 1
        names[key] = f"{name} ({seen[name]})" if counts[name] > 1 else name
    return names
