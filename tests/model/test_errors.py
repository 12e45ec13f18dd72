"""Errors say what was given, what is allowed and what to do next."""

import pytest

from collabworkshop.model.errors import (
    AnswerError,
    ConflictError,
    NotAllowedError,
    UnreadableError,
    WorkshopError,
)


@pytest.mark.parametrize("kind", [AnswerError, ConflictError, NotAllowedError, UnreadableError])
def test_views_need_to_know_one_error_only(kind: type[Exception]) -> None:
    assert issubclass(kind, WorkshopError)


def test_an_answer_error_holds_the_field_the_answer_and_what_is_allowed() -> None:
    error = AnswerError("interest", 9, "a whole number from 1 to 5")
    assert (error.field, error.given, error.allowed) == (
        "interest",
        9,
        "a whole number from 1 to 5",
    )
    assert str(error) == "interest: 9 cannot be saved. Allowed is a whole number from 1 to 5."


@pytest.mark.parametrize(("length", "shown"), [(78, 80), (79, 80), (4_001, 80)])
def test_a_long_answer_is_cut_in_the_sentence_and_whole_in_the_error(
    length: int, shown: int
) -> None:
    error = AnswerError("name", "x" * length, "less")
    assert len(str(error)) == len("name:  cannot be saved. Allowed is less.") + shown
    assert len(error.given) == length


def test_a_conflict_says_that_nothing_is_lost_and_holds_both_versions() -> None:
    error = ConflictError("this row", {"name": "mine"}, {"name": "theirs"})
    assert str(error).startswith("Somebody changed this row while you were writing.")
    assert "Nothing is lost" in str(error)
    assert (error.mine, error.theirs) == ({"name": "mine"}, {"name": "theirs"})
