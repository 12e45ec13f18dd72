"""Whose voice is at which level, and what the group gets of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import Field

from collabworkshop.analysis.decisions.parts import Cell
from collabworkshop.model.decision_voice import PARTS, Part
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result

__all__ = [
    "VOICES",
    "Bar",
    "DecisionVoices",
    "Participant",
    "Presence",
    "SpokenFor",
    "Voice",
    "bars_of",
    "voice_of",
]

Voice = Literal["lived", "speaks-for", "neither"]

VOICES: dict[Voice, str] = {
    "lived": "lives with the issue",
    "speaks-for": "speaks for others",
    "neither": "neither",
}
"""Whose voice a stakeholder is, in words. Only the first is constituent voice: to speak for
others is not the same as their speaking."""

Presence = Literal["here", "ask", "away"]
"""Somebody of the group answers here; somebody may, and has to be asked; nobody does."""


class Participant(Noun):
    """A stakeholder at or away from the table."""

    stakeholder: Name
    name: Name
    voice: Voice
    member: bool = False


class Bar(Noun):
    """How many places there are at one level, by whose voice they are.

    Parameters
    ----------
    part
        The level; ``None`` for places on which no part has more than half.
    counts
        Voice to number of places, a place being one stakeholder in one decision.
    """

    part: Part | None
    counts: dict[Voice, int]

    @property
    def total(self) -> int:
        """All places at this level."""
        return sum(self.counts.values())


class SpokenFor(Noun):
    """A group that somebody speaks for.

    Parameters
    ----------
    group
        In the words of those who speak for it.
    speakers
        Names of the members and people who do.
    presence
        Whether anybody of the group itself answers here.
    here
        Names of those who do, or may.
    """

    group: Name
    speakers: tuple[str, ...]
    presence: Presence
    here: tuple[str, ...] = ()


class DecisionVoices(Result):
    """Who decides, advises, is told and is absent.

    Parameters
    ----------
    decisions
        Id to name of each kind of decision, answered or not.
    participants
        Who was spoken of, and all members.
    cells
        What is said of each of them in each decision; no cell where nobody said anything.
    bars
        Places by level and voice.
    spoken_for
        Groups with those who speak for them.
    """

    decisions: dict[str, str] = Field(default_factory=dict)
    participants: tuple[Participant, ...] = ()
    cells: tuple[Cell, ...] = ()
    bars: tuple[Bar, ...] = ()
    spoken_for: tuple[SpokenFor, ...] = ()


def voice_of(*, lived: bool, constituency: str) -> Voice:
    """Return whose voice a stakeholder is.

    Examples
    --------
    >>> voice_of(lived=True, constituency=""), voice_of(lived=False, constituency=" ")
    ('lived', 'neither')
    """
    if lived:
        return "lived"
    return "speaks-for" if constituency.strip() else "neither"


def bars_of(cells: Iterable[Cell], voices: Mapping[str, Voice]) -> tuple[Bar, ...]:
    """Return how many places there are at each level, by whose voice they are.

    A place counts at the level that more than half of those who speak of it report; where
    there is none it stands in the last bar and in no other.

    Parameters
    ----------
    cells
        What the reports say.
    voices
        Stakeholder to whose voice it is.
    """
    counted = Counter((cell.part, voices[cell.stakeholder]) for cell in cells)
    levels: tuple[Part | None, ...] = (*PARTS, None)
    return tuple(
        Bar(part=part, counts={voice: counted[part, voice] for voice in VOICES}) for part in levels
    )
