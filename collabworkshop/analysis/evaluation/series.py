"""Which figures does an indicator have, for all and for each part? Day by day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from collabworkshop.analysis.evaluation.part import Part, part_of
from collabworkshop.model.evaluation import Measurement

__all__ = ["Dispute", "Series", "Stop", "series_of"]

Kind = Literal["baseline", "target", "actual"]

_Figure = tuple[str, float, int | None]
"""Key, figure, and on how many it rests."""


class Stop(NamedTuple):
    """A figure of one day.

    Parameters
    ----------
    when
        The last day of the time it speaks of.
    value
        The figure, in the indicator's unit.
    keys
        Keys of the measurements that say so.
    cases
        How many it rests on; ``None`` where nobody said, or not the same.
    """

    when: date
    value: float
    keys: tuple[str, ...] = ()
    cases: int | None = None


class Dispute(NamedTuple):
    """One day for which several figures are given.

    Parameters
    ----------
    kind
        What they are.
    when
        The day.
    values
        The figures, smallest first.
    keys
        Keys of the measurements.
    """

    kind: Kind
    when: date
    values: tuple[float, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Series:
    """The figures of one part, by day; nothing is chosen where figures of a day differ.

    Parameters
    ----------
    baselines, targets, actuals
        The figures, the earliest first.
    disputed
        Days with figures that differ; they are in none of the three.
    undated, in_words
        Keys of measurements without a last day, and of those without a figure.
    """

    baselines: tuple[Stop, ...] = ()
    targets: tuple[Stop, ...] = ()
    actuals: tuple[Stop, ...] = ()
    disputed: tuple[Dispute, ...] = ()
    undated: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()


def series_of(measurements: Iterable[tuple[str, Measurement]]) -> dict[Part, Series]:
    """Return the figures of one indicator for each part that has any.

    Parameters
    ----------
    measurements
        Keys and measurements of one indicator, in any order.

    Examples
    --------
    >>> first = Measurement(indicator="i", kind="actual", value=3, ends=date(2026, 5, 1))
    >>> other = first.model_copy(update={"value": 4.0})
    >>> found = series_of([("a", first), ("b", other)])[Part()]
    >>> found.actuals, found.disputed[0].values
    ((), (3.0, 4.0))
    """
    of: defaultdict[Part, list[tuple[str, Measurement]]] = defaultdict(list)
    for key, measured in measurements:
        of[part_of(measured)].append((key, measured))
    return {part: _series(of[part]) for part in sorted(of)}


def _series(measurements: list[tuple[str, Measurement]]) -> Series:
    days: dict[Kind, dict[date, list[_Figure]]] = {"baseline": {}, "target": {}, "actual": {}}
    undated, in_words = [], []
    for key, one in measurements:
        if one.value is None:
            in_words.append(key)
        elif one.ends is None:
            undated.append(key)
        else:
            days[one.kind].setdefault(one.ends, []).append((key, one.value, one.cases))
    disputed: list[Dispute] = []
    return Series(
        baselines=_stops("baseline", days["baseline"], disputed),
        targets=_stops("target", days["target"], disputed),
        actuals=_stops("actual", days["actual"], disputed),
        disputed=tuple(disputed),
        undated=tuple(sorted(undated)),
        in_words=tuple(sorted(in_words)),
    )


def _stops(
    kind: Kind, days: Mapping[date, list[_Figure]], disputed: list[Dispute]
) -> tuple[Stop, ...]:
    stops = []
    for when in sorted(days):
        found = sorted(days[when])
        if len(found) == 1:
            ((key, value, count),) = found
            stops.append(Stop(when, value, (key,), count))
            continue
        keys = tuple(key for key, _, _ in found)
        values = sorted({value for _, value, _ in found})
        if len(values) > 1:
            disputed.append(Dispute(kind, when, tuple(values), keys))
            continue
        counts = {count for _, _, count in found}
        stops.append(Stop(when, values[0], keys, counts.pop() if len(counts) == 1 else None))
    return tuple(stops)
