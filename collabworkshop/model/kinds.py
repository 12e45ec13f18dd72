"""Which noun the body of each kind of record is."""

from pydantic import ValidationError

from collabworkshop.model.approach import APPROACH, Approach
from collabworkshop.model.assessment_plan import ASSESSMENT_PLAN, AssessmentPlan
from collabworkshop.model.brought_answers import BROUGHT_ANSWERS, BroughtAnswers
from collabworkshop.model.commitment import COMMITMENT, Commitment
from collabworkshop.model.consent import CONSENT, Consent
from collabworkshop.model.decision_voice import DECISION_VOICE, DecisionVoice
from collabworkshop.model.directory_summary import DIRECTORY, DirectorySummary
from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT, Indicator, Measurement
from collabworkshop.model.evaluation_role import EVALUATION_ROLE, EvaluationRole
from collabworkshop.model.evaluation_step import EVALUATION_STEP, EvaluationStep
from collabworkshop.model.file_id import FILE_ID, FileId
from collabworkshop.model.follow_up import FOLLOW_UP, FollowUp
from collabworkshop.model.force import FORCE, FORCE_RATING, Force, ForceRating
from collabworkshop.model.formal_power import FORMAL_POWER, FormalPower
from collabworkshop.model.learning_event import LEARNING_EVENT, LearningEvent
from collabworkshop.model.learning_plan import LEARNING_PLAN, LearningPlan
from collabworkshop.model.noun import Noun
from collabworkshop.model.pathway import ELEMENT, LINK, Element, Link
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.pathway_match import PATHWAY_MATCH, PathwayMatch
from collabworkshop.model.pathway_preparation import PATHWAY_PREPARATION, PathwayPreparation
from collabworkshop.model.person import Person
from collabworkshop.model.placement import Placement
from collabworkshop.model.portrait import PORTRAIT_MARK, PORTRAIT_POINT, PortraitMark, PortraitPoint
from collabworkshop.model.position import POSITION, Position
from collabworkshop.model.power_source import POWER_OWN, POWER_SEEN, PowerOwn, PowerSeen
from collabworkshop.model.practice_change import PRACTICE_CHANGE, PracticeChange
from collabworkshop.model.resource import RESOURCE, Resource
from collabworkshop.model.round import Round
from collabworkshop.model.seat import Seat
from collabworkshop.model.set_aside import EVALUATION_ASIDE, SET_ASIDE, DoubtLeft, SetAside
from collabworkshop.model.sharing import SHARING, Sharing
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.stance import STANCE, Stance
from collabworkshop.model.status_rule import STATUS_RULE, StatusRule
from collabworkshop.model.theme import CARD_THEME, THEME, CardTheme, Theme
from collabworkshop.model.tie import Tie
from collabworkshop.model.trust import Trust
from collabworkshop.model.what_if import WhatIf

__all__ = ["NOUNS", "wrong_in"]

NOUNS: dict[str, type[Noun]] = {
    APPROACH: Approach,
    ASSESSMENT_PLAN: AssessmentPlan,
    BROUGHT_ANSWERS: BroughtAnswers,
    CARD_THEME: CardTheme,
    COMMITMENT: Commitment,
    CONSENT: Consent,
    DECISION_VOICE: DecisionVoice,
    DIRECTORY: DirectorySummary,
    EVALUATION_ASIDE: DoubtLeft,
    EVALUATION_ROLE: EvaluationRole,
    EVALUATION_STEP: EvaluationStep,
    FILE_ID: FileId,
    FOLLOW_UP: FollowUp,
    FORCE: Force,
    FORCE_RATING: ForceRating,
    FORMAL_POWER: FormalPower,
    INDICATOR: Indicator,
    LEARNING_EVENT: LearningEvent,
    LEARNING_PLAN: LearningPlan,
    MEASUREMENT: Measurement,
    ELEMENT: Element,
    LINK: Link,
    PATHWAY_DRAFT: PathwayDraft,
    PATHWAY_MATCH: PathwayMatch,
    PATHWAY_PREPARATION: PathwayPreparation,
    "person": Person,
    "placement": Placement,
    POSITION: Position,
    PORTRAIT_MARK: PortraitMark,
    PORTRAIT_POINT: PortraitPoint,
    POWER_OWN: PowerOwn,
    POWER_SEEN: PowerSeen,
    PRACTICE_CHANGE: PracticeChange,
    RESOURCE: Resource,
    "round": Round,
    "seat": Seat,
    SET_ASIDE: SetAside,
    SHARING: Sharing,
    "stakeholder": Stakeholder,
    STANCE: Stance,
    STATUS_RULE: StatusRule,
    THEME: Theme,
    "tie": Tie,
    "trust": Trust,
    "what-if": WhatIf,
}


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
        return f"{'.'.join(map(str, first['loc']))[:80]}: {first['msg'][:120]}"
    return ""
