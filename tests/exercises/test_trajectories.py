"""The rule as people type it, and what the learning plan says of what is off track."""

from typing import Any

import pytest

from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.exercises.evaluation.standing import rule_of
from collabworkshop.exercises.trajectories import EXERCISE
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.learning_plan import LEARNING_PLAN, LearningPlan
from collabworkshop.model.record import Change
from collabworkshop.model.status_rule import STATUS_RULE, StatusRule
from tests.exercises.desk import ON, Desk
from tests.exercises.evaluation.aimed import PLAN, figure, sign

DAYS = (
    *PLAN,
    figure("1", "days", "baseline", value=34, ends="2024-09-30"),
    figure("2", "days", "target", value=14, ends="2028-09-30"),
    figure("3", "days", "actual", value=36, ends="2026-02-28"),
)


def read(desk: Desk) -> TrajectoryReading:
    return EXERCISE.result(desk.state, on=ON)


def refused(desk: Desk, **fields: Any) -> str:
    with pytest.raises(AnswerError) as error:
        EXERCISE.changes(fields, desk.state, "ada")
    return str(error.value)


def agreed(desk: Desk, **fields: Any) -> str:
    body = LearningPlan.model_validate(fields).model_dump(mode="json")
    desk.put(Change(kind=LEARNING_PLAN, key="plan", body=body))
    return read(desk).agreed.caller


def test_whole_per_cent_are_shares_in_the_rule_and_the_result_follows_at_once(desk: Desk) -> None:
    """By hand: 20 in 4 years, 516 of 1,461 days: 26.94 are due, 9.06 of 20 are missing: 45 %."""
    desk.put(*DAYS)
    assert desk.entered(EXERCISE) == []
    assert read(desk).lines["days"][0].standing == "off-track"
    (record,) = desk.answer(EXERCISE, at_risk="46")
    assert (record.kind, record.key) == (STATUS_RULE, "plan")
    assert rule_of(desk.state) == StatusRule(at_risk=0.46)
    assert read(desk).lines["days"][0].standing == "at-risk"
    desk.answer(EXERCISE, on_track=46)
    assert read(desk).lines["days"][0].standing == "on-track"
    (row,) = desk.entered(EXERCISE)
    assert (row["on_track"], row["at_risk"], row["hold"], row["old"]) == (46, 46, 5, 400)
    desk.put(*EXERCISE.removal("plan"))
    assert rule_of(desk.state) == StatusRule()


def test_what_is_at_risk_reaches_as_far_as_what_is_on_track(desk: Desk) -> None:
    assert "a number up to 25" in refused(desk, on_track=26)
    assert "a number from 10 upwards" in refused(desk, at_risk=9)
    assert "a number up to 10" in refused(desk, hold=11)
    assert "a whole number" in refused(desk, on_track="ten")
    assert "a number up to 100" in refused(desk, at_risk=101)
    assert "a number from 1 upwards" in refused(desk, old=0)
    desk.answer(EXERCISE, on_track=25)
    desk.answer(EXERCISE, on_track=30, at_risk=50)


def test_a_rule_with_decimals_keeps_them_where_another_field_is_changed(desk: Desk) -> None:
    body = StatusRule(on_track=0.125).model_dump(mode="json")
    desk.put(Change(kind=STATUS_RULE, key="plan", body=body))
    desk.answer(EXERCISE, old=90)
    assert rule_of(desk.state) == StatusRule(on_track=0.125, old=90)


@pytest.mark.parametrize(
    ("held", "given", "allowed"),
    [
        (StatusRule(on_track=0.104), {"at_risk": 10}, "a number from 11 upwards"),
        (StatusRule(at_risk=0.246), {"on_track": 25}, "a number up to 24"),
        (StatusRule(hold=0.054), {"hold_at_risk": "5"}, "a number from 6 upwards"),
        (StatusRule(hold_at_risk=0.096), {"hold": 10}, "a number up to 9"),
    ],
)
def test_a_rule_with_decimals_refuses_what_does_not_reach_it_in_a_sentence(
    desk: Desk, held: StatusRule, given: dict[str, Any], allowed: str
) -> None:
    """An archive may hold 10.4 %, which is shown as 10: a person who types 10 learns what fits."""
    desk.put(Change(kind=STATUS_RULE, key="plan", body=held.model_dump(mode="json")))
    assert allowed in refused(desk, **given)
    (name,) = given
    fits = int(next(word for word in allowed.split() if word.isdigit()))
    fitting: dict[str, Any] = {name: fits}
    desk.answer(EXERCISE, **fitting)
    assert getattr(rule_of(desk.state), name) == fits / 100


def test_seven_per_cent_reach_as_far_as_seven_per_cent(desk: Desk) -> None:
    """In binary 100 times 0.07 is a little more than 7."""
    desk.answer(EXERCISE, hold=7)
    assert "a number from 7 upwards" in refused(desk, hold_at_risk=6)
    desk.answer(EXERCISE, hold_at_risk=7)


def test_who_calls_the_meeting_is_a_person_by_name_or_own_words(desk: Desk) -> None:
    desk.put(*DAYS)
    desk.person("bo", "Bo")
    assert agreed(desk, off_track="We listen", caller="bo") == "Bo"
    assert agreed(desk, caller="Whoever sees it first") == "Whoever sees it first"
    desk.person("cy", "x" * 4_000)
    assert agreed(desk, caller="cy") == "x" * 4_000
    desk.put(Change(kind="person", key="bo", deleted=True))
    assert agreed(desk, caller="bo") == "Somebody who is no longer on the list"
    codes = {one.code: one.prompt for one in read(desk).findings}
    assert {"off-track", "nothing-agreed"} <= codes.keys()
    assert "nobody-calls" not in codes


def test_what_is_asked_of_several_in_a_row_is_asked_once_below_the_last(desk: Desk) -> None:
    desk.put(*DAYS)
    for key in ("names", "share"):
        desk.put(sign(key, key.capitalize(), "main/help", unit=key, direction="down"))
        first = {"value": 40, "ends": "2024-09-30"}
        desk.put(figure(f"{key}-b", key, "baseline", **first))
        desk.put(figure(f"{key}-a", key, "actual", value=39, ends="2026-02-28"))
        desk.put(figure(f"{key}-t", key, "target", value=5, ends="2027-09-30"))
    some = [one for one in read(desk).findings if one.code == "faster-than-ever"]
    assert [one.evidence[0] for one in some] == ["days", "names", "share"]
    asked = "What would have to be different to go faster than ever before?"
    assert [one.prompt for one in some] == ["", "", asked]


def test_every_finding_has_a_question_to_talk_about(desk: Desk) -> None:
    desk.put(*DAYS)
    assert all(one.prompt for one in read(desk).findings)
