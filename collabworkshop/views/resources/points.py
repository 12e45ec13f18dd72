"""What stands on the merged map of resources, as points of the canvas."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from collabworkshop.analysis.resources.merged_map import (
    KindPoint,
    Listed,
    MergedResources,
    OrgPoint,
)
from collabworkshop.analysis.resources.two_mode import point_of_resource
from collabworkshop.analysis.sentences import counted, listed, short

__all__ = ["kind_points", "organisation_points", "single_points"]

_LOOKS: dict[str, tuple[str, int, str]] = {
    "organisation": ("circle", 6, "Organisations"),
    "kind": ("square", 4, "Kinds of resource"),
    "offer": ("square", 4, "Offers"),
    "need": ("diamond", 7, "Needs"),
}
"""Shape, colour and group of each sort of point."""

_GIVERS = {0: "Offered by nobody", 1: "Offered by one only"}

_SMALLEST = 0.2


def organisation_points(merged: MergedResources) -> list[dict[str, Any]]:
    """Return the organisations, larger for more offers and needs."""
    own: defaultdict[tuple[str, str], list[Listed]] = defaultdict(list)
    for one in merged.listed:
        own[one.organisation, one.side].append(one)
    most = max((one.offers + one.needs for one in merged.organisations), default=0)
    return [
        {
            **_point(one, "organisation", one.key, one.name),
            "size": _SMALLEST + (1 - _SMALLEST) * (one.offers + one.needs) / max(most, 1),
            "tags": ["Member" if one.member else "Not a member"],
            "facts": list(_lists(one, own)),
        }
        for one in merged.organisations
    ]


def kind_points(merged: MergedResources) -> list[dict[str, Any]]:
    """Return the kinds of resource."""
    return [
        {
            **_point(one, "kind", one.key, one.label),
            "size": 0.5,
            "tags": [_GIVERS.get(one.givers, "Offered by several")],
            "facts": [_held(one)],
        }
        for one in merged.kinds
    ]


def single_points(found: Iterable[Listed], merged: MergedResources) -> list[dict[str, Any]]:
    """Return single offers and needs.

    Parameters
    ----------
    found
        Those that are shown.
    merged
        The group's result, which names their kinds.
    """
    labels = {kind.kind: kind.label for kind in merged.kinds}
    return [
        {
            **_point(one, one.side, point_of_resource(one.key), one.what),
            "size": 0.3,
            "tags": [labels[one.kind]],
            "facts": [f"{'Offered' if one.side == 'offer' else 'Needed'}: {_so_much(one)}."],
        }
        for one in found
    ]


def _lists(one: OrgPoint, own: Mapping[tuple[str, str], Sequence[Listed]]) -> Iterator[str]:
    """Yield what an organisation offers and needs."""
    for side, said in (("offer", "Offers"), ("need", "Needs")):
        found = own.get((one.key, side), ())
        if found:
            yield f"{said}: {listed(map(_so_much, found), most=8)}."
    if not one.offers + one.needs:
        yield "Has not shared an offer or a need yet."


def _held(one: KindPoint) -> str:
    offer = counted(one.givers, "organisation offers", "organisations offer")
    return f"{offer.capitalize()} it, {counted(one.seekers, 'needs', 'need')} it."


def _so_much(one: Listed) -> str:
    return f"{short(one.what)} ({one.amount})" if one.amount else short(one.what)


def _point(one: OrgPoint | KindPoint | Listed, sort: str, key: str, label: str) -> dict[str, Any]:
    shape, colour, group = _LOOKS[sort]
    return {
        "key": key,
        "label": label,
        "x": one.x,
        "y": one.y,
        "colour": colour,
        "shape": shape,
        "group": group,
        "revision": 0,
        "cells": None,
    }
