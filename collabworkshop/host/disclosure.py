"""Does a result say what single people said? The last check before it leaves the host.

An exercise keeps back by itself what too few people said. This check is a second
pair of eyes: each figure made of private records names the people it rests on, and
a figure of too few, or two figures of which one less the other is too few, stop the
whole result. What people are told is that something is wrong, not what was said.

It believes what an exercise says of its figures, looks at one result at a time, and
compares figures by twos. It does not stop somebody who compares yesterday's result
with today's, or who adds up three figures to a fourth.

The rule for differences is the one of statistical offices: what can be had by
subtracting one published figure from another must itself be large enough to be
published (A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012,
chapter 4).
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import TypeVar

from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.result import Result, Support

__all__ = ["disclosed"]

_REFUSAL = (
    "This result would show what single people said, so it is not shown. "
    "Nothing is lost. Tell the people who make this program which exercise it was: {}."
)

R = TypeVar("R", bound=Result)


def disclosed(result: R, *, private: bool, group: int, smallest: int) -> R:
    """Return a result that may leave the host, without the names of who is behind it.

    Parameters
    ----------
    result
        What the exercise made of the records.
    private
        Whether it read records that not everybody may see.
    group
        How many people there are in the group.
    smallest
        How many people it takes to hide one. A group that is smaller than that
        sees everything: its people know each other's answers anyway, and the
        exercise tells them so.

    Raises
    ------
    NotAllowedError
        When the result says what single people said, or does not say on whom its
        figures rest.
    """
    if private and (result.rests_on is None or _uncovers(result.rests_on, group, smallest)):
        raise NotAllowedError(_REFUSAL.format(result.exercise))
    return result.model_copy(update={"rests_on": None})


def _uncovers(supports: Iterable[Support], group: int, smallest: int) -> bool:
    if group < smallest:
        return False
    by_measure: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for support in supports:
        by_measure[support.measure].append(support.people)
    return any(
        any(len(people) < smallest for people in figures)
        or any(_too_few_between(one, other, smallest) for one, other in combinations(figures, 2))
        for figures in by_measure.values()
    )


def _too_few_between(one: frozenset[str], other: frozenset[str], smallest: int) -> bool:
    if not (one <= other or other <= one):
        return False
    return 0 < len(one ^ other) < smallest
