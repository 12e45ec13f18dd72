"""What is said, piece by piece, so that what somebody typed stays apart from our own words."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

__all__ = [
    "Block",
    "Said",
    "Words",
    "because",
    "box",
    "everyone",
    "joined",
    "one_line",
    "row",
    "sentence",
    "strong",
    "turned",
    "typed",
]

# Signs that turn the direction of the text after them, which is not theirs to decide.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ENDS = (".", "!", "?", "…", ":", "。", "؟")

_LOWERED = frozenset(
    (
        *("a", "an", "the", "this", "that", "these", "those", "it", "they", "there", "we", "our"),
        *("people", "parents", "families", "children", "neighbours", "residents", "volunteers"),
        *("young", "older", "more", "fewer", "less", "most", "many", "some", "all", "each"),
        *("every", "everybody", "nobody", "who", "when", "where", "if", "without"),
        *("somebody", "someone", "whoever", "one", "what", "you", "from", "nothing", "how", "two"),
        *("three", "four", "five", "ten", "both", "because", "after", "before", "as", "at", "of"),
        *("by", "with", "for", "such", "only", "no", "not", "to", "their", "his", "her"),
        *("schools", "nurses", "teachers", "staff", "tenants", "landlords", "members", "in", "on"),
    )
)
"""First words that are no names: within a sentence they begin with a small letter."""

_LONGEST_REASON, _LONGEST_NAME = 220, 100


class Said(NamedTuple):
    """A piece of a sentence.

    Parameters
    ----------
    text
        The words.
    typed
        Whether somebody typed them; they may run from right to left.
    strong
        Whether they stand out.
    """

    text: str
    typed: bool = False
    strong: bool = False


Words = tuple[Said, ...]
"""A sentence, or several."""


class Block(NamedTuple):
    """A heading, a paragraph or a point of a list.

    Parameters
    ----------
    kind
        Which of them.
    words
        What stands there.
    """

    kind: Literal["heading", "paragraph", "point"]
    words: Words


def one_line(text: str) -> str:
    r"""Return what somebody typed on one line.

    Examples
    --------
    >>> one_line(" Families\nstay ")
    'Families stay'
    """
    return " ".join(_TURNS.sub("", text).split())


def turned(text: str) -> bool:
    """Return whether a text is read from right to left: its first letter decides.

    Examples
    --------
    >>> turned("12 דלת"), turned("Door דלת")
    (True, False)
    """
    ways = map(unicodedata.bidirectional, text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def typed(text: str) -> Said:
    """Return what somebody typed, on one line."""
    return Said(one_line(text), typed=True)


def strong(text: str) -> Words:
    """Return a whole label as the beginning of a paragraph.

    Examples
    --------
    >>> "".join(piece.text for piece in strong("Safe homes"))
    'Safe homes. '
    """
    return tuple(piece._replace(strong=True) for piece in sentence(text))


def box(label: str) -> Words:
    """Return what another box says, in quotation marks, cut where it is long.

    Examples
    --------
    >>> "".join(piece.text for piece in box("Safe homes. "))
    '“Safe homes”'
    """
    text = one_line(label).rstrip(".") or "."
    cut = text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…"
    return joined("“", Said(cut, typed=True), "”")


def sentence(text: str) -> Words:
    """Return what somebody typed as a sentence of its own.

    Examples
    --------
    >>> "".join(piece.text for piece in sentence("It helps"))
    'It helps. '
    """
    said = typed(text)
    return (said, Said(" " if said.text.endswith(_ENDS) else ". "))


def because(reason: str) -> tuple[Words, Words]:
    """Return a reason as the end of a sentence and as one after it; one of them is empty.

    Examples
    --------
    >>> ending, after = because("Because the nurses know them.")
    >>> "".join(piece.text for piece in ending)
    ', because the nurses know them'
    """
    text = re.sub(r"(?i)^(because|since|as)[ ,:…]+", "", one_line(reason))
    text = text[:-1] if text.endswith(".") and not text.endswith("..") else text
    if not text:
        return (), ()
    if len(text) > _LONGEST_REASON or re.search(r"[.!?:;]\s", text):
        return (), joined("The reason: ", *sentence(text))
    first, _, _ = text.partition(" ")
    if first.casefold() in _LOWERED:
        text = text[0].lower() + text[1:]
    return joined(", because ", Said(text, typed=True)), ()


def everyone(names: Iterable[Words]) -> Words:
    """Return several as a list in a sentence; with semicolons where one of them has a comma.

    Examples
    --------
    >>> "".join(piece.text for piece in everyone([box("a"), box("b"), box("c")]))
    '“a”, “b” and “c”'
    """
    listed = list(names)
    # Quotation marks, where there are any, hold a name with its commas together.
    if any(len(words) == 1 and "," in words[0].text for words in listed):
        return _parted(listed, "; ", "; and ")
    return _parted(listed, ", ", " and ")


def row(names: Iterable[Words]) -> Words:
    """Return several that stand behind a colon.

    Examples
    --------
    >>> "".join(piece.text for piece in row([box("a"), box("b")]))
    '“a”; “b”'
    """
    return _parted(list(names), "; ", "; ")


def _parted(listed: Sequence[Words], between: str, before_last: str) -> Words:
    said: list[Said] = []
    for at, words in enumerate(listed):
        if at:
            said.append(Said(before_last if at == len(listed) - 1 else between))
        said += words
    return tuple(said)


def joined(*pieces: str | Said) -> Words:
    """Return pieces as words; what is plain text is ours."""
    return tuple(Said(piece) if isinstance(piece, str) else piece for piece in pieces)
