"""What stands now: the fold of a workshop's log."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from collabworkshop.model.position import POSITION
from collabworkshop.model.record import Record, RecordId

__all__ = ["State"]

_Standing = dict[str, dict[str, Record]]
_Rivals = dict[tuple[str, str], tuple[Record, ...]]
_Erased = dict[RecordId, tuple[Record, tuple[RecordId, ...]]]

_Asked = tuple[tuple[str, ...], tuple[str, ...], int]

_NONE: tuple[Record, ...] = ()

_MOST_NEWS = 500
"""Records that wait for a part of the state to be asked for again, before it is made anew."""


class State:
    """What stands of every thing, in the order in which things first appeared.

    A thing stands in its latest version. Where two laptops went on from the same
    version there are two: the later one stands until somebody chooses. What was
    erased stands nowhere; what had stood before it does, as if it had never been.

    Parameters
    ----------
    records
        Records in the order of their positions.

    Examples
    --------
    >>> State().of("stakeholder")
    {}
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._standing: _Standing = {}
        # Few things have more than one version: a tuple for each would weigh as much as the rest.
        self._rivals: _Rivals = {}
        # What was erased, with all that it had put itself in place of.
        self._erased: _Erased = {}
        # Of which kinds nothing was taken away, once that was asked.
        self._whole: dict[str, bool] = {}
        # What was asked of an earlier state, with the records that came since.
        self._parts: dict[_Asked, tuple[State, tuple[Record, ...]]] = {}
        self.position = 0
        self._take_in(records)

    def __repr__(self) -> str:
        counts = {kind: len(self.of(kind)) for kind in sorted(self._standing)}
        return f"State(position={self.position}, {counts})"

    def __iter__(self) -> Iterator[Record]:
        for kind in self._standing:
            yield from self.of(kind).values()

    def after(self, records: Iterable[Record]) -> State:
        """Return the state with later records of the log folded in; this one stays as it is."""
        later: State = self._copy()
        news = tuple(records)
        later._take_in(news)
        later._whole = self._whole_after(news)
        later._parts = {
            asked: (part, (*came, *news))
            for asked, (part, came) in self._parts.items()
            if len(came) + len(news) <= _MOST_NEWS
        }
        return later

    def shown(self, versions: Iterable[Record]) -> State:
        """Return the state with what ``since`` gave in place of what stood; this one stays."""
        later: State = self._copy()
        for (kind, key), of_one in groupby(versions, lambda record: (record.kind, record.key)):
            later._place(kind, key, tuple(of_one))
        return later

    def of(self, kind: str) -> dict[str, Record]:
        """Return what stands of one kind, by key; what was taken away is left out."""
        things = self._standing.get(kind, {})
        # Asked several times for one result; a state that was handed out stays as it is.
        if kind not in self._whole:
            self._whole[kind] = not any(record.deleted for record in things.values())
        if self._whole[kind]:
            return dict(things)
        return {key: record for key, record in things.items() if not record.deleted}

    def answered(self, kinds: Collection[str], rounds: Collection[str], number: int) -> State:
        """Return what would stand if only what was shared of these kinds had been recorded.

        Parameters
        ----------
        kinds
            All kinds.
        rounds, number
            Those of the kinds that are answered in rounds, and the round.
        """
        asked = (tuple(kinds), tuple(rounds), number)
        before, came = self._parts.get(asked, (None, _NONE))
        news = [record for record in came if record.kind in kinds]
        part = None if before is None else self._with(news, before, rounds, number)
        if part is None:
            part = self._answered(kinds, rounds, number)
        self._parts[asked] = part, _NONE
        return part

    def _with(
        self, news: Sequence[Record], part: State, rounds: Collection[str], number: int
    ) -> State | None:
        """Return what was answered with later records, or ``None`` where it is not so simple.

        In a room of hundreds each answer asks for everything again, and it is nearly the same.
        """
        later: State = part._copy() if news else part._same()
        for record in news:
            things = later._standing.setdefault(record.kind, {})
            counts = record.kind not in rounds or record.round == number
            # A thing that stood before, but not here, has its place between the others.
            placed = record.key in things or record.revision == 1
            forked = (record.kind, record.key) in self._rivals
            if record.state != "shared" or not counts or not placed or forked:
                return None
            things[record.key] = record
        later._whole = part._whole_after(news)
        later.position = self.position
        return later

    def _answered(self, kinds: Collection[str], rounds: Collection[str], number: int) -> State:
        part = State()
        for kind in kinds:
            things, any_round = self._standing.get(kind, {}), kind not in rounds
            # No function for what passes: it takes as long again, and this is asked at every look.
            part._standing[kind] = {
                key: r
                for key, r in things.items()
                if r.state == "shared" and (any_round or r.round == number)
            }
        for kind, key in self._rivals:
            if kind in kinds:
                either = self.versions(kind, key)
                kept = [r for r in either if kind not in rounds or r.round == number]
                versions = tuple(r for r in kept if r.state == "shared")
                if versions:
                    part._place(kind, key, versions)
        part.position = self.position
        return part

    def erased(self, kind: str) -> list[Record]:
        """Return the marks of what was erased of one kind: where it stood, and nothing else."""
        return [mark for mark, _ in self._erased.values() if mark.kind == kind]

    def keys(self, kind: str) -> list[str]:
        """Return the keys of every thing of a kind, also of what was taken away."""
        return list(self._standing.get(kind, {}))

    def get(self, kind: str, key: str) -> Record | None:
        """Return one thing, or ``None`` where there is none or it was taken away."""
        record = self._standing.get(kind, {}).get(key)
        return None if record is None or record.deleted else record

    def revision(self, kind: str, key: str) -> int:
        """Return how often a thing was recorded, also when it was taken away since."""
        return max((version.revision for version in self.versions(kind, key)), default=0)

    def versions(self, kind: str, key: str) -> tuple[Record, ...]:
        """Return the versions of a thing, the one that stands first, also what was taken away."""
        standing = self._standing.get(kind, {}).get(key)
        rivals = self._rivals.get((kind, key), _NONE)
        return _NONE if standing is None else (standing, *rivals)

    def conflicts(self) -> list[tuple[Record, ...]]:
        """Return the versions of each thing that has several with different words.

        Where a thing stands on a map is nothing that anybody has to choose.
        """
        found = (self.versions(*thing) for thing in self._rivals if thing[0] != POSITION)
        return [(first, *rest) for first, *rest in found if any(_differ(first, r) for r in rest)]

    def since(self, position: int) -> list[Record]:
        """Return all versions of each thing that changed after a position.

        They stand in the order in which the things first appeared, so that
        whoever follows keeps that order.
        """
        changed: list[Record] = []
        # The newest record of a thing is one of its versions, and nearly always the only one.
        newer_rivals = {
            thing
            for thing, rivals in self._rivals.items()
            if any(rival.position > position for rival in rivals)
        }
        for kind, things in self._standing.items():
            for key, standing in things.items():
                if standing.position > position or (newer_rivals and (kind, key) in newer_rivals):
                    changed += standing, *self._rivals.get((kind, key), _NONE)
        return changed

    def _whole_after(self, news: Iterable[Record]) -> dict[str, bool]:
        """Return of which kinds nothing is taken away when later records are in."""
        gone = {record.kind for record in news if record.deleted or record.state == "erased"}
        return {kind: True for kind, whole in self._whole.items() if whole and kind not in gone}

    def _same(self) -> State:
        """Return another state of the same things, which nobody may change."""
        same = State()
        same._standing, same._rivals, same._erased = self._standing, self._rivals, self._erased
        return same

    def _copy(self) -> State:
        later = State()
        later._standing = {kind: dict(things) for kind, things in self._standing.items()}
        later._rivals, later._erased = dict(self._rivals), dict(self._erased)
        later.position = self.position
        return later

    def _take_in(self, records: Iterable[Record]) -> None:
        standing, rivals, position = self._standing, self._rivals, self.position
        for record in records:
            kind, key = record.kind, record.key
            if record.position > position:
                position = record.position
            if record.state == "erased":
                self._erased[record.id] = record, self._replaced(record)
                continue
            things = standing.get(kind)
            if things is None:
                things = standing[kind] = {}
            before = things.get(key)
            # Nearly always: the way that must be quick, and calls nothing.
            if before is None or (
                before.id in record.continues and not (rivals and (kind, key) in rivals)
            ):
                things[key] = record
            else:
                self._beside(record)
        self.position = max(position, self.position)

    def _beside(self, record: Record) -> None:
        """Let a record stand beside the versions that it did not know of."""
        replaced = self._replaced(record)
        versions = self.versions(record.kind, record.key)
        still = [version for version in versions if version.id not in replaced]
        self._place(record.kind, record.key, (record, *still))

    def _replaced(self, record: Record) -> tuple[RecordId, ...]:
        """Return what a record is in place of, also by way of what was erased since."""
        gone = (self._erased[id_] for id_ in record.continues if id_ in self._erased)
        beyond = (id_ for _, replaced in gone for id_ in replaced)
        return (*record.continues, *beyond)

    def _place(self, kind: str, key: str, versions: tuple[Record, ...]) -> None:
        standing, *rivals = (
            sorted(versions, key=_moment, reverse=True) if versions[1:] else versions
        )
        self._standing.setdefault(kind, {})[key] = standing
        if rivals:
            self._rivals[kind, key] = tuple(rivals)
        else:
            self._rivals.pop((kind, key), None)
        self.position = max(self.position, *(version.position for version in versions), 0)


def _moment(version: Record) -> tuple[datetime, str]:
    """Return what the later of two versions has more of, the same on every machine."""
    return version.at, version.id


def _differ(one: Record, other: Record) -> bool:
    return (one.deleted, one.body) != (other.deleted, other.body)
