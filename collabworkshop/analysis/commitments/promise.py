"""What was promised to whom by when, and what those say of it who gave and who got it."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from pydantic import Field

from collabworkshop.model.follow_up import Standing
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result

__all__ = ["LookBack", "Promise", "Promises", "Side", "by_date"]

Side = Literal["giver", "receiver", "other"]
"""Of whose people somebody is who looks back."""


class LookBack(Noun):
    """What one person says of a promise in a later session.

    Parameters
    ----------
    side
        Whether they are of those who promised, of those to whom it was promised, or neither.
    who
        Name of the organisation for which they speak, or of the person.
    standing, note
        How it stands, and why.
    """

    side: Side
    who: Name
    standing: Standing
    note: str = ""


class Promise(Noun):
    """A commitment with names in place of keys, and every look back at it.

    Parameters
    ----------
    key, what, due, note, exercise
        Of the commitment.
    owner, owner_name
        The stakeholder who sees to it.
    writer
        Key of the organisation for which it was written down; empty for none.
    thing, thing_name
        What it is about: an id, or own words; in words.
    receiver, receiver_name
        To whom it was promised; empty where to everybody.
    looks
        What was said of it since.
    """

    key: Name
    what: Name
    exercise: Name
    owner: Name
    owner_name: Name
    writer: str = ""
    due: date | None = None
    note: str = ""
    thing: str = ""
    thing_name: str = ""
    receiver: str = ""
    receiver_name: str = ""
    looks: tuple[LookBack, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether those who looked back see it differently."""
        return len({look.standing for look in self.looks}) > 1

    @property
    def standing(self) -> Standing | None:
        """How it stands where all who looked back say the same; else nothing."""
        return self.looks[0].standing if self.looks and not self.differs else None

    @property
    def over(self) -> bool:
        """Whether nothing is to be done any more: kept, or given up, and nobody says otherwise."""
        return self.standing in ("kept", "no-longer")

    def late(self, on: date) -> bool:
        """Tell whether its day has passed and it is not over.

        Examples
        --------
        >>> call = Promise(
        ...     key="a", what="We call", exercise="next-steps", owner="clinic",
        ...     owner_name="Clinic", due=date(2026, 3, 13),
        ... )
        >>> call.late(date(2026, 3, 13)), call.late(date(2026, 3, 14))
        (False, True)
        """
        return self.due is not None and self.due < on and not self.over


class Promises(Result):
    """What was promised in one exercise, and beside it what was promised in others.

    Parameters
    ----------
    promises
        Those of this exercise, by date.
    also
        Those of the others, by date.
    titles
        What each exercise is called.
    standings
        What each standing is called.
    late
        Keys of those whose day has passed.
    """

    promises: tuple[Promise, ...] = ()
    also: tuple[Promise, ...] = ()
    titles: dict[str, str] = Field(default_factory=dict)
    standings: dict[str, str] = Field(default_factory=dict)
    late: tuple[str, ...] = ()


def by_date(promises: Iterable[Promise]) -> tuple[Promise, ...]:
    """Return promises in the order of their days; those without one come last."""
    return tuple(
        sorted(
            promises,
            key=lambda p: (p.due or date.max, p.owner_name.casefold(), p.what.casefold(), p.key),
        )
    )
