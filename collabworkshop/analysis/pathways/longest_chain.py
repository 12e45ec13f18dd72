"""Which chain of steps that wait for one another takes longest."""

from collections.abc import Callable, Iterable, Mapping

from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.pathway import Element

__all__ = ["Chain", "has_date", "in_time", "longest_chain"]

_Way = tuple[int, int, tuple[str, ...]]
"""Months, steps, and the elements of a chain."""


class Chain(Noun):
    """The longest chain of steps that wait for one another.

    Parameters
    ----------
    elements
        Keys, the first step first.
    months
        How long it takes.
    undated
        Keys of those in it without a time of their own; they count nothing.
    """

    elements: tuple[Key, ...] = ()
    months: int = 0
    undated: tuple[Key, ...] = ()


def longest_chain(flow: Flow) -> Chain:
    """Return the chain with the most months; of several that with the most steps.

    Parameters
    ----------
    flow
        The pathway.

    Notes
    -----
    A step takes from where it begins to where it ends. Where nobody said when it begins, it
    begins when the last of what it needs has come true, as far as that is dated, or at the start
    where it needs nothing. Without an end it takes no time. The longest chain is that of the
    steps one after the other, so it may be longer than the dates allow: then something has to
    begin before what it needs is there. The elements of a circle count as one step that takes as
    long as all of them.

    References
    ----------
    J. Kelley and M. Walker, "Critical-path planning and scheduling", Proceedings of the Eastern
    Joint Computer Conference, 1959, pp. 160-173.
    """
    best: list[_Way] = []
    place = in_time(flow.elements)
    for number, part in enumerate(flow.parts):
        behind = {flow.part_of[near] for key in part for near in flow.before[key]} - {number}
        months, steps, way = max(
            (best[there] for there in behind), key=_rank(flow), default=(0, 0, ())
        )
        own = sum(_takes(flow, key) for key in part)
        best.append((months + own, steps + len(part), (*way, *sorted(part, key=place))))
    months, _, way = max(best, key=_rank(flow), default=(0, 0, ()))
    undated = tuple(key for key in way if not has_date(flow.elements[key]))
    return Chain(elements=way, months=months, undated=undated)


def _rank(flow: Flow) -> Callable[[_Way], tuple[int, int, list[str], tuple[str, ...]]]:
    def rank(chain: _Way) -> tuple[int, int, list[str], tuple[str, ...]]:
        months, steps, way = chain
        return months, steps, [flow.elements[key].label for key in way], way

    return rank


def _takes(flow: Flow, key: str) -> int:
    """Return how many months an element takes."""
    one = flow.elements[key]
    if one.ends is None:
        return 0
    begins = one.begins
    if begins is None:
        begins = max(_ends(flow, flow.before[key]), default=0 if not flow.before[key] else one.ends)
    return max(0, one.ends - begins)


def _ends(flow: Flow, keys: Iterable[str]) -> list[int]:
    return [ends for key in keys if (ends := flow.elements[key].ends) is not None]


def has_date(one: Element) -> bool:
    """Return whether somebody said when an element is."""
    return one.begins is not None or one.ends is not None


def in_time(elements: Mapping[str, Element]) -> Callable[[str], tuple[int, int, str, str]]:
    """Return what puts keys of elements in order of time, then of what they say."""

    def place(key: str) -> tuple[int, int, str, str]:
        one = elements[key]
        begins = one.begins if one.begins is not None else one.ends
        ends = one.ends if one.ends is not None else one.begins
        return begins or 0, ends or 0, one.label, key

    return place
