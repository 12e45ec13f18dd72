"""Which of the five simple rules does the plan meet, and what is missing? As the group gets it."""

from collections.abc import Iterable, Iterator, Sequence

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.doubts.groups import DoubtGroup, gravest
from collabworkshop.analysis.doubts.left import LeftDoubt, parted
from collabworkshop.analysis.evaluation.rule_words import (
    FORM_ONLY,
    by_check,
    checks_said,
    rule_said,
    stands,
)
from collabworkshop.analysis.evaluation.simple_rules import RULES, MetRule, by_rule
from collabworkshop.analysis.evaluation.worked_out import worked_out
from collabworkshop.analysis.sentences import counted, listed, number, quoted
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.result import Finding, Result

__all__ = ["COLUMNS", "WORDS_ONLY", "EvaluationDoubts", "evaluation_doubts"]

COLUMNS = {"rule": "Rule", "stands": "How the plan stands to it", "missing": "What is missing"}

WORDS_ONLY = "not-worked-out"
"""Id of the check that finds indicators in words only: they are told apart from what is amiss."""

_OF_RULES = frozenset(check for rule in RULES for check in rule.checks)


class EvaluationDoubts(Result):
    """Which rules an evaluation plan meets, and every doubt about it.

    Parameters
    ----------
    rules
        How the plan stands to each rule, in their order.
    worked, words
        How many indicators are worked out, and how many are words only.
    groups
        The open doubts, check by check, the gravest first.
    left
        Those that the group leaves, with its reasons.
    earlier
        Those that were left, and are no longer there or concern something else by now.
    """

    rules: tuple[MetRule, ...] = ()
    worked: int = 0
    words: int = 0
    groups: tuple[DoubtGroup, ...] = ()
    left: tuple[LeftDoubt, ...] = ()
    earlier: tuple[LeftDoubt, ...] = ()

    @property
    def open(self) -> int:
        """How many doubts are open."""
        return sum(len(one.doubts) for one in self.groups)


def evaluation_doubts(
    exercise: str, plan: EvaluationPlan, doubts: Sequence[Doubt], aside: Sequence[LeftDoubt]
) -> EvaluationDoubts:
    """Return which rules an evaluation plan meets, and what is missing.

    Parameters
    ----------
    exercise
        Id of the exercise.
    plan
        The plan.
    doubts
        All doubts about it.
    aside
        Those that the group has set aside at some time.
    """
    said, worked = parted(doubts, aside), len(worked_out(plan))
    rules, groups = by_rule(plan, said.open), by_check(said.open)
    # Not checked once more: all parts were, and there may be a thousand of them.
    return EvaluationDoubts.model_construct(
        exercise=exercise,
        findings=tuple(_findings(plan, worked, rules, said.open, said.left)),
        columns=COLUMNS,
        rows=tuple(
            {
                "rule": one.rule.title,
                "stands": stands(one),
                "missing": checks_said(by_check(one.missing)),
            }
            for one in rules
        ),
        rules=rules,
        worked=worked,
        words=len(plan.indicators) - worked,
        groups=groups,
        left=said.left,
        earlier=said.earlier,
    )


def _findings(
    plan: EvaluationPlan,
    worked: int,
    rules: Sequence[MetRule],
    doubts: Sequence[Doubt],
    left: Sequence[LeftDoubt],
) -> Iterator[Finding]:
    if not plan.outcomes:
        said = "There is no outcome yet for which you could have an indicator."
        yield Finding(code="nothing-yet", sentence=said, severity="gap")
        return
    if not worked:
        said = "No indicator is worked out yet, so nearly nothing can be held against the rules."
        yield Finding(code="nothing-worked-out", sentence=said, severity="gap")
    yield from _met(rules)
    yield from (_not_yet(one) for one in rules if one.missing)
    beside = [one for one in doubts if one.check not in {*_OF_RULES, WORDS_ONLY}]
    if beside:
        have = counted(len(beside), "doubt is", "doubts are").capitalize()
        yield Finding(
            code="beside-the-rules",
            sentence=f"{have} about something else: {checks_said(by_check(beside))}.",
            evidence=_keys(beside),
            severity=gravest(beside)[0].severity,
        )
    yield from _in_words(doubts, worked)
    if left:
        have = counted(len(left), "doubt is", "doubts are").capitalize()
        evidence = tuple(one.doubt for one in left)
        said = f"{have} set aside, with a reason."
        yield Finding(code="set-aside", sentence=said, evidence=evidence)


def _met(rules: Sequence[MetRule]) -> Iterator[Finding]:
    met = [one.rule for one in rules if one.met]
    if met:
        titles = listed((quoted(one.title) for one in met), most=len(RULES))
        said = f"The plan meets {number(len(met))} of {number(len(RULES))} rules: {titles}."
        evidence = tuple(one.id for one in met)
        yield Finding(code="met", sentence=f"{said} {FORM_ONLY}", evidence=evidence)


def _not_yet(one: MetRule) -> Finding:
    return Finding(
        code="not-yet",
        sentence=f"Not met yet: {quoted(one.rule.title)}. {rule_said(one)}",
        evidence=(one.rule.id, *_keys(one.missing)),
        severity=gravest(one.missing)[0].severity,
    )


def _in_words(doubts: Sequence[Doubt], worked: int) -> Iterator[Finding]:
    words = [one for one in doubts if one.check == WORDS_ONLY]
    if words:
        have = counted(len(words), "indicator is", "indicators are").capitalize()
        beside = f", beside {number(worked)} that you worked out" if worked else ""
        said = f"{have} words only{beside}. The rules do not speak of them yet."
        evidence = tuple(key for one in words for key in one.elements)
        yield Finding(code="words-only", sentence=said, evidence=evidence)


def _keys(doubts: Iterable[Doubt]) -> tuple[str, ...]:
    return tuple(one.key for one in doubts)
