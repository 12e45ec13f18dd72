"""Whether headings are those of a table of HSDS, whatever the file is called."""

from collections.abc import Iterable

from collabworkshop.exchange.directories.vocabulary import VERSIONS, any_version_knows

__all__ = ["guessed_table", "is_telling", "tells_nothing"]

# A table of nodes or of people has these as well; they tell nothing.
_ANYWHERE = frozenset(
    {
        *("id", "name", "description", "url", "uri", "email", "type", "label", "title", "number"),
        *("source", "value", "notes", "note", "status", "language", "version", "code", "amount"),
        *("city", "country", "region", "website", "latitude", "longitude", "department", "fee"),
        *("scheme", "identifier", "unit", "parent_id", "address_1", "attention", "document"),
    }
)
_FEWEST = 3
_ENOUGH = 5
_LEAST_ALIKE = 0.55
_HALF = 0.5


def tells_nothing() -> frozenset[str]:
    """Return the headings that any table may have."""
    return _ANYWHERE


def is_telling(table: str, headings: Iterable[str]) -> bool:
    """Say whether a table with a name of HSDS has its headings as well.

    Examples
    --------
    >>> is_telling("organizations", ["id", "name", "alternate_name", "colour"])
    True
    >>> is_telling("organizations", ["id", "name", "sector"])
    False
    """
    found = frozenset(headings)
    known = found & any_version_knows(table)
    return len(known) >= _HALF * len(found) and bool(known - _ANYWHERE)


def guessed_table(headings: Iterable[str]) -> str | None:
    """Return the table whose headings these are for the most part; ``None`` for none.

    Examples
    --------
    >>> guessed_table(["taxonomy_id", "name", "parent_id", "parent_name"])
    'taxonomy'
    >>> guessed_table(["id", "name", "description"]) is None
    True
    """
    found = frozenset(headings)
    best, most = None, 0.0
    for tables in VERSIONS.values():
        for table, columns in tables.items():
            shared = found & columns.known
            if len(shared) < _FEWEST or not shared - _ANYWHERE or not columns.demanded <= found:
                continue
            alike = len(shared) / len(found | columns.known)
            if shared == found and len(found) >= _ENOUGH:
                alike = max(alike, _LEAST_ALIKE)  # short of many columns, with none too many
            if alike > most:
                best, most = table, alike
    return best if most >= _LEAST_ALIKE else None
