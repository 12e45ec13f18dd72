"""What members do differently, without host and screen."""

import pytest

from collabworkshop.exercises.practice_changes import EXERCISE
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Change
from tests.exercises.desk import ON, Desk

RING = {"day": "2026-02-01", "area": "relationships", "now": "We ring first", "depth": "regular"}


def test_it_is_of_the_organisation_for_which_one_speaks(town: Desk) -> None:
    [record] = town.answer(EXERCISE, **RING)
    assert record.body["organisation"] == "clinic"
    with pytest.raises(AnswerError, match="Clinic, for which you speak"):
        town.answer(EXERCISE, organisation="school", **RING)


def test_who_speaks_for_nobody_writes_for_a_member_without_a_voice(town: Desk) -> None:
    town.person("cy", "Cy")
    town.put(Change(kind="stakeholder", key="shop", body={"name": "Shop", "member": False}))
    [record] = town.answer(EXERCISE, by="cy", organisation="Club", **RING)
    assert record.body["organisation"] == "club"
    for other in ("clinic", "shop", ""):
        with pytest.raises(AnswerError, match="organisation"):
            town.answer(EXERCISE, by="cy", organisation=other, **RING)


def test_labels_are_understood_and_other_words_are_refused(town: Desk) -> None:
    [record] = town.answer(EXERCISE, **{**RING, "area": "Who decides", "depth": "We tried it"})
    assert (record.body["area"], record.body["depth"]) == ("decisions", "tried")
    with pytest.raises(AnswerError, match="one of: How we work"):
        town.answer(EXERCISE, **{**RING, "area": "The weather"})


def test_a_row_keeps_what_is_left_out_and_the_log_names_who_is_silent(town: Desk) -> None:
    [record] = town.answer(EXERCISE, **RING)
    town.answer(EXERCISE, key=record.key, seen="The call sheet")
    [row] = town.entered(EXERCISE)
    assert (row["now"], row["seen"], row["revision"]) == ("We ring first", "The call sheet", 2)
    assert town.entered(EXERCISE, by="bo") == []
    result = EXERCISE.result(town.state, on=ON)
    assert [row["organisation"] for row in result.rows] == ["Clinic"]
    assert result.coverage.silent == ("School", "Club")
    assert all(finding.prompt for finding in result.findings)


def test_there_is_a_prompt_for_each_finding() -> None:
    assert set(EXERCISE.instrument.prompts) == {
        *("nothing-yet", "members-silent", "nothing-in-area", "nothing-in-area.decisions"),
        *("nothing-in-rules", "in-rules", "not-seen", "no-reason", "quiet", "to-come"),
    }
