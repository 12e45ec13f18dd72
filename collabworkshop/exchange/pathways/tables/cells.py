"""How the fields of elements and links stand in cells."""

import json
import re
from collections.abc import Iterable

from collabworkshop.exchange.number import number_of

__all__ = ["cell_of", "listed", "ticked", "whole"]

_YES = {"yes", "true", "1", "x", "ja", "oui", "sí", "si", "sim"}


def cell_of(value: object) -> str:
    r"""Return what stands in a cell for a field.

    Several names stand one to a line, and as JSON where a name has lines itself.

    Examples
    --------
    >>> cell_of(("a", "b")), cell_of(("a\nb",)), cell_of(3), cell_of(None), cell_of(True)
    ('a\nb', '["a\\nb"]', '3', '', 'yes')
    """
    if isinstance(value, tuple):
        plain = "\n".join(value)
        as_read = listed(plain, ours=True)
        return plain if as_read == value else json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)


def listed(cell: str, *, ours: bool) -> tuple[str, ...]:
    r"""Return the names in a cell; in tables of others a semicolon separates them as well.

    Examples
    --------
    >>> listed("a; b", ours=False), listed("a; b", ours=True), listed('["x\\ny"]', ours=True)
    (('a', 'b'), ('a; b',), ('x\ny',))
    """
    if not ours:
        return tuple(each.strip() for each in re.split(r"[;\r\n]+", cell) if each.strip())
    if cell.startswith("["):
        try:
            found = json.loads(cell)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, list) and _are_names(found):
            return tuple(found)
    return tuple(each for each in cell.split("\n") if each.strip())


def whole(cell: str, least: int, most: int) -> int | None:
    """Return the whole number that a cell holds, or ``None`` where it holds something else.

    Examples
    --------
    >>> whole(" 3.0 ", 1, 5), whole("6", 1, 5), whole("strong", 1, 5)
    (3, None, None)
    """
    number = number_of(cell)
    fits = number is not None and number.is_integer() and least <= number <= most
    return int(number) if number is not None and fits else None


def ticked(cell: str) -> bool:
    """Return whether a cell says yes."""
    return cell.strip().casefold() in _YES


def _are_names(found: Iterable[object]) -> bool:
    return all(isinstance(each, str) and each.strip() for each in found)
