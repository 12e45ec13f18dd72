"""What a portrait of a partner is, and how far the two ends agree on it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import Field

from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.portrait import Verdict
from collabworkshop.model.result import Result

__all__ = ["STANDINGS", "Heard", "Pair", "Point", "Standing", "Understanding", "heard", "pairs_of"]

Standing = Literal["right", "partly", "wrong", "apart", "waiting"]

STANDINGS: dict[Standing, str] = {
    "right": "right",
    "partly": "partly right",
    "wrong": "not right",
    "apart": "marked both ways",
    "waiting": "not marked yet",
}
"""What the partner said to a point, in words; people of one partner may mark it differently."""


class Heard(Noun):
    """One mark, as it is read with its point.

    Parameters
    ----------
    person
        Key of who marked it.
    verdict, correction
        What that person said.
    fresh
        Whether it is about the words that stand there now.
    """

    person: Name
    verdict: Verdict
    correction: Text = ""
    fresh: bool = True


class Point(Noun):
    """A point that was shared, with what the partner says to it.

    Parameters
    ----------
    key
        Key of its record.
    writer, partner
        Keys of the stakeholder whose voice wrote it, and of the one it describes.
    person
        Key of who wrote it.
    topic, statement
        What it is about, and what it says.
    standing
        What the partner's people say to it together.
    corrections
        In the partner's words, each once.
    outdated
        Whether it was marked, and changed since.
    """

    key: Name
    writer: Name
    partner: Name
    person: Name
    topic: Name
    statement: Name
    standing: Standing
    corrections: tuple[str, ...] = ()
    outdated: bool = False


class Pair(Noun):
    """What one organisation wrote of another: how many points have each standing.

    Parameters
    ----------
    writer, partner
        Keys of the two stakeholders.
    counts
        Standing to number of points, in the order of ``STANDINGS``; none is left out.
    """

    writer: Name
    partner: Name
    counts: dict[Standing, int]

    @property
    def marked(self) -> int:
        """How many points the partner has marked.

        Examples
        --------
        >>> Pair(writer="a", partner="b", counts={"right": 2, "partly": 1, "waiting": 4}).marked
        3
        """
        return sum(n for standing, n in self.counts.items() if standing != "waiting")


class Understanding(Result):
    """Who understands whom.

    Parameters
    ----------
    names
        Key to name of everybody who wrote or was described, and of all members.
    topics
        Topic to its name.
    points
        All points that were shared.
    pairs
        Who wrote of whom.
    """

    names: dict[str, str] = Field(default_factory=dict)
    topics: dict[str, str] = Field(default_factory=dict)
    points: tuple[Point, ...] = ()
    pairs: tuple[Pair, ...] = ()


def heard(marks: Iterable[Heard]) -> tuple[Standing, tuple[str, ...], bool]:
    """Return what marks say together: standing, corrections, and whether all are outdated.

    A mark of earlier words counts no longer. Where people of the partner say different
    things, nothing is averaged: the point is ``"apart"``.

    Parameters
    ----------
    marks
        The marks of one point, in any order.

    Examples
    --------
    >>> heard([Heard(person="a", verdict="wrong"), Heard(person="b", verdict="right")])
    ('apart', (), False)
    >>> heard([Heard(person="a", verdict="wrong", fresh=False)])
    ('waiting', (), True)
    """
    found = sorted(marks, key=lambda mark: mark.person)
    fresh = [mark for mark in found if mark.fresh]
    if not fresh:
        return "waiting", (), bool(found)
    verdicts = {mark.verdict for mark in fresh}
    said = dict.fromkeys(mark.correction for mark in fresh if mark.correction.strip())
    return verdicts.pop() if len(verdicts) == 1 else "apart", tuple(said), False


def pairs_of(points: Iterable[Point], names: Mapping[str, str]) -> tuple[Pair, ...]:
    """Return who wrote of whom, in the order of the names."""
    counted: dict[tuple[str, str], Counter[Standing]] = {}
    for point in points:
        counted.setdefault((point.writer, point.partner), Counter())[point.standing] += 1
    order = {key: place for place, key in enumerate(names)}
    return tuple(
        Pair(writer=writer, partner=partner, counts={one: counts[one] for one in STANDINGS})
        for (writer, partner), counts in sorted(
            counted.items(), key=lambda pair: (order[pair[0][0]], order[pair[0][1]])
        )
    )
