"""What a directory of services says about a community, in as few words as a group can keep."""

from hashlib import sha256
from typing import Annotated, Literal

from pydantic import Field

from collabworkshop.model.noun import LONGEST_KEY, Label, Name, Noun, Text

__all__ = ["DIRECTORY", "Covered", "DirectorySummary", "Double", "LoneCategory", "Verdict"]

DIRECTORY = "directory"
"""Kind of record."""

Count = Annotated[int, Field(ge=0, lt=2**31)]

Verdict = Literal["", "same", "two"]
"""What a person said of two names that look alike: nothing yet, one organisation, or two."""


class Covered(Noun):
    """How a category or an area is served.

    Parameters
    ----------
    name
        What the directory calls it.
    broader
        Name of the term above it; empty for the broadest, and for areas.
    providers
        How many organisations serve it, each counted once.
    services
        How many services, those of narrower terms included.
    """

    name: Name
    broader: Text = ""
    providers: Count
    services: Count


class LoneCategory(Noun):
    """A category that one organisation alone provides.

    Parameters
    ----------
    name
        What the directory calls it.
    provider
        Name of that organisation.
    """

    name: Name
    provider: Name


class Double(Noun):
    """Two entries of a directory that may be one organisation.

    Parameters
    ----------
    one_id, other_id
        What the file calls them, in alphabetical order.
    one, other
        Their names.
    alike
        How alike the names are, 0 to 100.
    why
        What speaks for one organisation, in words.
    verdict
        What a person said.
    """

    one_id: Label
    other_id: Label
    one: Name
    other: Name
    alike: Annotated[int, Field(ge=0, le=100)]
    why: Text = ""
    verdict: Verdict = ""

    @property
    def ids(self) -> tuple[str, str]:
        """What tells the pair apart from others, in each edition of the file."""
        return self.one_id, self.other_id


class DirectorySummary(Noun):
    """A directory that the group knows of, and what its file said.

    The directory itself is not kept: it belongs to somebody else, and grows old.

    Parameters
    ----------
    origin
        Name of the file, or of a directory whose file nobody has brought yet.
    note
        What the group makes of it.
    standard
        In which form it was published; empty as long as there is no file.
    organisations, services, places
        How many rows the file has of each.
    providers
        How many organisations have a service in it.
    faults
        How many kinds of fault the reader found.
    placeless
        How many services do not say where they are to be had.
    unsorted
        How many services stand under no category.
    used
        How many categories have a service, broader ones included.
    lone
        How many categories one organisation alone provides.
    doubtful
        How many pairs of entries look like one organisation.
    enough
        How alike two names have to be for that when nothing else speaks for it, 0 to 100.
    categories, areas, lone_categories, doubles
        As many of them as a record can hold, those with the most providers first.
    """

    origin: Annotated[Name, Field(max_length=LONGEST_KEY)]
    note: Text = ""
    standard: Label = ""
    organisations: Count = 0
    services: Count = 0
    places: Count = 0
    providers: Count = 0
    faults: Count = 0
    placeless: Count = 0
    unsorted: Count = 0
    used: Count = 0
    lone: Count = 0
    doubtful: Count = 0
    enough: Count = 0
    categories: tuple[Covered, ...] = ()
    areas: tuple[Covered, ...] = ()
    lone_categories: tuple[LoneCategory, ...] = ()
    doubles: tuple[Double, ...] = ()

    @staticmethod
    def key(origin: str) -> str:
        """Return the key of the record: one place for each file.

        Examples
        --------
        >>> len(DirectorySummary.key("town.json"))
        40
        """
        return sha256(origin.encode()).hexdigest()[:40]

    @property
    def brought(self) -> bool:
        """Whether there is a file behind it."""
        return bool(self.standard)
