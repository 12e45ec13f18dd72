"""Who reported which tie, for whom, and whether they said the same before."""

from collections.abc import Mapping, Sequence

from collabworkshop.analysis.networks.merging import merge
from collabworkshop.analysis.networks.reports import MergedTie, Report, tellings
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.person import Person
from collabworkshop.model.record import Record
from collabworkshop.model.state import State
from collabworkshop.model.tie import Tie

__all__ = ["merged", "names", "report_of", "standing_ties", "symmetric_kinds", "told_before"]


def symmetric_kinds() -> frozenset[str]:
    """Return the ids of the kinds of tie that are the same seen from either end.

    Examples
    --------
    >>> sorted(symmetric_kinds())
    ['conflict', 'joint-work', 'shared-staff']
    """
    return frozenset(kind.id for kind in read_instrument("tie-map").kinds if kind.symmetric)


def names(tie: Tie, person: str) -> set[str]:
    """Return the keys of a person's report: its own, and the one from the other end.

    The second is there where the kind has no direction or the tie runs both ways.
    Two reports that share a key say the same thing twice.

    Examples
    --------
    >>> sorted(names(Tie(source="clinic", target="school", kind="conflict"), "ada"))
    ['clinic/school/conflict/ada', 'school/clinic/conflict/ada']
    """
    told = tellings(tie, symmetric_kinds())
    return {f"{source}/{target}/{kind}/{person}" for source, target, kind in told}


def told_before(tie: Tie, state: State, person: str, *, key: str | None) -> bool:
    """Tell whether this person has reported a tie already, perhaps from the other end.

    Parameters
    ----------
    tie
        What the person reports now.
    state
        What stands.
    person
        Key of the person.
    key
        The report that is being changed, which is no second one; ``None`` for none.
    """
    says = names(tie, person)
    for source, target in ((tie.source, tie.target), (tie.target, tie.source)):
        other = f"{source}/{target}/{tie.kind}/{person}"
        record = None if other == key else state.get("tie", other)
        if record is not None and says & names(noun_of(Tie, record), person):
            return True
    return False


def report_of(record: Record, people: Mapping[str, Person]) -> Report:
    """Return a record of a tie as a report.

    Parameters
    ----------
    record
        A record of a tie.
    people
        Today's roster, key to person.
    """
    # The organisation as it was recorded: who changes jobs does not take along what they
    # said for the old one. The roster of today helps only where none was recorded.
    today = people[record.author].organisation if record.author in people else ""
    return Report(
        tie=noun_of(Tie, record),
        person=record.author,
        organisation=record.on_behalf_of or today,
    )


def standing_ties(state: State) -> dict[str, Record]:
    """Return the reported ties whose two ends are both still there."""
    there = state.of("stakeholder")
    return {
        key: record
        for key, record in state.of("tie").items()
        if record.body["source"] in there and record.body["target"] in there
    }


def merged(reports: Sequence[Report]) -> tuple[MergedTie, ...]:
    """Return the ties that the reports make together; the same reports are merged once.

    The map is shown anew when a name or a place on it changes, and most of the time no tie
    has.
    """
    known, ties = _last[0]
    if known != reports:
        ties = merge(reports, symmetric=symmetric_kinds())
        _last[0] = (reports, ties)
    return ties


_last: list[tuple[Sequence[Report], tuple[MergedTie, ...]]] = [((), ())]
