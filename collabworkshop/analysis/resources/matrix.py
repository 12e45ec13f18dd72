"""How much of each kind does each organisation give and need? The coverage matrix."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from collabworkshop.analysis.resources.two_mode import Held

__all__ = ["Cell", "coverage_matrix", "in_words"]


class Cell(NamedTuple):
    """How many offers and needs of one kind an organisation has shared."""

    offers: int = 0
    needs: int = 0


def coverage_matrix(held: Iterable[Held]) -> dict[tuple[str, str], Cell]:
    """Return the cell of each organisation and kind that have one; all others are empty.

    Parameters
    ----------
    held
        The offers and needs.

    Examples
    --------
    >>> from collabworkshop.analysis.resources.merged_map import Listed
    >>> van = Listed(key="1", side="offer", organisation="club", kind="transport", what="A van")
    >>> coverage_matrix([van])
    {('club', 'transport'): Cell(offers=1, needs=0)}
    """
    counts = Counter((one.organisation, one.kind, one.side) for one in held)
    found = sorted({(organisation, kind) for organisation, kind, _ in counts})
    return {ends: Cell(counts[*ends, "offer"], counts[*ends, "need"]) for ends in found}


def in_words(cell: Cell) -> str:
    """Return a cell in words; nothing for an empty one.

    Examples
    --------
    >>> in_words(Cell(2, 1)), in_words(Cell())
    ('offers 2, needs 1', '')
    """
    said = (("offers", cell.offers), ("needs", cell.needs))
    return ", ".join(f"{word} {count}" for word, count in said if count)
