"""How the choices of a plan read in a cell, and which one a cell means."""

from collections.abc import Mapping

__all__ = ["CHOICES", "chosen", "shown"]

CHOICES: Mapping[str, Mapping[str, str]] = {
    "kind of outcome": {"impact": "impact", "outcome": "outcome", "output": "output"},
    "measure": {
        "number": "number",
        "percentage": "per cent",
        "rank": "rank (1 is the first)",
        "words": "words",
    },
    "direction": {"up": "more is better", "down": "less is better"},
    "role": {"on-track": "on track", "contributing": "contributing"},
    "kind of figure": {"baseline": "baseline", "target": "target"},
    "every": {
        "week": "every week",
        "two-weeks": "every two weeks",
        "month": "every month",
        "quarter": "every three months",
        "half-year": "every six months",
        "year": "every year",
    },
    "yes": {"True": "yes"},
    "yes or no": {"True": "yes", "False": "no"},
}
"""For each list, how each value of the model reads; a blank cell is the value that says nothing."""


def shown(name: str, value: object) -> str:
    """Return how a value reads in a cell.

    Examples
    --------
    >>> shown("direction", "down"), shown("yes", False), shown("yes or no", False)
    ('less is better', '', 'no')
    """
    return CHOICES[name].get(str(value), "")


def chosen(name: str, cell: str) -> str | None:
    """Return the value that a cell means, or ``None`` where it is none of the list.

    Examples
    --------
    >>> chosen("direction", " Less is better"), chosen("role", "on-track"), chosen("role", "both")
    ('down', 'on-track', None)
    """
    said = _plain(cell)
    return next(
        (value for value, word in CHOICES[name].items() if said in (_plain(word), _plain(value))),
        None,
    )


def _plain(word: str) -> str:
    return "".join(filter(str.isalnum, word.casefold()))
