"""Who serves which category and which area, and what hangs on one organisation alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from collabworkshop.analysis.directories.listing import Listing
from collabworkshop.model.directory import Service

__all__ = ["Cover", "by_area", "by_category", "lone_categories"]


@dataclass
class Cover:
    """Who serves a category or an area.

    Parameters
    ----------
    providers
        Ids of organisations as written, known to the directory or not.
    services
        How many services.
    named
        Whether a service names the category itself, not only a narrower one.
    """

    providers: set[str] = field(default_factory=set)
    services: int = 0
    named: bool = False

    def add(self, service: Service, *, named: bool = False) -> None:
        """Count a service and its provider."""
        self.services += 1
        self.named |= named
        if service.organisation:
            self.providers.add(service.organisation)


def by_category(listing: Listing) -> dict[str, Cover]:
    """Return who serves each category, by its id.

    A service under a narrower term counts for the broader ones, and each provider once.

    Examples
    --------
    >>> from collabworkshop.model.directory import Category, Directory, Service
    >>> soup = Service(id="1", organisation="kitchen", categories=("soup",))
    >>> terms = (Category(id="food"), Category(id="soup", parent="food"))
    >>> found = by_category(Listing(Directory(standard="", services=(soup,), categories=terms)))
    >>> {id_: (cover.services, cover.named) for id_, cover in sorted(found.items())}
    {'food': (1, False), 'soup': (1, True)}
    """
    found: dict[str, Cover] = {}
    for service in listing.directory.services:
        for category in listing.covers(service):
            named = category in service.categories
            found.setdefault(category, Cover()).add(service, named=named)
    return found


def by_area(listing: Listing) -> dict[str, Cover]:
    """Return who serves each area, by its name; services without a place stand under ``""``."""
    found: dict[str, Cover] = {}
    for service in listing.directory.services:
        for area in listing.areas(service) or ("",):
            found.setdefault(area, Cover()).add(service)
    return found


def lone_categories(covers: Iterable[tuple[str, Cover]]) -> dict[str, str]:
    """Return the categories that one organisation alone provides, with its id.

    Only categories that a service names: that one organisation covers all below a broad term
    is said by its narrow ones. A broad term counts the providers of its narrow ones, so that
    "only one" holds for whoever looks for it.

    Parameters
    ----------
    covers
        Id of each category, and who serves it.
    """
    return {
        category: next(iter(cover.providers))
        for category, cover in covers
        if cover.named and len(cover.providers) == 1
    }
