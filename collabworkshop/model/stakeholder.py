"""Anyone with a part in the issue: an organisation, a group, a public, a person by role."""

from typing import Literal

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["Stakeholder"]

Form = Literal["organisation", "group", "public", "person"]
Capacity = Literal["", "yes", "partly", "no"]


class Stakeholder(Noun):
    """A stakeholder as the coalition describes it together.

    Parameters
    ----------
    name
        As people write it; nothing is trimmed.
    sector
        One of the suggested sectors, or the coalition's own word.
    form
        Organisation, informal group, public, or a person by role.
    member
        Whether it belongs to the coalition.
    lived_experience
        Whether it speaks from having lived with the issue.
    viewpoints
        Ids of the viewpoints and expertise that it brings.
    constituency
        For whom it speaks.
    barriers
        Ids of what makes it hard to take part.
    gains
        What it gains by taking part.
    hearing
        The best way to hear it.
    capacity
        Whether it has time and resources to take part; empty when nobody knows.
    notes
        Anything else, also what a file said beside its name.
    """

    name: Name
    sector: Text = ""
    form: Form = "organisation"
    member: bool = False
    lived_experience: bool = False
    viewpoints: tuple[Name, ...] = ()
    constituency: Text = ""
    barriers: tuple[Name, ...] = ()
    gains: Text = ""
    hearing: Text = ""
    capacity: Capacity = ""
    notes: Text = ""
