"""How what a file says, piece by piece, becomes a theory of change with its faults."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from typing import Any

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.pathways.circles import on_circles, without_link
from collabworkshop.exchange.pathways.codec import PathwayRead
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.noun import LONGEST_KEY, LONGEST_TEXT
from collabworkshop.model.pathway import Element, ElementKind, Link, Pathway

__all__ = ["MOST", "Draft", "refuse_more"]

MOST = 50_000
"""More elements, or links, than any group has: a broken or hostile file."""

_NOT_STORABLE = re.compile("[\0\ud800-\udfff]")


def refuse_more(count: int) -> None:
    """Raise ``UnreadableError`` where there are more elements or links than can be worked with."""
    if count > MOST:
        raise UnreadableError(
            f"This file has more than {MOST:,} elements or links, which no group can work with. "
            "Bring the part of the theory that the group works with."
        )


class Draft:
    """Takes elements and links in the order of the file.

    Parameters
    ----------
    where
        What people call the file; faults say it.
    book
        Where they are noted.

    Examples
    --------
    >>> draft = Draft("theory.txt", FaultBook())
    >>> draft.add("a", "Walk", "activity"), draft.add("b", "Health", "impact")
    ('a', 'b')
    >>> draft.link("a", "b", rationale="moving helps")
    >>> read = draft.finished("Ours")
    >>> read.pathway.links["1"].rationale, read.faults
    ('moving helps', ())
    """

    def __init__(self, where: str, book: FaultBook) -> None:
        self.where = where
        self.book = book
        self.elements: dict[str, Element] = {}
        self.links: dict[str, Link] = {}
        self._numbers: Counter[str] = Counter()

    def add(
        self,
        key: str,
        label: str,
        kind: ElementKind | None,
        *,
        line: int | None = None,
        **fields: Any,  # those of Element
    ) -> str:
        """Add an element, and return the key that it has.

        One without a kind is taken for an outcome. A key that is blank, too long or taken gives
        way to another one.
        """
        own = self._key(key, line)
        if kind is None:
            self.book.note("guessed-kind", self.where, label or key, line=line)
        if not label.strip():
            self.book.note("blank-label", self.where, own, line=line)
        said = self.text(label, line=line) if label.strip() else own
        self.elements[own] = Element(kind=kind or "outcome", label=said, **fields)
        refuse_more(len(self.elements))
        return own

    def link(
        self,
        source: str,
        target: str,
        *,
        key: str = "",
        line: int | None = None,
        **fields: Any,  # those of Link
    ) -> None:
        """Add a link between two elements that are there."""
        own = _NOT_STORABLE.sub("\ufffd", key) if key.strip() else str(len(self.links) + 1)
        free = self._free(own, self.links)
        if key.strip() and free != key:
            self.book.note("duplicate-element", self.where, key, line=line)
        self.links[free] = Link(source=source, target=target, **fields)
        refuse_more(len(self.links))

    def text(self, said: str, *, line: int | None = None, longest: int = LONGEST_TEXT) -> str:
        """Return a text as it can be kept."""
        kept = _NOT_STORABLE.sub("\ufffd", said)
        if kept != said:
            self.book.note("replaced-character", self.where, kept, line=line)
        if len(kept) > longest:
            self.book.note("cut-text", self.where, kept, line=line)
            return kept.strip()[:longest]  # so that a name can still be seen
        return kept

    def names(self, said: Iterable[str]) -> tuple[str, ...]:
        """Return several names as they can be kept, without blank ones."""
        return tuple(self.text(each) for each in said if each.strip())

    def finished(self, name: str = "") -> PathwayRead:
        """Return the theory, and note what leads nowhere or back to itself."""
        pathway = Pathway(name=self.text(name), elements=self.elements, links=self.links)
        for key in without_link(pathway):
            self.book.note("element-without-link", self.where, self.elements[key].label)
        for key in on_circles(pathway):
            self.book.note("element-on-circle", self.where, self.elements[key].label)
        return PathwayRead(pathway, self.book.faults())

    def _key(self, key: str, line: int | None) -> str:
        kept = _NOT_STORABLE.sub("\ufffd", key)
        if not kept.strip() or len(kept) > LONGEST_KEY:
            return self._free(f"element {len(self.elements) + 1}", self.elements)
        free = self._free(kept, self.elements)
        if free != kept:
            self.book.note("duplicate-element", self.where, kept, line=line)
        return free

    def _free(self, key: str, taken: Container[str]) -> str:
        free = key = key.strip()[:LONGEST_KEY] if len(key) > LONGEST_KEY else key
        while free in taken:
            self._numbers[key] += 1
            free = f"{key[: LONGEST_KEY - 12]} ({self._numbers[key] + 1})"
        return free
