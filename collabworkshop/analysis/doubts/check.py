"""What every check has: what it may find, and why that matters."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from collabworkshop.analysis.doubts.doubt import Doubt, Severity

__all__ = ["Check", "Seen"]

Looked = TypeVar("Looked")
"""What a check looks at: a plan of one kind with what all checks want to know of it."""


class Seen(NamedTuple):
    """One thing that a check found.

    Parameters
    ----------
    sentence
        What is the case.
    elements, links, others, measurements
        Keys of what is concerned, as for a doubt.
    """

    sentence: str
    elements: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    measurements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Check(Generic[Looked]):
    """One question to a plan.

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
    find: Callable[[Looked], Iterator[Seen]]

    def doubts(self, look: Looked) -> list[Doubt]:
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
                measurements=seen.measurements,
                **about,
            )
            for seen in self.find(look)
        ]
        return sorted(found, key=lambda doubt: (doubt.sentence, doubt.elements, doubt.others))
