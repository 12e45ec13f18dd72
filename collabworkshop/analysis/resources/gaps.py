"""Which needs does nobody cover? The gaps, with what stands in the way."""

from collections import Counter
from collections.abc import Iterator

from collabworkshop.analysis.resources.fitting import Obstacle, obstacles
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.sentences import counted, listed, number

__all__ = ["uncovered", "why_uncovered"]

_IN_THE_WAY: dict[Obstacle, str] = {
    "unit": "they count different things",
    "dates": "the days do not meet",
    "place": "the places differ",
}


def uncovered(listing: Listing) -> tuple[str, ...]:
    """Return the keys of the needs that no offer of anybody else fits, the most pressing first.

    Examples
    --------
    >>> from collabworkshop.model.resource import Resource
    >>> wish = Resource(side="need", organisation="club", kind="space", what="A room")
    >>> uncovered(Listing({"n": wish}, {"club": "Club"}))
    ('n',)
    """
    return tuple(need for need, offers in listing.fits.items() if not offers)


def why_uncovered(listing: Listing, need: str) -> str:
    """Return why nobody covers a need, as the rest of a sentence.

    Parameters
    ----------
    listing
        The offers and needs.
    need
        Key of a need that nothing fits.

    Examples
    --------
    >>> from collabworkshop.model.resource import Resource
    >>> wish = Resource(side="need", organisation="club", kind="space", what="A", place="East")
    >>> room = Resource(side="offer", organisation="school", kind="space", what="B", place="West")
    >>> why_uncovered(Listing({"n": wish, "o": room}, {"club": "", "school": ""}), "n")
    'there is one offer of space, but the places differ'
    """
    asked = listing.needs[need]
    kind = listing.kind(asked.kind)
    alike = [listing.offers[key] for key in listing.offered.get(asked.kind, ())]
    others = [offer for offer in alike if offer.organisation != asked.organisation]
    if not others:
        own = ", besides those who need it" if alike else ""
        return f"nobody offers {kind}{own}"
    met = Counter(one for offer in others for one in obstacles(asked, offer))
    reasons = list(_reasons(met, len(others)))
    there = counted(len(others), "offer", "offers")
    return f"there {'is' if len(others) == 1 else 'are'} {there} of {kind}, but {listed(reasons)}"


def _reasons(met: Counter[Obstacle], offers: int) -> Iterator[str]:
    for obstacle, said in _IN_THE_WAY.items():
        if met[obstacle]:
            often = "all" if met[obstacle] == offers else number(met[obstacle])
            yield f"{said} ({often} of them)" if offers > 1 else said
