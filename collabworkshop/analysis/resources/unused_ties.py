"""Which two partners could help each other, and do not yet? The unused ties."""

from collections import defaultdict
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.trusted_ties import TrustedTies

__all__ = ["UnusedTie", "unused_ties"]


class UnusedTie(NamedTuple):
    """Two who stand by a tie, of whom one offers what the other needs.

    Parameters
    ----------
    needs, offers
        Keys of the two.
    exchanges
        Keys of a need and an offer that fits it, the most pressing need first.
    """

    needs: str
    offers: str
    exchanges: tuple[tuple[str, str], ...]


def unused_ties(
    listing: Listing, ties: TrustedTies, planned: AbstractSet[tuple[str, str]] = frozenset()
) -> tuple[UnusedTie, ...]:
    """Return the existing relationships that nobody uses, the most pressing need first.

    Parameters
    ----------
    listing
        The offers and needs.
    ties
        Who stands by a tie with whom.
    planned
        Needs with offers that somebody means to ask for: these are used already.

    Examples
    --------
    >>> unused_ties(Listing({}, {}), TrustedTies([], []))
    ()
    """
    found: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for need, offers in listing.fits.items():
        asks = listing.needs[need].organisation
        partners = ties.partners(asks)
        for offer in offers:
            gives = listing.giver[offer]
            if gives in partners and (need, offer) not in planned:
                found[asks, gives].append((need, offer))
    return tuple(UnusedTie(*ends, tuple(pairs)) for ends, pairs in found.items())
