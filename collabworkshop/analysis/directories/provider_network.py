"""Which organisation provides which category, as a network of two sets."""

from collections import Counter

from collabworkshop.analysis.directories.listing import Listing, held_id
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["CATEGORIES", "ORGANISATIONS", "provider_network"]

ORGANISATIONS, CATEGORIES = "organisations", "categories"


def provider_network(listing: Listing) -> Network:
    """Return organisations and the categories that their services name; two sets, no direction.

    A line weighs as many services as join its ends. Categories are those that services name
    themselves: with broader terms each organisation would be tied to nearly all of them.

    Examples
    --------
    >>> from collabworkshop.model.directory import Directory, Service
    >>> soup = Service(id="1", organisation="kitchen", categories=("food",))
    >>> network = provider_network(Listing(Directory(standard="", services=(soup, soup))))
    >>> [(line.source, line.target, line.weight) for line in network.lines]
    [('organisation kitchen', 'category food', 2.0)]
    """
    pairs = Counter(
        (service.organisation, category)
        for service in listing.directory.services
        if service.organisation
        for category in dict.fromkeys(service.categories)
    )
    providers = sorted({provider for provider, _ in pairs})
    categories = sorted({category for _, category in pairs})
    nodes = (
        *(_node(_provider(id_), listing.provider_name(id_), ORGANISATIONS) for id_ in providers),
        *(_node(_category(id_), listing.category_name(id_), CATEGORIES) for id_ in categories),
    )
    lines = (
        NetworkLine(source=_provider(one), target=_category(other), weight=float(many))
        for (one, other), many in sorted(pairs.items())
    )
    return Network(nodes=nodes, lines=tuple(lines), directed=False)


def _node(id_: str, label: str, mode: str) -> NetworkNode:
    return NetworkNode(id=id_, label=label, mode=mode)


# One and the same id may stand for an organisation and for a category.
def _provider(id_: str) -> str:
    return f"organisation {held_id(id_)}"


def _category(id_: str) -> str:
    return f"category {held_id(id_)}"
