"""Whether the targets are dated, in order, and lead where the coalition wants to go."""

from collections.abc import Iterator

from collabworkshop.analysis.evaluation.checks.check import Check, Look, Seen, of_part
from collabworkshop.analysis.evaluation.checks.sources import OURS, ROAD_MAP
from collabworkshop.analysis.evaluation.figure_words import figure
from collabworkshop.analysis.evaluation.series import Series
from collabworkshop.analysis.evaluation.target_order import (
    against_direction,
    before_baseline,
    turning_back,
)
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import counted

__all__ = [
    "AGAINST_DIRECTION",
    "BEFORE_BASELINE",
    "LONG",
    "NO_INTERIM",
    "TURNING_BACK",
    "UNDATED_TARGET",
]

LONG = 730
"""Days from the baseline to the last target from which on one in between is missing; a habit."""


def _undated_target(look: Look) -> Iterator[Seen]:
    for key, found in look.targets.items():
        undated = sorted(name for name, one in found if one.ends is None)
        if undated:
            have = counted(len(undated), "target", "targets")
            yield Seen(f"{look.said(key)} has {have} without a date.", (key,), (), (), (*undated,))


def _against_direction(look: Look) -> Iterator[Seen]:
    for key, parts in look.series.items():
        indicator = look.indicators[key]
        found = [
            (part, pair)
            for part, series in parts.items()
            if (pair := against_direction(indicator, series))
        ]
        if found:
            part, (start, last) = found[0]
            wanted = "more" if indicator.direction == "up" else "less"
            yield Seen(
                f"Of {look.said(key)}{of_part(part)} {wanted} is wanted, and the target of "
                f"{day_of(last.when)} is {figure(last.value, indicator)} where it began with "
                f"{figure(start.value, indicator)}.",
                (key,),
                measurements=_keys(stop.keys for _, pair in found for stop in pair),
            )


def _turning_back(look: Look) -> Iterator[Seen]:
    for key, parts in look.series.items():
        found = [(part, pair) for part, series in parts.items() for pair in turning_back(series)]
        if found:
            part, (before, after) = found[0]
            one = look.indicators[key]
            yield Seen(
                f"The targets for {look.said(key)}{of_part(part)} turn back: "
                f"{figure(before.value, one)} on {day_of(before.when)}, and "
                f"{figure(after.value, one)} on {day_of(after.when)}.",
                (key,),
                measurements=_keys(stop.keys for _, pair in found for stop in pair),
            )


def _before_baseline(look: Look) -> Iterator[Seen]:
    for key, parts in look.series.items():
        found = [(part, series) for part, series in parts.items() if before_baseline(series)]
        if found:
            part, series = found[0]
            target, start = before_baseline(series)[0], series.baselines[0]
            yield Seen(
                f"The baseline of {look.said(key)}{of_part(part)}, {day_of(start.when)}, is not "
                f"older than the target of {day_of(target.when)}.",
                (key,),
                measurements=_keys(
                    stop.keys
                    for _, one in found
                    for stop in (one.baselines[0], *before_baseline(one))
                ),
            )


def _no_interim(look: Look) -> Iterator[Seen]:
    for key, parts in look.series.items():
        found = [(part, series) for part, series in parts.items() if _far_and_alone(series)]
        if found:
            part, series = found[0]
            yield Seen(
                f"The only target for {look.said(key)}{of_part(part)} is that of "
                f"{day_of(series.targets[0].when)}; nothing is to be reached before.",
                (key,),
                measurements=_keys(stop.keys for _, one in found for stop in one.targets),
            )


def _far_and_alone(series: Series) -> bool:
    if len(series.targets) != 1 or not series.baselines:
        return False
    return (series.targets[0].when - series.baselines[-1].when).days >= LONG


def _keys(some: Iterator[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({key for keys in some for key in keys}))


UNDATED_TARGET = Check(
    id="undated-target",
    title="A target without a date",
    severity="gap",
    why="Whether you are on track depends on by when. Without a day no target is ever missed.",
    source=ROAD_MAP,
    step="Agree on a day on which you will look.",
    find=_undated_target,
)

AGAINST_DIRECTION = Check(
    id="target-against-direction",
    title="A target against the direction",
    severity="gap",
    why="Either the direction is the wrong way round, or the target is worse than the beginning. "
    "Every reading of the figures depends on which.",
    source=OURS,
    step="Turn the direction round, or correct the target. Where you only want to slow a loss, say "
    "so in the definition.",
    find=_against_direction,
)

TURNING_BACK = Check(
    id="targets-turn-back",
    title="Targets out of order",
    severity="talk",
    why="A target on the way lies between the beginning and the end. One beyond the end, or a step "
    "back, is a slip or needs a reason.",
    source=ROAD_MAP,
    step="Put the figures beside their dates in one row, and read it aloud.",
    find=_turning_back,
)

BEFORE_BASELINE = Check(
    id="baseline-younger-than-target",
    title="A baseline younger than the target",
    severity="gap",
    why="The way begins with the baseline. What was to be reached before lies behind it.",
    source=OURS,
    step="Check both dates; take an older baseline, or a later target.",
    find=_before_baseline,
)

NO_INTERIM = Check(
    id="no-interim-target",
    title="A target with nothing on the way",
    severity="talk",
    why="Who looks only at the end learns too late to change anything. (That two years are long: "
    f"{OURS.lower()}.)",
    source=ROAD_MAP,
    step="Agree what should be so in a year.",
    find=_no_interim,
)
