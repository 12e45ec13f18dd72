"""Who is who in the records: stakeholders, people, and whose voice somebody is."""

from collabworkshop.model.person import Person
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State

__all__ = ["organisation_of", "people", "stakeholders"]


def stakeholders(state: State) -> dict[str, Stakeholder]:
    """Return the stakeholders by key, in the order in which they were entered."""
    return {
        key: Stakeholder.model_validate(record.body)
        for key, record in state.of("stakeholder").items()
    }


def people(state: State) -> dict[str, Person]:
    """Return the people by key, in the order in which they came."""
    return {key: Person.model_validate(r.body) for key, r in state.of("person").items()}


def organisation_of(state: State, person: str) -> str:
    """Return the key of the stakeholder whose voice a person is, empty for none."""
    record = state.get("person", person)
    return "" if record is None else Person.model_validate(record.body).organisation
