"""Rates, gaps and what contributes: what of it is worth a conversation."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from collabworkshop.analysis.evaluation.contributing_words import pair_said
from collabworkshop.analysis.evaluation.rate_words import gap_said, rate_said
from collabworkshop.analysis.evaluation.required_rate import RequiredRate
from collabworkshop.analysis.evaluation.trajectory_findings import first_few
from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.analysis.plans.wording import talk
from collabworkshop.analysis.sentences import listed
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.result import Finding

__all__ = ["how_they_move"]


def how_they_move(found: TrajectoryReading) -> Iterator[Finding]:
    """Return rates faster than any so far, gaps that became wider, and aims that did not follow.

    Parameters
    ----------
    found
        How the indicators stand.
    """
    yield from _too_fast(found)
    yield from _wider(found)
    yield from _alone(found)


def _too_fast(found: TrajectoryReading) -> Iterator[Finding]:
    """Say it once for each indicator; parts of which it is true as well are named."""
    fast: defaultdict[str, list[RequiredRate]] = defaultdict(list)
    for rate in found.rates:
        if rate.beyond_any:
            fast[rate.indicator].append(rate)
    said = (
        talk("faster-than-ever", _fast_said(fast[key], found.indicators[key]), key)
        for key in found.lines
        if key in fast
    )
    yield from first_few(said, len(fast), "faster-than-ever", "to move faster than ever")


def _fast_said(rates: Sequence[RequiredRate], indicator: Indicator) -> str:
    first, *others = rates
    also = f" The same is true of {listed(one.part.said for one in others)}." if others else ""
    return f"{rate_said(first, indicator)}{also}"


def _wider(found: TrajectoryReading) -> Iterator[Finding]:
    wider = [one for one in found.gaps if one.change == "wider"]
    said = (
        talk(
            "wider-gap",
            " ".join((gap_said(one, found.indicators[one.indicator]), *one.cautions)),
            one.indicator,
        )
        for one in wider
    )
    yield from first_few(said, len(wider), "wider-gap", "gaps that became wider")


def _alone(found: TrajectoryReading) -> Iterator[Finding]:
    """Say where what contributes moved and its aim did not, and where it did not move itself."""
    not_forward = ("same", "worse")
    alone = [one for one in found.tied if one.first == "better" and one.second in not_forward]
    still = [one for one in found.tied if one.first in not_forward]
    for code, pairs in (("moved-alone", alone), ("does-not-move", still)):
        said = (
            talk(code, pair_said(one, found.called), one.contributing, one.moves) for one in pairs
        )
        yield from first_few(said, len(pairs), code, "pairs of which this can be said")
