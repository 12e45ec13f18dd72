"""How does the plan stand to a rule? In a sentence, with what is missing, check by check."""

from collections.abc import Iterable

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.doubts.groups import DoubtGroup, gravest
from collabworkshop.analysis.evaluation.checks.checking import CHECKS
from collabworkshop.analysis.evaluation.simple_rules import MetRule
from collabworkshop.analysis.sentences import counted, listed

__all__ = ["FORM_ONLY", "by_check", "checks_said", "rule_said", "stands"]

FORM_ONLY = "That a rule is met says that its form is there, not that you live it."

_TITLES = {check.id: check.title for check in CHECKS}
_MOST_CHECKS = 6
"""Checks that are named in one sentence; the others are counted."""


def by_check(doubts: Iterable[Doubt]) -> tuple[DoubtGroup, ...]:
    """Return doubts by check, the gravest checks first.

    Parameters
    ----------
    doubts
        In the order of the checks.

    Examples
    --------
    >>> some = [Doubt(check=check, sentence=check, severity=grave)
    ...         for check, grave in (("no-rhythm", "note"), ("no-use", "gap"), ("no-use", "gap"))]
    >>> [(one.name, len(one.doubts)) for one in by_check(some)]
    [('An indicator without a use', 2), ('An indicator without a rhythm', 1)]
    """
    found: dict[str, list[Doubt]] = {}
    for doubt in gravest(doubts):
        found.setdefault(doubt.check, []).append(doubt)
    # Not checked once more: all doubts were, and there may be a thousand of them.
    return tuple(
        DoubtGroup.model_construct(group=check, name=_TITLES.get(check, check), doubts=tuple(some))
        for check, some in found.items()
    )


def checks_said(groups: Iterable[DoubtGroup]) -> str:
    """Return what doubts are about, with how many there are of each.

    Examples
    --------
    >>> late = Doubt(check="no-use", sentence="What for?", severity="gap")
    >>> checks_said(by_check([late, late]))
    'an indicator without a use (2)'
    """
    return listed((_counted(one) for one in groups), most=_MOST_CHECKS)


def _counted(group: DoubtGroup) -> str:
    title = f"{group.name[0].lower()}{group.name[1:]}".rstrip("?")
    return title if len(group.doubts) == 1 else f"{title} ({len(group.doubts)})"


def stands(one: MetRule) -> str:
    """Return how the plan stands to a rule, in two or three words."""
    if one.met is None:
        return "Nothing to look at yet"
    return "Met in form" if one.met else "Not yet"


def rule_said(one: MetRule) -> str:
    """Return how the plan stands to a rule, in a sentence.

    Examples
    --------
    >>> from collabworkshop.analysis.evaluation.simple_rules import by_rule
    >>> from collabworkshop.model.evaluation import EvaluationPlan
    >>> rule_said(by_rule(EvaluationPlan(), ())[0])
    'Nothing is worked out yet that could be held against it.'
    """
    if one.met is None:
        return "Nothing is worked out yet that could be held against it."
    if one.met:
        return "Nothing of what we look for speaks against it."
    speak = counted(len(one.missing), "doubt speaks", "doubts speak").capitalize()
    return f"{speak} against it: {checks_said(by_check(one.missing))}."
