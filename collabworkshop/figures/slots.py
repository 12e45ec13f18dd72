"""Which sector gets which colour and shape, and which kind of tie gets which letter."""

from collections import Counter
from collections.abc import Iterable, Mapping

from collabworkshop.theme import SHAPES

__all__ = ["OTHER", "letters", "slots"]

OTHER = len(SHAPES) - 1
"""The slot for everything that has no slot of its own."""

_MOST_LETTERS = 9


def slots(words: Iterable[str]) -> dict[str, int]:
    """Return a slot for each of the most frequent words, the most frequent first.

    Whatever is missing from the answer, the empty word too, has the slot ``OTHER``.

    Examples
    --------
    >>> slots(["health", "", "education", "health"])
    {'health': 0, 'education': 1}
    """
    return {word: slot for slot, word in enumerate(_frequent(words)[:OTHER])}


def letters(kinds: Iterable[str], names: Mapping[str, str]) -> dict[str, str]:
    """Return a letter for each of the most frequent kinds, from its name where it is free.

    Parameters
    ----------
    kinds
        Kind of each tie.
    names
        Kind to its name.

    Examples
    --------
    >>> letters(["a", "b", "a"], {"a": "Referral", "b": "Respect"})
    {'a': 'R', 'b': 'E'}
    """
    found: dict[str, str] = {}
    for kind in _frequent(kinds)[:_MOST_LETTERS]:
        wanted = (sign for sign in names.get(kind, kind).upper() if "A" <= sign <= "Z")
        free = (sign for sign in (*wanted, *"123456789") if sign not in found.values())
        found[kind] = next(free)
    return found


def _frequent(words: Iterable[str]) -> list[str]:
    counts = Counter(word for word in words if word.strip())
    return sorted(counts, key=lambda word: (-counts[word], word))
