"""What everything on the screen has in common: it is shown, it begins anew, it goes away."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any

from ipywidgets import VBox, Widget

from collabworkshop.views.session import Session
from collabworkshop.widgets.part import Part

__all__ = ["OnScreen"]


class OnScreen(ABC):
    """Something that a notebook shows.

    Parameters
    ----------
    session
        The workshop that is open, and who answers.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.screen = VBox()
        self.screen.add_class("cw-screen")
        self.reopen()

    def _repr_mimebundle_(self, **given: Any) -> Any:
        # The text is what notebooks store and nbval compares.
        return {**self.screen._repr_mimebundle_(**given), "text/plain": repr(self)}

    @abstractmethod
    def reopen(self) -> None:
        """Begin anew with the workshop and the person that are now at the door."""

    @abstractmethod
    def refresh(self) -> None:
        """Show what stands now."""

    def say(self, text: str) -> None:
        """Tell the person something, at the first part that has a place for it."""
        for part in self.screen.children:
            if isinstance(part, Part):
                part.notice = {"tone": "problem", "text": text}
                return

    def close(self) -> None:
        """Leave the screen."""
        self._show_parts(())
        self.screen.close()

    def _show_parts(self, parts: Iterable[Widget]) -> None:
        """Show these parts and close those that are shown no longer: widgets live until then."""
        kept = tuple(parts)
        gone = [part for part in self.screen.children if part not in kept]
        self.screen.children = kept
        for part in gone:
            for inner in getattr(part, "children", ()):
                inner.close()
            part.close()
