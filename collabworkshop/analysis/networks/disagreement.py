"""What the reports themselves are worth talking about: silence, doubt, difference."""

from collections.abc import Hashable, Iterator, Mapping, Sequence

from collabworkshop.analysis.networks.reports import MergedTie, Point
from collabworkshop.analysis.sentences import listed, named, number, short
from collabworkshop.model.person import Person
from collabworkshop.model.result import Coverage, Finding

__all__ = ["coverage", "silent_members", "worth_talking"]

MOST_PAIRS = 3
"""Pairs rated apart that get a sentence of their own; a room can talk about three."""


def worth_talking(
    points: Sequence[Point], ties: Sequence[MergedTie], *, kinds: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield findings about the reports, the most telling first.

    Parameters
    ----------
    points, ties
        The map.
    kinds
        Id of a kind of tie to its name in a sentence.
    """
    names = {point.stakeholder: point.name for point in points}
    members = {point.stakeholder for point in points if point.member}
    ties = _once(ties)
    yield from _rated_apart(ties, names, kinds)
    waiting = [t for t in ties if t.status == "one-sided" and {t.source, t.target} <= members]
    if waiting:
        pairs = [f"{_pair(t, names)} ({kinds.get(t.kind, t.kind).lower()})" for t in waiting]
        yield Finding(
            code="one-sided",
            sentence=f"{number(len(waiting)).capitalize()} "
            f"{'tie between members is' if len(waiting) == 1 else 'ties between members are'} "
            f"seen from one end only: {'; '.join(pairs[:3])}{'; …' if len(pairs) > 3 else ''}.",
            evidence=tuple(sorted({end for t in waiting for end in (t.source, t.target)})),
            severity="talk",
        )
    yield from _conflicts(ties, names)
    yield from _hearsay(ties)
    tied = {end for t in ties for end in (t.source, t.target)}
    alone = [point for point in points if point.stakeholder not in tied]
    if alone and ties:
        yield Finding(
            code="nobody-tied",
            sentence=f"Nobody named a tie to {named(point.name for point in alone)}.",
            evidence=tuple(point.stakeholder for point in alone),
            severity="gap",
        )


def silent_members(
    points: Sequence[Point], ties: Sequence[MergedTie], organisations: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield the members for which nobody has reported a tie, once anybody has.

    Parameters
    ----------
    points, ties
        The map.
    organisations
        Key of a person to the stakeholder whose voice that person is.
    """
    heard = {organisations.get(person, "") for tie in ties for person in tie.reporters}
    silent = [point for point in points if point.member and point.stakeholder not in heard]
    if silent and ties:
        yield Finding(
            code="silent-member",
            sentence=f"No report yet from {named(point.name for point in silent)}.",
            evidence=tuple(point.stakeholder for point in silent),
            severity="note",
        )


def coverage(
    people: Mapping[str, Person], ties: Sequence[MergedTie], organisations: Mapping[str, str]
) -> Coverage:
    """Return who reported ties, and how many ties the silent ones could still confirm.

    Parameters
    ----------
    people
        Key to person.
    ties
        The merged map.
    organisations
        Key of a person to the stakeholder whose voice that person is.
    """
    spoke = {person for tie in ties for person in tie.reporters}
    silent = [key for key in people if key not in spoke]
    silent_ends = {organisations.get(key, "") for key in silent} - {""}
    open_ties = sum(
        1 for t in _once(ties) if t.status == "one-sided" and t.silent_end in silent_ends
    )
    effect = ""
    if silent and open_ties:
        effect = (
            f"If everybody answered, up to {number(open_ties)} more "
            f"{'tie' if open_ties == 1 else 'ties'} could be confirmed "
            "from both ends."
        )
    return Coverage(
        answered=tuple(people[key].name for key in people if key in spoke),
        silent=tuple(people[key].name for key in silent),
        effect=effect,
    )


def _once(ties: Sequence[MergedTie]) -> list[MergedTie]:
    """Leave one of the two ties that somebody reported as one that runs both ways."""
    seen: dict[Hashable, MergedTie] = {}
    for tie in ties:
        ends = frozenset((tie.source, tie.target))
        seen.setdefault((ends, tie.kind, tie.status, tie.silent_end, tie.levels), tie)
    return list(seen.values())


def _pair(tie: MergedTie, names: Mapping[str, str], *, by: str = " and ") -> str:
    return by.join(short(names.get(end, end)) for end in (tie.source, tie.target))


def _rated_apart(
    ties: Sequence[MergedTie], names: Mapping[str, str], kinds: Mapping[str, str]
) -> Iterator[Finding]:
    apart = [tie for tie in ties if tie.status == "rated-apart"]
    for tie in apart[:MOST_PAIRS]:
        kind = kinds.get(tie.kind, tie.kind).lower()
        yield Finding(
            code="rated-apart",
            sentence=f"{_pair(tie, names)} both report {kind}, but not at the same level: "
            f"{named(level.lower() for level in tie.levels)}.",
            evidence=(tie.source, tie.target),
            severity="talk",
        )
    rest = apart[MOST_PAIRS:]
    if rest:
        yield Finding(
            code="rated-apart",
            sentence=f"{number(len(rest)).capitalize()} more "
            f"{'tie is rated apart by its' if len(rest) == 1 else 'ties are rated apart by their'} "
            f"ends: {listed((_pair(t, names, by=' – ') for t in rest), most=2)}.",
            evidence=tuple(sorted({end for t in rest for end in (t.source, t.target)})),
            severity="talk",
        )


def _conflicts(ties: Sequence[MergedTie], names: Mapping[str, str]) -> Iterator[Finding]:
    conflicts = [t for t in ties if t.kind == "conflict"]
    if conflicts:
        plural = "" if len(conflicts) == 1 else "s"
        yield Finding(
            code="conflict-named",
            sentence=f"Somebody was brave enough to name {number(len(conflicts))} "
            f"conflict{plural}: {listed(_pair(t, names, by=' – ') for t in conflicts)}.",
            evidence=tuple(sorted({end for t in conflicts for end in (t.source, t.target)})),
            severity="talk",
        )


def _hearsay(ties: Sequence[MergedTie]) -> Iterator[Finding]:
    hearsay = [t for t in ties if t.status == "hearsay"]
    if hearsay:
        count = len(hearsay)
        yield Finding(
            code="hearsay-only",
            sentence=f"{number(count).capitalize()} tie{' is' if count == 1 else 's are'} known "
            "from others or from a file only; neither end has spoken about "
            f"{'it' if count == 1 else 'them'}.",
            evidence=tuple(sorted({end for t in hearsay for end in (t.source, t.target)})),
            severity="note",
        )
