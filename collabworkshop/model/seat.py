"""What a person does in the workshop: which part they have, and in which small group they work."""

from typing import Literal

from collabworkshop.model.noun import Noun, Text

__all__ = ["Seat"]


class Seat(Noun):
    """A person's part in the workshop; its key is the person's.

    Parameters
    ----------
    part
        Trainers lead: they open and close rounds and say who sits where.
    group
        Name of the small group, empty for none.
    """

    part: Literal["participant", "trainer"] = "participant"
    group: Text = ""
