"""Which measurements does a table hold? Somebody has said by now what its columns are."""

import json
from collections.abc import Iterator
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from collabworkshop.exchange.evaluation.measurements.figure_row import FigureRow
from collabworkshop.exchange.evaluation.measurements.mapping import FigureMapping
from collabworkshop.exchange.evaluation.measurements.written_value import is_blank
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.table import Table
from collabworkshop.model.evaluation import EvaluationPlan, Measurement
from collabworkshop.model.fault import Fault

__all__ = ["Brought", "brought"]


class Brought(NamedTuple):
    """What comes in.

    Parameters
    ----------
    measurements
        By a key that is made of what they say, so that a table that is brought twice adds nothing.
    faults
        What is wrong with the others, and what was taken as it seemed best.
    lines
        On which line of the file each measurement stands, by its key.
    """

    measurements: dict[str, Measurement]
    faults: tuple[Fault, ...]
    lines: dict[str, int]


def brought(table: Table, mapping: FigureMapping, plan: EvaluationPlan) -> Brought:
    r"""Return the measurements of a table.

    Each keeps its source and its note; what has no place of its own is told in the note.

    Parameters
    ----------
    table
        From a delimited text, or a sheet read with ``percents=True``.
    mapping
        What stands for what.
    plan
        Whose indicators the figures are of.

    Examples
    --------
    >>> from collabworkshop.exchange.evaluation.measurements.mapping import guessed
    >>> from collabworkshop.exchange.table import read_table
    >>> from collabworkshop.model.evaluation import Indicator, Outcome
    >>> plan = EvaluationPlan(
    ...     outcomes={"o": Outcome(title="Nobody waits")},
    ...     indicators={"w": Indicator(outcome="o", title="Days waited", unit="days")},
    ... )
    >>> table = read_table(b"Indicator;Date;Value\nDays waited;31.3.2026;1.204,5\n", name="t")
    >>> (one,) = brought(table, guessed(table, plan), plan).measurements.values()
    >>> one.value, one.ends
    (1204.5, datetime.date(2026, 3, 31))
    """
    book = FaultBook()
    found: dict[str, Measurement] = {}
    lines: dict[str, int] = {}
    for row in _rows(table, mapping, plan, book):
        measured = row.measured()
        if measured is not None:
            key = _key(measured, found)
            found[key], lines[key] = measured, row.line
    return Brought(found, (*table.faults, *book.faults()), lines)


def _rows(
    table: Table, mapping: FigureMapping, plan: EvaluationPlan, book: FaultBook
) -> Iterator[FigureRow]:
    """Yield each figure with the cells of its row; a wide table has several in a row."""
    columns = mapping.columns
    placed = frozenset((*columns.used(), *mapping.across))
    for line, cells in table.records():
        for key in mapping.across if mapping.wide else (columns.value,):
            row = FigureRow(table.name, line, cells, key, mapping, plan, placed, book)
            written = cells.get(key, "")
            if is_blank(written):
                if written.strip():
                    row.fault("written-blank", key)
                continue
            yield row


def _key(measured: Measurement, taken: dict[str, Measurement]) -> str:
    said = measured.model_dump_json()
    own = str(uuid5(NAMESPACE_URL, said))
    number = 1
    while own in taken:
        number += 1
        own = str(uuid5(NAMESPACE_URL, json.dumps([said, number])))
    return own
