"""Who answers at this machine: choose yourself from the roster, or join it."""

from typing import Any
from uuid import uuid4

from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.roster import stakeholders
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.person import Person
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.views.on_screen import OnScreen
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["WhoAmI"]


class WhoAmI(OnScreen):
    """A form with a name, an organisation and a role."""

    def __repr__(self) -> str:
        me = self.session.me
        return f"<who am I: {me.name if me else 'nobody has said yet'}>"

    def reopen(self) -> None:
        """Begin anew with the workshop and the person that are now at the door."""
        self.form = EntryForm(words={"legend": "Who are you?", "send": "This is me"})
        self.form.on_operation(self._send)
        self._show_parts((self.form,))
        self.refresh()

    def refresh(self) -> None:
        """Show who answers now, and whom one could choose."""
        state = self.session.state()
        names = [record.body["name"] for record in state.of("person").values()]
        houses = [s.name for s in stakeholders(state).values() if s.member]
        fields = fields_of(Person, _questions(names, houses))
        self.form.fields = [field.model_dump(mode="json") for field in fields]
        me = self.session.me
        if me is not None:
            house = state.get("stakeholder", me.organisation)
            cells = me.model_dump(mode="json")
            self.form.cells = {**cells, "organisation": house.body["name"] if house else ""}

    def answer(self, **fields: str) -> str:
        """Become a person of the roster, or join it; return the person's key."""
        name = fields.get("name", "")
        if not name.strip():
            raise AnswerError("name", name, "the name you want to be called")
        state = self.session.state()
        key, known = _found(state.of("person"), name)
        held = known.get("organisation", "")
        organisation, asked = self._organisation(fields.get("organisation", held))
        person = checked(Person, {**known, **fields, "organisation": organisation}, {})
        if person.model_dump(mode="json") != known:
            asked.append(Change(kind="person", key=key, body=person.model_dump(mode="json")))
        if asked:
            self.session.host.as_person(key).put(asked)
        self.session.become(key)
        return key

    def _organisation(self, name: str) -> tuple[str, list[Change]]:
        """Return the key of an organisation, and what makes it where it is new."""
        if not name.strip():
            return "", []
        for key, stakeholder in stakeholders(self.session.state()).items():
            if name in (key, stakeholder.name):
                return key, []
        body = Stakeholder(name=name, member=True).model_dump(mode="json")
        key = uuid4().hex
        return key, [Change(kind="stakeholder", key=key, body=body)]

    def _send(self, operation: dict[str, Any]) -> None:
        # A field that nobody has touched comes as nothing at all.
        self.answer(**{name: text for name, text in operation["cells"].items() if text is not None})


def _found(people: dict[str, Any], name: str) -> tuple[str, dict[str, Any]]:
    for key, record in people.items():
        if record.body["name"] == name:
            return key, record.body
    return uuid4().hex, {}


def _questions(names: list[str], houses: list[str]) -> dict[str, Question]:
    return {
        "name": Question(
            label="Name",
            help="As you want to be called. Choose it if you are on the list already.",
            options=tuple(Option(id=name, label=name) for name in dict.fromkeys(names)),
            own_words=True,
        ),
        "organisation": Question(
            label="Organisation",
            help="Whose voice are you? Leave it empty if you speak for yourself.",
            options=tuple(Option(id=name, label=name) for name in dict.fromkeys(houses)),
            own_words=True,
        ),
        "role": Question(label="Your work there"),
        "constituency": Question(
            label="For whom do you speak?", help="If for anybody beyond your organisation."
        ),
    }
