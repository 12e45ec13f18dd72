"""From answers to the group's result: count, keep back, lay out as a table.

Everything that is shown of private answers starts from the counts that are kept here.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from collabworkshop.analysis.assessment.answers import Answer, Answered, Place, Voice, by_place
from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.screening import shown
from collabworkshop.analysis.assessment.table import COLUMNS, Question, questions_of, rows_of
from collabworkshop.analysis.assessment.tally import (
    EVERYBODY,
    ROLE,
    Group,
    Tally,
    groups_of,
    tallies,
)
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.questionnaire import Questionnaire
from collabworkshop.model.result import Coverage, Finding, Support

__all__ = ["counted_up", "gathered", "still_open"]


class _Seen(NamedTuple):
    """What may be seen of one place."""

    tallies: tuple[Tally, ...]
    rows: tuple[dict[str, Any], ...]
    supports: tuple[Support, ...]


def gathered(
    asked: Questionnaire,
    answers: Sequence[Answer],
    *,
    names: Mapping[str, str],
    group: int,
    smallest: int | None = None,
) -> Asked:
    """Return what the answers say together; everybody took part who answered anything.

    The parameters are those of ``counted_up``.
    """
    voices = {answer.voice for answer in answers}
    return counted_up(asked, by_place(answers), voices, names=names, group=group, smallest=smallest)


def counted_up(
    asked: Questionnaire,
    answers: Mapping[Place, Answered],
    voices: Iterable[Voice],
    *,
    names: Mapping[str, str],
    group: int,
    smallest: int | None = None,
) -> Asked:
    """Return what the answers of a round say together.

    Parameters
    ----------
    asked
        What was asked.
    answers
        Who answered what at each place; a place that is asked no more is left out.
    voices
        Everybody who took part, also who skipped every question.
    names
        Key of each organisation to its name.
    group
        How many people there are.
    smallest
        For private answers: how many people it takes to hide one. What would tell more
        is left out, and nobody is named.
    """
    groups = _groups(frozenset(voices), frozenset(names.items()))
    nobody: Answered = frozenset()
    places = [
        (question.place, _seen(question, answers.get(question.place, nobody), groups, smallest))
        for question in questions_of(asked)
    ]
    there = {tally.group for _, seen in places for tally in seen.tallies}
    kept_back = [".".join(filter(None, place)) for place, seen in places if not seen.tallies]
    people = len(groups[0].people)
    # Not checked once more: thousands of counts that were just made take longer than to make them.
    return Asked.model_construct(
        exercise="-",
        findings=() if smallest is None or not people else tuple(_kept_back(kept_back)),
        coverage=Coverage(effect=_still_to_hear(people, group)),
        columns=COLUMNS,
        rows=tuple(row for _, seen in places for row in seen.rows),
        tallies=tuple(tally for _, seen in places for tally in seen.tallies),
        groups={one.name: one.label for one in groups if one.name in there},
        people=people,
        group=group,
        rests_on=None if smallest is None else tuple(s for _, p in places for s in p.supports),
    )


def still_open(exercise: str, answered: int) -> Asked:
    """Return what is shown while people answer in private: how many have, nothing else."""
    people = counted(answered, "person has", "people have") if answered else "nobody has"
    return Asked(
        exercise=exercise,
        people=answered,
        coverage=Coverage(
            effect=f"{people.capitalize()} answered. The result comes when the round is closed."
        ),
    )


# The same object each time, so that the next function need not look into it.
@lru_cache(maxsize=8)
def _groups(voices: frozenset[Voice], names: frozenset[tuple[str, str]]) -> tuple[Group, ...]:
    return groups_of(voices, dict(names))


# The answers to most places are the same as when they were last counted.
@lru_cache(maxsize=2048)
def _seen(
    question: Question, answered: Answered, groups: tuple[Group, ...], smallest: int | None
) -> _Seen:
    found = tallies(question.place, answered, groups)
    supports = []
    if smallest is not None:
        answer_of = dict(sorted(answered))
        members = {one.name: one.people for one in sorted(groups, key=_largest_first)}
        seen = shown(answer_of, members, smallest)
        found = {name: tally for name, tally in found.items() if name in seen}
        measure = ".".join(filter(None, question.place))
        supports = [
            Support(measure=measure, people=members[name] & answer_of.keys()) for name in found
        ]
    rows = rows_of(question, found, groups, hides=smallest is not None)
    return _Seen(tuple(found.values()), rows, tuple(supports))


def _largest_first(group: Group) -> tuple[bool, bool, int, str]:
    """Return in which order groups are tried: everybody, roles, then organisations."""
    is_other = group.name != EVERYBODY
    return is_other, not group.name.startswith(ROLE), -len(group.people), group.name


def _kept_back(places: Sequence[str]) -> Iterable[Finding]:
    """Yield what is kept back. Why has to be one sentence, or it would tell what was said."""
    if places:
        several = counted(len(places), "question is", "questions are").capitalize()
        yield Finding(
            code="kept-back",
            sentence=(
                f"{several} kept back: too few people answered, or nearly all said the same. "
                "Which of the two is not told, as it could tell what each of them said."
            ),
            evidence=tuple(places),
        )


def _still_to_hear(people: int, group: int) -> str:
    missing = max(group - people, 0)
    who = counted(missing, "person has", "people have")
    return f"{who.capitalize()} not answered yet." if missing else ""
