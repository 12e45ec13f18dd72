"""Row RM-3: who shares what with whom; the group accepts, changes or refuses each line."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.allocation.findings import worth_agreeing
from collabworkshop.analysis.allocation.lines import SharingPlan
from collabworkshop.analysis.allocation.plan import RULE, plan
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.resources.merged_map import shared
from collabworkshop.exercises.roster import told_apart
from collabworkshop.exercises.sharing.decision import (
    agreed,
    commitment_key,
    commitments_of,
    decisions,
)
from collabworkshop.exercises.sharing.ground import (
    author_of,
    called,
    coverage_of,
    row_of_line,
    steps_between,
    without_promise,
)
from collabworkshop.model.commitment import COMMITMENT
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.noun import Label, Name, Noun, Text
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.resource import RESOURCE, Amount
from collabworkshop.model.sharing import SHARING, Decision, Sharing
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "SharingEntry", "SharingPlanExercise"]

_COLUMNS = {
    "need": "Need",
    "offer": "Offer",
    "amount": "How much",
    "part": "Of the need, in %",
    "standing": "Standing",
    "owner": "Who sees to it",
    "due": "By when",
    "why": "Why this one",
}


class SharingEntry(Noun):
    """A decision as a person enters it; an empty amount is what the need still lacks."""

    need: Name
    offer: Name
    decision: Decision
    amount: Amount | None = None
    owner: Label = ""
    due: date | None = None
    note: Text = ""


class SharingPlanExercise(Exercise):
    """The group decides line by line; the rest is planned anew around what it fixed."""

    id = "sharing-plan"
    writes = (SHARING, COMMITMENT)
    reads = (RESOURCE, "stakeholder", "tie", "person", SHARING, COMMITMENT)
    entry: ClassVar[type[SharingEntry]] = SharingEntry
    gives = SharingPlan

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; needs, offers and owners are chosen."""
        listing = shared(state)
        gone = [record.body for record in decisions(state).values()]
        chosen = {
            "need": {
                **{one["need"]: "A need that was taken away" for one in gone},
                **{key: called(listing, key) for key in listing.needs},
            },
            "offer": {
                **{one["offer"]: "An offer that was taken away" for one in gone},
                **{key: called(listing, key) for key in listing.offers},
            },
            "owner": told_apart(state),
        }
        return {**self.instrument.questions, **{n: self._asked(n, chosen[n]) for n in chosen}}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return every decision: they are the group's, whoever wrote them down."""
        return [
            {"key": key, "revision": record.revision, **record.body}
            for key, record in decisions(state).items()
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
        """Return the decision and, where it is accepted, the commitment that it makes.

        The key may be that of a line that is only proposed: its need and its offer.
        """
        listing = shared(state)
        held = {} if key is None else _held(state, listing, key)
        given = {**held, **fields}
        if not str(given.get("decision") or "").strip():
            labels = " or ".join(f"“{o.label}”" for o in self.instrument.lists["decisions"])
            allowed = f"{labels}; what else you wrote in this line stays until you choose"
            raise AnswerError("decision", fields.get("decision", ""), allowed)
        entry = checked(self.entry, given, self.questions(state))
        line = self._line(entry, given, listing, state)
        new_key = f"{line.need}/{line.offer}"
        if key != new_key and state.get(SHARING, new_key) is not None:
            allowed = "a pair that is not decided yet; change the line that is there"
            raise RepeatedError("offer", fields.get("offer", line.offer), allowed)
        if line.decision == "accepted":
            line = agreed(line, listing, state, key=key or new_key, given_fields=fields)
        body = line.model_dump(mode="json")
        promise = commitments_of(line, listing, state, key=new_key)
        if key is None or key == new_key:
            return [Change(kind=SHARING, key=new_key, body=body, expected=expected), *promise]
        # What stands now comes first: its record is what the person gets back.
        moved = self.removal(key, expected=expected) if state.get(SHARING, key) else ()
        return [Change(kind=SHARING, key=new_key, body=body), *promise, *moved]

    def removal(self, key: str, *, expected: int | None = None) -> Sequence[Change]:
        """Take a decision back, and the commitment with it; the pair is open again."""
        return [
            Change(kind=SHARING, key=key, expected=expected, deleted=True),
            Change(kind=COMMITMENT, key=commitment_key(key), deleted=True),
        ]

    def result(self, state: State, *, on: date, group: int | None = None) -> SharingPlan:
        """Return the best plan around what is decided. It is made of what everybody may see."""
        listing = shared(state)
        decided = {
            noun_of(Sharing, record): author_of(record, listing, state)
            for record in decisions(state).values()
        }
        made = plan(listing, decided, steps_between(listing, state), on=on)
        findings = [*worth_agreeing(listing, made.lines, made.unmet, on=on)]
        findings += without_promise(state, made.lines)
        names = told_apart(state)
        return SharingPlan(
            exercise=self.id,
            findings=self.with_prompts(findings),
            coverage=coverage_of(listing),
            columns=_COLUMNS,
            rows=tuple(row_of_line(line, listing, names) for line in made.lines),
            lines=made.lines,
            refused=made.refused,
            unmet=made.unmet,
            kinds=made.kinds,
            names=names,
            rule=RULE,
        )

    def _asked(self, name: str, chosen: Mapping[str, str]) -> Question:
        options = tuple(Option(id=key, label=label) for key, label in chosen.items())
        return self.instrument.questions[name].model_copy(update={"options": options})

    def _line(
        self, entry: SharingEntry, given: Mapping[str, Any], listing: Listing, state: State
    ) -> Sharing:
        """Return the decision, or say which field is amiss."""
        if entry.need not in listing.needs:
            raise AnswerError("need", given["need"], "a need that somebody has shared")
        if entry.offer not in listing.offers:
            raise AnswerError("offer", given["offer"], "an offer that somebody has shared")
        if entry.owner and state.get("stakeholder", entry.owner) is None:
            raise AnswerError("owner", given["owner"], "a stakeholder of your list, or nobody yet")
        return Sharing(**entry.model_dump())


EXERCISE = SharingPlanExercise()


def _held(state: State, listing: Listing, key: str) -> dict[str, Any]:
    """Return what a line holds; one that is only proposed holds its need and its offer."""
    record = state.get(SHARING, key)
    if record is not None:
        return dict(record.body)
    for need in listing.needs:
        offer = key.removeprefix(f"{need}/")
        if offer != key and offer in listing.offers:
            return {"need": need, "offer": offer}
    raise GoneError
