"""Which promises stand, whose they are, and what was said of them since."""

from collections import defaultdict
from collections.abc import Callable, Mapping

from collabworkshop.analysis.commitments.promise import LookBack, Promise, Side, by_date
from collabworkshop.curriculum.reading import read_index
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import organisation_of, people, told_apart
from collabworkshop.model.commitment import COMMITMENT, Commitment
from collabworkshop.model.follow_up import FOLLOW_UP, FollowUp
from collabworkshop.model.person import Person
from collabworkshop.model.record import Record
from collabworkshop.model.state import State

__all__ = ["SHARED", "concerned", "own", "promised", "promises_of", "receiver_of", "titles"]

_SIDES: tuple[Side, ...] = ("giver", "receiver", "other")

_GONE = "somebody who is no longer on the list"

SHARED = "power-sharing"
"""The exercise whose commitments say to whom something is promised."""


def titles() -> dict[str, str]:
    """Return what each exercise is called.

    Examples
    --------
    >>> titles()["sharing-plan"]
    'Agree what we share'
    """
    return {entry.exercise: entry.title for entry in read_index()}


def promises_of(state: State, exercise: str) -> dict[str, Record]:
    """Return the commitments that were made in an exercise, by key."""
    return {
        key: record
        for key, record in state.of(COMMITMENT).items()
        if record.body["exercise"] == exercise
    }


def own(state: State, exercise: str, person: str) -> dict[str, Record]:
    """Return the promises that a person may change: their organisation's, and what they wrote."""
    mine = organisation_of(state, person)
    return {
        key: record
        for key, record in promises_of(state, exercise).items()
        if record.author == person or (mine and mine in (record.on_behalf_of, record.body["owner"]))
    }


def concerned(state: State, exercise: str, person: str) -> dict[str, Record]:
    """Return the promises that a person may look back on: given, got, or written down by them."""
    mine = organisation_of(state, person)
    ours = own(state, exercise, person)
    return {
        key: record
        for key, record in promises_of(state, exercise).items()
        if key in ours or (mine and mine == receiver_of(noun_of(Commitment, record)))
    }


def receiver_of(commitment: Commitment) -> str:
    """Return the key of the stakeholder to whom something is promised, empty for everybody."""
    told = commitment.exercise == SHARED and len(commitment.about) > 1
    return commitment.about[1] if told else ""


def promised(
    state: State, kept: Callable[[Commitment], bool], *, called: Callable[[str], str] = str
) -> tuple[Promise, ...]:
    """Return promises with names and with every look back, by date.

    Parameters
    ----------
    state
        What stands now.
    kept
        Which commitments.
    called
        What is read for the thing that a commitment is about.
    """
    looks, names, who = _looks(state), told_apart(state), people(state)
    found = []
    for key, record in state.of(COMMITMENT).items():
        one = noun_of(Commitment, record)
        if not kept(one):
            continue
        receiver = receiver_of(one)
        writer = record.on_behalf_of or organisation_of(state, record.author)
        thing = one.about[0] if one.about else ""
        found.append(
            Promise(
                key=key,
                what=one.what,
                exercise=one.exercise,
                owner=one.owner,
                owner_name=names.get(one.owner, _GONE),
                writer=writer,
                due=one.due,
                note=one.note,
                thing=thing,
                thing_name=called(thing),
                receiver=receiver,
                receiver_name=names.get(receiver, _GONE) if receiver else "",
                looks=_in_order(looks[key], one, receiver, names, who),
            )
        )
    return by_date(found)


def _looks(state: State) -> defaultdict[str, list[Record]]:
    of: defaultdict[str, list[Record]] = defaultdict(list)
    for record in state.of(FOLLOW_UP).values():
        of[record.body["commitment"]].append(record)
    return of


def _in_order(
    records: list[Record],
    promise: Commitment,
    receiver: str,
    names: Mapping[str, str],
    who: Mapping[str, Person],
) -> tuple[LookBack, ...]:
    """Return the looks back at one promise: who gave first, then who got."""
    told = []
    for record in records:
        said = noun_of(FollowUp, record)
        person = who.get(record.author)
        house = record.on_behalf_of or (person.organisation if person else "")
        side: Side = "other"
        if house and house in (promise.owner, receiver):
            side = "giver" if house == promise.owner else "receiver"
        name = names.get(house) or (person.name if person else _GONE)
        look = LookBack(side=side, who=name, standing=said.standing, note=said.note)
        told.append((_SIDES.index(side), name.casefold(), record.key, look))
    return tuple(look for *_, look in sorted(told, key=lambda one: one[:3]))
