"""Who works on what is in the way, and where does it lie? Findings on barriers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from collabworkshop.analysis.readiness.forces import WeighedForce
from collabworkshop.analysis.sentences import counted, named, number, short
from collabworkshop.model.result import Finding

__all__ = ["on_the_barriers", "quoted"]

_FEW = 3
"""Two barriers in one place could be chance."""

_MOST = 3
"""Barriers that are spelt out; all of them stand in the table."""


def on_the_barriers(barriers: Sequence[WeighedForce], *, many: float) -> Iterator[Finding]:
    """Yield barriers without anybody, who has many of them, and where most of them lie.

    Parameters
    ----------
    barriers
        What is in the way, the strongest first.
    many
        From how many barriers on somebody is said to carry many.
    """
    yield from _without_owner(barriers)
    yield from _with_many(barriers, many)
    yield from _in_one_place(barriers)


def quoted(forces: Iterable[WeighedForce]) -> str:
    """Return what forces are called, as a list in a sentence."""
    return named((f"“{short(force.what)}”" for force in forces), most=_MOST)


def _without_owner(barriers: Sequence[WeighedForce]) -> Iterator[Finding]:
    alone = [force for force in barriers if not force.owner]
    if not alone:
        return
    what = counted(len(alone), "barrier has nobody who works", "barriers have nobody who works")
    yield Finding(
        code="barrier-no-owner",
        sentence=f"{what.capitalize()} on {'it' if len(alone) == 1 else 'them'}: {quoted(alone)}.",
        evidence=tuple(force.key for force in alone),
        severity="gap",
    )


def _with_many(barriers: Iterable[WeighedForce], many: float) -> Iterator[Finding]:
    held: defaultdict[str, list[WeighedForce]] = defaultdict(list)
    for force in barriers:
        if force.owner:
            held[force.owner].append(force)
    for owner, forces in sorted(held.items()):
        if len(forces) >= many:
            yield Finding(
                code="owner-many",
                sentence=f"{short(forces[0].owner_name)} is to work on {number(len(forces))} "
                "barriers.",
                evidence=(owner, *(force.key for force in forces)),
                severity="talk",
            )


def _in_one_place(barriers: Sequence[WeighedForce]) -> Iterator[Finding]:
    """Yield the place in which several barriers lie, and at least half of them."""
    placed = [force for force in barriers if force.where]
    counts = Counter(force.where for force in placed)
    for where, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if count >= _FEW and 2 * count >= len(placed):
            yield Finding(
                code="barriers-in-one-place",
                sentence=f"{count} of {len(placed)} barriers of which somebody said where they "
                f"lie are in one place: {short(where)}.",
                evidence=tuple(force.key for force in placed if force.where == where),
                severity="talk",
            )
            return
