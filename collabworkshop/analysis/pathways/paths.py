"""How many ways lead to the impact, and which share of them runs through one element or link."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from collabworkshop.analysis.pathways.flow import Flow

__all__ = ["Paths"]


@dataclass(frozen=True)
class Paths:
    r"""The ways from where a pathway begins to its impacts, counted and not listed.

    A way begins where nothing leads to (what is taken for granted does not count) and ends at an
    impact. With :math:`u_k` ways from the beginnings to part :math:`k` and :math:`d_k` from there
    to the impacts,

    .. math:: u_k = \max\Big(1, \sum_{j \to k} u_j\Big), \qquad
              d_k = [k \text{ is an impact}] + \sum_{k \to l} d_l,

    and :math:`u_k d_k` ways run through it. The elements of a circle are one part: how often one
    may go round is not counted.

    Parameters
    ----------
    flow
        The pathway.

    References
    ----------
    T. Cormen and others, Introduction to Algorithms, 3rd edition, 2009, exercise 22.4-2, for a
    network without circles.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element, Link, Pathway
    >>> boxes = {key: Element(kind="outcome", label=key) for key in "abc"}
    >>> boxes["g"] = Element(kind="impact", label="g")
    >>> pairs = ("ab", "ac", "bg", "cg")
    >>> diamond = Pathway(elements=boxes, links={p: Link(source=p[0], target=p[1]) for p in pairs})
    >>> paths = Paths(Flow(diamond))
    >>> paths.total, paths.share("a"), paths.share("b")
    (2, 1.0, 0.5)
    """

    flow: Flow

    @cached_property
    def _up(self) -> list[int]:
        counts: list[int] = []
        for sources in self._sources:
            counts.append(sum(counts[source] for source in sources) or 1)
        return counts

    @cached_property
    def _down(self) -> list[int]:
        counts = [0] * len(self.flow.parts)
        for place, sources in reversed(list(enumerate(self._sources))):
            counts[place] += self._ends(place)
            for source in sources:
                counts[source] += counts[place]
        return counts

    @cached_property
    def _sources(self) -> list[list[int]]:
        """Return, for each part, the parts from which its links come, one for each link."""
        flow = self.flow
        return [
            [
                there
                for key in part
                for near in flow.before[key]
                if (there := flow.part_of[near]) < place
            ]
            for place, part in enumerate(flow.parts)
        ]

    def _ends(self, place: int) -> int:
        elements = self.flow.elements
        return int(any(elements[key].kind == "impact" for key in self.flow.parts[place]))

    @cached_property
    def total(self) -> int:
        """How many ways there are, of one link or more."""
        firsts = (place for place, sources in enumerate(self._sources) if not sources)
        return sum(self._down[place] - self._ends(place) for place in firsts)

    def to(self, impact: str) -> int:
        """Return how many ways end at an impact; one that nothing leads to has none."""
        return self._up[self.flow.part_of[impact]] if self.flow.before[impact] else 0

    def share(self, key: str) -> float:
        """Return the share of all ways that run through an element, from 0 to 1.

        Raises
        ------
        KeyError
            When the element is given, or not in the pathway.
        """
        place = self.flow.part_of[key]
        alone = self._ends(place) if not self._sources[place] else 0
        through = self._up[place] * self._down[place] - alone
        return through / self.total if self.total else 0.0

    @cached_property
    def on_all(self) -> tuple[tuple[str, str], ...]:
        """Source and target of the links on which every way runs, in order of keys."""
        part_of = self.flow.part_of
        return tuple(
            (source, target)
            for source, near in self.flow.after.items()
            for target in near
            if part_of[source] != part_of[target]
            and 0 < self.total == self._up[part_of[source]] * self._down[part_of[target]]
        )

    def share_without(self, gone: Collection[str]) -> float:
        """Return the share of all ways that are left when some elements fail."""
        closed = {self.flow.part_of[key] for key in gone if key in self.flow.part_of}
        counts: list[int] = []
        left = 0
        for place, sources in enumerate(self._sources):
            ways = sum(counts[source] for source in sources) if sources else 1
            counts.append(0 if place in closed else ways)
            if sources and self._ends(place):
                left += counts[place]
        return left / self.total if self.total else 0.0
