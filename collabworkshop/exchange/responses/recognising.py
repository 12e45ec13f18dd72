"""Whether a table holds the answers to a survey."""

from dataclasses import replace

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.responses.about import about_places
from collabworkshop.exchange.responses.coding import coding_of
from collabworkshop.exchange.responses.column import columns_of
from collabworkshop.exchange.responses.headed import Headed, headed
from collabworkshop.exchange.responses.heading_rows import is_figure
from collabworkshop.exchange.responses.scale_words import is_scale_word
from collabworkshop.exchange.table import Table, read_table
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.model.errors import UnreadableError

__all__ = ["first_survey", "is_survey", "is_workbook", "looks_like"]

_ROWS_TRIED = 60
_NUMBERS_TELL = 5
# Three rows of headings alone may have 100,000 letters each, which other readers never need.
_BEGINNING = 400_000


def looks_like(data: bytes, name: str) -> bool:
    r"""Say whether the beginning of a file shows the answers to a survey.

    Examples
    --------
    >>> looks_like(b"Unit,We meet,We eat,We sing\nA,Agree,Neutral,Agree\n", "survey.csv")
    True
    >>> looks_like(b"from,to,weight\nA,B,1\n", "ties.csv"), looks_like(b"\0", "x.csv")
    (False, False)
    """
    try:
        if is_workbook(data):
            return any(map(is_survey, read_workbook(data, most_rows=_ROWS_TRIED)))
        whole = len(data) <= _BEGINNING
        beginning = data if whole else data[:_BEGINNING].rpartition(b"\n")[0]
        return is_survey(read_table(beginning, name=name))
    except UnreadableError:
        return False


def is_workbook(data: bytes) -> bool:
    """Say whether a file is a workbook by its first bytes."""
    return data.startswith(b"PK\x03\x04")


def first_survey(tables: tuple[Table, ...], book: FaultBook) -> Table:
    """Return the first sheet that looks like a survey, else the first; the others are faults."""
    found = next((table for table in tables if is_survey(table)), tables[0])
    for table in tables:
        if table is not found:
            book.note("left-out-sheet", table.name)
    return found


def is_survey(table: Table) -> bool:
    """Say whether a table has rows of headings as surveys have, or mostly columns of ratings.

    Ratings are points of a scale in words, or small whole numbers; of the latter it takes three
    columns with five answers, since two ends and a weight are a table of ties.
    """
    cut = replace(
        table,
        rows=table.rows[:_ROWS_TRIED],
        lines=table.lines[:_ROWS_TRIED],
        marks=table.marks[:_ROWS_TRIED],
    )
    found = headed(cut)
    if not found.table.rows:
        return False
    if found.depth > 1:
        return any(len(block.places) > 1 for block in found.blocks)
    return _has_ratings(found)


def _has_ratings(found: Headed) -> bool:
    columns = columns_of(found)
    about = about_places(found.blocks, columns, found.depth)
    asked = [one for one in columns[: len(found.table.columns)] if one.place not in about]
    named = [c for c in asked if found.table.columns[c.place].strip() and not is_figure(c.heading)]
    scales = [column for column in named if coding_of(column.counts).kind == "scale"]
    words = [column for column in scales if any(map(is_scale_word, column.counts))]
    ratings = [c for c in scales if c in words or c.counts.total() >= _NUMBERS_TELL]
    enough = len(words) > 1 or len(ratings) > 2
    return enough and 2 * len(ratings) >= len(asked)
