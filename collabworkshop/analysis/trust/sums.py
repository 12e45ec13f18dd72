"""How far do people trust their partners? In sums that do not show what anybody said.

A sum may be seen when enough people stand behind it, who speak for enough different
organisations: of two organisations each could work out what the other said. It is not
enough that each sum is large. Whoever takes the sums of single stakeholders away from
the sum of all is left with a rest, and that has to be large as well, or empty. Where it
is small, one sum more is kept back: then the rest is at least as large as that one
(A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 4, call it
secondary suppression).

This hides who said what in one look at the sums. It does not stop somebody who compares
the sums of today with those of yesterday, after a single person answered; and where all
say the same, their sum says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median

from pydantic import Field

from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result, Support

__all__ = [
    "VOICES",
    "Rating",
    "TrustMap",
    "TrustSpot",
    "enough",
    "rest",
    "shown",
    "spots",
    "supports",
]

VOICES = 3
"""How many organisations, or people who speak for none, it takes to hide one of them."""


class Rating(Noun):
    """How far one person trusts one stakeholder, with whose voice it is.

    Parameters
    ----------
    stakeholder
        Key of the stakeholder who is trusted.
    person
        Key of the person.
    voice
        Key of the organisation for which the person speaks, or of the person.
    rank
        The level, as a rank on the ladder.
    """

    stakeholder: Name
    person: Name
    voice: Name
    rank: int


class TrustSpot(Noun):
    """How far a stakeholder is trusted by enough people from outside it.

    Parameters
    ----------
    stakeholder, name
        Key and name.
    median
        The middle answer; between two levels where two answers share the middle.
    raters
        How many people it rests on.
    """

    stakeholder: Name
    name: Name
    median: float
    raters: int


class TrustMap(Result):
    """The group's trust, in sums.

    Parameters
    ----------
    counts
        Rank to the number of answers across the whole map; empty where too few answered.
    median
        The middle answer across the whole map; ``None`` where too few answered.
    spots
        The stakeholders whose sum may be seen.
    """

    counts: dict[int, int] = Field(default_factory=dict)
    median: float | None = None
    spots: tuple[TrustSpot, ...] = ()


def enough(ratings: Iterable[Rating], smallest: int) -> bool:
    """Tell whether a sum of these ratings hides each person and each organisation.

    Examples
    --------
    >>> four = [Rating(stakeholder="s", person=p, voice=p, rank=3) for p in "abcd"]
    >>> enough(four, 4), enough(four[1:], 4)
    (True, False)
    """
    behind = list(ratings)
    people, voices = {r.person for r in behind}, {r.voice for r in behind}
    return len(people) >= smallest and len(voices) >= VOICES


def shown(ratings: Sequence[Rating], smallest: int) -> tuple[str, ...]:
    """Return the stakeholders whose sum may be seen beside the sum of all.

    Parameters
    ----------
    ratings
        All ratings, none of them of one's own organisation.
    smallest
        How many people it takes to hide one.
    """
    found = _by_stakeholder(ratings)
    large = [key for key, behind in found.items() if enough(behind, smallest)]
    left = rest(ratings, large)
    if large and left and not enough(left, smallest):
        large.remove(min(large, key=lambda key: (len(found[key]), key)))
    return tuple(large)


def rest(ratings: Iterable[Rating], seen: Iterable[str]) -> list[Rating]:
    """Return what is left of the sum of all when the sums that are seen are taken away."""
    away = set(seen)
    return [rating for rating in ratings if rating.stakeholder not in away]


def spots(
    ratings: Sequence[Rating], names: Mapping[str, str], smallest: int
) -> tuple[TrustSpot, ...]:
    """Return each stakeholder whose sum may be seen, in the order of the names.

    Parameters
    ----------
    ratings
        All ratings.
    names
        Key to name.
    smallest
        How many people it takes to hide one.
    """
    found, large = _by_stakeholder(ratings), set(shown(ratings, smallest))
    return tuple(
        TrustSpot(
            stakeholder=key,
            name=name,
            median=median(rating.rank for rating in found[key]),
            raters=len(found[key]),
        )
        for key, name in names.items()
        if key in large
    )


def supports(ratings: Sequence[Rating], smallest: int) -> Iterator[Support]:
    """Yield on whom each sum that is seen rests, and each that follows from them.

    No two sums of single stakeholders can be taken from each other: nobody is in both.
    """
    if not enough(ratings, smallest):
        return
    large = shown(ratings, smallest)
    yield Support(measure="all", people=frozenset(r.person for r in ratings))
    found = _by_stakeholder(ratings)
    for key in large:
        yield Support(measure=f"of {key}", people=frozenset(r.person for r in found[key]))
    left = rest(ratings, large)
    if left:
        yield Support(measure="rest", people=frozenset(r.person for r in left))


def _by_stakeholder(ratings: Iterable[Rating]) -> dict[str, list[Rating]]:
    found: defaultdict[str, list[Rating]] = defaultdict(list)
    for rating in ratings:
        found[rating.stakeholder].append(rating)
    return dict(found)
