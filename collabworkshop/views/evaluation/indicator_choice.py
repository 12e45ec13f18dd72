"""Which outcome, or which indicator of it, is looked at? One list of all, outcome by outcome."""

from collections.abc import Callable, Iterator, Mapping, Set
from typing import Any, NamedTuple

from ipywidgets import Select

from collabworkshop.analysis.evaluation.worked_out import worked_out
from collabworkshop.exercises.evaluation.standing import plan_of, waiting
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.state import State

__all__ = ["Chosen", "IndicatorChoice"]

_LONGEST = 100

_OPEN = "not worked out yet: "
_BOX_GONE = "Their outcome was taken away"


class Chosen(NamedTuple):
    """What is looked at: an outcome, or one of its indicators as well.

    Parameters
    ----------
    outcome, indicator
        Keys; the outcome is empty for indicators whose box is gone, the indicator for none.
    """

    outcome: str = ""
    indicator: str = ""


class IndicatorChoice:
    """A list of outcomes, below each of them its indicators.

    Parameters
    ----------
    changed
        Called when somebody chose something else.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self.list = Select(
            description="Outcomes, and how you will know",
            rows=12,
            style={"description_width": "initial"},
            layout={"width": "auto", "max_width": "70em", "flex_flow": "column"},
        )
        self.list.observe(self._choose, "value")

    @property
    def chosen(self) -> Chosen:
        """What is chosen; nothing where there is nothing to choose from."""
        return self.list.value or Chosen()

    def show(self, state: State) -> None:
        """Show what there is; what was chosen stays chosen as long as it is there.

        Where an indicator hangs on another outcome now, it is followed there.
        """
        lines = [*_lines(state)]
        if [*self.list.options] != lines:
            kept = _kept(self.chosen, {one: label for label, one in lines})
            self._without_telling(lines, kept)

    def choose(self, indicator: str) -> None:
        """Choose an indicator, where it is on the list."""
        for _, one in self.list.options:
            if one.indicator == indicator:
                self.list.value = one

    def _without_telling(self, lines: list[tuple[str, Chosen]], kept: Chosen | None) -> None:
        # New options choose the first one for a moment: nobody did that.
        self.list.unobserve(self._choose, "value")
        self.list.options, self.list.value = lines, kept
        self.list.observe(self._choose, "value")

    def _choose(self, change: dict[str, Any]) -> None:
        if change["new"] is not None:
            self._changed()


def _lines(state: State) -> Iterator[tuple[str, Chosen]]:
    plan, away = plan_of(state), waiting(state)
    ready = {*worked_out(plan), *away}
    hanging: dict[str, dict[str, Indicator]] = {key: {} for key in plan.outcomes}
    for key, one in plan.indicators.items():
        hanging[one.outcome][key] = one
    for key, outcome in plan.outcomes.items():
        yield _cut(outcome.title), Chosen(key)
        for label, indicator in _of_outcome(hanging[key], ready):
            yield label, Chosen(key, indicator)
    if away:
        yield _BOX_GONE, Chosen()
        for label, indicator in _of_outcome(away, ready):
            yield label, Chosen("", indicator)


def _of_outcome(some: Mapping[str, Indicator], ready: Set[str]) -> Iterator[tuple[str, str]]:
    for key, one in sorted(some.items(), key=lambda pair: (pair[1].title, pair[0])):
        # In front, since a list cuts what is long at its end.
        begun = "" if key in ready else _OPEN
        yield f"   – {begun}{_cut(one.title)}", key


def _kept(chosen: Chosen, there: Mapping[Chosen, str]) -> Chosen | None:
    """Return what is chosen from now on: the same, the same elsewhere, its outcome, the first."""
    if chosen in there:
        return chosen
    followed = (one for one in there if one.indicator and one.indicator == chosen.indicator)
    found = next(followed, None) or (Chosen(chosen.outcome) if chosen.outcome else None)
    return found if found in there else next(iter(there), None)


def _cut(title: str) -> str:
    told = " ".join(title.split()) or "(no letters)"
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"
