"""Where does the round stand? Whoever leads closes it or asks anew."""

from collections.abc import Callable

from ipywidgets import Button, HBox, Label

from collabworkshop.host.host import Host
from collabworkshop.model.round import Round
from collabworkshop.widgets.guard import Speaks, guard

__all__ = ["RoundButtons"]

_OPEN = "Round {}: people are answering. When all are done, whoever leads the workshop closes it."
_CLOSED = "Round {} is closed: the answers stand as they are."
_SURE = "Close round {} for everybody? Nobody can answer or change an answer after that."


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
        self.keep = Button(description="Not yet", layout={"width": "auto"})
        self.keep.on_click(guard(area, lambda _: self._say(self._round, sure=False)))
        self.screen = HBox(
            [self.told, self.move, self.keep],
            layout={"align_items": "center", "flex_flow": "row wrap"},
        )
        self._say(host.round(exercise), sure=False)

    def __repr__(self) -> str:
        return f"<round {self._round.number} of {self._exercise}>"

    def show(self) -> None:
        """Show where the round stands now."""
        now = self._host.round(self._exercise)
        # News of answers leave a question as it is; that somebody else has closed it does not.
        self._say(now, sure=self._asks and now == self._round)

    def _say(self, round_: Round, *, sure: bool) -> None:
        self._round, self._asks = round_, sure
        words = _SURE if sure else _CLOSED if round_.closed else _OPEN
        self.told.value = words.format(round_.number)
        self.move.description = "Yes, close it" if sure else _ask(round_)
        leads = self._host.leads()
        self.move.layout.display = "" if leads else "none"
        self.keep.layout.display = "" if leads and sure else "none"

    def _press(self) -> None:
        # What stands by now is not always what the button says: somebody else may have pressed it.
        if self._host.round(self._exercise) == self._round:
            if not self._round.closed and not self._asks:
                self._say(self._round, sure=True)
                return
            turn = self._host.open_round if self._round.closed else self._host.close_round
            turn(self._exercise)
        self._moved()


def _ask(round_: Round) -> str:
    return "Ask anew" if round_.closed else "Close the round and show the result"
