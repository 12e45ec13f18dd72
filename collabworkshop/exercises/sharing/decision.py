"""Whether a line may be agreed as it stands, and what is promised with it."""

from collections.abc import Mapping
from typing import Any

from collabworkshop.analysis.allocation.fixed import EPSILON, Settled, settle
from collabworkshop.analysis.allocation.words import given
from collabworkshop.analysis.resources.fitting import Obstacle, obstacles
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.shared_lists import so_much
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.commitment import COMMITMENT, Commitment
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Change, Record
from collabworkshop.model.sharing import SHARING, Sharing
from collabworkshop.model.state import State

__all__ = ["agreed", "commitment_key", "commitments_of", "decisions"]

_AMISS: dict[Obstacle, str] = {
    "kind": "of another kind",
    "unit": "counted in another unit",
    "dates": "to be had on other days",
    "place": "bound to another place",
    "own": "of the same organisation",
}


def decisions(state: State) -> dict[str, Record]:
    """Return what was decided about pairs, by key."""
    return state.of(SHARING)


def commitment_key(key: str) -> str:
    """Return the key of the commitment that stands for an accepted line.

    Examples
    --------
    >>> commitment_key("club-room/school-hall")
    'sharing-plan/club-room/school-hall'
    """
    return f"sharing-plan/{key}"


def agreed(
    line: Sharing, listing: Listing, state: State, *, key: str, given_fields: Mapping[str, Any]
) -> Sharing:
    """Return an accepted line with its amount, or say what is amiss.

    Without an amount it is what the need still lacks, and no more than is left of the offer.

    Parameters
    ----------
    line
        What somebody wants to agree.
    listing
        Offers and needs that are shared.
    state
        What stands now.
    key
        Key of the line that is being changed; it does not stand in its own way.
    given_fields
        What the person typed, for the message.

    Raises
    ------
    AnswerError
        When the offer does not fit, or more is promised than is left of it.
    """
    need, offer = listing.needs[line.need], listing.offers[line.offer]
    amiss = obstacles(need, offer)
    if amiss:
        why = " and ".join(_AMISS[one] for one in amiss)
        allowed = f"an offer that fits the need; this one is {why}"
        raise AnswerError("offer", given_fields.get("offer", line.offer), allowed)
    others = (noun_of(Sharing, r) for k, r in decisions(state).items() if k != key)
    settled = settle(listing, others)
    amount = line.amount
    if amount is None:
        amount = _usual(line, listing, settled)
    else:
        _check_left(line, listing, settled, given_fields)
    return line.model_copy(update={"amount": amount})


def commitments_of(line: Sharing, listing: Listing, state: State, *, key: str) -> list[Change]:
    """Return what has to be recorded of the promise that a line is, or is no more."""
    promise = commitment_key(key)
    if line.decision == "refused":
        standing = state.get(COMMITMENT, promise)
        return [Change(kind=COMMITMENT, key=promise, deleted=True)] if standing else []
    offer = listing.offers[line.offer]
    what = given(listing, line.need, line.offer, line.amount)
    if offer.conditions.strip():
        what = f"{what} Conditions: {short(offer.conditions.strip())}"
    body = Commitment(
        what=what,
        # Who gives sees to it, until somebody else is named.
        owner=line.owner or offer.organisation,
        due=line.due,
        exercise="sharing-plan",
        about=line.pair,
        note=line.note,
    )
    return [Change(kind=COMMITMENT, key=promise, body=body.model_dump(mode="json"))]


def _usual(line: Sharing, listing: Listing, settled: Settled) -> float | None:
    """Return what the need still lacks, as far as the offer has it."""
    need, left = listing.needs[line.need], settled.left[line.offer]
    lacks = None if need.amount is None else need.amount * settled.open[line.need]
    if lacks == 0:
        allowed = "an amount; what is agreed already meets this need, so say how much more it gets"
        raise AnswerError("amount", "", allowed)
    if left is None:
        return None if lacks is None else float(f"{lacks:.9g}")
    if left == 0:
        allowed = f"an offer with something left; {_promised(line, listing)}"
        raise AnswerError("offer", line.offer, allowed)
    return float(f"{min(left, 1.0 if lacks is None else lacks):.9g}")


def _check_left(
    line: Sharing, listing: Listing, settled: Settled, given_fields: Mapping[str, Any]
) -> None:
    offer, left = listing.offers[line.offer], settled.left[line.offer]
    if line.amount is None or left is None or line.amount <= left * (1 + EPSILON):
        return
    if left == 0:
        allowed = f"nothing more; {_promised(line, listing)}"
    else:
        rest = so_much(offer.model_copy(update={"amount": float(f"{left:.9g}")}))
        whole = so_much(offer)
        allowed = f"up to {short(rest)}"
        if left < (offer.amount or 0):
            allowed += f", which is what other agreed lines leave of {short(whole)}"
    raise AnswerError("amount", given_fields.get("amount", line.amount), allowed)


def _promised(line: Sharing, listing: Listing) -> str:
    return f"all of {listing.called(line.offer)} is agreed already for others"
