"""What matters beside what is there: priorities, blind spots, strengths, and too much of it."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from collabworkshop.analysis.assessment.findings.compared_groups import apart
from collabworkshop.analysis.assessment.findings.reading import Reading, high, quoted, share
from collabworkshop.analysis.sentences import listed
from collabworkshop.model.questionnaire import Item, Part
from collabworkshop.model.result import Finding

__all__ = ["Corner", "Standing", "standings", "wanted_and_there"]

Corner = Literal["priority", "strength", "overdone", "later"]
"""Important and absent; important and there; there but not important; neither."""


class Standing(NamedTuple):
    """How many say that an item matters, and how many that it is there.

    Parameters
    ----------
    item
        The item.
    wanted, there
        How many say so, and of how many.
    corner
        In which quarter of the picture it stands: more than half decide.
    """

    item: Item
    wanted: tuple[int, int]
    there: tuple[int, int]
    corner: Corner


def standings(read: Reading, part: Part) -> list[Standing]:
    """Return where each item stands whose counts may be seen, in the order of asking."""
    found = []
    compare = part.compare
    for item in part.items if compare else ():
        assert compare is not None  # noqa: S101 - tells mypy what the loop has asked
        wanted = high(read.tally(part, item, compare.wanted), read.convention("important"))
        there = high(read.tally(part, item, compare.now), read.convention("present"))
        if wanted[1] and there[1]:
            found.append(Standing(item, wanted, there, _corner(wanted, there)))
    return found


def wanted_and_there(read: Reading) -> Iterator[Finding]:
    """Yield what is worth saying of ratings that are read against each other."""
    for part in read.asked.parts:
        found = standings(read, part)
        widest = sorted(found, key=lambda one: share(one.there) - share(one.wanted))
        missing = [one for one in widest if one.corner == "priority"]
        blind = [one for one in missing if _seen_apart(read, part, one.item)]
        if missing:
            told = listed(f"{quoted(one.item)} ({_counts(one)})" for one in missing[:3])
            sentence = f"Important to most and there for few: {told}."
            yield _finding("priority", sentence, part, missing[:3], "gap")
        for one in blind[:2]:
            sentence = (
                f"{quoted(one.item)} is important to most and there for few, and those who lead "
                "see that otherwise than the others."
            )
            yield _finding("blind-spot", sentence, part, [one], "gap")
        yield from _others(part, found)


def _others(part: Part, found: list[Standing]) -> Iterator[Finding]:
    by_there = sorted(found, key=lambda one: -share(one.there))
    strong = [one for one in by_there if one.corner == "strength"]
    too_much = [one for one in by_there if one.corner == "overdone"]
    if strong:
        sentence = f"Important and there: {listed(quoted(one.item) for one in strong[:3])}."
        yield _finding("strength", sentence, part, strong[:3], "note")
    if too_much:
        told = listed(quoted(one.item) for one in too_much[:3])
        sentence = f"There, and not important to most: {told}."
        yield _finding("overdone", sentence, part, too_much[:3], "talk")


def _corner(wanted: tuple[int, int], there: tuple[int, int]) -> Corner:
    matters, stands = share(wanted) > 0.5, share(there) > 0.5
    if matters:
        return "strength" if stands else "priority"
    return "overdone" if stands else "later"


def _seen_apart(read: Reading, part: Part, item: Item) -> bool:
    aspects = [one.id for one in part.aspects]
    return any(apart(read, part, item, a).verdict in ("clear", "perhaps") for a in aspects)


def _counts(one: Standing) -> str:
    return f"important to {one.wanted[0]} of {one.wanted[1]}, there for {one.there[0]}"


def _finding(code: str, sentence: str, part: Part, found: list[Standing], severity: str) -> Finding:
    evidence = tuple(f"{part.id}.{one.item.id}" for one in found)
    return Finding.model_validate(
        {"code": code, "sentence": sentence, "evidence": evidence, "severity": severity}
    )
