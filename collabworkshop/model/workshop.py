"""One coalition's workshop."""

from datetime import date

from collabworkshop.model.noun import Name, Noun

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
    fixed_today
        The date that results are computed on, where it must not move.
    """

    id: Name
    title: Name
    practice: bool = False
    fixed_today: date | None = None
