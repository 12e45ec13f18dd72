"""A small directory, made by hand, with its figures counted on paper."""

from typing import Any

from collabworkshop.analysis.directories.listing import Listing
from collabworkshop.model.directory import Category, Directory, Location, Provider, Service

__all__ = ["directory", "listing", "service"]

FOOD = (
    Category(id="food", name="Food"),
    Category(id="meals", name="Meals", parent="food"),
    Category(id="soup", name="Soup", parent="meals"),
    Category(id="law", name="Law"),
)

PLACES = (
    Location(id="quay", organisation="kitchen", city="Harbour", street="1 Quay Street"),
    Location(id="pier", organisation="pantry", city="HARBOUR "),
    Location(id="hill", organisation="pantry", region="Hill"),
    Location(id="mill", postal_code="M1"),
    Location(id="bare"),
    Location(id="strand", city="Harbour"),
)

PROVIDERS = (
    Provider(id="kitchen", name="Open Kitchen"),
    Provider(id="pantry", name="Hill Pantry"),
    Provider(id="court", name="Law Shop"),
)


def service(id_: str, organisation: str = "kitchen", **more: Any) -> Service:
    """Return a service with a name of its own."""
    return Service(id=id_, organisation=organisation, name=f"Service {id_}", **more)


SERVICES = (
    service("1", categories=("soup",), locations=("quay",)),
    service("2", categories=("meals", "soup"), locations=("quay", "hill")),
    service("3", "pantry", categories=("food",), locations=("pier",)),
    service("4", "court", categories=("law",)),
    service("5", "gone", categories=("law", "unknown"), locations=("bare", "lost")),
    service("6", "", locations=("mill",)),
)


def directory(**more: Any) -> Directory:
    """Return the directory, with some of it in other ways."""
    given: dict[str, Any] = {
        "standard": "HSDS 3.0",
        "organisations": PROVIDERS,
        "services": SERVICES,
        "locations": PLACES,
        "categories": FOOD,
    }
    return Directory.model_validate({**given, **more})


def listing(**more: Any) -> Listing:
    """Return the directory, looked up."""
    return Listing(directory(**more))
