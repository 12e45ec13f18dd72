"""Which sheets a plan has as a workbook, and which columns each of them."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

__all__ = [
    "FIGURE_SHEETS",
    "LISTS",
    "NAMED",
    "NAME_LABEL",
    "README",
    "SHEETS",
    "Column",
    "with_keys",
]

Kind = Literal[
    "key", "text", "list", "choice", "number", "whole", "day", "hour", "value", "groups",
    "outcome", "indicator", "indicators", "person", "unit",
]  # fmt: skip

README, LISTS = "How to fill in", "lists"
"""The first sheet, and the hidden one that drop-downs take their words from."""

NAME_LABEL = "Name of the plan"


class Column(NamedTuple):
    """One column.

    Parameters
    ----------
    field
        Of the noun that a row is.
    heading
        What people read above it.
    kind
        What stands in its cells.
    choice
        For a choice: its list in `CHOICES`.
    hint
        What people are told who stand in a cell.
    width
        In characters.
    """

    field: str
    heading: str
    kind: Kind = "text"
    choice: str = ""
    hint: str = ""
    width: int = 24


_LINES = "One to a line (Alt+Enter begins a new line)."
_KEY = Column("key", "key", "key")

_SOURCE = Column("source", "Source", width=20)
_NOTE = Column("note", "Note", width=30)
_FIGURE = (
    Column("value", "Figure", "value", hint="A number, or per cent with its sign: 54%.", width=12),
    Column("unit", "Unit", "unit", hint="From the plan; only to be read.", width=14),
    Column("words", "In words", hint="What stands in place of a figure.", width=20),
)
_PART = (
    Column("groups", "Part", "groups", hint="Broken down by what: which part. " + _LINES),
    Column("place", "Place", width=16),
    Column("cases", "Rests on", "whole", hint="How many people or cases.", width=10),
)

SHEETS: dict[str, tuple[Column, ...]] = {
    "plan": (
        _KEY,
        Column("outcome", "Outcome", "outcome", hint="One of the sheet outcomes.", width=34),
        Column("title", "Indicator", width=34),
        Column("definition", "What exactly is counted", width=34),
        Column("measure", "Measured as", "choice", "measure", width=14),
        Column("unit", "Unit", hint="Children, days, euros.", width=14),
        Column("direction", "Direction", "choice", "direction", width=16),
        Column("role", "Role", "choice", "role", width=14),
        Column("moves", "Moves the indicator", "indicator", hint="For a contributing one."),
        Column("breakdown", "Broken down by", "list", hint=_LINES, width=18),
        _SOURCE,
        Column("method", "Method"),
        Column("frequency", "How often", width=14),
        Column("collector", "Who collects", "person", width=20),
        Column("hours", "Hours a year", "number", width=12),
        Column("shared_how", "How it is shared"),
        Column("shared_with", "With whom", "list", hint=_LINES),
        Column("use", "Decision it informs", width=34),
        Column("references", "Called elsewhere", "list", hint=_LINES, width=18),
        Column("adds_up", "May be added up", "choice", "yes or no", width=12),
    ),
    "targets": (
        _KEY,
        Column("indicator", "Indicator", "indicator", width=34),
        Column("kind", "Baseline or target", "choice", "kind of figure", width=14),
        *_FIGURE,
        Column("begins", "From", "day", width=12),
        Column("ends", "By", "day", hint="The last day it speaks of.", width=12),
        Column("interim", "On the way", "choice", "yes", "yes: a later one follows.", width=11),
        *_PART,
        _SOURCE,
        _NOTE,
    ),
    "measurements": (
        _KEY,
        Column("indicator", "Indicator", "indicator", width=34),
        *_FIGURE,
        Column("begins", "From", "day", width=12),
        Column("ends", "Until", "day", hint="The last day it speaks of.", width=12),
        *_PART,
        _SOURCE,
        _NOTE,
    ),
    "calendar": (
        _KEY,
        Column("title", "Meeting", width=30),
        Column("question", "Question to answer", width=34),
        Column("indicators", "Indicators", "indicators", hint=_LINES, width=34),
        Column("looks_at", "Also looked at"),
        Column("caller", "Who calls it", "person", width=20),
        Column("invited", "Who takes part", "list", hint=_LINES),
        Column("place", "Place", width=18),
        Column("day", "First day", "day", width=12),
        Column("begins", "Begins at", "hour", hint="14:30; blank for the whole day.", width=10),
        Column("minutes", "Minutes", "whole", width=10),
        Column("every", "Comes again", "choice", "every", width=18),
        Column("last", "Last day", "day", width=12),
        Column("off_track", "If an indicator is off track", width=34),
        _NOTE,
    ),
    "outcomes": (
        _KEY,
        Column("title", "Outcome", width=40),
        Column("kind", "Kind", "choice", "kind of outcome", width=12),
        Column("project", "Project", width=20),
        Column("detail", "Detail", width=40),
        Column("references", "Called elsewhere", "list", hint=_LINES, width=18),
        Column("adds_up", "May be added up", "choice", "yes or no", width=12),
    ),
    "projects": (
        Column("key", "Project", "text", width=30),
        Column("title", "Title", width=60),
    ),
}
"""The columns of each sheet, in the order of the sheets."""

FIGURE_SHEETS = {"baseline": "targets", "target": "targets", "actual": "measurements"}
"""In which sheet each kind of figure stands."""

NAMED = ("outcome", "indicator", "indicators", "person")
"""The kinds of column in which people read a name in place of a key."""


def with_keys(columns: Sequence[Column]) -> Iterator[Column]:
    """Yield the columns as they are written; beside names stands a hidden one of their keys.

    Examples
    --------
    >>> [column.heading for column in with_keys(SHEETS["plan"]) if column.kind == "key"]
    ['key', 'Outcome (key)', 'Moves the indicator (key)', 'Who collects (key)']
    """
    for column in columns:
        yield column
        if column.kind in NAMED:
            yield Column(f"{column.field} key", f"{column.heading} (key)", "key")
