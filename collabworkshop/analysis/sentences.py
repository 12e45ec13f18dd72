"""Small words for findings: numbers and lists as a person would say them."""

from collections.abc import Iterable

__all__ = ["named", "number"]

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

_LONGEST_NAME = 60


def number(count: int) -> str:
    """Return a small count as a word.

    Examples
    --------
    >>> number(3), number(12)
    ('three', '12')
    """
    return _WORDS[count] if 0 <= count < len(_WORDS) else str(count)


def named(names: Iterable[str], *, most: int = 4) -> str:
    """Return names as a list in a sentence; what goes beyond the most is counted.

    Examples
    --------
    >>> named(["Food bank", "Clinic", "School"], most=2)
    'Food bank, Clinic and one more'
    >>> named(["Food bank", "Clinic"])
    'Food bank and Clinic'
    """
    shown = [_short(name) for name in names]
    rest = len(shown) - most
    if rest > 0:
        shown = [*shown[:most], f"{number(rest)} more"]
    if len(shown) < 2:
        return "".join(shown)
    # A name with a comma of its own would look like two.
    comma = "; " if any("," in name for name in shown) else ", "
    return f"{comma.join(shown[:-1])} and {shown[-1]}"


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
