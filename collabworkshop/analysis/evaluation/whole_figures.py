"""Where does the whole group begin, what comes on the way, and what does it want? The figures."""

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from typing import Literal, NamedTuple

from collabworkshop.analysis.evaluation.part import WHOLE, part_of
from collabworkshop.model.evaluation import Measurement
from collabworkshop.model.noun import LONGEST_KEY

__all__ = ["PLACES", "Place", "WholeFigures", "own_key", "said_in", "whole_figures"]

Place = Literal["baseline", "interim", "target"]

PLACES: tuple[Place, ...] = ("baseline", "interim", "target")
"""Where you begin, one step on the way, and what you want in the end."""

_Figures = Mapping[str, Measurement]


class WholeFigures(NamedTuple):
    """Keys of the figures of the whole group; empty where there is none.

    Parameters
    ----------
    baseline, interim, target
        Where it begins, the first step on the way, and the last target.
    more
        How many other baselines and targets there are: of parts, and further steps.
    """

    baseline: str = ""
    interim: str = ""
    target: str = ""
    more: int = 0


def own_key(indicator: str, place: Place) -> str:
    """Return the key of a figure: two people who enter the same one mean one record.

    Examples
    --------
    >>> own_key("days", "baseline"), len(own_key("d" * 400, "target"))
    ('days/baseline', 71)
    """
    key = f"{indicator}/{place}"
    return key if len(key) <= LONGEST_KEY else f"{sha256(indicator.encode()).hexdigest()}/{place}"


def said_in(measured: Measurement) -> bool:
    """Return whether there is a figure, or words in its place."""
    return measured.value is not None or bool(measured.words.strip())


def whole_figures(indicator: str, measured: Iterable[tuple[str, Measurement]]) -> WholeFigures:
    """Return which figures stand where, whether they were entered here or came with a file.

    What was entered here comes first, then what speaks of the latest day. A target that no one
    called interim is a step on the way where a later one is there.

    Parameters
    ----------
    indicator
        Its key.
    measured
        Its measurements, with their keys.

    Examples
    --------
    >>> first = Measurement(indicator="i", kind="target", value=9, ends=date(2027, 1, 1))
    >>> later = first.model_copy(update={"ends": date(2029, 1, 1)})
    >>> whole_figures("i", [("a", first), ("b", later)])
    WholeFigures(baseline='', interim='a', target='b', more=0)
    """
    planned = {key: one for key, one in measured if one.kind != "actual"}
    whole = {key: one for key, one in planned.items() if part_of(one) == WHOLE}
    targets = {key: one for key, one in whole.items() if one.kind == "target"}
    baseline = _latest(
        {key: one for key, one in whole.items() if one.kind == "baseline"},
        own_key(indicator, "baseline"),
    )
    target = _latest(
        {key: one for key, one in targets.items() if not one.interim}, own_key(indicator, "target")
    )
    interim = _first(_on_the_way(targets, target), own_key(indicator, "interim"))
    shown = {baseline, interim, target}
    # A day without a figure is no figure.
    more = sum(said_in(one) for key, one in planned.items() if key not in shown)
    return WholeFigures(baseline, interim, target, more)


def _on_the_way(targets: _Figures, last: str) -> dict[str, Measurement]:
    end = targets[last].ends if last else None
    return {
        key: one
        for key, one in targets.items()
        if key != last and (one.interim or (end and one.ends and one.ends < end))
    }


def _latest(figures: _Figures, own: str) -> str:
    if own in figures:
        return own
    return max(figures, key=lambda key: (figures[key].ends or date.min, key), default="")


def _first(figures: _Figures, own: str) -> str:
    if own in figures:
        return own
    return min(figures, key=lambda key: (figures[key].ends or date.max, key), default="")
