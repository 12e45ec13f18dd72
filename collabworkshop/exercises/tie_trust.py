"""Row SM-2, the private part: how far people trust those with whom they are tied."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any, ClassVar

from collabworkshop.analysis.trust.findings import in_words, not_yet, too_few, worth_saying
from collabworkshop.analysis.trust.sums import (
    Rating,
    TrustMap,
    TrustSpot,
    enough,
    spots,
    supports,
)
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.roster import organisation_of, told_apart
from collabworkshop.exercises.tie_report import standing_ties
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.ladder import Scale
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.state import State
from collabworkshop.model.trust import Trust

__all__ = ["EXERCISE", "TieTrust", "TrustEntry"]

_SCALE = "trust-5"

_COLUMNS = {
    "name": "Stakeholder",
    "median": "Middle answer (1–5)",
    "meaning": "In words",
    "raters": "People behind it",
}


class TrustEntry(Noun):
    """A partner, and how far this person trusts it; the level is a rank on the ladder."""

    stakeholder: Name
    level: int | None = None
    note: Text = ""


class TieTrust(Exercise):
    """Each person says in private how far they trust; the group sees sums."""

    id = "tie-trust"
    writes = ("trust",)
    reads = ("stakeholder", "tie", "trust", "person")
    entry: ClassVar[type[TrustEntry]] = TrustEntry
    gives = TrustMap
    when_closed = True

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; whom one trusts is chosen among the stakeholders."""
        known = tuple(Option(id=k, label=name) for k, name in told_apart(state).items())
        ours = self.instrument.questions
        whom = ours["stakeholder"].model_copy(update={"options": known})
        return {**ours, "stakeholder": whom}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return a row for each partner of this person's organisation, rated or not yet.

        Partners are those with whom anybody reports a tie. Whoever rated somebody
        else as well has a row for them too.
        """
        near = _partners(state, _speaks_for(state, person))
        rows = []
        for stakeholder in state.of("stakeholder"):
            key = f"{stakeholder}/{person}"
            if stakeholder in near or state.get("trust", key):
                revision = state.revision("trust", key)
                rows.append({"key": key, "revision": revision, **_fields(state, key, person)})
        return rows

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of what this person says of one stakeholder."""
        before = {} if key is None else _fields(state, key, person)
        entry = checked(self.entry, {**before, **fields}, self.questions(state))
        given = fields.get("stakeholder", entry.stakeholder)
        if entry.stakeholder not in state.of("stakeholder"):
            raise AnswerError("stakeholder", given, "a stakeholder of your list")
        if entry.stakeholder == _speaks_for(state, person):
            raise AnswerError("stakeholder", given, "a partner; you speak for this one yourself")
        new_key = self.answer_key({"stakeholder": entry.stakeholder}, person)
        if key != new_key and state.get("trust", new_key):
            raise RepeatedError("stakeholder", given, "a partner whom you have not yet rated")
        level = None if entry.level is None else self._ladder().level(entry.level)
        body = Trust(stakeholder=entry.stakeholder, level=level, note=entry.note)
        said = Change(kind="trust", key=new_key, body=body.model_dump(mode="json"))
        if key is None or key == new_key:
            return [said.model_copy(update={"expected": expected})]
        if state.get("trust", key) is None:
            return [said]
        return [said, Change(kind="trust", key=key, expected=expected, deleted=True)]

    def answer_key(self, body: Mapping[str, Any], voice: str) -> str:
        """Return the key of what somebody says: each partner once for each person."""
        return f"{body['stakeholder']}/{voice}"

    def waiting(self, answered: int) -> TrustMap:
        """Return what is shown until the round is closed: how many have answered."""
        few = self.with_prompts([not_yet(answered)])
        return TrustMap(exercise=self.id, findings=few, columns=_COLUMNS)

    def result(self, state: State, *, on: date, group: int | None = None) -> TrustMap:
        """Return the sums that enough people stand behind.

        The sum of the whole map, and that of a single stakeholder, need the
        instrument's smallest number of people, and voices of several organisations.
        Only people from outside count: what somebody said of their own organisation
        is left out of every sum. A group that is too small sees no sum at all.
        """
        ratings, smallest = self._ratings(state), self.instrument.smallest
        people = len({rating.person for rating in ratings})
        if not enough(ratings, smallest):
            few = self.with_prompts([too_few(people, smallest)])
            return TrustMap(exercise=self.id, findings=few, columns=_COLUMNS, rests_on=())
        ranks = [rating.rank for rating in ratings]
        counts = Counter(ranks)
        labels = {rung.rank: rung.label for rung in self._ladder().rungs}
        seen = spots(ratings, told_apart(state), smallest)
        trust = TrustMap(
            exercise=self.id,
            columns=_COLUMNS,
            rows=tuple(_row(spot, labels) for spot in seen),
            counts={rank: counts[rank] for rank in labels},
            median=median(ranks),
            spots=seen,
            rests_on=tuple(supports(ratings, smallest)),
        )
        findings = self.with_prompts(worth_saying(trust, ratings, labels))
        return trust.model_copy(update={"findings": findings})

    def _ladder(self) -> Scale:
        return self.instrument.scales[_SCALE]

    def _ratings(self, state: State) -> list[Rating]:
        """Return what was said of stakeholders by people from outside them.

        Also of those who are off the list by now: anybody can take them off and bring them
        back, and would else read in the sum of all what was said of them.
        """
        found = []
        for record in state.of("trust").values():
            trust = Trust.model_validate(record.body)
            # The organisation as it was recorded, as with ties.
            own = record.on_behalf_of or organisation_of(state, record.author)
            if trust.stakeholder == own:
                continue
            if trust.level is not None and trust.level.scale == _SCALE:
                found.append(
                    Rating(
                        stakeholder=trust.stakeholder,
                        person=record.author,
                        voice=own or record.author,
                        rank=trust.level.rank,
                    )
                )
        return found


EXERCISE = TieTrust()


def _partners(state: State, organisation: str) -> set[str]:
    """Return those with whom an organisation is tied, whoever says so."""
    ends = ({r.body["source"], r.body["target"]} for r in standing_ties(state).values())
    near: set[str] = set().union(*(pair for pair in ends if organisation in pair))
    return near - {organisation}


def _speaks_for(state: State, voice: str) -> str:
    """Return the organisation of who answers; from the second round on a voice has a number."""
    return organisation_of(state, voice.rpartition("/")[2])


def _fields(state: State, key: str, person: str) -> dict[str, Any]:
    """Return the fields of a row; one that was not rated yet has its stakeholder only."""
    stakeholder = key.removesuffix(f"/{person}")
    if stakeholder not in state.of("stakeholder"):
        raise GoneError
    record = state.get("trust", key)
    trust = Trust.model_validate(record.body) if record else Trust(stakeholder=stakeholder)
    ours = trust.level is not None and trust.level.scale == _SCALE
    level = trust.level.rank if trust.level and ours else None
    return {"stakeholder": trust.stakeholder, "level": level, "note": trust.note}


def _row(spot: TrustSpot, labels: Mapping[int, str]) -> dict[str, Any]:
    return {
        "name": spot.name,
        "median": spot.median,
        "meaning": in_words(spot.median, labels),
        "raters": spot.raters,
    }
