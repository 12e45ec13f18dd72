"""Numbers as people write them into files."""

import math
import re

__all__ = ["number_of"]

# Written out, because float() also takes "1_000", "nan" and "infinity".
_NUMBER = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*", re.ASCII)


def number_of(written: str) -> float | None:
    """Return the number that a cell holds, or ``None`` where it holds something else.

    Examples
    --------
    >>> number_of(" 2.50 "), number_of("1_000"), number_of("1e999")
    (2.5, None, None)
    """
    if not _NUMBER.fullmatch(written):
        return None
    number = float(written)
    return number if math.isfinite(number) else None
