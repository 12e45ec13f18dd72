"""Workbooks for tests, whole and broken."""

import io
import zipfile
from collections.abc import Iterable, Mapping

from openpyxl import Workbook

__all__ = ["NAMESPACE", "SHEET", "saved", "sheet_of", "with_parts", "with_sheet"]

NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET = "xl/worksheets/sheet1.xml"


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def sheet_of(rows: Iterable[Iterable[object]]) -> bytes:
    """Return a workbook of one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "ties"
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def with_parts(parts: Mapping[str, bytes], book: bytes | None = None) -> bytes:
    """Return a workbook some of whose parts are others, or new."""
    source = zipfile.ZipFile(io.BytesIO(book or sheet_of([["a"]])))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            if part.filename not in parts:
                target.writestr(part.filename, source.read(part))
        for name, held in parts.items():
            target.writestr(name, held)
    return stream.getvalue()


def with_sheet(xml: str) -> bytes:
    """Return a workbook whose one sheet holds this XML."""
    return with_parts({SHEET: f"<worksheet {NAMESPACE}>{xml}</worksheet>".encode()})
