"""An earlier survey about the five ingredients, as a survey tool exports it."""

import csv
import io
from collections.abc import Sequence

__all__ = ["COUNTS", "LABELS", "STATEMENTS", "in_numbers", "in_words", "plain"]

STATEMENTS = (
    "We understand the issue alike.",
    "We have one goal in common.",
    "Something that you never asked",
    "Our newsletter",
)
LABELS = {"1": "Not begun", "2": "Begun", "3": "Mostly there", "4": "In place"}

# Twelve people; a rank, "x" for one who does not know, or a gap.
_ANSWERS = ("333333222x44", "11111112222 ", "444444111111", "121212121212")

COUNTS = {
    "agenda.understanding": {"2": 3, "3": 6, "4": 2},
    "agenda.goal": {"1": 7, "2": 4},
}
"""Counted by hand in the lines above."""

_HEADINGS = [
    ["", "", "q1", "", "", "", "q2"],
    ["Respondent ID", "Start Date", "How far is it in place?", "", "", "", "Anything else?"],
    ["", "", *STATEMENTS, "Open-Ended Response"],
]


def in_words() -> bytes:
    """Return the survey with the words that people read; one of them is mistyped."""
    words = {**LABELS, "x": "Don't know", " ": ""}
    columns = [[words[sign] for sign in each] for each in _ANSWERS]
    columns[0][0] = "Mosty there"
    return _export(columns)


def in_numbers() -> bytes:
    """Return the survey in numbers, of which 1 is the best answer; 9 says that one cannot tell."""
    codes = {"1": "4", "2": "3", "3": "2", "4": "1", "x": "9", " ": ""}
    return _export([[codes[sign] for sign in each] for each in _ANSWERS])


def plain(columns: Sequence[Sequence[str]], statements: Sequence[str]) -> bytes:
    """Return a table with one row of headings, and a row for each person."""
    return _table([list(statements), *map(list, zip(*columns, strict=True))])


def _export(columns: Sequence[Sequence[str]]) -> bytes:
    """Return a table with three rows of headings and a byte order mark."""
    rows = [
        [str(9001 + n), f"2025-05-{n + 1:02} 09:30:00", *answers, "Thank you" if n == 3 else ""]
        for n, answers in enumerate(zip(*columns, strict=True))
    ]
    return b"\xef\xbb\xbf" + _table([*_HEADINGS, *rows])


def _table(rows: Sequence[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    return stream.getvalue().encode()
