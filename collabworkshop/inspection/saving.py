"""How files are written so that nothing that is there is lost."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from os.path import lexists
from pathlib import Path

from collabworkshop.model.errors import UnreadableError

__all__ = ["save"]


def save(
    files: Mapping[Path, bytes], *, folder: Path | None = None, overwrite: bool = False
) -> None:
    """Write files, all or none of them being new.

    Parameters
    ----------
    files
        What each is to hold.
    folder
        The folder to make for them, where they have one of their own; there they stand alone.
    overwrite
        Whether files that are there already may be replaced.

    Raises
    ------
    UnreadableError
        When a file is there already, the folder holds others, or one cannot be written.
    """
    _refuse_to_replace(files, overwrite=overwrite)
    if folder is not None:
        _make(folder, {file.name for file in files})
    _save(files)


def _make(folder: Path, names: set[str]) -> None:
    try:
        folder.mkdir(exist_ok=True)
        others = sorted(file.name for file in folder.iterdir() if file.name not in names)
    except (OSError, ValueError) as error:
        raise _unwritable(folder, error) from None
    if others:
        raise UnreadableError(
            f"The folder {str(folder)!r} holds other files ({others[0]!r}), which would be taken "
            "for a part of what is written. Choose an empty folder or a new name."
        )


def _refuse_to_replace(files: Iterable[Path], *, overwrite: bool) -> None:
    there = [file for file in files if lexists(file)]
    if there and not overwrite:
        raise UnreadableError(
            f"There is already a file {str(there[0])!r}. Choose another name, or say --overwrite "
            "to replace it."
        )
    special = next((file for file in there if not file.is_file()), None)
    if special is not None:
        raise UnreadableError(f"{str(special)!r} is no file. Choose another name.")


def _save(files: Mapping[Path, bytes]) -> None:
    """Write each file whole before it takes its name: the source may be one of them."""
    for file, data in files.items():
        part = file.with_name(f".{file.name[:100]}.part")
        try:
            part.write_bytes(data)
            part.replace(file)
        except (OSError, ValueError) as error:
            with suppress(OSError, ValueError):
                part.unlink()
            raise _unwritable(file, error) from None


def _unwritable(path: Path, error: Exception) -> UnreadableError:
    reason = getattr(error, "strerror", None) or "it cannot be a name"
    return UnreadableError(
        f"{str(path)!r} cannot be written ({reason}). Check the folder, and the space on the disk."
    )
