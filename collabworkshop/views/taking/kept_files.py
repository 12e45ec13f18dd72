"""Saving a file that people take along in the workshop's folder; none is ever overwritten."""

import re
from collections.abc import Mapping
from pathlib import Path

from collabworkshop.model.errors import WorkshopError

__all__ = ["kept_files"]

_LONGEST_NAME = 40

_MOST = 1_000


def kept_files(folder: Path, title: str, what: str, files: Mapping[str, bytes]) -> list[Path]:
    """Save files of one thing under a name that is still free, and return where they are.

    Parameters
    ----------
    folder
        Where they go.
    title
        Title of the workshop, with which their names begin.
    what
        One word for what they hold, ``"map"`` for example.
    files
        The end of each name, as ``".xlsx"``, to what the file holds.

    Raises
    ------
    WorkshopError
        When the folder cannot be written, or holds too many of them.
    """
    for number in range(1, _MOST):
        stem = f"{_plain(title)}-{what}"
        begins = stem if number == 1 else f"{stem}-{number}"
        paths = {folder / f"{begins}{end}": data for end, data in files.items()}
        if any(path.exists() for path in paths):
            continue
        try:
            for path, data in paths.items():
                with path.open("xb") as file:
                    file.write(data)
        except OSError as error:
            reason = error.strerror or "it cannot be written"
            raise WorkshopError(
                f"The file could not be saved ({reason}). Make room, or allow the folder to "
                "be written, and press the button again."
            ) from None
        return list(paths)
    raise WorkshopError("There are a thousand files of this kind. Put some of them away first.")


def _plain(title: str) -> str:
    """Return a title as the beginning of a file's name; letters of any script stay.

    Examples
    --------
    >>> _plain("Hafen & Söhne: 2026/27"), _plain("../..")
    ('Hafen-Söhne-2026-27', 'our')
    """
    words = re.findall(r"\w+", title)
    return "-".join(words)[:_LONGEST_NAME].strip("-") or "our"
