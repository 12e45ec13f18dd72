"""What a row says that its field cannot take: kept in words, and noted."""

from collabworkshop.exchange.faults import FaultBook

__all__ = ["Beside"]


class Beside:
    """Takes what has no place of its own in a row, as lines of text.

    Parameters
    ----------
    table
        What people call the table.
    columns
        The column of each field, as the file spells it.
    line
        Line of the file on which the row begins.
    book
        Where it is noted.

    Examples
    --------
    >>> beside = Beside("links", {"strength": "How sure?"}, 3, FaultBook())
    >>> beside.keep("strength", "very")
    >>> beside.lines
    ['How sure?: very']
    """

    def __init__(self, table: str, columns: dict[str, str], line: int, book: FaultBook) -> None:
        self.lines: list[str] = []
        self.line = line
        self._table = table
        self._columns = columns
        self._book = book

    def keep(self, field: str, cell: str) -> None:
        """Keep what a field cannot take; a blank cell says nothing."""
        if cell.strip():
            column = self._columns.get(field, field)
            self._book.note("unusable-value", f"{self._table}.{column}", cell, line=self.line)
            self.lines.append(f"{column}: {cell}")
