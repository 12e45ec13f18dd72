"""What did an undo take back, or bring back? Said in one sentence, by its names."""

from collections.abc import Sequence

from collabworkshop.model.position import POSITION
from collabworkshop.model.record import Record
from collabworkshop.model.state import State

__all__ = ["undone"]

_LONGEST = 80


def undone(records: Sequence[Record], before: State, pointed: str) -> str:
    """Return what became of the things that an undo or a redo touched.

    Parameters
    ----------
    records
        What it recorded.
    before
        What stood before it.
    pointed
        Kind of record of the points; what has a source and a target is a line between them.

    Examples
    --------
    >>> undone([], State(), "stakeholder")
    'nothing was changed'
    """
    things = [one for one in records if one.kind != POSITION]
    if not things:
        return "a move on the map" if records else "nothing was changed"
    # A point tells more than the lines that came and went with it.
    things.sort(key=lambda one: one.kind != pointed)
    first, rest = things[0], len(things) - 1
    more = "" if rest == 0 else f", and {rest} more change{'' if rest == 1 else 's'} with it"
    names = {one.key: _name(one) for one in things if one.kind == pointed and one.body}
    return f"{_called(first, before, pointed, names)} {_became(first, before)}{more}"


def _became(record: Record, before: State) -> str:
    if record.deleted:
        return "is gone"
    return "is back" if before.get(record.kind, record.key) is None else "is as it was"


def _called(record: Record, before: State, pointed: str, names: dict[str, str]) -> str:
    stood = before.get(record.kind, record.key)
    body = record.body if record.body else stood.body if stood else {}
    if "source" in body and "target" in body:
        ends = [_end(body[end], before, pointed, names) for end in ("source", "target")]
        return f"“{ends[0]} → {ends[1]}”"
    if record.body or stood:
        return f"“{_name(record if record.body else stood or record)}”"
    return "something"


def _end(key: str, before: State, pointed: str, names: dict[str, str]) -> str:
    stood = before.get(pointed, key)
    return names.get(key) or (_name(stood) if stood else "?")


def _name(record: Record) -> str:
    told = str(record.body.get("label") or record.body.get("name") or "something").strip()
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]} …"
