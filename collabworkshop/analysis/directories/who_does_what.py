"""Who does what where, looked at as a directory of services."""

from collabworkshop.model.directory import Category, Directory, Location, Provider, Service
from collabworkshop.model.three_w import WhoWhatWhere

__all__ = ["STANDARD", "as_directory"]

STANDARD = "who does what where"
"""What stands in place of a standard."""


def as_directory(three_w: WhoWhatWhere) -> Directory:
    """Return the rows as a directory: each activity of an organisation is one service.

    Names serve as ids: such a table has no others. A service is to be had in every place
    that a row names for it. What a row says beside is left out.

    Parameters
    ----------
    three_w
        The rows.

    Examples
    --------
    >>> from collabworkshop.model.three_w import Presence
    >>> rows = [Presence(organisation="Red Cross", activity="Water", place=p) for p in "NS"]
    >>> [service] = as_directory(WhoWhatWhere(rows=tuple(rows))).services
    >>> service.organisation, service.name, service.locations
    ('Red Cross', 'Water', ('N', 'S'))
    """
    places: dict[tuple[str, str], dict[str, None]] = {}
    for row in three_w.rows:
        there = places.setdefault((row.organisation, row.activity), {})
        if row.place:
            there[row.place] = None
    organisations = dict.fromkeys(name for name, _ in places if name)
    activities = dict.fromkeys(name for _, name in places if name)
    towns = dict.fromkeys(place for there in places.values() for place in there)
    return Directory(
        standard=STANDARD,
        organisations=tuple(Provider(id=name, name=name) for name in organisations),
        services=tuple(
            Service(
                id=f"{organisation} / {activity}",
                organisation=organisation,
                name=activity,
                locations=tuple(there),
                categories=(activity,) if activity else (),
            )
            for (organisation, activity), there in places.items()
        ),
        locations=tuple(Location(id=name, name=name, city=name) for name in towns),
        categories=tuple(Category(id=name, name=name) for name in activities),
    )
