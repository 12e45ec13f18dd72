"""What README.md says was planted on the force-field board is there."""

from datetime import date

import pytest

from collabworkshop.analysis.readiness.forces import ForceField
from collabworkshop.exercises.force_field import EXERCISE
from collabworkshop.model.result import Finding
from collabworkshop.model.state import State


@pytest.fixture(scope="module")
def board(planted: State) -> ForceField:
    return EXERCISE.result(planted, on=date(2026, 3, 14))


@pytest.fixture(scope="module")
def found(board: ForceField) -> dict[str, Finding]:
    return {one.code: one for one in board.findings}


def test_five_drive_and_nine_are_in_the_way_and_the_balance_depends_on_whom_one_asks(
    board: ForceField,
) -> None:
    assert (len(board.on("for")), len(board.on("against"))) == (5, 9)
    balance = board.balance
    assert (balance.driving, balance.hindering, balance.net) == (18.5, 31.5, -13)
    assert (balance.lowest, balance.highest, balance.open) == (-22, 4, True)


def test_time_and_need_are_the_strongest(found: dict[str, Finding]) -> None:
    assert found["strongest"].evidence == ("force-need", "force-time")


def test_five_barriers_have_nobody_and_family_link_has_three(found: dict[str, Finding]) -> None:
    assert set(found["barrier-no-owner"].evidence) == {
        *("force-time", "force-data", "force-meetings", "force-past", "force-hours"),
    }
    assert found["owner-many"].evidence[0] == "family-link"
    assert set(found["owner-many"].evidence[1:]) == {
        *("force-information", "force-intake", "force-tasks"),
    }


def test_seven_are_rated_apart_three_of_them_from_end_to_end(board: ForceField) -> None:
    apart = {one.key: one.apart for one in board.forces if one.apart >= 2}
    assert {key for key, steps in apart.items() if steps == 4} == {
        *("force-plan", "force-data", "force-meetings"),
    }
    assert len(apart) == 7


def test_most_barriers_lie_in_ways_to_coordinate(found: dict[str, Finding]) -> None:
    assert set(found["barriers-in-one-place"].evidence) == {
        *("force-data", "force-information", "force-intake", "force-meetings"),
    }


def test_one_card_is_there_twice_one_has_no_strength_and_two_one_voice(
    found: dict[str, Finding],
) -> None:
    assert set(found["counted-twice"].evidence) == {"force-time", "force-hours"}
    assert found["not-rated"].evidence == ("force-past",)
    assert set(found["one-voice"].evidence) == {"force-calls", "force-hours"}


def test_you_have_not_rated_yet(planted: State) -> None:
    assert not [key for key in planted.of("force-rating") if key.endswith("/rosa-delgado")]
