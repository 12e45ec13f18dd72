"""How many of how many, told so that an extreme does not tell what each single one said.

"Nobody" and "everybody" say what every single person answered. So does "nobody but one" to
that one. Such counts are told as a range of two; the ones between are told as they are.
"""

from collabworkshop.model.noun import Noun

__all__ = ["Roughly", "roughly"]


class Roughly(Noun):
    """A count that is known, or known to be one of two.

    Parameters
    ----------
    low, high
        The count is one of these, or between them.
    of
        Out of how many.

    Examples
    --------
    >>> roughly(0, 6).words, roughly(3, 6).words, roughly(6, 6).words
    ('at most one of 6', '3 of 6', 'at least 5 of 6')
    """

    low: int
    high: int
    of: int

    @property
    def share(self) -> float:
        """The middle of the range as a share, between 0 and 1."""
        return (self.low + self.high) / 2 / self.of

    @property
    def words(self) -> str:
        """As people read it."""
        if self.low == self.high:
            return f"{self.low} of {self.of}"
        return f"at most one of {self.of}" if self.low == 0 else f"at least {self.low} of {self.of}"


def roughly(count: int, of: int) -> Roughly:
    """Return a count as it may be told.

    Parameters
    ----------
    count, of
        How many of how many, of four at least: of fewer the two ranges would meet.

    Examples
    --------
    >>> roughly(1, 6) == roughly(0, 6), roughly(5, 6) == roughly(6, 6)
    (True, True)
    """
    if of < 4 or not 0 <= count <= of:
        raise ValueError(f"a count from 0 to {of}, of four at least; it was {count}")
    if count < 2:
        return Roughly(low=0, high=1, of=of)
    if count > of - 2:
        return Roughly(low=of - 1, high=of, of=of)
    return Roughly(low=count, high=count, of=of)
