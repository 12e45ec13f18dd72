"""What is worth talking about in what members do differently? Gaps, and what stands still."""

from collections.abc import Iterator, Mapping
from datetime import date

from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import counted, listed, named, number, quoted
from collabworkshop.model.practice_change import AREAS, PracticeChange
from collabworkshop.model.result import Finding

__all__ = ["SEVERAL", "practice_findings"]

SEVERAL = 3
"""Changes from which on it tells something that there is none of a kind; a habit."""

_NOBODY = {
    "practice": "how it works",
    "policy": "its rules",
    "resources": "where its money and time go",
    "relationships": "whom it knows",
    "decisions": "who decides",
    "thinking": "how it thinks",
}
"""An area, as it stands after "nobody has changed"."""

_SOFT = ("idea", "tried")


def practice_findings(
    changes: Mapping[str, PracticeChange],
    names: Mapping[str, str],
    silent: Mapping[str, str],
    *,
    on: date,
    quiet: int,
) -> Iterator[Finding]:
    """Yield what is worth talking about; where nobody has changed anything, only that.

    Parameters
    ----------
    changes
        Key to each change, in order.
    names
        Key to name of the organisations.
    silent
        Key to name of the members who have written nothing.
    on
        The date.
    quiet
        Days without a change from which on that is worth a question.
    """
    if not changes:
        yield Finding(
            code="nothing-yet",
            sentence="Nobody has written yet what they do differently.",
            severity="gap",
        )
        return
    yield from _silent(silent)
    yield from _areas(changes)
    yield from _firm(changes)
    yield from _not_seen(changes)
    yield from _unexplained(changes)
    yield from _quiet(changes, names, on=on, quiet=quiet)
    yield from _to_come(changes, on=on)


def _silent(silent: Mapping[str, str]) -> Iterator[Finding]:
    if silent:
        have = counted(len(silent), "member has", "members have").capitalize()
        yield Finding(
            code="members-silent",
            sentence=f"{have} written nothing yet: {named(silent.values(), most=8)}.",
            evidence=tuple(silent),
            severity="talk",
        )


def _areas(changes: Mapping[str, PracticeChange]) -> Iterator[Finding]:
    """Yield where nobody changed anything; who decides comes first, for it is the last to move."""
    there = {one.area for one in changes.values()}
    missing = sorted((area for area in AREAS if area not in there), key=lambda a: a != "decisions")
    if missing and len(changes) >= SEVERAL:
        what = listed((_NOBODY[area] for area in missing), most=len(AREAS))
        yield Finding(
            code="nothing-in-area",
            sentence=f"No member has changed {what}.",
            evidence=tuple(missing),
            severity="talk",
        )


def _firm(changes: Mapping[str, PracticeChange]) -> Iterator[Finding]:
    rules = tuple(key for key, one in changes.items() if one.depth == "rule")
    soft = tuple(key for key, one in changes.items() if one.depth in _SOFT)
    if rules:
        stand = counted(len(rules), "change stands", "changes stand").capitalize()
        said = f"{stand} in rules, and can outlive the people who began."
        yield Finding(code="in-rules", sentence=said, evidence=rules)
    elif len(soft) >= SEVERAL:
        said = (
            f"{number(len(soft)).capitalize()} of {number(len(changes))} changes are an idea or a "
            "trial, and none stands in anybody's rules yet."
        )
        yield Finding(code="nothing-in-rules", sentence=said, evidence=soft, severity="talk")


def _not_seen(changes: Mapping[str, PracticeChange]) -> Iterator[Finding]:
    unseen = [key for key, one in changes.items() if not one.seen.strip()]
    if unseen:
        what = listed((quoted(changes[key].now) for key in unseen), most=2)
        yield Finding(
            code="not-seen",
            sentence=f"Of {counted(len(unseen), 'change', 'changes')} it is not said how somebody "
            f"else could see it: {what}.",
            evidence=tuple(unseen),
            severity="gap",
        )


def _unexplained(changes: Mapping[str, PracticeChange]) -> Iterator[Finding]:
    unsaid = tuple(key for key, one in changes.items() if not one.because.strip())
    if unsaid:
        yield Finding(
            code="no-reason",
            sentence=f"Of {counted(len(unsaid), 'change', 'changes')} it is not said what the "
            "coalition had to do with it, beside other reasons.",
            evidence=unsaid,
        )


def _quiet(
    changes: Mapping[str, PracticeChange], names: Mapping[str, str], *, on: date, quiet: int
) -> Iterator[Finding]:
    latest: dict[str, date] = {}
    for one in changes.values():
        latest[one.organisation] = max(one.day, latest.get(one.organisation, one.day))
    still = {key: day for key, day in latest.items() if (on - day).days > quiet}
    if not still:
        return
    last = max(still.values())
    everybody = f"Nobody has changed anything since {day_of(last)}."
    some = listed((f"{names[key]} since {day_of(day)}" for key, day in still.items()), most=3)
    yield Finding(
        code="quiet",
        sentence=everybody if len(still) == len(latest) else f"Nothing new of {some}.",
        evidence=tuple(still),
        severity="talk",
    )


def _to_come(changes: Mapping[str, PracticeChange], *, on: date) -> Iterator[Finding]:
    later = tuple(key for key, one in changes.items() if one.day > on)
    if later:
        have = counted(len(later), "change has", "changes have").capitalize()
        said = f"{have} a day that is still to come: a plan, and no change yet."
        yield Finding(code="to-come", sentence=said, evidence=later)
