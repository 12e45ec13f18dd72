"""What the rows of a table of elements say."""

from typing import Any, get_args

from collabworkshop.exchange.pathways.draft import Draft
from collabworkshop.exchange.pathways.kind_words import KINDS, kind_of
from collabworkshop.exchange.pathways.tables.beside import Beside
from collabworkshop.exchange.pathways.tables.cells import listed, whole
from collabworkshop.exchange.table import Table
from collabworkshop.model.noun import LONGEST_KEY
from collabworkshop.model.pathway import LISTS, Element, ElementKind

__all__ = ["add_elements"]

_MONTHS = (0, 600)
_CHOICES = {
    name: get_args(Element.model_fields[name].annotation) for name in ("influence", "enough")
}
"""Fields that hold one of a few words."""


def add_elements(table: Table, columns: dict[str, str], draft: Draft, *, ours: bool) -> None:
    """Add an element for each row.

    Parameters
    ----------
    table, columns
        The table, and the key of the column of each field.
    draft
        Takes the elements.
    ours
        Whether we wrote the table: cells are then taken exactly as they stand.
    """
    left = [key for key in table.keys if key not in columns.values()]
    for key in left:
        draft.book.note("kept-in-detail", f"{table.name}.{key}")
    for line, cells in table.records():
        said = {field: cells.get(key, "") for field, key in columns.items()}
        if not ours:
            said = {field: cell.strip() for field, cell in said.items()}
        beside = Beside(table.name, columns, line, draft.book)
        beside.lines += [f"{key}: {cells[key]}" for key in left if cells.get(key, "").strip()]
        _add(said, beside, draft, ours=ours)


def _add(said: dict[str, str], beside: Beside, draft: Draft, *, ours: bool) -> None:
    line = beside.line
    label = said.pop("label", "")
    key = said.pop("key", "") or label
    kind = _kind(said.pop("kind", ""), beside)
    fields: dict[str, Any] = {name: listed(said.pop(name, ""), ours=ours) for name in LISTS}
    for name in LISTS:
        longest = {} if name == "indicators" else {"longest": LONGEST_KEY}
        fields[name] = tuple(draft.text(each, line=line, **longest) for each in fields[name])
    for name in ("begins", "ends"):
        fields[name] = _month(name, said.pop(name, ""), beside)
    for name, allowed in _CHOICES.items():
        fields[name] = said.pop(name, "")
        if fields[name] not in allowed:
            beside.keep(name, fields[name])
            fields[name] = ""
    stage = draft.text(said.pop("stage", ""), line=line, longest=LONGEST_KEY)
    detail = "\n".join([*filter(None, [said.pop("detail", "")]), *beside.lines])
    rest = {name: draft.text(text, line=line) for name, text in said.items()}
    draft.add(
        key,
        label,
        kind,
        line=line,
        detail=draft.text(detail, line=line),
        stage=stage,
        **fields,
        **rest,
    )


def _kind(word: str, beside: Beside) -> ElementKind | None:
    found = next((kind for kind in KINDS if kind == word), None) or kind_of(word)
    if found is None:
        beside.keep("kind", word)
    return found


def _month(name: str, cell: str, beside: Beside) -> int | None:
    month = whole(cell, *_MONTHS)
    if month is None:
        beside.keep(name, cell)
    return month
