"""The pairs of an allocation as sparse matrices, narrowed down wish by wish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

if TYPE_CHECKING:
    from collabworkshop.analysis.allocation.allocation import Pair

__all__ = ["SURE", "Floats", "Model"]

SURE = 1e-7
"""What HiGHS calls zero."""

Floats = NDArray[np.float64]


class Model:
    """The pairs as sparse matrices, and how far each may still be used.

    Parameters
    ----------
    pairs
        The variables: which part of the most that a pair can give.

    Attributes
    ----------
    rows
        One for each need and each offer; each must not exceed 1.
    low, high
        Bounds of the variables.
    full
        Whether a row has to be 1.
    used
        A best solution of what was asked so far.
    """

    def __init__(self, pairs: Sequence[Pair]) -> None:
        count = len(pairs)
        self.share = np.array([pair.share for pair in pairs])
        self.effort = self.share * [pair.effort for pair in pairs]
        self.priority = np.array([pair.priority for pair in pairs])
        self.whole = np.array([pair.whole for pair in pairs])
        self.need, needs = _numbered([pair.need for pair in pairs])
        self.offer, offers = _numbered([pair.offer for pair in pairs])
        fills = [pair.share / pair.open for pair in pairs]
        loads = [pair.load for pair in pairs]
        at = (np.r_[self.need, needs + self.offer], np.tile(np.arange(count), 2))
        self.rows: Any = csr_array(
            coo_array((np.r_[fills, loads], at), shape=(needs + offers, count))
        )
        self.low, self.high = np.zeros(count), np.ones(count)
        self.full = np.zeros(needs + offers, dtype=bool)
        self.used = np.zeros(count)

    def wishes(self) -> Iterator[Floats]:
        """Yield what is to be as small as possible, the first wish first."""
        for priority in (3, 2, 1):
            if (self.priority == priority).any():
                yield np.where(self.priority == priority, -self.share, 0.0)
        yield self.effort

    def narrow(self, wish: Floats) -> bool:
        """Keep the solutions that are best for a wish, and no others; tell whether it could.

        By complementary slackness a solution is best exactly where every variable with a
        reduced cost stands at its bound and every row with a price is full (G. B. Dantzig,
        Linear Programming and Extensions, 1963, ch. 6). Unlike a bound on the wish itself
        this needs no tolerance, and corners stay corners: whole amounts stay whole.
        """
        found = linprog(
            wish,
            A_ub=self.rows[~self.full] if not self.full.all() else None,
            b_ub=np.ones((~self.full).sum()) if not self.full.all() else None,
            A_eq=self.rows[self.full] if self.full.any() else None,
            b_eq=np.ones(self.full.sum()) if self.full.any() else None,
            bounds=np.c_[self.low, self.high],
            method="highs-ds",
        )
        if found.status != 0:
            return False
        self.used = found.x
        at_low, at_high = found.lower.marginals > SURE, found.upper.marginals < -SURE
        self.high[at_low] = self.low[at_low]
        self.low[at_high] = self.high[at_high]
        if not self.full.all():
            self.full[np.flatnonzero(~self.full)[found.ineqlin.marginals < -SURE]] = True
        return True

    def parts(self) -> Iterator[NDArray[np.intp]]:
        """Yield the pairs that hang together, as far as they may still be used."""
        live = np.flatnonzero(self.high > 0)
        ends = (self.need[live], self.need.max() + 1 + self.offer[live])
        size = len(self.full)
        graph = coo_array((np.ones(len(live)), ends), shape=(size, size))
        label = connected_components(graph, directed=False)[1][ends[0]]
        order = np.argsort(label, kind="stable")
        yield from np.split(live[order], np.flatnonzero(np.diff(label[order])) + 1)


def _numbered(names: Sequence[str]) -> tuple[NDArray[np.intp], int]:
    numbers = {name: place for place, name in enumerate(dict.fromkeys(names))}
    return np.array([numbers[name] for name in names]), len(numbers)
