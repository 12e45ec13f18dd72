"""What does a person read when something goes wrong? One guard for every callback."""

import logging
from collections.abc import Callable
from threading import RLock
from typing import Any, Protocol

from collabworkshop.model.errors import (
    AnswerError,
    ConflictError,
    GoneError,
    StoreError,
    WorkshopError,
)

__all__ = ["SURPRISE", "TURN", "Speaks", "guard", "quiet", "refusal", "tried"]

TURN = RLock()
"""One thing after the other: JupyterLab may let what people do run in a thread of its own."""

SURPRISE = (
    "Something went wrong on our side. What you typed is still here. Please try again; "
    "if it happens again, tell the facilitator what you were doing."
)

_log = logging.getLogger("collabworkshop.widgets")


class Speaks(Protocol):
    """Anything with a notice that people can read."""

    notice: dict[str, str]


def refusal(error: Exception) -> dict[str, Any]:
    """Return what the browser is told about an error; surprises are logged as well.

    Examples
    --------
    >>> refusal(AnswerError("interest", 9, "a whole number from 1 to 5"))["messages"]
    {'interest': '9 cannot be saved. Allowed is a whole number from 1 to 5.'}
    """
    told: dict[str, Any] = {"ok": False, "messages": {}, "theirs": None, "refused": []}
    if isinstance(error, WorkshopError):
        told["text"] = str(error)
    else:
        _log.error("A callback of a widget failed", exc_info=error)
        told["text"] = SURPRISE
    if isinstance(error, AnswerError):
        told["messages"] = {error.field: str(error).removeprefix(f"{error.field}: ")}
    if isinstance(error, StoreError):
        told["later"] = True  # the browser keeps it and sends it again
    if isinstance(error, ConflictError):
        told |= {"mine": error.mine, "theirs": error.theirs}
    if isinstance(error, GoneError):
        told["gone"] = True
    return told


def guard(area: Speaks, function: Callable[..., Any]) -> Callable[..., None]:
    """Return the function as a callback whose errors are read in the area.

    Parameters
    ----------
    area
        Where the person reads what went wrong: any part of the screen.
    function
        The callback, for example of a button.

    Examples
    --------
    ``button.on_click(guard(area, lambda _: view.save()))``
    """

    def guarded(*given: Any) -> None:
        with TURN:
            quiet(area)
            tried(area, function, *given)

    return guarded


def tried(area: Speaks, function: Callable[..., Any], *given: Any) -> None:
    """Call a function; what goes wrong is read in the area."""
    try:
        function(*given)
    except Exception as error:  # noqa: BLE001 - refusal() logs it, and the person reads it
        area.notice = {"tone": "problem", "text": refusal(error)["text"]}


def quiet(area: Speaks) -> None:
    """Take back an old problem; news stays."""
    if area.notice.get("tone") == "problem":
        area.notice = {"tone": "", "text": ""}
