"""What the reports themselves are worth talking about: silence, doubt, difference."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from collabworkshop.analysis.networks.reports import MergedTie, Point, Report
from collabworkshop.analysis.sentences import counted, listed, named, short
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
        Id of a kind of tie to its name in a sentence; a kind that is not there
        is somebody's own word and stays as written.
    """
    names = {point.stakeholder: point.name for point in points}
    members = {point.stakeholder for point in points if point.member}
    yield from _rated_apart(ties, names, kinds)
    yield from _split_within(ties, names, kinds)
    waiting = [t for t in ties if t.status == "one-sided" and {t.source, t.target} <= members]
    if waiting:
        known = counted(len(waiting), "tie between members is", "ties between members are")
        said = (f"{_pair(t, names)} ({_kind(t, kinds)})" for t in waiting)
        yield Finding(
            code="one-sided",
            sentence=f"{known.capitalize()} seen from one end only: {listed(said, most=3)}.",
            evidence=_ends(waiting),
            severity="talk",
        )
    yield from _conflicts(ties, names)
    yield from _hearsay(ties)
    tied = set(_ends(ties))
    alone = [point for point in points if point.stakeholder not in tied]
    if alone and ties:
        yield Finding(
            code="nobody-tied",
            sentence=f"Nobody named a tie to {named(point.name for point in alone)}.",
            evidence=tuple(point.stakeholder for point in alone),
            severity="gap",
        )


def silent_members(points: Sequence[Point], reports: Sequence[Report]) -> Iterator[Finding]:
    """Yield the members for which nobody has reported a tie, once there is any report.

    What a file says is nobody's report.

    Parameters
    ----------
    points
        Everybody on the map.
    reports
        What was reported.
    """
    heard = {report.organisation for report in reports if not report.tie.origin}
    silent = [point for point in points if point.member and point.stakeholder not in heard]
    if silent and reports:
        yield Finding(
            code="silent-member",
            sentence=f"No report yet from {named(point.name for point in silent)}.",
            evidence=tuple(point.stakeholder for point in silent),
            severity="note",
        )


def coverage(
    people: Mapping[str, Person], reports: Iterable[Report], ties: Iterable[MergedTie]
) -> Coverage:
    """Return who reported ties, and how many ties the silent ones could still confirm.

    To bring a file in is not to answer.

    Parameters
    ----------
    people
        Key to person.
    reports
        What was reported.
    ties
        The merged map.
    """
    spoke = {report.person for report in reports if not report.tie.origin}
    silent = [person for key, person in people.items() if key not in spoke]
    silent_ends = {person.organisation for person in silent} - {""}
    could = sum(1 for t in ties if t.status == "one-sided" and t.silent_end in silent_ends)
    more = counted(could, "more tie", "more ties")
    return Coverage(
        answered=tuple(person.name for key, person in people.items() if key in spoke),
        silent=tuple(person.name for person in silent),
        effect=f"If everybody answered, up to {more} could be confirmed from both ends."
        if could
        else "",
    )


def _pair(tie: MergedTie, names: Mapping[str, str], *, by: str = " – ") -> str:
    return by.join(short(names.get(end, end)) for end in (tie.source, tie.target))


def _kind(tie: MergedTie, kinds: Mapping[str, str]) -> str:
    return kinds[tie.kind].lower() if tie.kind in kinds else tie.kind


def _ends(ties: Iterable[MergedTie]) -> tuple[str, ...]:
    return tuple(sorted({end for tie in ties for end in (tie.source, tie.target)}))


def _rated_apart(
    ties: Sequence[MergedTie], names: Mapping[str, str], kinds: Mapping[str, str]
) -> Iterator[Finding]:
    apart = [tie for tie in ties if tie.status == "rated-apart"]
    for tie in apart[:MOST_PAIRS]:
        yield Finding(
            code="rated-apart",
            sentence=f"{_pair(tie, names, by=' and ')} both report {_kind(tie, kinds)}, "
            f"but not at the same level: {named(map(str.lower, tie.own_levels))}.",
            evidence=(tie.source, tie.target),
            severity="talk",
        )
    rest = apart[MOST_PAIRS:]
    if rest:
        more = counted(
            len(rest), "more tie is rated apart by its", "more ties are rated apart by their"
        )
        yield Finding(
            code="rated-apart",
            sentence=f"{more.capitalize()} ends: "
            f"{listed((_pair(t, names) for t in rest), most=2)}.",
            evidence=_ends(rest),
            severity="talk",
        )


def _split_within(
    ties: Sequence[MergedTie], names: Mapping[str, str], kinds: Mapping[str, str]
) -> Iterator[Finding]:
    split = [(end, tie) for tie in ties for end in tie.split_ends]
    if split:
        said = (
            f"{short(names.get(end, end))} (the {_kind(tie, kinds)} of {_pair(tie, names)})"
            for end, tie in split
        )
        yield Finding(
            code="within-apart",
            sentence="People who speak for the same end see a tie at different levels: "
            f"{listed(said, most=3)}.",
            evidence=tuple(sorted({end for end, _ in split})),
            severity="talk",
        )


def _conflicts(ties: Sequence[MergedTie], names: Mapping[str, str]) -> Iterator[Finding]:
    conflicts = [t for t in ties if t.kind == "conflict" and t.reporters]
    if conflicts:
        yield Finding(
            code="conflict-named",
            sentence="Somebody was brave enough to name "
            f"{counted(len(conflicts), 'conflict', 'conflicts')}: "
            f"{listed(_pair(t, names) for t in conflicts)}.",
            evidence=_ends(conflicts),
            severity="talk",
        )


def _hearsay(ties: Sequence[MergedTie]) -> Iterator[Finding]:
    hearsay = [t for t in ties if t.status == "hearsay"]
    if hearsay:
        known = counted(len(hearsay), "tie is", "ties are")
        yield Finding(
            code="hearsay-only",
            sentence=f"{known.capitalize()} known from others or from a file only; neither end "
            f"has spoken about {'it' if len(hearsay) == 1 else 'them'}.",
            evidence=_ends(hearsay),
            severity="note",
        )
