"""Is more wanted, or less? The direction of an indicator."""

from collabworkshop.model.evaluation import Indicator

__all__ = ["Sense", "sense", "sign"]

Sense = int
"""1 where more is wanted, -1 where less is, 0 where nobody said."""


def sense(indicator: Indicator) -> Sense:
    """Return whether more or less is wanted; of ranks less, since 1 is the first.

    Examples
    --------
    >>> sense(Indicator(outcome="o", title="Place in the county", measure="rank"))
    -1
    >>> sense(Indicator(outcome="o", title="Accidents"))
    0
    """
    if indicator.direction:
        return 1 if indicator.direction == "up" else -1
    return -1 if indicator.measure == "rank" else 0


def sign(change: float) -> Sense:
    """Return in which direction something changes."""
    return (change > 0) - (change < 0)
