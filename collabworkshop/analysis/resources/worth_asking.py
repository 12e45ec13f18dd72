"""What on the merged map of resources should a coalition talk about? The findings."""

from collections.abc import Iterator, Sequence
from typing import Literal

from collabworkshop.analysis.resources.gaps import uncovered, why_uncovered
from collabworkshop.analysis.resources.holders import Holder, single_holders
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.merged_map import Introduction, Sought
from collabworkshop.analysis.resources.overlaps import Overlap, overlaps
from collabworkshop.analysis.resources.unused_ties import UnusedTie
from collabworkshop.analysis.sentences import counted, listed, named, short
from collabworkshop.model.result import Finding

__all__ = ["MOST_NAMED", "worth_asking"]

MOST_NAMED = 3
"""Findings of a kind that get a sentence of their own; a room can talk about three."""


def worth_asking(
    listing: Listing, asked: Sequence[Sought], unused: Sequence[UnusedTie]
) -> Iterator[Finding]:
    """Yield what the merged map is worth talking about, what is missing first.

    Parameters
    ----------
    listing
        The offers and needs.
    asked
        Every need with the ways to ask for what fits it.
    unused
        The existing relationships that nobody uses.
    """
    if not listing.resources:
        if listing.names and not listing.past:
            yield Finding(
                code="nothing-listed",
                sentence="Nobody has shared an offer or a need yet.",
                severity="gap",
            )
        yield from _past(listing)
        return
    yield from _uncovered(listing)
    yield from _holders(listing)
    yield from _unused(listing, unused)
    yield from _introductions(listing, asked)
    yield from _overlaps(listing)
    yield from _past(listing)
    yield from _silent(listing)


def _uncovered(listing: Listing) -> Iterator[Finding]:
    open_needs = uncovered(listing)
    for need in open_needs[:MOST_NAMED]:
        pressing = "Pressing, and covered by nobody" if _pressing(listing, need) else "Not covered"
        yield Finding(
            code="uncovered-need",
            sentence=f"{pressing}: {listing.called(need)}; {why_uncovered(listing, need)}.",
            evidence=(need, listing.needs[need].organisation),
            severity="gap",
        )
    rest = open_needs[MOST_NAMED:]
    if rest:
        more = counted(len(rest), "more need has", "more needs have")
        yield Finding(
            code="uncovered-need",
            sentence=f"{more.capitalize()} no offer that fits: "
            f"{listed(map(listing.called, rest), most=2)}.",
            evidence=rest,
            severity="gap",
        )


def _pressing(listing: Listing, need: str) -> bool:
    return (listing.needs[need].priority or 0) == 3


def _holders(listing: Listing) -> Iterator[Finding]:
    found = single_holders(listing)
    hanging = [one for one in found if one.needs]
    for one in hanging[:MOST_NAMED]:
        yield Finding(
            code="single-holder",
            sentence=_what_hangs(listing, one),
            evidence=(one.organisation, *one.offers, *one.needs),
            severity="talk",
        )
    rest = hanging[MOST_NAMED:]
    if rest:
        said = (f"{listing.name(one.organisation)} ({listing.kind(one.kind)})" for one in rest)
        yield Finding(
            code="single-holder",
            sentence=f"Other needs hang on one organisation too: {listed(said)}.",
            evidence=tuple(dict.fromkeys(one.organisation for one in rest)),
            severity="talk",
        )
    quiet = [one for one in found if not one.needs]
    if quiet:
        said = (f"{listing.kind(one.kind)} ({listing.name(one.organisation)})" for one in quiet)
        yield Finding(
            code="only-one-offers",
            sentence=f"One organisation alone offers {listed(said)}; "
            "no need would be left open without it today.",
            evidence=tuple(dict.fromkeys(one.organisation for one in quiet)),
            severity="note",
        )


def _what_hangs(listing: Listing, one: Holder) -> str:
    who, kind = listing.name(one.organisation), listing.kind(one.kind)
    without = listed(map(listing.called, one.needs))
    if one.alone:
        return f"Only {who} offers {kind}. If it left, nothing would fit {without}."
    return f"Others offer {kind} too, but only what {who} offers fits {without}."


def _unused(listing: Listing, unused: Sequence[UnusedTie]) -> Iterator[Finding]:
    for one in unused[:MOST_NAMED]:
        need, offer = one.exchanges[0]
        here, there = listing.name(one.needs), listing.name(one.offers)
        wish = short(listing.needs[need].what)
        yield Finding(
            code="unused-relationship",
            sentence=f"{here} and {there} are tied already: what {there} offers, "
            f"“{short(listing.offers[offer].what)}”, fits the need “{wish}” of {here}.",
            evidence=(one.needs, one.offers, need, offer),
            severity="talk",
        )
    rest = unused[MOST_NAMED:]
    if rest:
        said = (f"{listing.name(one.offers)} for {listing.name(one.needs)}" for one in rest)
        pairs = counted(len(rest), "more tie that is", "more ties that are")
        yield Finding(
            code="unused-relationship",
            sentence=f"{pairs.capitalize()} there already could help: {listed(said)}.",
            evidence=tuple(dict.fromkeys(key for one in rest for key in one[:2])),
            severity="talk",
        )


def _introductions(listing: Listing, asked: Sequence[Sought]) -> Iterator[Finding]:
    nearest = [(one, one.ways[0]) for one in asked if one.ways]
    through = [(one, way) for one, way in nearest if len(way.chain) > 2]
    nobody = [(one, way) for one, way in nearest if not way.chain]
    yield from _ways(listing, through, "introduction-possible", "talk")
    yield from _ways(listing, nobody, "introduction-impossible", "gap")


def _ways(
    listing: Listing,
    found: Sequence[tuple[Sought, Introduction]],
    code: str,
    severity: Literal["talk", "gap"],
) -> Iterator[Finding]:
    for one, way in found[:MOST_NAMED]:
        yield Finding(
            code=code,
            sentence=f"{listing.called(one.need)} could be met by {way.offered}. {way.sentence}",
            evidence=(one.need, way.offer, *(way.chain or (one.organisation, way.organisation))),
            severity=severity,
        )
    rest = found[MOST_NAMED:]
    if rest:
        led = "an introduction" if severity == "talk" else "somebody who goes first"
        more = counted(len(rest), "more need waits", "more needs wait")
        yield Finding(
            code=code,
            sentence=f"{more.capitalize()} for {led}: "
            f"{listed((listing.called(one.need) for one, _ in rest), most=2)}.",
            evidence=tuple(one.need for one, _ in rest),
            severity=severity,
        )


def _overlaps(listing: Listing) -> Iterator[Finding]:
    found = overlaps(listing)
    for one in found[:MOST_NAMED]:
        yield Finding(
            code="overlap",
            sentence=_how_much(listing, one),
            evidence=(*one.organisations, *one.offers),
            severity="note",
        )
    rest = found[MOST_NAMED:]
    if rest:
        kinds = dict.fromkeys(one.kind for one in rest)
        yield Finding(
            code="overlap",
            sentence="More than is asked for, and from several, there is of "
            f"{listed(map(listing.kind, kinds))} as well.",
            evidence=tuple(dict.fromkeys(key for one in rest for key in one.organisations)),
            severity="note",
        )


def _how_much(listing: Listing, one: Overlap) -> str:
    who = named(listing.names[key] for key in one.organisations)
    unit = f" in {short(one.unit)}" if one.unit else ""
    if one.offered is not None and one.needed is not None:
        much = f"{one.offered:,.10g} offered, {one.needed:,.10g} needed"
    else:
        offers, needs = counted(len(one.offers), "offer", "offers"), len(one.needs)
        much = f"{offers}, {counted(needs, 'need', 'needs')}"
    return f"There is more {listing.kind(one.kind)}{unit} than is asked for, from {who}: {much}."


def _past(listing: Listing) -> Iterator[Finding]:
    if listing.past:
        over = counted(len(listing.past), "line is", "lines are")
        said = (
            f"“{short(one.what)}” ({listing.name(one.organisation)})"
            for one in listing.past.values()
        )
        yield Finding(
            code="past",
            sentence=f"{over.capitalize()} over by now and left out here: {listed(said, most=3)}.",
            evidence=tuple(listing.past),
            severity="note",
        )


def _silent(listing: Listing) -> Iterator[Finding]:
    shared = (*listing.resources.values(), *listing.past.values())
    heard = {one.organisation for one in shared}
    silent = sorted(listing.members - heard, key=lambda key: (listing.names[key].casefold(), key))
    if silent:
        yield Finding(
            code="silent-organisation",
            sentence="Nothing is on the map yet from "
            f"{named(listing.names[key] for key in silent)}.",
            evidence=tuple(silent),
            severity="note",
        )
