"""Who is cut off from whom when one stakeholder leaves, or one tie ends? One walk tells."""

from collections.abc import Mapping, Sequence, Set

from collabworkshop.analysis.map_reading.ground import Pair

__all__ = ["Holding", "Part"]

Part = tuple[str, ...]


class Holding:
    """What single stakeholders and single ties hold together.

    One walk through each connected part numbers its stakeholders in the order of
    arrival; what was reached by way of a stakeholder is a run of that order. A run from
    which no tie leads back to before the stakeholder is cut off without it, and without
    the tie to it where none leads back to the stakeholder either. The time grows with
    the number of ties.

    Parameters
    ----------
    near
        The partners of each stakeholder.

    Attributes
    ----------
    points
        Each stakeholder without whom some of the others are cut off to how many that
        are: all but the largest part that is left.
    ties
        Each tie without which some are cut off to how many: the smaller side.

    References
    ----------
    R. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on
    Computing 1, 1972, pp. 146-160.

    Examples
    --------
    >>> line = Holding({"a": {"b"}, "b": {"a", "c"}, "c": {"b"}})
    >>> line.points, line.parts("b")
    ({'b': 1}, (('a',), ('c',)))
    >>> line.ties, line.sides(("a", "b"))
    ({('a', 'b'): 1, ('b', 'c'): 1}, (('b', 'c'), ('a',)))
    """

    def __init__(self, near: Mapping[str, Set[str]]) -> None:
        points: dict[str, int] = {}
        ties: dict[Pair, int] = {}
        self._walks: dict[str, _Walk] = {}
        for start in sorted(near):
            if start not in self._walks:
                walk = _Walk(near, start)
                self._walks |= dict.fromkeys(walk.order, walk)
                points |= walk.points()
                ties |= walk.ties()
        self.points = dict(sorted(points.items()))
        self.ties = dict(sorted(ties.items()))

    def parts(self, point: str) -> tuple[Part, ...]:
        """Return the parts that are left of its part without a stakeholder, largest first."""
        walk = self._walks[point]
        runs = [walk.run(root) for root in walk.cut.get(point, ())]
        rest = walk.besides(*runs, [point])
        return _largest_first([*runs, rest] if rest else runs)

    def sides(self, tie: Pair) -> tuple[Part, ...]:
        """Return the two parts that a tie holds together, the larger first."""
        walk = self._walks[tie[0]]
        run = walk.run(max(tie, key=walk.place.__getitem__))
        return _largest_first([run, walk.besides(run)])


class _Walk:
    """A walk through one connected part, as deep as it goes before it turns back."""

    def __init__(self, near: Mapping[str, Set[str]], start: str) -> None:
        self.order = [start]
        self.parent = {start: ""}
        self.place = {start: 0}  # in the order of arrival
        self.back = {start: 0}  # the earliest place to which a tie leads from this run
        self.size = {start: 1}
        self.cut: dict[str, list[str]] = {}  # where the runs begin that hang on a stakeholder
        ahead = [(start, iter(sorted(near[start])))]
        while ahead:
            here, rest = ahead[-1]
            there = next(rest, None)
            if there is None:
                ahead.pop()
                self._return_from(here)
            elif there not in self.place:
                self._arrive(there, here)
                ahead.append((there, iter(sorted(near[there]))))
            elif there != self.parent[here]:
                self.back[here] = min(self.back[here], self.place[there])

    def points(self) -> dict[str, int]:
        """Return each cut point with how many are not in the largest part without it."""
        lost = {}
        for key, roots in self.cut.items():
            sizes = [self.size[root] for root in roots]
            sizes.append(len(self.order) - 1 - sum(sizes))
            lost[key] = sum(sizes) - max(sizes)
        # Behind the one where the walk began there is nobody: one run alone hangs on nothing.
        return {key: count for key, count in lost.items() if count}

    def ties(self) -> dict[Pair, int]:
        """Return each bridge with the size of its smaller side."""
        found = {}
        for here in self.order[1:]:
            above = self.parent[here]
            if self.back[here] > self.place[above]:
                ends = (min(here, above), max(here, above))
                found[ends] = min(self.size[here], len(self.order) - self.size[here])
        return found

    def run(self, root: str) -> list[str]:
        """Return who was reached by way of a stakeholder, itself included."""
        return self.order[self.place[root] : self.place[root] + self.size[root]]

    def besides(self, *runs: Sequence[str]) -> list[str]:
        """Return who is in none of these runs."""
        gone = {key for run in runs for key in run}
        return [key for key in self.order if key not in gone]

    def _arrive(self, there: str, here: str) -> None:
        self.parent[there] = here
        self.place[there] = self.back[there] = len(self.order)
        self.size[there] = 1
        self.order.append(there)

    def _return_from(self, here: str) -> None:
        above = self.parent[here]
        if above:
            self.size[above] += self.size[here]
            self.back[above] = min(self.back[above], self.back[here])
            if self.back[here] >= self.place[above]:
                self.cut.setdefault(above, []).append(here)


def _largest_first(parts: Sequence[Sequence[str]]) -> tuple[Part, ...]:
    return tuple(sorted((tuple(sorted(part)) for part in parts), key=lambda p: (-len(p), p)))
