"""Which rows and columns of the coverage matrix fit on the paper? The rest is added up."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from collabworkshop.analysis.resources.matrix import Cell, coverage_matrix
from collabworkshop.analysis.resources.merged_map import KindPoint, MergedResources, OrgPoint

__all__ = ["CoverageTable", "Heading", "coverage_table", "most_used"]

P = TypeVar("P", OrgPoint, KindPoint)

_REST = ""
"""Key of the last row or column, which adds up what has none of its own."""


class Heading(NamedTuple):
    """The heading of a row or a column, and how many offer and need it where it is a kind."""

    key: str
    name: str
    givers: int = 0
    seekers: int = 0


class CoverageTable(NamedTuple):
    """What is drawn.

    Parameters
    ----------
    rows, columns
        Organisations and kinds.
    cells
        Keys of row and column to the cell; what is not there is empty.
    """

    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    cells: Mapping[tuple[str, str], Cell]


def most_used(points: Sequence[P], most: int) -> list[P]:
    """Return the points that may be shown, in the order in which they came.

    Where there are more than that, those with most offers and needs are kept, and one
    place is left for the rest.

    Examples
    --------
    >>> busy, idle = OrgPoint(key="a", name="A", offers=2), OrgPoint(key="b", name="B")
    >>> [point.name for point in most_used([idle, busy, idle], 2)]
    ['A']
    """
    if len(points) <= most:
        return list(points)
    by_use = sorted(points, key=lambda point: -(point.offers + point.needs))
    kept = {point.key for point in by_use[: most - 1]}
    return [point for point in points if point.key in kept]


def coverage_table(merged: MergedResources, *, rows: int, columns: int) -> CoverageTable:
    """Return the matrix with as many rows and columns as there is room for.

    Those with most offers and needs have a row or a column of their own, in the order
    of the map; the last one adds up all others.

    Parameters
    ----------
    merged
        The merged map.
    rows, columns
        How many there may be, at least two.
    """
    orgs = most_used(merged.organisations, rows)
    kinds = most_used(merged.kinds, columns)
    row_of = {org.key: org.key for org in orgs}
    column_of = {kind.kind: kind.kind for kind in kinds}
    cells: dict[tuple[str, str], Cell] = {}
    for (organisation, kind), cell in coverage_matrix(merged.listed).items():
        ends = row_of.get(organisation, _REST), column_of.get(kind, _REST)
        before = cells.get(ends, Cell())
        cells[ends] = Cell(before.offers + cell.offers, before.needs + cell.needs)
    return CoverageTable(
        (*(Heading(org.key, org.name) for org in orgs), *_rest(merged.organisations, orgs)),
        (
            *(Heading(one.kind, one.label, one.givers, one.seekers) for one in kinds),
            *_rest(merged.kinds, kinds),
        ),
        cells,
    )


def _rest(points: Sequence[object], shown: Sequence[object]) -> tuple[Heading, ...]:
    more = len(points) - len(shown)
    return (Heading(_REST, f"{more} more"),) if more else ()
