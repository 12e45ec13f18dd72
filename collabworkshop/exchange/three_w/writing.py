"""How a table of who does what where is written as CSV or as a workbook.

Tags of the Humanitarian Exchange Language below the headings say which columns are which, so
that a heading from elsewhere is never taken for one of the three.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from collabworkshop.exchange.delimited import LONGEST_LINE
from collabworkshop.exchange.formulas import defuse
from collabworkshop.exchange.networks.losses import Losses
from collabworkshop.exchange.workbook_writing import LONGEST_CELL, workbook_of
from collabworkshop.model.three_w import WhoWhatWhere

__all__ = ["ThreeWWritten", "write_table", "write_workbook"]

_TAGS = ["#org", "#activity", "#loc"]
_HEADINGS = ["Organisation", "Activity", "Place"]


@dataclass(frozen=True)
class ThreeWWritten:
    """A file made of such a table.

    Parameters
    ----------
    data
        The file.
    lost
        What it cannot hold, a sentence each.
    """

    data: bytes
    lost: tuple[str, ...] = ()


def write_table(three_w: WhoWhatWhere) -> ThreeWWritten:
    """Return a delimited text."""
    losses = Losses("a table")
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in _rows(three_w):
        long = 2 * sum(map(len, row)) + 3 * len(row) > LONGEST_LINE
        why = "which is taken for no table when it is read"
        losses.count(long, f"row of more than {LONGEST_LINE:,} characters", why)
        writer.writerow(row)
    # Excel takes a table for UTF-8 only if it begins with this mark.
    return ThreeWWritten(text.getvalue().encode("utf-8-sig"), losses.sentences)


def write_workbook(three_w: WhoWhatWhere) -> ThreeWWritten:
    """Return a workbook (.xlsx) of one sheet."""
    losses = Losses("a workbook")
    rows = list(_rows(three_w))
    long = sum(len(cell) > LONGEST_CELL for row in rows for cell in row)
    losses.count(long, f"text of more than {LONGEST_CELL:,} characters", "which is cut there")
    return ThreeWWritten(workbook_of({"who does what where": rows}), losses.sentences)


def _rows(three_w: WhoWhatWhere) -> Iterator[list[str]]:
    beside = list(dict.fromkeys(key for row in three_w.rows for key in row.beside))
    headings = [*(_free(heading, beside) for heading in _HEADINGS), *beside]
    yield list(map(defuse, headings))
    yield _TAGS + [""] * len(beside)
    for row in three_w.rows:
        others = (row.beside.get(key, "") for key in beside)
        yield list(map(defuse, (row.organisation, row.activity, row.place, *others)))


def _free(heading: str, taken: list[str]) -> str:
    while heading in taken:
        heading += " (chosen)"
    return heading
