"""When two boxes say the same thing in other words."""

import re
import unicodedata
from functools import lru_cache

from collabworkshop.analysis.sentences import quoted
from collabworkshop.model.pathway import ElementKind

__all__ = ["FAMILY", "apart", "plain", "quoted"]

FAMILY: dict[ElementKind, str] = {
    "impact": "result",
    "outcome": "result",
    "output": "result",
    "activity": "activity",
    "assumption": "given",
    "condition": "given",
}
"""Kinds between which one may waver; boxes of two families are two, whatever they say."""

_SMALL = frozenset(("a", "an", "and", "at", "for", "in", "of", "on", "our", "the", "to", "with"))

_OPPOSITES = frozenset(
    (
        *("more", "fewer", "less", "not", "no", "without", "never", "nobody", "none", "few"),
        *("before", "after", "increase", "increases", "increased", "decrease", "decreases"),
        *("decreased", "reduce", "reduces", "reduced", "rise", "rises", "fall", "falls"),
        *("north", "south", "east", "west", "short", "long", "first", "second", "third"),
        *("primary", "secondary", "younger", "older", "high", "low", "higher", "lower"),
    )
)
"""Words of which one is enough to say something else."""

_WORD = re.compile(r"\w+")
_READ = 400  # letters; what tells two boxes apart comes early


def plain(label: str) -> str:
    """Return the words of a label, sorted, in small letters without accents and small words.

    Examples
    --------
    >>> plain("The café opens for families"), plain("Families: the cafe opens.")
    ('cafe families opens', 'cafe families opens')
    """
    return " ".join(sorted(_kept(label)))


def apart(one: str, other: str) -> bool:
    """Return whether two labels differ in a number or in a word that turns the meaning round.

    Examples
    --------
    >>> apart("More people sleep rough", "Fewer people sleep rough")
    True
    >>> apart("Rough sleeping is rare", "Rough sleeping is seldom")
    False
    """
    return _telling(one) != _telling(other)


@lru_cache(maxsize=10_000)
def _telling(label: str) -> tuple[str, ...]:
    """Return the words that tell a label apart; each is held against hundreds of others."""
    words = (word for word in _kept(label) if word in _OPPOSITES or any(map(str.isdecimal, word)))
    return tuple(sorted(words))


def _kept(label: str) -> list[str]:
    text = label[:_READ]
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = text.casefold()
    words = _WORD.findall(text.replace("'", "").replace("’", ""))
    return [word for word in words if word not in _SMALL] or words
