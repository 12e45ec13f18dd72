"""What single people said never leaves as part of a result, whatever the exercise does."""

import pytest

from collabworkshop.host.disclosure import disclosed
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.result import Result, Support

ALL = frozenset("abcdefgh")


def result(*supports: tuple[str, str]) -> Result:
    rests_on = tuple(Support(measure=m, people=frozenset(people)) for m, people in supports)
    return Result(exercise="x", rests_on=rests_on)


def passes(
    given: Result, *, group: int = 8, private: bool = True, small_sees_all: bool = True
) -> bool:
    try:
        left = disclosed(
            given, private=private, group=group, smallest=3, small_sees_all=small_sees_all
        )
    except NotAllowedError:
        return False
    assert left.rests_on is None
    return True


@pytest.mark.parametrize(
    ("supports", "good"),
    [
        ([], True),
        ([("interest", "abc")], True),
        ([("interest", "ab")], False),
        ([("interest", "abc"), ("influence", "d")], False),
        # Everybody, and everybody but one: the difference is what that one said.
        ([("interest", "abcdefg"), ("interest", "abcdefgh")], False),
        ([("interest", "abcde"), ("interest", "abcdefgh")], True),
        ([("interest", "abcdefg"), ("influence", "abcdefgh")], True),
        ([("interest", "abcd"), ("interest", "efgh")], True),
        ([("interest", "abcd"), ("interest", "abcd")], True),
        # Of three figures: all less two of them is what g said.
        ([("interest", "abcdefg"), ("interest", "abc"), ("interest", "def")], False),
        ([("interest", "abcdefgh"), ("interest", "abcd"), ("interest", "cdef")], False),
    ],
)
def test_figures_of_too_few_and_differences_of_too_few_stop_a_result(
    supports: list[tuple[str, str]], *, good: bool
) -> None:
    assert passes(result(*supports)) is good


def test_a_result_of_private_answers_that_does_not_say_on_whom_it_rests_is_stopped() -> None:
    assert not passes(Result(exercise="x"))
    assert passes(Result(exercise="x"), private=False)


def test_a_group_of_two_sees_what_it_said() -> None:
    assert passes(result(("interest", "ab")), group=2)


def test_a_group_of_two_that_was_promised_silence_does_not() -> None:
    assert not passes(result(("interest", "ab")), group=2, small_sees_all=False)
    assert passes(result(), group=2, small_sees_all=False)


def test_the_refusal_names_the_exercise_and_nobody() -> None:
    with pytest.raises(NotAllowedError, match="which exercise it was: x") as caught:
        disclosed(result(("interest", "a")), private=True, group=8, smallest=3)
    assert "interest" not in str(caught.value)


def test_who_is_behind_a_figure_is_in_no_text_of_a_result() -> None:
    given = result(("interest", "abc"))
    assert "rests_on" not in given.model_dump_json()
    assert "interest" not in repr(given)
