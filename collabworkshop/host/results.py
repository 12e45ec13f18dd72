"""The result of an exercise, the group's or one person's, as far as it may leave the host."""

from datetime import date
from typing import TypeVar

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.roster import group_size
from collabworkshop.host.disclosure import disclosed
from collabworkshop.host.policy import is_private
from collabworkshop.model.record import ERASURE, Record
from collabworkshop.model.result import Coverage, Result
from collabworkshop.model.round import Round
from collabworkshop.model.state import State

__all__ = ["answers_of", "group_result", "personal_result"]

_MOVED = (
    "This result is kept back. Since the round was closed, answers were erased or came in. "
    "Compared with what was shown before, the sums would tell what one person said. "
    "Ask anew in another round."
)

R = TypeVar("R", bound=Result)


def answers_of(state: State, asked: Exercise, number: int) -> list[Record]:
    """Return what was answered in one round of an exercise."""
    return [r for kind in asked.rounds for r in state.of(kind).values() if r.round == number]


def group_result(state: State, asked: Exercise, round_: Round, person: str, on: date) -> Result:
    """Return the result of one round, checked for what single people said.

    Sums of private answers that wait for the end of the round never move after it:
    whoever saw them before could subtract. Where somebody was erased since, they are
    kept back.

    Parameters
    ----------
    state
        What stands now.
    asked
        The exercise.
    round_
        The round.
    person
        Who wants to see it: one more from whom the others can hide.
    on
        The date.
    """
    read = _read(state, asked, round_.number)
    if asked.when_closed and not round_.closed:
        waiting = asked.waiting(len({r.author for r in answers_of(read, asked, round_.number)}))
        return waiting.model_copy(update={"rests_on": None})
    if asked.when_closed and _moved(state, asked, round_.number):
        return asked.gives(exercise=asked.id, coverage=Coverage(effect=_MOVED))
    group = _group(state, asked, read, person)
    return _checked(asked.result(read, on=on, group=group), asked, group)


def personal_result(
    state: State, asked: Exercise, round_: Round, person: str, on: date
) -> Result | None:
    """Return what one person alone gets from a round; ``None`` for nothing, or not yet.

    The parameters are those of ``group_result``, and so is the check.
    """
    if asked.tells is None or (asked.when_closed and not round_.closed):
        return None
    if asked.when_closed and _moved(state, asked, round_.number):
        return asked.tells(exercise=asked.id, coverage=Coverage(effect=_MOVED))
    read = _read(state, asked, round_.number)
    told = asked.personal(read, person, on=on)
    return None if told is None else _checked(told, asked, _group(state, asked, read, person))


def _read(state: State, asked: Exercise, number: int) -> State:
    """Return what a result is made of: what is not shared yet is nobody's result."""
    return state.answered(asked.reads, asked.rounds, number)


def _group(state: State, asked: Exercise, read: State, person: str) -> int:
    private = [kind for kind in asked.reads if is_private(kind)]
    authors = {r.author for kind in private for r in read.of(kind).values()}
    return group_size(state, authors | {person})


def _checked(result: R, asked: Exercise, group: int) -> R:
    return disclosed(
        result,
        private=any(is_private(kind) for kind in asked.reads),
        group=group,
        smallest=asked.instrument.smallest,
        small_sees_all=not asked.when_closed,
    )


def _moved(state: State, asked: Exercise, number: int) -> bool:
    """Tell whether the answers of a round that is over are others than when it was closed."""
    latest = state.get("round", asked.id)
    # When an earlier round ended nobody knows any more: then any erasure may have come after.
    ended = latest.position if latest and latest.body["number"] == number else 0
    if ended and any(r.position > ended for r in answers_of(state, asked, number)):
        return True
    # The key of what was erased ends with the beginning of the erasure's own key.
    erasures = {key[:32]: mark.position for key, mark in state.of(ERASURE).items()}
    gone = (r for kind in asked.rounds for r in state.erased(kind) if r.round == number)
    return any(erasures.get(r.key.rpartition("-")[2], ended + 1) > ended for r in gone)
