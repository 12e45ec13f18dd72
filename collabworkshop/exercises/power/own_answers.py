"""Who said how much of each source they have, and who lets it be shown with their name."""

from collections.abc import Iterable, Mapping, Sequence

from collabworkshop.analysis.power.profile import NamedProfile
from collabworkshop.exercises.roster import people
from collabworkshop.model.consent import CONSENT, Consent
from collabworkshop.model.power_source import POWER_OWN
from collabworkshop.model.record import PSEUDONYM, Change
from collabworkshop.model.state import State

__all__ = ["agreement", "heard", "named_profiles", "own_answers", "willing"]

Answers = Mapping[str, Mapping[str, int]]
"""Source to person to step of the ladder."""


def own_answers(state: State, sources: Iterable[str], scale: str) -> dict[str, dict[str, int]]:
    """Return source to person to step; what was left out is not there.

    Parameters
    ----------
    state
        What stands now.
    sources
        Ids of the sources that are asked.
    scale
        Id of the ladder; a level on another one is kept and not counted.
    """
    found: dict[str, dict[str, int]] = {source: {} for source in sources}
    for record in state.of(POWER_OWN).values():
        source, level = record.body["source"], record.body["level"]
        if source in found and level and level["scale"] == scale:
            found[source][record.author] = level["rank"]
    return found


def heard(answers: Answers) -> set[str]:
    """Return everybody who rated themselves on any source."""
    return {person for of_source in answers.values() for person in of_source}


def agreement(state: State, exercise: str, key: str, *, named: bool) -> Sequence[Change]:
    """Return what has to be recorded so that a profile is shown by name, or is no more."""
    if named:
        return [Change(kind=CONSENT, key=key, body=Consent(exercise=exercise).model_dump())]
    return [Change(kind=CONSENT, key=key, deleted=True)] if state.get(CONSENT, key) else []


def willing(state: State, exercise: str, answers: Answers) -> frozenset[str]:
    """Return who agreed to be named and answered; a pseudonym has no name to show."""
    agreed = {r.author for r in state.of(CONSENT).values() if r.body["exercise"] == exercise}
    there = agreed & heard(answers) & set(people(state))
    return frozenset(person for person in there if not person.startswith(PSEUDONYM))


def named_profiles(
    state: State, answers: Answers, named: frozenset[str]
) -> tuple[NamedProfile, ...]:
    """Return the own answers of those who are named, in the order of the roster."""
    return tuple(
        NamedProfile(
            name=one.name, own={s: steps[key] for s, steps in answers.items() if key in steps}
        )
        for key, one in people(state).items()
        if key in named
    )
