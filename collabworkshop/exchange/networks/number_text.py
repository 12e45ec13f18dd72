"""How a number is written so that every program reads the same number."""

import math

__all__ = ["number_text"]


def number_text(number: float) -> str:
    """Return the shortest text that reads as this number; a whole one has no ``.0``.

    Raises
    ------
    ValueError
        When it is no finite number; few formats know a word for that.

    Examples
    --------
    >>> number_text(2.0), number_text(0.1), number_text(-1e300)
    ('2', '0.1', '-1e+300')
    """
    if not math.isfinite(number):
        raise ValueError("a finite number")
    return repr(float(number)).removesuffix(".0")
