"""Which columns of a table say who, what and where."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.mapping import guess_tie_columns
from collabworkshop.exchange.table import Table
from collabworkshop.exchange.three_w.headings import CODE_RANK, Role, rank_of_heading
from collabworkshop.exchange.three_w.tags import rank_of_tag
from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.noun import Noun

__all__ = ["ThreeWColumns", "found_columns", "is_three_w"]

_COLUMNS_SHOWN = 30


class ThreeWColumns(Noun):
    """Keys of the columns; ``None`` where the table has none for it."""

    organisation: str | None = None
    activity: str | None = None
    place: str | None = None


class _Candidate(NamedTuple):
    rank: int
    at: int
    key: str


def is_three_w(table: Table, tags: Sequence[str] = ()) -> bool:
    r"""Say whether a table names organisations, activities and places, and no ends of ties.

    With tags, the organisation and one of the others are enough: nobody tags a table by accident.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> is_three_w(read_table(b"Org,Sector,District\nA,Health,North\n", name="3w"))
    True
    >>> is_three_w(read_table(b"from,to,activity,place,org\na,b,,,\n", name="ties"))
    False
    """
    tagged = {role for role in Role if _by_tag(table, tags, role)}
    if Role.ORGANISATION in tagged and len(tagged) > 1:
        return True
    named = {role for role in Role if _by_heading(table, role)}
    return len(named) == len(Role) and guess_tie_columns(table).source is None


def found_columns(table: Table, tags: Sequence[str], book: FaultBook) -> ThreeWColumns:
    """Return the columns of a table; faults name what is missing, and what else could be meant.

    Of several that could be the organisation or the activity, the one with the clearest heading
    is taken; of several places, the one that tells most places apart. One that is blank in more
    than half of the rows is taken last, and so is a code.

    Parameters
    ----------
    table
        Headings and rows.
    tags
        The tag of each column, where the table has tags.
    book
        Takes the faults.

    Raises
    ------
    UnreadableError
        When no column names organisations, or none says what they do or where.
    """
    keys = {role: _taken(table, tags, role, book) for role in Role}
    missing = [role for role, key in keys.items() if key is None]
    if Role.ORGANISATION in missing or len(missing) > 1:
        shown = ", ".join(table.keys[:_COLUMNS_SHOWN])
        raise UnreadableError(
            f"The table {table.name!r} does not say who does what where: no column is headed as "
            f"{_either(missing)}. It needs the organisation, and the activity or the place. Its "
            f"columns are {shown}. Give them such headings and try again."
        )
    for role in missing:
        book.note("missing-column", table.name, role.value)
    return ThreeWColumns(**{role.value: key for role, key in keys.items()})


def _either(roles: Iterable[Role]) -> str:
    return " or ".join(role.value for role in roles)


def _taken(table: Table, tags: Sequence[str], role: Role, book: FaultBook) -> str | None:
    candidates = _by_tag(table, tags, role) or _by_heading(table, role)
    if not candidates:
        return None
    cells = {one.key: _cells(table, one.at) for one in candidates}

    def worth(one: _Candidate) -> tuple[bool, bool, int]:
        half_filled = len(cells[one.key]) * 2 >= len(table.rows)
        distinct = len(set(cells[one.key])) if role is Role.PLACE else 0
        return half_filled, one.rank < CODE_RANK, distinct

    best = max(candidates, key=lambda one: (*worth(one), -one.rank, -one.at))
    for other in candidates:
        if other is not best:
            book.note("chosen-column", f"{table.name}.{best.key}", f"not {other.key}")
    return best.key


def _cells(table: Table, at: int) -> list[str]:
    return [row[at] for row in table.rows if len(row) > at and row[at].strip()]


def _by_tag(table: Table, tags: Sequence[str], role: Role) -> list[_Candidate]:
    ranks = ((rank_of_tag(tag, role), at) for at, tag in enumerate(tags))
    return _candidates(table, ranks)


def _by_heading(table: Table, role: Role) -> list[_Candidate]:
    ranks = ((rank_of_heading(column, role), at) for at, column in enumerate(table.columns))
    return _candidates(table, ranks)


def _candidates(table: Table, ranks: Iterable[tuple[int | None, int]]) -> list[_Candidate]:
    keys = table.keys
    return [
        _Candidate(rank, at, keys[at]) for rank, at in ranks if rank is not None and at < len(keys)
    ]
