"""What every check has: what it looks at, what it may find, and why that matters."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from collabworkshop.analysis.pathways.context import Context
from collabworkshop.analysis.pathways.doubt import Doubt, Severity
from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.paths import Paths
from collabworkshop.analysis.pathways.wording import quoted
from collabworkshop.analysis.sentences import listed
from collabworkshop.model.pathway import Element, ElementKind, Pathway

__all__ = ["Check", "Look", "Seen"]


class Seen(NamedTuple):
    """One thing that a check found.

    Parameters
    ----------
    sentence
        What is the case.
    elements, links, others
        Keys of what is concerned, as for a doubt.
    """

    sentence: str
    elements: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


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


@dataclass(frozen=True)
class Check:
    """One question to a pathway.

    Parameters
    ----------
    id
        A slug of plain words; it never changes, since reasons to set something aside hang on it.
    title
        What it is about, in a few words.
    severity
        Of what it finds.
    why, source
        Why it matters, and who says so.
    step
        What the group could do.
    find
        Yields what it finds.
    """

    id: str
    title: str
    severity: Severity
    why: str
    source: str
    step: str
    find: Callable[[Look], Iterator[Seen]]

    def doubts(self, look: Look) -> list[Doubt]:
        """Return what it finds, in order of the sentences."""
        about = {"why": self.why, "source": self.source, "step": self.step}
        found = [
            Doubt(
                check=self.id,
                sentence=seen.sentence,
                severity=self.severity,
                elements=seen.elements,
                links=seen.links,
                others=seen.others,
                **about,
            )
            for seen in self.find(look)
        ]
        return sorted(found, key=lambda doubt: (doubt.sentence, doubt.elements, doubt.others))
