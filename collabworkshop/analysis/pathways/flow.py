"""Which element leads to which, once feedback and what is taken for granted are set apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from collabworkshop.analysis.pathways.circles import in_order
from collabworkshop.model.pathway import Element, Pathway

__all__ = ["GIVEN", "Flow", "reached"]

GIVEN = frozenset(("assumption", "condition"))
"""Kinds that are taken for granted, or that the world outside decides."""


@dataclass(frozen=True)
class Flow:
    """A pathway as a network that runs towards the impact.

    Links of feedback run against time and are left out, as are links from an element to itself.
    What is taken for granted holds up something and leads to nothing by itself: it stands in
    `given`, unless somebody does something for it to be so.

    Parameters
    ----------
    pathway
        The theory of change.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Link
    >>> flow = Flow(Pathway(
    ...     elements={"g": Element(kind="impact", label="Safe streets"),
    ...               "s": Element(kind="activity", label="Walk together"),
    ...               "a": Element(kind="assumption", label="It rains seldom")},
    ...     links={"1": Link(source="s", target="g"), "2": Link(source="a", target="g")}))
    >>> flow.parts, flow.given
    ((('s',), ('g',)), ('a',))
    """

    pathway: Pathway

    @cached_property
    def steps(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Source and target to the keys of the links between them, sorted."""
        found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for key, link in self.pathway.links.items():
            if not link.feedback and link.source != link.target:
                found[link.source, link.target].append(key)
        return {pair: tuple(sorted(found[pair])) for pair in sorted(found)}

    @cached_property
    def onward(self) -> dict[str, list[str]]:
        """Key of every element that leads to some, what is given among them, to these, sorted."""
        found: dict[str, list[str]] = {}
        for source, target in self.steps:
            found.setdefault(source, []).append(target)
        return found

    @cached_property
    def given(self) -> tuple[str, ...]:
        """What is taken for granted and for which nobody here does anything."""
        elements = self.pathway.elements
        ours = [key for key, one in elements.items() if one.kind not in GIVEN]
        return tuple(sorted(elements.keys() - reached(ours, self.onward)))

    @cached_property
    def after(self) -> dict[str, tuple[str, ...]]:
        """Key of every element that is not given to those to which it leads, all sorted."""
        return self._sided(0, 1)

    @cached_property
    def before(self) -> dict[str, tuple[str, ...]]:
        """Likewise, to those that lead to it."""
        return self._sided(1, 0)

    def _sided(self, here: int, there: int) -> dict[str, tuple[str, ...]]:
        given = set(self.given)
        found: dict[str, list[str]] = {k: [] for k in sorted(self.elements) if k not in given}
        for pair in self.steps:
            if pair[0] not in given:  # whatever is led to is not given
                found[pair[here]].append(pair[there])
        return {key: tuple(near) for key, near in found.items()}

    @cached_property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """The elements in order, those of a circle together."""
        return in_order(self.after)

    @cached_property
    def part_of(self) -> dict[str, int]:
        """Key of an element to the place of its part."""
        return {key: place for place, part in enumerate(self.parts) for key in part}

    @cached_property
    def backwards(self) -> tuple[str, ...]:
        """All elements from the impacts back to where it begins; what is given comes last."""
        led = (key for part in reversed(self.parts) for key in part if key not in self.impacts)
        return (*self.impacts, *led, *self.given)

    @property
    def elements(self) -> Mapping[str, Element]:
        """All elements of the pathway."""
        return self.pathway.elements

    @cached_property
    def impacts(self) -> tuple[str, ...]:
        """What the coalition wants in the end, sorted."""
        return tuple(sorted(k for k, one in self.elements.items() if one.kind == "impact"))


def reached(starts: Iterable[str], after: Mapping[str, Iterable[str]]) -> set[str]:
    """Return what is reached from some elements, with these themselves."""
    seen = set(starts)
    front = list(seen)
    while front:
        for near in after.get(front.pop(), ()):
            if near not in seen:
                seen.add(near)
                front.append(near)
    return seen
