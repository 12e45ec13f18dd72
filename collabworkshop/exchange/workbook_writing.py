"""How rows of cells are written as the sheets of a workbook.

openpyxl makes an object of every cell: 100,000 ties took 30 s, and it cuts long texts silently.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from collabworkshop.exchange.cell_text import escaped

__all__ = ["LONGEST_CELL", "Cell", "Rows", "workbook_of"]

LONGEST_CELL = 32_767
"""Spreadsheets hold no longer text in a cell."""

Cell = str | float | None
"""A text, a number, or nothing."""

Rows = Sequence[Sequence[Cell]]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LONGEST_TITLE = 31
_NOT_IN_TITLE = re.compile(r"[\\/*?:\[\]\x00-\x1f]")

# A fixed moment, so that the same rows are always the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def workbook_of(sheets: Mapping[str, Rows]) -> bytes:
    """Return a workbook (.xlsx) with a sheet for each title, the headings in its first row.

    Texts are written as texts, whatever they look like; those longer than `LONGEST_CELL` are cut.

    Examples
    --------
    >>> from collabworkshop.exchange.workbook import read_workbook
    >>> (table,) = read_workbook(workbook_of({"ties": [["from", "weight"], ["=1", 2.0]]}))
    >>> table.columns, table.rows
    (('from', 'weight'), (('=1', '2'),))
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _parts(sheets):
            part = zipfile.ZipInfo(name, _MOMENT)
            part.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(part, _HEAD + text)
    return stream.getvalue()


def _parts(sheets: Mapping[str, Rows]) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KIND}.worksheet+xml"/>'
        for n in numbers
    )
    listed = "".join(
        f"<sheet name={quoteattr(_NOT_IN_TITLE.sub(' ', title)[:_LONGEST_TITLE])} "
        f'sheetId="{n}" r:id="rId{n}"/>'
        for n, title in enumerate(sheets, 1)
    )
    links = "".join(_link(n, "worksheet", f"worksheets/sheet{n}.xml") for n in numbers)
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="'
        'application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>{kinds}</Types>',
    )
    yield "_rels/.rels", _links(_link(1, "officeDocument", "xl/workbook.xml"))
    yield (
        "xl/workbook.xml",
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        _links(links + _link(len(sheets) + 1, "styles", "styles.xml")),
    )
    yield "xl/styles.xml", _STYLES
    for number, rows in zip(numbers, sheets.values(), strict=True):
        body = "".join(_row(row, line) for line, row in enumerate(rows, 1))
        yield (
            f"xl/worksheets/sheet{number}.xml",
            f'<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData></worksheet>',
        )


# The least that spreadsheets insist on.
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/>'
    '</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
    '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/>'
    '<right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf '
    'numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf '
    'numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1">'
    '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def _links(links: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _link(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _row(row: Iterable[Cell], line: int) -> str:
    cells = "".join(
        _cell(cell, f"{_letters(column)}{line}")
        for column, cell in enumerate(row, 1)
        if cell not in (None, "")
    )
    return f'<row r="{line}">{cells}</row>'


def _cell(cell: Cell, place: str) -> str:
    if isinstance(cell, str):
        text = escape(escaped(cell[:LONGEST_CELL]))
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    return f'<c r="{place}"><v>{cell!r}</v></c>'


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
