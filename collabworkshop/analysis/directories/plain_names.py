"""When are two names, addresses, websites or phone numbers the same, however they are written."""

import re
import unicodedata
from urllib.parse import urlsplit

__all__ = ["plain_digits", "plain_name", "plain_site"]

_LEGAL_FORMS = frozenset(
    (
        *("ag", "bv", "cic", "cio", "co", "company", "corp", "corporation", "ev", "ggmbh", "gmbh"),
        *("inc", "incorporated", "limited", "llc", "llp", "ltd", "nonprofit", "npo", "plc"),
        *("pty", "sa", "sarl", "srl"),
    )
)
"""A company and its "Ltd" are one; what a name says of its trade stays."""

_SMALL = frozenset(("a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "und"))
_WORD = re.compile(r"\w+")
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_SHORTEST_PHONE = 6


def plain_name(name: str) -> str:
    """Return a name in small letters without accents, small words, dots and legal forms.

    A name of nothing else keeps its words.

    Examples
    --------
    >>> plain_name("The Harbour-Café, Ltd."), plain_name("Y.M.C.A. & Friends e.V.")
    ('harbour cafe', 'ymca friends')
    """
    text = unicodedata.normalize("NFKD", name).casefold()
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), text.replace("'", ""))
    words = _WORD.findall(text.replace("’", ""))
    kept = [word for word in words if word not in _SMALL and word not in _LEGAL_FORMS]
    return " ".join(kept or words)


def plain_site(address: str) -> str:
    """Return a web address without what does not tell apart: scheme, ``www.``, last slash.

    Examples
    --------
    >>> plain_site("https://www.Harbour.example/"), plain_site("harbour.example")
    ('harbour.example', 'harbour.example')
    """
    text = address.strip().casefold()
    try:
        parts = urlsplit(text if "//" in text else f"//{text}")
    except ValueError:  # a bracket where no address of a machine is
        return text
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"


def plain_digits(number: str) -> str:
    """Return the digits of a phone number; empty where they are too few to tell.

    Examples
    --------
    >>> plain_digits("(650) 372-4400"), plain_digits("911")
    ('6503724400', '')
    """
    digits = "".join(filter(str.isdecimal, number))
    return digits if len(digits) >= _SHORTEST_PHONE else ""
