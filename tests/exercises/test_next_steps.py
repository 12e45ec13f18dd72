"""Each organisation changes its own step; what became of it is said by those concerned."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.next_steps import EXERCISE, FOLLOW_UPS
from collabworkshop.host.policy import is_private
from collabworkshop.model.commitment import Commitment
from collabworkshop.model.errors import AnswerError, GoneError, NotAllowedError, RepeatedError
from collabworkshop.model.record import Change
from tests.exercises.desk import ON, Desk


def codes(desk: Desk) -> list[str]:
    return [one.code for one in EXERCISE.result(desk.state, on=ON).findings]


@pytest.fixture
def stepped(town: Desk) -> tuple[Desk, str]:
    """Ada of the clinic has named a step."""
    made = town.answer(EXERCISE, what="We call", due="2026-03-01", practice="Give it time")
    return town, made[0].key


def test_a_step_is_a_commitment_of_ones_own_organisation(stepped: tuple[Desk, str]) -> None:
    desk, key = stepped
    record = desk.state.get("commitment", key)
    assert record is not None
    assert Commitment.model_validate(record.body) == Commitment(
        what="We call",
        owner="clinic",
        due=date(2026, 3, 1),
        exercise="next-steps",
        about=("time",),
    )
    assert desk.entered(EXERCISE)[0]["practice"] == "time"
    [one] = EXERCISE.result(desk.state, on=ON).promises
    assert (one.owner_name, one.thing_name) == ("Clinic", "Give it time")


def test_only_their_own_people_change_a_step(stepped: tuple[Desk, str]) -> None:
    desk, key = stepped
    assert desk.entered(EXERCISE, "bo") == []
    with pytest.raises(NotAllowedError, match="another organisation"):
        desk.answer(EXERCISE, key=key, by="bo", what="They call")
    desk.person("cy", "Cy", "clinic")
    desk.answer(EXERCISE, key=key, by="cy", what="We write")
    assert desk.entered(EXERCISE)[0]["what"] == "We write"


def test_a_step_for_others_can_be_changed_by_both_and_is_asked_about(town: Desk) -> None:
    key = town.answer(EXERCISE, what="They ring", owner="School")[0].key
    assert "said-by-others" in codes(town)
    assert [row["key"] for row in town.entered(EXERCISE, "bo")] == [key]
    town.answer(EXERCISE, key=key, by="bo", what="We ring")


def test_who_speaks_for_nobody_names_an_owner(town: Desk) -> None:
    town.person("di", "Di")
    with pytest.raises(AnswerError, match="Who am I"):
        town.answer(EXERCISE, by="di", what="Somebody rings")
    town.answer(EXERCISE, by="di", what="Somebody rings", owner="school")


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"what": ""}, "what"), ({"due": "soon"}, "due"), ({"owner": "nobody"}, "owner")],
)
def test_what_cannot_be_saved_is_told_at_its_field(
    town: Desk, fields: dict[str, Any], field: str
) -> None:
    with pytest.raises(AnswerError) as told:
        town.answer(EXERCISE, **{"what": "We call", **fields})
    assert told.value.field == field


def test_a_commitment_of_another_exercise_is_read_and_not_changed(town: Desk) -> None:
    other = Commitment(what="A hall", owner="clinic", exercise="sharing-plan").model_dump()
    town.put(Change(kind="commitment", key="hall", body=other))
    assert town.entered(EXERCISE) == []
    with pytest.raises(GoneError):
        town.answer(EXERCISE, key="hall", what="Mine")
    found = EXERCISE.result(town.state, on=ON)
    assert [one.what for one in found.also] == ["A hall"]
    assert found.titles["sharing-plan"] == "Agree what we share"
    assert found.promises == ()


def test_looking_back_settles_what_is_overdue(stepped: tuple[Desk, str]) -> None:
    desk, key = stepped
    assert "overdue" in codes(desk)
    desk.answer(FOLLOW_UPS, key=f"{key}/ada", standing="Kept", note="On Monday")
    assert "overdue" not in codes(desk)
    [one] = EXERCISE.result(desk.state, on=ON).promises
    assert [(s.who, s.side, s.standing, s.note) for s in one.looks] == [
        ("Clinic", "giver", "kept", "On Monday")
    ]
    desk.answer(FOLLOW_UPS, key=f"{key}/ada", standing="not-yet")
    assert "overdue" in codes(desk)


def test_a_look_back_is_of_ones_own_promise_once_and_with_a_standing(
    stepped: tuple[Desk, str],
) -> None:
    desk, key = stepped
    assert desk.entered(FOLLOW_UPS, "bo") == []
    with pytest.raises(AnswerError, match="your own organisation gave or was given"):
        desk.answer(FOLLOW_UPS, by="bo", commitment=key, standing="kept")
    with pytest.raises(AnswerError, match="one of: Kept, Partly, Not yet, No longer"):
        desk.answer(FOLLOW_UPS, commitment=key, note="Well")
    desk.answer(FOLLOW_UPS, commitment=key, standing="kept")
    with pytest.raises(RepeatedError):
        desk.answer(FOLLOW_UPS, commitment=key, standing="partly")
    with pytest.raises(GoneError):
        desk.answer(FOLLOW_UPS, key="gone/ada", standing="kept")
    other = desk.answer(EXERCISE, what="We write")[0].key
    with pytest.raises(AnswerError, match="in its own row"):
        desk.answer(FOLLOW_UPS, key=f"{key}/ada", commitment=other)


def test_a_promise_that_is_gone_takes_its_looks_back_along(stepped: tuple[Desk, str]) -> None:
    desk, key = stepped
    desk.answer(FOLLOW_UPS, commitment=key, standing="kept")
    desk.put(*EXERCISE.removal(key))
    assert EXERCISE.result(desk.state, on=ON).promises == ()
    assert desk.entered(FOLLOW_UPS) == []


def test_practices_are_those_that_were_rated_before() -> None:
    rated = read_instrument("support-for-collaboration").parts
    items = [item.id for part in rated for item in part.items]
    assert [one.id for one in EXERCISE.instrument.lists["practices"]] == items


def test_nothing_private_is_read_and_both_tables_have_one_result(
    stepped: tuple[Desk, str],
) -> None:
    desk, _ = stepped
    assert not any(is_private(kind) for kind in EXERCISE.reads)
    assert FOLLOW_UPS.result(desk.state, on=ON) == EXERCISE.result(desk.state, on=ON)
    assert all(one.prompt for one in EXERCISE.result(desk.state, on=ON).findings)
