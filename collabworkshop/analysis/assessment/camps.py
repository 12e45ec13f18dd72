"""Are people in two camps, or only spread? Van der Eijk's agreement *A* tells."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from collabworkshop.analysis.assessment.distribution import in_order

__all__ = ["ordinal_agreement"]


def ordinal_agreement(counts: Mapping[int, int], ranks: Sequence[int]) -> float | None:
    r"""Return van der Eijk's agreement *A*, which tells two camps from answers that are spread.

    The distribution is taken apart into layers in which each point is either chosen or not.
    The agreement of a layer on *K* points of which *S* are chosen is

    .. math:: A = U \left(1 - \frac{S - 1}{K - 1}\right), \qquad
              U = \frac{(K - 2) T_U - (K - 1) T_{DU}}{(K - 2)(T_U + T_{DU})}

    with :math:`T_U` triples of points "chosen, chosen, not" or "not, chosen, chosen" and
    :math:`T_{DU}` triples "chosen, not, chosen"; without any, *U* = 1. The layers count by the
    share of people in them.

    Parameters
    ----------
    counts
        Rank to number of people.
    ranks
        The ranks of all points of the scale; only their order counts.

    Returns
    -------
    float or None
        1: all on one point. 0: equally many on each. -1: half at one end, half at the other.
        None where nobody answered.

    Notes
    -----
    Why this one: a variance (*r*wg*), and Leik's ordinal consensus (Sociological Methodology
    1966), have no fixed place for "equally many on each", so no figure of theirs parts camps
    from spread. Here it is 0 on every scale, and the sign is the meaning.

    Two camps that are close to each other count as little. Two points alone are read as the
    ends of a scale whose middle nobody chose.

    References
    ----------
    C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35,
    2001, pp. 325-341.

    Examples
    --------
    >>> ordinal_agreement({1: 5, 5: 5}, range(1, 6)), ordinal_agreement({4: 9}, range(1, 6))
    (-1.0, 1.0)
    """
    chosen = in_order(counts, ranks)
    if len(chosen) == 2:
        chosen = (chosen[0], 0, chosen[1])
    everyone = sum(chosen)
    if not everyone:
        return None
    agreed, below = 0.0, 0
    for height in sorted(set(chosen) - {0}):
        layer = tuple([n >= height for n in chosen])
        agreed += (height - below) * _of_layer(layer)
        below = height
    return agreed / everyone


@lru_cache(maxsize=4096)
def _of_layer(layer: tuple[bool, ...]) -> float:
    """Return the agreement of a layer, times its points."""
    one_peak = two_peaks = 0
    for three in combinations(layer, 3):
        one_peak += three in {(True, True, False), (False, True, True)}
        two_peaks += three == (True, False, True)
    points, chosen = len(layer), sum(layer)
    shape = 1.0
    if one_peak + two_peaks:
        signed = (points - 2) * one_peak - (points - 1) * two_peaks
        shape = signed / ((points - 2) * (one_peak + two_peaks))
    return chosen * shape * (1 - (chosen - 1) / (points - 1))
