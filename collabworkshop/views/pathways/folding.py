"""Which of two views of the same is on the screen? A button folds each of them away."""

from ipywidgets import Button, DOMWidget

__all__ = ["Fold"]


class Fold:
    """A button that folds a view away, and unfolds it; what is typed in it stays.

    Parameters
    ----------
    called
        What people call the view.
    part
        The view.

    Examples
    --------
    >>> from ipywidgets import HTML
    >>> fold = Fold("outline", HTML())
    >>> fold.turn()
    >>> fold.folded, fold.button.description
    (True, 'Show the outline')
    """

    def __init__(self, called: str, part: DOMWidget) -> None:
        self._called, self._part = called, part
        self.button = Button(tooltip=f"Fold the {called} away, or show it again")
        self.button.on_click(lambda _: self.turn())
        self._name()

    @property
    def folded(self) -> bool:
        """Whether the view is away."""
        return bool(self._part.layout.display == "none")

    def turn(self) -> None:
        """Fold the view away, or show it again."""
        self._part.layout.display = "" if self.folded else "none"
        self._name()

    def _name(self) -> None:
        self.button.description = f"{'Show' if self.folded else 'Hide'} the {self._called}"
