"""Which theory of change is on the screen? One choice for all views of a notebook."""

from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from ipywidgets import Dropdown

from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.pathways.latest import latest_draft
from collabworkshop.exercises.pathways.standing import MAIN, drafts
from collabworkshop.model.state import State
from collabworkshop.views.session import Session

__all__ = ["DraftChoice"]

_chosen: WeakKeyDictionary[Session, str] = WeakKeyDictionary()
_lists: WeakKeyDictionary[Session, "WeakSet[DraftChoice]"] = WeakKeyDictionary()


class DraftChoice:
    """A list of the drafts; who comes back finds the one in which they drew last.

    Parameters
    ----------
    session
        Whose choice it is.
    changed
        Called when another draft was chosen, here or in another view.
    """

    def __init__(self, session: Session, changed: Callable[[], None]) -> None:
        self._session, self.changed = session, changed
        self.list = Dropdown(description="Which pathway", style={"description_width": "initial"})
        self.list.observe(self._choose, "value")
        _lists.setdefault(session, WeakSet()).add(self)

    @property
    def draft(self) -> str:
        """Key of the draft that is on the screen."""
        return _chosen.get(self._session, MAIN)

    def show(self, state: State) -> None:
        """Show the drafts that there are."""
        known = drafts(state)
        if _chosen.get(self._session) not in known:
            _chosen[self._session] = latest_draft(state, self._session.host.person)
        options = [(short(name), key) for key, name in known.items()]
        if [*self.list.options] != options:
            # New options choose the first one for a moment: nobody did that.
            self.list.unobserve(self._choose, "value")
            self.list.options, self.list.value = options, self.draft
            self.list.observe(self._choose, "value")
        elif self.list.value != self.draft:
            self.list.value = self.draft
        # With one there is nothing to choose.
        self.list.layout.display = "" if len(options) > 1 else "none"

    def _choose(self, change: dict[str, Any]) -> None:
        if change["new"] is None or change["new"] == self.draft:
            return
        _chosen[self._session] = change["new"]
        for one in [*_lists[self._session]]:
            if one.list.comm is not None:  # a view that was closed shows nothing
                one.changed()
