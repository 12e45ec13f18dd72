"""What a file from outside holds, as long as it is not too large."""

from pathlib import Path

from collabworkshop.model.errors import UnreadableError

__all__ = ["LARGEST_FILE", "content"]

LARGEST_FILE = 20_000_000


def content(source: bytes | Path) -> bytes:
    """Return the bytes of a file; bytes are taken as they are.

    Raises
    ------
    UnreadableError
        When the file cannot be opened, or is larger than `LARGEST_FILE`.
    """
    data = source if isinstance(source, bytes) else _beginning(source)
    if len(data) > LARGEST_FILE:
        raise UnreadableError(
            f"This file is larger than {LARGEST_FILE // 1_000_000} MB. Keep the rows and columns "
            "that the workshop needs and save them as a file of their own."
        )
    return data


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise UnreadableError(
            f"{path.name!r} cannot be read ({reason}). Check its name and its folder."
        ) from None
