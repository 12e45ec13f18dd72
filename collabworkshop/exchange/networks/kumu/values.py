"""How a value of a Kumu project is kept as text, and becomes the same value again.

A text stays as it is. What is none, like a number or a list of tags, is kept as JSON. A text
that looks like such JSON stands in quotation marks, so that "8" and 8 stay apart; where all
numbers below a name are texts, as in what people fill in by hand, they do without.
"""

import json
import re
from collections.abc import Callable
from typing import Any, TypeGuard

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.text import decode
from collabworkshop.model.errors import UnreadableError

__all__ = ["Values", "is_number", "parsed", "text_of", "value_of"]

Values = dict[str, Any]
"""An object of JSON."""

_LONGEST_NUMBER = 300
_DEEPEST = 500
_BROKEN = re.compile(r"[\0\ud800-\udfff]")


def value_of(text: str, *, numbers_are_texts: bool = False) -> Any:
    """Return the value that a text stands for.

    Examples
    --------
    >>> value_of("8"), value_of('"8"'), value_of('["a"]'), value_of("007"), value_of("8 km")
    (8, '8', ['a'], '007', '8 km')
    """
    value = _canonical(text)
    if isinstance(value, str):
        return value if value_of(value) != value else text
    if value is _NOTHING or (numbers_are_texts and is_number(value)):
        return text
    return value


def text_of(value: Any, *, numbers_are_texts: bool = False) -> str:
    """Return the text that stands for a value.

    Examples
    --------
    >>> text_of(8), text_of("8"), text_of("8", numbers_are_texts=True), text_of(None)
    ('8', '"8"', '8', 'null')
    """
    if isinstance(value, str):
        read = value_of(value, numbers_are_texts=numbers_are_texts)
        return value if isinstance(read, str) and read == value else _json(value)
    return _json(value)


def parsed(data: bytes, name: str, book: FaultBook) -> Values:
    """Return the object that a file of JSON holds.

    Raises
    ------
    UnreadableError
        When the file is no JSON, is cut off, nested too deep, or holds something else.
    """
    text = decode(data).text
    try:
        value = json.loads(
            text,
            object_pairs_hook=_noting_repeated(name, book),
            parse_int=lambda digits: int(digits) if len(digits) <= _LONGEST_NUMBER else digits,
            parse_float=_finite,
            parse_constant=str,
        )
    except RecursionError:
        raise _no_project("is nested deeper than any project is") from None
    except ValueError as error:
        reason = f"is no JSON ({error})" if len(str(error)) < 100 else "is no JSON"
        raise _no_project(reason) from None
    if not isinstance(value, dict):
        raise _no_project("holds no project")
    if re.search(r"\\u(?:0000|[dD][89a-fA-F])", text):
        return _whole(value, name, book)  # type: ignore[no-any-return]  # a dict as before
    return value


_NOTHING = object()


def _canonical(text: str) -> Any:
    """Return what a text is as JSON, where JSON would write it just so."""
    nested = text.count("[") + text.count("{")
    if not text or text[0] not in '-0123456789tfn"[{' or nested > _DEEPEST:
        return _NOTHING
    try:
        value = json.loads(text)
        return value if _json(value) == text else _NOTHING
    except (ValueError, RecursionError):
        return _NOTHING


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def is_number(value: Any) -> TypeGuard[int | float]:
    """Say whether this is a number; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _finite(digits: str) -> float | str:
    number = float(digits)
    return number if abs(number) != float("inf") else digits


def _noting_repeated(name: str, book: FaultBook) -> Callable[[list[tuple[str, Any]]], Values]:
    def gathered(pairs: list[tuple[str, Any]]) -> Values:
        found = dict(pairs)
        if len(found) < len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    book.note("duplicate-key", name, key)
                seen.add(key)
        return found

    return gathered


def _whole(value: Any, name: str, book: FaultBook) -> Any:
    """Put a sign in place of halves of characters and NUL, which cannot be saved."""
    if isinstance(value, str) and _BROKEN.search(value):
        mended = _BROKEN.sub("\ufffd", value)
        book.note("replaced-character", name, mended)
        return mended
    if isinstance(value, list):
        return [_whole(one, name, book) for one in value]
    if isinstance(value, dict):
        return {_whole(k, name, book): _whole(one, name, book) for k, one in value.items()}
    return value


def _no_project(reason: str) -> UnreadableError:
    return UnreadableError(
        f"This file {reason}. Needed is a project as Kumu exports it (Export JSON), or a blueprint "
        "with the lists 'elements' and 'connections'. Export it again and choose that file."
    )
