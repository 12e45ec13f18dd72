"""Two drafts side by side on the screen: groups of rows, and the steps that each offers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.analysis.pathways.side_by_side import Both, SideBySide
from collabworkshop.analysis.sentences import short
from collabworkshop.model.pathway import Pathway

__all__ = ["STEPS", "Beside"]

STEPS = {
    "same": "The same",
    "apart": "Two different things",
    "one": "Make these two one",
    "take": "Take over with its links",
    "alone": "Take over without links",
    "link": "Take this link over",
    "join": "Join the two reasons",
}
"""What each button says."""

_Groups = list[dict[str, Any]]


@dataclass(frozen=True)
class Beside:
    """Two drafts, their names, and what was found of them.

    Parameters
    ----------
    first, second
        The draft that grows, and the one that is read.
    names
        What the two are called.
    found
        The two side by side.
    apart
        Boxes of which somebody said that they are two.
    """

    first: Pathway
    second: Pathway
    names: tuple[str, str]
    found: SideBySide
    apart: Sequence[tuple[str, str]]

    def groups(self) -> _Groups:
        """Return the groups as the part of the screen takes them, without those that are empty."""
        return [group for group in (*self._of_boxes(), *self._of_links()) if group["rows"]]

    def told(self) -> str:
        """Return in a sentence how the two stand to each other."""
        ours, theirs = map(_quoted, self.names)
        if not self.second.elements:
            return f"{theirs} has no box yet. There is nothing to take over from it."
        if not self.first.elements:
            return f"{ours} has no box yet. All of {theirs} can be taken over."
        sure = sum(both.sure for both in self.found.boxes)
        comparison = self.found.comparison
        return (
            f"Both have: {sure}. Waiting for you to say: {len(comparison.unsure)}. "
            f"Only {theirs}: {len(comparison.only_second)}. "
            f"Only {ours}: {len(comparison.only_first)}."
        )

    def rest(self) -> str:
        """Return what the button for all that is left says; empty where nothing is."""
        comparison = self.found.comparison
        adds = any(both.adds for both in (*self.found.boxes, *self.found.links) if both.sure)
        links = self._links(self.second, comparison.links_second, self._paired(1))
        return "Take all the rest over" if comparison.only_second or adds or links else ""

    def _of_boxes(self) -> Iterable[dict[str, Any]]:
        ours, theirs = map(_quoted, self.names)
        unsure = [both for both in self.found.boxes if not both.sure]
        sure = [both for both in self.found.boxes if both.sure]
        yield _group(
            "waiting",
            "Are these the same?",
            "Alike in their words, but not enough to be sure. Say it for each pair.",
            self._columns("Say"),
            [self._pair(both, ("same", "apart")) for both in unsure],
        )
        yield _group(
            "second",
            f"Only in {theirs}",
            f"Take over what {ours} should have as well. {theirs} stays as it is.",
            (self.names[1], "Kind and links", "Take over"),
            [self._single(self.second, key) for key in self.found.comparison.only_second],
        )
        yield _group(
            "both",
            "Both have it",
            "≠ marks what differs. Made one, the box keeps its words and notes the others below.",
            self._columns("Merge"),
            [self._pair(both, ("one", "apart") if both.adds else ("apart",)) for both in sure],
        )
        yield _group(
            "first",
            f"Only in {ours}",
            "",
            (self.names[0], "Kind and links", ""),
            [
                {**self._single(self.first, key), "steps": []}
                for key in self.found.comparison.only_first
            ],
            folded=True,
        )
        yield _group(
            "apart",
            "You said that these are two",
            "Changed your mind? Say so.",
            self._columns("Say"),
            [self._two(*pair) for pair in self.apart],
            folded=True,
        )

    def _of_links(self) -> Iterable[dict[str, Any]]:
        ours, theirs = map(_quoted, self.names)
        comparison = self.found.comparison
        yield _group(
            "links-second",
            f"Both have the boxes, only {theirs} links them",
            "",
            ("Link", "Because", "Take over"),
            [
                _link(self.second, key, ("link",))
                for key in self._links(self.second, comparison.links_second, self._paired(1))
            ],
        )
        yield _group(
            "links-both",
            "Both link them, for other reasons",
            "≠ marks what differs.",
            self._columns("Merge"),
            [self._linked(both) for both in self.found.links if both.differences],
        )
        yield _group(
            "links-first",
            f"Both have the boxes, only {ours} links them",
            "",
            ("Link", "Because", ""),
            [
                _link(self.first, key, ())
                for key in self._links(self.first, comparison.links_first, self._paired(0))
            ],
            folded=True,
        )

    def _columns(self, last: str) -> tuple[str, ...]:
        return (*self.names, last)

    def _paired(self, side: int) -> set[str]:
        return {(both.first, both.second)[side] for both in self.found.boxes if both.sure}

    def _links(self, draft: Pathway, keys: Iterable[str], paired: set[str]) -> list[str]:
        """Return the links between boxes that both have."""
        return [k for k in keys if {draft.links[k].source, draft.links[k].target} <= paired]

    def _pair(self, both: Both, steps: Sequence[str]) -> dict[str, Any]:
        labels = (self.first.elements[both.first].label, self.second.elements[both.second].label)
        return _row(f"{both.first}~{both.second}", _cells(both, labels, "Wording"), steps)

    def _linked(self, both: Both) -> dict[str, Any]:
        labels = (_arrow(self.first, both.first), _arrow(self.second, both.second))
        return _row(both.second, _cells(both, labels), ("join",) if both.adds else ())

    def _two(self, first: str, second: str) -> dict[str, Any]:
        labels = self.first.elements[first].label, self.second.elements[second].label
        return _row(f"{first}~{second}", [_cell(label) for label in labels], ("same",))

    def _single(self, draft: Pathway, key: str) -> dict[str, Any]:
        box = draft.elements[key]
        after = sorted(draft.elements[to].label for to in draft.after(key))
        before = sorted(draft.elements[to].label for to in draft.before(key))
        lines = [f"Leads to: {short(one)}" for one in after]
        lines += [f"Needs: {short(one)}" for one in before]
        steps = ("take", "alone") if lines else ("alone",)
        row = _row(key, [_cell(box.label), _cell(KIND_WORDS[box.kind], lines)], steps)
        if not lines:
            row["steps"][0]["text"] = "Take over"
        return row


def _group(
    id_: str,
    title: str,
    help_: str,
    columns: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
    *,
    folded: bool = False,
) -> dict[str, Any]:
    return {
        "id": id_,
        "title": title,
        "help": help_,
        "open": not folded,
        "columns": [*columns],
        "rows": [*rows],
    }


def _row(key: str, cells: Sequence[Mapping[str, Any]], steps: Sequence[str]) -> dict[str, Any]:
    offered = [{"step": step, "text": STEPS[step]} for step in steps]
    return {"key": key, "cells": [*cells], "steps": offered}


def _cell(text: str, lines: Sequence[str] = ()) -> dict[str, Any]:
    return {"text": text, "lines": [*lines]}


def _cells(both: Both, labels: tuple[str, str], in_label: str = "") -> list[dict[str, Any]]:
    """Return what each side says; the wording stands above, marked where it differs."""
    differ = [one for one in both.differences if one.field != in_label]
    mark = "≠ " if len(differ) < len(both.differences) else ""
    said: tuple[Callable[[Any], str], ...] = (lambda one: one.first, lambda one: one.second)
    return [
        _cell(
            f"{mark}{label}",
            [f"≠ {one.field}: {side(one).strip() or 'nothing said'}" for one in differ],
        )
        for label, side in zip(labels, said, strict=True)
    ]


def _link(draft: Pathway, key: str, steps: Sequence[str]) -> dict[str, Any]:
    because = draft.links[key].rationale.strip() or "no reason given"
    return _row(key, [_cell(_arrow(draft, key)), _cell(because)], steps)


def _arrow(draft: Pathway, key: str) -> str:
    link = draft.links[key]
    ends = (draft.elements[end].label for end in (link.source, link.target))
    return " → ".join(map(short, ends))


def _quoted(name: str) -> str:
    return f"“{short(name)}”"
