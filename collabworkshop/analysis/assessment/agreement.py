"""How far people agree on one item: together, spread, or in two camps."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from collabworkshop.analysis.assessment.camps import ordinal_agreement
from collabworkshop.analysis.assessment.distribution import checked, in_order, people, variance

__all__ = [
    "DEVIATION",
    "FEWEST",
    "NEARLY_ALL",
    "TOGETHER",
    "TWO_CAMPS",
    "Reading",
    "average_deviation",
    "deviation_allowed",
    "reading",
    "within_group_agreement",
    "within_group_agreement_of_scale",
]

Reading = Literal["together", "spread", "two camps", "too few"]

TOGETHER = 0.70
"""From this *r*wg* on a group agrees. The usual convention, and no more than one: C. E. Lance,
M. M. Butts & L. C. Michels, Organizational Research Methods 9, 2006, pp. 202-220."""

DEVIATION = 1 / 6
"""Up to this share of the number of points the average deviation shows agreement: M. J. Burke
& W. P. Dunlap, Organizational Research Methods 5, 2002, pp. 159-172."""

NEARLY_ALL = 0.90
"""A group also agrees when this share of it is on two fifths of the points, next to each other
(two of five): one person far from all others moves a variance more than it should. A convention
of this house, stricter than the 75% most usual in Delphi studies: I. R. Diamond and others,
Journal of Clinical Epidemiology 67, 2014, pp. 401-409."""

TWO_CAMPS = -0.2
"""Down to this agreement A a group is in two camps. A convention of this house: of two camps at
the ends of a scale the smaller then holds three in ten. Were ten people to tick any of five points
by chance, 6 in 100 such rooms would look like that."""

FEWEST = 4
"""How many people it takes to speak of a group. A convention of this house."""


def within_group_agreement(counts: Mapping[int, int], ranks: Sequence[int]) -> float | None:
    r"""Return *r*wg*: how much less people differ than if they had ticked by chance.

    .. math:: r_{wg} = 1 - \frac{s^2}{\sigma_E^2}, \qquad \sigma_E^2 = \frac{A^2 - 1}{12}

    :math:`s^2` is the sample variance of the answers, :math:`\sigma_E^2` the variance if each
    of the *A* points were chosen equally often (ranks one apart).

    Parameters
    ----------
    counts
        Rank to number of people.
    ranks
        The ranks of all points of the scale, also of those that nobody chose.

    Returns
    -------
    float or None
        From 0 (as much as by chance, or more) to 1 (all the same); None for fewer than two.

    Notes
    -----
    Negative figures are set to 0, as the authors do: what they mean, `ordinal_agreement` tells.
    Where people lean to one end for politeness, chance would spread them less, and the figure
    is too high.

    References
    ----------
    L. R. James, R. G. Demaree & G. Wolf, "Estimating within-group interrater reliability with
    and without response bias", Journal of Applied Psychology 69, 1984, pp. 85-98.

    Examples
    --------
    >>> within_group_agreement({3: 1, 4: 2, 5: 1}, range(1, 6))
    0.6666666666666667
    """
    in_order(counts, ranks)
    spread = variance(counts)
    return None if spread is None else max(0.0, 1 - spread / _by_chance(tuple(ranks)))


def within_group_agreement_of_scale(
    distributions: Sequence[Mapping[int, int]], ranks: Sequence[int]
) -> float | None:
    r"""Return *r*wg(j)*: how far people agree on items that ask for the same thing.

    .. math:: r_{wg(j)} = \frac{J (1 - q)}{J (1 - q) + q}, \qquad
              q = \overline{s_j^2} \,/\, \sigma_E^2

    Parameters
    ----------
    distributions
        For each item rank to number of people; an item with fewer than two answers is left out.
    ranks
        The ranks of all points of the scale.

    Returns
    -------
    float or None
        From 0 to 1; None where no item has two answers.

    Notes
    -----
    It rises with the number of items alone, so compare it only among equal numbers.

    References
    ----------
    James, Demaree & Wolf 1984, as for `within_group_agreement`.

    Examples
    --------
    >>> two = [{3: 1, 4: 2, 5: 1}, {3: 1, 4: 2, 5: 1}]
    >>> round(within_group_agreement_of_scale(two, range(1, 6)), 3)
    0.8
    """
    for counts in distributions:
        in_order(counts, ranks)
    spreads = sorted(s for counts in distributions if (s := variance(counts)) is not None)
    if not spreads:
        return None
    share = sum(spreads) / len(spreads) / _by_chance(tuple(ranks))
    agreed = len(spreads) * max(0.0, 1 - share)
    return agreed / (agreed + share)


def average_deviation(counts: Mapping[int, int]) -> float | None:
    r"""Return how many points people are away from the middle answer, on average.

    .. math:: AD_{Md} = \frac{1}{N} \sum_i |x_i - Md|

    Parameters
    ----------
    counts
        Rank to number of people.

    Returns
    -------
    float or None
        In points of the scale, 0 where all say the same; None where nobody answered.
        `deviation_allowed` says how much still shows agreement.

    References
    ----------
    M. J. Burke, L. M. Finkelstein & M. S. Dusig, "On average deviation indices for estimating
    interrater agreement", Organizational Research Methods 2, 1999, pp. 49-68.

    Examples
    --------
    >>> average_deviation({1: 1, 4: 2, 5: 1})
    1.0
    """
    found, n = checked(counts), people(counts)
    if not n:
        return None
    passed, low = 0, None
    for rank, chose in found.items():
        passed += chose
        if low is None and 2 * passed >= n:
            low = rank
        if 2 * passed > n:
            break
    # Of all that lie between the two middle answers each gives the same sum: take the lower.
    return sum(abs(rank - (low or 0)) * chose for rank, chose in found.items()) / n


def deviation_allowed(ranks: Sequence[int]) -> float:
    """Return up to which average deviation a group agrees: a sixth of the number of points.

    Examples
    --------
    >>> round(deviation_allowed(range(1, 6)), 2)
    0.83
    """
    return len(set(ranks)) * DEVIATION


def reading(
    counts: Mapping[int, int],
    ranks: Sequence[int],
    *,
    fewest: int = FEWEST,
    together: float = TOGETHER,
    nearly_all: float = NEARLY_ALL,
    two_camps: float = TWO_CAMPS,
) -> Reading:
    """Return in a word how the answers lie; the borders are conventions and can be changed.

    Parameters
    ----------
    counts
        Rank to number of people.
    ranks
        The ranks of all points of the scale.
    fewest
        How many people it takes to say anything.
    together
        The lowest *r*wg* of a group that agrees.
    nearly_all
        The lowest share of people on neighbouring points that is agreement as well.
    two_camps
        The highest agreement *A* of two camps.

    Examples
    --------
    >>> scale = range(1, 6)
    >>> [reading(c, scale) for c in ({4: 5, 5: 4}, {1: 1, 5: 9}, {2: 3, 3: 3, 5: 3})]
    ['together', 'together', 'spread']
    >>> reading({1: 4, 2: 1, 4: 1, 5: 4}, scale), reading({4: 3}, scale)
    ('two camps', 'too few')
    """
    agreed, peak = within_group_agreement(counts, ranks), ordinal_agreement(counts, ranks)
    if agreed is None or peak is None or people(counts) < fewest:
        return "too few"
    if agreed >= together:
        return "together"
    if _largest_cluster(counts, ranks) >= nearly_all:
        return "together"
    return "two camps" if peak <= two_camps else "spread"


def _largest_cluster(counts: Mapping[int, int], ranks: Sequence[int]) -> float:
    """Return the largest share of people on two fifths of the points, next to each other."""
    chosen = in_order(counts, ranks)
    width = max(1, 2 * len(chosen) // 5)
    places = range(len(chosen) - width + 1)
    return max(sum(chosen[place : place + width]) for place in places) / sum(chosen)


@lru_cache(maxsize=64)
def _by_chance(ranks: tuple[int, ...]) -> float:
    """Return the variance if each point were chosen equally often."""
    return variance(dict.fromkeys(ranks, 1), lost=0) or 1.0
