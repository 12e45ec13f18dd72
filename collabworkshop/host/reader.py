"""Everything that stands in one workshop, kept up to date by reading only what is new."""

from collabworkshop.model.record import ERASURE, RecordId
from collabworkshop.model.state import State
from collabworkshop.store.log import RecordLog

__all__ = ["Reader"]


class Reader:
    """Reads a workshop's log for a host; what it knows never leaves that host unchecked.

    Parameters
    ----------
    log
        The store.
    workshop
        Id of the workshop.
    """

    def __init__(self, log: RecordLog, workshop: str) -> None:
        self._log = log
        self._workshop = workshop
        self._state = State()
        self._last: RecordId | None = None
        # How often it began anew: somebody was erased, or another file lies there by now.
        self.renewals = 0

    def look(self) -> State:
        """Return what stands now."""
        known, now = self._state.position, self._log.position(self._workshop)
        if now == known:
            return self._state
        # The last one that is known is read once more, to see that it is still the same log.
        changed = self._log.changes(self._workshop, since=max(known - 1, 0)) if known else []
        follows = bool(changed) and changed[0].id == self._last
        if follows and not any(record.kind == ERASURE for record in changed):
            self._state = self._state.after(changed[1:])
        else:
            self.renewals += known > 0
            self._state = self._log.fold(self._workshop)
        self._last = changed[-1].id if changed else self._log.last(self._workshop)
        return self._state
