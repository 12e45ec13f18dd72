"""Which statements go together: who ticks the one ticks the other as well.

This reads single answers, not counts, so it is for instruments whose answers all may see.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from math import sqrt

from collabworkshop.analysis.assessment.answers import YES, Answer
from collabworkshop.analysis.assessment.findings.reading import convention, quoted
from collabworkshop.model.questionnaire import Item, Part, Questionnaire
from collabworkshop.model.result import Finding

__all__ = ["patterns", "phi"]

FEWEST = 4
"""People who tick both, and twice as many who answered both: fewer are soon an accident."""


def phi(both: int, first: int, second: int, people: int) -> float | None:
    r"""Return how closely two ticks go together.

    .. math:: \phi = \frac{n\,n_{11} - n_{1\cdot} n_{\cdot 1}}
              {\sqrt{n_{1\cdot}\,n_{\cdot 1}\,(n-n_{1\cdot})\,(n-n_{\cdot 1})}}

    Parameters
    ----------
    both, first, second
        How many ticked both, the first and the second.
    people
        How many answered.

    Returns
    -------
    float or None
        From -1 to 1; None where all or nobody ticked one of them.

    References
    ----------
    K. Pearson, "Mathematical contributions to the theory of evolution, VII", Philosophical
    Transactions of the Royal Society A 195, 1900, pp. 1-47.

    Examples
    --------
    >>> phi(5, 5, 5, 10), phi(3, 6, 5, 10), phi(4, 10, 4, 10)
    (1.0, 0.0, None)
    """
    spread = first * second * (people - first) * (people - second)
    return (people * both - first * second) / sqrt(spread) if spread else None


def patterns(asked: Questionnaire, answers: Iterable[Answer]) -> Iterator[Finding]:
    """Yield the pair of statements in each list that goes together most closely."""
    ticked: dict[str, dict[str, bool]] = {}
    for voice, place, value in answers:
        ticked.setdefault(place.item, {})[voice.person] = value == YES
    strong = convention(asked, "together")
    for part in asked.parts:
        if part.asks == "ticks":
            pairs = [_pair(part, one, other, ticked) for one, other in combinations(part.items, 2)]
            closest = max(pairs, key=lambda pair: pair[0], default=None)
            if closest and closest[0] >= strong and closest[3] >= FEWEST:
                yield _said(part, *closest)


def _pair(
    part: Part, one: Item, other: Item, ticked: dict[str, dict[str, bool]]
) -> tuple[float, Item, Item, int, int]:
    first, second = (ticked.get(f"{part.id}.{item.id}", {}) for item in (one, other))
    people = first.keys() & second.keys()
    both = sum(first[person] and second[person] for person in people)
    ones, others = (sum(of[person] for person in people) for of in (first, second))
    close = phi(both, ones, others, len(people)) if len(people) >= 2 * FEWEST else None
    return close or 0.0, one, other, both, ones + others - both


def _said(part: Part, _: float, one: Item, other: Item, both: int, either: int) -> Finding:
    return Finding(
        code="pattern",
        sentence=(
            f"{quoted(one)} and {quoted(other)} go together: of {either} people who tick one "
            f"of them, {both} tick both."
        ),
        evidence=(f"{part.id}.{one.id}", f"{part.id}.{other.id}"),
    )
