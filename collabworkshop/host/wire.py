"""How errors travel between a room's service and the people in it."""

from typing import Any

from collabworkshop.model import errors
from collabworkshop.model.errors import WorkshopError

__all__ = ["error_of", "told"]

_PARTS: dict[str, tuple[str, ...]] = {
    "AnswerError": ("field", "given", "allowed"),
    "RepeatedError": ("field", "given", "allowed"),
    "ConflictError": ("what", "mine", "theirs"),
    "OvertakenError": ("batch",),
    "GoneError": (),
}
"""What each error is made of; the others are made of their sentence."""


def told(error: WorkshopError) -> dict[str, Any]:
    """Return an error as plain JSON.

    Examples
    --------
    >>> told(WorkshopError("The room is closed."))
    {'name': 'WorkshopError', 'parts': ['The room is closed.']}
    """
    name = type(error).__name__
    if name in _PARTS:
        return {"name": name, "parts": [getattr(error, part) for part in _PARTS[name]]}
    return {"name": name, "parts": [str(error)]}


def error_of(told_: dict[str, Any]) -> WorkshopError:
    """Return the error that was told."""
    kind: type[WorkshopError] = getattr(errors, told_["name"])
    return kind(*told_["parts"])
