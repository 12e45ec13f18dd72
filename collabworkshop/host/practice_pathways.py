"""The theories of change of the practice workshop, as records with keys that stay the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from collabworkshop.exercises.pathways.standing import link_key
from collabworkshop.model.noun import Noun
from collabworkshop.model.pathway import ELEMENT, LINK, LISTS, Element, Link
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.record import Change

__all__ = ["TABLES", "pathway_records"]

TABLES: dict[str, tuple[str, type[Noun]]] = {
    "pathway-drafts": (PATHWAY_DRAFT, PathwayDraft),
    "pathway-elements": (ELEMENT, Element),
    "pathway-links": (LINK, Link),
}
"""Table to the kind of its records, and what a row is."""


def pathway_records(
    tables: Mapping[str, Sequence[Mapping[str, str]]],
) -> Iterator[tuple[str, Change]]:
    """Yield each record with its author.

    The exercises give a new box a key by chance; here it is the one of the table.

    Parameters
    ----------
    tables
        The rows of each table, by its name.

    Examples
    --------
    >>> link = {"author": "ada", "source": "main/walk", "target": "main/safe", "needed": ""}
    >>> rows = {"pathway-drafts": [], "pathway-elements": [], "pathway-links": [link]}
    >>> [(author, change.key) for author, change in pathway_records(rows)]
    [('ada', 'main/walk>safe')]
    """
    for table, (kind, noun) in TABLES.items():
        for row in tables[table]:
            said: dict[str, Any] = {name: cell for name, cell in row.items() if cell}
            author = said.pop("author")
            key = said.pop("key", "") or link_key(said["source"], said["target"])
            body = noun.model_validate({name: _cells(name, cell) for name, cell in said.items()})
            yield author, Change(kind=kind, key=key, body=body.model_dump(mode="json"))


def _cells(name: str, cell: str) -> Any:
    return tuple(cell.split("|")) if name in LISTS else cell
