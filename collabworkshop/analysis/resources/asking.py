"""Which offers fit a need, and who could introduce you? Every need with its ways to ask."""

from collections.abc import Sequence
from math import inf

from collabworkshop.analysis.resources.gaps import why_uncovered
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.merged_map import Introduction, Sought
from collabworkshop.analysis.resources.trusted_ties import TrustedTies

__all__ = ["MOST_WAYS", "how_to_ask", "sought"]

MOST_WAYS = 6
"""Offers that are named for one need; the others are counted."""


def sought(listing: Listing, ties: TrustedTies) -> tuple[Sought, ...]:
    """Return every need with the offers that fit it, the nearest first.

    Nearest are the offers of partners, then those with the shortest chain of ties to
    ask through, then those to which no chain leads; of equally near ones the first by
    organisation and by what it is.

    Parameters
    ----------
    listing
        The offers and needs.
    ties
        Through whom people ask.
    """
    return tuple(_sought(listing, ties, need) for need in listing.needs)


def how_to_ask(listing: Listing, way: Sequence[str], asks: str, gives: str) -> str:
    """Return in a sentence whom to ask.

    Parameters
    ----------
    listing
        Gives the names.
    way
        Keys from who needs to who offers, both included; empty where no chain leads.
    asks, gives
        Keys of who needs and of who offers.

    Examples
    --------
    >>> names = {"a": "Club", "b": "Clinic", "c": "School"}
    >>> how_to_ask(Listing({}, names), ("a", "b", "c"), "a", "c")
    'Clinic could introduce Club to School.'
    """
    here, there = listing.name(asks), listing.name(gives)
    if not way:
        return f"No chain of confirmed ties leads from {here} to {there}: somebody has to go first."
    names = [listing.name(key) for key in way]
    if len(way) == 2:
        return f"{here} and {there} are tied: ask them directly."
    if len(way) == 3:
        return f"{names[1]} could introduce {here} to {there}."
    further = "".join(f", who works with {name}" for name in names[2:])
    return f"{here} could ask {names[1]}{further}."


def _sought(listing: Listing, ties: TrustedTies, need: str) -> Sought:
    asked, fitting = listing.needs[need], listing.fits[need]
    steps = {key: len(way) for key, way in ties.ways(asked.organisation).items()}
    nearest = sorted(fitting, key=lambda offer: steps.get(listing.giver[offer], inf))
    return Sought(
        need=need,
        organisation=asked.organisation,
        kind=asked.kind,
        what=asked.what,
        priority=asked.priority or 0,
        offers=len(fitting),
        ways=tuple(_way(listing, ties, need, one) for one in nearest[:MOST_WAYS]),
        why="" if fitting else why_uncovered(listing, need),
    )


def _way(listing: Listing, ties: TrustedTies, need: str, offer: str) -> Introduction:
    asks, gives = (listing.resources[key].organisation for key in (need, offer))
    way = ties.way(asks, gives)
    return Introduction(
        offer=offer,
        organisation=gives,
        chain=way,
        offered=listing.called(offer),
        sentence=how_to_ask(listing, way, asks, gives),
    )
