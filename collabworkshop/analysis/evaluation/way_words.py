"""How does one say where an indicator begins, and what it is to be by when? One sentence."""

from collections.abc import Iterable, Sequence
from datetime import date

from collabworkshop.analysis.evaluation.figure_words import figure
from collabworkshop.analysis.evaluation.line import target_line
from collabworkshop.analysis.evaluation.part import WHOLE, part_of
from collabworkshop.analysis.evaluation.series import series_of
from collabworkshop.analysis.evaluation.whole_figures import said_in, whole_figures
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import listed, quoted
from collabworkshop.model.evaluation import Indicator, Measurement

__all__ = ["HELD", "figure_told", "is_bare", "is_held", "way_said"]

_Measured = Sequence[tuple[str, Measurement]]

_MOST = 4
"""Targets that fit into one sentence."""

HELD = (
    "What it is to be is what it was at the beginning: it is to be held, so nobody can say how "
    "much of the way is done."
)


def way_said(key: str, indicator: Indicator, measured: _Measured) -> str:
    """Return the way of the whole group from the baseline through all targets.

    Parameters
    ----------
    key, indicator
        The indicator.
    measured
        Its measurements, with their keys.

    Examples
    --------
    >>> waits = Indicator(outcome="o", title="Days of waiting", unit="days")
    >>> start = Measurement(indicator="i", kind="baseline", value=34, ends=date(2024, 9, 30))
    >>> way_said("i", waits, [("b", start)])
    '“Days of waiting” was 34 days on 30 September 2024; what it is to be is not said.'
    """
    name = quoted(indicator.title)
    begins = _beginning(key, indicator, measured)
    targets = listed(_targets(indicator, measured), most=_MOST)
    if not begins and not targets:
        return f"Nobody has said yet where {name} stands, and where you want it to be."
    if not begins:
        return f"{name} is to be {targets}; where it stands at the beginning is not said."
    if not targets:
        return f"{name} was {begins}; what it is to be is not said."
    held = f" {HELD}" if is_held(indicator, measured) else ""
    return f"{name} was {begins}, and is to be {targets}.{held}"


def figure_told(measured: Measurement, indicator: Indicator) -> str:
    """Return a figure with its unit, or the words in its place.

    Examples
    --------
    >>> told = Measurement(indicator="i", kind="baseline", words="Nine of ten told it twice.")
    >>> figure_told(told, Indicator(outcome="o", title="Telling"))
    '“Nine of ten told it twice”'
    """
    if measured.value is None:
        return quoted(measured.words)
    return figure(measured.value, indicator)


def is_bare(measured: Iterable[tuple[str, Measurement]]) -> bool:
    """Return whether neither beginning nor target of the whole group is said.

    Examples
    --------
    >>> is_bare([])
    True
    """
    return not any(
        one.kind != "actual" and said_in(one) and part_of(one) == WHOLE for _, one in measured
    )


def is_held(indicator: Indicator, measured: Iterable[tuple[str, Measurement]]) -> bool:
    """Return whether the last target is the baseline, so that there is no way to measure.

    Parameters
    ----------
    indicator
        The indicator; one in words has no way.
    measured
        Its measurements, with their keys.
    """
    series = series_of(measured).get(WHOLE)
    if series is None or indicator.measure == "words":
        return False
    stops = target_line(series).stops
    return len(stops) > 1 and stops[0].value == stops[-1].value


def _beginning(key: str, indicator: Indicator, measured: _Measured) -> str:
    figures = dict(measured)
    first = whole_figures(key, measured).baseline
    if not first or not said_in(figures[first]):
        return ""
    one = figures[first]
    when = f"on {day_of(one.ends)}" if one.ends else "on a day that nobody has said"
    return f"{figure_told(one, indicator)} {when}"


def _targets(indicator: Indicator, measured: _Measured) -> list[str]:
    """Return each target of the whole group once, the earliest first, those without a day last."""
    said = {
        (one.ends or date.max, figure_told(one, indicator))
        for _, one in measured
        if one.kind == "target" and said_in(one) and part_of(one) == WHOLE
    }
    return [
        f"{told} by {day_of(when)}" if when < date.max else f"{told}, nobody has said by when"
        for when, told in sorted(said)
    ]
