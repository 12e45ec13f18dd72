"""What is worth saying about how the indicators of a plan stand? The worst first."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from collabworkshop.analysis.evaluation.agreed import agreed_said
from collabworkshop.analysis.evaluation.part import WHOLE
from collabworkshop.analysis.evaluation.standing import Standing
from collabworkshop.analysis.evaluation.standing_words import REASONS
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.analysis.evaluation.trajectory_reading import ORDER, TrajectoryReading
from collabworkshop.analysis.evaluation.trajectory_words import STANDINGS, standing_said
from collabworkshop.analysis.plans.wording import gap, talk
from collabworkshop.analysis.sentences import counted, listed, quoted
from collabworkshop.model.result import Finding

__all__ = ["MOST", "first_few", "how_they_stand"]

MOST = 6
"""Findings of one kind; what goes beyond is counted."""


def how_they_stand(found: TrajectoryReading) -> Iterator[Finding]:
    """Return what is off track and at risk, what was agreed for it, and what is not known.

    Parameters
    ----------
    found
        How the indicators stand.
    """
    if not found.lines:
        yield gap("no-indicators", "There is no indicator yet, so there is nothing to look at.")
        return
    off = [key for key, some in found.lines.items() if some[0].standing == "off-track"]
    yield from first_few(
        (
            talk(
                "off-track",
                standing_said(found.lines[key][0], found.indicators[key]),
                *_proof(found, key),
            )
            for key in off
        ),
        len(off),
        "off-track",
        "off track",
    )
    behind = [*_behind(found)]
    yield from first_few(
        (talk("part-behind", _behind_said(found, one), one.indicator) for one in behind),
        len(behind),
        "part-behind",
        "parts behind the others",
    )
    yield from _agreed(found, off or [one.indicator for one in behind])
    yield from _all_of(found, "at-risk")
    yield from _unknown(found)
    yield from _left_out(found)
    yield from _old(found)
    yield from _all_of(found, "on-track")


def first_few(findings: Iterable[Finding], count: int, code: str, what: str) -> Iterable[Finding]:
    """Return the first findings of a kind, and one that says how many there are beyond.

    Parameters
    ----------
    findings
        All of them, the most important first.
    count
        How many there are.
    code, what
        Of what kind, and how that is said.
    """
    more = f"{counted(count - MOST, 'more is', 'more are')} {what}; the table has them all."
    rest = [talk(code, more[:1].upper() + more[1:])] if count > MOST else []
    return chain(islice(findings, MOST), rest)


def _proof(found: TrajectoryReading, key: str) -> tuple[str, ...]:
    latest = found.lines[key][0].latest
    return (key, *(latest.keys if latest else ()))


def _behind(found: TrajectoryReading) -> Iterator[Trajectory]:
    """Find parts that stand worse than all together do, and are not on track."""
    for some in found.lines.values():
        rank = ORDER.index(some[0].standing)
        if some[0].part == WHOLE and some[0].standing in ("on-track", "at-risk"):
            yield from (one for one in some[1:] if ORDER.index(one.standing) < rank)


def _behind_said(found: TrajectoryReading, one: Trajectory) -> str:
    whole = found.lines[one.indicator][0]
    said = standing_said(one, found.indicators[one.indicator]).rstrip(".")
    return f"{said}; for all together it is {STANDINGS[whole.standing]}."


def _agreed(found: TrajectoryReading, off: list[str]) -> Iterator[Finding]:
    if not off:
        return
    agreed = found.agreed
    if agreed.then and agreed.caller:
        yield talk("agreed", agreed_said(agreed), *off)
    if not agreed.then:
        yield gap(
            "nothing-agreed", "What you do where an indicator is off track is not agreed yet."
        )
    if not agreed.caller:
        yield gap("nobody-calls", "Who calls the meeting where one is off track is not agreed yet.")


def _all_of(found: TrajectoryReading, standing: Standing) -> Iterator[Finding]:
    keys = [key for key, some in found.lines.items() if some[0].standing == standing]
    if keys:
        names = listed(quoted(found.called[key]) for key in keys)
        many = counted(len(keys), "indicator is", "indicators are")
        said = f"{many[:1].upper()}{many[1:]} {STANDINGS[standing]}: {names}."
        severity = "talk" if standing == "at-risk" else "note"
        yield Finding(code=standing, sentence=said, evidence=tuple(keys), severity=severity)


def _unknown(found: TrajectoryReading) -> Iterator[Finding]:
    """Say why it is not known, reason by reason; what is told in words lacks nothing."""
    for reason, said in REASONS.items():
        keys = [key for key, some in found.lines.items() if some[0].reason == reason]
        if not keys:
            continue
        names = listed(quoted(found.called[key]) for key in keys)
        if reason == "in-words":
            told = f"Told in words, so without a line: {names}."
            yield Finding(code=reason, sentence=told, evidence=tuple(keys))
        else:
            yield gap(reason, f"How it stands is not known ({said}): {names}.", *keys)


def _left_out(found: TrajectoryReading) -> Iterator[Finding]:
    every = [one for some in found.lines.values() for one in some]
    days = [(one.indicator, dispute) for one in every for dispute in one.disputed]
    if days:
        names = listed(quoted(found.called[key]) for key in dict.fromkeys(key for key, _ in days))
        keys = [key for _, dispute in days for key in dispute.keys]
        many = counted(len(days), "day has", "days have")
        said = f"{many[:1].upper()}{many[1:]} figures that differ, and are left out: {names}."
        yield gap("disputed", said, *keys)
    undated = [(one.indicator, key) for one in every for key in one.undated]
    if undated:
        names = listed(quoted(found.called[key]) for key in dict.fromkeys(k for k, _ in undated))
        many = counted(len(undated), "figure has no day, and is", "figures have no day, and are")
        said = f"{many[:1].upper()}{many[1:]} left out: {names}."
        yield gap("undated", said, *(key for _, key in undated))


def _old(found: TrajectoryReading) -> Iterator[Finding]:
    keys = [key for key, some in found.lines.items() if some[0].old]
    if keys:
        names = listed(quoted(found.called[key]) for key in keys)
        days = f"{found.rule.old:,} {'day' if found.rule.old == 1 else 'days'}"
        yield talk("old", f"The latest figure is older than {days}: {names}.", *keys)
