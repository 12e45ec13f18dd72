"""There is one plan for the process, with people, stakeholders and resources of earlier steps."""

from typing import Any

import pytest

from collabworkshop.analysis.pathways.preparing.still_open import MEETS, TABLES
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.pathway_preparation import EXERCISE
from collabworkshop.host.policy import is_private
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.pathway_preparation import PathwayPreparation
from collabworkshop.model.record import Change
from collabworkshop.model.state import State
from tests.exercises.desk import ON, Desk, line


def codes(desk: Desk) -> set[str]:
    return {one.code for one in EXERCISE.result(desk.state, on=ON).findings}


def test_what_two_people_write_is_one_plan(town: Desk) -> None:
    [first] = town.answer(EXERCISE, begins="2026-04-16", meetings="3")
    assert (first.kind, first.key) == ("pathway-preparation", "plan")
    town.answer(EXERCISE, by="bo", small_group="Ada; Bo", voices="Club", needs="Childcare")
    [row] = town.entered(EXERCISE)
    assert (row["begins"], row["meetings"]) == ("2026-04-16", 3)
    assert (row["small_group"], row["voices"]) == (["ada", "bo"], ["club"])
    assert town.entered(EXERCISE, "bo") == [row]


def test_it_begins_with_one_gap_and_each_finding_asks_something(town: Desk) -> None:
    assert codes(town) == {"nothing-planned"}
    town.answer(EXERCISE, caller="ada", writer="ada", small_group="ada", voices="club", people=9)
    assert {"group-of-one", "one-does-all", "too-many-for-a-table", "no-date"} <= codes(town)
    assert all(one.prompt for one in EXERCISE.result(town.state, on=ON).findings)


def test_offers_that_were_shared_can_be_used_and_drafts_are_not_shown(town: Desk) -> None:
    need = line("van", side="need", what="Van", priority=3)
    town.put(line("hall"), line("secret", what="Cellar", state="draft"), need)
    offered = EXERCISE.questions(town.state)["resources"].options
    assert [option.id for option in offered] == ["hall"]
    town.answer(EXERCISE, resources="Hall (Clinic)")
    said = [row["sentence"] for row in EXERCISE.result(town.state, on=ON).rows]
    assert "From our resource map we use: Hall (Clinic)." in said


def test_barriers_of_the_stakeholder_map_are_looked_up(town: Desk) -> None:
    body = {"name": "Sewing", "barriers": ["language"], "lived_experience": True}
    town.put(Change(kind="stakeholder", key="sewing", body=body))
    town.answer(EXERCISE, voices="Sewing", needs="Childcare")
    assert "barrier-stays" in codes(town)
    town.answer(EXERCISE, needs=["interpreting"])
    assert "barrier-stays" not in codes(town)


def test_who_or_what_is_gone_does_not_stop_the_plan(town: Desk) -> None:
    town.put(line("hall"))
    town.answer(EXERCISE, caller="bo", small_group=["ada", "bo"], resources="hall", voices="club")
    town.put(
        Change(kind="person", key="bo", deleted=True),
        Change(kind="stakeholder", key="club", deleted=True),
        Change(kind="resource", key="hall", deleted=True),
    )
    town.answer(EXERCISE, note="Bring soup")
    [row] = town.entered(EXERCISE)
    assert (row["small_group"], row["voices"], row["resources"]) == (["ada"], [], [])
    said = " ".join(row["sentence"] for row in EXERCISE.result(town.state, on=ON).rows)
    assert "Somebody who is no longer on the list calls the meetings." in said


@pytest.mark.parametrize(
    ("fields", "field", "allowed"),
    [
        ({"begins": "soon"}, "begins", "a day, written as"),
        ({"meetings": 0}, "meetings", "from 1 upwards"),
        ({"hours": 0}, "hours", "from 0.25 upwards"),
        ({"small_group": ["zoe"]}, "small_group", "one of: Ada, Bo"),
        ({"approval": "dogs"}, "approval", "one of: "),
    ],
)
def test_what_cannot_be_saved_is_told_at_its_field(
    town: Desk, fields: dict[str, Any], field: str, allowed: str
) -> None:
    with pytest.raises(AnswerError) as told:
        town.answer(EXERCISE, **fields)
    assert told.value.field == field
    assert allowed in str(told.value)


def test_it_reads_nothing_private_and_an_empty_workshop_has_no_page() -> None:
    assert not any(is_private(kind) for kind in EXERCISE.reads)
    assert EXERCISE.result(State(), on=ON).sections == ()


def test_the_content_asks_for_every_field_and_has_what_the_findings_look_for() -> None:
    content = read_instrument("pathway-preparation")
    assert set(content.questions) == set(PathwayPreparation.model_fields)
    assert TABLES in {one.id for one in content.lists["ways"]}
    helps = {one for helps in MEETS.values() for one in helps}
    assert helps <= {one.id for one in content.lists["needs"]}
    barriers = read_instrument("power-interest-grid").lists["barriers"]
    assert set(MEETS) <= {one.id for one in barriers}


def test_whom_one_person_alone_sees_is_no_voice_yet(town: Desk) -> None:
    draft = {"kind": "stakeholder", "key": "shed", "body": {"name": "Shed"}, "state": "draft"}
    town.put(Change.model_validate(draft))
    with pytest.raises(AnswerError):
        town.answer(EXERCISE, voices="Shed")
