"""How likely it is that the impact is reached, if every link holds with some probability."""

from collections.abc import Iterable, Mapping

from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.reaching import MOST_COMBINATIONS, Pair, Reaching
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.pathway import Pathway

__all__ = ["MOST_COMBINATIONS", "STEPS", "Chance", "Leverage", "chance", "leverage", "sensitivity"]

STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
"""Probabilities to look at; nobody knows which is right."""

_MOST_IN_ALL = 200_000
"""Combinations for the leverage of all links together; beyond, it is found roughly."""


class Chance(Noun):
    """How likely it is that an impact is reached.

    Parameters
    ----------
    impact
        Key of the impact.
    holds
        Probability that a single link holds, from 0 to 1.
    value
        Probability that the impact is reached, from 0 to 1; 0 where nothing leads to it.
    exact
        Whether it is the exact probability, or roughly it.
    """

    impact: Key
    holds: float
    value: float
    exact: bool


class Leverage(Noun):
    """By how much the chance of the impact moves with one link.

    Parameters
    ----------
    source, target
        Keys of the two elements.
    value
        The chance if the link surely holds, minus that if it surely does not.
    exact
        As for a chance.
    """

    source: Key
    target: Key
    value: float
    exact: bool


def chance(
    pathway: Pathway, impact: str, holds: float, *, links: Mapping[Pair, float] | None = None
) -> Chance:
    r"""Return how likely an impact is reached, if links hold with a probability.

    A thinking aid and no forecast: nobody knows these probabilities, and links do not fail
    independently of one another. What it does show is how fast doubts add up along a chain.

    What nothing leads to is taken as done. An element comes true if all the links from what is
    necessary hold and, where there are other ways, one of them does:

    .. math:: P(v \mid S) = \prod_{u \in N} [u \in S]\, p \cdot
        \Big(1 - \big(1 - \prod_{u \in T} [u \in S]\, p\big) \prod_{u \in W \cap S} (1 - p)\Big)

    where :math:`S` is what came true, :math:`N` what is necessary, :math:`T` what is enough
    together, :math:`W` the single ways, and the bracket is 1 where :math:`T` and :math:`W` are
    empty. Where nobody said how links are needed, this is the reliability of a network. What is
    taken for granted is taken to be so.

    It is exact while at most `MOST_COMBINATIONS` combinations :math:`S` have to be followed.
    Beyond, what leads to an element is taken as independent, with :math:`P(u)` in the place of
    :math:`[u \in S]`: too high where ways share a step, too low where what is necessary does.
    The elements of a circle count as one that is reached by any way into it.

    Parameters
    ----------
    pathway
        The theory of change.
    impact
        Key of an element of kind ``"impact"``.
    holds
        Probability that a link holds, from 0 to 1.
    links
        Source and target to another probability, for single links.

    Raises
    ------
    ValueError
        When a probability lies outside 0 to 1, or the key is that of no impact.

    References
    ----------
    M. Ball, C. Colbourn and J. Provan, "Network reliability", in Handbooks in Operations Research
    and Management Science 7 (1995), pp. 673-762.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element, Link
    >>> boxes = {"a": Element(kind="activity", label="a"), "o": Element(kind="outcome", label="o"),
    ...          "g": Element(kind="impact", label="g")}
    >>> row = Pathway(elements=boxes, links={
    ...     "1": Link(source="a", target="o"), "2": Link(source="o", target="g")})
    >>> round(chance(row, "g", 0.9).value, 4)
    0.81
    """
    links = links or {}
    for probability in links.values():
        _between(probability)
    return _said(_model(pathway, impact), impact, holds, links)


def sensitivity(
    pathway: Pathway, impact: str, steps: Iterable[float] = STEPS
) -> tuple[Chance, ...]:
    """Return the chance of an impact for several probabilities, as `chance` does for one.

    Parameters
    ----------
    pathway, impact
        As for `chance`.
    steps
        Probabilities that a link holds, from 0 to 1.
    """
    model = _model(pathway, impact)
    return tuple(_said(model, impact, step, {}) for step in steps)


def leverage(pathway: Pathway, impact: str, holds: float) -> tuple[Leverage, ...]:
    r"""Return by how much the chance of an impact moves with each link, the most first.

    .. math:: I(e) = P(\text{impact} \mid e \text{ holds}) - P(\text{impact} \mid e \text{ fails})

    Parameters
    ----------
    pathway, impact, holds
        As for `chance`.

    References
    ----------
    Z. Birnbaum, "On the importance of different components in a multicomponent system", in
    Multivariate Analysis II, 1969, pp. 581-592.
    """
    model = _model(pathway, impact)
    _between(holds)
    exactly = 2 * len(model.pairs) * model.combinations <= _MOST_IN_ALL
    labels = {key: one.label for key, one in pathway.elements.items()}
    found = [
        Leverage(
            source=pair[0],
            target=pair[1],
            value=model.chance(holds, {pair: 1}, exactly=exactly)
            - model.chance(holds, {pair: 0}, exactly=exactly),
            exact=exactly and not model.circles,
        )
        for pair in model.pairs
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -round(one.value, 9),
                labels[one.source],
                labels[one.target],
                one.source,
                one.target,
            ),
        )
    )


def _between(holds: float) -> float:
    if not 0 <= holds <= 1:
        raise ValueError(f"A probability of {holds:g} was given; it lies between 0 and 1.")
    return holds


def _said(model: Reaching, impact: str, holds: float, links: Mapping[Pair, float]) -> Chance:
    exactly = model.combinations <= MOST_COMBINATIONS
    value = model.chance(_between(holds), links, exactly=exactly)
    return Chance(impact=impact, holds=holds, value=value, exact=exactly and not model.circles)


def _model(pathway: Pathway, impact: str) -> Reaching:
    flow = Flow(pathway)
    if impact not in flow.impacts:
        there = ", ".join(flow.impacts) or "none"
        raise ValueError(f"{impact!r} is no impact of this pathway; its impacts: {there}.")
    return Reaching.of(flow, impact)
