"""Who gives what to whom? The lines of a sharing plan, and what stays open."""

from datetime import date
from typing import Literal

from pydantic import Field

from collabworkshop.model.noun import Noun
from collabworkshop.model.result import Result

__all__ = ["CoverageOfKind", "Line", "Refusal", "SharingPlan", "Unmet"]

Standing = Literal["proposed", "accepted", "refused"]


class Line(Noun):
    """One offer that serves one need.

    Parameters
    ----------
    need, offer
        Keys of the two resources.
    standing
        ``"proposed"`` by the plan, or ``"accepted"`` by the group.
    giver, taker
        Keys of the two organisations.
    sentence
        Who gives what to whom, and how much.
    why
        Why this one is proposed; empty where it is agreed.
    amount
        How much, in the unit of the offer; ``None`` where nothing is counted.
    share
        Which part of the need it meets, from 0 to 1.
    conditions
        What the offer asks for; empty for nothing.
    owner
        Key of the stakeholder who sees to it; empty where nobody was named.
    due
        By when; ``None`` where nobody said.
    note
        What was agreed besides.
    trouble
        Why an accepted line does not hold as it was agreed; empty where it does.
    """

    need: str
    offer: str
    standing: Standing
    giver: str
    taker: str
    sentence: str
    why: str = ""
    amount: float | None = None
    share: float = 0
    conditions: str = ""
    owner: str = ""
    due: date | None = None
    note: str = ""
    trouble: str = ""


class Refusal(Noun):
    """A pair that the group does not want.

    Parameters
    ----------
    need, offer
        Keys of the two resources.
    sentence
        What was refused, and by whom.
    note
        Why, in their own words.
    """

    need: str
    offer: str
    sentence: str
    note: str = ""


class Unmet(Noun):
    """A need that the plan does not meet, or not wholly.

    Parameters
    ----------
    need
        Key of the need.
    priority
        How pressing it is, from 1 to 3.
    met
        Which part of it is met, from 0 to 1.
    sentence
        What is missing.
    reasons
        Why, in sentences.
    """

    need: str
    priority: int
    met: float
    sentence: str
    reasons: tuple[str, ...]


class CoverageOfKind(Noun):
    """How far the needs of one kind are met; each need counts the same.

    Parameters
    ----------
    kind, name
        Id and name of the kind.
    needs
        How many needs there are of it.
    before
        How many of them are met by what is agreed, parts of a need as parts.
    after
        Likewise, with what the plan proposes.
    """

    kind: str
    name: str
    needs: int
    before: float
    after: float


class SharingPlan(Result):
    """Who gives what to whom, what stays unmet and why, and what is agreed.

    Parameters
    ----------
    lines
        Accepted and proposed lines, the most pressing need first.
    refused
        Pairs that the group does not want.
    unmet
        Needs that are not met or only in part, the most pressing first.
    kinds
        Coverage before and after for each kind of which there is a need.
    names
        Key to name of every stakeholder.
    rule
        How the plan was found, in words.
    """

    lines: tuple[Line, ...] = ()
    refused: tuple[Refusal, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    kinds: tuple[CoverageOfKind, ...] = ()
    names: dict[str, str] = Field(default_factory=dict)
    rule: str = ""

    @property
    def agreed(self) -> tuple[Line, ...]:
        """The sharing agreement: what the group accepted."""
        return tuple(line for line in self.lines if line.standing == "accepted")

    @property
    def proposed(self) -> tuple[Line, ...]:
        """What the plan proposes around it."""
        return tuple(line for line in self.lines if line.standing == "proposed")
