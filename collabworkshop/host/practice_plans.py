"""The theories of change and the evaluation plan of the practice workshop, as records.

Their keys stay the same, for the exercises would give others by chance.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from collabworkshop.exercises.pathways.standing import link_key
from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT, Indicator, Measurement
from collabworkshop.model.noun import Noun
from collabworkshop.model.pathway import ELEMENT, LINK, LISTS, Element, Link
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.record import Change

__all__ = ["TABLES", "plan_records"]

TABLES: dict[str, tuple[str, type[Noun]]] = {
    "pathway-drafts": (PATHWAY_DRAFT, PathwayDraft),
    "pathway-elements": (ELEMENT, Element),
    "pathway-links": (LINK, Link),
    "indicators": (INDICATOR, Indicator),
    "measurements": (MEASUREMENT, Measurement),
}
"""Table to the kind of its records, and what a row is."""

_SEVERAL = (*LISTS, "breakdown", "shared_with")
"""Columns whose cells hold several, parted by a bar."""


def plan_records(
    tables: Mapping[str, Sequence[Mapping[str, str]]],
) -> Iterator[tuple[str, Change]]:
    """Yield each record with its author.

    Parameters
    ----------
    tables
        The rows of each table, by its name.

    Examples
    --------
    >>> link = {"author": "ada", "source": "main/walk", "target": "main/safe", "needed": ""}
    >>> rows = {**dict.fromkeys(TABLES, []), "pathway-links": [link]}
    >>> [(author, change.key) for author, change in plan_records(rows)]
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
    if name == "groups":
        return dict(part.split("=") for part in cell.split("|"))
    return tuple(cell.split("|")) if name in _SEVERAL else cell
