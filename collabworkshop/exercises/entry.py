"""Is this answer one that can be saved? If not: what was given, and what is allowed."""

import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from collabworkshop.model.errors import AnswerError
from collabworkshop.model.noun import Noun
from collabworkshop.model.question import Question

__all__ = ["checked"]

Entry = TypeVar("Entry", bound=Noun)

_YES = {"yes", "y", "true", "1", "x", "✓"}
_NO = {"no", "n", "false", "0", ""}


def checked(
    entry: type[Entry], fields: Mapping[str, Any], questions: Mapping[str, Question]
) -> Entry:
    """Return the entry that these fields make.

    Texts as they come from a form or a spreadsheet are understood: a number as
    text, the label of an option in place of its id, yes and no, several answers
    separated by ``;`` or ``|``.

    Parameters
    ----------
    entry
        The entry model of an exercise.
    fields
        Field name to what was given.
    questions
        The words of each field, with the options to choose from.

    Raises
    ------
    AnswerError
        With the field, what was given and what is allowed.
    """
    kinds = _kinds_of_fields(entry)
    for name in fields:
        if name not in kinds:
            raise AnswerError(name, fields[name], f"one of the fields {', '.join(kinds)}")
    understood = {
        name: _understood(kinds[name], given, questions.get(name)) for name, given in fields.items()
    }
    _chosen_from_options(understood, fields, questions)
    try:
        return entry.model_validate(understood)
    except ValidationError as error:
        raise _answer_error(error.errors()[0], fields, kinds) from error


@cache
def _kinds_of_fields(entry: type[Noun]) -> dict[str, set[Any]]:
    return {name: _kinds(field.annotation) for name, field in entry.model_fields.items()}


def _understood(kinds: set[Any], given: Any, question: Question | None) -> Any:
    if bool in kinds and isinstance(given, str):
        word = given.strip().casefold()
        return True if word in _YES else False if word in _NO else given
    if tuple in kinds:
        if isinstance(given, str):
            given = [part.strip() for part in given.replace("|", ";").split(";") if part.strip()]
        return tuple(_option_id(part, question) for part in given) if _listlike(given) else given
    if type(None) in kinds and isinstance(given, str) and not given.strip():
        return None
    return _option_id(given, question)


def _kinds(annotation: Any) -> set[Any]:
    origin = get_origin(annotation)
    if origin in (typing.Union, types.UnionType):
        return {kind for part in get_args(annotation) for kind in _kinds(part)}
    return {origin or annotation}


def _listlike(given: Any) -> bool:
    return isinstance(given, list | tuple | set | frozenset)


def _option_id(given: Any, question: Question | None) -> Any:
    if question is None or not isinstance(given, str | int) or isinstance(given, bool):
        return given
    for option in question.options:
        if str(given) == option.id:
            return given
    word = str(given).strip().casefold()
    for option in question.options:
        if word == option.label.casefold():
            return option.id
    return given


def _chosen_from_options(
    understood: Mapping[str, Any], fields: Mapping[str, Any], questions: Mapping[str, Question]
) -> None:
    for name, value in understood.items():
        question = questions.get(name)
        if question is None or not question.options or question.own_words:
            continue
        ids = {option.id for option in question.options}
        for part in value if _listlike(value) else [value]:
            if part not in (None, "") and str(part) not in ids:
                labels = ", ".join(option.label for option in question.options)
                raise AnswerError(name, fields[name], f"one of: {labels}")


def _answer_error(
    error: ErrorDetails, fields: Mapping[str, Any], kinds: Mapping[str, set[Any]]
) -> AnswerError:
    name = str(error["loc"][0]) if error["loc"] else "answer"
    return AnswerError(name, fields.get(name, ""), _allowed(error, kinds.get(name, set())))


def _allowed(error: ErrorDetails, kinds: set[Any]) -> str:
    limits = error.get("ctx", {})
    otherwise = ", or nothing" if type(None) in kinds else ""
    match error["type"]:
        case "missing":
            return "any text; it cannot be left out"
        case "finite_number" if float in kinds:
            return f"a number in digits, such as 12 or 1.5{otherwise}"
        case "int_parsing" | "int_type" | "int_from_float" | "int_parsing_size" | "finite_number":
            return "a whole number"
        case "float_parsing" | "float_type":
            return f"a number in digits, such as 12 or 1.5{otherwise}"
        case (
            "date_parsing"
            | "date_type"
            | "date_from_datetime_parsing"
            | ("date_from_datetime_inexact")
        ):
            return "a day, written as year-month-day like 2026-03-31"
        case "string_type":
            return "a text"
        case "string_unicode":
            return "a text in which every character is whole"
        case "tuple_type":
            return "several answers, with ; between them"
        case "greater_than":
            return f"a number above {limits['gt']:g}"
        case "greater_than_equal":
            return f"a number from {_bound(limits['ge'])} upwards"
        case "less_than_equal":
            return f"a number up to {_bound(limits['le'])}"
        case "string_too_long" | "too_long":
            return f"a text of up to {limits['max_length']:,} characters"
        case "bool_parsing" | "bool_type":
            return "yes or no"
        case "literal_error":
            return f"one of: {limits['expected']}"
        case "value_error":
            return str(limits["error"])
        case _:
            return error["msg"][0].lower() + error["msg"][1:]


def _bound(limit: Any) -> str:
    """Return a limit as people write it: 8784, not 8784.0."""
    return str(int(limit)) if isinstance(limit, float) and limit.is_integer() else str(limit)
