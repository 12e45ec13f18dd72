"""Who is at the door, as far as that decides what they may see and change."""

import re

from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.person import Person
from collabworkshop.model.record import ERASED, PSEUDONYM
from collabworkshop.model.seat import Seat
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop

__all__ = ["Viewer", "check_new_person", "viewer_of"]


_KEY = re.compile(rf"(?!{ERASED}|{PSEUDONYM}|\d+$)[\w-]{{2,64}}")


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


def check_new_person(key: str, state: State) -> None:
    """Raise where a new person's key could be taken for something else.

    Keys of answers end with it, and erasing a person takes out whatever does.
    """
    # What ends with this key was answered by this person, before anybody asked for a name.
    taken = {
        part
        for r in state.since(0)
        if r.kind != "person"
        for part in (r.key, *r.key.split("/")[:-1])
    }
    if not _KEY.fullmatch(key) or key in taken:
        raise NotAllowedError(
            "A person cannot have this key. Take letters, digits and hyphens, two at least, "
            "and nothing that is the key of something else."
        )


def viewer_of(
    workshop: Workshop, state: State, person: str, pseudonyms: frozenset[str] = frozenset()
) -> Viewer:
    """Return what the records say of a person.

    Who began the workshop, or was the first to join it, leads it until the
    records say otherwise.
    """
    known, seated = state.get("person", person), state.get("seat", person)
    seat = Seat.model_validate(seated.body) if seated else Seat()
    # Whose seat was taken away is a participant, also who was first.
    spoken_of = bool(state.versions("seat", person))
    leads = seat.part == "trainer" if spoken_of else person == workshop.default_person
    return Viewer(
        person=person,
        organisation=Person.model_validate(known.body).organisation if known else "",
        group=seat.group,
        trainer=leads,
        pseudonyms=pseudonyms,
    )
