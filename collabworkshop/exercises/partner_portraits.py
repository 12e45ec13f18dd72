"""Row SM-4: how each organisation understands a partner, and what the partner says to it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import Field

from collabworkshop.analysis.sentences import counted
from collabworkshop.analysis.understanding.findings import worth_telling, yet_to_come
from collabworkshop.analysis.understanding.portraits import (
    STANDINGS,
    Point,
    Understanding,
    pairs_of,
)
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.portraits.points import points, standing_points
from collabworkshop.exercises.roster import organisation_of, people, stakeholders, told_apart
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.portrait import PORTRAIT_MARK, PORTRAIT_POINT, PortraitPoint
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.result import Coverage
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "LONGEST_TOPIC", "PartnerPortraits", "PointEntry"]

LONGEST_TOPIC = 100
"""Characters of a topic in somebody's own words."""

_COLUMNS = {
    "writer": "Who writes",
    "partner": "About whom",
    "topic": "Topic",
    "statement": "What they believe",
    "standing": "What the partner says",
    "correction": "In the partner's words",
}


class PointEntry(Noun):
    """A point as a person enters it."""

    partner: Name
    # Shorter than other texts: it is a part of the key, which has to fit as well.
    topic: Annotated[Name, Field(max_length=LONGEST_TOPIC)]
    statement: Name


class PartnerPortraits(Exercise):
    """Each organisation writes what it believes of its partners, and hears from them.

    A row is a point. What partners say to it is a record of theirs, see ``PortraitMarks``.
    """

    id = "partner-portraits"
    writes = (PORTRAIT_POINT, PORTRAIT_MARK)
    reads = (PORTRAIT_POINT, PORTRAIT_MARK, "stakeholder", "person")
    entry: ClassVar[type[PointEntry]] = PointEntry
    gives = Understanding

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return what is asked of a point; a topic that somebody brought can be chosen."""
        asked = {name: self.instrument.questions[name] for name in self.entry.model_fields}
        known = tuple(Option(id=key, label=name) for key, name in told_apart(state).items())
        topics = tuple(Option(id=id_, label=name) for id_, name in self.topics(state).items())
        meant = {option.id: option for option in asked["topic"].options}
        options = {"partner": known, "topic": tuple(meant.get(one.id, one) for one in topics)}
        return {
            **asked,
            **{n: asked[n].model_copy(update={"options": o}) for n, o in options.items()},
        }

    def topics(self, state: State) -> dict[str, str]:
        """Return the topics that are offered, then those in own words: id to name."""
        ours = {one.id: one.label for one in self.instrument.lists["topics"]}
        used = {record.body["topic"] for record in state.of(PORTRAIT_POINT).values()}
        own = sorted(used - set(ours), key=lambda word: (word.casefold(), word))
        return {**ours, **{word: word for word in own}}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the points that this person wrote, drafts too."""
        return [
            {"key": key, "revision": record.revision, **record.body}
            for key, record in standing_points(state).items()
            if record.author == person
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
        """Return the change of a point: a draft, unless the partner sees it already.

        About another partner or topic it is another point.
        """
        held = None if key is None else self.standing(state, key)
        before = {} if held is None else dict(held.body)
        entry = checked(self.entry, {**before, **fields}, self.questions(state))
        _check_partner(entry, fields, state, person)
        new_key = f"{entry.partner}/{entry.topic}/{person}"
        if key != new_key and state.get(PORTRAIT_POINT, new_key):
            raise RepeatedError(
                "topic",
                fields.get("topic", entry.topic),
                "a topic on which you have not written of this partner yet; "
                "change that line, or name a topic of your own",
            )
        body = PortraitPoint(**entry.model_dump()).model_dump(mode="json")
        state_of = "shared" if held and held.state == "shared" else "draft"
        said = Change(kind=PORTRAIT_POINT, key=new_key, body=body, state=state_of)
        return self.moved(said, key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> Understanding:
        """Return who understands whom, with what is worth talking about.

        Everybody may see all of it: points count once they are shared. A point belongs to
        the organisation for which it was written, and only marks of people who speak for
        the partner count.
        """
        known, topics, all_names = stakeholders(state), self.topics(state), told_apart(state)
        shared = points(state)
        members = {key: all_names[key] for key, one in known.items() if one.member}
        there = {key for point in shared for key in (point.writer, point.partner)}
        names = {key: name for key, name in all_names.items() if key in there or key in members}
        pairs = pairs_of(shared, names)
        findings = [
            *worth_telling(shared, pairs, names=names, topics=topics),
            *yet_to_come(shared, members=members),
        ]
        return Understanding(
            exercise=self.id,
            findings=self.with_prompts(findings),
            coverage=_coverage(state, shared),
            columns=_COLUMNS,
            rows=tuple(_row(point, names, topics) for point in shared),
            names=names,
            topics={key: topics[key] for key in topics if any(p.topic == key for p in shared)},
            points=shared,
            pairs=pairs,
        )


EXERCISE = PartnerPortraits()


def _check_partner(entry: PointEntry, fields: Mapping[str, Any], state: State, person: str) -> None:
    given, own = fields.get("partner", entry.partner), organisation_of(state, person)
    if entry.partner not in state.of("stakeholder"):
        raise AnswerError("partner", given, "a stakeholder of your list; write them down first")
    if not own:
        allowed = "a partner of your organisation; say first for whom you speak, under “Who am I?”"
        raise AnswerError("partner", given, allowed)
    if entry.partner == own:
        raise AnswerError("partner", given, "a partner; you speak for this one yourself")


def _coverage(state: State, shared: Sequence[Point]) -> Coverage:
    """Return who wrote or marked; the effect of the silent is what waits for a mark."""
    marks = state.of(PORTRAIT_MARK).values()
    heard = {point.person for point in shared} | {mark.author for mark in marks}
    known = people(state)
    waiting = sum(1 for point in shared if point.standing == "waiting")
    more = counted(waiting, "point is", "points are")
    return Coverage(
        answered=tuple(one.name for key, one in known.items() if key in heard),
        silent=tuple(one.name for key, one in known.items() if key not in heard),
        effect=f"{more.capitalize()} not marked yet." if waiting else "",
    )


def _row(point: Point, names: Mapping[str, str], topics: Mapping[str, str]) -> dict[str, Any]:
    return {
        "writer": names[point.writer],
        "partner": names[point.partner],
        "topic": topics[point.topic],
        "statement": point.statement,
        "standing": STANDINGS[point.standing],
        "correction": " / ".join(point.corrections),
    }
