"""Which column of a list says what? A suggestion that a person confirms."""

from collections.abc import Mapping

from collabworkshop.exchange.table import Table
from collabworkshop.model.noun import Noun

__all__ = ["ResourceColumns", "guess_resource_columns"]

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "side": (
        "side",
        "offerorneed",
        "offerneed",
        "offersneeds",
        "direction",
        "haveorneed",
        "giveorneed",
    ),
    "kind": ("kind", "kindofresource", "resourcetype", "typeofresource", "type", "category", "art"),
    "what": (
        *("what", "whatexactly", "description", "resource", "item", "name", "title", "asset"),
        *("offer", "need", "details", "bezeichnung"),
    ),
    "amount": ("howmuch", "amount", "quantity", "qty", "howmany", "number", "count", "menge"),
    "unit": ("ofwhat", "unit", "units", "measure", "einheit"),
    "begins": ("from", "begins", "start", "startdate", "availablefrom", "begin", "von"),
    "ends": ("until", "ends", "end", "enddate", "availableuntil", "to", "deadline", "bis"),
    "place": ("where", "place", "location", "site", "address", "ort"),
    "conditions": ("conditions", "condition", "terms", "restrictions", "requirements"),
    "priority": ("howpressing", "priority", "urgency", "urgent", "importance"),
    "note": ("note", "notes", "comment", "comments", "remarks"),
}


class ResourceColumns(Noun):
    """Keys of the columns of a list; empty where nobody has said which."""

    side: str = ""
    kind: str = ""
    what: str = ""
    amount: str = ""
    unit: str = ""
    begins: str = ""
    ends: str = ""
    place: str = ""
    conditions: str = ""
    priority: str = ""
    note: str = ""


def guess_resource_columns(table: Table) -> ResourceColumns:
    r"""Suggest what the columns of a list stand for, each for one thing at most.

    Examples
    --------
    >>> from collabworkshop.exchange.table import read_table
    >>> guess_resource_columns(read_table(b"Item,Qty,Colour\nChairs,80,red\n", name="list"))
    ... # doctest: +ELLIPSIS
    ResourceColumns(side='', kind='', what='Item', amount='Qty', ...)
    """
    plain = ["".join(filter(str.isalnum, column.casefold())) for column in table.columns]
    keys = dict(zip(reversed(plain), reversed(table.keys[: len(plain)]), strict=True))
    guessed: dict[str, str] = {}
    for field, headings in _HEADINGS.items():
        free = (keys[name] for name in headings if name in keys)
        guessed[field] = next((key for key in free if key not in guessed.values()), "")
    return ResourceColumns(**guessed)
