"""How the objects of HSDS 3.0 lie within one another in its JSON.

Taken down from the schemas of version 3.0; "services" of an organisation is in its examples only.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from collabworkshop.exchange.directories.bridge import bridged_table, known_table
from collabworkshop.exchange.directories.vocabulary import tables_of

__all__ = ["ENTITIES", "NESTED", "columns_of", "kinds_of", "nested_table", "own_reference"]

_ANY = "attributes metadata"

NESTED = {
    "organizations": f"funding contacts phones locations programs organization_identifiers {_ANY} "
    "services additional_websites",
    "services": f"phones schedules service_areas service_at_locations languages organization "
    f"funding cost_options program required_documents contacts capacities additional_urls {_ANY}",
    "service_at_location": f"contacts phones schedules location service service_areas {_ANY}",
    "locations": f"languages addresses contacts accessibility phones schedules {_ANY}",
    "contacts": f"phones {_ANY}",
    "phones": f"languages {_ANY}",
    "attributes": "taxonomy_term metadata",
    "taxonomy_terms": "taxonomy_detail metadata",
    "taxonomies": "metadata",
    "metadata": "",
    "service_capacity": f"unit {_ANY}",
}
"""Table: the keys below which further objects lie; in all other tables, `_ANY`."""

_KEYS = {
    "taxonomy_detail": "taxonomies",
    "additional_websites": "url",
    "additional_urls": "url",
    "capacities": "service_capacity",
}

ENTITIES = {
    "organizations": "organization",
    "programs": "program",
    "services": "service",
    "service_at_location": "service_at_location",
    "locations": "location",
    "contacts": "contact",
    "phones": "phone",
    "addresses": "address",
    "schedules": "schedule",
    "taxonomy_terms": "taxonomy_term",
    "taxonomies": "taxonomy",
    "units": "unit",
}
"""Table: one of its rows, as such columns as ``link_entity`` call it."""

_TOP = ("organizations", "services", "service_at_location", "locations", "taxonomies")
_LEAST = 2
_OTHERS, _FILE = 3, 10
"""How many keys it is worth what the others of a list are, and what the file is called."""


@cache
def nested_table(key: str, table: str) -> str | None:
    """Return the table of the objects below a key of an object; ``None`` for no objects of HSDS.

    Examples
    --------
    >>> nested_table("program", "services"), nested_table("taxonomy_detail", "taxonomy_terms")
    ('programs', 'taxonomies')
    >>> nested_table("friends", "services") is None
    True
    """
    if key not in NESTED.get(table, _ANY).split():
        return None
    name = _KEYS.get(key) or known_table(key)
    return bridged_table(name)[0] if name else None


@cache
def columns_of(table: str) -> frozenset[str]:
    """Return the columns of a table in HSDS 3.0."""
    columns = tables_of("HSDS 3.0").get(table)
    return columns.known if columns else frozenset()


def own_reference(table: str) -> str:
    """Return what the column is called in which other tables name a row of this one.

    Examples
    --------
    >>> own_reference("taxonomy_terms")
    'taxonomy_term_id'
    """
    return f"{ENTITIES[table]}_id" if table in ENTITIES else ""


def kinds_of(objects: Sequence[frozenset[str]], hint: str | None = None) -> list[str | None]:
    """Return the table to which each object of a list belongs, by its keys; ``None`` for none.

    The objects of a list are mostly of one kind, so that one which could be several things is
    taken to be what the others are.

    Parameters
    ----------
    objects
        The keys of each.
    hint
        The table after which the file is called.

    Examples
    --------
    >>> kinds_of([frozenset({"id", "name", "status"})])
    ['services']
    >>> kinds_of([frozenset({"id", "name", "colour", "size"})])
    [None]
    """
    tables = tuple(dict.fromkeys((*_TOP, *tables_of("HSDS 3.0"))))
    many = Counter(objects)
    likeness = {keys: {table: _likeness(keys, table) for table in tables} for keys in many}
    together = {
        table: sum(count * likeness[keys][table] for keys, count in many.items())
        for table in tables
    }
    common = hint if hint in tables else max(tables, key=together.__getitem__)
    ahead = _OTHERS if hint is None else _FILE
    found: dict[frozenset[str], str | None] = {}
    for keys, alike in likeness.items():
        best = max(tables, key=lambda table: alike[table] + ahead * (table == common))
        if alike[best] < _LEAST:
            best = common
        certain = hint or max(alike[best], together[common] / len(objects)) >= _LEAST
        found[keys] = best if certain and "id" in keys else None
    return [found[keys] for keys in objects]


def _likeness(keys: frozenset[str], table: str) -> int:
    nested = frozenset(NESTED.get(table, _ANY).split())
    known = columns_of(table) | nested
    missing = tables_of("HSDS 3.0")[table].demanded - keys
    lacks = any(not column.endswith("_id") for column in missing)
    return len(keys & known) + len(keys & nested) - len(keys - known) - 2 * lacks
