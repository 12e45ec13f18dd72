"""Time to plan 200 offers for 200 needs, with all reasons, over what the solver alone takes."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import median
from typing import Any
from unittest.mock import patch

from benchmarks.measure import Measure
from collabworkshop.analysis.allocation import allocation, model, solving
from collabworkshop.analysis.allocation.fixed import settle
from collabworkshop.analysis.allocation.plan import plan
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.model.resource import Resource

__all__ = ["measures"]

EACH = 200
KINDS = 10
ORGANISATIONS = 40
TRIES = 3
ON = date(2026, 3, 14)
AMOUNTS = (2, 4, 5, 8, 10, 12, 20, 30, 40)


def measures() -> Iterator[Measure]:
    """Yield the time over a second, and over the same calls of ``scipy.optimize`` alone."""
    _planned(*_lists(20, seed=0))  # what is imported on the first call is not its measure
    ours, bare = [], []  # other lists each time: what is planned is remembered
    for seed in range(TRIES):
        listing, steps = _lists(EACH, seed=seed)
        ours.append(_clocked(lambda listing=listing, steps=steps: _planned(listing, steps)))
        bare.append(_solver(listing, steps))
    yield Measure(
        name=f"planning {EACH} offers for {EACH} needs, over a second",
        ratio=median(ours),
        limit=1.0,
        detail=f"{median(ours):.2f} s, with a reason for each line and each need that stays open",
    )
    yield Measure(
        name="the same, over the bare calls of scipy.optimize on the same matrices",
        ratio=median(ours) / median(bare),
        limit=3.0,
        detail=f"{median(ours):.2f} s over {median(bare):.2f} s",
    )


def _planned(listing: Listing, steps: allocation.Steps) -> None:
    plan(listing, {}, steps, on=ON)


def _solver(listing: Listing, steps: allocation.Steps) -> float:
    """Return how long the solver takes for what it was asked, when it is asked again."""
    calls: list[Callable[[], object]] = []

    def noted(solve: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*given: Any, **more: Any) -> Any:
            calls.append(lambda: solve(*given, **more))
            return solve(*given, **more)

        return asked

    pairs = allocation.pairs_of(listing, settle(listing, []), steps, on=ON)
    with (
        patch.object(model, "linprog", noted(model.linprog)),
        patch.object(solving, "milp", noted(solving.milp)),
    ):
        solving.solved(pairs)
    return _clocked(lambda: [call() for call in calls])


def _lists(each: int, *, seed: int) -> tuple[Listing, allocation.Steps]:
    """Return offers and needs as uneven as real ones, and steps between everybody."""
    chance = random.Random(seed)  # noqa: S311 - no secret, the same lists each time
    keys = [f"organisation-{number}" for number in range(ORGANISATIONS)]
    listed = {
        f"line-{number}": _line(chance, keys, "need" if number < each else "offer")
        for number in range(2 * each)
    }
    steps = {(a, b): chance.choice((1, 2, 2, 3, 3, 4, 5)) for a in keys for b in keys if a != b}
    return Listing(listed, {key: key for key in keys}), steps


def _line(chance: random.Random, keys: list[str], side: str) -> Resource:
    first = ON + timedelta(days=chance.choice((0, 0, 30, 60, 90)))
    days = {"begins": first, "ends": first + timedelta(days=chance.choice((30, 60, 120)))}
    return Resource.model_validate(
        {
            "side": side,
            "organisation": chance.choice(keys),
            "kind": f"kind {chance.randrange(KINDS)}",
            "what": "Something",
            "amount": None if chance.random() < 0.1 else chance.choice(AMOUNTS),
            "unit": chance.choice(("hours", "hours", "hours a week")),
            "place": chance.choice(("", "", "north", "centre", "south")),
            "priority": chance.choice((1, 2, 3)) if side == "need" else None,
            "conditions": "Fuel" if side == "offer" and chance.random() < 0.3 else "",
            **(days if chance.random() < 0.5 else {}),
        }
    )


def _clocked(work: Callable[[], object]) -> float:
    began = time.process_time()  # one thread: what others do on this machine is not counted
    work()
    return time.process_time() - began
