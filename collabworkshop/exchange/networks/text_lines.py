"""The lines of a text file of a network, and what its letters hint at."""

import codecs
import re

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.text import decode

__all__ = ["BLANKS", "plain_beginning", "split_lines", "text_of"]

BLANKS = " \t"
"""What separates words; other blanks, a no-break space for example, belong to them."""

# str.splitlines() would also cut at U+2028 or a form feed inside a label.
_LINE_END = re.compile(r"\r\n|\r|\n")


def plain_beginning(beginning: bytes) -> bytes:
    r"""Return the beginning of a file as a plain one would have it, to look for first words.

    Examples
    --------
    >>> plain_beginning("DL".encode("utf-16")), plain_beginning(b"\xef\xbb\xbfDL")
    (b'DL', b'DL')
    """
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        beginning = beginning.removeprefix(mark)
    return beginning.replace(b"\0", b"")


def text_of(data: bytes, name: str, book: FaultBook) -> str:
    """Return what a file says, and note where its letters are guessed or lost."""
    decoded = decode(data)
    if decoded.guessed:
        book.note("guessed-encoding", name, _beyond_ascii(decoded.text))
    if "\ufffd" in decoded.text:
        for number, line in enumerate(split_lines(decoded.text), 1):
            if "\ufffd" in line:
                book.note("replaced-character", name, line, line=number)
    return decoded.text


def split_lines(text: str) -> list[str]:
    r"""Return the lines of a file from Windows, Unix or an old Macintosh.

    Examples
    --------
    >>> split_lines("one\r\ntwo\rthree\u2028still three")
    ['one', 'two', 'three\u2028still three']
    """
    return _LINE_END.split(text)


def _beyond_ascii(text: str) -> str:
    return next((line for line in split_lines(text) if not line.isascii()), "")
