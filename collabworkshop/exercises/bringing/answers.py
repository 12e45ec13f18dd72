"""Answers out of a survey become counts of an instrument; what would tell of few stays out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from collabworkshop.analysis.assessment.answers import Place
from collabworkshop.analysis.assessment.screening import shown
from collabworkshop.exercises.asking import Asking
from collabworkshop.model.brought_answers import (
    BROUGHT_ANSWERS,
    BroughtAnswers,
    CountedAnswers,
)
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["Bringing", "brought_answers"]

Said = Sequence[tuple[str, str]]
"""Respondent and answer, for every row of the survey that answers one place."""

_FEW = (
    "Nothing of this file comes in: beside what “{}” brought in, which may have been taken back "
    "since, these counts would tell what a few people answered, as the two differ by so few."
)


@dataclass(frozen=True)
class Bringing:
    """What a file brings in.

    Parameters
    ----------
    brought
        The counts; ``None`` where nothing may come in.
    kept_back
        Places whose counts would tell too much, or too few people answered.
    refused
        Why nothing may come in though there are counts; empty for no reason.
    """

    brought: BroughtAnswers | None
    kept_back: tuple[Place, ...] = ()
    refused: str = ""

    def changes(self, state: State) -> list[Change]:
        """Return what has to be recorded."""
        if self.brought is None or self.refused:
            return []
        key = self.brought.key
        return [
            Change(
                kind=BROUGHT_ANSWERS,
                key=key,
                body=self.brought.model_dump(mode="json"),
                expected=state.revision(BROUGHT_ANSWERS, key),
            )
        ]


def brought_answers(
    said: Mapping[Place, Said],
    asked: Asking,
    earlier: Iterable[BroughtAnswers],
    *,
    origin: str,
    respondents: int,
    asked_on: date | None = None,
) -> Bringing:
    """Return the counts of a survey, as far as they may be kept.

    Parameters
    ----------
    said
        Who of the survey answered what at each place.
    asked
        The instrument. In a private one the rule for the room's own answers holds here too.
    earlier
        What files brought into this instrument before, also what was taken back since.
    origin
        Name of the file.
    respondents
        How many people answered anything of it.
    asked_on
        When it was asked, where that is known.
    """
    smallest = asked.instrument.smallest if asked.private else None
    kept_back = tuple(p for p, each in said.items() if each and not _may_be_seen(each, smallest))
    counts = tuple(
        CountedAnswers(item=place.item, aspect=place.aspect, counts=_counted(each))
        for place, each in said.items()
        if each and place not in kept_back
    )
    if not counts:
        return Bringing(None, kept_back)
    brought = BroughtAnswers(
        exercise=asked.id,
        origin=origin,
        asked_on=asked_on,
        respondents=respondents,
        counts=counts,
    )
    near = [one for one in earlier if smallest and _differ_by_few(one, brought, smallest)]
    return Bringing(brought, kept_back, _FEW.format(near[0].origin) if near else "")


def _counted(said: Said) -> dict[str, int]:
    counts = Counter(answer for _, answer in said)
    return {answer: counts[answer] for answer in sorted(counts)}


def _may_be_seen(said: Said, smallest: int | None) -> bool:
    answered = dict(said)  # who stands in two rows is one person who can be hidden
    return smallest is None or bool(shown(answered, {"": answered.keys()}, smallest))


def _differ_by_few(one: BroughtAnswers, other: BroughtAnswers, smallest: int) -> bool:
    """Tell whether one may be the other with a few people more, whom a difference would show."""
    first = {(each.item, each.aspect): Counter(each.counts) for each in one.counts}
    second = {(each.item, each.aspect): Counter(each.counts) for each in other.counts}
    pairs = [(first[place], second[place]) for place in first.keys() & second.keys()]
    more = max((abs(a.total() - b.total()) for a, b in pairs), default=0)
    nested = all(a <= b for a, b in pairs) or all(b <= a for a, b in pairs)
    return nested and 0 < more < smallest
