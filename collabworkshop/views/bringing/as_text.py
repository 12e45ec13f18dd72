"""What a file says, so that it can be shown and kept."""

__all__ = ["as_text"]


def as_text(said: str) -> str:
    """Return a text without NUL, and without halves of a character.

    Examples
    --------
    >>> as_text("a" + chr(0) + "b" + chr(0xD800))
    'ab?'
    """
    return said.encode("utf-8", "replace").decode().replace("\0", "")
