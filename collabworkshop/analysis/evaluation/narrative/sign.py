"""One indicator in sentences: what is counted, by whom, what it should reach, how it stands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from collabworkshop.analysis.evaluation.figure_words import figure
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.analysis.evaluation.trajectory_words import standing_said
from collabworkshop.analysis.pathways.narrative.said import (
    Block,
    Said,
    Words,
    box,
    everyone,
    joined,
    sentence,
    strong,
    typed,
)
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.model.evaluation import Indicator, Measurement

__all__ = ["sign_told"]

_DIRECTIONS = {"up": "More is better. ", "down": "Less is better. "}

_MEASURES = {
    "number": "We count. ",
    "percentage": "We count a share of a hundred. ",
    "rank": "We look at a rank; the first is 1. ",
    "words": "It is told in words. ",
}


def sign_told(
    one: Indicator,
    figures: Sequence[Measurement],
    found: Iterable[Trajectory],
    *,
    titles: Mapping[str, str],
    names: Mapping[str, str],
    worked_out: bool,
) -> Iterator[Block]:
    """Yield the paragraph of an indicator, and a point for each figure that was agreed.

    Parameters
    ----------
    one
        The indicator.
    figures
        Its baselines and targets; others are left out.
    found
        How it stands, for all and for each part.
    titles, names
        What indicators and stakeholders are called, by key.
    worked_out
        Whether it is more than words on a box.
    """
    yield Block("paragraph", tuple(_about(one, titles, names, worked_out=worked_out)))
    for each in sorted(figures, key=_order):
        if each.kind != "actual":
            yield Block("point", _agreed(each, one))
    for stands in found:
        if worked_out:
            yield Block("point", (typed(standing_said(stands, one)),))


def _about(
    one: Indicator, titles: Mapping[str, str], names: Mapping[str, str], *, worked_out: bool
) -> Iterator[Said]:
    yield from strong(one.title)
    if not worked_out:
        yield Said("So far these are words only; nobody has worked them out.")
        return
    if one.definition.strip():
        yield from sentence(one.definition)
    yield from _counted(one)
    if one.moves in titles:
        yield from joined("It should move ", *box(titles[one.moves]), ". ")
    if one.breakdown:
        yield from joined("We look at it by ", *_all(one.breakdown), ". ")
    yield from _gathered(one, names)
    yield from _shared(one, names)
    if one.use.strip():
        yield from joined("It informs this decision: ", *sentence(one.use))


def _counted(one: Indicator) -> Iterator[Said]:
    if one.measure == "number" and one.unit.strip():
        yield from joined("We count in ", typed(one.unit), ". ")
    else:
        yield Said(_MEASURES[one.measure])
    if one.direction:
        yield Said(_DIRECTIONS[one.direction])


def _gathered(one: Indicator, names: Mapping[str, str]) -> Iterator[Said]:
    who = names.get(one.collector, "")
    if who:
        yield from joined(typed(who), " gathers it")
    else:
        yield Said("Nobody is named yet who gathers it")
    if one.frequency.strip():
        yield from joined(", ", typed(one.frequency))
    yield Said(". ")
    for what, text in (("It comes from: ", one.source), ("How it is gathered: ", one.method)):
        if text.strip():
            yield from joined(what, *sentence(text))


def _shared(one: Indicator, names: Mapping[str, str]) -> Iterator[Said]:
    if one.shared_with:
        yield from joined("It is shared with ", *_all(names.get(k, k) for k in one.shared_with))
        yield Said(". ")
    if one.shared_how.strip():
        yield from joined("How it is shared: ", *sentence(one.shared_how))


def _agreed(each: Measurement, one: Indicator) -> Words:
    """Return a baseline or a target as a point; one in words as a sentence of its own."""
    begins = each.kind == "baseline"
    when = each.ends or each.begins
    day = f" {'on' if begins else 'by'} {day_of(when)}" if when else ""
    around: list[str | Said] = [day, ", on the way" if each.interim else ""]
    parts = [typed(f"{by}: {part}") for by, part in each.groups.items()]
    parts += [typed(each.place)] if each.place.strip() else []
    for part in parts:
        around += [", ", part]
    if each.value is not None:
        said = typed(figure(each.value, one))
        return joined("We begin at " if begins else "We want to reach ", said, *around, ".")
    what = "Where we begin" if begins else "What we want to reach"
    words = each.words if each.words.strip() else "nobody has said it yet"
    return joined(what, *around, ": ", *sentence(words))


def _order(one: Measurement) -> tuple[bool, str, str, str]:
    when = one.ends or one.begins
    part = "; ".join((*map(": ".join, sorted(one.groups.items())), one.place))
    return (one.kind != "baseline", part, when.isoformat() if when else "", one.words)


def _all(names: Iterable[str]) -> Words:
    return everyone((typed(name),) for name in names)
