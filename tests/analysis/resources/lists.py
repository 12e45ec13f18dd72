"""Offers, needs and ties in short, for the tests of the merged map."""

from typing import Any

from collabworkshop.analysis.networks.reports import MergedTie
from collabworkshop.analysis.resources.listing import Listing
from collabworkshop.model.resource import Resource

KINDS = {"space": "Space", "transport": "Transport", "funds": "Funds"}


def offer(organisation: str, kind: str = "space", what: str = "A thing", **more: Any) -> Resource:
    return Resource(side="offer", organisation=organisation, kind=kind, what=what, **more)


def need(organisation: str, kind: str = "space", what: str = "A wish", **more: Any) -> Resource:
    return Resource(side="need", organisation=organisation, kind=kind, what=what, **more)


def listing(**resources: Resource) -> Listing:
    """Return a listing of members whose names are their keys with a capital letter."""
    names = {one.organisation: one.organisation.capitalize() for one in resources.values()}
    return Listing(resources, names, KINDS, frozenset(names))


def tie(one: str, other: str, **more: Any) -> MergedTie:
    body = {"kind": "joint-work", "both_ways": True, "symmetric": True, "status": "confirmed"}
    return MergedTie.model_validate({"source": one, "target": other, **body, **more})
