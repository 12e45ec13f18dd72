"""What the checks of a theory of change look at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from collabworkshop.analysis.doubts.check import Check as AnyCheck
from collabworkshop.analysis.doubts.check import Seen
from collabworkshop.analysis.pathways.context import Context
from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.paths import Paths
from collabworkshop.analysis.pathways.wording import quoted
from collabworkshop.analysis.sentences import listed
from collabworkshop.model.pathway import Element, ElementKind, Pathway

__all__ = ["Check", "Look", "Seen"]


@dataclass(frozen=True)
class Look:
    """A pathway with what all checks want to know of it, worked out once.

    Parameters
    ----------
    pathway
        The theory of change.
    context
        What earlier notebooks know.
    """

    pathway: Pathway
    context: Context

    @cached_property
    def flow(self) -> Flow:
        """What leads to what."""
        return Flow(self.pathway)

    @cached_property
    def paths(self) -> Paths:
        """The ways to the impact."""
        return Paths(self.flow)

    def of(self, *kinds: ElementKind) -> Iterator[tuple[str, Element]]:
        """Yield the elements of some kinds, with their keys."""
        return ((key, one) for key, one in self.pathway.elements.items() if one.kind in kinds)

    def said(self, key: str) -> str:
        """Return what an element says, as it stands in a sentence."""
        return self._said[key]

    @cached_property
    def _said(self) -> dict[str, str]:
        return {key: quoted(one.label) for key, one in self.pathway.elements.items()}

    def all_said(self, keys: Iterable[str], most: int = 4) -> str:
        """Return what elements say, in the order of what they say."""
        return listed(sorted(map(self.said, keys)), most=most)


Check = AnyCheck[Look]
"""One question to a pathway."""
