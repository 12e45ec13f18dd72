"""Only the partner says what is right, and only of the words that stand there now."""

import pytest

from collabworkshop.exercises.partner_portraits import PartnerPortraits
from collabworkshop.exercises.portraits.marks import PortraitMarks
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.portrait import PORTRAIT_MARK, PORTRAIT_POINT, PortraitPoint
from collabworkshop.model.record import Change
from tests.exercises.desk import ON, Desk

PORTRAITS, MARKS = PartnerPortraits(), PortraitMarks()
POINT = {"partner": "school", "topic": "mission", "statement": "They teach everybody"}
KEY = "school/mission/ada"
ROW = f"{KEY}/bo"


@pytest.fixture
def shared(town: Desk) -> Desk:
    """Ada of the clinic has shared a point about the school."""
    town.put(Change(kind=PORTRAIT_POINT, key=KEY, body=POINT))
    return town


def standing(desk: Desk) -> str:
    (point,) = PORTRAITS.result(desk.state, on=ON).points
    return point.standing


def test_a_row_waits_for_each_point_about_ones_organisation(shared: Desk) -> None:
    waiting = {"point": KEY, "verdict": None, "correction": ""}
    assert shared.entered(MARKS, "bo") == [{"key": ROW, "revision": 0, **waiting}]
    assert shared.entered(MARKS, "ada") == []


def test_drafts_of_others_are_not_there_to_be_marked(town: Desk) -> None:
    town.put(Change(kind=PORTRAIT_POINT, key=KEY, body=POINT, state="draft"))
    assert town.entered(MARKS, "bo") == []
    with pytest.raises(AnswerError, match="others have shared about your own organisation"):
        town.answer(MARKS, by="bo", point=KEY, verdict="right")


def test_a_mark_is_saved_in_its_row_and_keeps_what_it_was_about(shared: Desk) -> None:
    (record,) = shared.answer(MARKS, by="bo", key=ROW, verdict="Partly right", correction="Nearly")
    assert record.key == ROW
    assert record.body == {
        "point": KEY,
        "verdict": "partly",
        "correction": "Nearly",
        "words": PortraitPoint(**POINT).fingerprint,
    }
    assert shared.entered(MARKS, "bo")[0]["verdict"] == "partly"
    assert standing(shared) == "partly"
    shared.put(*MARKS.removal(ROW), by="bo")
    assert standing(shared) == "waiting"


def test_nobody_but_the_partner_can_mark(shared: Desk) -> None:
    shared.person("cy", "Cy", "club")
    for person in ("ada", "cy", "unknown"):
        with pytest.raises(AnswerError, match="about your own organisation"):
            shared.answer(MARKS, by=person, point=KEY, verdict="right")
    assert not shared.state.of(PORTRAIT_MARK)


def test_a_mark_of_somebody_else_that_came_in_past_the_screen_counts_for_nothing(
    shared: Desk,
) -> None:
    body = {"point": KEY, "verdict": "wrong", "words": PortraitPoint(**POINT).fingerprint}
    shared.put(Change(kind=PORTRAIT_MARK, key=f"{KEY}/ada", body=body), by="ada")
    assert standing(shared) == "waiting"
    shared.put(Change(kind=PORTRAIT_MARK, key=ROW, body=body), by="bo")
    assert standing(shared) == "wrong"


def test_two_people_of_the_partner_may_differ(shared: Desk) -> None:
    shared.person("di", "Di", "school")
    shared.answer(MARKS, by="bo", point=KEY, verdict="right")
    shared.answer(MARKS, by="di", point=KEY, verdict="wrong", correction="Not at night")
    assert standing(shared) == "apart"
    assert shared.entered(MARKS, "bo")[0]["correction"] == ""


def test_other_words_need_another_mark_and_the_same_words_do_not(shared: Desk) -> None:
    shared.answer(MARKS, by="bo", point=KEY, verdict="wrong", correction="No")
    shared.answer(PORTRAITS, key=KEY, statement="They teach some")
    assert standing(shared) == "waiting"
    assert "changed-since" in {f.code for f in PORTRAITS.result(shared.state, on=ON).findings}
    row = shared.entered(MARKS, "bo")[0]
    assert (row["verdict"], row["correction"]) == (None, "No")
    shared.answer(PORTRAITS, key=KEY, statement=POINT["statement"])
    assert standing(shared) == "wrong"


def test_a_mark_without_a_verdict_says_what_is_missing(shared: Desk) -> None:
    with pytest.raises(AnswerError, match="right, partly right or wrong"):
        shared.answer(MARKS, by="bo", key=ROW, correction="Nearly")


def test_a_row_keeps_its_point_and_a_point_its_row(shared: Desk) -> None:
    shared.answer(MARKS, by="bo", point=KEY, verdict="right")
    with pytest.raises(RepeatedError):
        shared.answer(MARKS, by="bo", point=KEY, verdict="wrong")
    other = {**POINT, "topic": "programme"}
    shared.put(Change(kind=PORTRAIT_POINT, key="school/programme/ada", body=other))
    with pytest.raises(AnswerError, match="the point of this row"):
        shared.answer(MARKS, by="bo", key=ROW, point="school/programme/ada")


def test_a_point_that_was_taken_away_has_no_row(shared: Desk) -> None:
    shared.put(*PORTRAITS.removal(KEY))
    assert shared.entered(MARKS, "bo") == []
    with pytest.raises(GoneError):
        shared.answer(MARKS, by="bo", key=ROW, verdict="right")


def test_points_to_choose_are_numbered_and_only_ones_own(shared: Desk) -> None:
    (option,) = MARKS.questions_for(shared.state, "bo")["point"].options
    assert option.label == "1. Clinic, Mission: “They teach everybody”"
    assert MARKS.questions_for(shared.state, "ada")["point"].options == ()


def test_both_tables_have_the_same_result(shared: Desk) -> None:
    assert MARKS.result(shared.state, on=ON) == PORTRAITS.result(shared.state, on=ON)
