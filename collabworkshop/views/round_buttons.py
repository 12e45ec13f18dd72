"""Where does the round stand? Whoever leads closes it or asks anew."""

from collections.abc import Callable

from ipywidgets import Button, HBox, Label

from collabworkshop.host.host import Host
from collabworkshop.model.round import Round
from collabworkshop.widgets.guard import Speaks, guard

__all__ = ["RoundButtons"]

_OPEN = "Round {}: people are answering. When all are done, whoever leads the workshop closes it."
_CLOSED = "Round {} is closed: the answers stand as they are."


class RoundButtons:
    """A line that everybody reads, and a button for whoever leads.

    Parameters
    ----------
    host
        The door of the person who looks.
    exercise
        Id of the exercise.
    area
        Where the person reads what went wrong.
    moved
        Called when the round was closed or another one begun.
    """

    def __init__(
        self, host: Host, exercise: str, area: Speaks, moved: Callable[[], object]
    ) -> None:
        self._host, self._exercise, self._moved = host, exercise, moved
        self.told = Label()
        self.move = Button(layout={"width": "auto"})
        self.move.on_click(guard(area, lambda _: self._press()))
        self.screen = HBox(
            [self.told, self.move], layout={"align_items": "center", "flex_flow": "row wrap"}
        )
        self.show()

    def __repr__(self) -> str:
        return f"<round {self._round.number} of {self._exercise}>"

    def show(self) -> None:
        """Show where the round stands now."""
        self._round = self._host.round(self._exercise)
        words = (_CLOSED if self._round.closed else _OPEN).format(self._round.number)
        self.told.value = words
        self.move.description = _ask(self._round)
        self.move.layout.display = "" if self._host.leads() else "none"

    def _press(self) -> None:
        # What stands by now is not always what the button says: somebody else may have pressed it.
        if self._host.round(self._exercise) == self._round:
            turn = self._host.open_round if self._round.closed else self._host.close_round
            turn(self._exercise)
        self._moved()


def _ask(round_: Round) -> str:
    return "Ask anew" if round_.closed else "Close the round and show the result"
