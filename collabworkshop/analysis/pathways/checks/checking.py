"""Does a theory of change hold? All checks in order."""

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.checks.check import Check, Look
from collabworkshop.analysis.pathways.checks.doing import (
    NO_INDICATOR,
    NO_OWNER,
    NO_RESOURCE,
    OWNS_TOO_MUCH,
)
from collabworkshop.analysis.pathways.checks.doubles import PROMISED_TWICE, SAID_TWICE
from collabworkshop.analysis.pathways.checks.given import (
    NO_ASSUMPTION,
    OUTSIDE_UNWATCHED,
    UNTESTED,
)
from collabworkshop.analysis.pathways.checks.people import (
    AFFECTED_NOT_ASKED,
    GAINS_NOT_ASKED,
    NO_PART,
    NO_SIDE_EFFECT,
)
from collabworkshop.analysis.pathways.checks.reasons import NO_EVIDENCE, NO_RATIONALE
from collabworkshop.analysis.pathways.checks.times import NOTHING_EARLY, TOO_EARLY
from collabworkshop.analysis.pathways.checks.ways import (
    HANGS_ON_WEAK,
    JUMP,
    ONE_WAY,
    ONLY_HELPFUL,
)
from collabworkshop.analysis.pathways.checks.whole import (
    CIRCLE,
    COMES_FROM_NOWHERE,
    LEADS_NOWHERE,
    NO_IMPACT,
)
from collabworkshop.analysis.pathways.checks.words import (
    ACTIVITY_AS_OUTCOME,
    OUTCOME_AS_ACTIVITY,
    TWO_IN_ONE,
)
from collabworkshop.analysis.pathways.context import Context
from collabworkshop.model.pathway import Pathway

__all__ = ["CHECKS", "checked"]

CHECKS: tuple[Check, ...] = (
    *(NO_IMPACT, CIRCLE, LEADS_NOWHERE, COMES_FROM_NOWHERE),
    *(JUMP, ONE_WAY, ONLY_HELPFUL, HANGS_ON_WEAK),
    *(NO_RATIONALE, NO_EVIDENCE),
    *(NO_ASSUMPTION, UNTESTED, OUTSIDE_UNWATCHED),
    *(NO_OWNER, NO_RESOURCE, NO_INDICATOR, OWNS_TOO_MUCH, PROMISED_TWICE),
    *(AFFECTED_NOT_ASKED, GAINS_NOT_ASKED, NO_PART, NO_SIDE_EFFECT),
    *(NOTHING_EARLY, TOO_EARLY),
    *(SAID_TWICE, TWO_IN_ONE, ACTIVITY_AS_OUTCOME, OUTCOME_AS_ACTIVITY),
)
"""The logic first, then who and what, time, and words."""


def checked(pathway: Pathway, context: Context | None = None) -> tuple[Doubt, ...]:
    """Return all doubts about a pathway, check by check.

    Parameters
    ----------
    pathway
        The theory of change.
    context
        What earlier notebooks know; without it some checks have nothing to look at.

    Returns
    -------
    tuple of Doubt
        In the order of `CHECKS`, then of the sentences; the order of entry changes nothing.

    Examples
    --------
    >>> from collabworkshop.model.pathway import Element
    >>> goal = Element(kind="impact", label="Every child reads")
    >>> [doubt.sentence for doubt in checked(Pathway(elements={"g": goal}))]
    ['Nothing leads to “Every child reads”: nobody does anything for it.']
    """
    look = Look(pathway, context or Context())
    return tuple(doubt for check in CHECKS for doubt in check.doubts(look))
