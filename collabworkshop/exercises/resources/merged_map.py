"""What do all shared lists say together, beside the map of ties? The merged map of resources."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from collabworkshop.analysis.resources.asking import sought
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.merged_map import Kept, MergedResources, Sought
from collabworkshop.analysis.resources.trusted_ties import RULE, TrustedTies
from collabworkshop.analysis.resources.unused_ties import unused_ties
from collabworkshop.analysis.resources.worth_asking import worth_asking
from collabworkshop.analysis.sentences import counted, short
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.positions import positions
from collabworkshop.exercises.resources.points import kinds, organisations, single_resources
from collabworkshop.exercises.resources.resource_list import resource_kinds, resources
from collabworkshop.exercises.roster import people, stakeholders, told_apart
from collabworkshop.exercises.tie_report import merged, report_of, standing_ties
from collabworkshop.model.approach import APPROACH
from collabworkshop.model.record import Record
from collabworkshop.model.resource import RESOURCE
from collabworkshop.model.result import Coverage
from collabworkshop.model.state import State

__all__ = ["MAP", "approaches", "merged_map", "pressing", "shared", "trusted_ties"]

MAP = "merged-resources"
"""Id of the exercise, and of the map on which things have their places."""

_COLUMNS = {
    "need": "Need",
    "by": "Needed by",
    "priority": "How pressing",
    "offers": "Offers that fit",
    "introduce": "Who could introduce you",
}


def shared(state: State, on: date | None = None) -> Listing:
    """Return the offers and needs that the whole group sees.

    Drafts are not among them, also where the one who asks may see their own.

    Parameters
    ----------
    state
        What stands now.
    on
        The day; what ended before is past. Without it nothing is.

    Examples
    --------
    >>> shared(State()).fits
    {}
    """
    seen = {key for key, record in state.of(RESOURCE).items() if record.state == "shared"}
    found = {key: one for key, one in sorted(resources(state).items()) if key in seen}
    past = {key: one for key, one in found.items() if on and one.ends and one.ends < on}
    return Listing(
        resources={key: one for key, one in found.items() if key not in past},
        names=told_apart(state),
        kinds=resource_kinds(state),
        members=frozenset(key for key, one in stakeholders(state).items() if one.member),
        past=past,
    )


def approaches(state: State) -> dict[str, Record]:
    """Return the approaches of which the need and the offer are still shared."""
    there = {key for key, r in state.of(RESOURCE).items() if r.state == "shared"}
    there.intersection_update(resources(state))
    return {
        key: record
        for key, record in state.of(APPROACH).items()
        if {record.body["need"], record.body["offer"]} <= there
    }


def merged_map(state: State, on: date) -> MergedResources:
    """Return the merged map; its findings have no questions for the discussion yet."""
    listing, ties = shared(state, on), trusted_ties(state)
    kept = _kept(listing, state)
    asked, places = sought(listing, ties), positions(state, MAP)
    called = pressing()
    planned = frozenset((one.need, one.offer) for one in kept)
    findings = worth_asking(listing, asked, unused_ties(listing, ties, planned))
    return MergedResources(
        exercise=MAP,
        findings=tuple(findings),
        coverage=_coverage(listing, state),
        columns=_COLUMNS,
        rows=tuple(_row(listing, one, called) for one in asked),
        rule=RULE if asked else "",
        organisations=organisations(listing, places),
        kinds=kinds(listing, places),
        listed=single_resources(listing, places),
        sought=asked,
        approaches=kept,
    )


def trusted_ties(state: State) -> TrustedTies:
    """Return the ties through which people ask for an introduction."""
    who = people(state)
    reports = [report_of(record, who) for record in standing_ties(state).values()]
    ladder = read_instrument("tie-map").scales["cooperation-3"].rungs
    labels = [rung.label for rung in sorted(ladder, key=lambda rung: rung.rank)]
    return TrustedTies(merged(reports), labels)


def _kept(listing: Listing, state: State) -> tuple[Kept, ...]:
    """Return the approaches, those of several people about the same once."""
    alike: defaultdict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for _, record in sorted(approaches(state).items()):
        if not {record.body["need"], record.body["offer"]} <= listing.resources.keys():
            continue  # one of the two is over
        through = record.body["through"]
        through = through if through in listing.names else ""
        alike[record.body["need"], record.body["offer"], through].append(record)
    kept = (
        Kept(
            need=need,
            offer=offer,
            through=through,
            sentence=_approach(listing, need, offer, through),
            people=tuple(record.author for record in records),
            notes=tuple(r.body["note"] for r in records if r.body["note"].strip()),
        )
        for (need, offer, through), records in alike.items()
    )
    place = {key: at for at, key in enumerate((*listing.needs, *listing.offers))}
    return tuple(sorted(kept, key=lambda one: (place[one.need], place[one.offer], one.through)))


def _approach(listing: Listing, need: str, offer: str, through: str) -> str:
    asked = listing.offers[offer]
    by = f", through {listing.name(through)}," if through else ""
    what = f"“{short(asked.what)}” for {listing.called(need)}"
    return f"Ask {listing.name(asked.organisation)}{by} about {what}."


def _coverage(listing: Listing, state: State) -> Coverage:
    """Return whose organisation has shared anything, and what the others could change."""
    lines = (*listing.resources.values(), *listing.past.values())
    heard = {one.organisation for one in lines}
    speaking = {k: one for k, one in people(state).items() if one.organisation in listing.names}
    silent = tuple(one.name for one in speaking.values() if one.organisation not in heard)
    without = sum(not offers for offers in listing.fits.values())
    needs = counted(without, "need that nobody covers today", "needs that nobody covers today")
    return Coverage(
        answered=tuple(one.name for one in speaking.values() if one.organisation in heard),
        silent=silent,
        effect=f"What they offer could still meet up to {needs}." if silent and without else "",
    )


def pressing() -> dict[int, str]:
    """Return what each priority is called.

    Examples
    --------
    >>> pressing()[2]
    'Matters'
    """
    rungs = read_instrument("own-resources").scales["priority-3"].rungs
    return {rung.rank: rung.label for rung in rungs}


def _row(listing: Listing, one: Sought, called: Mapping[int, str]) -> dict[str, Any]:
    more = one.offers - len(one.ways)
    further = [f"{more} more"] if more else []
    return {
        "need": one.what,
        "by": listing.names[one.organisation],
        "priority": called.get(one.priority, ""),
        "offers": "; ".join([*(way.offered for way in one.ways), *further]) or f"none: {one.why}",
        "introduce": " ".join(dict.fromkeys(way.sentence for way in one.ways)),
    }
