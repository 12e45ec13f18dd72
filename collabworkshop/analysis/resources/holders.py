"""What hangs on one organisation alone? What it holds, and who would be left without."""

from collections import defaultdict
from typing import NamedTuple

from collabworkshop.analysis.resources.listing import Listing

__all__ = ["Holder", "single_holders"]


class Holder(NamedTuple):
    """An organisation on which a kind of resource hangs.

    Parameters
    ----------
    organisation, kind
        Who, and what.
    alone
        Whether nobody else offers anything of the kind.
    offers
        Keys of its offers of the kind.
    needs
        Keys of the needs that no offer would fit any more if it left, the most pressing first.
    """

    organisation: str
    kind: str
    alone: bool
    offers: tuple[str, ...]
    needs: tuple[str, ...]


def single_holders(listing: Listing) -> tuple[Holder, ...]:
    """Return who holds what nobody else holds, those on whom most needs hang first.

    An organisation is named for a kind where nobody else offers it, or where its offers
    are the only ones that fit somebody's need. If it left, its own needs would leave
    with it, and no offer of its own ever fitted them: only others would be without.

    Examples
    --------
    >>> from collabworkshop.model.resource import Resource
    >>> van = Resource(side="offer", organisation="kitchen", kind="transport", what="A van")
    >>> [holder] = single_holders(Listing({"o": van}, {"kitchen": "Kitchen"}))
    >>> holder.alone, holder.needs
    (True, ())
    """
    hanging: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for need, fitting in listing.fits.items():
        givers = {listing.giver[offer] for offer in fitting}
        if len(givers) == 1:
            hanging[givers.pop(), listing.needs[need].kind].append(need)
    found = []
    for kind, offers in listing.offered.items():
        held: defaultdict[str, list[str]] = defaultdict(list)
        for offer in offers:
            held[listing.giver[offer]].append(offer)
        for who, own in held.items():
            without = tuple(hanging.get((who, kind), ()))
            if without or len(held) == 1:
                found.append(Holder(who, kind, len(held) == 1, tuple(own), without))
    return tuple(sorted(found, key=lambda one: (-len(one.needs), one.organisation, one.kind)))
