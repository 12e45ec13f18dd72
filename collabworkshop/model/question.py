"""The words around one field of an entry: what is asked, and what may be answered."""

from typing import Literal

from pydantic import Field

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["Option", "Question"]


class Option(Noun):
    """One answer that can be chosen."""

    id: Name
    label: Name
    meaning: Text = ""


class Question(Noun):
    """One field as a person meets it.

    Parameters
    ----------
    label
        The visible label; short.
    help
        One sentence that helps to answer; empty for none.
    options
        Answers to choose from; empty where any text or number will do.
    own_words
        Whether an answer outside the options is welcome.
    ends
        Names of the low and the high end of a number scale.
    place
        ``"table"`` shows the field as a column, ``"details"`` below the row.
    long
        Whether the answer may need more than one line.
    """

    label: Name
    help: Text = ""
    options: tuple[Option, ...] = ()
    own_words: bool = False
    ends: tuple[Name, Name] | None = None
    place: Literal["table", "details"] = "details"
    long: bool = Field(default=False)
