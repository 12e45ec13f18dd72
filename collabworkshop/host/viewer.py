"""Who is at the door, as far as that decides what they may see and change."""

from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.person import Person
from collabworkshop.model.seat import Seat
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop

__all__ = ["Viewer", "viewer_of"]


class Viewer(Noun):
    """A person with the circles that person belongs to.

    Parameters
    ----------
    person
        Key of the person.
    organisation
        Key of the organisation whose voice they are, empty for none.
    group
        Name of their small group, empty for none.
    trainer
        Whether they lead the workshop.
    pseudonyms
        Names under which they answered anonymously.
    """

    person: Key
    organisation: str = ""
    group: str = ""
    trainer: bool = False
    pseudonyms: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """Every name that stands for this person as an author."""
        return self.pseudonyms | {self.person}


def viewer_of(
    workshop: Workshop, state: State, person: str, pseudonyms: frozenset[str] = frozenset()
) -> Viewer:
    """Return what the records say of a person.

    Who began the workshop, or was the first to join it, leads it until the
    records say otherwise.
    """
    known, seated = state.get("person", person), state.get("seat", person)
    seat = Seat.model_validate(seated.body) if seated else Seat()
    leads = seat.part == "trainer" if seated else person == workshop.default_person
    return Viewer(
        person=person,
        organisation=Person.model_validate(known.body).organisation if known else "",
        group=seat.group,
        trainer=leads,
        pseudonyms=pseudonyms,
    )
