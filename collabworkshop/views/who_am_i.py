"""Who answers at this machine: choose yourself from the roster, join it, or mend what it says."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from ipywidgets import Button

from collabworkshop.analysis.sentences import counted
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.roster import people, stakeholders
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.person import Person
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State
from collabworkshop.views.on_screen import OnScreen
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard

__all__ = ["WhoAmI"]

NEW = "somebody new"

_ERASE = "Erase everything I entered"
_SURE = "Yes, erase it all for good"


class Choice(Noun):
    """Who sits here now."""

    person: Name


class WhoAmI(OnScreen):
    """First choose who you are; below, what the roster says of you, or a place on it."""

    def __repr__(self) -> str:
        me = self.session.me
        return f"<who am I: {me.name if me else 'nobody has said yet'}>"

    def reopen(self) -> None:
        """Begin anew with the workshop and the person that are now at the door."""
        self.choice = EntryForm(words={"legend": "Who sits here now?", "send": "This is me"})
        self.choice.on_operation(self._chosen)
        self.about = EntryForm(words={"legend": "About you", "send": "Save"})
        self.about.on_operation(lambda operation: self.mend(**_given(operation)))
        self.newcomer = EntryForm(words={"legend": "Join the workshop", "send": "Join"})
        self.newcomer.on_operation(self._joined)
        self.erasing = Button(
            description=_ERASE, layout={"width": "auto", "align_self": "flex-start"}
        )
        self.erasing.on_click(guard(self.about, self._erase))
        self._show_parts((self.choice, self.about, self.newcomer, self.erasing))
        self.refresh()
        self._ask(joining=self.session.me is None)

    def refresh(self) -> None:
        """Show who answers now, and whom one could choose."""
        state = self.session.state()
        self.choice.layout.display = "" if people(state) else "none"
        self.choice.fields = _plain(Choice, {"person": _who(state)})
        self.about.fields = self.newcomer.fields = _plain(Person, _about(state))
        me = self.session.me
        self.erasing.description = _ERASE  # who went on did not mean it
        self.erasing.layout.display = "" if me else "none"
        if me is not None:
            self.choice.cells = {"person": self.session.host.person}
            house = stakeholders(state).get(me.organisation)
            cells = {**me.model_dump(mode="json"), "organisation": house.name if house else ""}
            self.about.cells = cells

    def choose(self, person: str) -> None:
        """Let somebody of the roster answer from now on."""
        known = people(self.session.state())
        if person not in known:
            names = ", ".join(p.name for p in known.values())
            raise AnswerError("person", person, f"one of: {names}")
        self.session.become(person)

    def join(self, **fields: str) -> str:
        """Join the roster and answer from now on; return the new person's key.

        The first one to join takes over what was answered here before anybody
        had said who they are.

        Raises
        ------
        AnswerError
            When there is no name, or somebody of that name and organisation already.
        """
        sitting = self.session.host.person
        key = uuid4().hex if self.session.state().revision("person", sitting) else sitting
        self._save(key, Person.model_construct(name="").model_dump(), fields)
        return key

    def mend(self, **fields: str) -> None:
        """Change what the roster says of the person who answers; fields left out stay."""
        me = self.session.me
        if me is None:
            raise AnswerError("name", "", "the name you want to be called; join first")
        self._save(self.session.host.person, me.model_dump(mode="json"), fields)

    def erase(self) -> str:
        """Overwrite for good everything that the person who answers has entered."""
        erased = self.session.erase_me()
        told = f"Erased for good: {counted(erased.overwritten, 'entry', 'entries')}."
        if erased.carried_on:
            things = counted(erased.carried_on, "thing", "things")
            told += f" Others went on with {things} that you had written; that is theirs and stays."
        return f"{told} Open each notebook, run it and save it: old results are still shown there."

    def _erase(self, button: Button) -> None:
        if button.description != _SURE:
            button.description = _SURE
            return
        told = self.erase()
        self.newcomer.notice = {"tone": "info", "text": told}  # the form that is there now

    def _save(self, key: str, held: Mapping[str, str], fields: Mapping[str, str]) -> None:
        self.session.check_entrance()
        state = self.session.state()
        organisation, asked = held["organisation"], list[Change]()
        if "organisation" in fields:
            organisation, asked = _house(state, fields["organisation"])
        given = {**held, **fields, "organisation": organisation}
        if not given["name"].strip():
            raise AnswerError("name", given["name"], "the name you want to be called")
        person = checked(Person, given, {})
        for other, known in people(state).items():
            same = _alike(known.name, person.name) and known.organisation == person.organisation
            if same and other != key:
                raise RepeatedError(
                    "name", person.name, "another name; if this is you, choose yourself above"
                )
        asked.append(Change(kind="person", key=key, body=person.model_dump(mode="json")))
        door = self.session.host
        (door if key == door.person else door.as_person(key)).put(asked)
        self.session.become(key)

    def _chosen(self, operation: dict[str, Any]) -> None:
        person = operation["cells"].get("person") or ""
        if person != NEW:
            self.choose(person)
            return
        self._ask(joining=True)

    def _joined(self, operation: dict[str, Any]) -> None:
        self.join(**_given(operation))

    def _ask(self, *, joining: bool) -> None:
        self.about.layout.display = "none" if joining else ""
        self.newcomer.layout.display = "" if joining else "none"


def _given(operation: Mapping[str, Any]) -> dict[str, str]:
    """Return the texts of a form; a field that nobody has touched comes as nothing at all."""
    return {name: text for name, text in operation["cells"].items() if text is not None}


def _plain(entry: type[Noun], questions: Mapping[str, Question]) -> list[dict[str, Any]]:
    return [field.model_dump(mode="json") for field in fields_of(entry, questions)]


def _alike(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _house(state: State, name: str) -> tuple[str, list[Change]]:
    """Return the key of an organisation, and what makes it where it is new."""
    if not name.strip():
        return "", []
    for key, stakeholder in stakeholders(state).items():
        if _alike(name, stakeholder.name):
            return key, []
    body = Stakeholder(name=name, member=True).model_dump(mode="json")
    key = uuid4().hex
    return key, [Change(kind="stakeholder", key=key, body=body)]


def _who(state: State) -> Question:
    houses = stakeholders(state)
    options = []
    for key, person in people(state).items():
        house = houses.get(person.organisation)
        label = f"{person.name} ({house.name})" if house else person.name
        options.append(Option(id=key, label=label))
    options.append(Option(id=NEW, label="I am not on this list yet"))
    return Question(label="Your name", options=tuple(options))


def _about(state: State) -> dict[str, Question]:
    houses = [s.name for s in stakeholders(state).values() if s.member]
    return {
        "name": Question(label="Name", help="As you want to be called."),
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
        "here_as": Question(
            label="How are you here?",
            help="Results compare these groups where enough people are in each. Leave it empty if "
            "you would rather not say.",
            options=(
                Option(id="leader", label="I lead an organisation or a team"),
                Option(id="staff", label="I do the work, paid or not"),
                Option(id="constituent", label="I live with the issue myself"),
            ),
        ),
    }
