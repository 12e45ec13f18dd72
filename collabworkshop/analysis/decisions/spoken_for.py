"""Who speaks for whom, and whether those who are spoken for answer here themselves."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from collabworkshop.analysis.decisions.voices import SpokenFor
from collabworkshop.model.person import Person
from collabworkshop.model.stakeholder import Stakeholder

__all__ = ["spoken_for"]


class _Speaker(NamedTuple):
    name: str
    group: str


def spoken_for(
    known: Mapping[str, Stakeholder], people: Mapping[str, Person]
) -> tuple[SpokenFor, ...]:
    """Return each group that a member or a person here speaks for, sorted by its name.

    A group is what somebody wrote as their constituency; two who write the same, but for
    capitals and spaces, speak for one group. Whether two different wordings mean the same
    people is for the group to say: no likeness is guessed.

    The group is here when a stakeholder with lived experience is a member, or a person
    answers for one, and the group is that person's constituency, the stakeholder's, or
    the stakeholder itself. A person of no organisation may be one of those they speak for,
    and has to be asked.

    Parameters
    ----------
    known
        Stakeholders by key.
    people
        The roster by key.

    Examples
    --------
    >>> parents = Stakeholder(name="Parents", member=True, lived_experience=True)
    >>> ada = Person(name="Ada", organisation="parents", constituency="Families")
    >>> [(one.group, one.presence) for one in spoken_for({"parents": parents}, {"ada": ada})]
    [('Families', 'here')]
    """
    groups: dict[str, list[_Speaker]] = {}
    for speaker in _speakers(known, people):
        groups.setdefault(_plain(speaker.group), []).append(speaker)
    lived, unknown = _of_the_group(known, people.values())
    found = []
    for name, speakers in groups.items():
        here = lived.get(name) or unknown.get(name) or ()
        found.append(
            SpokenFor(
                # The wording of whoever comes first in the alphabet, whatever the order of entry.
                group=min(speaker.group for speaker in speakers),
                speakers=tuple(sorted({speaker.name for speaker in speakers})),
                presence="here" if name in lived else "ask" if name in unknown else "away",
                here=tuple(sorted(here)),
            )
        )
    return tuple(sorted(found, key=lambda one: (_plain(one.group), one.group)))


def _speakers(known: Mapping[str, Stakeholder], people: Mapping[str, Person]) -> Iterator[_Speaker]:
    """Return everybody here with those they speak for: members, and people who answer."""
    told = [_Speaker(s.name, s.constituency) for s in known.values() if s.member]
    told += [_Speaker(person.name, person.constituency) for person in people.values()]
    return (speaker for speaker in told if speaker.group.strip())


def _of_the_group(
    known: Mapping[str, Stakeholder], people: Iterable[Person]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return who of each group is here, and who may be of it."""
    lived: dict[str, set[str]] = {}
    unknown: dict[str, set[str]] = {}
    for one in known.values():
        if one.member and one.lived_experience:
            for group in filter(None, map(_plain, (one.constituency, one.name))):
                lived.setdefault(group, set()).add(one.name)
    for person in people:
        house = known.get(person.organisation)
        if house is None:
            found, groups = unknown, [person.constituency]
        elif house.lived_experience:
            found, groups = lived, [person.constituency, house.constituency, house.name]
        else:
            continue
        for group in filter(None, map(_plain, groups)):
            found.setdefault(group, set()).add(person.name)
    return lived, unknown


def _plain(group: str) -> str:
    return " ".join(group.split()).casefold()
