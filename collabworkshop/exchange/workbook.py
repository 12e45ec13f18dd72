"""What the sheets of a workbook hold, each as a table."""

import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.handler import ContentHandler
from zipfile import ZipInfo

from defusedxml.sax import parseString

from collabworkshop.exchange.cell_text import date_text, shown_number, unescaped
from collabworkshop.exchange.delimited import MOST_CELLS
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.percent_style import percent_styles, shown_percent
from collabworkshop.exchange.sheet_parts import Stored, stored_rows, stored_texts
from collabworkshop.exchange.source import content
from collabworkshop.exchange.table import Table, tabulated
from collabworkshop.exchange.zipped import Zipped, damaged, opened, too_large
from collabworkshop.model.errors import UnreadableError

__all__ = ["read_workbook"]

_Row = tuple[int, tuple[str, ...]]


def read_workbook(
    data: bytes | Path, *, most_rows: int | None = None, percents: bool = False
) -> tuple[Table, ...]:
    """Return a table for each sheet that has anything in it, hidden ones included.

    A sheet's first row that is not blank holds its headings. Formulas stand as the values that
    were last computed for them.

    Parameters
    ----------
    data
        The file or what it holds.
    most_rows
        Read no more rows of a sheet than these; ``None`` for all.
    percents
        Whether a cell that people see as 54% reads ``"54%"``, and not ``"0.54"`` as it is stored.

    Raises
    ------
    UnreadableError
        When this is no workbook (.xlsx), is damaged, protected by a password, too large, or empty.
    """
    archive = opened(content(data), _Workbook)
    # openpyxl warns of every extension that it leaves out, none of which holds a cell, and prints
    # what it finds wrong among the styles: between the words of a command, or in a notebook.
    with warnings.catch_warnings(), redirect_stdout(StringIO()):
        warnings.simplefilter("ignore")
        try:
            tables = tuple(_tables(archive, most_rows, percents=percents))
        except UnreadableError:
            raise
        except (
            Exception
        ) as error:  # openpyxl and the readers of XML and zip raise whatever they meet
            raise damaged() from error
    if not tables:
        raise UnreadableError("No sheet of this workbook has anything in it. Check the file.")
    return tables


class _Workbook(Zipped):
    """A zip whose parts declare nothing: with lxml beside it, openpyxl would let that pass."""

    def read(self, name: str | ZipInfo, pwd: bytes | None = None) -> bytes:
        held = super().read(name, pwd)
        parseString(held, ContentHandler(), forbid_dtd=True)
        return held


class _Sheet(NamedTuple):
    title: str
    part: str
    hidden: bool


def _tables(archive: Zipped, most_rows: int | None, *, percents: bool) -> Iterator[Table]:
    sheets, styled, texts_part = _contents(archive, percents=percents)
    texts: list[str] = []
    if texts_part:
        texts = [unescaped(t) for t in islice(stored_texts(archive.pieces(texts_part)), MOST_CELLS)]
    for sheet in sheets:
        book = FaultBook()
        if sheet.hidden:
            book.note("hidden-sheet", sheet.title)
        merged: list[str] = []
        reading = _Reading(sheet.title, texts, styled, book)
        rows = list(islice(reading.rows(archive.pieces(sheet.part), merged), most_rows))
        for place in merged:
            book.note("merged-cells", sheet.title, place)
        if rows:
            yield tabulated(_even(rows), sheet.title, book, "", "\t")


def _contents(
    archive: Zipped, *, percents: bool
) -> tuple[list[_Sheet], Callable[[str, str], str | None], str]:
    """Return the sheets, what reads a number as its style shows it, and the texts."""
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.styles.stylesheet import apply_stylesheet
    from openpyxl.utils.datetime import from_excel
    from openpyxl.xml.constants import SHARED_STRINGS

    if archive.fp is None:
        raise damaged()
    reader = ExcelReader(archive.fp, read_only=True, keep_links=False)
    reader.archive = archive
    reader.read_manifest()
    reader.read_workbook()
    book: Any = reader.wb
    apply_stylesheet(archive, book)
    texts: Any = reader.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]  # openpyxl's
    sheets = [
        _Sheet(sheet.name, rel.target, hidden=sheet.state != "visible")
        for sheet, rel in reader.parser.find_sheets()
        if "chartsheet" not in rel.Type and rel.target in reader.valid_files
    ]
    # openpyxl has no other name for which styles are dates.
    dates = {str(style) for style in book._date_formats}  # noqa: SLF001 - see above
    durations = {str(style) for style in book._timedelta_formats}  # noqa: SLF001 - see above
    with_percent = percent_styles(book) if percents else frozenset()

    def styled(style: str, stored: str) -> str | None:
        if style in with_percent:
            return shown_percent(stored)
        if style not in dates:
            return None
        return date_text(from_excel(float(stored), book.epoch, timedelta=style in durations))

    return sheets, styled, texts.PartName[1:] if texts else ""


class _Reading:
    """Reads the cells of one sheet."""

    def __init__(
        self,
        title: str,
        texts: Sequence[str],
        styled: Callable[[str, str], str | None],
        book: FaultBook,
    ) -> None:
        self._title = title
        self._texts = texts
        self._styled = styled
        self._book = book

    def rows(self, pieces: Iterator[bytes], merged: list[str]) -> Iterator[_Row]:
        """Yield the rows down to the last one that is not blank, each to its last cell."""
        last = size = 0
        for line, cells in stored_rows(pieces, merged):
            filled = {cell.column: text for cell in cells if (text := self._text(cell, line))}
            if not any(map(str.strip, filled.values())):
                continue
            width = max(filled)
            size += width
            if size > MOST_CELLS:
                raise too_large()
            if last:
                yield from ((blank, ()) for blank in range(last + 1, line))
            yield line, tuple(filled.get(column, "") for column in range(1, width + 1))
            last = line

    def _text(self, cell: Stored, line: int) -> str:
        value = cell.value
        if cell.kind == "e":
            return self._unusable(cell, line)
        if not value:
            # A formula that gave a blank text is of the kind "str".
            if cell.formula is not None and cell.kind != "str":
                self._book.note("formula-without-value", self._title, f"={cell.formula}")
            return ""
        if cell.kind == "n":
            return self._number(cell, value, line)
        if cell.kind == "s":
            return self._texts[int(value)]
        if cell.kind == "b":
            return "FALSE" if value.strip() in ("0", "false") else "TRUE"
        return unescaped(value)

    def _number(self, cell: Stored, value: str, line: int) -> str:
        if cell.style == "0":
            return shown_number(value)
        try:
            return self._styled(cell.style, value) or shown_number(value)
        except (ValueError, OverflowError):
            return self._unusable(cell, line)

    def _unusable(self, cell: Stored, line: int) -> str:
        example = f"{cell.value} in row {line}, column {cell.column}"
        self._book.note("error-value", self._title, example)
        return ""


def _even(rows: list[_Row]) -> Iterator[_Row]:
    """Give every row the cells that the headings have: in a sheet none is missing, but blank."""
    width = _filled(rows[0][1])
    for line, row in rows:
        yield line, row[: max(width, _filled(row))] + ("",) * (width - len(row))


def _filled(row: tuple[str, ...]) -> int:
    return next((at for at in range(len(row), 0, -1) if row[at - 1].strip()), 0)
