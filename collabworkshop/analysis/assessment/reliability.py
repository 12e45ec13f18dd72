"""Whether people tell the items apart alike, and whether groups differ as groups."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from math import fsum
from typing import Literal

from collabworkshop.analysis.assessment.distribution import checked, people
from collabworkshop.model.noun import Noun

__all__ = [
    "Intraclass",
    "Level",
    "alpha_in_words",
    "in_words",
    "intraclass_correlation",
    "krippendorff_alpha",
]

Level = Literal["nominal", "ordinal", "interval"]

RELIABLE, TENTATIVE = 0.800, 0.667
"""Alpha from which answers are reliable, and from which one may conclude something with care:
K. Krippendorff, Content Analysis, 2nd edition, Sage 2004, p. 241. A convention."""

SOME, MUCH = 0.05, 0.25
"""ICC(1) from which belonging to a group shows in the answers, and from which it shows much.
.05 is a small to medium effect, .25 a large one: J. M. LeBreton & J. L. Senter, Organizational
Research Methods 11, 2008, pp. 815-852. A convention."""

APART = 0.70
"""ICC(2) from which averages of groups can be told apart; LeBreton & Senter 2008. A convention."""


def krippendorff_alpha(
    distributions: Sequence[Mapping[int, int]], *, level: Level = "ordinal"
) -> float | None:
    r"""Return Krippendorff's alpha: how far people agree beyond chance over several items.

    .. math:: \alpha = 1 - (n - 1) \frac{\sum_{c<k} o_{ck}\,\delta^2_{ck}}
                                        {\sum_{c<k} n_c n_k\,\delta^2_{ck}}, \qquad
              o_{ck} = \sum_u \frac{n_{uc} n_{uk}}{n_u - 1}

    :math:`n_{uc}` people gave item *u* the rank *c*; items with one answer are left out. The
    difference :math:`\delta^2_{ck}` is 1 (nominal), :math:`(c - k)^2` (interval) or
    :math:`(\sum_{g=c}^{k} n_g - (n_c + n_k)/2)^2` (ordinal).

    Parameters
    ----------
    distributions
        For each item rank to number of people; who said what does not matter.
    level
        What the ranks are; on ordinal scales only their order counts.

    Returns
    -------
    float or None
        1: all agree on each item. 0: as by chance. Below 0: they disagree more than by chance.
        None where no item has two answers, or all answers of all items are the same.

    Notes
    -----
    It asks whether people tell the items apart alike. A group that gives every item the highest
    rank but for a few slips agrees, and has an alpha near 0: read `within_group_agreement` as
    well.

    References
    ----------
    K. Krippendorff, "Computing Krippendorff's alpha-reliability", University of Pennsylvania,
    2011.

    Examples
    --------
    >>> krippendorff_alpha([{1: 4}, {3: 4}, {5: 4}])
    1.0
    >>> round(krippendorff_alpha([{1: 2, 2: 2}, {1: 2, 2: 2}]), 3)
    -0.167
    """
    units = [found for counts in distributions if people(found := checked(counts)) > 1]
    in_all: Counter[int] = Counter()
    # Whole numbers are added as such, so that the order of items changes no digit.
    pairs: Counter[tuple[int, int, int]] = Counter()
    for unit in units:
        in_all.update(unit)
        for low, high in combinations(unit, 2):
            pairs[low, high, people(unit) - 1] += unit[low] * unit[high]
    apart = _differences(in_all, level)
    expected = sum(in_all[c] * in_all[k] * far for (c, k), far in apart.items())
    if not expected:
        return None
    observed = fsum(n * apart[c, k] / others for (c, k, others), n in pairs.items())
    return 1 - (people(in_all) - 1) * observed / expected


def _differences(in_all: Mapping[int, int], level: Level) -> dict[tuple[int, int], float]:
    """Return for each two ranks the square of how far they are apart."""
    two_of = list(combinations(sorted(in_all), 2))
    if level == "nominal":
        return dict.fromkeys(two_of, 1.0)
    if level == "interval":
        return {(c, k): float((c - k) ** 2) for c, k in two_of}
    upto, passed = {}, 0
    for rank in sorted(in_all):
        passed += in_all[rank]
        upto[rank] = passed - in_all[rank] / 2
    # From the middle of the one rank to the middle of the other is the sum of the formula.
    return {(c, k): (upto[k] - upto[c]) ** 2 for c, k in two_of}


def alpha_in_words(alpha: float) -> str:
    """Return what an alpha says, in a sentence.

    Examples
    --------
    >>> alpha_in_words(0.7)
    'People tell the items apart roughly alike: conclude with care.'
    """
    if alpha >= RELIABLE:
        return "People tell the items apart alike."
    if alpha >= TENTATIVE:
        return "People tell the items apart roughly alike: conclude with care."
    return "People tell the items apart differently, or hardly tell them apart."


class Intraclass(Noun):
    """How much of what people answer comes with the group they belong to.

    Parameters
    ----------
    icc1
        ICC(1), the share of the differences that lies between groups; below 0 where people of
        one group differ more than people of two.
    icc2
        ICC(2), how reliably the averages of groups can be told apart, from 0 to 1.
    groups, people
        How many there are.
    size
        People in a group, on the average that the formula takes.
    """

    icc1: float
    icc2: float
    groups: int
    people: int
    size: float


def intraclass_correlation(groups: Mapping[str, Mapping[int, int]]) -> Intraclass | None:
    r"""Return ICC(1) and ICC(2) from a one-way analysis of variance.

    .. math:: ICC(1) = \frac{MS_B - MS_W}{MS_B + (k - 1) MS_W}, \qquad
              ICC(2) = \frac{MS_B - MS_W}{MS_B}, \qquad
              k = \frac{1}{G - 1} \left(N - \frac{\sum_g n_g^2}{N}\right)

    with *G* groups, *N* people and :math:`n_g` of them in group *g*; *k* is the size of all
    groups where they are equally large.

    Parameters
    ----------
    groups
        For each group rank to number of people, each person once. Groups without an answer are
        left out.

    Returns
    -------
    Intraclass or None
        None where there are not two groups, no group has two people, or all say the same.

    Notes
    -----
    Ranks are taken as equally far from each other. A negative ICC(2) is set to 0: as a
    reliability it has no meaning.

    References
    ----------
    P. E. Shrout & J. L. Fleiss, "Intraclass correlations: Uses in assessing rater reliability",
    Psychological Bulletin 86, 1979, pp. 420-428: their ICC(1,1) and ICC(1,k).
    P. D. Bliese, "Within-group agreement, non-independence, and reliability", in K. J. Klein &
    S. W. J. Kozlowski (eds), Multilevel Theory, Research, and Methods in Organizations,
    Jossey-Bass 2000, pp. 349-381; *k* for unequal groups goes back to E. A. Haggard 1958.

    Examples
    --------
    >>> found = intraclass_correlation({"clinic": {1: 3, 2: 1}, "school": {4: 1, 5: 3}})
    >>> round(found.icc1, 2), round(found.icc2, 2)
    (0.96, 0.99)
    """
    found = [answers for counts in groups.values() if (answers := checked(counts))]
    sizes = [people(counts) for counts in found]
    n, many = sum(sizes), len(found)
    if many < 2 or n == many:
        return None
    sums = [sum(rank * c for rank, c in counts.items()) for counts in found]
    squares = sum(rank * rank * c for counts in found for rank, c in counts.items())
    of_means = sum(Fraction(total * total, size) for total, size in zip(sums, sizes, strict=True))
    between = (of_means - Fraction(sum(sums) ** 2, n)) / (many - 1)
    within = (squares - of_means) / (n - many)
    size = (n - Fraction(sum(size * size for size in sizes), n)) / (many - 1)
    spread = between + (size - 1) * within
    if not spread:
        return None
    return Intraclass(
        icc1=float((between - within) / spread),
        icc2=max(0.0, float(1 - within / between)) if between else 0.0,
        groups=many,
        people=n,
        size=float(size),
    )


def in_words(found: Intraclass) -> str:
    """Return what the two figures say, in two sentences.

    Examples
    --------
    >>> two = {"clinic": {1: 3, 2: 1}, "school": {4: 1, 5: 3}}
    >>> print(in_words(intraclass_correlation(two)).partition(". ")[0])
    People of one group answer alike: 96% of the differences lie between the groups
    """
    share = round(100 * found.icc1)
    if found.icc1 < SOME:
        first = "Which group people belong to hardly shows in what they answer."
    elif found.icc1 < MUCH:
        first = f"Which group people belong to shows a little: {share}% of the differences "
        first += "lie between the groups, all others inside them."
    else:
        first = "People of one group answer alike: "
        first += f"{share}% of the differences lie between the groups."
    if found.icc2 >= APART:
        return f"{first} The averages of the groups can be told apart."
    return f"{first} The averages of the groups are too unsure to compare one with another."
