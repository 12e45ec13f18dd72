"""How do answers from an earlier survey stand beside those of the room? Never added to them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.findings.changing import changes
from collabworkshop.analysis.assessment.screening import shown
from collabworkshop.analysis.assessment.table import line_of, questions_of
from collabworkshop.analysis.assessment.tally import EVERYBODY, Tally
from collabworkshop.analysis.sentences import short
from collabworkshop.model.brought_answers import BroughtAnswers
from collabworkshop.model.questionnaire import Questionnaire
from collabworkshop.model.result import Finding

__all__ = ["FILE", "Earlier", "earlier_of", "then_and_now", "with_earlier"]

FILE = "file:"
"""Begins the name of a group that is a file; its name follows."""


class Earlier(NamedTuple):
    """The answers of one file, as far as they fit what is asked now.

    Parameters
    ----------
    group, label
        Name of the group, and what people read.
    brought
        What the file said.
    tallies
        Its counts, in the order in which things are asked.
    """

    group: str
    label: str
    brought: BroughtAnswers
    tallies: tuple[Tally, ...]


def earlier_of(
    asked: Questionnaire, brought: Iterable[BroughtAnswers], smallest: int | None = None
) -> tuple[Earlier, ...]:
    """Return the files that were brought in, the oldest first; those without a day come before.

    What is asked no more, or is no answer to it, is left out: anybody in the coalition may
    change such a record, and one odd count must not stop what all others see.

    Parameters
    ----------
    asked
        What is asked.
    brought
        What files brought in.
    smallest
        For private answers: how many people it takes to hide one. Counts that tell more are
        kept back before they are saved, and here once more.
    """
    by_origin = {one.origin: one for one in brought}
    in_order = sorted(by_origin.values(), key=lambda one: (one.asked_on or date.min, one.origin))
    found = []
    for one in in_order:
        group = f"{FILE}{one.origin}"
        people = "1 person" if one.respondents == 1 else f"{one.respondents:,} people"
        tallies = tuple(_tallies(asked, one, group, smallest))
        if tallies:
            found.append(Earlier(group, f"From {short(one.origin)}, {people}", one, tallies))
    return tuple(found)


def with_earlier(asked: Questionnaire, room: Asked, earlier: Sequence[Earlier]) -> Asked:
    """Return the room's result with a group for each file; all that it has stays as it is."""
    if not earlier:
        return room
    questions = {question.place: question for question in questions_of(asked)}
    lines = (line_of(questions[t.place], one.label, t) for one in earlier for t in one.tallies)
    return room.model_copy(
        update={
            "tallies": (*room.tallies, *(t for one in earlier for t in one.tallies)),
            "groups": {**room.groups, **{one.group: one.label for one in earlier}},
            "rows": (*room.rows, *lines),
        }
    )


def then_and_now(
    asked: Questionnaire, room: Asked, earlier: Sequence[Earlier]
) -> tuple[Finding, ...]:
    """Return what the room answers otherwise than the latest file, or that nothing can be told.

    Parameters
    ----------
    asked
        What was asked.
    room
        The counts of the room alone, that may be seen.
    earlier
        The files, the latest last.
    """
    if not earlier or not any(tally.group == EVERYBODY for tally in room.tallies):
        return ()
    latest = earlier[-1]
    everybody = tuple(t.model_copy(update={"group": EVERYBODY}) for t in latest.tallies)
    before = Asked(exercise="-", tallies=everybody, people=latest.brought.respondents)
    return tuple(
        finding.model_copy(
            update={"sentence": f"Compared with {short(latest.brought.origin)}: {finding.sentence}"}
        )
        for finding in changes(asked, before, room)
    )


def _tallies(
    asked: Questionnaire, one: BroughtAnswers, group: str, smallest: int | None
) -> Iterator[Tally]:
    counts = {(each.item, each.aspect): each.counts for each in one.counts}
    for question in questions_of(asked):
        said = counts.get(question.place, {})
        known = {value: said[value] for value, _ in sorted(question.answers) if value in said}
        if known and (smallest is None or _hides(tuple(known.items()), smallest)):
            item, aspect = question.place
            yield Tally(item=item, aspect=aspect, group=group, counts=known)


# A file stays as it is, and the room's result is made anew after each answer.
@lru_cache(maxsize=2048)
def _hides(counts: tuple[tuple[str, int], ...], smallest: int) -> bool:
    """Tell whether counts hide each of those who were counted."""
    people = {f"{value}/{n}": value for value, count in counts for n in range(count)}
    return bool(shown(people, {EVERYBODY: people.keys()}, smallest))
