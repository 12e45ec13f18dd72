"""Carrying a whole workshop from one machine to another, in one file."""

from contextlib import closing
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from collabworkshop import clock
from collabworkshop.host.policy import is_private
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import UnreadableError, WorkshopError
from collabworkshop.model.kinds import wrong_in
from collabworkshop.model.record import ERASURE
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.archive import Archive, Manifest
from collabworkshop.store.log import RecordLog
from collabworkshop.store.merging import Merged
from collabworkshop.store.packing import for_everybody, write_archive
from collabworkshop.store.unpacking import read_archive

__all__ = ["Imported", "export_workshop", "import_workshop"]


class Imported(NamedTuple):
    """What became of an archive.

    Parameters
    ----------
    workshop
        The workshop that took it in.
    merged
        How many of its records are new there.
    begun
        Whether the workshop began with it.
    """

    workshop: Workshop
    merged: Merged
    begun: bool


def export_workshop(space: Workspace, path: Path, *, with_private: bool = True) -> Manifest:
    """Write the workshop of a workspace into a new file, and return what the file says.

    Parameters
    ----------
    space
        The workspace; practice is exported where there is no workshop of its own.
    path
        Where; never over a file that is there.
    with_private
        Whether kinds that not everybody may see, and drafts, go into it.
    """
    if space.store is None:
        raise WorkshopError(f"There is no workshop in {space.folder}. Look for its folder.")
    with closing(RecordLog(space.store)) as log:
        workshop = _workshop(log, space.store)
        records = log.changes(workshop.id)
    # Everybody has to hear of an erasure, and its mark says nothing of the person.
    private = {record.kind for record in records if is_private(record.kind)} - {ERASURE}
    carried = records if with_private else for_everybody(records, private)
    return write_archive(path, workshop, carried, private=private, made=clock.now())


def import_workshop(space: Workspace, path: Path) -> Imported:
    """Take an archive into a workspace: all of it or nothing.

    A workspace without a workshop of its own begins with the archive's. One with the
    same workshop takes in what is new. Practice stays practice: it goes back only into
    the very practice workshop that it came from.

    Raises
    ------
    UnreadableError
        When the archive is damaged, or of a newer program.
    WorkshopError
        When it is of another workshop.
    """
    archive = read_archive(path)
    _check_bodies(archive, path)
    workshop = archive.manifest.workshop
    if space.store and (space.has_own or workshop.practice):
        return _taken_in(space.store, archive, path)
    if workshop.practice:
        raise _strange(archive, path)
    with space.founding() as beside, closing(RecordLog(beside)) as log:
        merged = log.merge(workshop, archive.records)
    # Nobody has said who sits at this machine; it is hardly who answered first at the other one.
    space.remember(workshop, uuid4().hex)
    return Imported(workshop, merged, begun=True)


def _check_bodies(archive: Archive, path: Path) -> None:
    """Raise where a record is not what its kind says: it would stop what everybody sees."""
    for number, record in enumerate(archive.records, start=1):
        said = record.body and not record.deleted
        wrong = wrong_in(record.kind, record.body) if said else ""
        if wrong:
            raise UnreadableError(
                f"{path.name} was not imported. Line {number} of its records is no {record.kind} "
                f"({wrong}). Export it again on the other machine. Nothing was changed."
            )


def _taken_in(store: Path, archive: Archive, path: Path) -> Imported:
    with closing(RecordLog(store)) as log:
        here = _workshop(log, store)
        if here.id != archive.manifest.workshop.id:
            raise _strange(archive, path)
        return Imported(here, log.merge(here, archive.records), begun=False)


def _strange(archive: Archive, path: Path) -> WorkshopError:
    if archive.manifest.workshop.practice:
        return WorkshopError(
            f"{path.name} is of a practice workshop, which goes back only into the workspace it "
            "came from. Practice in a new folder, or import the archive of your own workshop. "
            "Nothing was changed."
        )
    return WorkshopError(
        f"{path.name} is of another workshop than the one that is here. Import it into a folder "
        "of its own. Nothing was changed."
    )


def _workshop(log: RecordLog, store: Path) -> Workshop:
    workshops = log.workshops()
    if not workshops:
        raise WorkshopError(f"There is no workshop in {store}. Move this file away.")
    return workshops[0]
