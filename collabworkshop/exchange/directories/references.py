"""Which rows name something that the directory does not have."""

from collections.abc import Sequence
from functools import cache

from collabworkshop.exchange.directories.bridge import bridged_table, known_table, plain
from collabworkshop.exchange.directories.sheet import Sheet
from collabworkshop.exchange.directories.vocabulary import any_version_knows
from collabworkshop.exchange.faults import FaultBook

__all__ = ["LINKS", "REFERENCES", "linked_table", "note_dangling", "several"]

REFERENCES = {
    "organization_id": "organizations",
    "parent_organization_id": "organizations",
    "program_id": "programs",
    "service_id": "services",
    "location_id": "locations",
    "service_at_location_id": "service_at_location",
    "contact_id": "contacts",
    "phone_id": "phones",
    "taxonomy_term_id": "taxonomy_terms",
    "taxonomy_id": "taxonomies",
    "parent_id": "taxonomy_terms",
    "unit_id": "units",
}
"""Column: the table in which its value is an id."""

_OF_TERMS = {"taxonomy_id", "parent_id"}

LINKS = {"link_id": "link_entity", "resource_id": "resource_type"}
"""Column: the column that names the table in which its value is an id."""

_SEPARATORS = str.maketrans(";|", ",,")


def several(written: str) -> list[str]:
    """Return the ids of a cell that holds several.

    Examples
    --------
    >>> several("101, 101-02,,")
    ['101', '101-02']
    """
    return [part.strip() for part in written.translate(_SEPARATORS).split(",") if part.strip()]


@cache
def linked_table(written: str) -> str | None:
    """Return the table that such a cell as ``link_entity`` names, by its name in 3.0.

    Examples
    --------
    >>> linked_table("Service"), linked_table("postal_address"), linked_table("link_entity")
    ('services', 'addresses', None)
    """
    if plain(written) == "taxonomy":
        return "taxonomies"  # as a table of 1.x it is the terms
    table = known_table(written)
    return bridged_table(table)[0] if table else None


def note_dangling(sheets: Sequence[Sheet], book: FaultBook) -> list[str]:
    """Note the rows whose reference is not found, and return the tables that are missing.

    Parameters
    ----------
    sheets
        All tables.
    book
        Where faults are noted.
    """
    ids: dict[str, set[str]] = {}
    for sheet in sheets:
        held = (row["id"] for row in sheet.rows if "id" in row)
        ids.setdefault(sheet.table, set()).update(held)
    anything = set().union(*ids.values())
    missing: dict[str, None] = {}
    for sheet in sheets:
        if not any_version_knows(sheet.version_table):
            continue  # what its columns mean, nobody knows
        for column, table in REFERENCES.items():
            if column in _OF_TERMS and sheet.table != "taxonomy_terms":
                continue
            if not sheet.may_have(column):
                continue
            known = ids.get(table, set())
            if _note_column(sheet, column, known, book) and table not in ids:
                missing[table] = None
        if sheet.table == "services" and _note_terms(sheet, ids.get("taxonomy_terms", set()), book):
            missing.update({} if "taxonomy_terms" in ids else {"taxonomy_terms": None})
        _note_links(sheet, ids, anything, book)
    return list(missing)


def _note_column(sheet: Sheet, column: str, known: set[str], book: FaultBook) -> bool:
    found = False
    for number, row in enumerate(sheet.rows):
        value = row.get(column)
        if value and value not in known and not value.isspace():
            sheet.note(book, "dangling-reference", number, column, value)
            found = True
    return found


def _note_terms(sheet: Sheet, known: set[str], book: FaultBook) -> bool:
    found = False
    for number, row in enumerate(sheet.rows):
        strange = [term for term in several(row.get("taxonomy_ids", "")) if term not in known]
        if strange:
            sheet.note(book, "dangling-reference", number, "taxonomy_ids", strange[0])
            found = True
    return found


def _note_links(
    sheet: Sheet, ids: dict[str, set[str]], anything: set[str], book: FaultBook
) -> None:
    for column, kind in LINKS.items():
        if not sheet.may_have(column):
            continue
        for number, row in enumerate(sheet.rows):
            value = row.get(column)
            if not value:
                continue
            table = linked_table(row.get(kind, ""))
            if value not in (anything if table is None else ids.get(table, set())):
                sheet.note(book, "dangling-reference", number, column, value)
