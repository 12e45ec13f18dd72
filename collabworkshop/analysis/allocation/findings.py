"""What is worth talking about in a sharing plan."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from collabworkshop.analysis.allocation.lines import Line, Unmet
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.sentences import counted, listed
from collabworkshop.model.result import Finding

__all__ = ["MANY", "worth_agreeing"]

MANY = 3
"""A need that takes as many offers hangs on many promises."""

_FEW = 3
"""Of fewer lines it means nothing that one organisation gives most."""


def worth_agreeing(
    listing: Listing, lines: Sequence[Line], unmet: Sequence[Unmet], *, on: date
) -> Iterator[Finding]:
    """Yield what is worth talking about, what is missing first.

    Parameters
    ----------
    listing
        Offers and needs.
    lines
        Accepted and proposed lines.
    unmet
        Needs that stay open, at least in part.
    on
        The date of today.
    """
    if not listing.needs or not listing.offers:
        side = "need" if not listing.needs else "offer"
        yield Finding(code="nothing-to-share", severity="gap", sentence=_NOTHING[side])
        return
    yield from _open(listing, unmet)
    yield from _broken(lines)
    yield from _loose(listing, [line for line in lines if line.standing == "accepted"], on)
    yield from _one_gives_most(listing, lines)
    yield from _split(listing, lines)
    yield from _conditions(listing, lines)
    yield from _without_number(listing, lines)
    yield from _agreed(listing, lines)


_NOTHING = {
    "need": "Nobody has shared a need yet, so there is nothing to plan.",
    "offer": "Nobody has shared an offer yet, so there is nothing to plan.",
}


def _open(listing: Listing, unmet: Sequence[Unmet]) -> Iterator[Finding]:
    pressing = [one for one in unmet if one.priority == 3]
    others = [one for one in unmet if one.priority != 3]
    if pressing:
        names = listed(listing.called(one.need) for one in pressing)
        yield Finding(
            code="pressing-unmet",
            severity="gap",
            sentence=f"This cannot wait, and the plan does not meet all of it: {names}.",
            evidence=tuple(one.need for one in pressing),
        )
    if others:
        needs = counted(len(others), "other need stays", "other needs stay")
        names = listed(listing.called(one.need) for one in others)
        yield Finding(
            code="still-unmet",
            severity="gap",
            sentence=f"With this plan {needs} open, at least in part: {names}.",
            evidence=tuple(one.need for one in others),
        )


def _broken(lines: Sequence[Line]) -> Iterator[Finding]:
    for line in lines:
        if line.trouble:
            yield Finding(
                code="no-longer-holds",
                severity="gap",
                sentence=f"This was agreed and does not hold as it stands: {line.sentence} "
                f"The reason: {line.trouble}.",
                evidence=(line.need, line.offer),
            )


def _loose(listing: Listing, agreed: Sequence[Line], on: date) -> Iterator[Finding]:
    loose = [line for line in agreed if not (line.owner and line.due)]
    if loose:
        many = counted(len(loose), "agreed line has", "agreed lines have")
        yield Finding(
            code="no-owner-or-date",
            severity="gap",
            sentence=f"{many.capitalize()} no owner or no date yet: "
            f"{listed(_between(listing, line) for line in loose)}.",
            evidence=tuple(key for line in loose for key in (line.need, line.offer)),
        )
    late = [line for line in agreed if line.due and line.due < on]
    if late:
        yield Finding(
            code="date-passed",
            severity="talk",
            sentence="The date has passed for what was agreed here: "
            f"{listed(_between(listing, line) for line in late)}.",
            evidence=tuple(key for line in late for key in (line.need, line.offer)),
        )


def _one_gives_most(listing: Listing, lines: Sequence[Line]) -> Iterator[Finding]:
    gives: defaultdict[str, float] = defaultdict(float)
    for line in lines:
        gives[line.giver] += line.share
    total, counted_lines = sum(gives.values()), sum(1 for line in lines if line.share)
    for giver in sorted(gives):
        if counted_lines >= _FEW and gives[giver] > total / 2:
            mine = [line for line in lines if line.giver == giver and line.share]
            yield Finding(
                code="one-gives-most",
                severity="talk",
                sentence=f"{listing.name(giver)} gives more than half of all that this plan meets, "
                f"in {counted(len(mine), 'line', 'lines')} of {counted_lines}.",
                evidence=(giver, *(line.offer for line in mine)),
            )


def _split(listing: Listing, lines: Sequence[Line]) -> Iterator[Finding]:
    by_need: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.share:
            by_need[line.need].append(line)
    for need, parts in by_need.items():
        if len(parts) >= MANY:
            givers = listed(dict.fromkeys(listing.name(line.giver) for line in parts))
            yield Finding(
                code="split-over-many",
                severity="talk",
                sentence=f"{listing.called(need)} hangs on "
                f"{counted(len(parts), 'promise', 'promises')}: {givers}.",
                evidence=(need, *(line.offer for line in parts)),
            )


def _conditions(listing: Listing, lines: Sequence[Line]) -> Iterator[Finding]:
    bound = [line for line in lines if line.conditions and line.standing == "proposed"]
    if bound:
        many = counted(len(bound), "proposed line comes", "proposed lines come")
        yield Finding(
            code="conditions-to-agree",
            severity="talk",
            sentence=f"{many.capitalize()} with conditions that have to be agreed first: "
            f"{listed(dict.fromkeys(listing.called(line.offer) for line in bound))}.",
            evidence=tuple(dict.fromkeys(line.offer for line in bound)),
        )


def _without_number(listing: Listing, lines: Sequence[Line]) -> Iterator[Finding]:
    serves: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        if line.share and listing.offers[line.offer].amount is None:
            serves[line.offer].append(line.need)
    for offer, needs in serves.items():
        if len(needs) > 1:
            yield Finding(
                code="no-amount",
                severity="talk",
                sentence=f"{listing.called(offer)} says no amount, and "
                f"{counted(len(needs), 'need counts', 'needs count')} on it.",
                evidence=(offer, *needs),
            )


def _agreed(listing: Listing, lines: Sequence[Line]) -> Iterator[Finding]:
    agreed = [line for line in lines if line.standing == "accepted" and not line.trouble]
    if agreed:
        many = counted(len(agreed), "line is agreed and is", "lines are agreed and are")
        promise = "a commitment" if len(agreed) == 1 else "commitments"
        yield Finding(
            code="agreed",
            severity="note",
            sentence=f"{many.capitalize()} {promise} now: "
            f"{listed(_between(listing, line) for line in agreed)}.",
            evidence=tuple(key for line in agreed for key in (line.need, line.offer)),
        )


def _between(listing: Listing, line: Line) -> str:
    """Return a line in few words; what is gone has no name any more."""
    names = listing.names
    giver = listing.name(line.giver) if line.giver in names else "somebody who left"
    taker = listing.name(line.taker) if line.taker in names else "somebody who left"
    return f"{giver} for {taker}"
