"""What is gone and what is new between two maps, and whom it touches."""

from collections.abc import Iterable
from functools import cached_property

from collabworkshop.analysis.networks.reports import MergedTie, Point, TieMap

__all__ = ["Changes"]

Name = tuple[str, str, str]


class Changes:
    """What differs between two maps.

    Parameters
    ----------
    before, after
        The two maps.

    Attributes
    ----------
    points
        Everybody on either map.
    gone, come
        Keys of the stakeholders on the first map only, and on the second only.
    alone
        Keys of those who have a tie before and none after.
    """

    def __init__(self, before: TieMap, after: TieMap) -> None:
        self.before, self.after = before, after
        then, now = ({p.stakeholder for p in m.points} for m in (before, after))
        self.points = (*before.points, *(p for p in after.points if p.stakeholder not in then))
        self.gone, self.come = frozenset(then - now), frozenset(now - then)
        self.alone = frozenset(_tied(before.ties) & now - _tied(after.ties))
        self._then, self._now = ({_name(t) for t in m.ties} for m in (before, after))

    def goes(self, tie: MergedTie) -> bool:
        """Tell whether a tie is on the first map only."""
        return _name(tie) not in self._now

    def comes(self, tie: MergedTie) -> bool:
        """Tell whether a tie is on the second map only."""
        return _name(tie) not in self._then

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The tied pairs of both maps."""
        return [(t.source, t.target) for t in (*self.before.ties, *self.after.ties)]

    @cached_property
    def ordered(self) -> list[Point]:
        """Everybody, those whom the change touches first, then by number of partners."""
        differ = [t for t in (*self.before.ties, *self.after.ties) if self.goes(t) or self.comes(t)]
        touched = _tied(differ) | self.gone | self.come
        partners: dict[str, set[str]] = {point.stakeholder: set() for point in self.points}
        for one, other in self.pairs:
            partners[one].add(other)
            partners[other].add(one)

        def first(point: Point) -> tuple[bool, bool, bool, int, str]:
            key = point.stakeholder
            own = key in self.gone or key in self.come
            return not own, key not in self.alone, key not in touched, -len(partners[key]), key

        return sorted(self.points, key=first)


def _name(tie: MergedTie) -> Name:
    return tie.source, tie.target, tie.kind


def _tied(ties: Iterable[MergedTie]) -> set[str]:
    return {end for tie in ties for end in (tie.source, tie.target)}
