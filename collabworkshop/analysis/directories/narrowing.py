"""Which services of a directory are in one place, or of one category."""

from collections.abc import Callable, Iterator

from collabworkshop.analysis.directories.coverage import by_area, by_category
from collabworkshop.analysis.directories.listing import Listing

__all__ = ["NOWHERE", "areas_offered", "categories_offered", "matching"]

NOWHERE = "\0nowhere"
"""Stands for services that do not say where they are to be had; no area can be called so."""


def areas_offered(listing: Listing) -> list[tuple[str, int]]:
    """Return the areas with how many services each has, by name; `NOWHERE` last."""
    covers = by_area(listing)
    named = sorted(name for name in covers if name)
    offered = [(name, covers[name].services) for name in sorted(named, key=str.casefold)]
    return [*offered, (NOWHERE, covers[""].services)] if "" in covers else offered


def categories_offered(listing: Listing) -> list[tuple[str, int, int]]:
    """Return the categories as a tree read from its top: id, depth from 0, services below.

    Only categories with a service are among them.
    """
    covers = by_category(listing)
    below: dict[str, list[str]] = {}
    for category in covers:
        above = listing.upwards(category)[1:2]
        below.setdefault(above[0] if above else "", []).append(category)
    read = dict(_read_down(listing, below))
    # What stands in a circle of terms has something above it, yet leads to no top.
    round_ = sorted(covers.keys() - read.keys(), key=_by_name(listing))
    tree = {**read, **dict.fromkeys(round_, 0)}
    return [(id_, depth, covers[id_].services) for id_, depth in tree.items()]


def _read_down(listing: Listing, below: dict[str, list[str]]) -> Iterator[tuple[str, int]]:
    waiting = [("", -1)]
    while waiting:
        category, depth = waiting.pop()
        if depth >= 0:
            yield category, depth
        narrower = sorted(below.get(category, ()), key=_by_name(listing), reverse=True)
        waiting += ((id_, depth + 1) for id_ in narrower)


def _by_name(listing: Listing) -> Callable[[str], tuple[str, str]]:
    return lambda id_: (listing.category_name(id_), id_)


def matching(listing: Listing, *, area: str = "", category: str = "") -> list[int]:
    """Return the places in the directory's list of the services that match, in its order.

    Parameters
    ----------
    listing
        The directory.
    area
        Name of an area, or `NOWHERE`; empty for all.
    category
        Id of a category: those of narrower ones match as well; empty for all.
    """
    return [
        place
        for place, service in enumerate(listing.directory.services)
        if not category or category in listing.covers(service)
        if not area or area in (listing.areas(service) or (NOWHERE,))
    ]
