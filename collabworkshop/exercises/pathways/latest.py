"""What somebody drew last, and how it came to stand there."""

from collabworkshop.exercises.pathways.standing import MAIN, draft_of, drafts
from collabworkshop.model.pathway import ELEMENT, LINK
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT
from collabworkshop.model.pathway_match import PATHWAY_MATCH
from collabworkshop.model.record import Record
from collabworkshop.model.state import State

__all__ = ["came_whole", "latest_draft"]


def latest_draft(state: State, person: str) -> str:
    """Return the draft in which somebody last drew a box or a link; our own for nobody."""
    latest = _latest(state, person)
    return MAIN if latest is None else draft_of(latest.key)


def came_whole(state: State, person: str) -> bool:
    """Return whether what somebody drew last came with a file, or out of another draft."""
    latest = _latest(state, person)
    if latest is None:
        return False
    beside = (
        record for kind in (PATHWAY_DRAFT, PATHWAY_MATCH) for record in state.of(kind).values()
    )
    return any(record.batch == latest.batch for record in beside)


def _latest(state: State, person: str) -> Record | None:
    known = drafts(state)
    theirs = [
        record
        for kind in (ELEMENT, LINK)
        for record in state.of(kind).values()
        if record.author == person and draft_of(record.key) in known
    ]
    return max(theirs, key=lambda record: record.position, default=None)
