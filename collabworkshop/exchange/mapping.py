"""What the columns of a table may stand for; a suggestion that a person confirms.

Headings are compared without case, spaces and signs; one that stands twice suggests nothing,
nor do two that could both be the ends, the relation or the number of a tie. What a number
means is never suggested: in a classic data set of search and rescue (Drabek and others 1981)
1 is the most frequent contact and 4 the rarest.
"""

from collections.abc import Iterable
from enum import StrEnum

from collabworkshop.exchange.headings import ENDS, ID, LABEL, RELATION, SECTOR, WEIGHT
from collabworkshop.exchange.table import Table
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.noun import Noun

__all__ = [
    "NodeColumns",
    "NumberMeaning",
    "TieColumns",
    "chosen",
    "frequency_rank",
    "guess_node_columns",
    "guess_tie_columns",
]

_KEYS_SHOWN = 30


class TieColumns(Noun):
    """Keys of the columns of a tie table; ``None`` where nobody has said which."""

    source: str | None = None
    target: str | None = None
    relation: str | None = None
    weight: str | None = None


class NodeColumns(Noun):
    """Keys of the columns of a node table; ``None`` where nobody has said which."""

    id: str | None = None
    label: str | None = None
    sector: str | None = None


class NumberMeaning(StrEnum):
    """What the number beside a tie says; only a person or the file's legend knows."""

    STRENGTH = "strength"
    ONE_IS_MOST_OFTEN = "one-is-most-often"
    HIGHEST_IS_MOST_OFTEN = "highest-is-most-often"
    LEAVE_OUT = "leave-out"


def frequency_rank(number: float, meaning: NumberMeaning, *, highest: int) -> int | None:
    """Return how often, counted from 1 for the rarest, that a code of frequency says.

    Parameters
    ----------
    number
        The code in the file.
    meaning
        Which way its codes run.
    highest
        The last code of the file's legend; the first is 1.

    Returns
    -------
    int or None
        ``None`` where the number is no code of the legend, or no frequency.

    Examples
    --------
    >>> frequency_rank(1.0, NumberMeaning.ONE_IS_MOST_OFTEN, highest=4)
    4
    >>> frequency_rank(1.0, NumberMeaning.HIGHEST_IS_MOST_OFTEN, highest=4)
    1
    """
    if not number.is_integer() or not 1 <= number <= highest:
        return None
    if meaning is NumberMeaning.ONE_IS_MOST_OFTEN:
        return highest + 1 - int(number)
    if meaning is NumberMeaning.HIGHEST_IS_MOST_OFTEN:
        return int(number)
    return None


def guess_tie_columns(table: Table) -> TieColumns:
    r"""Suggest which columns of a table hold the two ends of a tie, and what is beside them.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> guess_tie_columns(read_table(b"From,To,Frequency\n1,2,4\n", name="ties"))
    TieColumns(source='From', target='To', relation=None, weight='Frequency')
    """
    keys = _by_plain_heading(table)
    ends = [(keys[one], keys[other]) for one, other in ENDS if one in keys and other in keys]
    source, target = ends[0] if len(ends) == 1 else (None, None)
    return TieColumns(
        source=source,
        target=target,
        relation=_only(keys, RELATION),
        weight=_only(keys, WEIGHT),
    )


def guess_node_columns(table: Table) -> NodeColumns:
    r"""Suggest which columns of a table hold the id, the name and the sector of each node.

    Without an id of its own, a node goes by its name.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> guess_node_columns(read_table(b"id,vertex.names,Sponsorship\n1,Army,Federal\n", name="n"))
    NodeColumns(id='id', label='vertex.names', sector='Sponsorship')
    """
    keys = _by_plain_heading(table)
    label = _first(keys, LABEL)
    return NodeColumns(
        id=_first(keys, ID) or label,
        label=label,
        sector=_first(keys, SECTOR),
    )


def chosen(table: Table, key: str | None, what: str) -> str:
    """Return the key of the column that a person chose for something.

    Raises
    ------
    UnreadableError
        When none was chosen, or the table has no such column; the message says which it has.
    """
    if key in table.keys:
        return key
    said = f"has no column {key!r}" if key else "needs a column"
    shown = ", ".join(table.keys[:_KEYS_SHOWN])
    raise UnreadableError(
        f"The table {table.name!r} {said} that says {what}. Choose one of its columns: {shown}."
    )


def _by_plain_heading(table: Table) -> dict[str, str]:
    """Map each heading that stands once, without case and signs, to its column's key."""
    plain = ["".join(filter(str.isalnum, column.casefold())) for column in table.columns]
    named = zip(plain, table.keys, strict=False)
    return {heading: key for heading, key in named if plain.count(heading) == 1}


def _only(keys: dict[str, str], headings: Iterable[str]) -> str | None:
    found = [keys[heading] for heading in headings if heading in keys]
    return found[0] if len(found) == 1 else None


def _first(keys: dict[str, str], headings: Iterable[str]) -> str | None:
    return next((keys[heading] for heading in headings if heading in keys), None)
