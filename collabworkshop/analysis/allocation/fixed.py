"""What the group has decided, whether it still holds, and what it leaves."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from collabworkshop.analysis.resources.fitting import Obstacle, obstacles
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.model.sharing import Sharing

__all__ = ["EPSILON", "Held", "Settled", "settle"]

EPSILON = 1e-9
"""Parts smaller than this come from rounding."""

_BROKEN: dict[Obstacle, str] = {
    "kind": "the offer is of another kind by now",
    "unit": "the two count different things by now",
    "dates": "their days do not meet any more",
    "place": "they are bound to different places by now",
    "own": "both are of the same organisation by now",
}


class Held(NamedTuple):
    """An accepted line, as far as it holds.

    Parameters
    ----------
    agreed
        What was decided.
    amount
        How much of it there is; ``None`` where nothing is counted.
    share
        Which part of the need it meets.
    trouble
        Why it does not hold as it was agreed; empty where it does.
    """

    agreed: Sharing
    amount: float | None
    share: float
    trouble: str = ""


class Settled(NamedTuple):
    """What is decided, and what that leaves.

    Parameters
    ----------
    held
        Accepted lines, the most pressing need first.
    refused
        What was refused, of needs and offers that are still there.
    decided
        Need and offer of both, also of lines that do not hold.
    open
        For each need the part that is not met by what is agreed, from 0 to 1.
    left
        For each offer how much is left of it; ``None`` where it is not counted.
    """

    held: tuple[Held, ...]
    refused: tuple[Sharing, ...]
    decided: frozenset[tuple[str, str]]
    open: Mapping[str, float]
    left: Mapping[str, float | None]


def settle(listing: Listing, decisions: Iterable[Sharing]) -> Settled:
    """Return what is decided, each line checked against what there is now.

    Where more of an offer was promised than there is, the most pressing needs keep theirs.

    Parameters
    ----------
    listing
        Offers and needs as they stand.
    decisions
        One for each pair, in any order.

    Examples
    --------
    >>> from collabworkshop.model.resource import Resource
    >>> wish = Resource(side="need", organisation="club", kind="space", what="Room", amount=2)
    >>> hall = Resource(side="offer", organisation="school", kind="space", what="Hall", amount=3)
    >>> listing = Listing({"n": wish, "o": hall}, {"club": "Club", "school": "School"})
    >>> agreed = Sharing(need="n", offer="o", decision="accepted", amount=1)
    >>> settled = settle(listing, [agreed])
    >>> settled.open["n"], settled.left["o"]
    (0.5, 2.0)
    """
    place = {key: at for at, key in enumerate((*listing.needs, *listing.offers))}
    last = len(place)

    def order(one: Sharing) -> tuple[int, int, str, str]:
        return place.get(one.need, last), place.get(one.offer, last), one.need, one.offer

    ordered = sorted(decisions, key=order)
    open_ = dict.fromkeys(listing.needs, 1.0)
    left = {key: offer.amount for key, offer in listing.offers.items()}
    held = []
    for one in (one for one in ordered if one.decision == "accepted"):
        line = _held(listing, one, open_, left)
        held.append(line)
        if line.share:
            open_[one.need] = _rest(open_[one.need], line.share)
        there = left.get(one.offer)
        if there is not None and line.amount is not None:
            left[one.offer] = there * _rest(1, line.amount / there) if there else 0.0
    return Settled(
        held=tuple(held),
        refused=tuple(
            one
            for one in ordered
            if one.decision == "refused"
            and one.need in listing.needs
            and one.offer in listing.offers
        ),
        decided=frozenset(one.pair for one in ordered),
        open=open_,
        left=left,
    )


def _held(
    listing: Listing,
    one: Sharing,
    open_: Mapping[str, float],
    left: Mapping[str, float | None],
) -> Held:
    broken = _broken(listing, one)
    if broken:
        return Held(one, 0.0 if one.amount is not None else None, 0.0, broken)
    need, there = listing.needs[one.need], left[one.offer]
    amount, trouble = one.amount, ""
    if amount is None and need.amount is not None:
        amount = need.amount * open_[one.need]  # both said nothing of numbers when it was agreed
    if amount is None and there is not None:
        amount = min(1.0, there)
    if amount is not None and there is not None and amount > there * (1 + EPSILON):
        trouble = f"more is promised than the offer has; {there:g} of {amount:g} is left for it"
        amount = there
    if need.amount is None or amount is None:
        share = 0.0 if amount == 0 else open_[one.need]
    else:
        share = min(open_[one.need], amount / need.amount)
    return Held(one, amount, share, trouble)


def _broken(listing: Listing, one: Sharing) -> str:
    need, offer = listing.needs.get(one.need), listing.offers.get(one.offer)
    if need is None or offer is None:
        gone = ["the need"] if need is None else []
        gone += ["the offer"] if offer is None else []
        verb = "are" if len(gone) > 1 else "is"
        return f"{' and '.join(gone)} {verb} not on the list any more"
    return " and ".join(_BROKEN[one] for one in obstacles(need, offer))


def _rest(whole: float, part: float) -> float:
    rest = whole - part
    return rest if rest > EPSILON else 0.0
