"""In which order a theory is told: each box once, what leads to it before it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from collabworkshop.analysis.pathways.circles import in_order
from collabworkshop.analysis.pathways.flow import GIVEN, Flow, reached
from collabworkshop.model.pathway import Pathway

__all__ = ["Order", "order_of"]


class Order(NamedTuple):
    """Keys of the boxes, chapter by chapter.

    Parameters
    ----------
    goals
        The impacts.
    strands
        For each box that leads straight to an impact: its key, and the keys of what is told on
        the way to it, itself the last.
    nowhere
        What leads to something, and to no impact.
    alone
        What has no link.
    given
        Assumptions and conditions.
    """

    goals: tuple[str, ...]
    strands: tuple[tuple[str, tuple[str, ...]], ...]
    nowhere: tuple[str, ...]
    alone: tuple[str, ...]
    given: tuple[str, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """All keys in the order in which they are told."""
        strands = (key for _, way in self.strands for key in way)
        return (*self.goals, *strands, *self.nowhere, *self.alone, *self.given)


def order_of(pathway: Pathway) -> Order:
    """Return the order in which a theory is told, the same for any order of entry.

    Parameters
    ----------
    pathway
        The theory of change.
    """
    elements = pathway.elements
    by_label = sorted(elements, key=lambda key: (elements[key].label, key))
    steps = _steps(pathway, by_label)
    parts = in_order(steps)
    row = [key for part in parts for key in part]
    goals = tuple(key for key in by_label if elements[key].kind == "impact")
    before = _turned(steps)
    level = _levels(parts, before)
    left = [key for key in row if key not in goals]
    straight = {near for goal in goals for near in before[goal]} - set(goals)
    strands = []
    for end in sorted(straight, key=lambda key: (level[key], elements[key].label, key)):
        behind = reached([end], before)
        way = tuple(key for key in left if key in behind)
        if way:
            strands.append((end, way))
            left = [key for key in left if key not in behind]
    tied = {end for link in pathway.links.values() for end in (link.source, link.target)}
    return Order(
        goals,
        tuple(strands),
        tuple(key for key in left if key in tied),
        tuple(key for key in left if key not in tied),
        tuple(key for key in by_label if elements[key].kind in GIVEN),
    )


def _steps(pathway: Pathway, by_label: Iterable[str]) -> dict[str, list[str]]:
    """Return what each box leads to, without what is taken for granted."""
    steps: dict[str, list[str]] = {
        key: [] for key in by_label if pathway.elements[key].kind not in GIVEN
    }
    for source, target in Flow(pathway).steps:
        if source in steps and target in steps:
            steps[source].append(target)
    return steps


def _levels(parts: Sequence[Sequence[str]], before: Mapping[str, list[str]]) -> dict[str, int]:
    """Return how many steps the longest chain has that leads to each box."""
    level: dict[str, int] = {}
    for part in parts:
        behind = [level[near] for key in part for near in before[key] if near in level]
        level.update(dict.fromkeys(part, max(behind, default=-1) + 1))
    return level


def _turned(steps: dict[str, list[str]]) -> dict[str, list[str]]:
    before: dict[str, list[str]] = {key: [] for key in steps}
    for source, targets in steps.items():
        for target in targets:
            before[target].append(source)
    return before
