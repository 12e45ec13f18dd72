"""One coalition's workshop."""

from datetime import date

from collabworkshop.model.noun import Key, Name, Noun

__all__ = ["Workshop"]


class Workshop(Noun):
    """A workshop: whose it is, and whether it is for practice.

    Parameters
    ----------
    id
        Identifies it among all workshops, also on other machines.
    title
        What the coalition calls it.
    practice
        An invented coalition to try things on.
    default_person
        Key of the person who answers as long as nobody has said who they are.
    fixed_today
        The date that results are computed on, where it must not move.
    """

    id: Key
    title: Name
    practice: bool = False
    default_person: Key = "this-laptop"
    fixed_today: date | None = None
