"""What do the members do differently, since when, and how firmly? Their own words, in order."""

from collections.abc import Iterable, Mapping
from datetime import date

from pydantic import Field

from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.practice_change import AREAS, DEPTHS, Area, PracticeChange
from collabworkshop.model.result import Result

__all__ = ["ChangeCount", "PracticeChanges", "counted_changes", "in_order"]


class ChangeCount(Noun):
    """How many changes one organisation has in one area.

    Parameters
    ----------
    organisation
        Key of the organisation.
    area
        What they concern.
    count
        How many there are.
    """

    organisation: Key
    area: Area
    count: int


class PracticeChanges(Result):
    """The log of what members do differently.

    Parameters
    ----------
    on
        The day of which the log is.
    changes
        Key to each change, by organisation and day.
    names
        Key to name of the members, and of whoever else has changed something.
    silent
        Keys of the members who have written nothing.
    areas, depths
        What an area and a depth are called, by id, in their order.
    counts
        How many there are of each organisation in each area; none is left out.
    """

    on: date = date.min
    changes: dict[Key, PracticeChange] = Field(default_factory=dict)
    names: dict[Key, str] = Field(default_factory=dict)
    silent: tuple[Key, ...] = ()
    areas: dict[str, str] = Field(default_factory=dict)
    depths: dict[str, str] = Field(default_factory=dict)
    counts: tuple[ChangeCount, ...] = ()

    @property
    def by_organisation(self) -> dict[str, dict[str, PracticeChange]]:
        """Key of each organisation that changed something to its changes, in order of the names."""
        found: dict[str, dict[str, PracticeChange]] = {}
        for key, one in self.changes.items():
            found.setdefault(one.organisation, {})[key] = one
        return found


def in_order(
    changes: Mapping[str, PracticeChange], names: Mapping[str, str]
) -> dict[str, PracticeChange]:
    """Return changes by the name of the organisation, then by day; who is not there is left out.

    Parameters
    ----------
    changes
        Key to each change.
    names
        Key to name of whoever is on the list.

    Examples
    --------
    >>> tried = PracticeChange(organisation="b", day=date(2026, 1, 5), area="policy", now="So")
    >>> asked = tried.model_copy(update={"organisation": "a"})
    >>> list(in_order({"1": tried, "2": asked}, {"a": "Clinic", "b": "School"}))
    ['2', '1']
    """
    there = {key: one for key, one in changes.items() if one.organisation in names}

    def place(key: str) -> tuple[str, str, date, int, str]:
        one = there[key]
        firm = DEPTHS.index(one.depth)
        return names[one.organisation].casefold(), one.organisation, one.day, firm, key

    return {key: there[key] for key in sorted(there, key=place)}


def counted_changes(changes: Iterable[PracticeChange]) -> tuple[ChangeCount, ...]:
    """Return how many changes each organisation has in each area, in the order of the areas.

    Parameters
    ----------
    changes
        All changes, in order of the organisations.
    """
    found: dict[str, dict[str, int]] = {}
    for one in changes:
        of = found.setdefault(one.organisation, {})
        of[one.area] = of.get(one.area, 0) + 1
    return tuple(
        ChangeCount(organisation=who, area=area, count=of[area])
        for who, of in found.items()
        for area in AREAS
        if area in of
    )
