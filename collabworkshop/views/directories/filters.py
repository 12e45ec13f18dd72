"""The lists from which people choose a place and a kind of service, with how many each has."""

from ipywidgets import Dropdown

from collabworkshop.analysis.directories.listing import Listing
from collabworkshop.analysis.directories.narrowing import (
    NOWHERE,
    areas_offered,
    categories_offered,
)
from collabworkshop.analysis.sentences import short

__all__ = ["categories_of", "dropdown", "places_of"]

_MOST_OPTIONS = 500
"""Entries that a list to choose from holds; nobody reads on."""


def dropdown(label: str) -> Dropdown:
    """Return a list to choose from, with its label."""
    shown = Dropdown(options=[("All", "")], description=label)
    shown.style.description_width = "initial"
    shown.layout.width, shown.layout.max_width = "max-content", "100%"
    return shown


def places_of(listing: Listing) -> list[tuple[str, str]]:
    """Return the places to choose from, with how many services each has."""
    found = areas_offered(listing)[:_MOST_OPTIONS]
    every = f"All places ({len(listing.directory.services):,})"
    return [
        (every, ""),
        *((f"{_area(name)} ({many:,})", name) for name, many in found),
    ]


def _area(name: str) -> str:
    return "No place given" if name == NOWHERE else short(name)


def categories_of(listing: Listing) -> list[tuple[str, str]]:
    """Return the kinds to choose from, narrower ones behind a dash below the broader."""
    found = categories_offered(listing)[:_MOST_OPTIONS]
    named = listing.category_name
    return [
        (f"All kinds ({len(listing.directory.services):,})", ""),
        *((f"{'– ' * depth}{short(named(id_))} ({many:,})", id_) for id_, depth, many in found),
    ]
