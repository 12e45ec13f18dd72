"""What a member organisation does differently since it is part of the coalition."""

from datetime import date
from typing import Literal, get_args

from collabworkshop.model.noun import Key, Name, Noun, Text

__all__ = ["AREAS", "DEPTHS", "PRACTICE_CHANGE", "Area", "Depth", "PracticeChange"]

PRACTICE_CHANGE = "practice-change"
"""Kind of record."""

Area = Literal["practice", "policy", "resources", "relationships", "decisions", "thinking"]

AREAS: tuple[Area, ...] = get_args(Area)
"""How we work; our rules; where money and time go; whom we know; who decides; how we think."""

Depth = Literal["idea", "tried", "regular", "rule"]

DEPTHS: tuple[Depth, ...] = get_args(Depth)
"""We talk of it; we tried it; we do it always; it stands in our rules and outlives us."""


class PracticeChange(Noun):
    """One change in how a member works, as its own people tell it.

    Parameters
    ----------
    organisation
        Key of the member.
    day
        Since when.
    area
        What it concerns.
    before, now
        What they did before, and what they do now.
    depth
        How firm it is.
    because
        What the coalition had to do with it, beside other reasons.
    seen
        How somebody else could see it.
    """

    organisation: Key
    day: date
    area: Area
    before: Text = ""
    now: Name
    depth: Depth = "tried"
    because: Text = ""
    seen: Text = ""
