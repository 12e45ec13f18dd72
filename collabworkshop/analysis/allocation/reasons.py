"""Why a need stays open: what would have fitted and where it goes, and what does not fit."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from collabworkshop.analysis.allocation.allocation import LEAST, is_over
from collabworkshop.analysis.allocation.lines import Line
from collabworkshop.analysis.allocation.words import SHOWN, Account
from collabworkshop.analysis.resources.fitting import obstacles
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.shared_lists import days, so_much
from collabworkshop.analysis.sentences import counted, listed, short

__all__ = ["missing", "reasons"]


def missing(listing: Listing, need: str, met: float) -> str:
    """Return what a need lacks, as a sentence."""
    needed = listing.needs[need]
    if met <= 0:
        much = so_much(needed)
        return f"{listing.called(need)} stays unmet{f': {much}' if much else ''}."
    if needed.amount is None:
        return f"{listing.called(need)} is met in part."
    rest = needed.model_copy(update={"amount": float(f"{needed.amount * (1 - met):.9g}")})
    return f"{listing.called(need)} still lacks {so_much(rest)} of {so_much(needed)}."


def reasons(account: Account, need: str) -> Iterator[str]:
    """Yield why a need is not met, or not wholly.

    Parameters
    ----------
    account
        The plan, and all that it is made of.
    need
        Key of the need.
    """
    listing = account.listing
    fitting = listing.fits[need]
    if is_over(listing.needs[need], account.on):
        yield f"The days for which it is needed are over ({days(listing.needs[need])})."
        return
    said = [*_taken(account, need, fitting), *_refused(account, need), *_unfit(listing, need)]
    alike = [
        key
        for key in listing.offered.get(listing.needs[need].kind, ())
        if listing.offers[key].organisation != listing.needs[need].organisation
    ]
    if not alike:
        kind = listing.kind(listing.needs[need].kind)
        yield f"Nobody else offers anything of this kind ({kind})."
    yield from said
    if alike and not said:
        yield "All that fits is in the plan, and it is not enough."


def _taken(account: Account, need: str, fitting: Sequence[str]) -> Iterator[str]:
    """Say to whom the offers go that would fit."""
    listing, lines = account.listing, account.by_offer()
    refused = {one.offer for one, _ in account.refused if one.need == need}
    rank = listing.needs[need].priority or 1
    for offer in fitting:
        others = [line for line in lines[offer] if line.need != need]
        if offer in refused:
            continue
        if is_over(listing.offers[offer], account.on) and not others:
            yield f"{listing.called(offer)} is over: {days(listing.offers[offer])}."
            continue
        if listing.offers[offer].amount is None:
            continue
        if others:
            yield _goes_to(listing, offer, others, rank, shared=len(others) < len(lines[offer]))
        elif _too_little(listing, need, offer):
            yield f"{listing.called(offer)} is less than one part in a hundred of it."


def _goes_to(
    listing: Listing, offer: str, others: Sequence[Line], rank: int, *, shared: bool
) -> str:
    words: defaultdict[str, list[str]] = defaultdict(list)
    for line in others:
        other = listing.needs[line.need].priority or 1
        how = (
            "by agreement to"
            if line.standing == "accepted"
            else "to what is more pressing,"
            if other > rank
            else "to what is as pressing,"
            if other == rank
            else "to what is less pressing but can be met with it,"
        )
        words[how].append(listing.called(line.need))
    parts = (f"{how} {listed(called, most=SHOWN)}" for how, called in words.items())
    start = "The rest of" if shared else "All of"
    return f"{start} {listing.called(offer)} goes {listed(parts)}."


def _too_little(listing: Listing, need: str, offer: str) -> bool:
    wanted, there = listing.needs[need].amount, listing.offers[offer].amount
    return wanted is not None and there is not None and there < LEAST * wanted


def _refused(account: Account, need: str) -> Iterator[str]:
    for one, who in account.refused:
        if one.need == need and one.offer in account.listing.fits[need]:
            note = f": {short(one.note)}" if one.note.strip() else "."
            yield f"{account.listing.called(one.offer)} was refused by {short(who)}{note}"


def _unfit(listing: Listing, need: str) -> Iterator[str]:
    """Say what keeps offers of the same kind from serving a need; the nearest ones first."""
    needed = listing.needs[need]
    found = []
    for at, key in enumerate(listing.offered.get(needed.kind, ())):
        offer = listing.offers[key]
        amiss = obstacles(needed, offer)
        if amiss and "own" not in amiss:
            found.append((len(amiss), at, key, amiss))
    found.sort()
    for _, _, key, amiss in found[:SHOWN]:
        offer = listing.offers[key]
        said = {
            "unit": f"is counted in “{short(offer.unit.strip())}”, the need in "
            f"“{short(needed.unit.strip())}”",
            "dates": f"is to be had on other days ({days(offer)}) than it is needed "
            f"({days(needed)})",
            "place": f"is bound to “{short(offer.place.strip())}”, the need to "
            f"“{short(needed.place.strip())}”",
        }
        yield f"{listing.called(key)} {listed(said[one] for one in amiss)}."
    rest = len(found) - SHOWN
    if rest > 0:
        yield f"{counted(rest, 'more offer', 'more offers')} of this kind would not fit either."
