"""Texts of TheoryMaker as a theory of change.

A group says what its elements are where its title is a word for it ("Outcomes", "Risks"). A link
to a group is a link to an element of its own, since it is one arrow and not one to each member.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.text_lines import split_lines, text_of
from collabworkshop.exchange.pathways.codec import PathwayCodec, PathwayRead
from collabworkshop.exchange.pathways.draft import Draft, refuse_more
from collabworkshop.exchange.pathways.kind_words import kind_of
from collabworkshop.exchange.pathways.theorymaker.lines import (
    Arrows,
    Box,
    Close,
    Line,
    Open,
    Setting,
    line_of,
)
from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.noun import LONGEST_KEY

__all__ = ["CODEC"]

_BEGINNING = 64_000
_LONGEST_LINE = 20_000
# With blanks, unlike the "::" and "->" of programs.
_BOX = re.compile(r"^[ \t]*\w[\w .-]{0,60}::[ \t]+\S", re.MULTILINE)
_ARROW = re.compile(r"^[ \t]*\w[^#{}\n;\"<]{0,400} -> [^\n;\"<]{1,400}$", re.MULTILINE)
_ENOUGH = 3


def recognises(data: bytes) -> bool:
    """Say whether a text has elements and arrows as TheoryMaker writes them."""
    if data.startswith((b"PK", b"<", b"{")):
        return False
    try:
        text = decode(data[:_BEGINNING]).text
    except UnreadableError:
        return False
    boxes = len(_BOX.findall(text))
    return boxes >= _ENOUGH or (boxes > 0 and bool(_ARROW.search(text)))


def read(data: bytes, name: str) -> PathwayRead:
    """Return the theory of a text."""
    reading = _Reading(Draft(name, FaultBook()))
    text = text_of(data, name, reading.draft.book)
    lines = list(_lines(text, reading.draft))
    for number, line in lines:
        if not isinstance(line, Arrows):
            reading.take(line, number)
    for number, line in lines:  # after all elements: a link may stand above them
        if isinstance(line, Arrows):
            reading.link(line, number)
    if not reading.draft.elements:
        raise UnreadableError(
            f"There is no element in {name!r}. TheoryMaker writes one as “A:: What is to come "
            "true” and a link as “A -> B”. Copy the whole text from its editor."
        )
    return reading.draft.finished(reading.title)


def _lines(text: str, draft: Draft) -> Iterator[tuple[int, Line]]:
    for number, written in enumerate(split_lines(text), 1):
        said = written.partition("#")[0].strip()
        if not said:
            continue
        line = line_of(said) if len(said) <= _LONGEST_LINE else None
        if line is None:
            draft.book.note("unread-row", draft.where, said, line=number)
        else:
            yield number, line


class _Reading:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.title = ""
        self._open: list[Open] = []
        self._groups: dict[str, Open] = {}
        self._keys: dict[str, str] = {}

    def take(self, line: Line, number: int) -> None:
        """Take an element, a group or a setting."""
        if isinstance(line, Setting):
            self._set(line, number)
        elif isinstance(line, Close):
            self._open = [group for group in self._open if group.depth < line.depth]
        elif isinstance(line, Open):
            self._open = [*(group for group in self._open if group.depth < line.depth), line]
            if line.id:
                self._groups.setdefault(line.id, line)
        elif isinstance(line, Box):
            self._box(line, number)

    def link(self, line: Arrows, number: int) -> None:
        """Take a chain of links, each from all of a step to all of the next."""
        for sources, targets in pairwise(line.steps):
            refuse_more(len(self.draft.links) + len(sources) * len(targets))
            for source, target in product(sources, targets):
                self.draft.link(
                    self._key(source, number),
                    self._key(target, number),
                    line=number,
                    rationale=self.draft.text(line.label, line=number),
                )

    def _set(self, line: Setting, number: int) -> None:
        name = line.name.casefold()
        if name == "title":
            self.title = line.said
        elif name in ("description", "notes", "author", "source"):
            self.draft.book.note("unplaced-text", self.draft.where, line.said, line=number)
        else:
            self.draft.book.note("drawing-only", self.draft.where, line.name, line=number)

    def _box(self, line: Box, number: int) -> None:
        titles = [group.title for group in self._open if group.title]
        stage = titles[-1] if titles else ""
        kinds = (kind_of(title) for title in reversed(titles))
        key = self.draft.add(
            line.id,
            line.label,
            next(filter(None, kinds), None),
            line=number,
            stage=self.draft.text(stage, line=number, longest=LONGEST_KEY),
        )
        self._keys.setdefault(line.id, key)

    def _key(self, name: str, number: int) -> str:
        if name not in self._keys:
            group = self._groups.get(name)
            if group:
                self.draft.book.note("group-as-element", self.draft.where, name, line=number)
            label = group.title if group else name.replace("///", "\n")
            kind = kind_of(group.title) if group else None
            self._keys[name] = self.draft.add(name, label, kind, line=number)
        return self._keys[name]


CODEC = PathwayCodec("theorymaker", "TheoryMaker text", (".txt",), recognises, read)
