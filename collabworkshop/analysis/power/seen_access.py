"""Who is seen to have much of which source? Without telling who ticked what of whom.

A person learns how others see them once enough people of enough organisations described
them. In the group's result a person counts as seen with a source where most of those who
described them ticked it; one more has to have done so, since whoever is among them knows
their own tick. How many count is told as roughly as :mod:`roughly` does.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from collabworkshop.analysis.power.roughly import Roughly, roughly
from collabworkshop.analysis.trust.sums import VOICES
from collabworkshop.model.result import Support

__all__ = ["Sight", "described", "seen_in_all", "seen_of", "supports_of"]


class Sight(NamedTuple):
    """What one person sees in one colleague.

    Parameters
    ----------
    person
        Who sees it.
    voice
        Key of the organisation for which they speak, or of the person.
    colleague
        Who is seen.
    sources
        Ids of the sources that were ticked.
    """

    person: str
    voice: str
    colleague: str
    sources: frozenset[str]


def described(sights: Iterable[Sight], smallest: int) -> dict[str, list[Sight]]:
    """Return what was said of each colleague whom enough people of enough organisations describe.

    Parameters
    ----------
    sights
        All of them; what people said of themselves is left out.
    smallest
        How many people it takes.
    """
    found: defaultdict[str, list[Sight]] = defaultdict(list)
    for sight in sights:
        if sight.person != sight.colleague:
            found[sight.colleague].append(sight)
    return {
        key: said
        for key, said in sorted(found.items())
        if len({s.person for s in said}) >= smallest and len({s.voice for s in said}) >= VOICES
    }


def seen_of(said: Sequence[Sight], source: str) -> Roughly:
    """Return how many of those who described one colleague ticked a source."""
    return roughly(sum(source in sight.sources for sight in said), len(said))


def seen_in_all(
    sights: Sequence[Sight], sources: Sequence[str], smallest: int
) -> dict[str, Roughly]:
    """Return how many colleagues are seen by most who describe them to have much of each source.

    Empty where fewer colleagues than the smallest number are described by one more than that.

    Examples
    --------
    >>> tick = frozenset({"money"})
    >>> all_of_all = [Sight(p, p, c, tick) for p in "abcdef" for c in "abcdef"]
    >>> seen_in_all(all_of_all, ["money", "rules"], 4)["money"].words
    'at least 5 of 6'
    """
    people = described(sights, smallest + 1)
    if len(people) < smallest:
        return {}
    return {source: roughly(_holders(people.values(), source), len(people)) for source in sources}


def supports_of(sights: Sequence[Sight], smallest: int) -> tuple[Support, ...]:
    """Return on whom the figures of the whole group rest: all who described one who counts."""
    people = described(sights, smallest + 1)
    if len(people) < smallest:
        return ()
    behind = frozenset(sight.person for said in people.values() for sight in said)
    return (Support(measure="seen", people=behind),)


def _holders(people: Iterable[Sequence[Sight]], source: str) -> int:
    """Return how many are seen to have it by more than half of those who describe them."""
    return sum(2 * sum(source in sight.sources for sight in said) > len(said) for said in people)
