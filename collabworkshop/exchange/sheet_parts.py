"""What stands in the parts of a workbook that hold its cells and its texts.

openpyxl builds a tree of each row, in pure Python where defusedxml is there: 100,000 rows of three
cells took 13 s instead of 4, and one row of a million empty cells filled the memory.
"""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar
from xml.sax.handler import ContentHandler

from defusedxml.expatreader import DefusedExpatParser

from collabworkshop.exchange.zipped import too_large

__all__ = ["Stored", "StoredRow", "column_number", "stored_rows", "stored_texts"]

_LAST_COLUMN = 16_384
_LAST_ROW = 1_048_576
_LONGEST_CELL = 100_000
_A = ord("A") - 1
_WITH_TEXT = frozenset("vtf")

_Given = TypeVar("_Given")


class Stored(NamedTuple):
    """A cell as it is stored.

    Parameters
    ----------
    column
        Counted from 1.
    kind
        ``n`` for a number, ``s`` for the place of a shared text, and so on (ECMA-376 part 1,
        18.18.11, ST_CellType).
    style
        The number of its style, as written.
    value, formula
        ``None`` where there is none.
    """

    column: int
    kind: str
    style: str
    value: str | None
    formula: str | None


class StoredRow(NamedTuple):
    """The cells of one row that hold anything."""

    line: int
    cells: list[Stored]


def stored_texts(pieces: Iterable[bytes]) -> Iterator[str]:
    """Yield the shared texts of a workbook, in their order, as they are stored."""
    return _given(pieces, _Texts())


def stored_rows(pieces: Iterable[bytes], merged: list[str]) -> Iterator[StoredRow]:
    """Yield the rows of a sheet that have a cell; add its merged cells to the list."""
    return _given(pieces, _Sheet(merged))


class _Part(DefusedExpatParser, ContentHandler, Generic[_Given]):
    """Collects the text of the elements that hold one, and what is ready to be given out.

    A parser that is its own handler: going through SAX's attributes took half of the time. How a
    word is pronounced (rPh) is no part of it.
    """

    def __init__(self) -> None:
        super().__init__(forbid_dtd=True)
        self.setContentHandler(self)
        self.ready: list[_Given] = []
        self._text: list[str] | None = None
        self._reading_aid = False

    def characters(self, content: str) -> None:
        if self._text is not None:
            self._text.append(content)

    def start_element(self, name: str, attrs: Mapping[str, str]) -> None:
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "rPh":
            self._reading_aid = True
        elif not self._reading_aid:
            self.begins(name, attrs)

    def end_element(self, name: str) -> None:
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "rPh":
            self._reading_aid = False
        elif not self._reading_aid:
            self.ends(name)

    @abstractmethod
    def begins(self, name: str, attrs: Mapping[str, str]) -> None: ...

    @abstractmethod
    def ends(self, name: str) -> None: ...

    def taken(self) -> str:
        text = "".join(self._text or ())
        if len(text) > _LONGEST_CELL:
            raise too_large()
        self._text = None
        return text


class _Texts(_Part[str]):
    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []

    def begins(self, name: str, attrs: Mapping[str, str]) -> None:
        if name == "t":
            self._text = []

    def ends(self, name: str) -> None:
        if name == "t":
            self._parts.append(self.taken())
        elif name == "si":
            self.ready.append("".join(self._parts))
            self._parts = []


class _Sheet(_Part[StoredRow]):
    def __init__(self, merged: list[str]) -> None:
        super().__init__()
        self._merged = merged
        self._row = StoredRow(0, [])
        self._line = self._column = 0
        self._columns: dict[str, int] = {}
        self._begin("n", "0")

    def _begin(self, kind: str, style: str) -> None:
        self._kind, self._style = kind, style
        self._value: str | None = None
        self._formula: str | None = None

    def begins(self, name: str, attrs: Mapping[str, str]) -> None:
        if name in _WITH_TEXT:
            self._text = []
        elif name == "c":
            self._column = self._place(attrs.get("r"))
            self._begin(attrs.get("t", "n"), attrs.get("s", "0"))
        elif name == "row":
            self._line = int(attrs.get("r") or self._line + 1)
            self._column = 0
            if self._line > _LAST_ROW:
                raise too_large()
            self._row = StoredRow(self._line, [])
        elif name == "mergeCell":
            self._merged.append(attrs.get("ref", ""))

    def _place(self, place: str | None) -> int:
        if not place:
            column = self._column + 1
        else:
            letters = place.rstrip("0123456789")
            column = self._columns.get(letters) or column_number(letters)
            self._columns[letters] = column
        if not 0 < column <= _LAST_COLUMN:
            raise too_large()
        return column

    def ends(self, name: str) -> None:
        if name == "v" or name == "t":
            text = self.taken()
            self._value = self._value + text if self._value else text
        elif name == "c":
            if self._value or self._formula is not None:
                self._row.cells.append(
                    Stored(self._column, self._kind, self._style, self._value, self._formula)
                )
        elif name == "f":
            self._formula = self.taken()
        elif name == "row" and self._row.cells:
            self.ready.append(self._row)


def _given(pieces: Iterable[bytes], part: _Part[_Given]) -> Iterator[_Given]:
    for piece in pieces:
        part.feed(piece)
        yield from part.ready
        part.ready.clear()
    part.close()
    yield from part.ready


def column_number(letters: str) -> int:
    """Return the number of a column, counted from 1.

    Examples
    --------
    >>> column_number("A"), column_number("AB"), column_number("XFD")
    (1, 28, 16384)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter.upper()) - _A
        if not 0 < number <= _LAST_COLUMN:
            raise too_large()
    return number
