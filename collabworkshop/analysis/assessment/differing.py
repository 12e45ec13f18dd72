"""Whether two groups answer differently, and what their size allows one to say.

The whole room is asked, so nobody is a sample of anybody. "By chance" means: if the same answers
were dealt out anew at random to two groups of these sizes, how often would the groups differ at
least as much? That share is *p*. A small room deals out large differences by chance, so a small
group can show only large ones; `difference.visible_from` tells how large.
"""

from collections.abc import Mapping

from collabworkshop.analysis.assessment.dealing import as_far_apart, as_rare, lead
from collabworkshop.analysis.assessment.difference import (
    USUAL,
    Caution,
    Change,
    Difference,
    judged,
)
from collabworkshop.analysis.assessment.distribution import people

__all__ = ["changed", "cliffs_delta", "differs", "share_differs"]


def cliffs_delta(first: Mapping[int, int], second: Mapping[int, int]) -> float | None:
    r"""Return how much more often the first group is the higher of two people than the lower.

    .. math:: \delta = \frac{\#(x > y) - \#(x < y)}{n m}

    Parameters
    ----------
    first, second
        Rank to number of people; only the order of ranks counts.

    Returns
    -------
    float or None
        From -1 to 1; None where a group is empty.

    References
    ----------
    N. Cliff, "Dominance statistics: Ordinal analyses to answer ordinal questions",
    Psychological Bulletin 114, 1993, pp. 494-509.

    Examples
    --------
    >>> cliffs_delta({4: 1, 5: 3}, {1: 2, 4: 2})
    0.875
    """
    n, m = people(first), people(second)
    if not n or not m:
        return None
    return lead(first, second)[0] / (n * m)


def differs(
    first: Mapping[int, int], second: Mapping[int, int], *, caution: Caution = USUAL
) -> Difference:
    """Return whether two groups answer differently: the test of Mann and Whitney.

    Where there are few enough ways to deal out the answers, all are counted. Otherwise the
    normal approximation is taken, corrected for ties and for continuity.

    Parameters
    ----------
    first, second
        Rank to number of people; nobody is in both groups.
    caution
        What it takes to speak of a difference.

    Notes
    -----
    Who looks at many items finds some "clear" ones by chance: see `difference.among_many`.

    References
    ----------
    H. B. Mann & D. R. Whitney, Annals of Mathematical Statistics 18, 1947, pp. 50-60;
    E. L. Lehmann, Nonparametrics, 1975, chapter 1 (ties; dealing out at random).

    Examples
    --------
    >>> differs({4: 2, 5: 4}, {1: 3, 2: 2, 4: 1}).verdict
    'clear'
    >>> differs({4: 2, 5: 4}, {5: 2}).verdict
    'too few'
    """
    n, m = people(first), people(second)
    if min(n, m) < max(1, caution.fewest):
        return Difference(first=n, second=m, verdict="too few")
    ahead, places = lead(first, second)
    return judged(ahead / (n * m), as_far_apart(places, n, m, ahead), n, m, caution)


def changed(
    before: Mapping[int, int], after: Mapping[int, int], *, caution: Caution = USUAL
) -> Change:
    r"""Return whether a group answers differently in a second round.

    Rounds may be anonymous, so nobody is followed from one to the other, and the rounds are
    compared like two groups. Where the same people answer, that is careful: it sees less than
    one would who knew who said what.

    .. math:: apart = \frac{1}{2} \sum_k \left| \frac{a_k}{n} - \frac{b_k}{m} \right|

    Parameters
    ----------
    before, after
        Rank to number of people in each round.
    caution
        What it takes to speak of a difference.

    Examples
    --------
    >>> now = changed({1: 4, 2: 3, 3: 1}, {1: 1, 2: 2, 3: 5})
    >>> now.answers, now.verdict
    (4, 'perhaps')
    """
    n, m = people(before), people(after)
    found = differs(after, before, caution=caution)
    same = {"first": n, "second": m, "delta": found.delta, "p": found.p, "verdict": found.verdict}
    if found.delta is None:
        return Change.model_validate(same)
    ranks = before.keys() | after.keys()
    other = sum(abs(after.get(rank, 0) * n - before.get(rank, 0) * m) for rank in ranks)
    # Half a person counts as one, whatever the machine holds .5 for.
    answers = (other + n) // (2 * n)
    return Change.model_validate(same | {"apart": other / (2 * n * m), "answers": answers})


def share_differs(k1: int, n1: int, k2: int, n2: int, *, caution: Caution = USUAL) -> Difference:
    """Return whether two groups tick something differently often: Fisher's exact test.

    Parameters
    ----------
    k1, n1, k2, n2
        How many of how many ticked it, in the first and in the second group.
    caution
        What it takes to speak of a difference.

    Raises
    ------
    ValueError
        If more ticked than were asked, or fewer than none.

    Notes
    -----
    *p* adds up all tables, with the same sums, that are no likelier than the one found.

    References
    ----------
    R. A. Fisher, The Design of Experiments, 1935, chapter 2.

    Examples
    --------
    >>> tea = share_differs(3, 4, 1, 4)
    >>> round(tea.p, 3), tea.delta, tea.verdict
    (0.486, 0.5, 'none to see')
    """
    for ticked, asked in ((k1, n1), (k2, n2)):
        if not 0 <= ticked <= asked:
            raise ValueError(f"{ticked} of {asked} ticked: give a number from 0 to {asked}")
    if min(n1, n2) < max(1, caution.fewest):
        return Difference(first=n1, second=n2, verdict="too few")
    p = as_rare(k1, n1, k2, n2)
    return judged((k1 * n2 - k2 * n1) / (n1 * n2), p, n1, n2, caution)
