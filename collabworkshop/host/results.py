"""The group's result of an exercise, as far as it may leave the host."""

from datetime import date

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.roster import group_size
from collabworkshop.host.disclosure import disclosed
from collabworkshop.host.policy import is_private
from collabworkshop.model.record import Record
from collabworkshop.model.result import Result
from collabworkshop.model.round import Round
from collabworkshop.model.state import State

__all__ = ["answers_of", "group_result"]


def answers_of(state: State, asked: Exercise, number: int) -> list[Record]:
    """Return what was answered in one round of an exercise."""
    return [r for kind in asked.rounds for r in state.of(kind).values() if r.round == number]


def group_result(state: State, asked: Exercise, round_: Round, person: str, on: date) -> Result:
    """Return the result of one round, checked for what single people said.

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
    answers = answers_of(state, asked, round_.number)
    if asked.when_closed and not round_.closed:
        return asked.waiting(len({r.author for r in answers if r.state == "shared"}))
    others = (r for r in state.since(0) if r.kind in asked.reads and r.kind not in asked.rounds)
    # What is not shared yet is nobody's result.
    read = State(r for r in (*others, *answers) if r.state == "shared")
    authors = {r.author for r in read if is_private(r.kind)}
    group = group_size(state, authors | {person})
    return disclosed(
        asked.result(read, on=on, group=group),
        private=any(is_private(kind) for kind in asked.reads),
        group=group,
        smallest=asked.instrument.smallest,
    )
