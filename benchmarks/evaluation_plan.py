"""Time of all checks and trajectories of a large evaluation plan, over 250 ms and over pandas."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import median

import pandas as pd

from benchmarks.measure import Measure
from collabworkshop.analysis.evaluation.checks.checking import checked
from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.analysis.evaluation.figures import figures_of
from collabworkshop.analysis.evaluation.gap import gaps
from collabworkshop.analysis.evaluation.required_rate import required_rates
from collabworkshop.analysis.evaluation.trajectory import trajectories
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome

__all__ = ["large_plan", "measures"]

INDICATORS, FIGURES = 200, 20
SECONDS = 0.25
TRIES = 9
ON = date(2026, 6, 1)
STREETS = ("", "North", "South", "West")
WORDS = ("children", "who", "read", "at", "eight", "parents", "know", "share", "of", "homes", "and")


def measures() -> Iterator[Measure]:
    """Yield the time of checks and trajectories over a bound, and over a bare group-by."""
    plan, context = large_plan(seed=0)
    frame = pd.DataFrame(
        (one.indicator, one.kind, "".join(one.groups.values()), one.ends, one.value)
        for one in plan.measurements.values()
    )
    _all(plan, context)  # what is imported on the first call is not its measure
    ours = median(_clocked(lambda: _all(plan, context)) for _ in range(TRIES))
    bare = median(_clocked(lambda: frame.groupby([0, 1, 2, 3])[4].last()) for _ in range(TRIES))
    size = f"{INDICATORS} indicators with {FIGURES} figures each"
    found = len(checked(plan, context))
    yield Measure(
        name=f"all checks, trajectories, rates and gaps of {size}, over 250 ms",
        ratio=ours / SECONDS,
        limit=1.0,
        detail=f"{ours * 1e3:.0f} ms, with {found:,} doubts",
    )
    yield Measure(
        name="the same, over a bare group-by of pandas",
        ratio=ours / bare,
        limit=80.0,
        detail=f"{ours * 1e3:.0f} ms over {bare * 1e3:.2f} ms",
    )


def _all(plan: EvaluationPlan, context: EvaluationContext) -> None:
    figures = figures_of(plan)
    checked(plan, context, figures=figures)
    trajectories(plan, on=ON, figures=figures)
    required_rates(plan, on=ON, figures=figures)
    gaps(plan, on=ON, figures=figures)


def large_plan(*, seed: int) -> tuple[EvaluationPlan, EvaluationContext]:
    """Return a plan as full of holes as one that is being made, with figures for four parts."""
    chance = random.Random(seed)  # noqa: S311 - no secret, the same plan each time
    outcomes = {f"o-{number}": Outcome(title=f"Outcome {number}") for number in range(40)}
    indicators = {f"i-{number:03}": _indicator(chance) for number in range(INDICATORS)}
    measurements = {
        f"{key}-{place:02}": _figure(chance, key, place)
        for key in indicators
        for place in range(FIGURES)
    }
    plan = EvaluationPlan(outcomes=outcomes, indicators=indicators, measurements=measurements)
    collectors = {one.collector for one in indicators.values() if one.collector}
    context = EvaluationContext(
        members=frozenset(collectors),
        affected=frozenset(("mothers",)),
        differences=("street",),
        hours=dict.fromkeys(sorted(collectors), 40.0),
    )
    return plan, context


def _indicator(chance: random.Random) -> Indicator:
    return Indicator(
        outcome=f"o-{chance.randrange(40)}",
        title=" ".join(chance.choices(WORDS, k=8)),
        definition=chance.choice(("", "Those who were there in June.")),
        measure=chance.choice(("number", "percentage", "rank")),
        direction=chance.choice(("", "up", "down")),
        role=chance.choice(("", "on-track", "contributing")),
        moves=f"i-{chance.randrange(INDICATORS):03}",
        source=chance.choice(("", "Register")),
        collector=chance.choice(("", *(f"member-{one}" for one in range(12)))),
        shared_with=chance.choice(((), ("Parents",), ("Parents", "Town"))),
        hours=chance.choice((None, 4.0, 12.0)),
        use=chance.choice(("", "We decide in May.")),
    )


def _figure(chance: random.Random, key: str, place: int) -> Measurement:
    """Return a baseline for each of four parts, then targets and what was measured."""
    street = STREETS[place % len(STREETS)]
    begun, year = date(2022, 1, 1), place // len(STREETS)
    return Measurement(
        indicator=key,
        kind="baseline" if year == 0 else "target" if year == 4 else "actual",
        value=float(chance.randint(1, 100)),
        ends=begun + timedelta(days=365 * (year if year < 4 else 6)),
        groups={"street": street} if street else {},
        cases=chance.choice((None, 8, 200)),
    )


def _clocked(work: Callable[[], object]) -> float:
    began = time.process_time()  # one thread: what others do on this machine is not counted
    work()
    return time.process_time() - began
