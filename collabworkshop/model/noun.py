"""What every noun of the model has in common."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

__all__ = ["LONGEST_KEY", "LONGEST_TEXT", "Key", "Label", "Name", "Noun", "Text"]

LONGEST_TEXT = 4_000

LONGEST_KEY = 400
"""PostgreSQL cannot index a key of more than 2,700 bytes."""


def _storable(text: str) -> str:
    # PostgreSQL cannot hold NUL, and a lone surrogate cannot be written as UTF-8.
    if "\0" in text:
        raise ValueError("a text without NUL characters")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("a text in which every character is whole") from None
    return text


def _visible(text: str) -> str:
    if not text.strip():
        raise ValueError("a name with at least one letter, digit or sign that can be seen")
    return text


Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(_storable)]
"""Whatever a person typed, kept as typed: nothing is trimmed or normalised."""

Name = Annotated[Text, AfterValidator(_visible)]
"""A text that can be seen."""

Key = Annotated[Name, StringConstraints(max_length=LONGEST_KEY)]
"""What tells a thing apart from others; programs make it up, seldom a person."""

Label = Annotated[Text, StringConstraints(max_length=LONGEST_KEY)]
"""A key, or nothing."""


class Noun(BaseModel):
    """A value of the model: immutable, JSON-able, with no field it does not know."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")
