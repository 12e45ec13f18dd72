"""A result laid out for reading: each place with its words, its scale and its counts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from collabworkshop.analysis.assessment.agreement import TOGETHER, TWO_CAMPS
from collabworkshop.analysis.assessment.answers import YES
from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.difference import USUAL, Caution
from collabworkshop.analysis.assessment.tally import EVERYBODY, ORGANISATION, ROLE, Tally
from collabworkshop.model.questionnaire import Item, Part, Questionnaire

__all__ = ["Reading", "high", "middle", "quoted", "share"]

_USUAL = {
    "important": 3,
    "present": 3,
    "mostly": 2 / 3,
    "rarely": 1 / 3,
    "weak": 1.0,
    "strong": 0.0,
    "reached": 3,
    "practised": 4,
    "alone": 2,
    "house": 2,
    "fewest": USUAL.fewest,
    "chance": USUAL.perhaps,
    "apart": USUAL.effect,
    "agreed": TOGETHER,
    "camps": TWO_CAMPS,
    "together": 0.7,
    "right": 0.8,
    "split": 0.6,
}
"""Where a content file names no figure of its own: habits, not findings."""


class Reading:
    """What was asked beside what was answered.

    Parameters
    ----------
    asked
        What was asked.
    answered
        The counts that may be seen.
    """

    def __init__(self, asked: Questionnaire, answered: Asked) -> None:
        self.asked, self.answered = asked, answered

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, str], Mapping[str, Tally]]:
        found: defaultdict[tuple[str, str], dict[str, Tally]] = defaultdict(dict)
        for tally in self.answered.tallies:
            found[tally.item, tally.aspect][tally.group] = tally
        return found

    def convention(self, name: str) -> float:
        """Return a figure from which on something is called high, low or apart."""
        return convention(self.asked, name)

    @cached_property
    def caution(self) -> Caution:
        """What it takes to speak of a difference between two groups."""
        return USUAL.model_copy(
            update={
                "fewest": int(self.convention("fewest")),
                "perhaps": self.convention("chance"),
                "effect": self.convention("apart"),
            }
        )

    def parts(self, asks: str) -> Iterator[Part]:
        """Yield the parts that ask in one way."""
        return (part for part in self.asked.parts if part.asks == asks)

    def favourable(self, part: Part, aspect: str) -> float:
        """Return from which rank on a rating is good: the upper half, unless the file says it."""
        if part.compare:
            return self.convention("important" if aspect == part.compare.wanted else "present")
        own, ranks = self.asked.conventions.get("favourable"), self.ranks(part, aspect)
        return own.value if own else ranks[(len(ranks) + 1) // 2]

    def ranks(self, part: Part, aspect: str) -> list[int]:
        """Return the ranks of the scale on which an aspect is rated."""
        scale = next(one.scale for one in part.aspects if one.id == aspect)
        return [rung.rank for rung in self.asked.scales[scale].rungs]

    def tally(self, part: Part, item: Item, aspect: str = "", group: str = EVERYBODY) -> Tally:
        """Return the counts of one group; those of nobody where none may be seen."""
        place = f"{part.id}.{item.id}"
        found = self._by_place.get((place, aspect), {}).get(group)
        return found or Tally(item=place, aspect=aspect, group=group, counts={})

    def rest(self, part: Part, item: Item, aspect: str, group: str) -> Tally:
        """Return the counts of everybody who is not in a group, where both may be seen."""
        of_all, inside = (self.tally(part, item, aspect, g) for g in (EVERYBODY, group))
        if not inside.people:
            return inside
        counts = {v: n - inside.counts.get(v, 0) for v, n in of_all.counts.items()}
        # Not checked once more: both counts were, and thousands of copies take long.
        return Tally.model_construct(
            item=of_all.item,
            aspect=aspect,
            group=of_all.group,
            counts={v: n for v, n in counts.items() if n},
        )

    def ticked(self, part: Part, item: Item, group: str = EVERYBODY) -> tuple[int, int]:
        """Return how many ticked a statement, and of how many."""
        tally = self.tally(part, item, "", group)
        return tally.counts.get(YES, 0), tally.people

    def organisations(self) -> Mapping[str, str]:
        """Return the organisations whose answers may be seen: name of the group to label."""
        groups = self.answered.groups.items()
        return {name: label for name, label in groups if name.startswith(ORGANISATION)}

    def roles(self) -> Mapping[str, str]:
        """Return the roles whose answers may be seen: name of the group to label."""
        groups = self.answered.groups.items()
        return {name: label for name, label in groups if name.startswith(ROLE)}


def convention(asked: Questionnaire, name: str) -> float:
    """Return a figure that the content file names, or the usual one."""
    own = asked.conventions.get(name)
    return own.value if own else _USUAL[name]


def high(tally: Tally, at_least: float) -> tuple[int, int]:
    """Return how many rate at least so high, and of how many.

    Examples
    --------
    >>> high(Tally(item="a.b", counts={"1": 2, "3": 5}), 3)
    (5, 7)
    """
    return sum(n for rank, n in tally.ranks.items() if rank >= at_least), tally.people


def share(part_of: tuple[int, int]) -> float:
    """Return a part of a whole as a share; 0 of nobody.

    Examples
    --------
    >>> share((1, 4)), share((0, 0))
    (0.25, 0.0)
    """
    count, whole = part_of
    return count / whole if whole else 0.0


def middle(tally: Tally) -> float:
    """Return the middle answer, half way between two that share the middle.

    Examples
    --------
    >>> middle(Tally(item="a.b", counts={"1": 1, "2": 1, "4": 2}))
    3.0
    """
    answers = [rank for rank, people in tally.ranks.items() for _ in range(people)]
    lower, upper = answers[(len(answers) - 1) // 2], answers[len(answers) // 2]
    return (lower + upper) / 2


def quoted(item: Item) -> str:
    """Return what an item is called, in a sentence."""
    return f"“{item.name.rstrip('.')}”"
