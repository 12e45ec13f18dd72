"""What one person may see, kept up to date by asking only for what is new."""

from collabworkshop.host.host import Host
from collabworkshop.model.state import State

__all__ = ["Follower"]


class Follower:
    """Follows the records of a workshop through a person's door.

    Parameters
    ----------
    host
        The door.
    """

    def __init__(self, host: Host) -> None:
        self._host = host
        # Not the position of the state: what this person may not see has positions too.
        self._position = 0
        self.state = State()
        # How often all that was known before had to be forgotten.
        self.renewals = 0

    def look(self) -> State:
        """Return what stands now."""
        news = self._host.changes(self._position)
        self._position = news.position
        if news.anew:
            self.state = State()
            self.renewals += 1
        if news.records:
            self.state = self.state.shown(news.records)
        return self.state
