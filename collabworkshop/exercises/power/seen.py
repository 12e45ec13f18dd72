"""Row SP-2, the second table: what colleagues seem to have much of; only the writer sees it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.power.profile import PowerProfile
from collabworkshop.analysis.power.seen_access import Sight
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.roster import organisation_of, people
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.power_source import POWER_SEEN, PowerSeen
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["SEEN", "SeenEntry", "SeenSources", "sights"]


class SeenEntry(Noun):
    """A colleague, and which sources they seem to have much of."""

    colleague: Name
    sources: tuple[Name, ...] = ()


class SeenSources(Exercise):
    """The second table of the same exercise: a row for each colleague whom one describes."""

    id = "power-sources"
    writes = (POWER_SEEN,)
    reads = (POWER_SEEN, "person")
    entry: ClassVar[type[SeenEntry]] = SeenEntry
    gives = PowerProfile

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return what is asked of a colleague; the people of the roster can be chosen."""
        return self._asked(state, "")

    def questions_for(self, state: State, voice: str) -> Mapping[str, Question]:
        """Return what one person is asked: they choose among everybody else."""
        return self._asked(state, _person(voice))

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return a row for each colleague whom this person has described."""
        there = people(state)
        return [
            {"key": key, "revision": record.revision, **record.body}
            for key, record in state.of(POWER_SEEN).items()
            if key == f"{record.body['colleague']}/{person}" and record.body["colleague"] in there
        ]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of what this person sees in one colleague."""
        held = {} if key is None else dict(self.standing(state, key).body)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        given = fields.get("colleague", entry.colleague)
        if entry.colleague not in people(state):
            raise AnswerError("colleague", given, "somebody who takes part in this workshop")
        if entry.colleague == _person(person):
            raise AnswerError("colleague", given, "somebody else; your own answers stand above")
        new_key = f"{entry.colleague}/{person}"
        if key != new_key and state.get(POWER_SEEN, new_key):
            raise RepeatedError("colleague", given, "a colleague whom you have not described yet")
        body = PowerSeen(colleague=entry.colleague, sources=tuple(dict.fromkeys(entry.sources)))
        said = Change(kind=POWER_SEEN, key=new_key, body=body.model_dump(mode="json"))
        return self.moved(said, key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> PowerProfile:
        """Return nothing: the exercise has the result of both tables."""
        return PowerProfile(exercise=self.id, rests_on=())

    def _asked(self, state: State, besides: str) -> Mapping[str, Question]:
        asked = {name: self.instrument.questions[name] for name in self.entry.model_fields}
        known = (
            Option(id=key, label=one.name) for key, one in people(state).items() if key != besides
        )
        whom = asked["colleague"].model_copy(update={"options": tuple(known)})
        return {**asked, "colleague": whom}


SEEN = SeenSources()


def sights(state: State) -> list[Sight]:
    """Return what people see in those who are still on the roster."""
    there = people(state)
    return [
        Sight(
            person=record.author,
            # The organisation as it was recorded, as with ties.
            voice=record.on_behalf_of or organisation_of(state, record.author) or record.author,
            colleague=record.body["colleague"],
            sources=frozenset(record.body["sources"]),
        )
        for record in state.of(POWER_SEEN).values()
        if record.body["colleague"] in there
    ]


def _person(voice: str) -> str:
    """Return who answers; from the second round on a voice has a number."""
    return voice.rpartition("/")[2]
