"""How figures of the map are said: shares, and how many of how many."""

__all__ = ["between", "many_of", "percent"]


def percent(share: float) -> str:
    """Return a share as people read it; what is not nothing never reads as nothing.

    Examples
    --------
    >>> percent(0.254), percent(0.004), percent(0.996), percent(1)
    ('25%', 'under 1%', 'over 99%', '100%')
    """
    if 0 < share < 0.01:
        return "under 1%"
    if 0.99 < share < 1:
        return "over 99%"
    return f"{share:.0%}"


def between(low: str, high: str) -> str:
    """Return a range in words.

    Examples
    --------
    >>> between("6%", "9%"), between("6%", "6%")
    ('between 6% and 9%', '6% in any case')
    """
    return f"between {low} and {high}" if low != high else f"{low} in any case"


def many_of(part: int, whole: int) -> str:
    """Return how many of how many, as the end of a sentence.

    Examples
    --------
    >>> many_of(2, 5), many_of(0, 5), many_of(5, 5), many_of(0, 1)
    ('2 of 5', 'none of 5', 'all 5', '0 of 1')
    """
    if whole > 1 and part in (0, whole):
        return f"all {whole}" if part else f"none of {whole}"
    return f"{part} of {whole}"
