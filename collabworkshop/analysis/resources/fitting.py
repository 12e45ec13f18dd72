"""What stands in the way of an offer that could serve a need."""

from typing import Literal

from collabworkshop.model.resource import Resource

__all__ = ["Obstacle", "obstacles"]

Obstacle = Literal["kind", "unit", "dates", "place", "own"]
"""They are of two kinds; they count different things; their days do not meet; they are bound
to different places; both are of the same organisation."""


def obstacles(need: Resource, offer: Resource) -> tuple[Obstacle, ...]:
    """Return what keeps an offer from serving a need; nothing where it fits.

    Places and units are compared without case and outer spaces. Where one of the two
    has no day, no unit or no place, that does not stand in the way.

    Examples
    --------
    >>> room = Resource(side="offer", organisation="school", kind="space", what="Room 3")
    >>> wish = Resource(side="need", organisation="club", kind="space", what="A room")
    >>> obstacles(wish, room)
    ()
    """
    found: list[Obstacle] = []
    if need.kind != offer.kind:
        found.append("kind")
    if _differ(need.unit, offer.unit):
        found.append("unit")
    if not _meet(need, offer):
        found.append("dates")
    if _differ(need.place, offer.place):
        found.append("place")
    if need.organisation == offer.organisation:
        found.append("own")
    return tuple(found)


def _differ(one: str, other: str) -> bool:
    first, second = one.strip().casefold(), other.strip().casefold()
    return bool(first and second and first != second)


def _meet(need: Resource, offer: Resource) -> bool:
    if need.ends and offer.begins and offer.begins > need.ends:
        return False
    return not (need.begins and offer.ends and offer.ends < need.begins)
