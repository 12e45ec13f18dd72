"""Lists to tick: what most say and few say, who ticks otherwise, what goes together."""

from collections.abc import Iterator, Sequence

from collabworkshop.analysis.assessment.findings.reading import Reading, quoted, share
from collabworkshop.analysis.assessment.tally import ROLE
from collabworkshop.analysis.sentences import listed
from collabworkshop.model.person import HERE_AS
from collabworkshop.model.questionnaire import Item, Part
from collabworkshop.model.result import Finding

__all__ = ["ticked"]


def ticked(read: Reading) -> Iterator[Finding]:
    """Yield what is worth saying of the lists to tick."""
    for part in read.parts("ticks"):
        yield from _mostly_and_rarely(read, part)
        yield from _between_organisations(read, part)
    if any(read.parts("ticks")):
        yield from _few_constituents(read)


def _mostly_and_rarely(read: Reading, part: Part) -> Iterator[Finding]:
    by_share = sorted(part.items, key=lambda item: -share(read.ticked(part, item)))
    # Of one or two people "most" and "few" would be a person.
    fewest = read.convention("fewest")
    asked = [item for item in by_share if read.ticked(part, item)[1] >= fewest]
    often = [i for i in asked if share(read.ticked(part, i)) >= read.convention("mostly")]
    seldom = [i for i in asked if share(read.ticked(part, i)) <= read.convention("rarely")]
    if often:
        sentence = f"{part.label}: most tick {_with_counts(read, part, often[:3])}."
        yield _finding("mostly-ticked", sentence, part, often[:3])
    if seldom:
        last = seldom[-3:][::-1]
        sentence = f"{part.label}: few tick {_with_counts(read, part, last)}."
        yield _finding("rarely-ticked", sentence, part, last, severity="gap")


def _between_organisations(read: Reading, part: Part) -> Iterator[Finding]:
    """Yield the statement that all people of one organisation tick, and nobody of another."""
    for item in part.items:
        shares = {
            label: read.ticked(part, item, group) for group, label in read.organisations().items()
        }
        large = {label: counts for label, counts in shares.items() if counts[1] > 1}
        all_of = [label for label, counts in large.items() if share(counts) == 1]
        none_of = [label for label, counts in large.items() if share(counts) == 0]
        if all_of and none_of:
            sentence = (
                f"{quoted(item)}: everybody of {listed(all_of, most=2)} ticks it, "
                f"nobody of {listed(none_of, most=2)}."
            )
            yield _finding("organisations-differ", sentence, part, [item])
            return


def _few_constituents(read: Reading) -> Iterator[Finding]:
    """Say where too few who live with the issue have answered to compare them with others."""
    tallies = [t for t in read.answered.tallies if t.group == f"{ROLE}constituent"]
    most = max((tally.people for tally in tallies), default=0)
    fewest = read.convention("fewest")
    if read.answered.people >= 2 * fewest and most < fewest:
        who = HERE_AS["constituent"]
        yield Finding(
            code="few-constituents",
            sentence=f"{who}: {most} of {read.answered.people} who answered, too few to compare.",
            severity="gap",
        )


def _with_counts(read: Reading, part: Part, items: Sequence[Item]) -> str:
    counts = {item.id: read.ticked(part, item) for item in items}
    return listed(f"{quoted(i)} ({counts[i.id][0]} of {counts[i.id][1]})" for i in items)


def _finding(
    code: str, sentence: str, part: Part, items: Sequence[Item], severity: str = "talk"
) -> Finding:
    evidence = tuple(f"{part.id}.{item.id}" for item in items)
    return Finding.model_validate(
        {"code": code, "sentence": sentence, "evidence": evidence, "severity": severity}
    )
