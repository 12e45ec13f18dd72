"""How the rows of a directory become its organisations, services, places and categories."""

from collections.abc import Iterator, Mapping, Sequence

from collabworkshop.exchange.directories.checks import DEGREES, degrees
from collabworkshop.exchange.directories.references import linked_table, several
from collabworkshop.exchange.directories.sheet import Cells, Sheet, rows_of
from collabworkshop.model.directory import Category, Directory, Location, Provider, Service

__all__ = ["ADDRESS", "assembled"]

_OWN = frozenset({"organizations", "services", "locations", "taxonomy_terms"})
_PROVIDER = ("id", "name", "alternate_name", "description", "email", "website")
_SERVICE = ("id", "name", "alternate_name", "description", "url", "email", "status")
_PLACE = ("id", "name", "description")

ADDRESS = {
    "address_1": "street",
    "city": "city",
    "state_province": "region",
    "postal_code": "postal_code",
    "country": "country",
}
"""Column of an address: what it is of a place."""

_Row = tuple[Cells, tuple[str, ...]]


def assembled(sheets: Sequence[Sheet], standard: str) -> Directory:
    """Return the directory of which these are the tables, checked and marked.

    Links between services, places and categories are told by the services, and their rows are
    kept among the other tables as well, for what else they say.
    """
    others: dict[str, list[Cells]] = {}
    for sheet in sheets:
        if sheet.table not in _OWN and sheet.rows:
            others.setdefault(sheet.table, []).extend(sheet.rows)
    return Directory(
        standard=standard,
        organisations=_providers(sheets),
        services=_services(sheets),
        locations=_locations(sheets),
        categories=_categories(sheets),
        others={table: tuple(rows) for table, rows in others.items()},
    )


def _marked(sheets: Sequence[Sheet], table: str) -> Iterator[_Row]:
    for sheet in sheets:
        if sheet.table == table:
            for number, row in enumerate(sheet.rows):
                yield row, tuple(sheet.marks.get(number, ()))


def _said(row: Cells, columns: Sequence[str]) -> Cells:
    return {column: row.get(column, "") for column in columns}


def _beside(row: Cells, told: Sequence[str] | Mapping[str, object]) -> Cells:
    return {column: cell for column, cell in row.items() if column not in told}


def _providers(sheets: Sequence[Sheet]) -> tuple[Provider, ...]:
    return tuple(
        Provider(**_said(row, _PROVIDER), marks=marks, beside=_beside(row, _PROVIDER))
        for row, marks in _marked(sheets, "organizations")
    )


def _services(sheets: Sequence[Sheet]) -> tuple[Service, ...]:
    places = _linked_places(sheets)
    terms = _linked_terms(sheets)
    homes = {row.get("id"): row.get("organization_id", "") for row in rows_of(sheets, "locations")}
    told = (*_SERVICE, "organization_id", "location_id", "taxonomy_ids")
    services = []
    for row, marks in _marked(sheets, "services"):
        name = row.get("id", "")
        place = row.get("location_id", "")
        own = [place] if place else []
        services.append(
            Service(
                **_said(row, _SERVICE),
                # In the Ohana dialect a service belongs to a place, and that to a provider.
                organisation=row.get("organization_id") or homes.get(place, ""),
                locations=tuple(dict.fromkeys((*own, *places.get(name, ())))),
                categories=tuple(
                    dict.fromkeys((*several(row.get("taxonomy_ids", "")), *terms.get(name, ())))
                ),
                marks=marks,
                beside=_beside(row, told),
            )
        )
    return tuple(services)


def _linked_places(sheets: Sequence[Sheet]) -> dict[str, list[str]]:
    links: dict[str, list[str]] = {}
    for row in rows_of(sheets, "service_at_location"):
        if place := row.get("location_id"):
            links.setdefault(row.get("service_id", ""), []).append(place)
    return links


def _linked_terms(sheets: Sequence[Sheet]) -> dict[str, list[str]]:
    """Return the terms of each service; an attribute that does not say of what it is, counts."""
    entities = {"": True}
    links: dict[str, list[str]] = {}
    for row in rows_of(sheets, "attributes"):
        entity, term = row.get("link_entity", ""), row.get("taxonomy_term_id")
        if entity not in entities:
            entities[entity] = linked_table(entity) in {"services", None}
        if term and entities[entity]:
            links.setdefault(row.get("link_id", ""), []).append(term)
    return links


def _locations(sheets: Sequence[Sheet]) -> tuple[Location, ...]:
    addresses: dict[str, Cells] = {}
    for row in rows_of(sheets, "addresses"):
        place = row.get("location_id", "")
        first = addresses.setdefault(place, row)
        if row.get("address_type") == "physical" != first.get("address_type"):
            addresses[place] = row
    locations = []
    for row, marks in _marked(sheets, "locations"):
        known = {column: degrees(row, column) for column in DEGREES}
        told = {*_PLACE, "organization_id", *(name for name, at in known.items() if at is not None)}
        address = addresses.get(row.get("id", ""), {})
        locations.append(
            Location(
                **_said(row, _PLACE),
                organisation=row.get("organization_id", ""),
                latitude=known["latitude"],
                longitude=known["longitude"],
                street=address.get("address_1", ""),
                city=address.get("city", ""),
                region=address.get("state_province", ""),
                postal_code=address.get("postal_code", ""),
                country=address.get("country", ""),
                marks=marks,
                beside=_beside(row, tuple(told)),
            )
        )
    return tuple(locations)


def _categories(sheets: Sequence[Sheet]) -> tuple[Category, ...]:
    names = {row.get("id"): row.get("name", "") for row in rows_of(sheets, "taxonomies")}
    return tuple(
        Category(
            id=row.get("id", ""),
            name=row.get("name", ""),
            parent=row.get("parent_id", ""),
            vocabulary=row.get("taxonomy") or names.get(row.get("taxonomy_id", ""), ""),
            marks=marks,
            beside=_beside(row, ("id", "name", "parent_id", "taxonomy")),
        )
        for row, marks in _marked(sheets, "taxonomy_terms")
    )
