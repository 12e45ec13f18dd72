r"""Which parts a Pajek file has, and which words a line of it holds.

A part begins with a line like ``*Arcs :2 "advice"`` and goes on to the next such line.
Source: V. Batagelj and A. Mrvar, Pajek reference manual.
"""

import re
from dataclasses import dataclass, field

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.networks.row_assembly import refuse_more
from collabworkshop.exchange.networks.text_lines import BLANKS, split_lines

__all__ = ["Section", "bare", "sections_of", "words"]

_HEADING = re.compile(r"\*[ \t]*([A-Za-z]+)(.*)", re.DOTALL)
# "[^\[\]]" and not "[^\]]": a row of opening brackets would be searched to its end for each.
_WORD = re.compile(r""""[^"]*"|'[^']*'(?=[ \t]|$)|\[[^\[\]]*\]|".*|[^ \t]+""", re.DOTALL)
_PLAIN_WORD = re.compile(r"[^ \t]+")


@dataclass
class Section:
    """One part: its kind in small letters, what stands beside it, and its lines."""

    kind: str
    beside: str
    line: int
    rows: list[tuple[int, str]] = field(default_factory=list)

    def heading(self) -> str:
        """Return its first line, as people would find it."""
        return f"*{self.kind} {self.beside}".strip()


def sections_of(text: str, name: str, book: FaultBook) -> list[Section]:
    """Return the parts of a file without blank lines and remarks (``%``)."""
    found: list[Section] = []
    for number, line in enumerate(split_lines(text), 1):
        row = line.strip(BLANKS)
        heading = _HEADING.fullmatch(row) if row.startswith("*") else None
        if heading:
            kind, beside = heading.groups()
            found.append(Section(kind.lower(), beside.strip(BLANKS), number))
            refuse_more(len(found), "parts")
        elif row and not row.startswith("%"):
            if found:
                found[-1].rows.append((number, row))
            else:
                book.note("unread-row", name, row, line=number)
    return found


def words(row: str) -> list[str]:
    """Return the words of a line; what stands in quotation marks keeps them.

    Examples
    --------
    >>> words('7 "City of Bath" 0.5 [1-3]')
    ['7', '"City of Bath"', '0.5', '[1-3]']
    """
    if '"' in row or "'" in row or "[" in row:
        return _WORD.findall(row)
    return _PLAIN_WORD.findall(row)


def bare(word: str) -> str:
    """Return a word without its quotation marks."""
    quote = word[:1]
    if quote in ('"', "'") and len(word) > 1 and word.endswith(quote):
        return word[1:-1]
    return word.removeprefix('"')
