"""How a number is written into a file, so that it is the same number when read again."""

__all__ = ["numeral"]


def numeral(number: float) -> str:
    """Return the shortest text that is exactly this number.

    Examples
    --------
    >>> numeral(3.0), numeral(0.1), numeral(123456789.5)
    ('3', '0.1', '123456789.5')
    """
    return repr(float(number)).removesuffix(".0")
