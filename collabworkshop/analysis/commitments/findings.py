"""What is worth saying of promises of any kind: dates, owners, and what became of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from collabworkshop.analysis.commitments.promise import Promise
from collabworkshop.analysis.sentences import counted, listed, named, number, short
from collabworkshop.model.follow_up import STANDINGS
from collabworkshop.model.result import Finding

__all__ = ["carries_many", "on_dates", "said_by_others", "what_became_of_them"]

_MOST = 3
"""Promises that are spelt out; all of them stand in the list."""

_SAID = {
    "kept": "kept",
    "partly": "kept in part",
    "not-yet": "not kept yet",
    "no-longer": "given up",
}


def on_dates(promises: Sequence[Promise], *, on: date) -> Iterator[Finding]:
    """Yield promises whose day has passed, and those without a day.

    Parameters
    ----------
    promises
        Of one exercise.
    on
        The date of today.
    """
    late = [one for one in promises if one.late(on)]
    if late:
        what = counted(len(late), "promise is", "promises are")
        days = (f"{_called(one)}, {_ago((on - (one.due or on)).days)}" for one in late)
        yield Finding(
            code="overdue",
            sentence=f"{what.capitalize()} past the day and not kept, as far as anybody has said: "
            f"{listed(days, most=_MOST)}.",
            evidence=tuple(one.key for one in late),
            severity="gap",
        )
    open_ended = [one for one in promises if one.due is None and not one.over]
    if open_ended:
        what = counted(len(open_ended), "promise has", "promises have")
        yield Finding(
            code="no-date",
            sentence=f"{what.capitalize()} no day yet: "
            f"{listed(map(_called, open_ended), most=_MOST)}.",
            evidence=tuple(one.key for one in open_ended),
            severity="gap",
        )


def what_became_of_them(promises: Sequence[Promise]) -> Iterator[Finding]:
    """Yield where giver and receiver differ, what was given up, and how many were kept."""
    apart = [one for one in promises if one.differs]
    for one in apart[:_MOST]:
        yield Finding(
            code="seen-differently",
            sentence=f"{_called(one)}: {listed(_by_whom(one))}.",
            evidence=(one.key,),
            severity="talk",
        )
    if len(apart) > _MOST:
        more = counted(len(apart) - _MOST, "more promise is", "more promises are")
        yield Finding(
            code="more-seen-differently",
            sentence=f"{more.capitalize()} seen differently; the list shows by whom.",
            evidence=tuple(one.key for one in apart[_MOST:]),
        )
    gone = [one for one in promises if one.standing == "no-longer"]
    if gone:
        what = counted(len(gone), "promise was", "promises were")
        yield Finding(
            code="given-up",
            sentence=f"{what.capitalize()} given up: {listed(map(_called, gone), most=_MOST)}.",
            evidence=tuple(one.key for one in gone),
            severity="talk",
        )
    yield from _looked_back(promises)


def _looked_back(promises: Sequence[Promise]) -> Iterator[Finding]:
    seen = [one for one in promises if one.looks]
    if not seen:
        return
    counts = Counter(one.standing for one in seen)
    told = [f"{number(counts[one])} {_SAID[one]}" for one in STANDINGS if counts[one]]
    if counts[None]:
        told.append(f"{number(counts[None])} seen differently")
    yield Finding(
        code="looked-back",
        sentence=f"{len(seen)} of {len(promises)} promises were looked back on: {listed(told)}.",
        evidence=tuple(one.key for one in seen),
    )


def carries_many(promises: Iterable[Promise], *, many: float, here: str) -> Iterator[Finding]:
    """Yield who has many promises to keep, wherever they were made.

    Parameters
    ----------
    promises
        Of all exercises.
    many
        From how many open ones on it is said.
    here
        The exercise that asks; what was promised elsewhere is counted apart.
    """
    held: defaultdict[str, list[Promise]] = defaultdict(list)
    for one in promises:
        if not one.over:
            held[one.owner].append(one)
    for owner, theirs in sorted(held.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if len(theirs) < many:
            continue
        away = sum(1 for one in theirs if one.exercise != here)
        elsewhere = f", {number(away)} of them made elsewhere" if away else ""
        yield Finding(
            code="carries-many",
            sentence=f"{short(theirs[0].owner_name)} has {number(len(theirs))} promises to keep"
            f"{elsewhere}.",
            evidence=(owner, *(one.key for one in theirs)),
            severity="talk",
        )


def said_by_others(promises: Iterable[Promise]) -> Iterator[Finding]:
    """Yield promises that others wrote down for those who are to keep them."""
    found = [one for one in promises if one.writer != one.owner and not one.looks]
    if found:
        what = counted(len(found), "promise was", "promises were")
        yield Finding(
            code="said-by-others",
            sentence=f"{what.capitalize()} written down by others than those who are to keep "
            f"{'it' if len(found) == 1 else 'them'}: {listed(map(_called, found), most=_MOST)}.",
            evidence=tuple(one.key for one in found),
            severity="talk",
        )


def _by_whom(one: Promise) -> Iterator[str]:
    said: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for look in one.looks:
        said[look.who][_SAID[look.standing]] = None
    for who, standings in said.items():
        if len(standings) == 1:
            yield f"{short(who)} says {next(iter(standings))}"
        else:
            yield f"people of {short(who)} say {listed(standings)}"


def _ago(days: int) -> str:
    return "since yesterday" if days == 1 else f"for {days} days"


def _called(one: Promise) -> str:
    return f"“{short(one.what)}” ({named([one.owner_name])})"
