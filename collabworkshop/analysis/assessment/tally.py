"""How many people of a group gave each answer? Counts, and nothing that is computed of them."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from collabworkshop.analysis.assessment.answers import Answered, Place, Voice
from collabworkshop.model.noun import Label, Name, Noun
from collabworkshop.model.person import HERE_AS

__all__ = ["EVERYBODY", "ORGANISATION", "ROLE", "Group", "Tally", "groups_of", "tallies"]

EVERYBODY = ""
ROLE, ORGANISATION = "role:", "organisation:"
"""Beginnings of the names of groups; the role or the key of the organisation follows."""


class Tally(Noun):
    """The answers of one group to one place.

    Parameters
    ----------
    item, aspect
        The place.
    group
        Whose answers: empty for everybody, else ``role:…`` or ``organisation:…``.
    counts
        Answer to the number of people who gave it; only answers that were given.

    Examples
    --------
    >>> Tally(item="ladder.refer", counts={"1": 3, "0": 2}).people
    5
    """

    item: Name
    aspect: Label = ""
    group: Label = EVERYBODY
    counts: dict[str, int]

    @property
    def place(self) -> Place:
        """What was asked."""
        return Place(self.item, self.aspect)

    @property
    def people(self) -> int:
        """How many people answered."""
        return sum(self.counts.values())

    @property
    def ranks(self) -> dict[int, int]:
        """The same for ratings: rank to people, the lowest first."""
        return dict(sorted((int(value), people) for value, people in self.counts.items()))


class Group(NamedTuple):
    """People whose answers are counted together.

    Parameters
    ----------
    name
        As in a tally.
    label
        As people read it.
    people
        Who is in it and took part.
    """

    name: str
    label: str
    people: frozenset[str]


def groups_of(voices: Iterable[Voice], names: Mapping[str, str]) -> tuple[Group, ...]:
    """Return the groups that can be compared: everybody, roles, organisations.

    Parameters
    ----------
    voices
        Everybody who took part, once.
    names
        Key of each organisation to its name.
    """
    people: dict[str, set[str]] = {EVERYBODY: set()}
    for person, organisation, role in voices:
        people[EVERYBODY].add(person)
        if role:
            people.setdefault(f"{ROLE}{role}", set()).add(person)
        if organisation:
            people.setdefault(f"{ORGANISATION}{organisation}", set()).add(person)
    labels = {EVERYBODY: "Everybody", **{f"{ROLE}{role}": words for role, words in HERE_AS.items()}}
    order = [*labels, *sorted(name for name in people if name.startswith(ORGANISATION))]
    for name in order[len(labels) :]:
        key = name.removeprefix(ORGANISATION)
        labels[name] = names.get(key, key)
    return tuple(Group(n, labels[n], frozenset(people[n])) for n in order if n in people)


def tallies(place: Place, answered: Answered, groups: Iterable[Group]) -> dict[str, Tally]:
    """Return the tally of each group that has one, by the name of the group.

    Examples
    --------
    >>> room = groups_of([Voice("ada", "clinic"), Voice("bo"), Voice("cy", "clinic")], {})
    >>> said = frozenset({("ada", "1"), ("bo", "3"), ("cy", "1")})
    >>> [tally.counts for tally in tallies(Place("pulse.trust"), said, room).values()]
    [{'1': 2, '3': 1}, {'1': 2}]
    """
    found = {}
    answer_of = dict(sorted(answered))
    for name, _, people in groups:
        counts: dict[str, int] = {}
        for person in people:
            value = answer_of.get(person)
            if value is not None:
                counts[value] = counts.get(value, 0) + 1
        if counts:
            # Not checked once more: what is counted was checked when it was answered.
            found[name] = Tally.model_construct(
                item=place.item,
                aspect=place.aspect,
                group=name,
                counts={value: counts[value] for value in sorted(counts)},
            )
    return found
