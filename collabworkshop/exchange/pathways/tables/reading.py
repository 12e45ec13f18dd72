"""A theory of change out of a table of elements, a table of links, or both."""

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.formulas import restored
from collabworkshop.exchange.pathways.codec import PathwayRead
from collabworkshop.exchange.pathways.draft import Draft
from collabworkshop.exchange.pathways.kind_words import kind_of, names_kind
from collabworkshop.exchange.pathways.tables.columns import (
    ELEMENT,
    LINK,
    TELLING,
    element_columns,
    is_ours,
    link_columns,
    names_causes,
    plain,
)
from collabworkshop.exchange.pathways.tables.element_rows import add_elements
from collabworkshop.exchange.pathways.tables.link_rows import add_links
from collabworkshop.exchange.table import Table
from collabworkshop.model.errors import UnreadableError

__all__ = ["has_kinds", "has_links", "is_elements", "is_links", "read_tables", "refuse"]

_SHOWN = 30


def is_links(table: Table) -> bool:
    r"""Say whether a table is one of links of a theory, and of no network.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> is_links(read_table(b"Cause,Effect\na,b\n", name="l"))
    True
    >>> is_links(read_table(b"from,to\na,b\n", name="l"))
    False
    """
    return is_ours(restored(table), LINK) or names_causes(table)


def has_links(table: Table) -> bool:
    """Say whether the headings name the ends of links, a network's perhaps."""
    return bool(link_columns(table))


def is_elements(table: Table) -> bool:
    """Say whether a table is one of elements as we write it."""
    return is_ours(restored(table), ELEMENT)


def has_kinds(table: Table) -> bool:
    r"""Say whether nearly every row names a kind of element, and they are of two at least.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> has_kinds(read_table(b"id,name,type\n1,Walk,Activity\n2,Health,Impact\n", name="e"))
    True
    >>> has_kinds(read_table(b"id,name,type\n1,Clinic,NGO\n2,School,Public\n", name="e"))
    False
    """
    key = element_columns(table).get("kind")
    if key is None:
        return False
    words = [cells.get(key, "").strip() for _, cells in table.records()]
    found = [kind_of(word) for word in words if names_kind(word)]
    return len(set(found)) > 1 and len(found) * 10 >= len(words) * 9


def read_tables(elements: Table | None, links: Table | None, name: str) -> PathwayRead:
    r"""Return the theory that tables hold; one of them may be missing.

    A table that we wrote is taken cell by cell. In another one the columns are found by their
    headings, and rows for the same two elements become one link that says how many they were.

    Parameters
    ----------
    elements
        A row for each element; without it, elements are made of the ends of the links.
    links
        A row for each link.
    name
        What people call the whole.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> links = read_table(b"cause,effect,quote\nWalk,Health,it helps\nWalk,Health,so\n", name="m")
    >>> read = read_tables(None, links, "m")
    >>> read.pathway.links["1"].rationale, read.pathway.links["1"].evidence_source
    ('“it helps”\n“so”', 'Said 2 times.')
    """
    draft = Draft(name, FaultBook())
    faults = [fault for table in (elements, links) if table for fault in table.faults]
    if elements is not None:
        ours = is_elements(elements)
        table = restored(elements)
        columns = dict(zip(ELEMENT, ELEMENT, strict=True)) if ours else element_columns(table)
        if not {"key", "label"} & set(columns):
            raise refuse(elements)
        if links is None and not (ours or _tells(table, columns)):
            raise refuse(elements)
        add_elements(table, columns, draft, ours=ours)
    if links is not None:
        ours = is_ours(restored(links), LINK)
        table = restored(links)
        columns = dict(zip(LINK, LINK, strict=True)) if ours else link_columns(table)
        if not columns:
            raise refuse(links)
        add_links(table, columns, draft, ours=ours, listed=elements is not None)
    got = draft.finished()
    return PathwayRead(got.pathway, (*faults, *got.faults))


def _tells(table: Table, columns: dict[str, str]) -> bool:
    """Say whether a table alone shows that it is one of boxes: a list of people has names too."""
    if plain(columns.get("label", "")) in TELLING:
        return True
    kind = columns.get("kind", "")
    return any(names_kind(cells.get(kind, "")) for _, cells in table.records())


def refuse(table: Table) -> UnreadableError:
    """Return what is said of a table that is neither of elements nor of links."""
    shown = ", ".join(table.keys[:_SHOWN])
    return UnreadableError(
        f"The table {table.name!r} does not look like a theory of change. Its columns are {shown}. "
        "A table of boxes has a column headed label, box, element, step, outcome or precondition, "
        "or a column headed kind or type in which rows say impact, outcome, activity and the like. "
        "A table of links has two: cause and effect, source and target, or from and to. Choose "
        "another file, or give the columns such headings."
    )
