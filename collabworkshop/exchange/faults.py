"""Which faults a file can have, what they mean, and where they were found."""

from dataclasses import dataclass, field

from collabworkshop.model.fault import Fault

__all__ = ["MEANINGS", "FaultBook"]

_LINES_NAMED = 5
_LONGEST_EXAMPLE = 120

MEANINGS = {
    "blank-end": "These rows do not say who is at both ends of the tie, so no line was made of "
    "them. Fill in the missing end in the file, or add the tie by hand.",
    "blank-header": "These columns have no heading. They are called by their place, "
    "'column 2' for example, and nothing in them is lost.",
    "blank-id": "These rows of the node table have no id, so no tie can name them. They are kept "
    "and called by their line, 'line 7' for example.",
    "blank-label": "These have no name in the file; their id stands in for it.",
    "blank-row": "These rows are empty and were left out.",
    "duplicate-header": "Two columns or more have the same heading. The later ones are called "
    "by their place as well, 'id (column 3)' for example.",
    "duplicate-id": "The node table has the same id more than once. The first row stands; what "
    "the later rows say differently is kept beside it, with their line.",
    "duplicate-label": "Different ids have the same name. They are kept apart; if they are one, "
    "put them together by hand.",
    "duplicate-row": "These rows are the same as an earlier row in every cell. They are kept.",
    "duplicate-tie": "These rows repeat an earlier tie in everything. They are kept as lines.",
    "extra-cells": "These rows have more cells than there are headings. The cells beyond are "
    "kept and called by their place, 'column 6' for example. A separator inside a name, without "
    "quotation marks around it, does this.",
    "guessed-encoding": "The file does not say how its letters are stored, so that was guessed. "
    "Look at the example: where letters look wrong, choose another encoding.",
    "missing-cells": "These rows have fewer cells than there are headings. The missing ones are "
    "taken as blank.",
    "no-rows": "There are headings and nothing below them.",
    "node-without-ties": "No tie connects these with anybody else. That may be so, or a tie is "
    "missing.",
    "not-a-number": "These cells should hold a number, like 2 or 2.5, and hold something else. "
    "The tie is kept without a number and the text beside it.",
    "parallel-tie": "These rows name two who already have a tie of that relation, with something "
    "different beside it. They are kept as lines of their own.",
    "replaced-character": "Some letters of these cells are lost: a sign stands in for them. "
    "They may have been lost before the file came here; compare with the original.",
    "self-loop": "These rows tie somebody to themselves. They are kept, and no figure of the "
    "network counts them.",
    "stray-quote": "From this line on, a quotation mark stands where it should not, or is never "
    "closed. Check that cells did not run together.",
    "too-long-end": "These ties name an id of more than 4,000 characters, which cannot be used, "
    "so no line was made of them. Shorten the id in the file.",
    "too-long-id": "These ids are longer than 4,000 characters and cannot be used. The nodes are "
    "kept and called by their line, 'line 7' for example. Shorten the ids in the file.",
    "unknown-node": "These ties name an id that the node table does not have. They are kept, and "
    "the id stands in for the name. If it is all of them, the ties may use another column of the "
    "node table, or the ids differ by a space or a spelling.",
}
"""Every fault of a file, in a sentence for the person who brought it."""


@dataclass
class _Entry:
    example: str
    count: int = 0
    lines: list[int] = field(default_factory=list)


class FaultBook:
    """Counts faults while a file is read.

    Examples
    --------
    >>> book = FaultBook()
    >>> book.note("self-loop", "ties.csv", "7,7", line=3)
    >>> book.note("self-loop", "ties.csv", "9,9", line=8)
    >>> (fault,) = book.faults()
    >>> fault.count, fault.where, fault.example
    (2, 'ties.csv, lines 3 and 8', '7,7')
    """

    def __init__(self) -> None:
        self._entries: dict[tuple[str, str], _Entry] = {}

    def note(self, code: str, where: str, example: str = "", *, line: int | None = None) -> None:
        """Count one row or cell that has the fault.

        Parameters
        ----------
        code
            One of `MEANINGS`.
        where
            ``table.column``, or the table alone.
        example
            As written; the first one is shown.
        line
            Line of the file, for faults of a whole row.
        """
        entry = self._entries.setdefault((code, where), _Entry(example))
        entry.count += 1
        if line is not None:
            entry.lines.append(line)

    def faults(self) -> tuple[Fault, ...]:
        """Return the faults, in the order in which they were first met."""
        return tuple(
            Fault(
                code=code,
                count=entry.count,
                where=_place(where, entry.lines),
                example=_shortened(entry.example),
                meaning=MEANINGS[code],
            )
            for (code, where), entry in self._entries.items()
        )


def _place(where: str, lines: list[int]) -> str:
    if not lines:
        return where
    if len(lines) == 1:
        return f"{where}, line {lines[0]}"
    shown = [str(line) for line in lines[:_LINES_NAMED]]
    rest = len(lines) - len(shown)
    last = f"{rest} more" if rest else shown.pop()
    return f"{where}, lines {', '.join(shown)} and {last}"


def _shortened(example: str) -> str:
    if len(example) <= _LONGEST_EXAMPLE:
        return example
    return example[: _LONGEST_EXAMPLE - 1] + "…"
