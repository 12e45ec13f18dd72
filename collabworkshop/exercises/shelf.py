"""All exercises there are, by id."""

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.map_findings import MapFindings
from collabworkshop.exercises.power_interest_grid import PowerInterestGrid
from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.exercises.tie_trust import TieTrust
from collabworkshop.model.errors import WorkshopError

__all__ = ["ASKED_IN_ROUNDS", "EXERCISES", "exercise"]

EXERCISES: dict[str, Exercise] = {
    e.id: e for e in (PowerInterestGrid(), TieMapExercise(), TieTrust(), MapFindings())
}

ASKED_IN_ROUNDS = {kind: e.id for e in EXERCISES.values() for kind in e.rounds}
"""Kinds that are answered anew in each round, with their exercise."""


def exercise(id: str) -> Exercise:  # noqa: A002 - "id" is what the contract calls it
    """Return the exercise of that id, or say which there are."""
    if id not in EXERCISES:
        raise WorkshopError(f"There is no exercise {id!r}. There are: {', '.join(EXERCISES)}.")
    return EXERCISES[id]
