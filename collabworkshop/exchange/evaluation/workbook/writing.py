"""How a plan is written as a workbook (.xlsx): typed cells, drop-downs, and keys that are hidden.

openpyxl writes what our own writer of large tables leaves out: widths, formats and drop-downs.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from collabworkshop.exchange.cell_text import escaped
from collabworkshop.exchange.evaluation.workbook.cells import FORMATS, Typed
from collabworkshop.exchange.evaluation.workbook.columns import LISTS, NAME_LABEL, README, Column
from collabworkshop.exchange.evaluation.workbook.drop_downs import add_drop_downs
from collabworkshop.exchange.evaluation.workbook.guidance import GUIDANCE
from collabworkshop.exchange.formulas import defuse
from collabworkshop.exchange.workbook_writing import LONGEST_CELL

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["PlanSheet", "saved"]

_MOMENT = (1980, 1, 1, 0, 0, 0)
_KEY_WIDTH = 12
_WHEN = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")

Cells = Sequence[tuple[Typed, str]]


class PlanSheet:
    """What stands in one sheet.

    Parameters
    ----------
    title
        Its name.
    columns
        Its columns; one without a field of its own holds keys and is hidden.
    rows
        For each row, what stands in its cells and in which format.
    """

    def __init__(self, title: str, columns: Sequence[Column], rows: Sequence[Cells]) -> None:
        self.title = title
        self.columns = columns
        self.rows = rows


def saved(name: str, sheets: Sequence[PlanSheet], lists: Mapping[str, Sequence[str]]) -> bytes:
    """Return the workbook; the same plan always gives the same bytes.

    Parameters
    ----------
    name
        What the plan is called.
    sheets
        In their order.
    lists
        Heading and words of each list that drop-downs show.
    """
    from openpyxl import Workbook

    book = Workbook()
    _guide(book.worksheets[0], name)
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title), sheet)
    _list(book, lists)
    for sheet in sheets:
        add_drop_downs(book[sheet.title], sheet.columns, lists)
    stream = io.BytesIO()
    book.save(stream)
    return _without_moment(stream.getvalue())


def _guide(sheet: "Worksheet", name: str) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.title = README
    sheet.column_dimensions["A"].width = 100
    sheet.column_dimensions["B"].width = 40
    for line, text in enumerate((README, *GUIDANCE), 1):
        put(sheet, line, 1, text)
        sheet.cell(line, 1).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    last = len(GUIDANCE) + 2
    put(sheet, last, 1, NAME_LABEL)
    put(sheet, last, 2, name)


def _fill(sheet: "Worksheet", held: PlanSheet) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    for at, column in enumerate(held.columns, 1):
        put(sheet, 1, at, column.heading)
        sheet.cell(1, at).font = bold
        sheet.cell(1, at).alignment = wrapped
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width = column.width
        dimension.hidden = column.kind == "key"
        # So that a date typed into a row that is still blank is shown as one.
        dimension.number_format = FORMATS.get(column.kind, "General")
    for line, row in enumerate(held.rows, 2):
        for at, (value, number_format) in enumerate(row, 1):
            if value not in (None, ""):
                put(sheet, line, at, value)
                sheet.cell(line, at).number_format = number_format
                sheet.cell(line, at).alignment = wrapped
    sheet.freeze_panes = "A2"


def _list(book: "Workbook", lists: Mapping[str, Sequence[str]]) -> None:
    sheet = book.create_sheet(LISTS)
    sheet.sheet_state = "hidden"
    for at, (heading, words) in enumerate(lists.items(), 1):
        for line, word in enumerate((heading, *words), 1):
            put(sheet, line, at, word)


def put(sheet: "Worksheet", line: int, at: int, value: Typed) -> None:
    """Write a cell; a text is a text, though it looks like a formula, a number or an error."""
    if isinstance(value, str):
        cell = sheet.cell(line, at, escaped(defuse(value)[:LONGEST_CELL]))
        cell.data_type = "s"
    else:
        sheet.cell(line, at, value)


def _without_moment(data: bytes) -> bytes:
    """Return a workbook that does not say when it was saved."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in _sorted(source.namelist()):
            part = zipfile.ZipInfo(name, _MOMENT)
            part.compress_type = zipfile.ZIP_DEFLATED
            held = source.read(name)
            target.writestr(part, _WHEN.sub(b"", held) if name == "docProps/core.xml" else held)
    return stream.getvalue()


def _sorted(names: Iterable[str]) -> list[str]:
    """Return the names of the parts, first the one that every reader looks for first."""
    return sorted(names, key=lambda name: (name != "[Content_Types].xml", name))
