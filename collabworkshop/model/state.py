"""What stands now: the fold of a workshop's log."""

from collections.abc import Iterable, Iterator

from collabworkshop.model.record import Record

__all__ = ["State"]


class State:
    """The latest record of every thing, in the order in which things first appeared.

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
        self._latest: dict[str, dict[str, Record]] = {}
        self.position = 0
        self._take(records)

    def __repr__(self) -> str:
        counts = {kind: len(self.of(kind)) for kind in sorted(self._latest)}
        return f"State(position={self.position}, {counts})"

    def __iter__(self) -> Iterator[Record]:
        for kind in self._latest:
            yield from self.of(kind).values()

    def _take(self, records: Iterable[Record]) -> None:
        for record in records:
            self._latest.setdefault(record.kind, {})[record.key] = record
            self.position = max(self.position, record.position)

    def after(self, records: Iterable[Record]) -> "State":
        """Return the state with later records folded in; this one stays as it is."""
        later = State()
        later._latest = {kind: dict(things) for kind, things in self._latest.items()}
        later.position = self.position
        later._take(records)
        return later

    def of(self, kind: str) -> dict[str, Record]:
        """Return what stands of one kind, by key; what was taken away is left out."""
        things = self._latest.get(kind, {})
        return {key: record for key, record in things.items() if not record.deleted}

    def since(self, position: int) -> list[Record]:
        """Return the latest record of each thing that changed after a position.

        They stand in the order in which the things first appeared, so that
        whoever folds them keeps that order.
        """
        records = (record for things in self._latest.values() for record in things.values())
        return [record for record in records if record.position > position]

    def get(self, kind: str, key: str) -> Record | None:
        """Return one thing, or ``None`` where there is none or it was taken away."""
        record = self._latest.get(kind, {}).get(key)
        return None if record is None or record.deleted else record

    def revision(self, kind: str, key: str) -> int:
        """Return how often a thing was recorded, also when it was taken away since."""
        record = self._latest.get(kind, {}).get(key)
        return 0 if record is None else record.revision
