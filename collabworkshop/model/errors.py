"""What can go wrong, said so that a person knows what to do next."""

from typing import Any

__all__ = [
    "AnswerError",
    "ConflictError",
    "NotAllowedError",
    "UnreadableError",
    "WorkshopError",
]


class WorkshopError(Exception):
    """Something a person can be told in a sentence. Views show its text."""


class AnswerError(WorkshopError):
    """An answer that cannot be saved as it is.

    Parameters
    ----------
    field
        Which field of the entry.
    given
        What was given there.
    allowed
        What is allowed, in words; shown to the person.

    Examples
    --------
    >>> print(AnswerError("interest", 9, "a whole number from 1 to 5"))
    interest: 9 cannot be saved. Allowed is a whole number from 1 to 5.
    """

    def __init__(self, field: str, given: Any, allowed: str) -> None:
        self.field = field
        self.given = given
        self.allowed = allowed
        shown = repr(given)
        if len(shown) > 80:
            shown = shown[:77] + "..."
        super().__init__(f"{field}: {shown} cannot be saved. Allowed is {allowed}.")


class ConflictError(WorkshopError):
    """Somebody else changed the same thing in between.

    Parameters
    ----------
    what
        The thing, in the words people know it by.
    mine
        What this person wanted to save.
    theirs
        What stands there now.
    """

    def __init__(self, what: str, mine: dict[str, Any], theirs: dict[str, Any]) -> None:
        self.mine = mine
        self.theirs = theirs
        super().__init__(
            f"Somebody changed {what} while you were writing. Nothing is lost: "
            "look at their version, then save yours again if you still want it."
        )


class NotAllowedError(WorkshopError):
    """Something that this person may not do."""


class UnreadableError(WorkshopError):
    """A file that cannot be read; the message says what it is and what to do."""
