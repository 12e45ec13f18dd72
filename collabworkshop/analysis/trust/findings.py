"""What the sums of trust are worth saying, naming nobody whose sum is not shown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from collabworkshop.analysis.sentences import counted, listed, named, number
from collabworkshop.analysis.trust.sums import VOICES, Rating, TrustMap, TrustSpot
from collabworkshop.model.result import Finding

__all__ = ["HIGH", "LOW", "in_words", "not_yet", "too_few", "worth_saying"]

LOW, HIGH = 2, 4
"""A middle answer up to the one is low trust, from the other on high trust. A convention."""


def in_words(middle: float, labels: Mapping[int, str]) -> str:
    """Return a middle answer in the words of the ladder.

    Examples
    --------
    >>> in_words(1.5, {1: "Not yet", 2: "With care"})
    'between “Not yet” and “With care”'
    """
    low, high = (f"“{labels[rank]}”" for rank in (int(middle), int(middle + 0.5)))
    return low if low == high else f"between {low} and {high}"


def not_yet(answered: int) -> Finding:
    """Return what to say while people are answering.

    Parameters
    ----------
    answered
        How many have.

    Examples
    --------
    >>> print(not_yet(2).sentence.partition(".")[0])
    Two people have said how far they trust
    """
    heard = counted(answered, "person has", "people have") if answered else "nobody has yet"
    sentence = (
        f"{heard.capitalize()} said how far they trust. The sums are shown when whoever leads "
        "closes the round: a sum that moves with each answer would tell what the answer was."
    )
    return Finding(code="round-open", sentence=sentence)


def too_few(people: int, smallest: int) -> Finding:
    """Return what to say where too few people answered for any sum.

    Parameters
    ----------
    people
        How many have answered.
    smallest
        How many it takes.
    """
    heard = counted(people, "person has", "people have")
    sentence = f"{'Nobody has' if not people else heard.capitalize()} said how far they trust. "
    sentence += f"The group sees sums once {number(smallest)} people have who speak for at least "
    sentence += f"{number(VOICES)} different organisations, or for themselves."
    return Finding(code="few-raters", sentence=sentence)


def worth_saying(
    trust: TrustMap, ratings: Sequence[Rating], labels: Mapping[int, str]
) -> Iterator[Finding]:
    """Yield what the sums say, the whole first.

    Parameters
    ----------
    trust
        The sums that may be seen.
    ratings
        All ratings, to count whom the sums do not show.
    labels
        Rank to its label.
    """
    if trust.median is None:
        return
    people = len({rating.person for rating in ratings})
    counts = listed((f"{n} × “{labels[r]}”" for r, n in trust.counts.items() if n), most=9)
    yield Finding(
        code="trust-in-all",
        sentence=f"{number(people).capitalize()} people gave {len(ratings)} answers: {counts}. "
        f"The middle one is {in_words(trust.median, labels)}.",
        severity="talk",
    )
    yield from _toward("trust-low", "little", (s for s in trust.spots if s.median <= LOW))
    yield from _toward("trust-high", "far", (s for s in trust.spots if s.median >= HIGH))
    hidden = len({rating.stakeholder for rating in ratings}) - len(trust.spots)
    if hidden:
        more = counted(hidden, "stakeholder was", "stakeholders were")
        yield Finding(
            code="few-ratings",
            sentence=f"{more.capitalize()} rated as well, but by too few people to show a sum "
            "that hides each of them.",
        )


def _toward(code: str, how: str, spots: Iterable[TrustSpot]) -> Iterator[Finding]:
    found = list(spots)
    if found:
        yield Finding(
            code=code,
            sentence=f"Those who rated {named(s.name for s in found)} mostly trust them {how}.",
            evidence=tuple(s.stakeholder for s in found),
            severity="talk" if code == "trust-low" else "note",
        )
