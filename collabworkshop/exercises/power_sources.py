"""Row SP-2: how much of each source of power people have, as they say and as others see it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.power.own_access import own_access
from collabworkshop.analysis.power.profile import (
    OwnPower,
    PowerProfile,
    SeenSource,
    SourceProfile,
)
from collabworkshop.analysis.power.seen_access import described, seen_in_all, seen_of, supports_of
from collabworkshop.analysis.power.source_findings import (
    for_you,
    in_the_group,
    not_yet,
    of_names,
    too_few,
)
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.power.own_answers import (
    agreement,
    heard,
    named_profiles,
    own_answers,
    willing,
)
from collabworkshop.exercises.power.seen import SEEN, sights
from collabworkshop.model.consent import CONSENT
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.ladder import Scale
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.power_source import POWER_OWN, POWER_SEEN, PowerOwn
from collabworkshop.model.question import Question
from collabworkshop.model.record import Change
from collabworkshop.model.result import Support
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "OwnEntry", "PowerSources"]

_SCALE = "access-4"

_COLUMNS = {
    "source": "Source of power",
    "own": "How many say they have",
    "much": "Have much, as they say",
    "seen": "Are seen to have much",
}

_MINE = {
    "source": "Source of power",
    "own": "What you say",
    "seen": "How many who described you see much of it",
}


class OwnEntry(Noun):
    """How much of one source a person has; the level is a rank on the ladder."""

    source: Name
    level: int | None = None
    skipped: bool = False


class PowerSources(Exercise):
    """Everybody rates themselves and describes colleagues, all of it in private."""

    id = "power-sources"
    writes = (POWER_OWN, POWER_SEEN, CONSENT)
    reads = (POWER_OWN, POWER_SEEN, CONSENT, "person")
    entry: ClassVar[type[OwnEntry]] = OwnEntry
    gives = PowerProfile
    tells = OwnPower
    when_closed = True

    @property
    def sources(self) -> dict[str, str]:
        """The sources: id to name."""
        return {one.id: one.label for one in self.instrument.lists["sources"]}

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions about oneself; those about colleagues are asked in a table."""
        asked = self.instrument.questions
        return {name: asked[name] for name in OwnEntry.model_fields if name in asked}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return what this person said of their own sources."""
        return [
            {"key": key, "revision": record.revision, **_fields(record.body)}
            for key, record in state.of(POWER_OWN).items()
            if key == f"{record.body['source']}/{person}"
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
        """Return the change of one own rating; of a colleague or a consent where they are given.

        A second answer to the same source takes the place of the first.
        """
        if "colleague" in fields:
            return SEEN.changes(fields, state, person, key=key, expected=expected)
        if "named" in fields:
            given = str(fields["named"]).strip().casefold()
            return self.consent(state, person, named=given in ("true", "yes"))
        held = {} if key is None else _fields(self.standing(state, key).body)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        if entry.source not in self.sources:
            allowed = f"one of: {', '.join(self.sources.values())}"
            raise AnswerError("source", fields.get("source", entry.source), allowed)
        level = None if entry.level is None else self._ladder.level(entry.level)
        body = PowerOwn(
            source=entry.source, level=None if entry.skipped else level, skipped=entry.skipped
        )
        own = f"{entry.source}/{person}"
        said = Change(kind=POWER_OWN, key=own, body=body.model_dump(mode="json"))
        return self.moved(said, key, expected=expected)

    def consent(self, state: State, person: str, *, named: bool) -> Sequence[Change]:
        """Return what has to be recorded so that this person's profile is named, or not.

        Parameters
        ----------
        state
            What stands now.
        person
            The person, in the present round: each round asks anew.
        named
            Whether they agree.
        """
        key = self.answer_key({"exercise": self.id}, person)
        return agreement(state, self.id, key, named=named)

    def answer_key(self, body: Mapping[str, Any], voice: str) -> str:
        """Return the key of an answer: a source, a colleague or the exercise, and the person."""
        about = next(body[name] for name in ("source", "colleague", "exercise") if name in body)
        return f"{about}/{voice}"

    def waiting(self, answered: int) -> PowerProfile:
        """Return what is shown until the round is closed: how many have answered."""
        told = self.with_prompts([not_yet(answered)])
        return PowerProfile(exercise=self.id, findings=told, columns=_COLUMNS)

    def result(self, state: State, *, on: date, group: int | None = None) -> PowerProfile:
        """Return the counts that tell nobody's answer, and those who agreed to be named."""
        answers, smallest = own_answers(state, self.sources, _SCALE), self.instrument.smallest
        agreed, said = willing(state, self.id, answers), sights(state)
        # Of fewer, "none of the one who answered" would be a person.
        enough = len(heard(answers)) >= smallest
        asked = list(self.sources) if enough else []
        own, seen = own_access(answers, asked, agreed, smallest), seen_in_all(said, asked, smallest)
        sources = tuple(
            SourceProfile(source=id_, name=name, own=own.counts.get(id_, {}), seen=seen.get(id_))
            for id_, name in self.sources.items()
        )
        named = named_profiles(state, answers, own.named) if enough else ()
        findings = [*in_the_group(sources, smallest), *of_names(named, len(agreed))]
        if not own.counts:
            findings = [too_few(len(heard(answers)), smallest), *findings]
        return PowerProfile(
            exercise=self.id,
            findings=self.with_prompts(findings),
            columns=_COLUMNS,
            rows=tuple(self._row(one) for one in sources if one.own or one.seen),
            sources=sources,
            named=named,
            rests_on=(*own.supports, *supports_of(said, smallest)),
        )

    def personal(self, state: State, person: str, *, on: date) -> OwnPower:
        """Return how others see one person beside what that person said, for them alone."""
        smallest = self.instrument.smallest
        answers = own_answers(state, self.sources, _SCALE)
        said = described(sights(state), smallest).get(person, [])
        sources = tuple(
            SeenSource(source=id_, name=name, own=answers[id_].get(person), seen=seen_of(said, id_))
            for id_, name in (self.sources.items() if said else ())
        )
        told = OwnPower(exercise=self.id, columns=_MINE, raters=len(said), sources=sources)
        labels = {rung.rank: rung.label for rung in self._ladder.rungs}
        rows = tuple(
            {"source": s.name, "own": labels.get(s.own or 0, ""), "seen": s.seen.words}
            for s in sources
        )
        behind = frozenset(sight.person for sight in said)
        rests = tuple(Support(measure=f"of-you/{s.source}", people=behind) for s in sources)
        findings = self.with_prompts(for_you(told, smallest))
        return told.model_copy(update={"findings": findings, "rows": rows, "rests_on": rests})

    @property
    def _ladder(self) -> Scale:
        return self.instrument.scales[_SCALE]

    def _row(self, one: SourceProfile) -> dict[str, Any]:
        labels = {rung.rank: rung.label for rung in self._ladder.rungs}
        return {
            "source": one.name,
            "own": ", ".join(f"{labels[step]}: {count}" for step, count in one.own.items()),
            "much": f"{one.much} of {one.people}" if one.own else "",
            "seen": one.seen.words if one.seen else "",
        }


EXERCISE = PowerSources()


def _fields(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an own rating; the level is its rank."""
    return {**body, "level": (body["level"] or {}).get("rank")}
