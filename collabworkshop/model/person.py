"""Somebody who answers."""

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["Person"]


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
    """

    name: Name
    organisation: Text = ""
    role: Text = ""
    constituency: Text = ""
