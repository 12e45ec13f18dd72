"""The doubts about a theory of change as it stands, looked for once however many views ask."""

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.checks.checking import checked
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.pathways.standing import AROUND, PATHWAY, context_of, pathway_of
from collabworkshop.exercises.pathways.still_there import without_who_left
from collabworkshop.model.record import Record
from collabworkshop.model.set_aside import SET_ASIDE, SetAside
from collabworkshop.model.state import State

__all__ = ["aside_in", "doubts_in"]

_known: WeakKeyDictionary[State, dict[str, tuple[Doubt, ...]]] = WeakKeyDictionary()


def doubts_in(state: State, draft: str) -> tuple[Doubt, ...]:
    """Return all doubts about one theory of change, those that are set aside among them.

    What somebody has not shared yet, a stakeholder for example, raises none: a doubt that is
    set aside is read by everybody. Whoever or whatever left the earlier notebooks counts no more: a
    box that nobody else sees to is without anybody.

    Parameters
    ----------
    state
        What stands now.
    draft
        Which one.

    Examples
    --------
    >>> doubts_in(State(), "main")
    ()
    """
    found = _known.setdefault(state, {})
    if draft not in found:
        context = context_of(state.answered((*PATHWAY, *AROUND), (), 0))
        found[draft] = checked(without_who_left(pathway_of(state, draft), context), context)
    return found[draft]


def aside_in(state: State, draft: str) -> Iterator[tuple[Record, SetAside]]:
    """Yield what the group has set aside in one theory of change, with the record of each.

    Parameters
    ----------
    state
        What stands now.
    draft
        Which one.
    """
    for _, record in sorted(state.of(SET_ASIDE).items()):
        one = noun_of(SetAside, record)
        if one.draft == draft:
            yield record, one
