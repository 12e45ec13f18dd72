"""What a row of the targets becomes: one indicator and its figures, each a record of its own."""

from typing import Any

import pytest

from collabworkshop.exercises.evaluation.standing import doubts_of, plan_of, words_of
from collabworkshop.exercises.targets import EXERCISE
from collabworkshop.model.errors import AnswerError, ConflictError, GoneError
from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT
from collabworkshop.model.record import Change
from tests.exercises.desk import ON, Desk
from tests.exercises.evaluation.aimed import PLAN, figure, sign

LEADS = {"role": "on-track"}


@pytest.fixture
def plan(desk: Desk) -> Desk:
    desk.put(*PLAN)
    return desk


def row(desk: Desk, key: str) -> dict[str, Any]:
    return next(one for one in desk.entered(EXERCISE) if one["key"] == key)


def refused(desk: Desk, key: str | None = "days", **fields: Any) -> str:
    with pytest.raises(AnswerError) as error:
        EXERCISE.changes(fields, desk.state, "ada", key=key)
    return str(error.value)


def test_a_row_is_the_indicator_and_three_figures_with_keys_that_two_people_share(
    plan: Desk,
) -> None:
    said = {"baseline": 34, "baseline_on": "2024-09-30", "interim": 24, "target": 14}
    records = plan.answer(EXERCISE, key="days", **LEADS, **said, target_on="2028-09-30")
    assert [(one.kind, one.key) for one in records] == [
        (INDICATOR, "days"),
        (MEASUREMENT, "days/baseline"),
        (MEASUREMENT, "days/interim"),
        (MEASUREMENT, "days/target"),
    ]
    assert len({one.batch for one in records}) == 1
    figures = plan_of(plan.state).measurements
    assert [(one.kind, one.value, one.interim) for one in figures.values()] == [
        ("baseline", 34.0, False),
        ("target", 24.0, True),
        ("target", 14.0, False),
    ]
    plan.answer(EXERCISE, by="bo", key="days", baseline=36)
    held = row(plan, "days")
    assert (held["baseline"], held["baseline_on"]["ends"]) == (36.0, "2024-09-30")
    assert len(plan.state.of(MEASUREMENT)) == 3


def test_rows_are_those_of_the_plan_in_the_order_of_outcomes_and_titles(plan: Desk) -> None:
    assert [one["indicator"] for one in plan.entered(EXERCISE)] == [
        "Days of waiting",
        "Answered at once",
        "Calls that nobody took",
        "How often they tell it",
        "Names on the list",
    ]
    assert "new ones come from" in refused(plan, None, role="on-track")
    with pytest.raises(AnswerError, match="where it is defined"):
        EXERCISE.removal("days")
    with pytest.raises(GoneError):
        EXERCISE.changes({}, plan.state, "ada", key="nobody")


def test_an_imported_figure_is_changed_where_it_is_and_keeps_its_note(plan: Desk) -> None:
    plan.put(
        figure("old", "days", "baseline", value=30, ends="2022-01-01"),
        figure("iati-7", "days", "baseline", value=34, ends="2024-01-01", note="From the file"),
        figure("north", "days", "baseline", value=41, ends="2024-01-01", groups={"street": "N"}),
        figure("near", "days", "target", value=24, ends="2026-01-01"),
        figure("far", "days", "target", value=14, ends="2028-01-01"),
    )
    held = row(plan, "days")
    assert (held["baseline"], held["interim"], held["target"], held["more"]) == (34, 24, 14, 2)
    [changed] = plan.answer(EXERCISE, key="days", baseline=35)
    assert (changed.key, changed.body["value"]) == ("iati-7", 35.0)
    assert changed.body["note"] == "From the file"


def test_a_cleared_value_takes_its_record_away_and_a_day_may_come_first(plan: Desk) -> None:
    plan.answer(EXERCISE, key="days", baseline_on="2024-09-30")
    assert row(plan, "days")["baseline_on"]["ends"] == "2024-09-30"
    plan.answer(EXERCISE, key="days", baseline="34")
    [gone] = plan.answer(EXERCISE, key="days", baseline="")
    assert gone.deleted
    assert plan.state.of(MEASUREMENT) == {}
    plan.answer(EXERCISE, key="days", baseline=33)  # and may be said again, on the same key
    assert row(plan, "days")["baseline"] == 33
    assert EXERCISE.changes({"baseline": 33}, plan.state, "ada", key="days") == []


def test_words_are_kept_where_it_is_told_in_words_and_refused_where_it_is_not(plan: Desk) -> None:
    plan.answer(EXERCISE, key="told", baseline="Nine of ten", target="12")
    held = row(plan, "told")
    assert (held["baseline"], held["target"]) == ("Nine of ten", "12")
    assert plan.state.of(MEASUREMENT)["told/target"].body["value"] is None
    assert "told in numbers" in refused(plan, baseline="fewer than before")
    assert "told in words" in refused(plan, "told", direction="up")
    # Words that came with a file stay while somebody only dates them.
    plan.put(figure("w", "days", "baseline", words="Yes"))
    plan.answer(EXERCISE, key="days", baseline_on="2024-01-01", baseline="Yes")
    assert row(plan, "days")["baseline"] == "Yes"


def test_what_is_no_day_is_refused_with_what_a_day_is(plan: Desk) -> None:
    assert "year-month-day" in refused(plan, target_on="soon")
    backwards = {"begins": "2025-01-01", "ends": "2024-01-01"}
    assert "ends after it begins" in refused(plan, target_on=backwards)
    # A baseline after its target is a doubt and no refusal.
    said = {"baseline": 34, "baseline_on": "2029-01-01", "target": 14, "target_on": "2028-01-01"}
    plan.answer(EXERCISE, key="days", **said)
    assert "baseline-younger-than-target" in codes(plan)


def test_one_that_contributes_moves_an_on_track_one_and_never_itself(plan: Desk) -> None:
    assert "choose first that" in refused(plan, "names", moves="days")
    assert "there is none" in refused(plan, "names", role="contributing", moves="days")
    plan.answer(EXERCISE, key="days", **LEADS)
    assert [one.id for one in EXERCISE.questions(plan.state)["moves"].options] == ["days"]
    plan.answer(EXERCISE, key="names", role="contributing", moves="Days of waiting")
    assert row(plan, "names")["moves"] == "days"
    assert "none moves itself" in refused(plan, role="contributing", moves="days")
    assert "is to be moved by this one" in refused(plan, role="contributing", moves="names")
    assert "an on-track indicator: Days of waiting" in refused(plan, "names", moves="share")
    plan.answer(EXERCISE, key="names", **LEADS)
    assert row(plan, "names")["moves"] == ""


def test_a_long_circle_that_came_from_two_laptops_is_refused_and_ends(plan: Desk) -> None:
    tied = {"role": "contributing", "outcome": "main/heard"}
    plan.put(
        sign("a", "A", **tied, moves="b"),
        sign("b", "B", **tied, moves="c"),
        sign("c", "C", **tied, moves="b"),
    )
    assert "is to be moved by this one" in refused(plan, "c", moves="b")
    assert "an on-track indicator" in refused(plan, "a", moves="b")


def test_a_sign_in_words_is_worked_out_with_its_first_answer_and_comes_back(plan: Desk) -> None:
    [word] = words_of(plan.state)
    records = plan.answer(EXERCISE, key=word, target=0)
    assert [one.kind for one in records] == [INDICATOR, MEASUREMENT]
    assert words_of(plan.state) == {}
    assert row(plan, word)["target"] == 0
    plan.log.undo("w", author="ada", at=records[0].at, kinds=EXERCISE.writes)
    assert [*words_of(plan.state)] == [word]
    assert plan.state.of(MEASUREMENT) == {}


def test_whoever_saw_an_older_row_is_told_whichever_record_changed(plan: Desk) -> None:
    seen = row(plan, "days")["revision"]
    plan.answer(EXERCISE, by="bo", key="days", target=14)
    now = row(plan, "days")["revision"]
    with pytest.raises(ConflictError) as error:
        EXERCISE.changes(LEADS, plan.state, "ada", key="days", expected=seen)
    assert error.value.theirs["target"] == 14
    assert EXERCISE.changes(LEADS, plan.state, "ada", key="days", expected=now)
    plan.answer(EXERCISE, by="bo", key="days", target="")
    assert row(plan, "days")["revision"] > now  # taking away counts as well


def test_what_was_entered_here_stands_before_what_a_file_brought_and_its_going_is_seen(
    plan: Desk,
) -> None:
    plan.put(
        figure("file", "days", "target", value=10, ends="2030-01-01"),
        figure("days/target", "days", "target", value=14, ends="2028-01-01"),
    )
    held = row(plan, "days")
    assert (held["target"], held["more"]) == (14, 1)
    plan.answer(EXERCISE, by="bo", key="days", target="")
    now = row(plan, "days")
    assert (now["target"], now["more"]) == (10, 0)
    assert now["revision"] > held["revision"]


def test_two_who_enter_the_same_figure_at_once_are_no_two_figures(plan: Desk) -> None:
    before = plan.state
    first = EXERCISE.changes({"target": 14}, before, "ada", key="days")
    second = EXERCISE.changes({"target": 15}, before, "bo", key="days")
    plan.put(*first)
    with pytest.raises(ConflictError):
        plan.put(*second, by="bo")


def codes(desk: Desk) -> set[str]:
    return {one.code for one in EXERCISE.result(desk.state, on=ON).findings}


def test_findings_come_from_the_checks_and_go_when_they_are_set_aside(plan: Desk) -> None:
    said = {"baseline": 34, "baseline_on": "2024-09-30", "target": 40, "target_on": "2025-09-30"}
    plan.answer(EXERCISE, key="days", **LEADS, **said)
    result = EXERCISE.result(plan.state, on=ON)
    assert {"target-against-direction", "no-role", "no-contributing"} <= codes(plan)
    assert all(one.prompt for one in result.findings)
    doubt = next(one for one in doubts_of(plan.state) if one.check == "target-against-direction")
    aside = {"doubt": doubt.key, "sentence": doubt.sentence, "reason": "We only slow it"}
    plan.put(Change(kind="evaluation-aside", key=doubt.key, body=aside))
    assert "target-against-direction" not in codes(plan)


def test_an_empty_plan_says_so_and_nothing_else(desk: Desk) -> None:
    assert codes(desk) == {"no-indicator"}
    assert desk.entered(EXERCISE) == []


def test_a_key_as_long_as_keys_may_be_still_has_three_figures(plan: Desk) -> None:
    plan.put(sign("k" * 400, "Long"))
    plan.answer(EXERCISE, key="k" * 400, baseline=1, interim=2, target=3)
    held = row(plan, "k" * 400)
    assert (held["baseline"], held["interim"], held["target"]) == (1, 2, 3)


def test_a_share_stays_between_none_and_all_here_as_where_it_is_measured(plan: Desk) -> None:
    assert "from 0 to 100" in refused(plan, "share", target=-5)
    assert "from 0 to 100" in refused(plan, "share", baseline="100.5")
    plan.answer(EXERCISE, key="share", baseline=0, target=100)
    # What a file brought is no hindrance to the rest.
    plan.put(figure("share/interim", "share", "target", value=120, interim=True))
    plan.answer(EXERCISE, key="share", interim=120, interim_on="2027-01-01")
    assert row(plan, "share")["interim"] == 120
