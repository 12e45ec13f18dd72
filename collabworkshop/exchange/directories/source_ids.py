"""How an id that is no UUID goes out as one, as HSDS 3.0 demands, and comes back as itself.

The UUID is computed from the table and the id (RFC 9562, version 5), so it is the same at
every export. The id itself stands in a row of ``metadata``, which is where 3.0 keeps the former
value of a field, for objects of every kind.
"""

import re
import uuid
from collections.abc import Iterable, Sequence

from collabworkshop.exchange.directories.nesting import ENTITIES
from collabworkshop.exchange.directories.references import LINKS, REFERENCES
from collabworkshop.exchange.directories.sheet import Cells, Sheet

__all__ = ["UNKNOWN_DATE", "made_up_id", "remembering", "restore_ids", "uuid_for"]

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://docs.openreferral.org/collabworkshop")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_WRITER = "collabworkshop"
_ACTION = "id-to-uuid"

UNKNOWN_DATE = "1970-01-01"


def uuid_for(table: str, name: str) -> str:
    """Return an id as a UUID; one that is a UUID stays as it is.

    Examples
    --------
    >>> uuid_for("services", "7") == uuid_for("services", "7") != uuid_for("locations", "7")
    True
    """
    return name if _UUID.fullmatch(name) else str(uuid.uuid5(_NAMESPACE, f"{table}:{name}"))


def made_up_id(table: str, cells: Iterable[str]) -> str:
    """Return an id for a row that has none, made of what it says."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join([table, "", *cells])))


def remembering(table: str, name: str, given: str) -> Cells:
    """Return the row of ``metadata`` that says which id stood there before."""
    return {
        "id": made_up_id("metadata", [table, name, given]),
        "resource_id": given,
        "resource_type": ENTITIES.get(table, table),
        "last_action_date": UNKNOWN_DATE,
        "last_action_type": _ACTION,
        "field_name": "id",
        "previous_value": name,
        "replacement_value": given,
        "updated_by": _WRITER,
    }


def restore_ids(sheets: Sequence[Sheet]) -> None:
    """Put the ids back that an export of ours wrote as UUIDs, and take away what it remembered."""
    former: dict[str, str] = {}
    for sheet in sheets:
        if sheet.table == "metadata":
            ours = [row for row in sheet.rows if _is_ours(row)]
            former |= {row["replacement_value"]: row["previous_value"] for row in ours}
            kept = [n for n, row in enumerate(sheet.rows) if not _is_ours(row)]
            sheet.marks = {k: sheet.marks[n] for k, n in enumerate(kept) if n in sheet.marks}
            sheet.rows = [sheet.rows[n] for n in kept]
    if not former:
        return
    columns = ("id", *REFERENCES, *LINKS)
    for sheet in sheets:
        for row in sheet.rows:
            for column in columns:
                if row.get(column) in former:
                    row[column] = former[row[column]]


def _is_ours(row: Cells) -> bool:
    return (
        row.get("updated_by") == _WRITER
        and row.get("last_action_type") == _ACTION
        and "previous_value" in row
        and "replacement_value" in row
    )
