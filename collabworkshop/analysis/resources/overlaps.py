"""Of what is more offered than all of them need? The overlaps between several."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import fsum
from typing import NamedTuple

from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.model.resource import Resource

__all__ = ["Overlap", "overlaps"]


class Overlap(NamedTuple):
    """A kind of resource that several organisations offer, more of it than is asked for.

    Parameters
    ----------
    kind, unit
        What, and what is counted; the unit as it was typed first, or empty.
    organisations
        Keys of those who offer it.
    offers, needs
        Keys of the offers, and of the needs that ask for it.
    offered, needed
        How much of it in that unit; ``None`` where somebody gave no amount, so that
        the offers and needs themselves were counted.
    """

    kind: str
    unit: str
    organisations: tuple[str, ...]
    offers: tuple[str, ...]
    needs: tuple[str, ...]
    offered: float | None
    needed: float | None


def overlaps(listing: Listing) -> tuple[Overlap, ...]:
    """Return what is offered beyond what is asked for, sorted by kind and unit.

    Offers count together where kind and unit are the same. A need counts for them where
    its kind is theirs and its unit the same or not said. Amounts are compared where
    every one of these offers and needs has one in the same unit; else the number of
    offers is compared with the number of needs.

    Examples
    --------
    >>> from collabworkshop.model.resource import Resource
    >>> room = {"side": "offer", "kind": "space", "what": "A room"}
    >>> both = {key: Resource(organisation=key, **room) for key in ("club", "school")}
    >>> [(one.kind, one.organisations) for one in overlaps(Listing(both, {}))]
    [('space', ('club', 'school'))]
    """
    return tuple(one for one in _compared(listing) if _beyond(one))


def _compared(listing: Listing) -> Iterator[Overlap]:
    asked: defaultdict[str, list[str]] = defaultdict(list)
    for need, one in listing.needs.items():
        asked[one.kind].append(need)
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for offer, one in listing.offers.items():
        alike[one.kind, _unit(one)].append(offer)
    for (kind, unit), offers in sorted(alike.items()):
        givers = tuple(sorted({listing.offers[key].organisation for key in offers}))
        if len(givers) < 2:
            continue
        needs = [n for n in asked[kind] if _unit(listing.needs[n]) in (unit, "") or not unit]
        sums = [
            _sum((listing.resources[key] for key in keys), unit) for keys in (offers, sorted(needs))
        ]
        offered, needed = sums if None not in sums else (None, None)
        typed = listing.offers[offers[0]].unit.strip()
        yield Overlap(kind, typed, givers, tuple(offers), tuple(needs), offered, needed)


def _beyond(one: Overlap) -> bool:
    if one.offered is None or one.needed is None:
        return len(one.offers) > len(one.needs)
    return one.offered > one.needed


def _unit(one: Resource) -> str:
    return one.unit.strip().casefold()


def _sum(found: Iterable[Resource], unit: str) -> float | None:
    """Return how much there is in a unit; ``None`` where that cannot be said."""
    amounts = [one.amount if _unit(one) == unit else None for one in found]
    return None if None in amounts else fsum(a for a in amounts if a is not None)
