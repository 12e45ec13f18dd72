"""What a sharing plan rests on and how it is told: names, steps between, who has answered."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from collabworkshop.analysis.allocation.allocation import Steps
from collabworkshop.analysis.allocation.lines import Line
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.shared_lists import so_much
from collabworkshop.analysis.resources.trusted_ties import TrustedTies
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.roster import people
from collabworkshop.exercises.sharing.decision import commitment_key
from collabworkshop.exercises.tie_report import merged, report_of, standing_ties
from collabworkshop.model.commitment import COMMITMENT
from collabworkshop.model.record import Record
from collabworkshop.model.result import Coverage, Finding
from collabworkshop.model.state import State

__all__ = ["author_of", "called", "coverage_of", "row_of_line", "steps_between", "without_promise"]


def called(listing: Listing, key: str) -> str:
    """Return what a need or an offer is called where one chooses among them."""
    much = so_much(listing.resources[key])
    return f"{listing.called(key)}, {much}" if much else listing.called(key)


def steps_between(listing: Listing, state: State) -> Steps:
    """Return the steps over ties that both ends confirm, as they are asked for introductions."""
    who = people(state)
    reports = [report_of(record, who) for record in standing_ties(state).values()]
    ladder = read_instrument("tie-map").scales["cooperation-3"].rungs
    ties = TrustedTies(merged(reports), [rung.label for rung in ladder])
    takers = {need.organisation for need in listing.needs.values()}
    return {
        (taker, giver): len(way) - 1 for taker in takers for giver, way in ties.ways(taker).items()
    }


def author_of(record: Record, listing: Listing, state: State) -> str:
    """Return who wrote a decision down: the organisation for which they spoke, or the person."""
    if record.on_behalf_of in listing.names:
        return listing.names[record.on_behalf_of]
    person = people(state).get(record.author)
    return person.name if person else "somebody who is not on the roster"


def without_promise(state: State, lines: Sequence[Line]) -> Iterator[Finding]:
    """Yield the agreed lines whose commitment somebody took back elsewhere."""
    for line in lines:
        key = commitment_key(f"{line.need}/{line.offer}")
        if line.standing == "accepted" and state.get(COMMITMENT, key) is None:
            yield Finding(
                code="commitment-gone",
                severity="gap",
                sentence=f"This is agreed, but its commitment was taken back: {line.sentence}",
                evidence=(line.need, line.offer),
            )


def coverage_of(listing: Listing) -> Coverage:
    """Return which members have shared a list; it is organisations that answer here."""
    heard = {one.organisation for one in listing.resources.values()}
    members = [key for key in listing.names if key in listing.members]
    silent = tuple(listing.names[key] for key in members if key not in heard)
    return Coverage(
        answered=tuple(listing.names[key] for key in members if key in heard),
        silent=silent,
        effect="What they offer could still meet what is open." if silent else "",
    )


def row_of_line(line: Line, listing: Listing, names: Mapping[str, str]) -> dict[str, Any]:
    """Return a line of the plan as a row of the table."""
    there = listing.offers.get(line.offer)
    much = (
        so_much(there.model_copy(update={"amount": line.amount}))
        if there is not None and line.amount is not None
        else ""
    )
    return {
        "need": listing.called(line.need) if line.need in listing.needs else "taken away",
        "offer": listing.called(line.offer) if line.offer in listing.offers else "taken away",
        "amount": much,
        "part": round(100 * line.share),
        "standing": "does not hold" if line.trouble else line.standing,
        "owner": names.get(line.owner, ""),
        "due": line.due.isoformat() if line.due else "",
        "why": line.trouble or line.why or line.note,
    }
