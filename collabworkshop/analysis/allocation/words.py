"""A line of the plan in words: who gives what to whom, and why this offer."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from collabworkshop.analysis.allocation.allocation import (
    FARTHEST,
    STRANGERS,
    Steps,
    is_over,
)
from collabworkshop.analysis.allocation.lines import Line
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.shared_lists import so_much
from collabworkshop.analysis.sentences import counted, listed, short
from collabworkshop.model.sharing import Sharing

__all__ = ["SHOWN", "Account", "given"]

SHOWN = 3
"""Offers that are named one by one; the rest is counted."""


class Account(NamedTuple):
    """All that reasons are made of.

    Parameters
    ----------
    listing
        Offers and needs.
    steps
        Steps between organisations, from who needs to who offers.
    lines
        The lines of the plan, accepted ones too.
    refused
        What was refused, with the name of who did.
    on
        The date of today.
    """

    listing: Listing
    steps: Steps
    lines: Sequence[Line]
    refused: Sequence[tuple[Sharing, str]]
    on: date

    def by_offer(self) -> Mapping[str, list[Line]]:
        """Return the lines of each offer."""
        found: defaultdict[str, list[Line]] = defaultdict(list)
        for line in self.lines:
            if line.share:
                found[line.offer].append(line)
        return found

    def effort(self, need: str, offer: str) -> int:
        """Return what it costs to meet a need by an offer: steps, and one for conditions."""
        taker = self.listing.needs[need].organisation
        giver = self.listing.offers[offer]
        chain = self.steps.get((taker, giver.organisation))
        far = STRANGERS if chain is None else min(chain, FARTHEST)
        return far + bool(giver.conditions.strip())

    def why(self, line: Line) -> str:
        """Return why a line is proposed."""
        return " ".join(_why(self, line))


def given(listing: Listing, need: str, offer: str, amount: float | None) -> str:
    """Return a line as a sentence: who gives what to whom, and how much."""
    offered, needed = listing.offers[offer], listing.needs[need]
    unit = offered.unit.strip() or needed.unit.strip()
    much = so_much(offered.model_copy(update={"amount": amount, "unit": short(unit)}))
    return (
        f"{listing.name(offered.organisation)} gives {f'{much} of ' if much else ''}"
        f"“{short(offered.what)}” to {listing.name(needed.organisation)} "
        f"for “{short(needed.what)}”."
    )


def _why(account: Account, line: Line) -> Iterator[str]:
    listing, need = account.listing, line.need
    open_to = [
        offer
        for offer in listing.fits[need]
        if (need, offer) not in {one.pair for one, _ in account.refused}
        and not is_over(listing.offers[offer], account.on)
    ]
    yield _nearness(account.steps.get((line.taker, line.giver)))
    cost = account.effort(need, line.offer)
    nearer = [offer for offer in open_to if account.effort(need, offer) < cost]
    if len(open_to) == 1:
        yield "No other offer fits."
    elif not nearer:
        yield f"Of the {counted(len(open_to), 'offer', 'offers')} that fit, none costs less effort."
    else:
        yield from _elsewhere(account, need, nearer)
    together = sum(1 for one in account.lines if one.need == need and one.share)
    if together > 1:
        yield f"It takes {counted(together, 'offer', 'offers')} to meet this need."
    if line.conditions:
        yield f"To be agreed first: {short(line.conditions)}"


def _nearness(steps: int | None) -> str:
    if steps == 1:
        return "Both say that they work with each other."
    if steps is None:
        return "No chain of ties that both ends confirm leads from one to the other yet."
    return f"There are {counted(steps, 'step', 'steps')} between them on the map of ties."


def _elsewhere(account: Account, need: str, nearer: Sequence[str]) -> Iterator[str]:
    """Say where the offers that would cost less effort go."""
    lines = account.by_offer()
    gone = {
        account.listing.called(line.need)
        for offer in nearer
        for line in lines[offer]
        if line.need != need
    }
    if gone:
        yield f"Offers that would cost less effort go to {listed(sorted(gone), most=SHOWN)}."
    else:
        yield "Offers that would cost less effort do not reach far enough."
