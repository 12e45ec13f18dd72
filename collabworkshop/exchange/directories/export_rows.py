"""Which rows of which tables of HSDS 3.0 a directory is."""

from collabworkshop.exchange.directories.assembly import ADDRESS
from collabworkshop.exchange.directories.counting import counted
from collabworkshop.exchange.directories.export_ids import ExportIds
from collabworkshop.exchange.directories.fitting import Fitting
from collabworkshop.exchange.directories.sheet import Cells
from collabworkshop.exchange.directories.vocabulary import tables_of
from collabworkshop.model.directory import Directory, Location

__all__ = ["Tables", "export_rows"]

Tables = dict[str, list[Cells]]


def export_rows(directory: Directory) -> tuple[Tables, tuple[str, ...]]:
    """Return the tables that are not empty, and what they cannot hold."""
    tables = {table: rows for table, rows in _plain_rows(directory).items() if rows}
    ids = ExportIds(tables)
    tables = ids.replaced()
    fitting = Fitting()
    fitted = {table: [fitting.row(table, row) for row in rows] for table, rows in tables.items()}
    strange = [
        f"HSDS 3.0 has no table {table}: {counted(len(rows), 'row')}. They stand in a table of "
        "their own."
        for table, rows in fitted.items()
        if table not in tables_of("HSDS 3.0")
    ]
    return fitted, (*ids.losses(), *fitting.losses(), *strange)


def _plain_rows(directory: Directory) -> Tables:
    others = {table: [dict(row) for row in rows] for table, rows in directory.others.items()}
    own = {
        "organizations": [
            _row({**each.beside}, id=each.id, name=each.name, alternate_name=each.alternate_name,
                 description=each.description, email=each.email, website=each.website)
            for each in directory.organisations
        ],
        "services": [
            _row({**each.beside}, id=each.id, organization_id=each.organisation, name=each.name,
                 alternate_name=each.alternate_name, description=each.description, url=each.url,
                 email=each.email, status=each.status)
            for each in directory.services
        ],
        "locations": [_location(each) for each in directory.locations],
        "taxonomy_terms": [
            _row({**each.beside}, id=each.id, name=each.name, parent_id=each.parent,
                 taxonomy=each.vocabulary)
            for each in directory.categories
        ],
    }  # fmt: skip
    tables: Tables = {table: [] for table in tables_of("HSDS 3.0")}
    for table, rows in (*own.items(), *others.items()):
        tables.setdefault(table, []).extend(rows)
    _add_links(directory, tables)
    _add_addresses(directory, tables)
    return tables


def _row(beside: Cells, **said: str) -> Cells:
    return {name: cell for name, cell in {**said, **beside}.items() if cell or name == "id"}


def _location(place: Location) -> Cells:
    degrees = {"latitude": place.latitude, "longitude": place.longitude}
    said = {name: repr(at).removesuffix(".0") for name, at in degrees.items() if at is not None}
    return _row(
        {**said, **place.beside},
        id=place.id,
        organization_id=place.organisation,
        name=place.name,
        description=place.description,
    )


def _add_links(directory: Directory, tables: Tables) -> None:
    """Add the links that the services tell and no row does."""
    places = {
        (row.get("service_id"), row.get("location_id")) for row in tables["service_at_location"]
    }
    terms = {(row.get("link_id"), row.get("taxonomy_term_id")) for row in tables["attributes"]}
    for service in directory.services:
        for place in service.locations:
            if (service.id, place) not in places:
                tables["service_at_location"].append(
                    {"id": "", "service_id": service.id, "location_id": place}
                )
        for term in service.categories:
            if (service.id, term) not in terms:
                tables["attributes"].append(
                    {
                        "id": "",
                        "link_id": service.id,
                        "taxonomy_term_id": term,
                        "link_entity": "service",
                    }
                )


def _add_addresses(directory: Directory, tables: Tables) -> None:
    known = {row.get("location_id") for row in tables["addresses"]}
    for place in directory.locations:
        said = {column: getattr(place, name) for column, name in ADDRESS.items()}
        if any(said.values()) and place.id not in known:
            tables["addresses"].append(
                _row({}, id="", location_id=place.id, address_type="physical", **said)
            )
