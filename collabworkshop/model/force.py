"""What drives the coalition towards working together, or keeps it back, and how strongly."""

from typing import Literal

from collabworkshop.model.noun import Key, Label, Name, Noun, Text
from collabworkshop.model.placement import Step

__all__ = ["FORCE", "FORCE_RATING", "Force", "ForceRating", "Side"]

FORCE = "force"
"""Kind of record."""

FORCE_RATING = "force-rating"
"""Kind of record: how strong a force is, as one person sees it."""

Side = Literal["for", "against"]


class Force(Noun):
    """A card on the board; the coalition writes it together.

    Parameters
    ----------
    what
        Id of one of the samples, or somebody's own words.
    side
        Whether it drives collaboration or stands in its way.
    place
        Where it lies: id of a place, or own words; empty where nobody said.
    owner
        Key of the stakeholder who works on it; empty for nobody.
    note
        An example, or anything else.
    """

    what: Name
    side: Side
    place: Label = ""
    owner: Label = ""
    note: Text = ""


class ForceRating(Noun):
    """How strong one person finds a force; people may differ, and all ratings are kept.

    Parameters
    ----------
    force
        Key of the card.
    strength
        1 (hardly felt) to 5 (decides nearly everything); ``None`` where it was taken back.
    """

    force: Key
    strength: Step | None = None
