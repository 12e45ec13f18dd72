"""Which offer serves which need, so that most is met with the least effort."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from collabworkshop.analysis.allocation.fixed import Settled
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.model.resource import Resource

__all__ = [
    "FARTHEST",
    "LEAST",
    "RULE",
    "STRANGERS",
    "Pair",
    "Steps",
    "allocate",
    "is_over",
    "pairs_of",
]

LEAST = 0.01
"""An offer that is less than this part of a need is not proposed for it."""

FARTHEST, STRANGERS = 4, 5
"""Chains of more steps count as so many; where there is no chain, that counts as the second."""

RULE = (
    "As much need as possible is met: first of what cannot wait, then of what matters, then of all "
    "else. Each need counts the same, and half of it as a half, because hours and euros cannot be "
    "added up. Of all such plans the one with the least effort is taken: few steps between the two "
    "organisations on the map of ties, no conditions, and then as few agreements as possible. The "
    "amount of an offer is all that there is of it, however often it is asked for. What is offered "
    "without an amount, like advice, can serve any number of needs; if there is only one of it, "
    "write 1. A need without an amount counts as one."
)

Steps = Mapping[tuple[str, str], int]
"""Steps between two organisations, from who needs to who offers; those without a chain are
left out."""


class Pair(NamedTuple):
    """An offer that may serve a need, as far as both still have room.

    Parameters
    ----------
    need, offer
        Keys of the two.
    most
        How much can be given at most, in the unit of the offer; ``None`` where nothing is
        counted.
    share
        Which part of the need that would meet.
    open
        Which part of the need is still open.
    load
        Which part of what is left of the offer it would take; 0 where that is not counted.
    whole
        Whether it can be given only as a whole, because the need says no amount.
    priority
        How pressing the need is, from 1 to 3.
    effort
        What it would cost to meet the whole need this way: steps, and one more for
        conditions.
    """

    need: str
    offer: str
    most: float | None
    share: float
    open: float
    load: float
    whole: bool
    priority: int
    effort: int


def is_over(one: Resource, on: date) -> bool:
    """Tell whether the last day of an offer or a need is past."""
    return one.ends is not None and one.ends < on


def pairs_of(listing: Listing, settled: Settled, steps: Steps, *, on: date) -> list[Pair]:
    """Return every pair that nobody has decided about and that still has room and days.

    Parameters
    ----------
    listing
        Offers and needs.
    settled
        What the group has decided already.
    steps
        Steps between organisations.
    on
        The date of today; what is over is not proposed any more.
    """
    over = {key for key, one in listing.resources.items() if is_over(one, on)}
    return [
        pair
        for need, offers in listing.fits.items()
        for offer in offers
        if (need, offer) not in settled.decided and over.isdisjoint((need, offer))
        if (pair := _pair(listing, settled, steps, need, offer)) is not None
    ]


def allocate(pairs: Iterable[Pair]) -> dict[tuple[str, str], float]:
    r"""Return how much of each pair is used, as a part of the most that it could give.

    With :math:`t_{ij}` between 0 and 1, :math:`s_{ij}` the share, :math:`l_{ij}` the load and
    :math:`r_i` the part of need i that is open, it maximises for p = 3, 2, 1 in this order

    .. math:: \sum_{i: p_i = p} \sum_j s_{ij} t_{ij}

    and then minimises the effort :math:`\sum e_{ij} s_{ij} t_{ij}`, and then the number of
    pairs used, subject to

    .. math:: \sum_j s_{ij} t_{ij} \le r_i, \qquad \sum_i l_{ij} t_{ij} \le 1.

    Parameters
    ----------
    pairs
        What may be used, in an order that does not depend on who was entered first.

    Returns
    -------
    dict
        Need and offer to the part; pairs that are not used are left out.

    Notes
    -----
    There is no smallest part: whole numbers of hours or chairs lead to whole numbers, which
    a smallest part of a tenth would spoil. A thin line is therefore possible where it meets
    need that would else stay open; among plans that are as good, fewer lines win. Where more
    than a hundred pairs still hang together at that step their number is small, and not
    proven to be the smallest; need and effort always are.

    The steps are asked one after the other and not weighed against each other in one sum:
    weights that can be trusted would have to lie so far apart that rounding eats the last.

    References
    ----------
    Q. Huangfu and J. A. J. Hall, "Parallelizing the dual revised simplex method",
    Mathematical Programming Computation 10, 2018, pp. 119-142 (HiGHS). H. Isermann, "Linear
    lexicographic optimization", OR Spektrum 4, 1982, pp. 223-228.

    Examples
    --------
    >>> room = {"share": 1, "open": 1, "load": 1, "whole": True, "most": 1}
    >>> allocate([Pair("club", "hall", priority=1, effort=1, **room),
    ...           Pair("clinic", "hall", priority=3, effort=2, **room)])
    {('clinic', 'hall'): 1.0}
    """
    known = tuple(pairs)
    if known not in _last:
        from collabworkshop.analysis.allocation.solving import solved

        _last.clear()
        _last[known] = solved(known)
    return dict(_last[known])


# The plan is shown anew when a name or a date in it changes, and most of the time no pair has.
_last: dict[tuple[Pair, ...], dict[tuple[str, str], float]] = {}


def _pair(listing: Listing, settled: Settled, steps: Steps, need: str, offer: str) -> Pair | None:
    needed, offered = listing.needs[need], listing.offers[offer]
    open_, left = settled.open[need], settled.left[offer]
    if open_ <= 0 or (left is not None and left <= 0):
        return None
    most = _most(needed, left, open_)
    share = 1.0 if needed.amount is None or most is None else most / needed.amount
    if share < min(LEAST, open_):
        return None
    chain = steps.get((needed.organisation, offered.organisation))
    far = STRANGERS if chain is None else min(chain, FARTHEST)
    return Pair(
        need=need,
        offer=offer,
        most=most,
        share=share,
        open=open_,
        load=0.0 if left is None or most is None else most / left,
        whole=needed.amount is None,
        priority=needed.priority or 1,
        effort=far + bool(offered.conditions.strip()),
    )


def _most(needed: Resource, left: float | None, open_: float) -> float | None:
    """Return how much can be given at most; a need without an amount counts as one."""
    if needed.amount is None:
        return None if left is None else min(1.0, left)
    wanted = needed.amount * open_
    return wanted if left is None else min(wanted, left)
