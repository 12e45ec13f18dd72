"""What of a directory is worth keeping, in as many lines as one record can hold."""

import json
from collections.abc import Iterable, Mapping
from typing import TypeVar

from collabworkshop.analysis.directories.coverage import (
    Cover,
    by_area,
    by_category,
    lone_categories,
)
from collabworkshop.analysis.directories.duplicates import ENOUGH, Likely, likely_duplicates
from collabworkshop.analysis.directories.listing import Listing, held_id, plain_text
from collabworkshop.analysis.sentences import listed, short
from collabworkshop.model.directory_summary import (
    Covered,
    DirectorySummary,
    Double,
    LoneCategory,
)
from collabworkshop.model.noun import LONGEST_KEY, Noun

__all__ = ["summary_of"]

_Line = TypeVar("_Line", bound=Noun)

_ROOM = 18_000
"""Letters that each of the four lists may take in a record, which holds 100,000."""


def summary_of(listing: Listing, origin: str, *, faults: int) -> DirectorySummary:
    """Return what a directory says, before anybody has said anything of it.

    Parameters
    ----------
    listing
        The directory.
    origin
        Name of its file.
    faults
        How many kinds of fault the reader found.
    """
    directory = listing.directory
    covers, areas = by_category(listing), by_area(listing)
    lone = lone_categories(covers.items())
    doubles = _doubles(listing)
    return DirectorySummary(
        origin=plain_text(origin)[:LONGEST_KEY],
        standard=plain_text(directory.standard)[:LONGEST_KEY] or "unknown",
        organisations=len(directory.organisations),
        services=len(directory.services),
        places=len(directory.locations),
        providers=len({one.organisation for one in directory.services} - {""}),
        faults=faults,
        placeless=areas[""].services if "" in areas else 0,
        unsorted=sum(not service.categories for service in directory.services),
        used=len(covers),
        lone=len(lone),
        doubtful=len(doubles),
        enough=ENOUGH,
        categories=_fitting(_categories(listing, covers)),
        areas=_fitting(_areas(areas)),
        lone_categories=_fitting(_lone(listing, lone)),
        doubles=_fitting(doubles),
    )


def _categories(listing: Listing, covers: Mapping[str, Cover]) -> list[Covered]:
    lines = []
    for id_, cover in covers.items():
        above = listing.upwards(id_)[1:2]
        broader = _called(listing.category_name(above[0])) if above else ""
        lines.append(_covered(listing.category_name(id_), cover, broader))
    return sorted(lines, key=_most_first)


def _areas(covers: Mapping[str, Cover]) -> list[Covered]:
    lines = (_covered(name, cover) for name, cover in covers.items() if name)
    return sorted(lines, key=_most_first)


def _covered(name: str, cover: Cover, broader: str = "") -> Covered:
    return Covered(
        name=_called(name),
        broader=broader,
        providers=len(cover.providers),
        services=cover.services,
    )


def _most_first(line: Covered) -> tuple[int, int, str, str]:
    return -line.providers, -line.services, line.name, line.broader


def _lone(listing: Listing, lone: Mapping[str, str]) -> list[LoneCategory]:
    lines = (
        LoneCategory(
            name=_called(listing.category_name(category)),
            provider=_called(listing.provider_name(provider)),
        )
        for category, provider in lone.items()
    )
    return sorted(lines, key=lambda line: (line.name, line.provider))


def _doubles(listing: Listing) -> list[Double]:
    lines = [_double(listing, likely) for likely in likely_duplicates(listing)]
    return sorted(lines, key=lambda one: (-one.alike, one.one, one.other, one.ids))


def _double(listing: Listing, likely: Likely) -> Double:
    why = f"names alike by {likely.alike} of 100"
    return Double(
        one_id=held_id(likely.one),
        other_id=held_id(likely.other),
        one=_called(listing.provider_name(likely.one)),
        other=_called(listing.provider_name(likely.other)),
        alike=likely.alike,
        why=listed([why, *(f"the same {kind}" for kind in likely.same)]),
    )


def _called(name: str) -> str:
    return short(name) if name.strip() else "(without a name)"


def _fitting(lines: Iterable[_Line]) -> tuple[_Line, ...]:
    """Return as many lines as there is room for; letters of other scripts take more of it."""
    kept, room = [], _ROOM
    for line in lines:
        room -= len(json.dumps(line.model_dump(mode="json"))) + 2
        if room < 0:
            break
        kept.append(line)
    return tuple(kept)
