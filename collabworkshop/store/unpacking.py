"""Reading an archive from anywhere: whole and as promised, or refused with the reason.

Libraries that guard zips (safezip, safezipfile) guard the writing of members to a disk.
Here nothing is written: two members of known names are read as streams, so the standard
library does, once it is asked nothing before the end of the file has been looked at.
"""

import io
import json
import struct
import zlib
from collections.abc import Iterator
from datetime import UTC
from hashlib import sha256
from pathlib import Path
from stat import S_IFMT, S_IFREG
from typing import NoReturn
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from pydantic import ValidationError

from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.record import Record
from collabworkshop.store.archive import (
    FORMAT,
    LARGEST,
    LONGEST_LINE,
    MANIFEST,
    MOST_RECORDS,
    RECORDS,
    SCHEMA,
    VERSION,
    Archive,
    Manifest,
    Member,
)

__all__ = ["read_archive"]

_LONGEST_MANIFEST = 64 * 1024

# Ids alone keep real records below a ratio of 100; what is small does no harm at any.
_RATIO, _SMALL = 100, 64 * 1024**2

_END = struct.Struct("<4s4H2LH")
"""The end of a zip, which says how many members there are and how long their list is."""

_LONGEST_LIST = 1024

_AGAIN = "Export it again on the other machine, or copy the file once more."
_UPDATE = "Update the program on this machine, then import it again."


def read_archive(path: Path) -> Archive:
    """Return what is in an archive, all of it checked.

    A kind that this program does not know is kept: a newer one may have written it, and
    nobody sees what no rule speaks of.

    Raises
    ------
    UnreadableError
        When it is no archive, not whole, not what it promises, or of a newer program.
    """
    try:
        _look_at_the_end(path)
        with ZipFile(path) as packed:
            members = _members(packed)
            manifest = _manifest(packed, members[MANIFEST])
            records = list(_records(packed, members[RECORDS], manifest))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        # The last two: a way of packing, or a name, that no program of ours has written.
        _refuse(path, "It is damaged", error=error)
    except OSError as error:
        _refuse(path, f"It cannot be read ({error.strerror or error})", "Look where it is.", error)
    except _Refusal as refusal:
        _refuse(path, refusal.reason, refusal.remedy, refusal)
    return Archive(manifest, records)


class _Refusal(Exception):  # noqa: N818 - becomes an error once the file's name is known
    def __init__(self, reason: str, remedy: str = _AGAIN) -> None:
        super().__init__(reason)
        self.reason, self.remedy = reason, remedy


def _refuse(
    path: Path, reason: str, remedy: str = _AGAIN, error: Exception | None = None
) -> NoReturn:
    said = f"{path.name} was not imported. {reason}. {remedy} Nothing was changed."
    raise UnreadableError(said) from error


def _look_at_the_end(path: Path) -> None:
    """Refuse a list of members that would fill the memory by being read.

    Ours is short, without a comment behind it and without the end of a zip of more than
    4 GB before it, whose figures would be believed instead.
    """
    with path.open("rb") as file:
        size = file.seek(0, io.SEEK_END)
        if size > LARGEST:
            raise _Refusal("It is larger than any archive of a workshop")
        file.seek(max(size - _END.size - 20, 0))
        tail = file.read()
    if len(tail) < _END.size:
        raise _Refusal("It is no archive of a workshop")
    sign, _, _, _, members, length, _, comment = _END.unpack(tail[-_END.size :])
    if sign != b"PK\5\6" or comment:
        raise _Refusal("It is no archive of a workshop, or it is cut off")
    if members > 2 or length > _LONGEST_LIST or tail.startswith(b"PK\6\7"):
        raise _Refusal("There is more in it than an archive of a workshop has")


def _members(packed: ZipFile) -> dict[str, ZipInfo]:
    """Return the two members, after a look at what is said of them."""
    infos = packed.infolist()
    names = sorted(info.orig_filename for info in infos)
    if names != [MANIFEST, RECORDS]:
        raise _Refusal(
            f"An archive of a workshop has one {MANIFEST} and one {RECORDS}; this one has "
            f"{' and '.join(map(repr, names)) or 'nothing'}"
        )
    for info in infos:
        if info.flag_bits & 0x1:
            raise _Refusal("It is locked with a password", "Unlock it, then import it again.")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise _Refusal("It is packed in an unusual way")
        # Zero is what programs say that know of no kinds of files.
        if S_IFMT(info.external_attr >> 16) not in (0, S_IFREG):
            raise _Refusal(f"{info.filename} in it is no file")
        if info.file_size > max(_SMALL, _RATIO * info.compress_size) or info.file_size > LARGEST:
            raise _Refusal(f"{info.filename} in it would become too large")
    return {info.filename: info for info in infos}


def _manifest(packed: ZipFile, info: ZipInfo) -> Manifest:
    with packed.open(info) as stream:
        text = stream.read(_LONGEST_MANIFEST + 1)
    if len(text) > _LONGEST_MANIFEST:
        raise _Refusal("It says too much of itself")
    try:
        said = json.loads(text)
        found, form, schema = said["format"], said["version"], said["schema_version"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise _Refusal("It does not say what it is") from None
    if found != FORMAT:
        raise _Refusal("It is no archive of a workshop")
    if (
        not isinstance(form, int)
        or form > VERSION
        or not isinstance(schema, int)
        or schema > SCHEMA
    ):
        raise _Refusal("It was made by a newer version of this program", _UPDATE)
    try:
        manifest = Manifest.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise _Refusal(f"{MANIFEST} in it is not as it should be ({_first(error)})") from error
    if set(manifest.members) != {RECORDS}:
        raise _Refusal(f"{MANIFEST} in it speaks of other members")
    if manifest.records > MOST_RECORDS:
        raise _Refusal(f"It has more than {MOST_RECORDS:,} records")
    return manifest


def _records(packed: ZipFile, info: ZipInfo, manifest: Manifest) -> Iterator[Record]:
    position, ids = 0, set()
    number = 0
    for number, line in enumerate(_lines(packed, info, manifest.members[RECORDS]), start=1):
        record = _record(line, number)
        if record.workshop != manifest.workshop.id:
            raise _Refusal(f"Line {number} of {RECORDS} belongs to another workshop")
        if record.schema_version > SCHEMA:
            raise _Refusal("It was made by a newer version of this program", _UPDATE)
        if record.position <= position or record.id in ids:
            raise _Refusal(f"Line {number} of {RECORDS} is out of order or there twice")
        if number > manifest.records:
            break
        position = record.position
        ids.add(record.id)
        yield record
    if number != manifest.records:
        raise _Refusal(f"It has not as many records as it promises ({manifest.records:,})")


def _lines(packed: ZipFile, info: ZipInfo, promised: Member) -> Iterator[bytes]:
    checksum, size = sha256(), 0
    with packed.open(info) as stream:
        while line := stream.readline(LONGEST_LINE + 1):
            size += len(line)
            if len(line) > LONGEST_LINE or size > LARGEST:
                raise _Refusal(f"{RECORDS} in it has a line that is too long")
            checksum.update(line)
            yield line
    if (checksum.hexdigest(), size) != (promised.sha256, promised.size):
        raise _Refusal(f"{RECORDS} in it is not what was exported: its checksum differs")


def _record(line: bytes, number: int) -> Record:
    where = f"Line {number} of {RECORDS} is no record"
    if not line.startswith(b"{"):  # a list would be read field after field
        raise _Refusal(where)
    try:
        record = Record.from_json(line)
        # NaN and infinity are no JSON, though parsers take them.
        json.dumps(record.body, allow_nan=False)
        record.at.astimezone(UTC)
    except ValidationError as error:
        raise _Refusal(f"{where} ({_first(error)})") from error
    except (ValueError, OverflowError) as error:
        raise _Refusal(f"Line {number} of {RECORDS} holds a number that is none") from error
    return record


def _first(error: ValidationError) -> str:
    """Say which part is wrong; not what stands there, which may be anything."""
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    names = [str(part) for part in first["loc"]]
    place = ".".join(name[:40] if name.isidentifier() else "?" for name in names[:3])
    return f"{place}: {first['msg'][:120]}" if place else first["msg"][:120]
