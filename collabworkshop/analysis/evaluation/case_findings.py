"""How does a group read its own plan beside a worked case? What it lacks, and what it has."""

from collections.abc import Iterator

from collabworkshop.analysis.evaluation.beside_case import BesideCase, Feature
from collabworkshop.analysis.sentences import counted, listed, quoted
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.result import Finding

__all__ = ["worth_comparing"]

_MOST = 3


def worth_comparing(found: BesideCase, ours: EvaluationPlan) -> Iterator[Finding]:
    """Yield what the case has and we have not; what both have is said in one sentence.

    Parameters
    ----------
    found
        The comparison.
    ours
        Our own plan, for what things are called.
    """
    if not found.outcomes:
        yield Finding(
            code="case-no-outcome",
            sentence="We have no outcome yet, so there is nothing to lay beside the case.",
            severity="gap",
        )
        return
    for one in found.features:
        if one.is_behind:
            there, with_us = one.said
            yield Finding(
                code=one.code,
                sentence=f"{one.label}: in the case {there}, with us {with_us}."
                f"{_missing(one, ours)}",
                evidence=one.missing,
                severity="talk" if one.ours else "gap",
            )
    alike = [one for one in found.features if one.ours and not one.is_behind]
    if alike:
        these = counted(len(alike), "thing", "things")
        yield Finding(
            code="case-alike",
            sentence=f"In {these} we are as far as the case, or further: "
            f"{listed((one.label.lower() for one in alike), most=_MOST)}.",
            evidence=tuple(one.code for one in alike),
        )


def _missing(one: Feature, ours: EvaluationPlan) -> str:
    titles = {key: outcome.title for key, outcome in ours.outcomes.items()}
    titles |= {key: indicator.title for key, indicator in ours.indicators.items()}
    names = [quoted(titles[key]) for key in one.missing]
    return f" Not yet: {listed(names, most=_MOST)}." if names else ""
