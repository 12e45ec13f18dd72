"""Which box stands in which column, so that every link leads on towards the impact."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["layers"]


def layers(
    height: Mapping[str, float],
    pairs: Iterable[tuple[str, str]],
    *,
    last: Iterable[str],
    most: int,
    room: float,
    even: int = 12,
) -> list[list[str]] | None:
    """Return the boxes in columns, that of the impact first; ``None`` where they do not fit.

    Parameters
    ----------
    height
        Key of each box to its height, with the gap below it.
    pairs
        The two boxes of each link, which make no circle.
    last
        Boxes that may stand in the first of these columns; empty for all of them.
    most
        Most columns.
    room
        Height of a column.
    even
        How closely the columns are to be of one height: from 0, where all stands as near to the
        impact as there is room.

    Notes
    -----
    From the impact backwards each column takes, up to one height, what leads only to columns
    before it, that with the longest chain behind it first. The height is the least that needs no
    more columns. What has no link stands as far from the impact as there is room.

    References
    ----------
    T. C. Hu, "Parallel sequencing and assembly line problems", Operations Research 9 (1961),
    pp. 841-848; as a way to draw layers: E. G. Coffman and R. L. Graham, Acta Informatica 1
    (1972), pp. 200-213.

    Examples
    --------
    >>> layers({"a": 1, "b": 1, "c": 1}, [("a", "b"), ("b", "c")], last=["c"], most=3, room=9)
    [['c'], ['b'], ['a']]
    """
    plan = _Plan(height, sorted(set(pairs)), frozenset(last))
    low, high = max(height.values(), default=0.0), room
    best = plan.filled(high)
    if low > room or best is None or len(best) > most:
        return None
    for _ in range(even):
        middle = (low + high) / 2
        tried = plan.filled(middle)
        if tried is not None and len(tried) <= most:
            best, high = tried, middle
        else:
            low = middle
    return plan.with_the_rest(best, most, room)


class _Plan:
    def __init__(
        self, height: Mapping[str, float], pairs: Sequence[tuple[str, str]], last: frozenset[str]
    ) -> None:
        self.height, self.last = height, last
        self.after: defaultdict[str, list[str]] = defaultdict(list)
        self.before: defaultdict[str, list[str]] = defaultdict(list)
        for source, target in pairs:
            self.after[source].append(target)
            self.before[target].append(source)
        self.linked = sorted({end for pair in pairs for end in pair} | (last & height.keys()))
        self.behind: dict[str, int] = {}
        for key in self.linked:
            self._count(key)

    def _count(self, first: str) -> None:
        """Find how many steps the longest chain has that leads to a box."""
        way = [first]
        while way:
            open_ = [near for near in self.before[way[-1]] if near not in self.behind]
            if open_:
                way.append(open_[0])
            else:
                key = way.pop()
                behind = (self.behind[near] + 1 for near in self.before[key])
                self.behind[key] = max(behind, default=0)

    def filled(self, room: float) -> list[list[str]] | None:
        """Return the columns of what has a link, none higher than the room."""
        columns: list[list[str]] = [[]]
        waits = {key: len(self.after[key]) for key in self.linked}
        ready = [key for key in self.linked if not waits[key]]
        while ready:
            used, column = 0.0, columns[-1]
            first = len(columns) == 1 and bool(self.last)
            for key in sorted(ready, key=lambda key: (-self.behind[key], key)):
                if (first and key not in self.last) or used + self.height[key] > room:
                    continue
                column.append(key)
                used += self.height[key]
            if not column and not first:
                return None
            ready = [key for key in ready if key not in column]
            for key in column:
                for near in self.before[key]:
                    waits[near] -= 1
                    ready += [near] if not waits[near] else []
            columns.append([])
        return [column for column in columns if column]

    def with_the_rest(
        self, columns: list[list[str]], most: int, room: float
    ) -> list[list[str]] | None:
        """Return the columns with the boxes that have no link, or ``None`` if they do not fit."""
        used = [sum(self.height[key] for key in column) for column in columns]
        for key in sorted(self.height.keys() - set(self.linked)):
            # Farthest from the impact first: what has no link is most often something to be done.
            free = [at for at, full in enumerate(used) if full + self.height[key] <= room]
            if (not free or free[-1] == 0) and len(used) < most:
                free.append(len(used))
                columns.append([])
                used.append(0.0)
            if not free:
                return None
            columns[free[-1]].append(key)
            used[free[-1]] += self.height[key]
        return columns
