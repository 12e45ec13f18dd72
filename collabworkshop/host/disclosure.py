"""Does a result say what single people said? The last check before it leaves the host.

An exercise keeps back by itself what would tell too much. This check is a second
pair of eyes: each figure made of private records names the people it rests on.
Figures of one measure can be added and subtracted, and what can at most be had of
them are the people who are behind exactly the same figures. Where these are too few
the whole result is stopped. What people are told is that something is wrong, not
what was said.

It believes what an exercise says of its figures, and looks at one result at a time.
It does not see that all said the same, nor stop somebody who compares yesterday's
result with today's: where that would tell, an exercise shows its result only when
the round is closed, and what was shown of a closed round does not move (see
`results.py`).

The rule for differences is the one of statistical offices: what can be had by
subtracting published figures from each other must itself be large enough to be
published (A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012,
chapter 4).
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.result import Result, Support

__all__ = ["disclosed"]

_REFUSAL = (
    "This result would show what single people said, so it is not shown. "
    "Nothing is lost. Tell the people who make this program which exercise it was: {}."
)

R = TypeVar("R", bound=Result)


def disclosed(
    result: R, *, private: bool, group: int, smallest: int, small_sees_all: bool = True
) -> R:
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
        How many people it takes to hide one.
    small_sees_all
        Whether a group that is smaller than that sees everything, as its people know
        each other's answers anyway, and the exercise tells them so. Not where people
        were promised that nobody sees what they answer: what waits until the round is
        closed is never shown to, or of, fewer than the smallest number.

    Raises
    ------
    NotAllowedError
        When the result says what single people said, or does not say on whom its
        figures rest.
    """
    guarded = private and not (small_sees_all and group < smallest)
    unsaid = private and result.rests_on is None
    if unsaid or (guarded and _uncovers(result.rests_on or (), smallest)):
        raise NotAllowedError(_REFUSAL.format(result.exercise))
    return result.model_copy(update={"rests_on": None})


def _uncovers(supports: Iterable[Support], smallest: int) -> bool:
    by_measure: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    for support in supports:
        by_measure[support.measure].add(support.people)
    return any(_has_few(figures, smallest) for figures in by_measure.values())


def _has_few(figures: Iterable[frozenset[str]], smallest: int) -> bool:
    """Tell whether too few people are behind exactly the same figures."""
    behind: defaultdict[str, list[int]] = defaultdict(list)
    for number, people in enumerate(figures):
        if not people:
            return True
        for person in people:
            behind[person].append(number)
    sizes: defaultdict[tuple[int, ...], int] = defaultdict(int)
    for numbers in behind.values():
        sizes[tuple(numbers)] += 1
    return any(size < smallest for size in sizes.values())
