"""What stands on a sheet before it has a place: a card for each box, an arrow for each link."""

from typing import NamedTuple

from collabworkshop.analysis.pathways.circles import in_order
from collabworkshop.analysis.pathways.flow import GIVEN, Flow, reached
from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.figures.pathways.measured import lines_of, wide
from collabworkshop.model.pathway import ElementKind, Needed, Pathway

__all__ = ["KINDS", "LONGEST", "LOOP", "PAD", "Arrow", "Card", "arrows_of", "cards_of", "head_size"]

KINDS = dict[str, str](KIND_WORDS.items()) | {"elsewhere": "On another page"}
"""Kind of a card to the word on it."""

LONGEST = 500
"""Letters of a box; what is longer is cut, and the foot of the sheet says so."""

LOOP = "  ↺"
"""Stands behind what leads to itself."""

PAD = 5.5
"""Points between the edge of a box and its words."""

_RANK: dict[ElementKind, int] = {
    "assumption": 0,
    "condition": 0,
    "activity": 1,
    "output": 2,
    "outcome": 3,
    "impact": 4,
}


class Card(NamedTuple):
    """One box.

    Parameters
    ----------
    kind
        One of `KINDS`.
    label
        What it says.
    head
        What stands above it, the kind in a word.
    """

    kind: str
    label: str
    head: str

    def words(self, size: float, width: float) -> tuple[str, ...]:
        """Return what it says in lines that fit into a box of this width."""
        return lines_of(self.label, size, width - 2 * PAD)

    def narrowest(self, size: float) -> float:
        """Return how wide a box has to be for its kind to stand in it, in points."""
        return 2 * PAD + max(wide(self.head, head_size(size), bold=True), 6 * size)

    def height(self, size: float, width: float) -> float:
        """Return how high a box of this width has to be, in points."""
        return 2 * PAD + 1.3 * head_size(size) + 1.18 * size * len(self.words(size, width))


class Arrow(NamedTuple):
    """One link between two cards.

    Parameters
    ----------
    left, right
        The card nearer to the activities, and the one nearer to the impact.
    needed
        How the target depends on the source.
    back
        Whether it leads back, from right to left.
    feedback
        Whether that is meant.
    given
        Whether it leads from what is taken for granted.
    """

    left: str
    right: str
    needed: Needed
    back: bool = False
    feedback: bool = False
    given: bool = False


def head_size(size: float) -> float:
    """Return the size of the word above a label, in points."""
    return max(7.0, 0.82 * size)


def cards_of(pathway: Pathway) -> dict[str, Card]:
    """Return a card for each box, by key."""
    loops = {link.source for link in pathway.links.values() if link.source == link.target}
    return {
        key: Card(one.kind, _cut(one.label) + (LOOP if key in loops else ""), KINDS[one.kind])
        for key, one in sorted(pathway.elements.items())
    }


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST else label[: LONGEST - 1] + "…"


def arrows_of(pathway: Pathway) -> list[Arrow]:
    """Return an arrow for each link between two boxes.

    In a circle that nobody marked as feedback, those links lead back that run from what comes
    late in a pathway to what comes early.
    """
    rank = _ranks(pathway)
    arrows = []
    for link in pathway.links.values():
        if link.source == link.target:
            continue
        given = pathway.elements[link.source].kind in GIVEN
        back = link.feedback or rank[link.source] > rank[link.target]
        ends = (link.target, link.source) if back else (link.source, link.target)
        arrows.append(Arrow(*ends, link.needed, back, link.feedback, given))
    return _without_circle(sorted(arrows))


def _ranks(pathway: Pathway) -> dict[str, tuple[int, int, str]]:
    """Return for each box a place in a row in which the links run forward."""
    after: dict[str, list[str]] = {key: [] for key in sorted(pathway.elements)}
    for source, target in Flow(pathway).steps:
        after[source].append(target)
    return {
        key: (place, _RANK[pathway.elements[key].kind], key)
        for place, part in enumerate(in_order(after))
        for key in part
    }


def _without_circle(arrows: list[Arrow]) -> list[Arrow]:
    """Return the arrows so that left stands before right: feedback may run along the way."""
    after: dict[str, list[str]] = {}
    kept = []
    for arrow in sorted(arrows, key=lambda one: one.feedback):
        if arrow.feedback and arrow.left in reached([arrow.right], after):
            arrow = arrow._replace(left=arrow.right, right=arrow.left, back=not arrow.back)
        after.setdefault(arrow.left, []).append(arrow.right)
        kept.append(arrow)
    return kept
