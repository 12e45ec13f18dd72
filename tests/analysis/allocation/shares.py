"""Offers and needs in few words, and a plan found by trying everything."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import product
from math import lcm
from typing import Any

from collabworkshop.analysis.allocation.allocation import FARTHEST, STRANGERS, Steps
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.model.resource import Resource
from collabworkshop.model.sharing import Sharing

ON = date(2026, 3, 14)
NAMES = {key: key.capitalize() for key in ("bank", "clinic", "club", "school")}

Value = tuple[int, ...]
"""Need met of each priority as less than nothing, effort, lines; the smallest is the best."""


def need(organisation: str, amount: float | None = None, **more: Any) -> Resource:
    told = {"kind": "space", "what": f"{organisation} need", "amount": amount, **more}
    return Resource(side="need", organisation=organisation, **told)


def offer(organisation: str, amount: float | None = None, **more: Any) -> Resource:
    told = {"kind": "space", "what": f"{organisation} offer", "amount": amount, **more}
    return Resource(side="offer", organisation=organisation, **told)


def listing(**resources: Resource) -> Listing:
    return Listing(resources, NAMES, kinds={"space": "Space", "funds": "Funds"})


def accepted(need: str, offer: str, amount: float | None = None, **more: Any) -> Sharing:
    return Sharing(need=need, offer=offer, decision="accepted", amount=amount, **more)


def refused(need: str, offer: str, **more: Any) -> Sharing:
    return Sharing(need=need, offer=offer, decision="refused", **more)


class Tried:
    """Every plan in whole units, for lists whose amounts are whole.

    The bounds of such a plan are those of a transport problem, whose corners are whole when
    its amounts are (A. J. Hoffman and J. B. Kruskal, "Integral boundary points of convex
    polyhedra", 1956), and the best plan is a corner: to try whole units is to try enough.
    """

    def __init__(self, listed: Listing, decisions: Iterable[Sharing], steps: Steps) -> None:
        self.listed, self.steps = listed, steps
        decided = {one.pair: one for one in decisions}
        self.fixed = {
            pair: int(one.amount or 0)
            for pair, one in decided.items()
            if one.decision == "accepted"
        }
        self.pairs = [
            (n, o)
            for n, wish in listed.needs.items()
            for o, thing in listed.offers.items()
            if fits(wish, thing) and (n, o) not in decided
        ]
        self.unit = lcm(*(int(one.amount or 1) for one in listed.needs.values()))

    def best(self) -> Value:
        """Return the value of the best of all plans."""
        choices = [range(self._most(*pair) + 1) for pair in self.pairs]
        plans = (dict(zip(self.pairs, given, strict=True)) for given in product(*choices))
        return min(self.value(plan) for plan in plans if self._may(plan))

    def value(self, plan: Mapping[tuple[str, str], int]) -> Value:
        """Return what a plan meets and costs."""
        met, effort = {1: 0, 2: 0, 3: 0}, 0
        for (n, o), units in plan.items():
            wish, thing = self.listed.needs[n], self.listed.offers[o]
            share = units * self.unit // int(wish.amount or 1)
            met[wish.priority or 1] += share
            chain = self.steps.get((wish.organisation, thing.organisation))
            far = STRANGERS if chain is None else min(chain, FARTHEST)
            effort += share * (far + bool(thing.conditions))
        return -met[3], -met[2], -met[1], effort, sum(1 for units in plan.values() if units)

    def _most(self, n: str, o: str) -> int:
        there = self.listed.offers[o].amount
        wanted = int(self.listed.needs[n].amount or 1)
        return wanted if there is None else min(wanted, int(there))

    def _may(self, plan: Mapping[tuple[str, str], int]) -> bool:
        given = {**plan, **self.fixed}
        for key, wish in self.listed.needs.items():
            if sum(x for (n, _), x in given.items() if n == key) > int(wish.amount or 1):
                return False
        for key, thing in self.listed.offers.items():
            used = sum(x for (_, o), x in given.items() if o == key)
            if thing.amount is not None and used > thing.amount:
                return False
        return True


def fits(wish: Resource, thing: Resource) -> bool:
    """Tell whether an offer may serve a need, in words of its own."""
    far, long_ago = date.max, date.min
    together = (thing.begins or long_ago) <= (wish.ends or far) and (wish.begins or long_ago) <= (
        thing.ends or far
    )
    same = all(not a or not b or a == b for a, b in _terms(wish, thing))
    return wish.kind == thing.kind and wish.organisation != thing.organisation and together and same


def _terms(wish: Resource, thing: Resource) -> list[tuple[str, str]]:
    return [(wish.unit, thing.unit), (wish.place, thing.place)]
