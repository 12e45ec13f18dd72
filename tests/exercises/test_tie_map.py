"""Everybody reports the ties they know; a report belongs to whom it came from."""

import pytest

from collabworkshop.exercises.tie_map import TieMapExercise
from collabworkshop.model.errors import AnswerError
from tests.exercises.desk import ON, REFERRAL, Desk, brought

MAP = TieMapExercise()
KEY = "clinic/school/referral/ada"
ENDS = (("clinic", "school"), ("school", "clinic"))


def test_people_see_their_own_reports_only(town: Desk) -> None:
    town.answer(MAP, **REFERRAL)
    town.answer(MAP, by="bo", **{**REFERRAL, "target": "club"})
    assert [row["target"] for row in town.entered(MAP, "ada")] == ["school"]
    assert [row["target"] for row in town.entered(MAP, "bo")] == ["club"]


def test_editing_one_field_keeps_the_others(town: Desk) -> None:
    town.answer(MAP, **REFERRAL, level=3, frequency=5, note="Since 2019")
    before = town.entered(MAP)[0]
    town.answer(MAP, key=KEY, note="Since 2018")
    assert town.entered(MAP)[0] == {**before, "note": "Since 2018", "revision": 2}


def test_a_tie_with_other_ends_is_another_tie(town: Desk) -> None:
    town.answer(MAP, **REFERRAL, note="Since 2019")
    made, taken = town.answer(MAP, key=KEY, target="club")
    assert (made.key, made.deleted, made.body["note"]) == (
        "clinic/club/referral/ada",
        False,
        "Since 2019",
    )
    assert (taken.key, taken.deleted) == (KEY, True)
    assert [row["key"] for row in town.entered(MAP)] == [made.key]


def test_one_undo_takes_back_old_and_new_of_a_renamed_tie(town: Desk) -> None:
    town.answer(MAP, **REFERRAL)
    made, _ = town.answer(MAP, key=KEY, target="club")
    town.log.undo("w", author="ada", at=made.at)
    assert [row["key"] for row in town.entered(MAP)] == [KEY]


def test_a_tie_is_reported_once_by_each_person(town: Desk) -> None:
    town.answer(MAP, **REFERRAL)
    with pytest.raises(AnswerError, match="a tie that you have not yet reported"):
        town.answer(MAP, **REFERRAL)
    town.answer(MAP, **{**REFERRAL, "target": "club"})
    with pytest.raises(AnswerError, match="a tie that you have not yet reported"):
        town.answer(MAP, key=KEY, target="club")
    town.answer(MAP, by="bo", **REFERRAL)


def test_a_symmetric_tie_is_not_reported_again_from_its_other_end(town: Desk) -> None:
    town.answer(MAP, source="clinic", target="school", kind="joint-work")
    with pytest.raises(AnswerError, match="a tie that you have not yet reported"):
        town.answer(MAP, source="school", target="clinic", kind="joint-work")
    town.answer(MAP, by="bo", source="school", target="clinic", kind="joint-work")
    town.answer(MAP, source="school", target="club", kind="joint-work")
    with pytest.raises(AnswerError, match="a tie that you have not yet reported"):
        town.answer(MAP, key="school/club/joint-work/ada", source="school", target="clinic")
    assert len(town.entered(MAP)) == 2


def test_a_referral_back_is_another_tie_and_after_both_ways_it_is_none(town: Desk) -> None:
    town.answer(MAP, **REFERRAL)
    back = town.answer(MAP, source="school", target="clinic", kind="referral")[0]
    with pytest.raises(AnswerError, match="not yet reported"):
        town.answer(MAP, key=KEY, direction="both-ways")
    town.put(*MAP.removal(back.key))
    town.answer(MAP, key=KEY, direction="both-ways")
    with pytest.raises(AnswerError, match="not yet reported"):
        town.answer(MAP, source="school", target="clinic", kind="referral")


def test_the_ends_of_ones_own_report_can_be_swapped(town: Desk) -> None:
    key = town.answer(MAP, source="clinic", target="school", kind="conflict")[0].key
    made, taken = town.answer(MAP, key=key, source="school", target="clinic")
    assert (made.key, taken.deleted) == ("school/clinic/conflict/ada", True)


def test_what_stands_twice_from_an_earlier_day_can_still_be_corrected(town: Desk) -> None:
    keys = [brought(town, kind="conflict", source=a, target=b) for a, b in ENDS]
    town.answer(MAP, key=keys[1], note="Settled in May")
    assert [row["note"] for row in town.entered(MAP)] == ["", "Settled in May"]
    with pytest.raises(AnswerError, match="not yet reported"):
        town.answer(MAP, key=keys[1], source="clinic", target="school")


def test_a_tie_needs_two_ends(town: Desk) -> None:
    with pytest.raises(AnswerError) as caught:
        town.answer(MAP, source="clinic", target="clinic", kind="referral")
    assert (caught.value.field, caught.value.given, caught.value.allowed) == (
        "target",
        "clinic",
        "a second stakeholder",
    )
    town.answer(MAP, **REFERRAL)
    with pytest.raises(AnswerError) as caught:
        town.answer(MAP, key=KEY, source="school")
    assert caught.value.given == "school"


def test_an_end_that_is_not_on_the_list_is_refused(town: Desk) -> None:
    with pytest.raises(AnswerError, match="one of: Clinic, School, Club"):
        town.answer(MAP, source="clinic", target="Hospital", kind="referral")


def test_on_an_empty_list_no_tie_is_saved_that_nobody_would_ever_see(desk: Desk) -> None:
    with pytest.raises(AnswerError, match="write them down first") as caught:
        desk.answer(MAP, **REFERRAL)
    assert (caught.value.field, caught.value.given) == ("source", "clinic")


def test_an_edit_makes_a_brought_tie_ones_own_word_and_keeps_its_foreign_levels(town: Desk) -> None:
    foreign = {"scale": "survey.csv: strength", "rank": 7, "label": "7"}
    key = brought(town, level=foreign, frequency=foreign)
    (row,) = town.entered(MAP)
    assert (row["level"], row["frequency"]) == (None, None)
    town.answer(MAP, key=key, note="Checked by phone")
    body = town.state.of("tie")[key].body
    assert (body["level"], body["frequency"], body["origin"]) == (foreign, foreign, "")


def test_a_level_of_ours_takes_the_place_of_a_foreign_one(town: Desk) -> None:
    key = brought(town, level={"scale": "survey.csv: strength", "rank": 7, "label": "7"})
    town.answer(MAP, key=key, level=1)
    assert town.state.of("tie")[key].body["level"]["scale"] == "cooperation-3"


def test_a_level_of_ours_can_be_cleared(town: Desk) -> None:
    town.answer(MAP, **REFERRAL, level=2)
    town.answer(MAP, key=KEY, level="")
    assert town.state.of("tie")[KEY].body["level"] is None


def test_a_tie_of_a_kind_that_a_file_brought_can_be_edited(town: Desk) -> None:
    key = brought(town, kind="gives advice")
    town.answer(MAP, key=key, note="Weekly")
    assert town.entered(MAP)[0]["note"] == "Weekly"
    options = [option.id for option in MAP.questions(town.state)["kind"].options]
    assert options[-2:] == ["conflict", "gives advice"]
    assert MAP.result(town.state, on=ON).rows[0]["kind"] == "gives advice"


def test_a_kind_in_ones_own_words_is_offered_to_the_next(town: Desk) -> None:
    town.answer(MAP, **{**REFERRAL, "kind": "Gives advice"})
    town.answer(MAP, by="bo", **{**REFERRAL, "kind": " gives ADVICE "})
    (tie,) = MAP.result(town.state, on=ON).ties
    assert (tie.kind, tie.status) == ("Gives advice", "confirmed")


def test_a_kind_is_no_longer_than_its_key_can_hold(town: Desk) -> None:
    town.answer(MAP, **{**REFERRAL, "kind": "x" * 200})
    with pytest.raises(AnswerError, match="a text of up to 200 characters"):
        town.answer(MAP, **{**REFERRAL, "kind": "x" * 201})
