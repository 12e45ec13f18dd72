"""An exercise that is all content: what its file asks, and what the group answers."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from typing import Any, ClassVar

from collabworkshop.analysis.assessment.answers import NO, YES, Answer, Place, Voice
from collabworkshop.analysis.assessment.asked import Asked, Said
from collabworkshop.analysis.assessment.brought import earlier_of, then_and_now, with_earlier
from collabworkshop.analysis.assessment.findings.patterns import patterns
from collabworkshop.analysis.assessment.findings.worth_saying import worth_saying
from collabworkshop.analysis.assessment.gathering import counted_up, still_open
from collabworkshop.curriculum.index import IndexEntry
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.kept_answers import KeptAnswers, Look
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.response_entry import ResponseEntry, checked_response
from collabworkshop.exercises.roster import people, told_apart
from collabworkshop.model.brought_answers import BROUGHT_ANSWERS, BroughtAnswers
from collabworkshop.model.noun import Noun
from collabworkshop.model.person import HereAs
from collabworkshop.model.questionnaire import Part, Questionnaire
from collabworkshop.model.record import Change, Record
from collabworkshop.model.result import Result
from collabworkshop.model.state import State

__all__ = ["Asking", "asking"]


class Asking(Exercise):
    """An instrument as an exercise; a new one needs a content file and no program.

    Parameters
    ----------
    entry
        What the index says of it.
    """

    entry: ClassVar[type[Noun]] = ResponseEntry
    gives = Asked

    def __init__(self, entry: IndexEntry) -> None:
        self.id = entry.exercise
        self.writes = (entry.exercise,)
        self.reads = (entry.exercise, "person", "stakeholder", BROUGHT_ANSWERS)
        self.private = entry.answers == "private"
        self.when_closed = self.private
        self._kept = KeptAnswers(self._answers)

    @cached_property
    def questionnaire(self) -> Questionnaire:
        """Everything that is asked."""
        return self.instrument.questionnaire()

    @cached_property
    def parts(self) -> dict[str, Part]:
        """What is asked, by id of the part."""
        return {part.id: part for part in self.instrument.parts}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return this person's answers; a rating is its rank."""
        return [
            {
                "key": key,
                "revision": record.revision,
                **{
                    name: record.body[name] for name in ResponseEntry.model_fields if name != "rank"
                },
                "rank": (record.body["level"] or {}).get("rank"),
            }
            for key, record in state.of(self.id).items()
            if key.partition("/")[2] == person
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
        """Return the change of one answer; a second answer to the same takes its place."""
        held = {} if key is None else self._held(state, key)
        response = checked_response({**held, **fields}, self.instrument)
        if self.private:
            response = response.model_copy(update={"here_as": _here_as(state, person)})
        body = response.model_dump(mode="json")
        own = self.answer_key(body, person)
        if key is None:
            expected = state.revision(self.id, own)
        return self.moved(Change(kind=self.id, key=own, body=body), key, expected=expected)

    def answer_key(self, body: Mapping[str, Any], voice: str) -> str:
        """Return the key of an answer: one for each place and person."""
        place = ".".join(filter(None, (body["item"], body["aspect"])))
        return f"{place}/{voice}"

    def waiting(self, answered: int) -> Asked:
        """Return what is shown while people answer in private."""
        return still_open(self.id, answered)

    def result(self, state: State, *, on: date, group: int | None = None) -> Result:
        """Return the group's answers in counts, with what is worth talking about.

        Of private answers only those counts are there that tell nobody's answer (see
        ``screening.py``), and everything else is made of them. A room that is smaller than
        the instrument's smallest number gets none.
        """
        look = self._kept.look(state.of(self.id))
        voices = self._voices(state, look)
        asked = self.questionnaire
        smallest = self.instrument.smallest if self.private else None
        counts = counted_up(
            asked,
            look.answered,
            voices.values(),
            names=told_apart(state),
            group=group or len(voices),
            smallest=smallest,
        )
        answered = counts.model_copy(
            update={
                "exercise": self.id,
                "said": () if self.private else tuple(self._said(state, look, voices)),
            }
        )
        found = [*counts.findings, *worth_saying(asked, answered)]
        if not self.private:
            found += patterns(asked, self._ticks(look, voices))
        earlier = earlier_of(asked, self._brought(state), smallest)
        found += then_and_now(asked, answered, earlier)
        beside = with_earlier(asked, answered, earlier)
        return beside.model_copy(update={"findings": self.with_prompts(found)})

    def _brought(self, state: State) -> Iterator[BroughtAnswers]:
        """Yield what files brought in, for this instrument."""
        for _, record in sorted(state.of(BROUGHT_ANSWERS).items()):
            one = noun_of(BroughtAnswers, record)
            if one.exercise == self.id:
                yield one

    def _held(self, state: State, key: str) -> dict[str, Any]:
        body = self.standing(state, key).body
        held = {name: body[name] for name in ResponseEntry.model_fields if name in body}
        return {**held, "rank": (body["level"] or {}).get("rank")}

    def _answers(self, record: Record) -> Iterator[tuple[Place, str]]:
        """Yield what one record says, place by place; what is asked no more says nothing."""
        body = record.body
        part = self.parts.get(body["item"].partition(".")[0])
        if part is None or body["skipped"]:
            return
        if part.asks == "ticks":
            ticked = set(body["chosen"])
            for item in part.items:
                yield Place(f"{part.id}.{item.id}"), YES if item.id in ticked else NO
        elif part.asks == "ranking":
            for position, item_id in enumerate(body["chosen"], start=1):
                yield Place(f"{part.id}.{item_id}"), str(position)
        elif part.asks == "ratings" and body["level"]:
            yield Place(body["item"], body["aspect"]), str(body["level"]["rank"])
        elif body["chosen"]:
            yield Place(body["item"]), body["chosen"][0]

    def _ticks(self, look: Look, voices: Mapping[str, Voice]) -> Iterator[Answer]:
        """Yield who ticked what, person by person."""
        ticks = [part for part in self.parts.values() if part.asks == "ticks"]
        places = [Place(f"{part.id}.{item.id}") for part in ticks for item in part.items]
        for place in places:
            for person, value in sorted(look.answered.get(place, ())):
                yield Answer(voices[person], place, value)

    def _voices(self, state: State, look: Look) -> dict[str, Voice]:
        """Return who speaks in each author's name; a pseudonym speaks for nobody.

        In private it is as they were when they last answered: who becomes somebody else
        later would else take an answer from one sum to another, for all to compare.
        """
        known, found = people(state), {}
        for author, record in look.last.items():
            one = None if self.private else known.get(author)
            organisation = record.on_behalf_of or (one.organisation if one else "")
            role = one.here_as if one else record.body.get("here_as", "")
            found[author] = Voice(author, organisation, role)
        return found

    def _said(self, state: State, look: Look, voices: Mapping[str, Voice]) -> Iterator[Said]:
        """Yield what was written in own words, with the name where answers carry one."""
        known = people(state)
        for _, record in sorted(look.written.items()):
            body, voice = record.body, voices[record.author]
            written = body["words"].strip() or body["note"].strip()
            if written and not body["skipped"]:
                one = known.get(record.author)
                yield Said(
                    item=body["item"],
                    aspect=body["aspect"],
                    words=written,
                    level=body["level"],
                    author=one.name if one else "",
                    organisation=voice.organisation,
                )


@cache
def asking(entry: IndexEntry) -> Asking:
    """Return the exercise of an instrument that is all content; the same one each time."""
    return Asking(entry)


def _here_as(state: State, voice: str) -> HereAs:
    """Return how the person of a voice is here; a pseudonym is nobody."""
    one = people(state).get(voice.rpartition("/")[2])
    return one.here_as if one else ""
