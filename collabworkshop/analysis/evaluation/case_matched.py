"""Where does each indicator of the case belong, and what did the group say? One row for each."""

from pydantic import Field

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.assessment.tally import EVERYBODY
from collabworkshop.analysis.evaluation.beside_case import BesideCase
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.questionnaire import Item, Part, Questionnaire

__all__ = ["ROLES", "CaseAsked", "MatchedSign", "matched_signs"]

ROLES = {"on-track": "says whether it is on track", "contributing": "contributes"}
"""Kinds of indicator, as people read them."""


class MatchedSign(Noun):
    """One indicator of the case.

    Parameters
    ----------
    item
        Its place in the questionnaire.
    title
        What it is called in a few words.
    goal, why
        Where it belongs, and why.
    near, not_near
        The goal that comes nearest, and why it is not that one.
    role
        Its kind, in words; empty where it belongs to no goal.
    chosen
        Goal to the number of people who chose it, as far as that may be seen; the goals in
        their order.
    """

    item: Name
    title: Name
    goal: Name
    why: Name
    near: Name
    not_near: Name
    role: Text = ""
    chosen: dict[str, int] = Field(default_factory=dict)


class CaseAsked(Asked):
    """What the group chose, with what fits and why, and our own plan beside the case.

    Parameters
    ----------
    matched
        The indicators of the case.
    beside
        Our own plan beside that of the case.
    """

    matched: tuple[MatchedSign, ...] = ()
    beside: BesideCase = Field(default_factory=BesideCase)


def matched_signs(
    asked: Questionnaire, case: EvaluationPlan, answered: Asked
) -> tuple[MatchedSign, ...]:
    """Return what fits for each indicator, beside what the group chose.

    Parameters
    ----------
    asked
        The indicators, with their worked answers.
    case
        The plan of the case, which knows of which kind each indicator is.
    answered
        The counts that may be seen; everything said of the group is read from them.
    """
    seen = {one.item: one.counts for one in answered.tallies if one.group == EVERYBODY}
    return tuple(
        _matched(asked, part, item, case, seen.get(f"{part.id}.{item.id}", {}))
        for part in asked.parts
        if part.asks == "cases"
        for item in part.items
    )


def _matched(
    asked: Questionnaire, part: Part, item: Item, case: EvaluationPlan, counts: dict[str, int]
) -> MatchedSign:
    goals = {one.id: one.label for one in asked.lists[part.piles]}
    sign = case.indicators.get(item.id)
    return MatchedSign(
        item=f"{part.id}.{item.id}",
        title=item.name,
        goal=goals[item.answer],
        why=item.because,
        near=goals[item.near],
        not_near=item.not_near,
        role=ROLES.get(sign.role, "") if sign else "",
        chosen={label: counts[id_] for id_, label in goals.items() if counts.get(id_)},
    )
