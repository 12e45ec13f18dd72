"""Sentences on several drafts: what they have in common, and who alone thought of what."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from collabworkshop.analysis.pathways.comparing import Comparison
from collabworkshop.analysis.sentences import listed, number, quoted, short
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.result import Finding

__all__ = ["Pairs", "between_shared", "draft_findings", "unsaid"]

Pairs = Mapping[tuple[str, str], Comparison]
"""Two drafts, in the order in which they are named, to what they have in common."""

_MOST = 3
"""Boxes or pairs that a sentence names; the rest is counted."""


class _Box(NamedTuple):
    """A box that one draft has, or several."""

    label: str
    kind: str
    held: Mapping[str, str]  # draft to key

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(sorted(self.held.values()))


def between_shared(pathway: Pathway, links: Sequence[str], both: set[str]) -> tuple[str, ...]:
    """Return the links between two boxes that both drafts have, of those that only one has."""
    there = pathway.links
    return tuple(key for key in links if {there[key].source, there[key].target} <= both)


def draft_findings(
    drafts: Mapping[str, Pathway], names: Mapping[str, str], pairs: Pairs
) -> Iterator[Finding]:
    """Yield what is worth saying of several drafts, as `compare_drafts` takes them."""
    main = next(iter(drafts))
    for key in drafts:
        if key != main and not drafts[key].elements:
            sentence = f"“{short(names[key])}” has no box yet."
            yield Finding(code="empty-draft", sentence=sentence, evidence=(key,), severity="gap")
    written = [key for key, pathway in drafts.items() if pathway.elements]
    if len(written) < 2:
        sentence = "There are no two drafts with boxes yet, so there is nothing to compare."
        yield Finding(code="nothing-yet", sentence=sentence, severity="gap")
        return
    called = {key: f"“{short(names[key])}”" for key in written}
    boxes = _merged({key: drafts[key] for key in written}, pairs)
    yield from _goals(boxes, called)
    yield from _common(boxes, called)
    yield from _alone(boxes, called, main, pairs)
    labels = {k: one.label for pathway in drafts.values() for k, one in pathway.elements.items()}
    yield from _in_other_words(boxes, labels)
    yield from _linked_apart(drafts, called, pairs)
    yield from _unsaid(unsaid(drafts, pairs), labels)


def _merged(drafts: Mapping[str, Pathway], pairs: Pairs) -> list[_Box]:
    """Return the boxes of all drafts, those that are one together, by label."""
    home = {key: {draft: key} for draft, pathway in drafts.items() for key in pathway.elements}
    for found in pairs.values():
        for pair in found.pairs:
            one, other = home.get(pair.first), home.get(pair.second)
            # Two boxes of one draft stay two, whatever a third draft has.
            if pair.sure and one and other and one.keys().isdisjoint(other):
                one |= other
                home |= dict.fromkeys(other.values(), one)
    together = {id(held): held for held in home.values()}
    boxes = []
    for held in together.values():
        draft = next(draft for draft in drafts if draft in held)
        box = drafts[draft].elements[held[draft]]
        boxes.append(_Box(box.label, box.kind, held))
    return sorted(boxes, key=lambda box: (box.label, box.keys))


def _goals(boxes: Sequence[_Box], called: Mapping[str, str]) -> Iterator[Finding]:
    goals = [box for box in boxes if box.kind == "impact"]
    for box in goals:
        if len(box.held) == len(called):
            who = "Both drafts" if len(called) == 2 else "All drafts"
            sentence = f"{who} want {quoted(box.label)} in the end."
            yield Finding(code="same-goal", sentence=sentence, evidence=box.keys)
    if len(goals) > 1 and not any(len(box.held) == len(called) for box in goals):
        said = (f"{quoted(box.label)} ({listed(called[k] for k in box.held)})" for box in goals)
        yield Finding(
            code="goals-apart",
            sentence=f"The drafts name different goals: {listed(said)}.",
            evidence=tuple(key for box in goals for key in box.keys),
            severity="talk",
        )


def _common(boxes: Sequence[_Box], called: Mapping[str, str]) -> Iterator[Finding]:
    common = [box for box in boxes if len(box.held) == len(called) and box.kind != "impact"]
    who = "Both drafts have" if len(called) == 2 else "All drafts have"
    if common:
        yield Finding(
            code="in-common",
            sentence=f"{who} {_quoted(common)}.",
            evidence=tuple(key for box in common for key in box.keys),
        )
    elif not any(len(box.held) > 1 for box in boxes):
        yield Finding(
            code="nothing-in-common",
            sentence="No two drafts have a box in common.",
            severity="talk",
        )


def _alone(
    boxes: Sequence[_Box], called: Mapping[str, str], main: str, pairs: Pairs
) -> Iterator[Finding]:
    """Yield what only one draft has, and nobody has to be asked about first."""
    waiting = {
        key for one in pairs.values() for pair in one.unsure for key in (pair.first, pair.second)
    }
    for draft, name in called.items():
        own = [box for box in boxes if [*box.held] == [draft] and waiting.isdisjoint(box.keys)]
        keys = (draft, *(key for box in own for key in box.keys))
        if own and draft == main:
            sentence = f"Only the coalition's own pathway has {_quoted(own)}."
            yield Finding(code="only-ours", sentence=sentence, evidence=keys)
        elif own:
            sentence = f"Only {name} thought of {_quoted(own)}."
            yield Finding(code="only-one", sentence=sentence, evidence=keys, severity="talk")


def _in_other_words(boxes: Sequence[_Box], labels: Mapping[str, str]) -> Iterator[Finding]:
    """Yield the boxes that several drafts have, each in words of its own."""
    found = [
        (box, said)
        for box in boxes
        for said in [sorted({labels[key] for key in box.keys})]
        if len(said) > 1
    ]
    if found:
        told = (" and ".join(quoted(label) for label in said[:2]) for _, said in found)
        yield Finding(
            code="other-words",
            sentence=f"The same box in other words: {_joined(told)}.",
            evidence=tuple(key for box, _ in found for key in box.keys),
        )


def _linked_apart(
    drafts: Mapping[str, Pathway], called: Mapping[str, str], pairs: Pairs
) -> Iterator[Finding]:
    for (one, other), compared in pairs.items():
        sure = [pair for pair in compared.pairs if pair.sure]
        sides = (
            (one, other, compared.links_first, {pair.first for pair in sure}),
            (other, one, compared.links_second, {pair.second for pair in sure}),
        )
        for mine, theirs, links, both in sides:
            keys = between_shared(drafts[mine], links, both)
            if keys:
                pathway = drafts[mine]
                said = sorted(_arrow(pathway, key) for key in keys)
                yield Finding(
                    code="linked-apart",
                    sentence=f"{called[mine]} and {called[theirs]} both have the boxes, but only "
                    f"{called[mine]} links them: {listed(said, most=_MOST)}.",
                    evidence=keys,
                    severity="talk",
                )


def _arrow(pathway: Pathway, key: str) -> str:
    link, boxes = pathway.links[key], pathway.elements
    return f"{quoted(boxes[link.source].label)} leads to {quoted(boxes[link.target].label)}"


def unsaid(drafts: Mapping[str, Pathway], pairs: Pairs) -> list[tuple[str, str]]:
    """Return the pairs of boxes of which somebody has to say whether they are one.

    Two that are one with the same third need not be asked about, and of boxes that are one
    already the first stands for all.
    """
    home = {key: box for box in _merged(drafts, pairs) for key in box.keys}
    found: dict[frozenset[tuple[str, ...]], tuple[str, str]] = {}
    for compared in pairs.values():
        for pair in compared.unsure:
            both = frozenset((home[pair.first].keys, home[pair.second].keys))
            if len(both) > 1:
                found.setdefault(both, (pair.first, pair.second))
    return list(found.values())


def _unsaid(waiting: Sequence[tuple[str, str]], labels: Mapping[str, str]) -> Iterator[Finding]:
    if waiting:
        ordered = sorted(waiting, key=lambda pair: (labels[pair[0]], labels[pair[1]], pair))
        said = (f"{quoted(labels[one])} and {quoted(labels[other])}" for one, other in ordered)
        yield Finding(
            code="waiting",
            sentence=f"Somebody has to say whether they are the same: {_joined(said)}.",
            evidence=tuple(key for pair in ordered for key in pair),
            severity="gap",
        )


def _joined(pairs: Iterable[str]) -> str:
    """Return pairs one after the other; each has an "and" of its own, so they stand apart."""
    shown = list(pairs)
    more = len(shown) - _MOST
    return "; ".join([*shown[:_MOST], *([f"{number(more)} more"] if more > 0 else [])])


def _quoted(boxes: Sequence[_Box]) -> str:
    return listed((quoted(box.label) for box in boxes), most=_MOST)
