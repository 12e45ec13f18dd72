"""What may be said of a difference between two groups, and how sure one must be."""

from collections.abc import Sequence
from math import sqrt
from statistics import NormalDist
from typing import Literal

from collabworkshop.model.noun import Noun

__all__ = [
    "USUAL",
    "Caution",
    "Change",
    "Difference",
    "Verdict",
    "among_many",
    "judged",
    "visible_from",
]

Verdict = Literal["clear", "perhaps", "none to see", "too few"]


class Caution(Noun):
    """What it takes to speak of a difference. All four are conventions and can be changed.

    Parameters
    ----------
    fewest
        People in each group; with fewer nothing is computed.
    clear, perhaps
        The highest *p* of a difference that is clear, and of one that may be there.
    effect
        The least difference that is worth a word: .147 is where a "small" effect begins in
        J. Romano and others, "Appropriate statistics for ordinal level data", Florida
        Association of Institutional Research, 2006.
    """

    fewest: int = 4
    clear: float = 0.05
    perhaps: float = 0.20
    effect: float = 0.147


USUAL = Caution()


class Difference(Noun):
    """How differently two groups answer.

    Parameters
    ----------
    delta
        Cliff's delta, from -1 (all of the first group lower) to 1 (all of it higher); for
        shares the difference of the two. None where too few people answered.
    p
        How often chance alone would make the groups differ as much; None likewise.
    first, second
        People in the two groups.
    verdict
        What may be said.
    """

    delta: float | None = None
    p: float | None = None
    first: int
    second: int
    verdict: Verdict

    @property
    def superiority(self) -> float | None:
        """Return how likely one of the first group answers higher than one of the second.

        Equal answers count half; A. Vargha & H. D. Delaney, Journal of Educational and
        Behavioral Statistics 25, 2000, pp. 101-132.

        Examples
        --------
        >>> Difference(delta=0.5, p=0.01, first=9, second=9, verdict="clear").superiority
        0.75
        """
        return None if self.delta is None else (self.delta + 1) / 2


class Change(Difference):
    """How differently a group answers in a second round; a delta above 0 means higher.

    Parameters
    ----------
    apart
        The share of answers that would have to be other for both rounds to be equal.
    answers
        The same in people of the second round, rounded.
    """

    apart: float | None = None
    answers: int | None = None


def judged(delta: float, p: float, first: int, second: int, caution: Caution = USUAL) -> Difference:
    """Return the difference with what may be said of it.

    Examples
    --------
    >>> judged(0.4, 0.01, 30, 40).verdict, judged(0.1, 0.01, 300, 400).verdict
    ('clear', 'none to see')
    """
    verdict = _verdict(delta, p, caution)
    return Difference(delta=delta, p=p, first=first, second=second, verdict=verdict)


def among_many(
    differences: Sequence[Difference], *, caution: Caution = USUAL
) -> tuple[Difference, ...]:
    """Return the differences with *p* and verdict corrected for how many were looked at.

    Of a hundred items that do not differ five are "clear" by chance. After this, about one in
    twenty of those that are called clear is so by chance.

    Parameters
    ----------
    differences
        All that were looked at together; those with too few people count for nothing.
    caution
        What it takes to speak of a difference.

    References
    ----------
    Y. Benjamini & Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal
    Statistical Society B 57, 1995, pp. 289-300.

    Examples
    --------
    >>> one = Difference(delta=0.6, p=0.04, first=9, second=9, verdict="clear")
    >>> other = Difference(delta=0.1, p=0.7, first=9, second=9, verdict="none to see")
    >>> [(d.p, d.verdict) for d in among_many([one, other])]
    [(0.08, 'perhaps'), (0.7, 'none to see')]
    """
    tested = [place for place, found in enumerate(differences) if found.p is not None]
    tested.sort(key=lambda place: differences[place].p or 0.0, reverse=True)
    corrected, lowest = list(differences), 1.0
    for rank, place in zip(range(len(tested), 0, -1), tested, strict=True):
        found = differences[place]
        lowest = min(lowest, (found.p or 0.0) * len(tested) / rank)
        verdict = _verdict(found.delta or 0.0, lowest, caution)
        corrected[place] = found.model_copy(update={"p": lowest, "verdict": verdict})
    return tuple(corrected)


def visible_from(first: int, second: int, *, caution: Caution = USUAL) -> float:
    r"""Return the least delta that would be clear between groups of these sizes.

    .. math:: z_{p/2} \sqrt{\frac{n + m + 1}{3 n m}} + \frac{1}{n m}

    Parameters
    ----------
    first, second
        People in the two groups, at least one in each.
    caution
        What it takes to call a difference clear.

    Notes
    -----
    It is the approximation of `differs` without ties; with ties somewhat less is clear.

    Examples
    --------
    >>> round(visible_from(6, 8), 2), round(visible_from(60, 80), 2)
    (0.65, 0.19)
    """
    steps = NormalDist().inv_cdf(1 - caution.clear / 2)
    pairs = first * second
    return min(1.0, steps * sqrt((first + second + 1) / (3 * pairs)) + 1 / pairs)


def _verdict(delta: float, p: float, caution: Caution) -> Verdict:
    if abs(delta) < caution.effect or p > caution.perhaps:
        return "none to see"
    return "clear" if p <= caution.clear else "perhaps"
