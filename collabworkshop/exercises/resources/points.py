"""What stands on the merged map of resources, and where? Its points."""

from collections import defaultdict
from collections.abc import Mapping

from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.analysis.resources.merged_map import KindPoint, Listed, OrgPoint
from collabworkshop.analysis.resources.shared_lists import so_much
from collabworkshop.analysis.resources.two_mode import point_of_kind, point_of_resource
from collabworkshop.curriculum.reading import read_instrument

__all__ = ["kinds", "organisations", "single_resources"]

Places = Mapping[str, tuple[float, float]]


def organisations(listing: Listing, places: Places) -> tuple[OrgPoint, ...]:
    """Return members, and whoever else has shared something, by name."""
    counts: defaultdict[str, dict[str, int]] = defaultdict(lambda: {"offer": 0, "need": 0})
    for one in listing.resources.values():
        counts[one.organisation][one.side] += 1
    keys = listing.members | counts.keys()
    return tuple(
        OrgPoint(
            key=key,
            name=listing.names[key],
            member=key in listing.members,
            offers=counts[key]["offer"],
            needs=counts[key]["need"],
            **_place(places, key),
        )
        for key in sorted(keys, key=lambda key: (listing.names[key].casefold(), key))
    )


def kinds(listing: Listing, places: Places) -> tuple[KindPoint, ...]:
    """Return every kind that is offered or needed, ours in their order, then own words."""
    offers: defaultdict[str, list[str]] = defaultdict(list)
    needs: defaultdict[str, list[str]] = defaultdict(list)
    for one in listing.resources.values():
        (offers if one.side == "offer" else needs)[one.kind].append(one.organisation)
    suggested = read_instrument("own-resources").lists["resource-kinds"]
    order = {option.id: at for at, option in enumerate(suggested)}
    used = offers.keys() | needs.keys()
    return tuple(
        KindPoint(
            key=point_of_kind(kind),
            kind=kind,
            label=listing.kinds.get(kind, kind),
            givers=len(set(offers[kind])),
            seekers=len(set(needs[kind])),
            offers=len(offers[kind]),
            needs=len(needs[kind]),
            **_place(places, point_of_kind(kind)),
        )
        for kind in sorted(used, key=lambda kind: (order.get(kind, len(order)), kind))
    )


def single_resources(listing: Listing, places: Places) -> tuple[Listed, ...]:
    """Return every offer and need, the needs first."""
    return tuple(
        Listed(
            key=key,
            side=one.side,
            organisation=one.organisation,
            kind=one.kind,
            what=one.what,
            amount=so_much(one),
            priority=one.priority or 0,
            **_place(places, point_of_resource(key)),
        )
        for key, one in (*listing.needs.items(), *listing.offers.items())
    )


def _place(places: Places, point: str) -> dict[str, float | None]:
    x, y = places.get(point, (None, None))
    return {"x": x, "y": y}
