"""What is worth saying about the targets of a plan: what is missing, in disorder, or level."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.evaluation.way_words import is_held
from collabworkshop.analysis.evaluation.whole_figures import said_in, whole_figures
from collabworkshop.analysis.sentences import counted, listed, quoted
from collabworkshop.model.evaluation import EvaluationPlan, Measurement
from collabworkshop.model.result import Finding

__all__ = ["LOOKED_AT", "target_findings"]

LOOKED_AT = (
    *("no-baseline", "no-target", "undated-target", "baseline-younger-than-target"),
    *("target-against-direction", "targets-turn-back", "no-interim-target", "two-figures"),
    *("words-for-figure", "beyond-unit", "no-direction", "moves-nothing", "no-contributing"),
)
"""Checks of the plan that speak of beginnings and targets, the others stand elsewhere."""

_MOST = 3
"""Findings of one check; the others are counted."""

_Measured = Mapping[str, list[tuple[str, Measurement]]]


def target_findings(
    plan: EvaluationPlan, measured: _Measured, doubts: Sequence[Doubt], order: Sequence[str]
) -> Iterator[Finding]:
    """Yield what the group should look at.

    Parameters
    ----------
    plan
        The plan.
    measured
        Its measurements, by indicator.
    doubts
        Those that the group did not set aside.
    order
        Keys of the indicators, as they are to be named.
    """
    if not plan.indicators:
        sentence = "There is no indicator yet, so there is nothing to aim at."
        yield Finding(code="no-indicator", sentence=sentence, severity="gap")
        return
    unsaid = [key for key in order if not plan.indicators[key].role]
    what_for = (
        "It is not said what {} {} for: to tell whether its outcome comes true, or to move first."
    )
    yield from _together(plan, unsaid, "no-role", "gap", what_for)
    yield from _from_doubts(doubts)
    undated = [key for key in order if _undated_beginning(key, measured.get(key, []))]
    yield from _together(
        plan, undated, "undated-baseline", "gap", "The day of the beginning is not said for {}."
    )
    held = [key for key in order if is_held(plan.indicators[key], measured.get(key, []))]
    yield from _together(
        plan,
        held,
        "held-level",
        "note",
        "What you want for {} is what it was at the beginning. It is to be held; how much of the "
        "way is done cannot be said, since there is none.",
    )


def _from_doubts(doubts: Sequence[Doubt]) -> Iterator[Finding]:
    by_check: defaultdict[str, list[Doubt]] = defaultdict(list)
    for one in doubts:
        by_check[one.check].append(one)
    for check in LOOKED_AT:
        found = by_check[check]
        for one in found[:_MOST]:
            keys = (*one.elements, *one.measurements)
            yield Finding(code=check, sentence=one.sentence, evidence=keys, severity=one.severity)
        if rest := found[_MOST:]:
            more = counted(len(rest), "more indicator", "more indicators")
            yield Finding(
                code=check,
                sentence=f"The same was found for {more}.",
                evidence=tuple(key for one in rest for key in one.elements),
                severity=rest[0].severity,
            )


def _together(
    plan: EvaluationPlan, keys: Sequence[str], code: str, severity: str, sentence: str
) -> Iterator[Finding]:
    if keys:
        named = listed(quoted(plan.indicators[key].title) for key in keys)
        said = sentence.format(named, "is" if len(keys) == 1 else "are")
        yield Finding.model_validate(
            {"code": code, "sentence": said, "evidence": tuple(keys), "severity": severity}
        )


def _undated_beginning(key: str, measured: Sequence[tuple[str, Measurement]]) -> bool:
    first = dict(measured).get(whole_figures(key, measured).baseline)
    return first is not None and said_in(first) and first.ends is None
