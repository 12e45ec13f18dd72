"""Nobody gives away what is another's, and those who get it are heard."""

from typing import Any

import pytest

from collabworkshop.exercises.power_sharing import EXERCISE, FOLLOW_UPS, LARGE, SMALL
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Change
from collabworkshop.model.state import State
from tests.exercises.desk import ON, Desk

SEAT = {"thing": "A seat at the table", "what": "One of five seats", "receiver": "School"}


def found(desk: Desk) -> dict[str, str]:
    return {one.code: one.sentence for one in EXERCISE.result(desk.state, on=ON).findings}


def test_a_promise_says_what_it_is_about_and_with_whom(town: Desk) -> None:
    [record] = town.answer(EXERCISE, **SEAT, due="2026-05-01")
    assert record.body["about"] == ["seat", "school"]
    assert (record.body["owner"], record.body["exercise"]) == ("clinic", "power-sharing")
    [one] = EXERCISE.result(town.state, on=ON).promises
    assert (one.thing_name, one.receiver_name) == ("A seat at the table", "School")
    assert town.entered(EXERCISE)[0]["receiver"] == "school"


def test_things_of_both_lists_can_be_shared_and_own_words_too(town: Desk) -> None:
    offered = [option.id for option in EXERCISE.questions(town.state)["thing"].options]
    lists = EXERCISE.instrument.lists
    assert offered == [one.id for name in (LARGE, SMALL) for one in lists[name]]
    [record] = town.answer(EXERCISE, **{**SEAT, "thing": "The key"})
    assert record.body["about"][0] == "The key"


@pytest.mark.parametrize(
    ("fields", "field", "allowed"),
    [
        ({"receiver": "clinic"}, "receiver", "somebody else than you"),
        ({"receiver": "nobody"}, "receiver", "one of: "),
        ({"owner": "school"}, "owner", "Clinic, for which you speak"),
        ({"what": " "}, "what", "seen"),
        ({"thing": "x" * 401}, "thing", "400"),
    ],
)
def test_what_cannot_be_saved_is_told_at_its_field(
    town: Desk, fields: dict[str, Any], field: str, allowed: str
) -> None:
    with pytest.raises(AnswerError) as told:
        town.answer(EXERCISE, **{**SEAT, **fields})
    assert told.value.field == field
    assert allowed in str(told.value)


def test_who_speaks_for_nobody_writes_only_for_those_without_a_voice(town: Desk) -> None:
    town.person("di", "Di")
    with pytest.raises(AnswerError, match="for whom nobody in this workshop speaks"):
        town.answer(EXERCISE, by="di", **{**SEAT, "owner": "clinic"})
    town.put(Change(kind="stakeholder", key="harbour", body={"name": "Harbour"}))
    [record] = town.answer(EXERCISE, by="di", **{**SEAT, "owner": "harbour"})
    assert record.body["owner"] == "harbour"


def test_it_needs_a_list_of_stakeholders() -> None:
    with pytest.raises(AnswerError, match="one of your list"):
        EXERCISE.changes({**SEAT, "owner": "clinic"}, State(), "ada")


def test_giver_and_receiver_look_back_and_their_difference_is_told(town: Desk) -> None:
    key = town.answer(EXERCISE, **SEAT)[0].key
    town.answer(FOLLOW_UPS, commitment=key, standing="kept")
    assert [row["commitment"] for row in town.entered(FOLLOW_UPS, "bo")] == [key]
    town.answer(FOLLOW_UPS, by="bo", commitment=key, standing="not-yet", note="No papers came")
    assert "Clinic says kept and School says not kept yet" in found(town)["seen-differently"]
    [one] = EXERCISE.result(town.state, on=ON).promises
    assert [look.side for look in one.looks] == ["giver", "receiver"]
    row = EXERCISE.result(town.state, on=ON).rows[0]
    assert row["stands"] == "Clinic: Kept / School: Not yet"


def test_those_who_live_with_the_issue_are_asked_for_no_promise(town: Desk) -> None:
    body = {"name": "Carers", "member": True, "lived_experience": True}
    town.put(Change(kind="stakeholder", key="carers", body=body))
    town.answer(EXERCISE, **SEAT)
    assert "Carers" not in found(town).get("shares-nothing", "")
    assert "Carers" in found(town)["shared-with-none"]
    assert "Carers" not in EXERCISE.result(town.state, on=ON).coverage.silent
    town.answer(EXERCISE, **{**SEAT, "receiver": "carers"})
    assert "shared-with-none" not in found(town)
    assert "Carers" in found(town)["receiver-away"]


def test_every_finding_has_a_question(town: Desk) -> None:
    town.answer(EXERCISE, **{**SEAT, "thing": "credit"}, due="2026-01-01")
    codes = found(town)
    assert {"overdue", "only-small-things"} <= codes.keys()
    assert all(one.prompt for one in EXERCISE.result(town.state, on=ON).findings)


def test_a_receiver_who_was_taken_off_the_list_keeps_the_promise_readable(town: Desk) -> None:
    key = town.answer(EXERCISE, **SEAT)[0].key
    town.put(Change(kind="stakeholder", key="school", deleted=True))
    [one] = EXERCISE.result(town.state, on=ON).promises
    assert one.receiver_name == "somebody who is no longer on the list"
    with pytest.raises(AnswerError, match="can be seen"):
        town.answer(EXERCISE, key=key, note="Again")
    town.answer(EXERCISE, key=key, receiver="club")
