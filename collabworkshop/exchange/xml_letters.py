"""How the letters of an XML file are stored, where it says so wrongly."""

import re

from collabworkshop.exchange.faults import FaultBook
from collabworkshop.exchange.text import decode

__all__ = ["letters"]

_OTHER_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"'](?!utf-?8[\"'])", re.IGNORECASE)
_TWO_BYTES = (b"\xff\xfe", b"\xfe\xff")


def letters(data: bytes, name: str, book: FaultBook) -> bytes | str:
    """Return the file, decoded where it says that it is UTF-8 and is not."""
    if data.startswith(_TWO_BYTES) or _OTHER_ENCODING.match(data):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = decode(data).text
        telling = next((line for line in text.split("\n") if not line.isascii()), "")
        book.note("guessed-encoding", name, telling.strip())
        return text
    return data
