"""Which tables and columns each version of HSDS knows, and which of them it demands.

Taken down from ``datapackage.json`` of the versions 1.0, 1.1, 2.0.1 and 3.0 of the
specification (https://github.com/openreferral/specification, its tags); the further columns of
3.0 from its draft of 3.1; Ohana's from the headings that its importer asks for
(https://github.com/codeforamerica/ohana-api). A star stands after what must be filled in. In
the Ohana dialect a heading must be there unless a question mark stands after it.
"""

from functools import cache
from typing import NamedTuple

__all__ = ["VERSIONS", "Columns", "any_version_knows", "tables_of"]


class Columns(NamedTuple):
    """The columns of one table.

    Parameters
    ----------
    order
        All of them, as the version has them.
    known
        The same, to look up.
    demanded
        Those that may not be blank.
    headed
        Those whose heading must be there.
    """

    order: tuple[str, ...]
    known: frozenset[str]
    demanded: frozenset[str]
    headed: frozenset[str]


_ADDRESS_1 = (
    "id* location_id attention address_1* address_2 address_3 address_4 city* region "
    "state_province* postal_code* country*"
)
_METADATA = (
    "id* resource_id* resource_type last_action_date* last_action_type* field_name* "
    "previous_value replacement_value updated_by*"
)

_HSDS_1_0 = {
    "organizations": "id* name* alternate_name description* email url tax_status tax_id "
    "year_incorporated legal_status",
    "programs": "id* organization_id* name* alternate_name",
    "services": "id* organization_id* location_id program_id name* alternate_name description "
    "url email status* application_process wait_time taxonomy_ids",
    "services_at_location": "id* service_id* location_id* url email",
    "locations": "id* organization_id name alternate_name description transportation latitude "
    "longitude",
    "phones": "id* location_id service_id organization_id contact_id number* extension type "
    "department",
    "contacts": "id* organization_id service_id name title department email",
    "physical_addresses": _ADDRESS_1.replace("region ", ""),
    "postal_addresses": _ADDRESS_1.replace("region ", ""),
    "regular_schedules": "id* service_id location_id weekday* opens_at closes_at",
    "holiday_schedules": "id* service_id location_id closed* opens_at closes_at start_date* "
    "end_date*",
    "funding": "id* organization_id service_id source",
    "eligibility": "id* service_id eligibility",
    "service_areas": "id* service_id service_area",
    "required_documents": "id* service_id document",
    "fees": "id* service_id fee",
    "payments_accepted": "id* service_id payment",
    "interpretation_services": "id* service_id language",
    "languages": "id* service_id location_id language",
    "accessibility_for_disabilities": "id* location_id accessibility",
    "taxonomy": "id* name* parent_id parent_name",
    "metadata": _METADATA.replace("resource_type ", ""),
    "meta_table_descriptions": "id* name language character_set",
}

_HSDS_1_1 = {
    **{
        name: said
        for name, said in _HSDS_1_0.items()
        if name not in {"fees", "interpretation_services"}
    },
    "services": "id* organization_id* program_id name* alternate_name description url email "
    "status* interpretation_services application_process wait_time fees accreditations "
    "accrediations licenses taxonomy_ids",
    "services_taxonomy": "id* service_id* taxonomy_id* taxonomy_detail",
    "services_at_location": "id* service_id* location_id* description",
    "phones": "id* location_id service_id organization_id contact_id service_at_location_id "
    "number* extension type language description department",
    "contacts": "id* organization_id service_id service_at_location_id name title department email",
    "physical_addresses": _ADDRESS_1,
    "postal_addresses": _ADDRESS_1,
    "regular_schedules": "id* service_id location_id service_at_location_id weekday* opens_at "
    "closes_at",
    "holiday_schedules": "id* service_id location_id service_at_location_id closed* opens_at "
    "closes_at start_date* end_date*",
    "service_areas": "id* service_id service_area description",
    "accessibility_for_disabilities": "id* location_id accessibility details",
    "taxonomy": "id* name* parent_id parent_name vocabulary",
}

_GONE_IN_2 = {"services_taxonomy", "taxonomy", "regular_schedules", "holiday_schedules"}
_SCHEDULE_2 = (
    "id* service_id location_id service_at_location_id valid_from valid_to dtstart timezone "
    "until count wkst freq interval byday byweekno bymonthday byyearday description opens_at "
    "closes_at"
)

_HSDS_2_0 = {
    **{name: said for name, said in _HSDS_1_1.items() if name not in _GONE_IN_2},
    "services": _HSDS_1_1["services"].replace(" taxonomy_ids", "").replace(" accrediations", ""),
    "service_attributes": "id* service_id* taxonomy_term_id",
    "other_attributes": "id* link_id* link_type* taxonomy_term_id",
    "schedules": _SCHEDULE_2,
    "taxonomy_terms": "id* term* description* parent_id taxonomy language",
    "metadata": _METADATA,
}

_HSDS_3_0 = {
    "organizations": "id* name* alternate_name description* email website tax_status tax_id "
    "year_incorporated legal_status logo uri parent_organization_id",
    "programs": "id* organization_id* name* alternate_name description*",
    "services": "id* organization_id* program_id name* alternate_name description url email "
    "status* interpretation_services application_process fees_description wait_time fees "
    "accreditations eligibility_description minimum_age maximum_age assured_date assurer_email "
    "licenses alert last_modified",
    "attributes": "id* link_id* taxonomy_term_id* link_type link_entity* value label",
    "service_at_location": "id* service_id* location_id* description",
    "locations": "id* location_type* url organization_id name alternate_name description "
    "transportation latitude longitude external_identifier external_identifier_type",
    "phones": "id* location_id service_id organization_id contact_id service_at_location_id "
    "number* extension type description",
    "contacts": "id* organization_id service_id service_at_location_id location_id name title "
    "department email",
    "addresses": "id* location_id attention address_1* address_2 city* region state_province* "
    "postal_code* country* address_type*",
    "schedules": f"{_SCHEDULE_2} schedule_link attending_type notes",
    "funding": "id* organization_id service_id source",
    "service_areas": "id* service_id service_at_location_id name description extent extent_type "
    "uri",
    "required_documents": "id* service_id document uri",
    "languages": "id* service_id location_id phone_id name code note",
    "accessibility": "id* location_id description details url",
    "taxonomy_terms": "id* code name* description* parent_id taxonomy language taxonomy_id "
    "term_uri",
    "metadata": _METADATA.replace("resource_type", "resource_type*"),
    "meta_table_descriptions": "id* name language character_set",
    "cost_options": "id* service_id* valid_from valid_to option currency amount amount_description",
    "organization_identifiers": "id* organization_id* identifier_scheme identifier_type* "
    "identifier*",
    "taxonomies": "id* name* description* uri version",
    "service_capacity": "id service_id* unit_id* available maximum description updated",
    "units": "id* name* scheme identifier uri",
    "url": "id* label url* organization_id service_id",
}

_OHANA_ADDRESS = "address_1* address_2 city* state_province* postal_code* country*"

_OHANA = {
    "organizations": "id* accreditations alternate_name date_incorporated description* email "
    "funding_sources legal_status licenses name* tax_id tax_status website",
    "programs": "id* organization_id* name* alternate_name",
    "locations": "id* organization_id* accessibility admin_emails alternate_name description* "
    "email languages latitude longitude name* short_desc? transportation website virtual",
    "addresses": f"id* location_id* {_OHANA_ADDRESS}",
    "mail_addresses": f"id* location_id* attention {_OHANA_ADDRESS}",
    "contacts": "id* location_id organization_id service_id department email name* title",
    "phones": "id* contact_id location_id organization_id service_id country_prefix department "
    "extension number* number_type* vanity_number",
    "regular_schedules": "id* location_id service_id weekday* opens_at* closes_at*",
    "holiday_schedules": "id* location_id service_id start_date* end_date* closed* opens_at "
    "closes_at",
    "services": "id* location_id* program_id accepted_payments alternate_name "
    "application_process audience? description* eligibility email fees funding_sources "
    "interpretation_services? keywords languages name* required_documents service_areas status* "
    "wait_time website taxonomy_ids?",
    "taxonomy": "taxonomy_id* name* parent_id parent_name",
}


def _columns(said: str, *, strict: bool) -> Columns:
    words = said.split()
    order = tuple(word.rstrip("*?") for word in words)
    known = frozenset(order)
    demanded = frozenset(word.rstrip("*") for word in words if word.endswith("*"))
    optional = {word.rstrip("?") for word in words if word.endswith("?")}
    return Columns(order, known, demanded, known - optional if strict else demanded)


def _version(tables: dict[str, str], *, strict: bool = False) -> dict[str, Columns]:
    return {name: _columns(said, strict=strict) for name, said in tables.items()}


VERSIONS = {
    "HSDS 1.0": _version(_HSDS_1_0),
    "HSDS 1.1": _version(_HSDS_1_1),
    "HSDS 2.0": _version(_HSDS_2_0),
    "HSDS 3.0": _version(_HSDS_3_0),
    "Ohana": _version(_OHANA, strict=True),
}
"""Of each standard, its tables with their columns, the oldest first."""


def tables_of(standard: str) -> dict[str, Columns]:
    """Return the tables of a standard.

    Examples
    --------
    >>> sorted(tables_of("HSDS 3.0")["required_documents"].known)
    ['document', 'id', 'service_id', 'uri']
    """
    return VERSIONS[standard]


@cache
def any_version_knows(table: str) -> frozenset[str]:
    """Return all columns that some version has in this table; none for a table that none has.

    Examples
    --------
    >>> sorted(any_version_knows("fees")), sorted(any_version_knows("fares"))
    (['fee', 'id', 'service_id'], [])
    """
    known: frozenset[str] = frozenset()
    for tables in VERSIONS.values():
        if table in tables:
            known |= tables[table].known
    return known
