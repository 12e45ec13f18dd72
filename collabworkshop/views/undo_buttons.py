"""How is what was saved last taken back, or done again? Two buttons, where there is no table."""

from collections.abc import Callable

from ipywidgets import Button, HBox

from collabworkshop.host.host import Undoable
from collabworkshop.widgets.guard import Speaks, guard

__all__ = ["UndoButtons"]


class UndoButtons:
    """“Undo” and “Redo”, called and explained as in every table.

    Parameters
    ----------
    area
        Where the person reads what went wrong.
    undo, redo
        Called when a button is pressed.
    """

    def __init__(
        self, area: Speaks, undo: Callable[[], object], redo: Callable[[], object]
    ) -> None:
        self.undo = Button(description="Undo", tooltip="Take back what you saved last")
        self.redo = Button(description="Redo", tooltip="Bring back what you took back last")
        for made, do in ((self.undo, undo), (self.redo, redo)):
            made.layout.width = "auto"
            made.on_click(guard(area, lambda _, do=do: do()))
        self.screen = HBox([self.undo, self.redo])

    def __repr__(self) -> str:
        return "<undo and redo>"

    def show(self, able: Undoable) -> None:
        """Show what there is to take back, and to do again."""
        self.undo.disabled, self.redo.disabled = not able.undo, not able.redo
