"""Who is tied to whom in a Pajek network.

Rows of ``*Arcs`` run from the first to the second, rows of ``*Edges`` both ways; of their
lists each row names one vertex and all that it is tied to. ``:2 "advice"`` beside a
heading is the relation; so is ``2:`` before a row.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.pajek.parameters import LINE_KEYS, parameters, taken_colour
from collabworkshop.exchange.networks.pajek.sections import Section, bare, words
from collabworkshop.exchange.networks.row_assembly import Tie
from collabworkshop.exchange.number import number_of
from collabworkshop.model.network import NetworkNode

__all__ = ["LINE_KINDS", "Ends", "relation_of", "relations_of", "ties_of_section"]

LINE_KINDS = ("arcs", "edges", "arcslist", "edgeslist")

_RELATION = re.compile(r":[ \t]*(\d+)[ \t]*(.*)", re.DOTALL)
_BEFORE = re.compile(r"(\d+):")


class Ends:
    """Which vertex a word names: its number, or its label where only one has it."""

    def __init__(self, nodes: Mapping[str, NetworkNode]) -> None:
        self._by_label: dict[str, str | None] = {}
        for node in nodes.values():
            twice = node.label in self._by_label
            self._by_label[node.label] = None if twice else node.id

    def named(self, word: str) -> str:
        """Return the id."""
        if word.isdecimal() and len(word) < 19:
            return str(int(word))
        label = bare(word)
        return self._by_label.get(label) or label


def relations_of(sections: list[Section]) -> dict[str, str]:
    """Return the name of each numbered relation; some headings give the number alone."""
    names: dict[str, str] = {}
    for section in sections:
        found = _RELATION.fullmatch(section.beside)
        if found and found[2]:
            names.setdefault(found[1], bare(found[2]))
    return names


def relation_of(section: Section, names: Mapping[str, str]) -> str:
    """Return the relation that a heading announces, or nothing."""
    found = _RELATION.fullmatch(section.beside)
    if not found:
        # What has no number is relation 1 for Pajek.
        return bare(section.beside) or names.get("1", "")
    return bare(found[2]) or names.get(found[1], found[1])


@dataclass(frozen=True)
class _Context:
    relation: str
    names: Mapping[str, str]
    ends: Ends
    name: str
    book: FaultBook
    edge: bool


def ties_of_section(
    section: Section, names: Mapping[str, str], ends: Ends, name: str, book: FaultBook
) -> Iterator[Tie]:
    """Yield the ties of one part; ``names`` are those of the numbered relations."""
    edge = section.kind.startswith("edges")
    context = _Context(relation_of(section, names), names, ends, name, book, edge)
    read = _listed if section.kind.endswith("list") else _single
    for place, row in section.rows:
        said = words(row)
        before = _BEFORE.fullmatch(said[0])
        relation = context.relation
        if before:
            relation = names.get(before[1], before[1])
            said = said[1:]
        if len(said) < 2:
            book.note("unread-row", name, row, line=place)
            continue
        yield from read(said, relation, place, context)


def _listed(said: list[str], relation: str, place: int, context: _Context) -> Iterator[Tie]:
    source, *targets = said
    for target in targets:
        ends = context.ends.named(source), context.ends.named(target)
        yield Tie(*ends, relation, edge=context.edge, place=place)


def _single(said: list[str], relation: str, place: int, context: _Context) -> Iterator[Tie]:
    source, target, *rest = said
    weight, written = None, ""
    if rest:
        weight = number_of(rest[0])
        if weight is not None:
            rest = rest[1:]
        elif rest[0] not in LINE_KEYS and not rest[0].startswith("["):
            written, *rest = rest
            context.book.note("not-a-number", context.name, bare(written), line=place)
    attributes = parameters(rest) if rest else {}
    if "l" in attributes:
        attributes["label"] = attributes.pop("l")
    if written:
        attributes["weight"] = bare(written)
    colour = taken_colour(attributes, "c")
    ends = context.ends.named(source), context.ends.named(target)
    yield Tie(*ends, relation, weight, attributes, colour, context.edge, place)
