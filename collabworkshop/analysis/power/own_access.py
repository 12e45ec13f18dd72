"""How much of each source do people have, without telling what one of them said? In counts.

Who agreed to be named hides nobody: their answers are known, so the counts less theirs have
to be large enough as well. Where they would not be, the names are kept back, all of them,
and not the counts.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from collabworkshop.analysis.assessment.screening import shown
from collabworkshop.analysis.assessment.tally import EVERYBODY
from collabworkshop.model.result import Support

__all__ = ["OwnAccess", "own_access"]

Answers = Mapping[str, Mapping[str, int]]
"""Source to person to step of the ladder."""


class OwnAccess(NamedTuple):
    """What may be seen of people's own answers.

    Parameters
    ----------
    counts
        Source to step to number of people, for each source that may be seen.
    named
        Those who may be named.
    supports
        On whom each count rests whose answers are not known anyway.
    """

    counts: dict[str, dict[int, int]]
    named: frozenset[str]
    supports: tuple[Support, ...]


def own_access(
    answers: Answers, sources: Sequence[str], willing: frozenset[str], smallest: int
) -> OwnAccess:
    """Return the counts that may be seen, with those who may be named beside them.

    Parameters
    ----------
    answers
        What people said; who skipped a source is not there.
    sources
        Ids of the sources, in order.
    willing
        Those who agreed to be named.
    smallest
        How many people it takes to hide one.

    Examples
    --------
    >>> said = {"money": {"a": 1, "b": 2, "c": 2, "d": 4, "e": 4, "f": 1}}
    >>> own_access(said, ["money"], frozenset("a"), 4).named
    frozenset({'a'})
    >>> own_access(said, ["money"], frozenset("abc"), 4).named
    frozenset()
    """
    took_part = frozenset(person for said in answers.values() for person in said)
    # Who answers is no secret, what they say is: names stand or fall by the number alone.
    enough = len(took_part - willing) >= smallest or took_part <= willing
    named = willing if enough else frozenset()
    others = took_part - named
    seen = [s for s in sources if answers.get(s) and _hides(answers[s], others, smallest)]
    counts = {s: dict(sorted(Counter(answers[s].values()).items())) for s in seen}
    return OwnAccess(counts, named, tuple(_supports(answers, seen, named)))


def _hides(said: Mapping[str, int], others: frozenset[str], smallest: int) -> bool:
    """Tell whether the answers of those who are not named may be seen together."""
    if not others:
        return True  # all agreed to be named: nothing is hidden
    theirs = {person: str(step) for person, step in said.items() if person in others}
    return EVERYBODY in shown(theirs, {EVERYBODY: others}, smallest)


def _supports(answers: Answers, seen: Sequence[str], named: frozenset[str]) -> Iterator[Support]:
    for source in seen:
        others = frozenset(answers[source]) - named
        if others:
            yield Support(measure=f"own/{source}", people=others)
