"""Writing an archive: beside its place, read back, and named only when it is whole."""

import os
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import IO
from uuid import uuid4
from zipfile import ZIP_DEFLATED, LargeZipFile, ZipFile, ZipInfo

from collabworkshop.model.errors import UnreadableError, WorkshopError
from collabworkshop.model.record import ERASED, Record
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.archive import MANIFEST, RECORDS, Manifest, Member
from collabworkshop.store.unpacking import read_archive

__all__ = ["for_everybody", "write_archive"]

# The first moment that a zip can say.
_LONG_AGO = (1980, 1, 1, 0, 0, 0)

_PLAIN_FILE = 0o100600


def for_everybody(records: Iterable[Record], private: Collection[str]) -> list[Record]:
    """Return what everybody in the workshop may see, in such a way that it can be merged.

    Private kinds are left out, and what nobody has shared yet. Of what was shared, the
    drafts before it stay as empty links, so that later records have something to go on
    from.

    Parameters
    ----------
    records
        In the order of their positions.
    private
        Kinds that not everybody in the workshop may see.
    """
    public = [record for record in records if record.kind not in private]
    shared = {(record.kind, record.key) for record in public if record.state == "shared"}
    seen = [r for r in public if (r.kind, r.key) in shared or r.state == "erased"]
    return [_emptied(record) if record.state == "draft" else record for record in seen]


def write_archive(
    path: Path,
    workshop: Workshop,
    records: Sequence[Record],
    *,
    private: Collection[str],
    made: datetime,
) -> Manifest:
    """Write a workshop into a new file, and return what the file says of itself.

    Parameters
    ----------
    path
        Where; never over a file that is there.
    workshop
        The workshop.
    records
        Its records, in the order of their positions.
    private
        Kinds that not everybody in the workshop may see.
    made
        The moment, UTC.

    Raises
    ------
    WorkshopError
        When there is a file of that name, or none can be written.
    """
    beside = path.with_name(f".{uuid4().hex}.part")
    try:
        with beside.open("xb") as file:
            _fill(file, workshop, records, private, made)
            file.flush()
            os.fsync(file.fileno())
        manifest = read_archive(beside).manifest
        _name(beside, path)
    except (UnreadableError, LargeZipFile) as error:
        raise WorkshopError(
            f"{path.name} was not written, because what went into it could not be read back. "
            "Nothing is lost: the workshop is as it was."
        ) from error
    except OSError as error:
        said = error.strerror or str(error)
        raise WorkshopError(f"{path} cannot be written: {said}. Choose another place.") from error
    finally:
        beside.unlink(missing_ok=True)
    return manifest


def _fill(
    file: IO[bytes],
    workshop: Workshop,
    records: Sequence[Record],
    private: Collection[str],
    made: datetime,
) -> None:
    with ZipFile(file, "w", ZIP_DEFLATED, allowZip64=False) as packed:
        member = _pack(packed, RECORDS, (_line(record) for record in records))
        manifest = Manifest(
            program=version("collabworkshop"),
            workshop=workshop,
            records=len(records),
            members={RECORDS: member},
            private=tuple(sorted({r.kind for r in records if r.kind in private})),
            drafts=sum(record.state == "draft" for record in records),
            made=made,
        )
        _pack(packed, MANIFEST, [manifest.model_dump_json(indent=2).encode()])


def _emptied(record: Record) -> Record:
    return record._replace(
        author=ERASED, on_behalf_of="", group="", state="erased", deleted=True, body={}
    )


def _line(record: Record) -> bytes:
    return record.to_json() + b"\n"


def _pack(packed: ZipFile, name: str, lines: Iterable[bytes]) -> Member:
    """Write one member, the same bytes for the same lines."""
    info = ZipInfo(name, _LONG_AGO)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3  # the same on every system
    info.external_attr = _PLAIN_FILE << 16
    checksum, size = sha256(), 0
    with packed.open(info, "w") as stream:
        for line in lines:
            checksum.update(line)
            size += stream.write(line)
    return Member(sha256=checksum.hexdigest(), size=size)


def _name(beside: Path, path: Path) -> None:
    """Give a finished file its name, unless there is one of that name already."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise WorkshopError(
            f"There is already a file {path}. It is left as it is: choose another name."
        ) from None
    except OSError:
        # A stick or a share that knows no links: then without that last guard.
        if path.exists():
            raise
        beside.replace(path)
