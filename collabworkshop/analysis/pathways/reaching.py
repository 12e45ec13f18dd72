"""In which ways what leads to one element can come true, and how likely that is together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import prod

from collabworkshop.analysis.pathways.flow import Flow, reached
from collabworkshop.analysis.pathways.needs import Needs, needs_of

__all__ = ["MOST_COMBINATIONS", "Pair", "Reaching"]

MOST_COMBINATIONS = 20_000
"""So many combinations of what is reached and what is not are followed, in a second or so."""

Pair = tuple[str, str]
_Into = Mapping[str, tuple[tuple[int, Pair], ...]]
"""Element to the links from it: place of its part, source and target."""


@dataclass(frozen=True)
class _Part:
    """An element, or a circle of some, and by which links it is reached."""

    place: int
    needs: Needs
    into: _Into
    last: frozenset[int]
    """Parts that lead to nothing further on than this one."""

    def reached(self, came: Mapping[int, float], p: float, links: Mapping[Pair, float]) -> float:
        """Return how likely it is reached; `came` says how likely each part before it came."""

        def each(sources: Iterable[str]) -> list[float]:
            return [
                came[place] * links.get(pair, p)
                for source in sources
                for place, pair in self.into[source]
            ]

        must = prod(each(self.needs.necessary))
        if not (self.needs.together or self.needs.ways):
            return must
        together = prod(each(self.needs.together)) if self.needs.together else 0.0
        return must * (1 - (1 - together) * prod(1 - one for one in each(self.needs.ways)))


@dataclass(frozen=True)
class Reaching:
    """What leads to one element, in order.

    Parameters
    ----------
    parts
        What leads to it and itself, the last of them.
    circles
        Whether one of the parts is a circle.
    """

    parts: tuple[_Part, ...]
    circles: bool

    @classmethod
    def of(cls, flow: Flow, goal: str) -> "Reaching":
        """Return what leads to an element.

        Parameters
        ----------
        flow
            The pathway.
        goal
            Key of an element that is not given.
        """
        needs = needs_of(flow)
        places = sorted({flow.part_of[key] for key in reached([goal], flow.before)})
        ways = {place: _ways_in(flow, needs, place) for place in places}
        last = {source: place for place in places for source in _sources(ways[place][1])}
        parts = tuple(
            _Part(place, *ways[place], frozenset(one for one in last if last[one] == place))
            for place in places
        )
        return cls(parts, any(len(flow.parts[place]) > 1 for place in places))

    @property
    def pairs(self) -> list[Pair]:
        """Source and target of every link between the parts."""
        return [pair for part in self.parts for links in part.into.values() for _, pair in links]

    @cached_property
    def combinations(self) -> int:
        """How many combinations have to be followed in all; counted no further than the most."""
        states: set[frozenset[int]] = {frozenset()}
        count = 0
        for part in self.parts:
            states = {kept for state in states for kept, _ in self._after(state, part, 0.5, {})}
            count += len(states)
            if count > MOST_COMBINATIONS:
                break
        return count

    def chance(self, p: float, links: Mapping[Pair, float], *, exactly: bool) -> float:
        """Return how likely the last part is reached, from 0 to 1.

        Parameters
        ----------
        p
            Probability that a link holds, from 0 to 1.
        links
            Another probability for single links.
        exactly
            Whether to follow every combination, or to take what leads to a part as independent.
        """
        if not self.parts[-1].into:
            return 0.0
        value = self._exactly(p, links) if exactly else self._roughly(p, links)
        return min(1.0, max(0.0, value))

    def _exactly(self, p: float, links: Mapping[Pair, float]) -> float:
        states: dict[frozenset[int], float] = {frozenset(): 1.0}
        for part in self.parts:
            following: dict[frozenset[int], float] = {}
            for state, weight in states.items():
                for kept, share in self._after(state, part, p, links):
                    following[kept] = following.get(kept, 0.0) + weight * share
            states = following
        goal = self.parts[-1].place
        return sum(weight for state, weight in states.items() if goal in state)

    def _after(
        self, state: frozenset[int], part: _Part, p: float, links: Mapping[Pair, float]
    ) -> Iterator[tuple[frozenset[int], float]]:
        """Yield what may have been reached once a part was looked at, and how likely that is.

        What leads to nothing further on is forgotten, so that few combinations differ.
        """
        came = {place: float(place in state) for place in _sources(part.into)}
        hit = part.reached(came, p, links) if part.into else 1.0
        if hit > 0:
            yield (state | {part.place}) - part.last, hit
        if hit < 1:
            yield state - part.last, 1 - hit

    def _roughly(self, p: float, links: Mapping[Pair, float]) -> float:
        came: dict[int, float] = {}
        for part in self.parts:
            came[part.place] = part.reached(came, p, links) if part.into else 1.0
        return came[self.parts[-1].place]


def _sources(into: _Into) -> set[int]:
    return {place for links in into.values() for place, _ in links}


def _ways_in(flow: Flow, needs: Mapping[str, Needs], place: int) -> tuple[Needs, _Into]:
    """Return what a part needs, and the links into it by the element they come from."""
    members = flow.parts[place]
    into: dict[str, tuple[tuple[int, Pair], ...]] = {}
    for key in members:
        for near in flow.before[key]:
            if flow.part_of[near] != place:
                into[near] = (*into.get(near, ()), (flow.part_of[near], (near, key)))
    if len(members) > 1:
        return Needs(ways=tuple(into)), into
    said = needs.get(members[0], Needs())
    return Needs(
        *(
            tuple(key for key in group if key in into)
            for group in (said.necessary, said.together, said.ways)
        )
    ), into
