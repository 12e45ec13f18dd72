"""Every exercise stands on the shelf under its id, and keeps what exercises promise."""

import pytest

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.shelf import EXERCISES, exercise
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.state import State


def test_an_exercise_that_is_not_there_is_answered_with_those_that_are() -> None:
    with pytest.raises(
        WorkshopError, match=r"no exercise 'tie-mapp'.*power-interest-grid, tie-map"
    ):
        exercise("tie-mapp")


@pytest.mark.parametrize("asked", EXERCISES.values(), ids=EXERCISES)
def test_its_questions_and_its_entry_have_the_same_fields(asked: Exercise) -> None:
    assert exercise(asked.id) is asked
    assert repr(asked) == f"<exercise {asked.id}>"
    if asked.instrument.parts:  # what it asks stands in its parts; tests of answers ask for them
        assert not asked.questions(State())
        return
    unasked = set(asked.entry.model_fields) - set(asked.questions(State()))
    assert set(asked.questions(State())) <= set(asked.entry.model_fields)
    # What a file said beside a name, and the draft on the screen: nobody is asked for them. What an
    # indicator is for is asked where its targets are.
    of_files = {"notes", "draft", "references", "adds_up"}
    assert unasked <= of_files | ({"role", "moves"} if asked.id == "indicators" else set())


@pytest.mark.parametrize("asked", EXERCISES.values(), ids=EXERCISES)
def test_a_result_needs_no_more_than_the_kinds_it_reads(asked: Exercise) -> None:
    assert set(asked.writes) <= set(asked.reads)
