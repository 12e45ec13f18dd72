"""What may not hold in a plan, why that matters, and what to do about it."""

import json
from collections.abc import Container, Iterable
from functools import lru_cache
from hashlib import sha256
from typing import Literal

from collabworkshop.model.noun import Key, Name, Noun

__all__ = ["Doubt", "Severity", "without"]

Severity = Literal["gap", "talk", "note"]
"""Something is missing; worth a conversation; good to know."""


class Doubt(Noun):
    """One place where a plan may not hold; it never stops anybody.

    Parameters
    ----------
    check
        Id of the check that found it.
    sentence
        What is the case, in plain words.
    severity
        As for a finding.
    elements
        Keys of the elements concerned (boxes of a pathway, outcomes and indicators of a plan):
        of a link its source and target, else sorted.
    links, measurements
        Keys of the links and of the measurements concerned.
    others
        Keys of stakeholders or resources concerned.
    why, source
        Why it matters, and who says so.
    step
        What the group could do.
    """

    check: Key
    sentence: Name
    severity: Severity
    elements: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    measurements: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    why: str = ""
    source: str = ""
    step: str = ""

    @property
    def key(self) -> str:
        """What stays the same until other elements are concerned, whatever they are called.

        Examples
        --------
        >>> Doubt(check="circle", sentence="Round.", severity="talk", elements=("a", "b")).key
        'circle/0c76ba67840f679c'
        """
        return _key(self.check, self.elements, self.others)


@lru_cache(maxsize=10_000)
def _key(check: str, elements: tuple[str, ...], others: tuple[str, ...]) -> str:
    """Return the key of a doubt; it is asked for many times while people draw."""
    about = json.dumps([elements, others]).encode()
    return f"{check}/{sha256(about).hexdigest()[:16]}"


def without(found: Iterable[Doubt], set_aside: Container[str]) -> tuple[Doubt, ...]:
    """Return the doubts that the group did not set aside.

    Parameters
    ----------
    found
        All doubts.
    set_aside
        Keys of doubts, for example those of a mapping to the group's reasons.

    Examples
    --------
    >>> round_ = Doubt(check="circle", sentence="Round.", severity="talk", elements=("a",))
    >>> without([round_], {round_.key: "We know."})
    ()
    """
    return tuple(doubt for doubt in found if doubt.key not in set_aside)
