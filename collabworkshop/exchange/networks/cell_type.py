"""Of which type the values of a column are, as formats with types ask."""

import re
from collections.abc import Iterable

__all__ = ["type_of"]

# Numbers that every program writes again as they stood: no leading zeros, not too many digits.
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,8})")
_BROKEN = re.compile(r"-?(0|[1-9][0-9]{0,8})\.[0-9]{1,6}")


def type_of(values: Iterable[str], *, whole: str, broken: str, text: str) -> str:
    """Return the name of the type that holds these values exactly as they are written.

    Examples
    --------
    >>> names = {"whole": "integer", "broken": "double", "text": "string"}
    >>> type_of(["1", "2"], **names), type_of(["1", "2.50"], **names), type_of(["007"], **names)
    ('integer', 'double', 'string')
    """
    values = list(values)
    if all(_WHOLE.fullmatch(value) for value in values):
        return whole
    return (
        broken
        if all(_BROKEN.fullmatch(value) or _WHOLE.fullmatch(value) for value in values)
        else text
    )
