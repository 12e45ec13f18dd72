"""One table of a directory on its way into the model, and where in the file it stood."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from collabworkshop.exchange.faults import FaultBook

__all__ = ["Cells", "Sheet", "rows_of"]

Cells = dict[str, str]


@dataclass
class Sheet:
    """A table by its name and its columns in HSDS 3.0; blank cells are left out.

    Parameters
    ----------
    table
        Its name in 3.0, or the file's own where no version has it.
    spelled
        Its name as the file spells it.
    version_table
        Its name in the version of the file.
    headings
        Plain headings, as their version has them; none where the form has no headings.
    columns
        For each name in 3.0, how the file spells it.
    rows
        The cells of each row.
    marks
        For each row that has some, the codes of its faults.
    """

    table: str
    spelled: str
    version_table: str
    headings: tuple[str, ...] = ()
    columns: dict[str, str] = field(default_factory=dict)
    rows: list[Cells] = field(default_factory=list)
    marks: dict[int, list[str]] = field(default_factory=dict)

    def may_have(self, column: str) -> bool:
        """Say whether a row may have such a cell; objects of JSON have no common headings."""
        return column in self.columns or not self.columns

    def place(self, column: str) -> str:
        """Return table and column as the file spells them."""
        return f"{self.spelled}.{self.columns.get(column, column)}"

    def mark(self, number: int, code: str) -> None:
        """Keep in mind that a row has a fault."""
        codes = self.marks.setdefault(number, [])
        if code not in codes:
            codes.append(code)

    def note(self, book: FaultBook, code: str, number: int, column: str, example: str = "") -> None:
        """Count a fault of one row, and mark the row."""
        book.note(code, self.place(column), example)
        self.mark(number, code)


def rows_of(sheets: Iterable[Sheet], table: str) -> list[Cells]:
    """Return the rows of all sheets of one table."""
    return [row for sheet in sheets if sheet.table == table for row in sheet.rows]
