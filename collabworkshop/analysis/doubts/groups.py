"""Which doubts belong together? The gravest first."""

from collections.abc import Iterable

from collabworkshop.analysis.doubts.doubt import Doubt, Severity
from collabworkshop.model.noun import Key, Name, Noun

__all__ = ["GRAVE", "DoubtGroup", "gravest"]

GRAVE: tuple[Severity, ...] = ("gap", "talk", "note")
"""The gravest first."""


class DoubtGroup(Noun):
    """Doubts that belong together.

    Parameters
    ----------
    group
        What makes them one: the key of a question, or of a check.
    name
        What it is called.
    doubts
        What is missing first, then what is worth a talk; within that in the order of the checks.
    """

    group: Key
    name: Name
    doubts: tuple[Doubt, ...] = ()


def gravest(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Return doubts with the gravest first; those that are as grave keep their order.

    Examples
    --------
    >>> talk, gap = (Doubt(check=s, sentence=s, severity=s) for s in ("talk", "gap"))
    >>> [one.severity for one in gravest([talk, gap])]
    ['gap', 'talk']
    """
    return tuple(sorted(doubts, key=lambda doubt: GRAVE.index(doubt.severity)))
