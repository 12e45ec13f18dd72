"""Which directory of services is in a file, a folder or a zip."""

from collections.abc import Sequence

from collabworkshop.exchange.directories.reading import DirectoryRead, read_directory
from collabworkshop.inspection.pieces import Piece
from collabworkshop.model.errors import UnreadableError

__all__ = ["opened_directory"]


def opened_directory(
    found: Sequence[Piece], name: str, *, format_name: str | None = None
) -> DirectoryRead:
    """Return the directory that lies in files.

    Parameters
    ----------
    found
        The files: tables and what goes with them, or one JSON.
    name
        What people call the whole.
    format_name
        The format, where a person says so.

    Raises
    ------
    UnreadableError
        When there is no directory, two files have one name, or the format is another.
    """
    files = {piece.name: piece.data for piece in found}
    if len(files) < len(found):
        names = [piece.name for piece in found]
        twice = next(each for each in names if names.count(each) > 1)
        raise UnreadableError(
            f"There are several files {twice!r} in the folders of {name!r}, so it may hold more "
            "than one directory. Unpack it and choose one of its folders."
        )
    got = read_directory(files, name)
    if format_name not in (None, got.format_name):
        raise UnreadableError(
            f"{name!r} has the format {got.format_name}, not {format_name}. Leave --format out, "
            "or choose another file."
        )
    return got
