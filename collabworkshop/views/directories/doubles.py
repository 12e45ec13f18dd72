"""Two entries that look alike, one pair after the other: a person says whether they are one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ipywidgets import HTML, Button, HBox, VBox

from collabworkshop.model.directory_summary import DirectorySummary, Double, Verdict
from collabworkshop.views.directories.text import pair_html
from collabworkshop.widgets.guard import Speaks, guard

__all__ = ["DirectoryDoubles", "Pair"]


class Pair(NamedTuple):
    """A pair to look at, and the directory that it is from."""

    directory: str
    summary: DirectorySummary
    double: Double


class DirectoryDoubles:
    """Shows one pair, and three buttons.

    Parameters
    ----------
    area
        Where people read what went wrong.
    judged
        What is called with the pair and what was said of it.
    """

    def __init__(self, area: Speaks, judged: Callable[[Pair, Verdict], object]) -> None:
        self._judged = judged
        self._later: list[tuple[str, tuple[str, str]]] = []
        self._pairs: Sequence[Pair] = ()
        self.pair = HTML()
        self.same = Button(description="The same organisation")
        self.two = Button(description="Two organisations")
        self.unsure = Button(description="Not sure, show the next")
        self.same.on_click(guard(area, lambda _: self._say("same")))
        self.two.on_click(guard(area, lambda _: self._say("two")))
        self.unsure.on_click(guard(area, lambda _: self._skip()))
        for button in (self.same, self.two, self.unsure):
            button.layout.width = "auto"
        self._buttons = HBox([self.same, self.two, self.unsure])
        self.screen = VBox([self.pair, self._buttons])

    def show(self, known: Sequence[tuple[str, DirectorySummary]]) -> None:
        """Show a pair of these directories of which nobody has said anything yet."""
        self._pairs = [
            Pair(key, summary, double)
            for key, summary in known
            for double in summary.doubles
            if not double.verdict
        ]
        self._pairs = sorted(self._pairs, key=lambda pair: self._turn(pair))
        first = self.first
        self.screen.layout.display = "" if first else "none"
        self.pair.value = (
            pair_html(first.double, first.summary.enough, len(self._pairs)) if first else ""
        )
        self._name_pair(first)

    @property
    def first(self) -> Pair | None:
        """The pair that is shown."""
        return self._pairs[0] if self._pairs else None

    def close(self) -> None:
        """Leave the screen."""
        for part in (*self._buttons.children, self._buttons, self.pair):
            part.close()

    def _turn(self, pair: Pair) -> int:
        """Return when a pair is shown: those that were put off come last, in their order."""
        name = (pair.directory, pair.double.ids)
        return self._later.index(name) + 1 if name in self._later else 0

    def _name_pair(self, first: Pair | None) -> None:
        """Say on each button of whom it speaks, for those who hear it without seeing the pair."""
        about = f"{first.double.one} – {first.double.other}" if first else ""
        self.same.tooltip = f"{about}: the same organisation"
        self.two.tooltip = f"{about}: two organisations"
        self.unsure.tooltip = f"{about}: not sure"

    def _say(self, verdict: Verdict) -> None:
        if self.first:
            self._judged(self.first, verdict)

    def _skip(self) -> None:
        if not self.first:
            return
        name = (self.first.directory, self.first.double.ids)
        self._later = [one for one in self._later if one != name] + [name]
        known = {pair.directory: pair.summary for pair in self._pairs}
        self.show(list(known.items()))
