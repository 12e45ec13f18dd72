"""What weighs more: that which drives us, or that which is in the way? Forces and balance."""

from collections.abc import Iterable
from statistics import median

from collabworkshop.model.force import Side
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result

__all__ = ["Balance", "ForceField", "WeighedForce", "balance_of", "in_order"]


class WeighedForce(Noun):
    """A force with what people say of its strength.

    Parameters
    ----------
    key
        Of its card.
    what, where, note
        In words.
    side
        For collaboration or against it.
    owner, owner_name
        The stakeholder who works on it; empty for nobody.
    ratings
        Every strength that somebody gave, 1 to 5, the smallest first.
    """

    key: Name
    what: Name
    side: Side
    where: str = ""
    note: str = ""
    owner: str = ""
    owner_name: str = ""
    ratings: tuple[int, ...] = ()

    @property
    def middle(self) -> float:
        """The median strength, 0 where nobody gave one.

        Examples
        --------
        >>> WeighedForce(key="a", what="Time", side="against", ratings=(2, 3, 5)).middle
        3.0
        """
        return float(median(self.ratings)) if self.ratings else 0.0

    @property
    def lowest(self) -> int:
        """The smallest strength that somebody gave, 0 where nobody gave one."""
        return min(self.ratings, default=0)

    @property
    def highest(self) -> int:
        """The largest strength that somebody gave, 0 where nobody gave one."""
        return max(self.ratings, default=0)

    @property
    def apart(self) -> int:
        """Steps between the smallest and the largest."""
        return self.highest - self.lowest


class Balance(Noun):
    """What weighs more, and how far people's ratings leave that open.

    Parameters
    ----------
    driving, hindering
        Sums of the medians on each side.
    lowest, highest
        The balance if on each force those were right who are least hopeful, and those who
        are most hopeful.
    """

    driving: float = 0.0
    hindering: float = 0.0
    lowest: float = 0.0
    highest: float = 0.0

    @property
    def net(self) -> float:
        """Driving less hindering; above zero what drives weighs more."""
        return self.driving - self.hindering

    @property
    def open(self) -> bool:
        """Whether it depends on whom one asks which side weighs more."""
        return self.lowest < 0 < self.highest


class ForceField(Result):
    """The board: forces on both sides, the strongest first, and the balance.

    Parameters
    ----------
    forces
        Those for, then those against.
    balance
        What they come to together.
    """

    forces: tuple[WeighedForce, ...] = ()
    balance: Balance = Balance()

    def on(self, side: Side) -> tuple[WeighedForce, ...]:
        """Return the forces of one side, the strongest first."""
        return tuple(force for force in self.forces if force.side == side)


def in_order(forces: Iterable[WeighedForce]) -> tuple[WeighedForce, ...]:
    """Return the forces for, then those against; the strongest of each side first."""
    return tuple(
        sorted(forces, key=lambda f: (f.side != "for", -f.middle, f.what.casefold(), f.key))
    )


def balance_of(forces: Iterable[WeighedForce]) -> Balance:
    r"""Return what the forces come to together.

    With :math:`m`, :math:`l` and :math:`h` for the median, the smallest and the largest
    strength of a force, the balance is :math:`\sum_{for} m - \sum_{against} m`; it lies
    between :math:`\sum_{for} l - \sum_{against} h` and :math:`\sum_{for} h - \sum_{against} l`.
    A force that nobody rated counts nothing.

    To add steps of a scale is a convention for the talk and no measurement: two forces of
    strength 2 need not be as strong as one of 4. The picture of two sides that hold each other
    is from K. Lewin, "Defining the 'Field at a Given Time'", Psychological Review 50, 1943.

    Parameters
    ----------
    forces
        With all their ratings.

    Examples
    --------
    >>> time = WeighedForce(key="a", what="Time", side="against", ratings=(2, 3, 5))
    >>> trust = WeighedForce(key="b", what="Trust", side="for", ratings=(4,))
    >>> found = balance_of([time, trust])
    >>> found.net, found.lowest, found.highest
    (1.0, -1.0, 2.0)
    """
    every = tuple(forces)
    driving = [force for force in every if force.side == "for"]
    hindering = [force for force in every if force.side == "against"]
    return Balance(
        driving=sum(force.middle for force in driving),
        hindering=sum(force.middle for force in hindering),
        lowest=sum(f.lowest for f in driving) - sum(f.highest for f in hindering),
        highest=sum(f.highest for f in driving) - sum(f.lowest for f in hindering),
    )
