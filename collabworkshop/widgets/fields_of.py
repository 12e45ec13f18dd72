"""Which fields does an entry have? Limits come from its model, words from its questions."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from collabworkshop.model.question import Question
from collabworkshop.widgets.field import Choice, Ends, Field, Kind

__all__ = ["fields_of"]


def fields_of(entry: type[BaseModel], questions: Mapping[str, Question]) -> list[Field]:
    """Return the fields of an entry in the order of its questions.

    Parameters
    ----------
    entry
        The model that checks an answer.
    questions
        What is asked, by name of the entry's field.

    Raises
    ------
    KeyError
        When a question asks for something that the entry does not have.

    Examples
    --------
    >>> from collabworkshop.model.placement import Placement
    >>> asked = {"interest": Question(label="Interest", ends=("very little", "very much"))}
    >>> [field] = fields_of(Placement, asked)
    >>> field.kind, field.low, field.high, field.ends.high
    ('number', 1.0, 5.0, 'very much')
    """
    schema = _schema(entry)
    required = schema.get("required", ())
    return [
        _field(name, question, _plain(schema, name), required=name in required)
        for name, question in questions.items()
    ]


@lru_cache(maxsize=64)
def _schema(entry: type[BaseModel]) -> dict[str, Any]:
    # Asked for at each look, and it takes as long as all the rest.
    return entry.model_json_schema()


def _field(name: str, question: Question, limits: dict[str, Any], *, required: bool) -> Field:
    return Field(
        name=name,
        label=question.label,
        help=question.help,
        kind=_kind(question, limits),
        required=required,
        nullable=limits.get("nullable", False),
        low=limits.get("minimum"),
        high=limits.get("maximum"),
        longest=limits.get("maxLength"),
        options=_options(question, limits),
        initial=limits.get("default") or "" if _kind(question, limits) == "choice" else "",
        ends=Ends(low=question.ends[0], high=question.ends[1]) if question.ends else None,
        place=question.place,
    )


def _plain(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """Return one property without references, and without the ``null`` of an optional."""
    limits: dict[str, Any] = schema["properties"][name]
    for option in limits.get("anyOf", ()):
        limits = limits | ({"nullable": True} if option.get("type") == "null" else option)
    if "$ref" in limits:
        limits = limits | schema["$defs"][limits["$ref"].rpartition("/")[2]]
    return limits


def _kind(question: Question, limits: dict[str, Any]) -> Kind:
    if limits.get("type") == "boolean":
        return "yesno"
    if limits.get("type") == "array":
        # Several things in own words are written in one line, with a semicolon between them.
        return "text" if question.own_words and not question.options else "many"
    if question.options or "enum" in limits:
        return "suggest" if question.own_words else "choice"
    if limits.get("type") in ("integer", "number"):
        return "number"
    if limits.get("format") == "date":
        return "date"
    if limits.get("format") == "binary":
        return "file"
    return "long" if question.long else "text"


def _options(question: Question, limits: dict[str, Any]) -> tuple[Choice, ...]:
    if question.options:
        return tuple(
            Choice(value=option.id, label=option.label, help=option.meaning)
            for option in question.options
        )
    listed = limits.get("enum") or limits.get("items", {}).get("enum", ())
    return tuple(Choice(value=value, label=value) for value in listed if value)
