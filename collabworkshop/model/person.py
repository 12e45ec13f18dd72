"""Somebody who answers."""

from typing import Literal

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["HERE_AS", "HereAs", "Person"]

HereAs = Literal["", "leader", "staff", "constituent"]

HERE_AS: dict[HereAs, str] = {
    "leader": "People who lead",
    "staff": "People who do the work",
    "constituent": "People who live with the issue",
}
"""How people are here, with the words for each group."""


class Person(Noun):
    """A person in the room.

    Parameters
    ----------
    name
        As the person wants to be called.
    organisation
        Key of the one stakeholder whose voice this person is, empty for none.
    role
        Their work there, in their own words.
    constituency
        For whom they speak, if for anybody beyond the organisation.
    here_as
        How they see themselves here; results compare these groups where they are large
        enough. Empty where they did not say.
    """

    name: Name
    organisation: Text = ""
    role: Text = ""
    constituency: Text = ""
    here_as: HereAs = ""
