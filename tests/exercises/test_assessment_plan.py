"""There is one plan, and whoever writes, writes into it."""

from typing import Any

import pytest

from collabworkshop.exercises.assessment_plan import EXERCISE
from collabworkshop.host.policy import is_private
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Change
from collabworkshop.model.state import State
from tests.exercises.desk import ON, Desk


def codes(desk: Desk) -> set[str]:
    return {one.code for one in EXERCISE.result(desk.state, on=ON).findings}


def test_what_two_people_write_is_one_plan(town: Desk) -> None:
    [first] = town.answer(EXERCISE, occasion="At a staff meeting", day="2026-03-26")
    assert (first.kind, first.key) == ("assessment-plan", "plan")
    town.answer(EXERCISE, by="bo", asked="Staff; People who lead", compiler="Bo")
    [row] = town.entered(EXERCISE)
    assert (row["occasion"], row["day"], row["asked"]) == (
        "staff-meeting",
        "2026-03-26",
        ["staff", "leaders"],
    )
    assert row["compiler"] == "bo"
    assert town.entered(EXERCISE, "bo") == [row]


def test_it_begins_with_one_gap_and_says_what_is_still_open(town: Desk) -> None:
    assert codes(town) == {"nothing-planned"}
    town.answer(EXERCISE, occasion="staff-meeting")
    assert {"no-date", "nobody-asked", "nobody-compiles", "not-shared"} <= codes(town)
    assert all(one.prompt for one in EXERCISE.result(town.state, on=ON).findings)


def test_assessments_are_those_of_the_notebook(town: Desk) -> None:
    offered = [option.id for option in EXERCISE.questions(town.state)["instruments"].options]
    assert offered[:2] == ["initial-assessment", "ten-practices"]
    assert "force-field" not in offered


def test_two_people_of_one_name_are_told_apart(town: Desk) -> None:
    town.person("other", "Ada")
    town.answer(EXERCISE, compiler="Ada (2)")
    assert town.entered(EXERCISE)[0]["compiler"] == "other"


def test_somebody_who_leads_and_compiles_is_talked_about(town: Desk) -> None:
    town.answer(EXERCISE, compiler="ada")
    assert "compiler-leads" not in codes(town)
    body = {"name": "Ada", "organisation": "clinic", "here_as": "leader"}
    town.put(Change(kind="person", key="ada", body=body))
    assert "compiler-leads" in codes(town)
    town.answer(EXERCISE, compiler="A friend of ours")
    assert "compiler-leads" not in codes(town)


def test_the_key_of_somebody_who_is_gone_is_shown_to_nobody(town: Desk) -> None:
    town.answer(EXERCISE, compiler="ada", carrier="Somebody's cousin")
    town.put(Change(kind="person", key="ada", deleted=True))
    said = " ".join(row["sentence"] for row in EXERCISE.result(town.state, on=ON).rows)
    assert "Somebody who is no longer on the list puts the answers together." in said
    assert "Somebody's cousin sees to it" in said


@pytest.mark.parametrize(
    ("fields", "field", "allowed"),
    [
        ({"day": "soon"}, "day", "a day, written as"),
        ({"asked": ["dogs"]}, "asked", "one of: People who lead"),
        ({"instruments": "force-field"}, "instruments", "one of: "),
        ({"occasion": "x" * 401}, "occasion", "400"),
    ],
)
def test_what_cannot_be_saved_is_told_at_its_field(
    town: Desk, fields: dict[str, Any], field: str, allowed: str
) -> None:
    with pytest.raises(AnswerError) as told:
        town.answer(EXERCISE, **fields)
    assert told.value.field == field
    assert allowed in str(told.value)


def test_an_assessment_that_is_gone_does_not_stop_the_plan(town: Desk) -> None:
    town.put(Change(kind="assessment-plan", key="plan", body={"instruments": ["no-more"]}))
    town.answer(EXERCISE, note="Bring soup")
    assert town.entered(EXERCISE)[0]["instruments"] == []


def test_it_can_be_taken_away_and_reads_nothing_private(town: Desk) -> None:
    town.answer(EXERCISE, note="Bring soup")
    town.put(*EXERCISE.removal("plan"))
    assert town.entered(EXERCISE) == []
    assert not any(is_private(kind) for kind in EXERCISE.reads)
    assert EXERCISE.result(State(), on=ON).sections == ()
