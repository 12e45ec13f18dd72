"""How does one field of an entry look to the browser? The front end is drawn from these."""

from typing import Any, Literal

from pydantic import Field as Limit

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["Choice", "Ends", "Field", "as_plain"]

Kind = Literal["text", "long", "number", "date", "choice", "many", "yesno", "suggest", "file"]


class Choice(Noun):
    """One answer that can be chosen: what is stored, what is read, what it means."""

    value: Name
    label: Name
    help: Text = ""


class Ends(Noun):
    """Names of the low and the high end of a number scale."""

    low: Name
    high: Name


class Field(Noun):
    """One field as the browser draws it.

    Parameters
    ----------
    name
        Name of the entry's field.
    label, help
        The visible label, and one sentence that helps to answer.
    kind
        ``"suggest"`` takes an option or one's own words; ``"many"`` several options;
        ``"date"`` a day, sent as ``"2026-03-31"``, or nothing.
    required
        Whether an entry without it cannot be saved.
    nullable
        Whether an empty answer is stored as nothing instead of as an empty text.
    low, high
        The smallest and the largest number.
    longest
        Most characters of a text.
    options
        Answers to choose from.
    initial
        The option that holds until another is chosen; empty for none.
    ends
        What the smallest and the largest number mean.
    place
        ``"table"`` shows the field as a column, ``"details"`` below the row.

    Examples
    --------
    >>> Field(name="interest", label="Interest", kind="number", low=1, high=5).place
    'details'
    """

    name: Name
    label: Name
    kind: Kind
    help: Text = ""
    required: bool = False
    nullable: bool = False
    low: float | None = None
    high: float | None = None
    longest: int | None = Limit(default=None, ge=1)
    options: tuple[Choice, ...] = ()
    initial: Text = ""
    ends: Ends | None = None
    place: Literal["table", "details"] = "details"


def as_plain(fields: Any) -> list[dict[str, Any]]:
    """Return fields as JSON; anything that is not a field raises a validation error."""
    return [Field.model_validate(field).model_dump(mode="json") for field in fields]
