"""The best allocation: linear programmes one after the other, then as few lines as can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, diags_array, eye_array, hstack

from collabworkshop.analysis.allocation.model import SURE, Floats, Model

if TYPE_CHECKING:
    from collabworkshop.analysis.allocation.allocation import Pair

__all__ = ["solved", "staged"]

_SLACK = 1e-7  # of a wish that is kept

_MOST = 100
"""Of more pairs that hang together the fewest are not searched for: that can take minutes. A
corner has few as well, fewer than needs and offers together."""

_LONGEST = 2_000  # branches of a search


def solved(pairs: Sequence[Pair]) -> dict[tuple[str, str], float]:
    """Return which part of each pair is used in the best plan.

    The linear programmes know nothing of needs that only one whole offer can meet. Nearly
    always the plan that they find can be kept to that; else all is asked with integers.
    """
    if not pairs:
        return {}
    model = Model(pairs)
    if all(model.narrow(wish) for wish in model.wishes()) and all(
        _with_fewest(model, part) for part in model.parts()
    ):
        used = model.used
    else:
        used = staged(Model(pairs))
    return {
        (pair.need, pair.offer): min(1.0, float(part))
        for pair, part in zip(pairs, used, strict=True)
        if part * pair.share > SURE
    }


def staged(model: Model) -> Floats:
    """Return which part of each pair is used, every wish asked with integers."""
    count = len(model.share)
    rows = hstack([model.rows, csr_array(model.rows.shape)])
    kept = [LinearConstraint(rows, -np.inf, 1), LinearConstraint(_lines(model.high), -np.inf, 0)]
    integers = np.r_[model.whole, np.ones(count)]
    used = np.zeros(2 * count)
    for wish in (*(np.r_[w, np.zeros(count)] for w in model.wishes()), _count(count)):
        found = milp(
            wish,
            integrality=integers,
            bounds=Bounds(0, 1),
            constraints=kept,
            options={"mip_rel_gap": 0, "node_limit": _LONGEST},
        )
        if found.x is None:
            break  # numbers too far apart to be told from rounding: the wish before it stands
        used = found.x
        kept.append(LinearConstraint(csr_array(wish[None, :]), -np.inf, found.fun + _SLACK))
    return np.where(used[count:] > 0.5, used[:count], 0.0)


def _with_fewest(model: Model, part: NDArray[np.intp]) -> bool:
    """Use as few pairs of a part as its best solutions allow; tell whether it could."""
    halves = model.whole[part] & (np.abs(model.used[part] - np.round(model.used[part])) > SURE)
    if not halves.any() and (len(part) > _MOST or _few_enough(model, part)):
        return True
    rows = model.rows[:, part]
    touched = np.flatnonzero(np.diff(rows.indptr))
    found = _fewest(
        rows[touched],
        np.where(model.full[touched], 1.0, -np.inf),
        model.low[part],
        model.high[part],
        model.whole[part],
        counted=len(part) <= _MOST,
    )
    if found is None:
        return False
    model.used[part] = found
    model.high[part[found == 0]] = 0
    return True


def _few_enough(model: Model, part: NDArray[np.intp]) -> bool:
    """Tell whether there can be no fewer: each need or offer in full takes one at least."""
    needs, offers = np.unique(model.need[part]), np.unique(model.offer[part])
    at_least = max(model.full[needs].sum(), model.full[model.need.max() + 1 + offers].sum())
    return bool((model.used[part] > SURE).sum() <= at_least)


def _fewest(
    rows: Any,
    at_least: Floats,
    low: Floats,
    high: Floats,
    whole: NDArray[np.bool_],
    *,
    counted: bool,
) -> Floats | None:
    count = len(low)
    found = milp(
        counted * _count(count),
        integrality=np.r_[whole, np.ones(count)],
        bounds=Bounds(np.r_[low, low > 0], np.r_[high, np.ones(count)]),
        constraints=[
            LinearConstraint(hstack([rows, csr_array(rows.shape)]), at_least, 1),
            LinearConstraint(_lines(high), -np.inf, 0),
        ],
        # The count is a whole number: nearer than one is there.
        options={"mip_rel_gap": 0.9 / count, "node_limit": _LONGEST},
    )
    if found.x is None:
        return None
    taken: Floats = found.x[:count]
    taken[found.x[count:] < 0.5] = 0
    taken[whole] = np.round(taken[whole])
    return taken


def _lines(high: Floats) -> Any:
    """Return the rows that let a pair be used only where it is counted as a line."""
    return hstack([eye_array(len(high)), -diags_array(high)])


def _count(count: int) -> Floats:
    return np.concatenate([np.zeros(count), np.ones(count)])
