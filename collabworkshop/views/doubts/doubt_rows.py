"""Doubts as the list on the screen takes them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from collabworkshop.analysis.doubts.check import Check
from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.doubts.groups import GRAVE
from collabworkshop.analysis.doubts.left import LeftDoubt

__all__ = ["check_words", "doubt_group", "left_rows", "varied"]

_MOST = 60
"""Doubts of one group that go to the browser; nobody reads more in one go."""


def check_words(checks: Iterable[Check[Any]]) -> dict[str, dict[str, str]]:
    """Return what is said of all doubts of a check, by its id.

    Parameters
    ----------
    checks
        All checks of one kind of plan.
    """
    return {
        check.id: {"why": check.why, "source": check.source, "step": check.step} for check in checks
    }


def doubt_group(name: str, doubts: Sequence[Doubt], *, most: int = _MOST) -> dict[str, Any]:
    """Return one group of doubts.

    Parameters
    ----------
    name
        Its heading; empty for none.
    doubts
        In the order in which they are to stand.
    most
        How many of them are handed over; the others are counted.
    """
    return {
        "name": name,
        "doubts": [
            {
                "key": one.key,
                "check": one.check,
                "sentence": one.sentence,
                "severity": one.severity,
            }
            for one in doubts[:most]
        ],
        "more": max(0, len(doubts) - most),
    }


def varied(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Return doubts with what is missing first, and one of each check before the second of any.

    Parameters
    ----------
    doubts
        In the order of the checks.

    Examples
    --------
    >>> def say(check, severity):
    ...     return Doubt(check=check, sentence=check, severity=severity)
    >>> mixed = [say("jump", "talk"), say("no-owner", "gap"), say("no-owner", "gap"),
    ...          say("no-resource", "gap")]
    >>> [doubt.check for doubt in varied(mixed)]
    ['no-owner', 'no-resource', 'no-owner', 'jump']
    """
    seen: Counter[str] = Counter()
    ranked = []
    for place, one in enumerate(doubts):
        ranked.append((GRAVE.index(one.severity), seen[one.check], place, one))
        seen[one.check] += 1
    return [one for *_, one in sorted(ranked, key=lambda each: each[:3])]


def left_rows(left: Iterable[LeftDoubt], *, gone: bool) -> list[dict[str, Any]]:
    """Return what was set aside.

    Parameters
    ----------
    left
        What was set aside.
    gone
        Whether these are no doubts any more.
    """
    return [{**one.model_dump(mode="json"), "gone": gone} for one in left]
