"""The table of a result: the counts of each place and group, as the picture has them, in words."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from collabworkshop.analysis.assessment.answers import NO, YES, Place
from collabworkshop.analysis.assessment.tally import EVERYBODY, Group, Tally
from collabworkshop.model.questionnaire import Aspect, Part, Questionnaire

__all__ = ["COLUMNS", "Question", "line_of", "questions_of", "rows_of"]

COLUMNS = {
    "item": "What was asked",
    "aspect": "Which rating",
    "group": "Who",
    "answers": "Answers",
    "people": "People who answered",
    "kept_back": "Kept back",
}


class Question(NamedTuple):
    """One place with its words.

    Parameters
    ----------
    place
        The place.
    item, aspect
        What was asked, and which rating of it, in words.
    answers
        Each answer that can be counted with its words, in order.
    """

    place: Place
    item: str
    aspect: str
    answers: tuple[tuple[str, str], ...]


def questions_of(asked: Questionnaire) -> Iterator[Question]:
    """Yield every place at which answers are counted, in the order in which they are asked."""
    for part in asked.parts:
        if part.asks == "words":
            continue
        aspects: tuple[Aspect | None, ...] = part.aspects or (None,)
        answers = {aspect: _answers(part, aspect, asked) for aspect in aspects}
        for item in part.items:
            for aspect in aspects:
                place = Place(f"{part.id}.{item.id}", aspect.id if aspect else "")
                label = aspect.label if aspect else ""
                yield Question(place, item.label, label, answers[aspect])


def rows_of(
    question: Question, tallies: Mapping[str, Tally], groups: tuple[Group, ...], *, hides: bool
) -> tuple[dict[str, Any], ...]:
    """Return the lines of one place: one for everybody, and one for each group that may be seen.

    Parameters
    ----------
    question
        The place.
    tallies
        Those that may be seen, by group.
    groups
        All groups, in order, everybody first.
    hides
        Whether what tells too much is kept back; then no line says why there is nothing.
    """
    lines = [line_of(question, g.label, tallies[g.name]) for g in groups if g.name in tallies]
    if EVERYBODY not in tallies:
        empty = line_of(question, groups[0].label, None)
        lines = [{**empty, "kept_back": "yes" if hides else "no"}, *lines]
    return tuple(lines)


def line_of(question: Question, group: str, tally: Tally | None) -> dict[str, Any]:
    """Return the line of one group, by its label; an empty one where nothing may be seen."""
    counts = tally.counts if tally else {}
    known = [(words, counts[value]) for value, words in question.answers if value in counts]
    return {
        "item": question.item,
        "aspect": question.aspect,
        "group": group,
        "answers": ", ".join(f"{count} × {words}" for words, count in known),
        "people": tally.people if tally else None,
        "kept_back": "no",
    }


def _answers(
    part: Part, aspect: Aspect | None, asked: Questionnaire
) -> tuple[tuple[str, str], ...]:
    if aspect is not None:
        return tuple((str(rung.rank), rung.label) for rung in asked.scales[aspect.scale].rungs)
    if part.asks == "ticks":
        return (YES, "ticked"), (NO, "not ticked")
    if part.asks == "ranking":
        places = range(1, len(part.items) + 1)
        return tuple((str(place), f"place {place}") for place in places)
    return tuple((option.id, option.label) for option in asked.lists[part.piles])
