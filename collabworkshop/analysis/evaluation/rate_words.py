"""How does one say how fast a part must move, and how far parts are apart? One sentence each."""

from collabworkshop.analysis.evaluation.figure_words import figure, plain_figure, spoken
from collabworkshop.analysis.evaluation.gap import Gap
from collabworkshop.analysis.evaluation.part import WHOLE, Part
from collabworkshop.analysis.evaluation.required_rate import RequiredRate
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import quoted, short
from collabworkshop.model.evaluation import Indicator

__all__ = ["gap_said", "rate_said"]

_WHY = {
    "in-words": "is told in words; it has no rate",
    "no-baseline": "has no baseline with a day and a figure, so it has no rate",
    "no-target": "has no target with a day and a figure, so it has no rate",
    "target-before-baseline": "has no target after its baseline, so it has no rate",
    "reached": "has reached its target already",
    "date-passed": "has not reached its target, and the day has passed",
}

_CHANGED = {
    "narrower": " It has become narrower.",
    "wider": " It has become wider.",
    "same": " It is the same.",
    "unknown": "",
}


def rate_said(rate: RequiredRate, indicator: Indicator) -> str:
    """Return what a part needs a year, and whether it was ever as fast.

    Parameters
    ----------
    rate
        What it needs.
    indicator
        The same indicator.
    """
    what = _what(indicator, rate.part)
    if rate.rate is None or rate.target is None:
        return f"{what} {_WHY[rate.reason or 'no-target']}."
    way = "rise" if rate.rate > 0 else "fall"
    said = (
        f"{what} has to {way} each year by {_each_year(rate, indicator)} to be at "
        f"{figure(rate.target.value, indicator)} by {day_of(rate.target.when)}"
    )
    return f"{said}{_beside(rate)}."


def _each_year(rate: RequiredRate, indicator: Indicator) -> str:
    """Return how much; the unit comes with the target: "6.8 visits a year each year" says less."""
    whole = all(stop.value % 1 == 0 for stop in (rate.latest, rate.target) if stop)
    size = spoken(abs(rate.rate or 0.0), whole=whole)
    return _points(size, indicator) or plain_figure(size)


def _beside(rate: RequiredRate) -> str:
    if rate.beyond_any:
        return ", which is faster than anything measured so far, here or in any other part"
    if rate.beyond_own:
        return ", which is faster than it has ever been; another part was as fast"
    if rate.beyond_own is None:
        return "; how fast it has been is not known yet"
    return ", and it has been as fast before"


def gap_said(gap: Gap, indicator: Indicator) -> str:
    """Return how far apart the parts are, and were at the beginning.

    Parameters
    ----------
    gap
        The gap.
    indicator
        The same indicator.
    """
    first, last = gap.now[0], gap.now[-1]
    size = spoken(gap.size, beside=gap.size_then)
    said = (
        f"By {short(gap.by)}, {quoted(indicator.title)} is {figure(first.stop.value, indicator)} "
        f"in {short(first.part)} and {figure(last.stop.value, indicator)} in {short(last.part)}, "
        f"a gap of {_points(size, indicator) or figure(size, indicator)}."
    )
    if gap.size_then is None or gap.size_now is None:
        return f"{said} What it was at the beginning is not known."
    now = spoken(gap.size_now, beside=gap.size_then)
    among = f", now {plain_figure(now)}" if gap.only_now else ""
    whom = "Between the parts that have a baseline" if gap.only_now else "At the beginning"
    was = f"{plain_figure(spoken(gap.size_then, beside=now))}{among}"
    return f"{said} {whom} it was {was}.{_CHANGED[gap.change]}"


def _what(indicator: Indicator, part: Part) -> str:
    return quoted(indicator.title) + ("" if part == WHOLE else f" ({part.said})")


def _points(size: float, indicator: Indicator) -> str:
    """Return a change of per cent or of ranks; empty where it is of another unit."""
    plain = plain_figure(size)
    if indicator.measure == "percentage":
        return f"{plain} {'point' if size == 1 else 'points'}"
    if indicator.measure == "rank":
        return f"{plain} {'place' if size == 1 else 'places'}"
    return ""
