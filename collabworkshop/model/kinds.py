"""Which noun the body of each kind of record is."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from pydantic import ValidationError

from collabworkshop.model.noun import Noun

__all__ = ["NOUNS", "wrong_in"]

_WHERE = {
    "approach": "approach.Approach",
    "assessment-plan": "assessment_plan.AssessmentPlan",
    "brought-answers": "brought_answers.BroughtAnswers",
    "card-theme": "theme.CardTheme",
    "commitment": "commitment.Commitment",
    "consent": "consent.Consent",
    "decision-voice": "decision_voice.DecisionVoice",
    "directory": "directory_summary.DirectorySummary",
    "evaluation-aside": "set_aside.DoubtLeft",
    "evaluation-role": "evaluation_role.EvaluationRole",
    "evaluation-step": "evaluation_step.EvaluationStep",
    "file-id": "file_id.FileId",
    "follow-up": "follow_up.FollowUp",
    "force": "force.Force",
    "force-rating": "force.ForceRating",
    "formal-power": "formal_power.FormalPower",
    "indicator": "evaluation.Indicator",
    "learning-event": "learning_event.LearningEvent",
    "learning-plan": "learning_plan.LearningPlan",
    "measurement": "evaluation.Measurement",
    "pathway-draft": "pathway_draft.PathwayDraft",
    "pathway-element": "pathway.Element",
    "pathway-link": "pathway.Link",
    "pathway-match": "pathway_match.PathwayMatch",
    "pathway-preparation": "pathway_preparation.PathwayPreparation",
    "person": "person.Person",
    "placement": "placement.Placement",
    "portrait-mark": "portrait.PortraitMark",
    "portrait-point": "portrait.PortraitPoint",
    "position": "position.Position",
    "power-own": "power_source.PowerOwn",
    "power-seen": "power_source.PowerSeen",
    "practice-change": "practice_change.PracticeChange",
    "resource": "resource.Resource",
    "round": "round.Round",
    "seat": "seat.Seat",
    "set-aside": "set_aside.SetAside",
    "sharing": "sharing.Sharing",
    "stakeholder": "stakeholder.Stakeholder",
    "stance": "stance.Stance",
    "status-rule": "status_rule.StatusRule",
    "theme": "theme.Theme",
    "tie": "tie.Tie",
    "trust": "trust.Trust",
    "what-if": "what_if.WhatIf",
}
"""Kind to the file of this folder and the noun in it."""


class _Nouns(Mapping[str, type[Noun]]):
    """The noun of each kind, loaded when it is asked for.

    A kernel of somebody who answers one exercise does not pay for the nouns of all others: each
    weighs a quarter of a megabyte.
    """

    def __getitem__(self, kind: str) -> type[Noun]:
        file, name = _WHERE[kind].split(".")
        found: type[Noun] = getattr(import_module(f"collabworkshop.model.{file}"), name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_WHERE)

    def __len__(self) -> int:
        return len(_WHERE)


NOUNS: Mapping[str, type[Noun]] = _Nouns()


def wrong_in(kind: str, body: object, otherwise: type[Noun] | None = None) -> str:
    """Return what keeps a body from being of its kind; empty where nothing does.

    Parameters
    ----------
    kind, body
        Of a record.
    otherwise
        What the body of a kind is that stands in no list; anything will do without it.

    Examples
    --------
    >>> wrong_in("person", {"name": "Ada"}), wrong_in("person", {})
    ('', 'name: Field required')
    """
    noun = NOUNS.get(kind, otherwise)
    if noun is None:
        return ""
    try:
        noun.model_validate(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(map(str, first["loc"]))[:80]
        said = first["msg"].removeprefix("Value error, ")[:160]
        # What is wrong with several fields together is at none of them.
        return f"{place}: {said}" if place else said
    return ""
