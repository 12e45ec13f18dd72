"""The cells of one column of a survey, and how often each value stands in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from collabworkshop.exchange.responses.headed import Headed

__all__ = ["Column", "columns_of"]


@dataclass(frozen=True)
class Column:
    """A column below the headings.

    Parameters
    ----------
    place
        Counted from 0.
    heading
        What people call it, to find it in the file.
    label
        What stands over it besides the question: an option, a row, or nothing.
    cells
        Without the spaces around them.
    """

    place: int
    heading: str
    label: str
    cells: tuple[str, ...]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each value stands in the column; blank ones are none."""
        counts = Counter(self.cells)
        del counts[""]
        return counts

    def filled(self) -> Iterable[tuple[int, str]]:
        """Yield each row that has a value, counted from 0, with the value."""
        return ((at, cell) for at, cell in enumerate(self.cells) if cell)


def columns_of(found: Headed) -> list[Column]:
    """Return all columns, by place, those beyond the headings as well."""
    width = len(found.table.keys)
    rows = [row + ("",) * (width - len(row)) for row in found.table.rows]
    cells = zip(*rows, strict=True) if rows else [()] * width
    labels = {
        place: label
        for block in found.blocks
        for place, label in zip(block.places, block.labels, strict=True)
    }
    return [
        Column(place, found.table.keys[place], labels.get(place, ""), tuple(map(str.strip, each)))
        for place, each in enumerate(cells)
    ]
