"""What a table and a column of an older HSDS, or of Ohana, are called in HSDS 3.0.

The renamings are those of the specification's changelog. What 3.0 no longer has keeps its name.
"""

import re

from collabworkshop.exchange.directories.vocabulary import VERSIONS

__all__ = ["bridged_columns", "bridged_table", "known_table", "plain"]

_TABLES: dict[str, tuple[str, dict[str, str]]] = {
    "services_at_location": ("service_at_location", {}),
    "service_at_locations": ("service_at_location", {}),
    "physical_addresses": ("addresses", {"address_type": "physical"}),
    "postal_addresses": ("addresses", {"address_type": "postal"}),
    "mail_addresses": ("addresses", {"address_type": "postal"}),
    "regular_schedules": ("schedules", {"freq": "WEEKLY"}),
    "holiday_schedules": ("schedules", {}),
    "services_taxonomy": ("attributes", {"link_entity": "service"}),
    "service_taxonomy": ("attributes", {"link_entity": "service"}),
    "service_attributes": ("attributes", {"link_entity": "service"}),
    "other_attributes": ("attributes", {}),
    "taxonomy": ("taxonomy_terms", {}),
    "accessibility_for_disabilities": ("accessibility", {}),
}
"""Old name: the name in 3.0, and the cells that the old name stood for."""

_COLUMNS = {
    "organizations": {"url": "website"},
    "services": {
        "website": "url",
        "eligibility": "eligibility_description",
        "accrediations": "accreditations",
    },
    "locations": {"website": "url"},
    "phones": {"number_type": "type"},
    "schedules": {"start_date": "valid_from", "end_date": "valid_to"},
    "attributes": {"service_id": "link_id", "taxonomy_id": "taxonomy_term_id"},
    "service_areas": {"service_area": "name"},
    "languages": {"language": "name"},
    "accessibility": {"accessibility": "description"},
    "taxonomy_terms": {"term": "name", "vocabulary": "taxonomy"},
}

_SINGULARS = {
    **{name: name for name in ("funding", "metadata", "url", "taxonomy")},
    "accessibility": "accessibility",
    "address": "addresses",
    "physical_address": "physical_addresses",
    "postal_address": "postal_addresses",
    "mail_address": "mail_addresses",
    "eligibilities": "eligibility",
    "taxonomy_term": "taxonomy_terms",
    "payment_accepted": "payments_accepted",
    "service_taxonomy": "services_taxonomy",
    "service_taxonomies": "services_taxonomy",
}
_KNOWN = {name for tables in VERSIONS.values() for name in tables} | set(_TABLES)
_BY_NAME = {
    **{name.removesuffix("s"): name for name in sorted(_KNOWN) if not name.endswith("ss")},
    **{name: name for name in _KNOWN},
    **_SINGULARS,
}


def plain(name: str) -> str:
    """Return a heading or the name of a table without case, blanks and spellings apart.

    Examples
    --------
    >>> plain(" Organisation ID ")
    'organization_id'
    """
    spelled = re.sub(r"[\s\-_]+", "_", name.strip().lower())
    return spelled.replace("organisation", "organization")


def known_table(name: str) -> str | None:
    """Return the table that is meant, as its version spells it; ``None`` for no table of HSDS.

    Examples
    --------
    >>> known_table("Organisation"), known_table("services_taxonomy"), known_table("members")
    ('organizations', 'services_taxonomy', None)
    """
    return _BY_NAME.get(plain(name))


def bridged_table(table: str) -> tuple[str, dict[str, str]]:
    """Return what a table is called in 3.0, and the cells that its old name stood for.

    Examples
    --------
    >>> bridged_table("postal_addresses")
    ('addresses', {'address_type': 'postal'})
    """
    name, cells = _TABLES.get(table, (table, {}))
    return name, dict(cells)


def bridged_columns(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the columns are called in 3.0; a name that is taken stays with who has it.

    Parameters
    ----------
    table
        As its version spells it.
    columns
        Plain headings.

    Examples
    --------
    >>> bridged_columns("services_taxonomy", ("id", "service_id", "taxonomy_id"))
    ('id', 'link_id', 'taxonomy_term_id')
    >>> bridged_columns("organizations", ("id", "url", "website"))
    ('id', 'url', 'website')
    """
    name, _ = bridged_table(table)
    renamed = dict(_COLUMNS.get(name, {}))
    if table == "taxonomy" and "id" not in columns:
        renamed["taxonomy_id"] = "id"  # Ohana
    if table == "other_attributes":
        renamed["link_type"] = "link_entity"
    taken = set(columns)
    return tuple(
        column if renamed.get(column, column) in taken else renamed[column] for column in columns
    )
