"""A directory looked up: what is called how, what is broader than what, what is to be had where."""

from collections import Counter
from functools import cached_property
from hashlib import sha256

from collabworkshop.model.directory import Category, Directory, Location, Provider, Service
from collabworkshop.model.noun import LONGEST_KEY

__all__ = ["Listing", "held_id", "plain_text"]

_DEEPEST = 30
"""Steps from a term to the broadest; the taxonomies in use have up to six."""


class Listing:
    """A directory whose rows find each other.

    Where several rows have the same id, the first one is found by it.

    Parameters
    ----------
    directory
        What a file says.
    """

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self._broader: dict[str, tuple[str, ...]] = {}

    @cached_property
    def providers(self) -> dict[str, Provider]:
        """The organisations by id."""
        return {one.id: one for one in reversed(self.directory.organisations)}

    @cached_property
    def places(self) -> dict[str, Location]:
        """The places by id."""
        return {one.id: one for one in reversed(self.directory.locations)}

    @cached_property
    def terms(self) -> dict[str, Category]:
        """The categories by id."""
        return {one.id: one for one in reversed(self.directory.categories)}

    def provider_name(self, id_: str) -> str:
        """Return what an organisation is called; its id where the directory does not know it."""
        known = self.providers.get(id_)
        return _name_or_id(known.name if known else "", id_)

    def category_name(self, id_: str) -> str:
        """Return what a category is called; its id where the directory does not know it."""
        known = self.terms.get(id_)
        return _name_or_id(known.name if known else "", id_)

    def upwards(self, category: str) -> tuple[str, ...]:
        """Return a category and all that are broader, the broadest last.

        A real taxonomy may lead in a circle, or to a term that is not there: it ends there.

        Examples
        --------
        >>> terms = (Category(id="soup", parent="food"), Category(id="food", parent="soup"))
        >>> Listing(Directory(standard="", categories=terms)).upwards("soup")
        ('soup', 'food')
        """
        known = self._broader.get(category)
        if known is None:
            way = [category]
            while len(way) < _DEEPEST:
                term = self.terms.get(way[-1])
                if term is None or term.parent not in self.terms or term.parent in way:
                    break
                way.append(term.parent)
            known = self._broader[category] = tuple(way)
        return known

    def covers(self, service: Service) -> frozenset[str]:
        """Return the categories under which a service counts, broader ones included."""
        return frozenset(above for one in service.categories for above in self.upwards(one))

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """The spelling of each area that most places use, by the area in small letters."""
        counts = Counter(filter(None, map(_area_as_written, self.directory.locations)))
        by_use = sorted(counts, key=lambda name: (counts[name], name))
        return {name.casefold(): name for name in by_use}

    def area(self, place: Location | None) -> str:
        """Return the city of a place, else its region, else its postal code; empty for none."""
        written = _area_as_written(place) if place else ""
        return self._spellings.get(written.casefold(), written)

    def areas(self, service: Service) -> tuple[str, ...]:
        """Return where a service is to be had, each area once; empty where it does not say."""
        found = {self.area(self.places.get(id_)) for id_ in service.locations}
        return tuple(sorted(found - {""}))

    @cached_property
    def areas_of_providers(self) -> dict[str, tuple[str, ...]]:
        """The areas of the places that belong to an organisation, by its id."""
        found: dict[str, set[str]] = {}
        for place in self.directory.locations:
            if place.organisation and self.area(place):
                found.setdefault(place.organisation, set()).add(self.area(place))
        return {id_: tuple(sorted(areas)) for id_, areas in found.items()}


def plain_text(text: str) -> str:
    r"""Return a text as a record can hold it: no NUL, and every character whole.

    Examples
    --------
    >>> plain_text("Clinic\0\ud800")
    'Clinic?'
    """
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def held_id(id_: str) -> str:
    r"""Return an id, or what stands for it where no record can hold it as it is.

    Examples
    --------
    >>> held_id("12"), len(held_id("1\0")), held_id("1\0") == held_id("1")
    ('12', 64, False)
    """
    if len(id_) <= LONGEST_KEY and id_ == plain_text(id_):
        return id_
    return sha256(id_.encode("utf-8", "surrogatepass")).hexdigest()


def _name_or_id(name: str, id_: str) -> str:
    return plain_text(name if name.strip("\0 ") else id_)


def _area_as_written(place: Location) -> str:
    cells = (place.city, place.region, place.postal_code)
    return next(filter(None, (" ".join(plain_text(cell).split()) for cell in cells)), "")
