"""How many terms the services of a directory stand under, and who else offers the same."""

from collections.abc import Mapping

from collabworkshop.model.directory import Directory
from collabworkshop.model.noun import Noun

__all__ = ["DirectoryCounts", "directory_counts", "providers_by_category"]


class DirectoryCounts(Noun):
    """What stands in a directory, counted.

    Parameters
    ----------
    organisations, services, locations
        Rows, those with the same id each.
    categories_used
        Terms under which at least one service stands.
    single_provider_categories
        Terms whose services are all of one organisation.
    organisation_category_pairs
        Organisations with a term under which they offer something, each pair once.
    """

    organisations: int
    services: int
    locations: int
    categories_used: int
    single_provider_categories: int
    organisation_category_pairs: int


def directory_counts(directory: Directory) -> DirectoryCounts:
    """Return the counts of a directory.

    A provider is the id of an organisation as written, whether the directory lists it or not;
    a service without one counts for its terms, and for nobody.

    Examples
    --------
    >>> from collabworkshop.model.directory import Service
    >>> services = (
    ...     Service(id="1", organisation="clinic", categories=("health", "food")),
    ...     Service(id="2", organisation="bank", categories=("food",)),
    ...     Service(id="3", categories=("legal",)),
    ... )
    >>> counts = directory_counts(Directory(standard="HSDS 3.0", services=services))
    >>> counts.categories_used, counts.single_provider_categories
    (3, 1)
    >>> counts.organisation_category_pairs
    3
    """
    providers = providers_by_category(directory)
    return DirectoryCounts(
        organisations=len(directory.organisations),
        services=len(directory.services),
        locations=len(directory.locations),
        categories_used=len(providers),
        single_provider_categories=sum(len(who) == 1 for who in providers.values()),
        organisation_category_pairs=sum(map(len, providers.values())),
    )


def providers_by_category(directory: Directory) -> Mapping[str, frozenset[str]]:
    """Return the ids of the organisations that offer something under each term in use."""
    found: dict[str, set[str]] = {}
    for service in directory.services:
        provider = {service.organisation} - {""}
        for term in service.categories:
            found.setdefault(term, set()).update(provider)
    return {term: frozenset(who) for term, who in found.items()}
