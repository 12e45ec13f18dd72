"""Which columns of a question take one answer together: all of them, or those of one row.

A table of rows and options is exported with a column for each pair, "Train people - Never",
"Train people - Often"; a comment under it has a column that is no such pair.
"""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from collabworkshop.exchange.responses.column import Column

__all__ = ["Part", "parts_of"]

_BETWEEN = " - "


class Part(NamedTuple):
    """Columns that take one answer, the statement of their row, and what each column offers."""

    row: str
    columns: tuple[Column, ...]
    labels: tuple[str, ...]


def parts_of(columns: Sequence[Column]) -> list[Part]:
    """Return the parts of a question; all of it where it has no rows.

    Examples
    --------
    >>> labels = ("We meet - Never", "We meet - Often", "We eat - Never", "We eat - Often", "Why?")
    >>> columns = [Column(place, "", label, ()) for place, label in enumerate(labels)]
    >>> [(part.row, part.labels) for part in parts_of(columns)]
    [('We meet', ('Never', 'Often')), ('We eat', ('Never', 'Often')), ('Why?', ('Why?',))]
    """
    for split in (str.rpartition, str.partition):
        rows = _rows(columns, split)
        if _agree(rows):
            return rows
    return [Part("", tuple(columns), tuple(column.label for column in columns))]


def _rows(
    columns: Sequence[Column], split: Callable[[str, str], tuple[str, str, str]]
) -> list[Part]:
    pairs = [(column, *split(column.label, _BETWEEN)) for column in columns]
    parts = []
    for row, group in groupby(pairs, key=lambda pair: pair[1] if pair[2] else pair[0].label):
        listed = list(group)
        taken = tuple(pair[0] for pair in listed)
        labels = tuple(pair[3] if pair[2] else pair[0].label for pair in listed)
        parts.append(Part(row, taken, labels))
    return parts


def _agree(rows: Sequence[Part]) -> bool:
    """Say whether two rows or more offer the same; a column or two may stand beside them."""
    offers = [row.labels for row in rows if len(row.labels) > 1]
    alone = len(rows) - len(offers)
    return len(offers) > 1 and len(set(offers)) == 1 and alone <= 1 + len(offers) // 4
