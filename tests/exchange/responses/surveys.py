"""One survey of our own with three rows of headings, its answers coded in numbers or in words."""

import csv
import io
from collections.abc import Iterable, Sequence

HEADINGS = [
    ["", "", "q1", "", "", "q2", "", "", "", "q3", "", "q4", "", "", "", "q5"],
    [
        *("Respondent ID", "Start Date", "What helps you? (select all that apply)", "", ""),
        *("How often do you meet? (select one)", "", "", "", "How far do you agree?", ""),
        *("What do you do? (select one per row)", "", "", "", "Anything else?"),
    ],
    [
        *("", "", "Money", "Time", "Other (please specify)", "Never", "Sometimes", "Always"),
        *("Don't know", "We listen", "We share", "Cook - Yes", "Cook - No", "Sing - Yes"),
        *("Sing - No", "Open-Ended Response"),
    ],
]
CODES = ["1", "2", "", "1", "2", "3", "0", "", "", "1", "2", "1", "2", ""]
"""Of each column from the third on; blank where people write."""

# Options by column counted from 0, words by column: each respondent's answers.
_ANSWERS: list[dict[int, str]] = [
    {2: "", 3: "", 5: "", 9: "Agree", 10: "Strongly agree", 11: "", 14: ""},
    {2: "", 4: "a van", 6: "", 9: "Disagree", 10: "Agree", 12: "", 13: "", 15: "Thank you"},
    {8: "", 9: "Neutral", 11: "", 13: ""},
    {3: "", 7: "", 9: "Agree", 10: "Agree", 12: "", 14: "", 15: "No, nothing"},
]
EXPECTED: list[dict[str, tuple[str, ...]]] = [
    {
        "q1": ("Money", "Time"),
        "q2": ("Never",),
        "q3.1": ("Agree",),
        "q3.2": ("Strongly agree",),
        "q4.1": ("Yes",),
        "q4.2": ("No",),
    },
    {
        "q1": ("Money", "a van"),
        "q2": ("Sometimes",),
        "q3.1": ("Disagree",),
        "q3.2": ("Agree",),
        "q4.1": ("No",),
        "q4.2": ("Yes",),
        "q5": ("Thank you",),
    },
    {"q2": ("Don't know",), "q3.1": ("Neutral",), "q4.1": ("Yes",), "q4.2": ("Yes",)},
    {
        "q1": ("Time",),
        "q2": ("Always",),
        "q3.1": ("Agree",),
        "q3.2": ("Agree",),
        "q4.1": ("No",),
        "q4.2": ("No",),
        "q5": ("No, nothing",),
    },
]


def rows(*, in_words: bool) -> list[list[str]]:
    """Return the rows of answers."""
    labels = HEADINGS[2]
    found = []
    for number, answers in enumerate(_ANSWERS):
        row = [str(7001 + number), f"2024-05-0{number + 1} 09:30:00", *[""] * 14]
        for place, written in answers.items():
            option = labels[place].rpartition(" - ")[2]
            row[place] = written or (option if in_words else CODES[place - 2])
        found.append(row)
    return found


def text(below: Iterable[Sequence[str]], headings: Iterable[Sequence[str]] = HEADINGS) -> bytes:
    """Return a table as survey tools write it: with a byte order mark, and all cells."""
    stream = io.StringIO()
    csv.writer(stream).writerows([*headings, *below])
    return stream.getvalue().encode("utf-8-sig")
