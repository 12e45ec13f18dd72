"""Has every organisation named a next step, and what was promised besides."""

from collections.abc import Iterator, Mapping, Sequence

from collabworkshop.analysis.commitments.promise import Promise
from collabworkshop.analysis.sentences import counted, named
from collabworkshop.model.result import Finding

__all__ = ["beside_these", "without_a_step"]


def without_a_step(promises: Sequence[Promise], members: Mapping[str, str]) -> Iterator[Finding]:
    """Yield members that have named no step; none of them is missing before the first step.

    Parameters
    ----------
    promises
        The steps.
    members
        Key to name.
    """
    there = {one.owner for one in promises}
    silent = {key: name for key, name in members.items() if key not in there}
    if promises and silent:
        what = counted(len(silent), "member has", "members have")
        yield Finding(
            code="no-step",
            sentence=f"{what.capitalize()} no step yet: {named(silent.values())}.",
            evidence=tuple(silent),
            severity="gap",
        )


def beside_these(also: Sequence[Promise]) -> Iterator[Finding]:
    """Yield how much was promised elsewhere and is still to be kept."""
    still = [one for one in also if not one.over]
    if still:
        what = counted(len(still), "promise", "promises")
        yield Finding(
            code="also-promised",
            sentence=f"Beside these, {what} of other exercises {_is(still)} still to be kept.",
            evidence=tuple(one.key for one in still),
        )


def _is(things: Sequence[Promise]) -> str:
    return "is" if len(things) == 1 else "are"
