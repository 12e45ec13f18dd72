"""What a file from outside holds, as long as it is not too large."""

from pathlib import Path

from collabworkshop.model.errors import UnreadableError

__all__ = ["LARGEST_FILE", "content", "first_lines"]

LARGEST_FILE = 20_000_000
_BEGINNING = 64_000


def content(source: bytes | Path, *, largest: int | None = None) -> bytes:
    """Return the bytes of a file; bytes are taken as they are.

    Parameters
    ----------
    source
        The file or what it holds.
    largest
        How many bytes it may have; ``None`` for `LARGEST_FILE`.

    Raises
    ------
    UnreadableError
        When the file cannot be opened, or is larger.
    """
    most = largest or LARGEST_FILE
    data = source if isinstance(source, bytes) else _beginning(source, most)
    if len(data) > most:
        raise UnreadableError(
            f"This file is larger than {most // 1_000_000} MB. Keep the rows and columns "
            "that the workshop needs and save them as a file of their own."
        )
    return data


def first_lines(data: bytes) -> bytes:
    """Return so much of a file as shows what it is; the last line is whole."""
    return data if len(data) <= _BEGINNING else data[:_BEGINNING].rpartition(b"\n")[0]


def _beginning(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise UnreadableError(
            f"{path.name!r} cannot be read ({reason}). Check its name and its folder."
        ) from None
