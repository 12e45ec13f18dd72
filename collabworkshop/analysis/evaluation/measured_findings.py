"""What is worth saying about what was measured? What is missing first, then how parts differ."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from collabworkshop.analysis.evaluation.checks.check import Look
from collabworkshop.analysis.evaluation.checks.measured import (
    BEYOND_UNIT,
    TWO_FIGURES,
    UNDATED_FIGURE,
    WORDS_FOR_FIGURE,
)
from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.analysis.evaluation.figures import Figures
from collabworkshop.analysis.evaluation.gap import Gap
from collabworkshop.analysis.evaluation.measured import Latest, Measured
from collabworkshop.analysis.evaluation.part import WHOLE, part_of
from collabworkshop.analysis.evaluation.rate_words import gap_said
from collabworkshop.analysis.plans.wording import day_of, gap, talk
from collabworkshop.analysis.sentences import counted, listed, quoted
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.result import Finding

__all__ = ["measured_findings"]

_MOST = 6
"""Findings of one kind; the table has the others."""

_CHECKS = (TWO_FIGURES, UNDATED_FIGURE, WORDS_FOR_FIGURE, BEYOND_UNIT)
"""Of all checks of the plan those that whoever enters figures can mend at once."""


def measured_findings(
    found: Measured, plan: EvaluationPlan, figures: Figures, *, waiting: int = 0
) -> Iterator[Finding]:
    """Return what is missing, what is few, and how far parts are apart.

    Parameters
    ----------
    found
        What was measured last.
    plan, figures
        The plan, and its figures sorted.
    waiting
        How many figures are of indicators that were taken away, or whose outcome was.
    """
    if not found.indicators:
        yield gap("no-indicators", "There is no indicator yet, so there is nothing to measure.")
    elif not any(one.count for one in found.latest):
        yield gap("nothing-measured", "Nothing has been measured yet.", *found.indicators)
    else:
        yield from _not_yet(found)
        yield from _old(found)
    yield from _mistakes(plan, figures)
    yield from _ahead(found, plan)
    yield from _alike(found, plan)
    yield from _few(found)
    yield from _not_in_parts(found)
    yield from _gaps(found)
    if waiting:
        yield Finding(
            code="waiting",
            sentence=f"{counted(waiting, 'figure waits', 'figures wait').capitalize()}, for the "
            "indicator or its outcome was taken away. Nothing of it is lost: what comes back has "
            "its figures again.",
        )
    yield from _all_new(found)


def _not_yet(found: Measured) -> Iterator[Finding]:
    of = _by_indicator(found, lambda one: not one.count)
    whole = [key for key, some in of.items() if len(some) == len(_of(found, key))]
    if whole:
        names = listed(quoted(found.called[key]) for key in whole)
        yield gap("not-measured", f"Not measured yet: {names}.", *whole)
    for key in [key for key in of if key not in whole][:_MOST]:
        parts = listed(one.part.said for one in of[key])
        yield gap(
            "part-not-measured",
            f"Of {quoted(found.called[key])} nothing was measured for {parts}.",
            key,
        )


def _old(found: Measured) -> Iterator[Finding]:
    of = _by_indicator(found, lambda one: one.age is not None and one.age > found.rule.old)
    for key, some in [*of.items()][:_MOST]:
        last = max(one.when for one in some if one.when)
        whom = "" if some[0].part == WHOLE else f" ({listed(one.part.said for one in some)})"
        yield talk(
            "old-figure",
            f"{quoted(found.called[key])}{whom} was last measured on {day_of(last)}, more than "
            f"{found.rule.old:,} days ago.",
            key,
        )


def _mistakes(plan: EvaluationPlan, figures: Figures) -> Iterator[Finding]:
    look = Look(plan, EvaluationContext(), figures)
    for check in _CHECKS:
        for doubt in check.doubts(look)[:_MOST]:
            yield Finding(
                code=check.id,
                sentence=doubt.sentence,
                evidence=(*doubt.elements, *doubt.measurements),
                severity=doubt.severity,
            )


def _ahead(found: Measured, plan: EvaluationPlan) -> Iterator[Finding]:
    """Say of figures that were measured on a day that has not come."""
    ahead = sorted(
        key
        for key, one in plan.measurements.items()
        if one.kind == "actual" and one.ends and found.on and one.ends > found.on
    )
    if ahead:
        are = counted(len(ahead), "measured figure is", "measured figures are")
        yield talk(
            "ahead", f"{are.capitalize()} of a day that has not come yet, and left out.", *ahead
        )


def _alike(found: Measured, plan: EvaluationPlan) -> Iterator[Finding]:
    """Say of parts that differ by capital letters only: they count as two."""
    written: defaultdict[tuple[str, str, str], dict[tuple[str, str], None]] = defaultdict(dict)
    for one in plan.measurements.values():
        for by, which in part_of(one).groups:
            written[one.indicator, by.casefold(), which.casefold()][by, which] = None
    for (key, _, _), some in sorted(written.items()):
        if len(some) > 1 and key in found.called:
            ways = listed(f"“{by}: {which}”" for by, which in sorted(some))
            yield talk(
                "parts-alike",
                f"{quoted(found.called[key])} has figures for {ways}, which count as different "
                "parts.",
                key,
            )


def _few(found: Measured) -> Iterator[Finding]:
    few = [one for one in found.latest if one.few]
    for one in few[:_MOST]:
        whom = "" if one.part == WHOLE else f" ({one.part.said})"
        yield talk(
            "few",
            f"{quoted(found.called[one.indicator])}{whom} rests on {one.cases}. People could "
            "be recognised: do not show it by name, put it together with another part.",
            one.indicator,
        )
    if len(few) > _MOST:
        more = counted(len(few) - _MOST, "more figure rests", "more figures rest")
        yield talk("few", f"{more.capitalize()} on few people; the table says which.")


def _not_in_parts(found: Measured) -> Iterator[Finding]:
    """Say of indicators that were to be broken down, and were only measured as a whole."""
    for key, one in found.indicators.items():
        measured = [each for each in _of(found, key) if each.count]
        if one.breakdown and measured and all(each.part == WHOLE for each in measured):
            by = listed(quoted(name) for name in one.breakdown)
            yield gap(
                "not-in-parts",
                f"{quoted(found.called[key])} was to be broken down by {by}, and has figures for "
                "all together only.",
                key,
            )


def _gaps(found: Measured) -> Iterator[Finding]:
    apart = sorted((one for one in found.gaps if one.size), key=_rank)
    for one in apart[:_MOST]:
        called = found.called[one.indicator]
        said = gap_said(one, found.indicators[one.indicator].model_copy(update={"title": called}))
        caution = f" {one.cautions[0]}" if one.cautions else ""
        code = {"wider": "gap-wider", "narrower": "gap-narrower"}.get(one.change, "gap")
        yield Finding(
            code=code,
            sentence=f"{said}{caution}",
            evidence=(one.indicator,),
            severity="note" if one.change == "narrower" else "talk",
        )


def _rank(one: Gap) -> tuple[int, str, str]:
    order = ("wider", "same", "unknown", "narrower")
    return order.index(one.change), one.indicator, one.by


def _all_new(found: Measured) -> Iterator[Finding]:
    fresh = [one.age is not None and one.age <= found.rule.old for one in found.latest]
    if fresh and all(fresh):
        yield Finding(
            code="up-to-date",
            sentence=f"Every indicator has a figure of the last {found.rule.old:,} days.",
        )


def _of(found: Measured, key: str) -> list[Latest]:
    return [one for one in found.latest if one.indicator == key]


def _by_indicator(found: Measured, wanted: Callable[[Latest], bool]) -> dict[str, list[Latest]]:
    of: defaultdict[str, list[Latest]] = defaultdict(list)
    for one in found.latest:
        if wanted(one):
            of[one.indicator].append(one)
    return dict(of)
