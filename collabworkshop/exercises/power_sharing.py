"""Row SP-3: one thing to share, with whom, by when; and later what became of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.commitments.promise import Promise
from collabworkshop.analysis.commitments.sharing_power import between_whom, of_what
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.commitments.follow_ups import FollowUps
from collabworkshop.exercises.commitments.promises import SHARED, receiver_of
from collabworkshop.exercises.commitments.promising import Promising, voice_or_named
from collabworkshop.exercises.roster import organisation_of, people, stakeholders, told_apart
from collabworkshop.model.commitment import Commitment
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.noun import Key, Label, Name, Noun, Text
from collabworkshop.model.question import Question
from collabworkshop.model.record import Record
from collabworkshop.model.result import Finding
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "FOLLOW_UPS", "PowerSharing", "ShareEntry"]

LARGE = "who-decides"
"""The list of things that change who decides."""

SMALL = "who-takes-part"
"""The list of things that make it easier to take part."""


class ShareEntry(Noun):
    """What somebody wants to share; who shares it is the organisation for which they speak."""

    thing: Key
    what: Name
    receiver: Name
    due: date | None = None
    owner: Label = ""
    note: Text = ""


class PowerSharing(Promising):
    """Who has some power names one thing that they share, with whom, and by when."""

    id = SHARED
    entry: ClassVar[type[ShareEntry]] = ShareEntry

    def asks(self, stakeholder: Stakeholder) -> bool:
        """Tell whether a promise is awaited: not from those who live with the issue."""
        return stakeholder.member and not stakeholder.lived_experience

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; things of both lists can be shared."""
        asked, lists = super().questions(state), self.instrument.lists
        things = (*lists[LARGE], *lists[SMALL])
        return {**asked, "thing": asked["thing"].model_copy(update={"options": things})}

    def fields_of(self, commitment: Commitment) -> dict[str, Any]:
        """Return a promise as the fields of the entry."""
        return {
            "thing": commitment.about[0] if commitment.about else "",
            "what": commitment.what,
            "receiver": receiver_of(commitment),
            "due": commitment.due.isoformat() if commitment.due else None,
            "owner": commitment.owner,
            "note": commitment.note,
        }

    def promise_of(self, entry: ShareEntry, owner: str) -> Commitment:
        """Return the commitment; it is about what is shared, and with whom."""
        if entry.receiver == owner:
            raise AnswerError("receiver", entry.receiver, "somebody else than you who share it")
        return Commitment(
            what=entry.what,
            owner=owner,
            due=entry.due,
            exercise=self.id,
            about=(entry.thing, entry.receiver),
            note=entry.note,
        )

    def owner_of(self, given: str, state: State, person: str, held: Record | None) -> str:
        """Return who shares: nobody gives away what is another's, who has a voice of their own."""
        mine = organisation_of(state, person)
        kept = held is not None and given == held.body["owner"]
        if mine and given and given != mine and not kept:
            name = short(told_apart(state).get(mine, mine))
            raise AnswerError("owner", given, f"{name}, for which you speak")
        owner = voice_or_named(given, state, person)
        if not mine and not kept and owner in _voices(state):
            allowed = "somebody of the list for whom nobody in this workshop speaks yet"
            raise AnswerError("owner", given, allowed)
        return owner

    def worth_saying(self, promises: Sequence[Promise], state: State) -> Sequence[Finding]:
        """Return who shares nothing, with whom nobody shares, and whether it is power at all."""
        names, known = told_apart(state), stakeholders(state)
        large = {one.id for one in self.instrument.lists[LARGE]}
        return [
            *between_whom(
                promises,
                asked={key: names[key] for key, one in known.items() if self.asks(one)},
                lived={key: names[key] for key, one in known.items() if one.lived_experience},
                voices=_voices(state),
            ),
            *of_what(promises, large=large),
        ]


EXERCISE = PowerSharing()

FOLLOW_UPS = FollowUps(EXERCISE)


def _voices(state: State) -> set[str]:
    return {one.organisation for one in people(state).values() if one.organisation}
