"""What the columns of our own tables of ties and nodes are called, and attributes beside them."""

import re

from collabworkshop.exchange.table import Table

__all__ = ["DIRECTIONS", "NODE", "TIE", "attribute", "heading", "is_ours"]

TIE = ("source", "target", "relation", "weight", "direction", "id", "colour")
NODE = ("id", "label", "mode", "x", "y", "colour")

DIRECTIONS = ("directed", "mutual", "undirected")

_SUFFIX = " (attribute)"
_OURS = {TIE: set(TIE), NODE: set(NODE)}


def heading(columns: tuple[str, ...], attribute: str) -> str:
    """Return the heading of an attribute, told apart from our columns.

    Examples
    --------
    >>> heading(NODE, "sector"), heading(NODE, "label")
    ('sector', 'label (attribute)')
    """
    return attribute + _SUFFIX if _is_told_apart(columns, attribute) else attribute


def attribute(columns: tuple[str, ...], heading: str) -> str:
    """Return the attribute that stands below a heading.

    Examples
    --------
    >>> attribute(NODE, "label (attribute)"), attribute(NODE, "sector (attribute)")
    ('label', 'sector (attribute)')
    """
    bare = heading.removesuffix(_SUFFIX)
    return bare if bare != heading and _is_told_apart(columns, bare) else heading


def is_ours(table: Table, columns: tuple[str, ...]) -> bool:
    """Say whether a table begins with our columns and is filled as we fill it."""
    if table.columns[: len(columns)] != columns:
        return False
    if columns is not TIE:
        return True
    at = TIE.index("direction")
    return all(len(row) > at and row[at] in DIRECTIONS for row in table.rows)


def _is_told_apart(columns: tuple[str, ...], attribute: str) -> bool:
    bare = re.sub(r"(?: \(attribute\))+\Z", "", attribute)
    return not bare.strip() or bare in _OURS[columns]
