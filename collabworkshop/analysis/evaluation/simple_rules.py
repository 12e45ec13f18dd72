"""Which of five simple rules for evaluating collective impact does a plan meet? And not."""

from collections.abc import Sequence

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.evaluation.worked_out import worked_out
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.noun import Key, Name, Noun

__all__ = ["RULES", "MetRule", "SimpleRule", "by_rule"]


class SimpleRule(Noun):
    """One rule, and what in a plan would go against it.

    Parameters
    ----------
    id
        A slug.
    title, meaning
        The rule in own words, and what it asks of a plan.
    checks
        Ids of the checks that speak of it.
    """

    id: Key
    title: Name
    meaning: Name
    checks: tuple[Key, ...]


class MetRule(Noun):
    """How a plan stands to one rule.

    Parameters
    ----------
    rule
        The rule.
    met
        Whether no check speaks against it; ``None`` where there is nothing to look at, since no
        indicator is worked out. It says that the form is there, not that the rule is lived.
    missing
        The doubts that speak against it.
    """

    rule: SimpleRule
    met: bool | None
    missing: tuple[Doubt, ...] = ()


RULES = (
    SimpleRule(
        id="learning",
        title="Evaluate so that you can learn and change course",
        meaning="Figures come in time for a decision, and somebody has said for which.",
        checks=("no-use", "gathered-never-used", "no-rhythm", "no-interim-target"),
    ),
    SimpleRule(
        id="several-designs",
        title="Several designs for several users",
        meaning="Those who work, those who pay and those who live with it get what each of them "
        "needs, found in more than one way.",
        checks=(
            *("seen-by-nobody", "one-audience", "not-for-the-affected"),
            *("one-method", "only-numbers", "only-stories"),
        ),
    ),
    SimpleRule(
        id="shared-where-needed",
        title="Share measures where you need to, and no more of them",
        meaning="What is measured together means the same to all, and costs no more hours than "
        "there are.",
        checks=("no-definition", "two-figures", "too-many", "asks-too-much", "no-collector"),
    ),
    SimpleRule(
        id="unintended",
        title="Look for what you intended, and for what you did not",
        meaning="Every outcome has an indicator, so have those for whom it may be different, and "
        "something is open to surprise.",
        checks=("outcome-without-indicator", "nothing-unwanted", "nothing-on-equity"),
    ),
    SimpleRule(
        id="contribution",
        title="Ask what you contributed, not what was yours alone",
        meaning="Between your work and the outcome stand figures that should move first, and no "
        "word claims the change for you.",
        checks=("attribution", "no-contributing", "moves-nothing"),
    ),
)
"""In own words after M. Cabaj, Evaluating Collective Impact: Five Simple Rules, The Philanthropist
26(1), summer 2014. Author, title, journal and year stand so in the library of the Collective Impact
Forum. The article itself could not be opened when this was written, so look the rules up in it
before you quote them. Which checks speak of which rule is a reading of this workshop."""


def by_rule(plan: EvaluationPlan, doubts: Sequence[Doubt]) -> tuple[MetRule, ...]:
    """Return how the plan stands to each rule.

    Parameters
    ----------
    plan
        The plan.
    doubts
        What its checks found, without those that the group set aside.

    Examples
    --------
    >>> {one.met for one in by_rule(EvaluationPlan(), ())}
    {None}
    """
    return tuple(_met(plan, rule, doubts) for rule in RULES)


def _met(plan: EvaluationPlan, rule: SimpleRule, doubts: Sequence[Doubt]) -> MetRule:
    missing = tuple(doubt for doubt in doubts if doubt.check in rule.checks)
    return MetRule(
        rule=rule, met=not missing if missing or worked_out(plan) else None, missing=missing
    )
