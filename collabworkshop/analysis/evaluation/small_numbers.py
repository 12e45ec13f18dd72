"""What do small numbers allow one to say? Sentences of caution about a gap."""

import math
from collections.abc import Iterator, Sequence

from collabworkshop.analysis.evaluation.figure_words import plain_figure
from collabworkshop.analysis.evaluation.series import Stop
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import named, short
from collabworkshop.model.evaluation import Indicator

__all__ = ["FEW", "cautions", "could_be_chance"]

FEW = 10
"""Below this many people each of them moves a share by ten points or more; a habit."""

_SURE = 1.96
"""Standard errors: 95 of 100 such differences, were there none, would be smaller."""


def cautions(indicator: Indicator, sides: Sequence[tuple[str, Stop]]) -> tuple[str, ...]:
    """Return what has to be said beside a gap.

    Parameters
    ----------
    indicator
        What was measured.
    sides
        The parts with their figures, the best first.

    Examples
    --------
    >>> from datetime import date
    >>> reads = Indicator(outcome="o", title="Readers", measure="percentage")
    >>> north = ("North", Stop(date(2026, 1, 1), 75.0, (), 4))
    >>> south = ("South", Stop(date(2026, 1, 1), 50.0, (), 60))
    >>> cautions(reads, [north, south])[0]
    'North rests on 4: one more or less moves it by 25 points.'
    """
    return tuple(_cautions(indicator, sides))


def _cautions(indicator: Indicator, sides: Sequence[tuple[str, Stop]]) -> Iterator[str]:
    unknown = [part for part, stop in sides if stop.cases is None]
    if unknown:
        yield (
            f"On how many it rests is not said for {named(unknown)}: whether a difference is more "
            "than chance cannot be told."
        )
    for part, stop in sides:
        if stop.cases is not None and stop.cases < FEW:
            yield _few(indicator, part, stop.cases)
    (best, first), (worst, last) = sides[0], sides[-1]
    if indicator.measure == "percentage" and could_be_chance(first, last):
        yield (
            f"The difference between {short(best)} and {short(worst)} could be chance: it is "
            "smaller than twice its standard error."
        )
    days = [stop.when for _, stop in sides]
    if min(days) != max(days):
        yield f"The figures are of different days, {day_of(min(days))} to {day_of(max(days))}."


def _few(indicator: Indicator, part: str, count: int) -> str:
    if indicator.measure == "percentage" and count:
        moved = plain_figure(round(100 / count, 1))
        return f"{short(part)} rests on {count}: one more or less moves it by {moved} points."
    return f"{short(part)} rests on {count}, which is few: read it with care."


def could_be_chance(one: Stop, other: Stop) -> bool:
    """Return whether two shares of a hundred differ by no more than chance would make them.

    With one success and one failure added to each, as Agresti and Caffo (The American
    Statistician 54, 2000) found to hold for small numbers too: less than 1.96 times
    ``sqrt(p₁(1 - p₁)/n₁ + p₂(1 - p₂)/n₂)``. What rests on an unknown number is not judged, nor
    what is no share.

    Examples
    --------
    >>> from datetime import date
    >>> when = date(2026, 1, 1)
    >>> could_be_chance(Stop(when, 60.0, (), 20), Stop(when, 50.0, (), 20))
    True
    >>> could_be_chance(Stop(when, 60.0, (), 2000), Stop(when, 50.0, (), 2000))
    False
    """
    if not one.cases or not other.cases:
        return False
    if not (0 <= one.value <= 100 and 0 <= other.value <= 100):
        return False
    first, second = _adjusted(one.value, one.cases), _adjusted(other.value, other.cases)
    error = math.sqrt(sum(p * (1 - p) / n for p, n in (first, second)))
    return abs(first[0] - second[0]) < _SURE * error


def _adjusted(value: float, count: int) -> tuple[float, int]:
    return (value / 100 * count + 1) / (count + 2), count + 2
