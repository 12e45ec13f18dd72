"""How many rows at the top of a survey's export are headings.

Tools write one (a code or the question), two (question and option) or three (id, question and
option). A row of headings fills the columns that have none yet, or has words where the rows below
have numbers and dates; a row of answers does neither.
"""

import re
from collections.abc import Sequence

from collabworkshop.exchange.responses.scale_words import is_scale_word

__all__ = ["TECHNICAL", "heading_rows", "is_figure", "rows_above"]

TECHNICAL = '{"ImportId"'
"""What cells of the third row begin with in Qualtrics, which are for its own import."""

_MOST = 3
_SAMPLE = 40
# A number, a date, a time, or an id of digits; "12/31/2023 11:59 PM" and "2023-05-17T12:37Z" too.
_FIGURE = re.compile(r"[+-]?\d[\d\s.,:/+-]*(?:[APap]\.?[Mm]\.?|UTC|Z)?|\d{4}-\d\d-\d\dT\S+")

_Row = Sequence[str]


def is_figure(cell: str) -> bool:
    """Say whether a cell holds a number, a date or an id of digits.

    Examples
    --------
    >>> [is_figure(cell) for cell in ("4.0", "2023-05-17 12:37:30", "q4", "")]
    [True, True, False, False]
    """
    return _FIGURE.fullmatch(cell.strip()) is not None


def rows_above(rows: Sequence[_Row]) -> int:
    """Return how many rows stand above the headings, as titles do: one cell in a wide table."""
    width = max(map(_filled, rows[: _MOST + _SAMPLE]), default=0)
    above = 0
    while width > 2 and above < min(_MOST, len(rows) - 1) and _filled(rows[above]) == 1:
        above += 1
    return above if above < len(rows) - 1 else 0


def heading_rows(rows: Sequence[_Row]) -> int:
    """Return how many of the first rows are headings: 1, 2 or 3.

    Examples
    --------
    >>> heading_rows([("id", "q1"), ("7", "Agree")])
    1
    >>> heading_rows([("", "q1", ""), ("id", "Who?", ""), ("", "We", "They"), ("7", "We", "")])
    3
    """
    if len(rows) > 2 and any(cell.startswith(TECHNICAL) for cell in rows[2]):
        return 3
    if _are_three(rows):
        return 3
    depth = 1
    while depth < min(_MOST, len(rows)) and _is_heading(rows, depth):
        depth += 1
    return depth


def _are_three(rows: Sequence[_Row]) -> bool:
    """Say whether the second row names what the first does, and the third all that is left."""
    if len(rows) < 3:
        return False
    first, second, third = map(_places, rows[:3])
    gaps = set(range(max(map(len, rows[:3])))) - first - second
    figures = [place for place in third if is_figure(rows[2][place]) and place in second - first]
    return (
        first <= second
        and third >= gaps
        and len(gaps) > 2
        and not figures
        and 3 * len(gaps) >= len(first | second | third)
        and bool((second - first) - third)
    )


def _is_heading(rows: Sequence[_Row], at: int) -> bool:
    row = rows[at]
    sample = rows[at + 1 : at + 1 + _SAMPLE]
    width = max(map(len, rows[: at + 1]))
    headed = {place for above in rows[:at] for place in _places(above)}
    here = _places(row)
    gaps = set(range(width)) - headed
    figures = {place for place in range(width) if _of_figures(sample, place)}
    written = {place for place in here & figures if is_figure(row[place])}
    if gaps and 10 * len(here & gaps) >= 9 * len(gaps) and not written & headed:
        if len(gaps) > 1 and 5 * len(gaps) >= width:
            return True
        if not written and (figures & headed) - here:  # no answers: those have an id, or a date
            return True
    # Words over columns of figures; over a single one only where it has no heading yet.
    over = here & figures
    if not gaps:  # each column has a name, so this would be a question for each; or it is answers
        answers = [place for place in over if is_scale_word(row[place])]
        return len(over) > 1 and not written and 2 * len(answers) < len(over)
    return (len(over) > 1 or bool(over & gaps)) and 5 * len(written) <= len(over)


def _of_figures(sample: Sequence[_Row], place: int) -> bool:
    filled = [row[place] for row in sample if len(row) > place and row[place].strip()]
    return bool(filled) and 10 * sum(map(is_figure, filled)) >= 6 * len(filled)


def _places(row: _Row) -> set[int]:
    return {place for place, cell in enumerate(row) if cell.strip()}


def _filled(row: _Row) -> int:
    return len(_places(row))
