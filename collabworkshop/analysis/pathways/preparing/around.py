"""Who is who in a plan for working on a theory of change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from collabworkshop.analysis.plans.wording import Called
from collabworkshop.model.person import Person
from collabworkshop.model.stakeholder import Stakeholder

__all__ = ["Around"]


@dataclass(frozen=True)
class Around:
    """What there is to know of those who are named in a plan.

    Parameters
    ----------
    called
        What the answers of each field are called.
    people, stakeholders
        Everybody on the roster, and everybody with a part in the issue, by key.
    """

    called: Called
    people: Mapping[str, Person]
    stakeholders: Mapping[str, Stakeholder]

    def lives_with_it(self, person: str) -> bool:
        """Tell whether a person lives with the issue: as they said, or else as their house does."""
        who = self.people.get(person)
        if who is None:
            return False
        if who.here_as:
            return who.here_as == "constituent"
        house = self.stakeholders.get(who.organisation)
        return house is not None and house.lived_experience

    def leads(self, person: str) -> bool:
        """Tell whether a person is here as somebody who leads."""
        who = self.people.get(person)
        return who is not None and who.here_as == "leader"

    def houses(self, persons: Iterable[str]) -> set[str]:
        """Return the organisations for which people speak; who speaks for none is one alone."""
        known = (key for key in persons if key in self.people)
        return {self.people[key].organisation or f"person:{key}" for key in known}

    def name(self, field: str, key: str) -> str:
        """Return what an answer to a field is called."""
        return self.called[field].get(key, key)
