"""Which files lie in what somebody names: a file, a folder, or a zip."""

import io
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from collabworkshop.exchange.source import LARGEST_FILE, content
from collabworkshop.model.errors import UnreadableError

__all__ = ["LARGEST_PIECE", "Piece", "pieces"]

_MOST_PIECES = 200
# A directory may bring a table of some 300,000 categories, and a publisher of IATI thousands of
# activities; what is neither is held to LARGEST_FILE by its own reader.
LARGEST_PIECE = 3 * LARGEST_FILE
_OF_LARGE_FILES = {".json", ".xml", ".zip"}
_TABLES = {".csv", ".tsv", ".json"}
_MOST_BYTES = 8 * LARGEST_FILE
# A workbook is a zip as well, and so is a text document; these members tell.
_DOCUMENTS = {"[Content_Types].xml", "mimetype"}
# What a project of Miradi holds, which is a file of its own.
_MIRADI = {"project.xml", "schema.rnc"}
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError),
    *(RuntimeError, NotImplementedError),  # a password; a way of packing that nobody uses
)


class Piece(NamedTuple):
    """A file's name and what it holds."""

    name: str
    data: bytes


def pieces(path: Path) -> list[Piece]:
    """Return one file, or those that lie in a folder or a zip, sorted by name.

    Hidden files and those without content are left out, and folders within a folder are
    not opened; a zip is read as if it had no folders. What is far too large is left out as
    well, unless it may be a table.

    Raises
    ------
    UnreadableError
        When there is nothing of that name, when it is no file and no folder, or when there
        is too much in it.
    """
    if _kind(path) == "folder":
        found = _bounded(_in_folder(path), path.name)
    else:
        large = path.suffix.lower() in _OF_LARGE_FILES
        data = content(path, largest=LARGEST_PIECE if large else None)
        archive = _archive(data)
        if archive is None:
            return [Piece(path.name, data)]
        found = _bounded(_in_zip(archive, path.name), path.name)
    if not found:
        raise UnreadableError(f"There is no file in {path.name!r} that could be read.")
    return sorted(found)


def _kind(path: Path) -> str:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be a name"
        raise UnreadableError(
            f"{str(path)!r} cannot be read ({reason}). Check its name and its folder."
        ) from None
    if stat.S_ISDIR(mode):
        return "folder"
    # Opening a pipe or a device could wait for ever.
    if not stat.S_ISREG(mode):
        raise UnreadableError(
            f"{str(path)!r} is neither a file nor a folder. Save what comes out of it as a file."
        )
    return "file"


def _in_folder(path: Path) -> Iterator[Piece]:
    try:
        for each in path.iterdir():
            if each.is_file() and not each.name.startswith("."):
                small = _is_small(each.stat().st_size, each.name, path.name)
                yield Piece(each.name, content(each, largest=LARGEST_PIECE) if small else b"")
    except OSError as error:
        raise UnreadableError(
            f"The folder {path.name!r} cannot be read ({error.strerror}). Ask who owns it."
        ) from None


def _is_small(size: int, file: str, name: str) -> bool:
    """Say whether a file is small enough; a table that is not would be missed, so it is refused."""
    small = size <= LARGEST_PIECE
    if not small and PurePosixPath(file).suffix.lower() in _TABLES:
        raise UnreadableError(
            f"{file!r} in {name!r} is larger than {LARGEST_PIECE // 1_000_000} MB. Keep the rows "
            "and columns that the workshop needs, or move it out of there."
        )
    return small


def _archive(data: bytes) -> zipfile.ZipFile | None:
    if not data.startswith(b"PK\x03\x04"):
        return None
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = set(archive.namelist())
        return None if names & _DOCUMENTS or names >= _MIRADI else archive
    except _DAMAGE:
        return None  # the reader of workbooks says best what is wrong


def _in_zip(archive: zipfile.ZipFile, name: str) -> Iterator[Piece]:
    for member in archive.infolist():
        place = PurePosixPath(member.filename)
        if member.is_dir() or place.name.startswith(".") or "__MACOSX" in place.parts:
            continue
        try:
            with archive.open(member) as file:
                data = file.read(LARGEST_PIECE + 1)
        except _DAMAGE:
            raise UnreadableError(
                f"{place.name!r} in {name!r} is damaged or protected by a password. Unpack it "
                "with another program and choose the file itself."
            ) from None
        small = _is_small(len(data), place.name, name)
        yield Piece(place.name, data if small else b"")


def _bounded(found: Iterable[Piece], name: str) -> list[Piece]:
    kept: list[Piece] = []
    for number, piece in enumerate(found, 1):
        if piece.data:
            kept.append(piece)
        if number > _MOST_PIECES or sum(len(each.data) for each in kept) > _MOST_BYTES:
            raise UnreadableError(
                f"There is too much in {name!r} to look through: more than {_MOST_PIECES} files "
                f"or {_MOST_BYTES // 1_000_000} MB. Choose the file that you mean."
            )
    return kept
