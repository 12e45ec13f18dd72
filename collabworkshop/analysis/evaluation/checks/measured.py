"""Whether there is a beginning and an end, and a figure where one belongs."""

from collections.abc import Iterator

from collabworkshop.analysis.evaluation.checks.check import Check, Look, Seen, of_part
from collabworkshop.analysis.evaluation.checks.sources import IATI, OURS, ROAD_MAP
from collabworkshop.analysis.evaluation.figure_words import figure
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import counted, listed, quoted
from collabworkshop.model.evaluation import Indicator

__all__ = [
    "BEYOND_UNIT",
    "NO_BASELINE",
    "NO_TARGET",
    "TWO_FIGURES",
    "UNDATED_FIGURE",
    "WORDS_FOR_FIGURE",
]

_CALLED = {"baseline": "The baseline", "target": "A target", "actual": "What was measured"}


def _no_baseline(look: Look) -> Iterator[Seen]:
    for key in look.indicators.keys() - look.baselines.keys():
        yield Seen(f"It is not said where {look.said(key)} stands at the beginning.", (key,))


def _no_target(look: Look) -> Iterator[Seen]:
    for key in look.indicators.keys() - look.targets.keys():
        if look.indicators[key].role == "on-track":
            yield Seen(
                f"{look.said(key)} is to say whether you are on track, and has no target.", (key,)
            )


def _undated_figure(look: Look) -> Iterator[Seen]:
    for key in look.indicators:
        found = [*look.baselines.get(key, ()), *look.actuals.get(key, ())]
        undated = sorted(name for name, one in found if one.ends is None)
        if undated:
            have = counted(len(undated), "figure", "figures")
            yield Seen(
                f"{look.said(key)} has {have} without a date.",
                (key,),
                measurements=tuple(undated),
            )


def _two_figures(look: Look) -> Iterator[Seen]:
    for key, parts in look.series.items():
        found = [(part, one) for part, series in parts.items() for one in series.disputed]
        if found:
            part, first = found[0]
            values = listed(figure(value, look.indicators[key]) for value in first.values)
            yield Seen(
                f"{look.said(key)}{of_part(part)} has figures that differ for "
                f"{day_of(first.when)}: {values}.",
                (key,),
                measurements=tuple(sorted(name for _, one in found for name in one.keys)),
            )


def _words_for_figure(look: Look) -> Iterator[Seen]:
    for key, found in look.measurements.items():
        if look.indicators[key].measure == "words":
            continue
        worded = [(name, one) for name, one in found if one.value is None and one.words.strip()]
        if worded:
            first = min(one.words for _, one in worded)
            yield Seen(
                f"{look.said(key)} is a figure, and {quoted(first)} stands where one belongs.",
                (key,),
                measurements=tuple(sorted(name for name, _ in worded)),
            )


def _beyond_unit(look: Look) -> Iterator[Seen]:
    for key, found in look.measurements.items():
        indicator = look.indicators[key]
        beyond = sorted(
            (one.value, one.kind, name)
            for name, one in found
            if one.value is not None and not _possible(one.value, indicator)
        )
        if beyond:
            value, kind, _ = beyond[-1]
            most = "no rank is below 1" if indicator.measure == "rank" else "the whole is 100 %"
            yield Seen(
                f"{_CALLED[kind]} for {look.said(key)} is {figure(value, indicator)}, and {most}.",
                (key,),
                measurements=tuple(sorted(name for _, _, name in beyond)),
            )


def _possible(value: float, indicator: Indicator) -> bool:
    if indicator.measure == "percentage":
        return 0 <= value <= 100
    return indicator.measure != "rank" or value >= 1


NO_BASELINE = Check(
    id="no-baseline",
    title="An indicator without a baseline",
    severity="gap",
    why="Progress is the way from where you began. Who looks for the beginning later, finds what "
    "memory left of it.",
    source=ROAD_MAP,
    step="Look for the last figure that exists, with its date; or measure before you begin.",
    find=_no_baseline,
)

NO_TARGET = Check(
    id="no-target",
    title="An on-track indicator without a target",
    severity="gap",
    why="On track means near the line to a target. Without one there is no line.",
    source=ROAD_MAP,
    step="Agree what it should be, by when; or call it contributing and only watch it.",
    find=_no_target,
)

UNDATED_FIGURE = Check(
    id="undated-figure",
    title="A figure without a date",
    severity="gap",
    why="Nobody knows whether it was before you began or after. Until then it stands in no line.",
    source=ROAD_MAP,
    step="Ask whoever gave it which time it speaks of, and write its last day.",
    find=_undated_figure,
)

TWO_FIGURES = Check(
    id="two-figures",
    title="Two figures for one day",
    severity="gap",
    why="One of them is wrong, or they count different things. Until that is known, both are left "
    "out of the line.",
    source=OURS,
    step="Look at both sources, and keep the figure that fits the definition.",
    find=_two_figures,
)

WORDS_FOR_FIGURE = Check(
    id="words-for-figure",
    title="Words where a figure belongs",
    severity="gap",
    why="Nobody can draw a line to “more than before”, or say later whether it was reached.",
    source=IATI,
    step="Write the figure, or make it an indicator in words.",
    find=_words_for_figure,
)

BEYOND_UNIT = Check(
    id="beyond-unit",
    title="More than the unit allows",
    severity="gap",
    why="A share of a hundred lies between 0 and 100, a rank begins at 1. Another figure is a "
    "slip, or it is a change in per cent, which is a number and no share.",
    source=IATI,
    step="Correct the figure, or make the indicator a number.",
    find=_beyond_unit,
)
