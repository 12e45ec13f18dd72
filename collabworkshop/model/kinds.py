"""Which noun the body of each kind of record is."""

from pydantic import ValidationError

from collabworkshop.model.approach import APPROACH, Approach
from collabworkshop.model.commitment import COMMITMENT, Commitment
from collabworkshop.model.decision_voice import DECISION_VOICE, DecisionVoice
from collabworkshop.model.directory_summary import DIRECTORY, DirectorySummary
from collabworkshop.model.file_id import FILE_ID, FileId
from collabworkshop.model.noun import Noun
from collabworkshop.model.person import Person
from collabworkshop.model.placement import Placement
from collabworkshop.model.portrait import PORTRAIT_MARK, PORTRAIT_POINT, PortraitMark, PortraitPoint
from collabworkshop.model.position import POSITION, Position
from collabworkshop.model.resource import RESOURCE, Resource
from collabworkshop.model.round import Round
from collabworkshop.model.seat import Seat
from collabworkshop.model.sharing import SHARING, Sharing
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.tie import Tie
from collabworkshop.model.trust import Trust
from collabworkshop.model.what_if import WhatIf

__all__ = ["NOUNS", "wrong_in"]

NOUNS: dict[str, type[Noun]] = {
    APPROACH: Approach,
    COMMITMENT: Commitment,
    DECISION_VOICE: DecisionVoice,
    DIRECTORY: DirectorySummary,
    FILE_ID: FileId,
    "person": Person,
    "placement": Placement,
    POSITION: Position,
    PORTRAIT_MARK: PortraitMark,
    PORTRAIT_POINT: PortraitPoint,
    RESOURCE: Resource,
    "round": Round,
    "seat": Seat,
    SHARING: Sharing,
    "stakeholder": Stakeholder,
    "tie": Tie,
    "trust": Trust,
    "what-if": WhatIf,
}


def wrong_in(kind: str, body: object) -> str:
    """Return what keeps a body from being of its kind; empty where nothing does.

    Examples
    --------
    >>> wrong_in("person", {"name": "Ada"}), wrong_in("person", {})
    ('', 'name: Field required')
    """
    noun = NOUNS.get(kind)
    if noun is None:
        return ""
    try:
        noun.model_validate(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        return f"{'.'.join(map(str, first['loc']))[:80]}: {first['msg'][:120]}"
    return ""
