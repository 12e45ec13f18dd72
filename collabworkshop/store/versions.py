"""Which version of a thing stands, and which record comes before another one."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from collabworkshop.model.record import Record, RecordId
from collabworkshop.model.state import State
from collabworkshop.store.queries import Thing, by_ids, history

__all__ = ["Versions", "before", "versions_of", "words"]


@dataclass(frozen=True)
class Versions:
    """What there is of one thing.

    Parameters
    ----------
    revision
        How often it was recorded; 0 for a thing that never was.
    versions
        The one that stands, then the others that nobody has decided on.
    """

    revision: int = 0
    versions: tuple[Record, ...] = ()

    @property
    def standing(self) -> Record | None:
        """The version that stands."""
        return self.versions[0] if self.versions else None

    @property
    def seen(self) -> int:
        """The revision that people see; what was erased after it is not seen."""
        return max((version.revision for version in self.versions), default=0)


def versions_of(
    connection: Connection, workshop: str, newest: Mapping[Thing, tuple[Record, int]]
) -> dict[Thing, Versions]:
    """Return what there is of each thing whose newest record, and rivals, are known."""
    found = {}
    for thing, (record, rivals) in newest.items():
        versions: tuple[Record, ...] = (record,)
        if rivals or record.state == "erased":
            versions = State(history(connection, workshop, thing)).versions(*thing)
        found[thing] = Versions(record.revision, versions)
    return found


def words(record: Record) -> RecordId:
    """Return the id of the record that first said what this one says."""
    return record.restores or record.id


def before(connection: Connection, record: Record) -> Record | None:
    """Return the nearest record before this one that was not erased."""
    while record.continues:
        record = by_ids(connection, record.continues[:1])[record.continues[0]]
        if record.state != "erased":
            return record
    return None
