"""The noun in the body of a record, read once as long as the record is in use."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, TypeVar

from collabworkshop.model.noun import Noun
from collabworkshop.model.record import Record, RecordId

__all__ = ["noun_of", "rows_of"]

_N = TypeVar("_N", bound=Noun)

_MOST = 6_000
"""Nouns kept: those of a map of 300 stakeholders, several times over."""

_known: OrderedDict[RecordId, tuple[dict[str, Any], Noun]] = OrderedDict()


def noun_of(kind: type[_N], record: Record) -> _N:
    """Return the noun that a record holds; it is read anew when the body is another one.

    A map is shown again after each change of one thing in it: to check all the others
    once more took longer than everything else.

    Examples
    --------
    ``noun_of(Stakeholder, state.get("stakeholder", "clinic")).name``
    """
    body, noun = _known.get(record.id, (None, None))
    # Not equality: erasing writes another body under the same id.
    if body is not record.body or not isinstance(noun, kind):
        noun = kind.model_validate(record.body)
        _known[record.id] = (record.body, noun)
        while len(_known) > _MOST:
            _known.popitem(last=False)
    return noun


def rows_of(kind: type[Noun], records: Mapping[str, Record]) -> list[dict[str, Any]]:
    """Return records as rows that people edit: the noun, with ``key`` and ``revision`` beside it.

    Parameters
    ----------
    kind
        What each of them holds.
    records
        By key.
    """
    return [
        {
            "key": key,
            "revision": record.revision,
            **noun_of(kind, record).model_dump(mode="json"),
        }
        for key, record in records.items()
    ]
