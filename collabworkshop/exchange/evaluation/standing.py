"""How the figures of one indicator stand to each other: order of days, direction, parts."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from collabworkshop.model.evaluation import Measurement

__all__ = [
    "against_direction",
    "baselines_after_targets",
    "breakdown_of",
    "has_figure",
    "on_the_way",
]


def has_figure(figures: Iterable[Measurement], kind: str) -> bool:
    """Say whether one of the figures is of a kind, and a number."""
    return any(each.kind == kind and each.value is not None for each in figures)


def against_direction(figures: Sequence[Measurement], direction: str) -> Iterator[Measurement]:
    """Yield the targets on the wrong side of every baseline of the same part and place.

    Parameters
    ----------
    figures
        Those of one indicator.
    direction
        ``"up"``, ``"down"``, or empty where nobody said: then there are none.

    Examples
    --------
    >>> began = Measurement(indicator="i", kind="baseline", value=10)
    >>> aim = Measurement(indicator="i", kind="target", value=8)
    >>> len(list(against_direction([began, aim], "up")))
    1
    >>> len(list(against_direction([began, aim], "down")))
    0
    """
    sign = {"up": 1, "down": -1}.get(direction)
    for target in figures if sign else ():
        if target.kind == "target" and target.value is not None:
            began = [
                each.value
                for each in figures
                if each.kind == "baseline" and each.value is not None and _same(each, target)
            ]
            if began and all((target.value - value) * (sign or 1) < 0 for value in began):
                yield target


def baselines_after_targets(figures: Sequence[Measurement]) -> Iterator[Measurement]:
    """Yield the baselines of a day after every target of the same part and place."""
    for baseline in figures:
        began = baseline.begins or baseline.ends
        if baseline.kind == "baseline" and began is not None:
            aimed = [
                each.ends
                for each in figures
                if each.kind == "target" and each.ends is not None and _same(each, baseline)
            ]
            if aimed and max(aimed) < began:
                yield baseline


def breakdown_of(figures: Iterable[Measurement]) -> tuple[str, ...]:
    """Return by what figures are broken down, in the order in which it is met."""
    return tuple(dict.fromkeys(name for each in figures for name in each.groups))


def on_the_way(figures: Sequence[Measurement]) -> list[Measurement]:
    """Return figures with each target marked as interim that has a later one beside it."""
    if sum(each.kind == "target" for each in figures) < 2:
        return list(figures)
    latest: dict[object, date] = {}
    for each in figures:
        if each.kind == "target" and each.ends is not None:
            part = _part(each)
            latest[part] = max(each.ends, latest.get(part, each.ends))
    return [
        each.model_copy(update={"interim": True})
        if each.kind == "target" and each.ends is not None and each.ends < latest[_part(each)]
        else each
        for each in figures
    ]


def _same(one: Measurement, other: Measurement) -> bool:
    return one.groups == other.groups and one.place == other.place


def _part(figure: Measurement) -> object:
    return frozenset(figure.groups.items()), figure.place
