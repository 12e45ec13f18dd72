"""A directory of services: who offers what, where, of which category."""

from pydantic import Field

from collabworkshop.model.noun import Noun

__all__ = ["Category", "Directory", "Location", "Provider", "Service"]

Cells = dict[str, str]
"""What a row says beside what is named here, by the names of HSDS 3.0, or the file's own."""


class Provider(Noun):
    """An organisation of the directory.

    Parameters
    ----------
    id
        As written; of several with the same id each is kept.
    name, alternate_name, description, email, website
        As written; empty where the file says nothing.
    marks
        Codes of the faults that this row has.
    beside
        All else that the row says.
    """

    id: str
    name: str = ""
    alternate_name: str = ""
    description: str = ""
    email: str = ""
    website: str = ""
    marks: tuple[str, ...] = ()
    beside: Cells = Field(default_factory=dict)


class Service(Noun):
    """A service of the directory.

    Parameters
    ----------
    id, name, alternate_name, description, url, email, status
        As written.
    organisation
        Id of its provider as written, known or not; empty for none.
    locations
        Ids of the places where it is to be had.
    categories
        Ids of the terms under which it stands, each once.
    marks
        Codes of the faults that this row has.
    beside
        All else that the row says.
    """

    id: str
    organisation: str = ""
    name: str = ""
    alternate_name: str = ""
    description: str = ""
    url: str = ""
    email: str = ""
    status: str = ""
    locations: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    beside: Cells = Field(default_factory=dict)


class Location(Noun):
    """A place of the directory.

    Parameters
    ----------
    id, name, description
        As written.
    organisation
        Id of the organisation to which it belongs; empty for none.
    latitude, longitude
        Degrees; ``None`` where the file has none that can be one.
    street, city, region, postal_code, country
        Its first address.
    marks
        Codes of the faults that this row has.
    beside
        All else that the row says.
    """

    id: str
    organisation: str = ""
    name: str = ""
    description: str = ""
    latitude: float | None = None
    longitude: float | None = None
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    marks: tuple[str, ...] = ()
    beside: Cells = Field(default_factory=dict)


class Category(Noun):
    """A term of the taxonomy.

    Parameters
    ----------
    id, name
        As written.
    parent
        Id of the broader term; empty for none.
    vocabulary
        Name of the taxonomy; empty where the file does not say.
    marks
        Codes of the faults that this row has.
    beside
        All else that the row says.
    """

    id: str
    name: str = ""
    parent: str = ""
    vocabulary: str = ""
    marks: tuple[str, ...] = ()
    beside: Cells = Field(default_factory=dict)


class Directory(Noun):
    """All that a directory says.

    Parameters
    ----------
    standard
        ``"HSDS 1.1"`` for example, as its tables and columns show.
    others
        Further tables (phones, schedules, languages, …) by their names in HSDS 3.0, each a
        row of cells.
    """

    standard: str
    organisations: tuple[Provider, ...] = ()
    services: tuple[Service, ...] = ()
    locations: tuple[Location, ...] = ()
    categories: tuple[Category, ...] = ()
    others: dict[str, tuple[Cells, ...]] = Field(default_factory=dict)
