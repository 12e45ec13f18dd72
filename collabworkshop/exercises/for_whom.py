"""For whom may somebody write? Nobody writes for those who have a voice of their own here."""

from collections.abc import Mapping
from typing import Any

from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.roster import organisation_of, people, told_apart
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Record
from collabworkshop.model.state import State

__all__ = ["for_whom", "own_records", "without_voice"]


def own_records(state: State, kind: str, person: str) -> dict[str, Record]:
    """Return what a person may change: their organisation's, and what they wrote.

    Parameters
    ----------
    state
        What stands now.
    kind
        Kind of record.
    person
        Key of the person.
    """
    own = organisation_of(state, person)
    return {
        key: record
        for key, record in state.of(kind).items()
        if record.author == person or (own and record.on_behalf_of == own)
    }


def without_voice(state: State) -> dict[str, str]:
    """Return the stakeholders for whom nobody on the roster speaks: key to name."""
    voices = {person.organisation for person in people(state).values()}
    return {key: name for key, name in told_apart(state).items() if key not in voices}


def for_whom(
    given: Any,
    state: State,
    person: str,
    held: Record | None,
    *,
    others: Mapping[str, str] | None = None,
) -> str:
    """Return the key of the organisation for which somebody writes.

    Parameters
    ----------
    given
        Key or name of an organisation; empty for the one for which the person speaks.
    state
        What stands now.
    person
        Key of the person.
    held
        What is changed; for whom it was may stay. ``None`` for something new.
    others
        For whom somebody may write who speaks for nobody: key to name. All without a voice, where
        nothing is said.

    Raises
    ------
    AnswerError
        When the person may not write for this one.
    """
    if held is not None and given == held.body["organisation"]:
        return str(given)
    own, names = organisation_of(state, person), told_apart(state)
    free = without_voice(state) if others is None else others
    open_to = {own: names.get(own, own)} if own else free
    by_name = {name.casefold(): key for key, name in open_to.items()}
    said = str(given or "").strip()
    chosen = said if said in open_to else by_name.get(said.casefold(), "" if said else own)
    if not chosen:
        allowed = (
            f"{short(open_to[own])}, for which you speak"
            if own
            else "somebody of the list for whom nobody in this workshop speaks yet; if you speak "
            "for an organisation, say so first under “Who am I?”"
        )
        raise AnswerError("organisation", said, allowed)
    return chosen
