"""Doubts as the list on the screen takes them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.checks.checking import CHECKS
from collabworkshop.analysis.pathways.doubt_groups import GRAVE
from collabworkshop.analysis.pathways.pathway_doubts import LeftDoubt
from collabworkshop.model.pathway import Pathway

__all__ = ["CHECK_WORDS", "doubt_group", "left_rows", "nothing_open", "varied"]

CHECK_WORDS = {
    check.id: {"why": check.why, "source": check.source, "step": check.step} for check in CHECKS
}
"""Id of a check to what is said of all its doubts."""

_NO_BOX = (
    "There is no box yet, so there is nothing to doubt. Begin with what you want to be true in the "
    "end: answer the first question in step 2, or add a box to the drawing in step 3."
)
_NONE_OPEN = (
    "No doubt is open. That is no proof; it means that nothing of what we look for is missing."
)

_MOST = 60
"""Doubts of one group that go to the browser; nobody reads more in one go."""


def nothing_open(pathway: Pathway) -> str:
    """Return what stands in place of the doubts where there are none.

    Parameters
    ----------
    pathway
        The theory of change.

    Examples
    --------
    >>> nothing_open(Pathway())[:24]
    'There is no box yet, so '
    """
    return _NONE_OPEN if pathway.elements else _NO_BOX


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
