"""Two stores that went on from the same state: how one takes in the other.

A record that is known changes nothing. Where both went on from the same version
of a thing, both versions are kept, and the later one stands until somebody
chooses. Whoever was erased in either is erased in both.
"""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, insert, select, update

from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import Record
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store import queries, tables
from collabworkshop.store.erasing import ERASURE, erase, fingerprint
from collabworkshop.store.queries import Thing

__all__ = ["Merged", "merge"]

_c = tables.record.c


class Merged(Noun):
    """What became of the records of another store.

    Parameters
    ----------
    added, known
        Records that are new here, and those that were here already.
    conflicts
        Things of which there are now two versions with different words.
    erased
        Records overwritten because one of the stores had erased their author.
    """

    added: int
    known: int
    conflicts: int
    erased: int


def merge(connection: Connection, workshop: Workshop, records: Sequence[Record]) -> Merged:
    """Take in the records of a workshop from another store.

    Parameters
    ----------
    connection
        An open transaction.
    workshop
        The workshop; it begins here where this store does not have it.
    records
        In the order of their positions there.

    Raises
    ------
    UnreadableError
        When a record continues one that is in neither store.
    """
    _begin(connection, workshop)
    position = queries.take_positions(connection, workshop.id, 0)
    here = set(connection.execute(select(_c.id).where(_c.workshop == workshop.id)).scalars())
    new = [record for record in records if str(record.id) not in here]
    _check(new, here)
    things = {(record.kind, record.key) for record in new}
    there = queries.newest(connection, workshop.id, things) if things else {}
    counted = {thing: record.revision for thing, (record, _) in there.items()}
    queries.take_positions(connection, workshop.id, len(new))
    queries.append(connection, [(record, 0) for record in _placed(new, position, counted)])
    _count_rivals(connection, workshop.id, things)
    erased = _erase_again(connection, workshop.id, records)
    state = State(queries.changes(connection, workshop.id, 0))
    return Merged(
        added=len(new),
        known=len(records) - len(new),
        conflicts=len(state.conflicts()),
        erased=erased,
    )


def _begin(connection: Connection, workshop: Workshop) -> None:
    c = tables.workshop.c
    if connection.execute(select(c.id).where(c.id == workshop.id)).scalar() is None:
        about = workshop.model_dump_json()
        row = {"id": workshop.id, "position": 0, "about": about}
        connection.execute(insert(tables.workshop).values(row))


def _check(new: Sequence[Record], here: set[str]) -> None:
    known = set(here)
    for record in new:
        if any(str(earlier) not in known for earlier in record.continues):
            raise UnreadableError(
                "This archive is not whole: something in it goes on from a version that is "
                "neither in it nor in your workshop. Export it again on the other machine. "
                "Nothing was changed."
            )
        known.add(str(record.id))


def _placed(new: Iterable[Record], position: int, counted: dict[Thing, int]) -> Iterator[Record]:
    """Give each record its place in this store."""
    for number, record in enumerate(new, start=1):
        thing = record.kind, record.key
        counted[thing] = counted.get(thing, 0) + 1
        changed = {"position": position + number, "revision": counted[thing]}
        yield record.model_copy(update=changed)


def _count_rivals(connection: Connection, workshop: str, things: Iterable[Thing]) -> None:
    state = State(queries.changes(connection, workshop, 0))
    for thing in things:
        versions = state.versions(*thing)
        newest = max(versions, key=lambda version: version.revision)
        connection.execute(
            update(tables.record)
            .where(_c.id == str(newest.id), _c.rivals != len(versions) - 1)
            .values(rivals=len(versions) - 1)
        )


def _erase_again(connection: Connection, workshop: str, records: Sequence[Record]) -> int:
    """Erase here whoever was erased there, and the other way round."""
    marks = select(_c.key).where(_c.workshop == workshop, _c.kind == ERASURE)
    erased = set(connection.execute(marks).scalars())
    if not erased:
        return 0
    people = select(_c.author).where(_c.workshop == workshop).distinct()
    roster = select(_c.key).where(_c.workshop == workshop, _c.kind == "person").distinct()
    names = {*connection.execute(people).scalars(), *connection.execute(roster).scalars()}
    again = sorted(name for name in names if fingerprint(name) in erased)
    if not again:
        return 0
    return erase(connection, workshop, again, max(record.at for record in records))
