"""What can go wrong, said so that a person knows what to do next."""

from typing import Any

__all__ = [
    "AnswerError",
    "ConflictError",
    "GoneError",
    "NotAllowedError",
    "OvertakenError",
    "RepeatedError",
    "StoreError",
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
        self.what = what
        self.mine = mine
        self.theirs = theirs
        super().__init__(
            f"Somebody changed {what} while you were writing. Nothing is lost: "
            "look at their version, then save yours again if you still want it."
        )


class RepeatedError(AnswerError):
    """An answer that stands there already; nothing of it is missing."""


class GoneError(WorkshopError):
    """Somebody took away in the meantime what this person wants to change."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody took this away in the meantime. To have it back, undo the removal "
            "or add it again."
        )


class OvertakenError(WorkshopError):
    """What was saved was changed again since, so that it is not taken back.

    Parameters
    ----------
    batch
        What this person saved together.
    """

    def __init__(self, batch: str) -> None:
        self.batch = batch
        super().__init__(
            "What you saved last was changed again since, so it was not taken back. "
            "The next Undo takes back what you saved before it."
        )


class NotAllowedError(WorkshopError):
    """Something that this person may not do."""


class StoreError(WorkshopError):
    """The store cannot be used just now: a full disk, a stopped database, a file that is gone.

    What was to be saved is kept where it was typed, and sent again later.
    """


class UnreadableError(WorkshopError):
    """A file that cannot be read; the message says what it is and what to do."""
