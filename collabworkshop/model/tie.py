"""A tie between two stakeholders, as one person reports it."""

from typing import Literal, Self

from pydantic import model_validator

from collabworkshop.model.ladder import Level
from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["Tie"]


class Tie(Noun):
    """One person's report of one tie.

    Parameters
    ----------
    source, target
        Keys of two different stakeholders.
    kind
        Id of the kind of tie: referral, information, funding, ...
    direction
        ``"one-way"`` runs from source to target; ``"both-ways"`` runs both ways.
    level
        How closely the two work together, on a named ladder.
    frequency
        How often, on a named scale.
    note
        Anything else worth knowing.
    origin
        Name of the file it came from; empty when a person typed it.
    """

    source: Name
    target: Name
    kind: Name
    direction: Literal["one-way", "both-ways"] = "one-way"
    level: Level | None = None
    frequency: Level | None = None
    note: Text = ""
    origin: Text = ""

    @model_validator(mode="after")
    def _between_two(self) -> Self:
        if self.source == self.target:
            raise ValueError("a tie needs two different stakeholders")
        return self
