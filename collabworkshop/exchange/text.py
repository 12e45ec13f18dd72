r"""How the letters of a file are stored, and what it says.

What the file declares (a byte order mark) holds; then UTF-8, which hardly any other
text passes for; then charset-normalizer's guess among encodings that people still save
tables in. On short texts it finds several equally likely (a lone ``\xa9`` reads as
``©`` or as a Japanese letter): there Windows' Western European is the commonest.
"""

import codecs
import re
from typing import NamedTuple

from collabworkshop.model.errors import UnreadableError

__all__ = ["Decoded", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMONEST = "cp1252"
_STILL_IN_USE = [
    *(_COMMONEST, "cp1250", "cp1251", "cp1253", "cp1254", "mac_roman"),
    *("cp932", "gb18030", "big5", "euc_kr"),
]
_SAMPLE = 100_000


class Decoded(NamedTuple):
    """A text, the encoding that was taken, and whether that is a guess.

    A character that could not be read stands as U+FFFD in the text.
    """

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    r"""Return the text of a file.

    Parameters
    ----------
    data
        The whole file.
    encoding
        The encoding that a person chose; ``None`` finds it.

    Raises
    ------
    UnreadableError
        When the file holds no text, or nobody knows an encoding of that name.

    Examples
    --------
    >>> decode("Köln".encode("utf-16")).text
    'Köln'
    >>> decode(b"id,name\n2,\xa9\n")
    Decoded(text='id,name\n2,©\n', encoding='cp1252', guessed=True)
    """
    found, guessed = (encoding, False) if encoding else _found(data)
    try:
        text = data.decode(found, errors="replace").removeprefix("\ufeff")
    except (LookupError, ValueError):
        raise UnreadableError(
            f"{found!r} is not an encoding of text. Choose 'utf-8' or 'cp1252', for example."
        ) from None
    if "\0" in text:
        raise _no_text()
    return Decoded(text, found, guessed)


def _found(data: bytes) -> tuple[str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, False
    if b"\0" in data:
        raise _no_text()
    return ("utf-8", False) if _is_utf8(data) else (_guess(data), True)


def _is_utf8(data: bytes) -> bool:
    """Say whether a text is UTF-8, perhaps with a few letters broken among many whole ones."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
        return text.count("\ufffd") * 2 < beyond_ascii
    return True


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    matches = from_bytes(_telling(data), cp_isolation=_STILL_IN_USE)
    best = matches.best()
    if best is None:
        raise _no_text()
    equals = [m for m in matches if (m.chaos, m.coherence) == (best.chaos, best.coherence)]
    if any(_COMMONEST in match.could_be_from_charset for match in equals):
        return _COMMONEST
    return best.encoding


def _telling(data: bytes) -> bytes:
    """Return the headings and the lines beyond ASCII; the others would drown them."""
    headings, _, below = data.partition(b"\n")
    lines = re.findall(rb"[^\n]*[\x80-\xff][^\n]*\n?", below)
    return b"\n".join([headings, b"".join(lines)])[:_SAMPLE]


def _no_text() -> UnreadableError:
    return UnreadableError(
        "This file holds something other than text. If it is a workbook, open it, save the "
        "sheet as 'CSV UTF-8' and choose that file."
    )
