"""The merged map of resources as points and lines of the canvas; nobody writes on it."""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from collabworkshop.analysis.resources.merged_map import Listed, MergedResources
from collabworkshop.analysis.resources.two_mode import (
    KINDS,
    ORGANISATIONS,
    of_kinds,
    of_single_resources,
    tied_by,
)
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine
from collabworkshop.theme import KIND_DASHES
from collabworkshop.views.resources.points import (
    kind_points,
    organisation_points,
    single_points,
)

__all__ = ["CHOICES", "MOST_LINES", "MOST_RESOURCES", "Choice", "Shown", "shown"]

Choice = Literal["kinds", "single", "organisations", "alike"]

CHOICES: tuple[tuple[str, Choice], ...] = (
    ("Organisations and kinds of resource", "kinds"),
    ("Organisations and single offers and needs", "single"),
    ("Organisations, tied by the kinds they share", "organisations"),
    ("Kinds, tied by the organisations they share", "alike"),
)

MOST_RESOURCES = 400
"""Single offers and needs that can be told apart on one map."""

MOST_LINES = 2_000
"""Lines of a projection that a browser draws while somebody waits."""

_WIDEST = 4
"""So many more than one make a line as wide as can be."""

_LINES = {
    "offer": ("Offer", 1, KIND_DASHES[0]),
    "need": ("Need", 2, KIND_DASHES[1]),
    "": ("In common", 3, KIND_DASHES[0]),
}
"""Name, colour and dash of each sort of line."""


class Shown(NamedTuple):
    """What the canvas shows, and in sentences what cannot be seen on it."""

    points: list[dict[str, Any]]
    lines: list[dict[str, Any]]
    lost: tuple[str, ...]


def shown(merged: MergedResources, choice: Choice, *, own: str = "") -> Shown:
    """Return one of the maps.

    Parameters
    ----------
    merged
        The group's result.
    choice
        Which map.
    own
        Key of the organisation whose offers and needs come first where there is no
        room for all.
    """
    names = {one.key: one.name for one in merged.organisations}
    organisations = organisation_points(merged)
    if choice == "single":
        found = _first(merged.listed, own)
        left = len(merged.listed) - len(found)
        lost = [f"{counted(left, 'offer or need has', 'offers and needs have')} no room here."]
        points = [*organisations, *single_points(found, merged)]
        return Shown(points, _lines(of_single_resources(found, names)), tuple(lost if left else ()))
    network = of_kinds(merged.listed, names, {one.kind: one.label for one in merged.kinds})
    kinds = kind_points(merged)
    if choice == "kinds":
        return Shown([*organisations, *kinds], _lines(network), ())
    keep, points = (ORGANISATIONS, organisations)
    if choice == "alike":
        keep, points = (KINDS, kinds)
    try:
        made, said = tied_by(network, keep)
    except UnreadableError as error:
        return Shown(points, [], (str(error),))
    strongest, left_out = _strongest(made)
    return Shown(points, _lines(strongest), (*said, *left_out))


def _first(found: Sequence[Listed], own: str) -> list[Listed]:
    """Return as many as there is room for: one's own, then the most pressing needs."""
    ordered = sorted(found, key=lambda one: (one.organisation != own, -one.priority))
    return ordered[:MOST_RESOURCES]


def _strongest(network: Network) -> tuple[Network, tuple[str, ...]]:
    """Return the network with the ties that can be drawn, and how many are left out."""
    left = len(network.lines) - MOST_LINES
    if left <= 0:
        return network, ()
    by_weight = sorted(network.lines, key=lambda line: -(line.weight or 0))
    drawn = network.model_copy(update={"lines": tuple(by_weight[:MOST_LINES])})
    return drawn, (f"The {left:,} ties with least in common are not drawn.",)


def _lines(network: Network) -> list[dict[str, Any]]:
    return [_line(line) for line in network.lines]


def _line(line: NetworkLine) -> dict[str, Any]:
    name, colour, dash = _LINES[line.relation]
    weight = int(line.weight or 0)
    return {
        "key": "/".join((line.source, line.target, line.relation)),
        "source": line.source,
        "target": line.target,
        "kind": name,
        "colour": colour,
        "dash": list(dash),
        "width": min((weight - 1) / _WIDEST, 1.0),
        "arrows": "none",
        "fade": "",
        "sign": "",
        "status": "",
        "facts": [_how_many(line.relation, weight)],
        "mine": "",
        "revision": 0,
        "cells": None,
    }


def _how_many(relation: str, weight: int) -> str:
    if not relation:
        return f"They have {counted(weight, 'partner', 'partners')} in common."
    return f"{counted(weight, relation, f'{relation}s').capitalize()}."
