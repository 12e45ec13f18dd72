"""Who does what where: the tables of organisations, activities and places."""

from pydantic import Field

from collabworkshop.model.noun import Noun

__all__ = ["Presence", "WhoWhatWhere"]


class Presence(Noun):
    """One organisation with one activity in one place.

    Parameters
    ----------
    organisation, activity, place
        As written; empty where the row leaves one out.
    beside
        All else that the row says, by heading.
    """

    organisation: str = ""
    activity: str = ""
    place: str = ""
    beside: dict[str, str] = Field(default_factory=dict)


class WhoWhatWhere(Noun):
    """All rows of such a table."""

    rows: tuple[Presence, ...] = ()
