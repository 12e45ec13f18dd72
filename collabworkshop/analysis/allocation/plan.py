"""Who shares what with whom: the plan around what the group has agreed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from collabworkshop.analysis.allocation.allocation import RULE, Pair, Steps, allocate, pairs_of
from collabworkshop.analysis.allocation.fixed import EPSILON, Held, Settled, settle
from collabworkshop.analysis.allocation.lines import CoverageOfKind, Line, Refusal, Unmet
from collabworkshop.analysis.allocation.reasons import missing, reasons
from collabworkshop.analysis.allocation.words import Account, given
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.sentences import short
from collabworkshop.model.sharing import Sharing

__all__ = ["RULE", "Plan", "plan"]

_WHOLE = 1 - 1e-6


class Plan(NamedTuple):
    """Lines, refusals, what stays open, and coverage by kind."""

    lines: tuple[Line, ...]
    refused: tuple[Refusal, ...]
    unmet: tuple[Unmet, ...]
    kinds: tuple[CoverageOfKind, ...]


def plan(listing: Listing, decisions: Mapping[Sharing, str], steps: Steps, *, on: date) -> Plan:
    """Return the best plan around what is decided, explained line by line.

    Parameters
    ----------
    listing
        Offers and needs.
    decisions
        What was decided of single pairs, with the name of who wrote it down.
    steps
        Steps between organisations, from who needs to who offers.
    on
        The date of today.

    Examples
    --------
    >>> from collabworkshop.model.resource import Resource
    >>> wish = Resource(side="need", organisation="club", kind="space", what="A room")
    >>> hall = Resource(side="offer", organisation="school", kind="space", what="Hall")
    >>> listing = Listing({"n": wish, "o": hall}, {"club": "Club", "school": "School"})
    >>> plan(listing, {}, {}, on=date(2026, 3, 14)).lines[0].sentence
    'School gives “Hall” to Club for “A room”.'
    """
    settled = settle(listing, decisions)
    pairs = pairs_of(listing, settled, steps, on=on)
    used = allocate(pairs)
    lines = [
        *(_accepted(listing, held) for held in settled.held),
        *_proposed(listing, settled, pairs, used),
    ]
    refused = [(one, decisions[one]) for one in settled.refused]
    account = Account(listing, steps, lines, refused, on)
    lines = [
        line.model_copy(update={"why": account.why(line)}) if line.standing == "proposed" else line
        for line in _ordered(listing, lines)
    ]
    met = _met(lines)
    return Plan(
        lines=tuple(lines),
        refused=tuple(_refusal(listing, one, who) for one, who in refused),
        unmet=tuple(_unmet(account, met)),
        kinds=tuple(_kinds(listing, settled, met)),
    )


def _proposed(
    listing: Listing,
    settled: Settled,
    pairs: Sequence[Pair],
    used: Mapping[tuple[str, str], float],
) -> Iterator[Line]:
    """Yield what is proposed, in numbers that can be said; what is rounded up is not given."""
    left = dict(settled.left)
    for pair in pairs:
        part, there = used.get((pair.need, pair.offer), 0.0), left[pair.offer]
        if not part or (there is not None and there <= 0):
            continue
        amount = None if pair.most is None else float(f"{pair.most * part:.9g}")
        if amount is not None and there is not None:
            amount = there if amount > there * (1 + EPSILON / 10) else amount
            left[pair.offer] = there - amount if amount < there * (1 - EPSILON) else 0.0
        yield _line(listing, pair.need, pair.offer, amount, pair.share * part)


def _accepted(listing: Listing, held: Held) -> Line:
    one = held.agreed
    update = {"owner": one.owner, "due": one.due, "note": one.note, "trouble": held.trouble}
    if one.need in listing.needs and one.offer in listing.offers:
        line = _line(listing, one.need, one.offer, held.amount, held.share, "accepted")
        if held.trouble:
            said = given(listing, one.need, one.offer, one.amount)
            update["sentence"] = said
        return line.model_copy(update=update)
    gone = Line(
        need=one.need,
        offer=one.offer,
        standing="accepted",
        giver=listing.offers[one.offer].organisation if one.offer in listing.offers else "",
        taker=listing.needs[one.need].organisation if one.need in listing.needs else "",
        sentence=_what_is_left(listing, one),
    )
    return gone.model_copy(update=update)


def _what_is_left(listing: Listing, one: Sharing) -> str:
    need = listing.called(one.need) if one.need in listing.needs else "a need that was taken away"
    offer = (
        listing.called(one.offer) if one.offer in listing.offers else "an offer that was taken away"
    )
    return f"It was agreed that {offer} serves {need}."


def _line(
    listing: Listing,
    need: str,
    offer: str,
    amount: float | None,
    share: float,
    standing: str = "proposed",
) -> Line:
    return Line.model_validate(
        {
            "need": need,
            "offer": offer,
            "standing": standing,
            "giver": listing.offers[offer].organisation,
            "taker": listing.needs[need].organisation,
            "sentence": given(listing, need, offer, amount),
            "amount": amount,
            "share": min(1.0, round(share, 9)),
            "conditions": listing.offers[offer].conditions.strip(),
        }
    )


def _ordered(listing: Listing, lines: Sequence[Line]) -> list[Line]:
    """Return the lines by need, the most pressing first, what is gone last."""
    place = {key: at for at, key in enumerate((*listing.needs, *listing.offers))}
    last = len(place)
    return sorted(
        lines,
        key=lambda line: (
            place.get(line.need, last),
            place.get(line.offer, last),
            line.need,
            line.offer,
        ),
    )


def _met(lines: Sequence[Line]) -> dict[str, float]:
    met: dict[str, float] = {}
    for line in lines:
        met[line.need] = met.get(line.need, 0.0) + line.share
    return met


def _refusal(listing: Listing, one: Sharing, who: str) -> Refusal:
    said = f"{listing.called(one.offer)} for {listing.called(one.need)}, refused by {short(who)}."
    return Refusal(need=one.need, offer=one.offer, sentence=said, note=one.note)


def _unmet(account: Account, met: Mapping[str, float]) -> Iterator[Unmet]:
    for key, need in account.listing.needs.items():
        part = met.get(key, 0.0)
        if part < _WHOLE:
            yield Unmet(
                need=key,
                priority=need.priority or 1,
                met=part,
                sentence=missing(account.listing, key, part),
                reasons=tuple(reasons(account, key)),
            )


def _kinds(
    listing: Listing, settled: Settled, met: Mapping[str, float]
) -> Iterator[CoverageOfKind]:
    """Yield coverage by kind: the suggested kinds in their order, then own words."""
    order = {kind: at for at, kind in enumerate(listing.kinds)}
    needed = {need.kind for need in listing.needs.values()}
    for kind in sorted(needed, key=lambda kind: (order.get(kind, len(order)), kind)):
        keys = [key for key, need in listing.needs.items() if need.kind == kind]
        yield CoverageOfKind(
            kind=kind,
            name=listing.kinds.get(kind, kind),
            needs=len(keys),
            before=round(sum(1 - settled.open[key] for key in keys), 9),
            after=round(sum(min(1.0, met.get(key, 0.0)) for key in keys), 9),
        )
