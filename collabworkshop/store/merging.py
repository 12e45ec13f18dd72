"""Two stores that went on from the same state: how one takes in the other.

A record that is known changes nothing. Where both went on from the same version
of a thing, both versions are kept, and the later one stands until somebody
chooses. Whoever was erased in either is erased in both.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, insert, select

from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import ERASURE, Record, RecordId
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store import queries, tables
from collabworkshop.store.erasing import erased_in, overwrite
from collabworkshop.store.naming import Naming, fingerprint, owners
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
    people
        Keys of those who were found to be erased, for what is kept beside the store.
    """

    added: int
    known: int
    conflicts: int
    erased: int
    people: frozenset[str] = frozenset()


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
    # Waits for its turn first: what is asked below must still hold when it is written.
    position = queries.take_positions(connection, workshop.id, 0)
    overwritten, naming = _erased(connection, workshop.id, records)
    here = queries.changes(connection, workshop.id, 0)
    known = {record.id: (record.kind, record.key) for record in here}
    unknown = [record for record in records if record.id not in known]
    new = list(_placed(naming.cleaned(unknown), position, here))
    overwritten += sum(was.state != now.state for was, now in zip(unknown, new, strict=True))
    _check(connection, new, known)
    state = State([*here, *new])
    queries.take_positions(connection, workshop.id, len(new))
    queries.append(connection, list(_with_rivals(new, state)))
    return Merged(
        added=len(new),
        known=len(records) - len(new),
        conflicts=len(state.conflicts()),
        erased=overwritten,
        people=naming.names,
    )


def _begin(connection: Connection, workshop: Workshop) -> None:
    c = tables.workshop.c
    if connection.execute(select(c.id).where(c.id == workshop.id)).scalar() is None:
        about = workshop.model_dump_json()
        row = {"id": workshop.id, "position": 0, "about": about}
        connection.execute(insert(tables.workshop).values(row))


def _erased(connection: Connection, workshop: str, records: Sequence[Record]) -> tuple[int, Naming]:
    """Erase here whoever was erased there; return how many records that were, and the rule.

    The marks do not say who it was: everybody whose key stands in either store is tried.
    """
    marks = {record.key for record in records if record.kind == ERASURE}
    marks |= erased_in(connection, workshop)
    if not marks:
        return 0, Naming(())
    ours = connection.execute(select(_c.author, _c.key).where(_c.workshop == workshop)).all()
    keys = {text for row in ours for text in row}
    keys |= {text for record in records for text in (record.author, record.key)}
    names = {name for name in owners(keys) if fingerprint(name) in marks}
    overwritten = overwrite(connection, workshop, names).overwritten if names else 0
    gone = select(_c.id).where(_c.workshop == workshop, _c.state == "erased")
    return overwritten, Naming(names, connection.execute(gone).scalars())


def _placed(new: Iterable[Record], position: int, here: Iterable[Record]) -> Iterator[Record]:
    """Give each record its place in this store."""
    counted: dict[Thing, int] = {}
    for record in here:
        thing = record.kind, record.key
        counted[thing] = max(counted.get(thing, 0), record.revision)
    for number, record in enumerate(new, start=1):
        thing = record.kind, record.key
        counted[thing] = counted.get(thing, 0) + 1
        yield record._replace(position=position + number, revision=counted[thing])


def _check(connection: Connection, new: Iterable[Record], here: Mapping[RecordId, Thing]) -> None:
    known = dict(here)
    for record in new:
        thing = record.kind, record.key
        earlier = (*record.continues, *((record.restores,) if record.restores else ()))
        if any(known.get(id_) != thing for id_ in earlier):
            raise UnreadableError(
                "This archive is not whole: something in it goes on from a version that is "
                "neither in it nor in your workshop. Export it again on the other machine. "
                "Nothing was changed."
            )
        known[record.id] = thing
    if queries.by_ids(connection, known.keys() - here.keys()):
        raise UnreadableError(
            "This archive holds records of another workshop that is kept in the same place. "
            "Export it again on the other machine. Nothing was changed."
        )


def _with_rivals(new: Sequence[Record], state: State) -> Iterator[tuple[Record, int]]:
    """Yield the records, the newest of a thing with the number of versions beside it."""
    newest = {(record.kind, record.key): record.id for record in new}
    for record in new:
        thing = record.kind, record.key
        beside = len(state.versions(*thing)) - 1 if newest[thing] == record.id else 0
        yield record, max(beside, 0)
