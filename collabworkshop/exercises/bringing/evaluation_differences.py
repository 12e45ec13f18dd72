"""What does a file say otherwise than what is here? Field by field, ours beside the file's."""

from collections.abc import Iterator, Mapping, Set
from datetime import date, time
from typing import Any, NamedTuple

from collabworkshop.analysis.evaluation.figure_words import plain_figure
from collabworkshop.model.noun import Noun

__all__ = ["FIELDS", "Difference", "differences", "is_blank", "shown"]

FIELDS: Mapping[str, str] = {
    "label": "Words of the outcome",
    "detail": "Detail",
    "outcome": "Outcome",
    "title": "Name",
    "definition": "What exactly is counted",
    "measure": "Measured as",
    "unit": "Unit",
    "direction": "Direction",
    "role": "Role",
    "moves": "Moves the indicator",
    "breakdown": "Broken down by",
    "source": "Source",
    "method": "Method",
    "frequency": "How often",
    "collector": "Who collects",
    "shared_how": "How it is shared",
    "shared_with": "With whom",
    "hours": "Hours a year",
    "use": "Decision it informs",
    "references": "Called elsewhere",
    "adds_up": "May be added up",
    "indicator": "Indicator",
    "kind": "Baseline, target or measured",
    "value": "Figure",
    "words": "In words",
    "begins": "From",
    "ends": "Until",
    "interim": "On the way",
    "groups": "Part",
    "place": "Place",
    "cases": "Rests on",
    "note": "Note",
    "question": "Question",
    "indicators": "Indicators",
    "looks_at": "Also looked at",
    "caller": "Who calls it",
    "invited": "Who takes part",
    "day": "First day",
    "minutes": "Minutes",
    "every": "Comes again",
    "last": "Last day",
    "off_track": "If an indicator is off track",
}
"""What people call each field of an outcome, an indicator, a figure and a meeting."""

_KEYED = ("outcome", "moves", "indicator", "indicators", "collector", "caller")

_WORDS = {
    "up": "more is better",
    "down": "less is better",
    "percentage": "per cent",
    "on-track": "on track",
}

NOTHING = "nothing"


class Difference(NamedTuple):
    """One field that a file says otherwise.

    Parameters
    ----------
    thing
        Kind and key of the record.
    about
        What people call it.
    field
        What people call the field.
    ours, theirs
        What stands here, and what the file says, as people read it.
    taken
        Whether the file's comes in.
    """

    thing: tuple[str, str]
    about: str
    field: str
    ours: str
    theirs: str
    taken: bool


def differences(
    ours: Noun, theirs: Noun, *, fields: Set[str] | None = None
) -> Iterator[tuple[str, Any, Any]]:
    """Yield each field that differs, with what is here and what the file says."""
    for name in type(ours).model_fields:
        if fields is None or name in fields:
            held, said = getattr(ours, name), getattr(theirs, name)
            if held != said:
                yield name, held, said


def is_blank(said: Any) -> bool:
    """Say whether a file says nothing in a field; no and 0 are something."""
    return said is None or (isinstance(said, str | tuple | dict) and not said)


def shown(name: str, value: Any, names: Mapping[str, str]) -> str:
    """Return a value as people read it.

    Parameters
    ----------
    name
        Of the field.
    value
        What stands in it.
    names
        What people call the keys that may stand there.

    Examples
    --------
    >>> shown("value", 1200.0, {}), shown("moves", "k", {"k": "Days"}), shown("note", "", {})
    ('1,200', 'Days', 'nothing')
    """
    if is_blank(value):
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return "; ".join(f"{by}: {part}" for by, part in value.items())
    if isinstance(value, tuple):
        return "; ".join(names.get(one, one) if name in _KEYED else one for one in value)
    if isinstance(value, float):
        return plain_figure(value) if value != int(value) else f"{value:,.0f}"
    if isinstance(value, date | time):
        return value.isoformat()
    said = str(value)
    return names.get(said, said) if name in _KEYED else _WORDS.get(said, said)
