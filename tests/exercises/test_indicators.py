"""Everybody works out the indicators of the plan, one place for each sign."""

import pytest

from collabworkshop.curriculum.indicator_templates import read_templates
from collabworkshop.exercises.evaluation.standing import plan_of, words_of
from collabworkshop.exercises.indicators import EXERCISE
from collabworkshop.exercises.pathway_elements import EXERCISE as BOXES
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.evaluation import INDICATOR, Indicator
from collabworkshop.model.learning_plan import LEARNING_PLAN
from collabworkshop.model.pathway import ELEMENT
from collabworkshop.model.record import Change
from collabworkshop.widgets.fields_of import fields_of
from tests.exercises.desk import ON, Desk
from tests.exercises.evaluation.test_standing import box, held

NOT_ASKED_HERE = {"role", "moves", "references", "adds_up"}
"""Asked with the targets, or kept from a file."""


@pytest.fixture
def heard(town: Desk) -> Desk:
    """Two outcomes; of one it stands in words how people will know."""
    box(town, "main/a", "Families are heard", "Calls answered")
    box(town, "main/b", "Families are helped")
    return town


def word(desk: Desk) -> str:
    [key] = words_of(desk.state)
    return key


def test_all_but_what_others_ask_is_asked_and_can_be_drawn(heard: Desk) -> None:
    questions = EXERCISE.questions(heard.state)
    assert set(questions) == set(Indicator.model_fields) - NOT_ASKED_HERE
    fields = {one.name: one for one in fields_of(EXERCISE.entry, questions)}
    assert {one.value for one in fields["outcome"].options} == {"main/a", "main/b"}
    assert {one.value for one in fields["collector"].options} == {"clinic", "school", "club"}
    for name in ("measure", "direction"):
        for option in fields[name].options:
            Indicator.model_validate({"outcome": "o", "title": "T", name: option.value})
    kinds = {name: fields[name].kind for name in ("frequency", "shared_with", "hours", "use")}
    assert kinds == {
        "frequency": "suggest",
        "shared_with": "text",
        "hours": "number",
        "use": "long",
    }
    assert (fields["hours"].low, fields["title"].required) == (0, True)


def test_a_word_of_a_box_is_worked_out_field_by_field(heard: Desk) -> None:
    [row] = heard.entered(EXERCISE)
    assert (row["revision"], row["outcome"], row["title"]) == (0, "main/a", "Calls answered")
    heard.answer(EXERCISE, key=row["key"], unit="calls", direction="More is wanted")
    heard.answer(EXERCISE, key=row["key"], by="bo", collector="School", hours="12")
    [now] = heard.entered(EXERCISE)
    assert (now["key"], now["revision"]) == (row["key"], 2)
    assert (now["direction"], now["collector"], now["hours"]) == ("up", "school", 12)
    assert set(now) == {"key", "revision", *Indicator.model_fields}
    assert held(heard) == ["Calls answered"]
    [line] = [one for one in heard.entered(BOXES) if one["key"] == "main/a"]
    assert line["indicators"] == ["Calls answered"]


def test_who_adds_a_sign_that_stands_on_the_box_works_that_one_out(heard: Desk) -> None:
    key = word(heard)
    record = heard.answer(EXERCISE, outcome="main/a", title="Calls answered", unit="calls")[0]
    assert (record.key, words_of(heard.state)) == (key, {})


def test_nothing_is_recorded_where_nothing_is_other_than_it_was(heard: Desk) -> None:
    assert EXERCISE.changes({"title": "Calls answered"}, heard.state, "ada", key=word(heard)) == []
    assert held(heard) == ["Calls answered"]


def test_a_title_stands_once_below_an_outcome_and_again_below_another(heard: Desk) -> None:
    heard.answer(EXERCISE, outcome="main/a", title="Days")
    with pytest.raises(RepeatedError, match="no other indicator of this outcome"):
        heard.answer(EXERCISE, by="bo", outcome="main/a", title="Days")
    other = heard.answer(EXERCISE, outcome="main/b", title="Days")[0]
    with pytest.raises(RepeatedError):
        heard.answer(EXERCISE, key=other.key, outcome="main/a")


def test_it_hangs_on_an_outcome_that_is_there(heard: Desk) -> None:
    with pytest.raises(AnswerError, match="Families are heard"):
        heard.answer(EXERCISE, outcome="main/x", title="Days")
    heard.put(*(Change(kind=ELEMENT, key=f"main/{n}", deleted=True) for n in "ab"))
    with pytest.raises(AnswerError, match="write it in notebook 09 first") as told:
        heard.answer(EXERCISE, outcome="main/a", title="Days")
    assert told.value.field == "outcome"


def test_what_is_asked_elsewhere_is_not_written_here_and_stays(heard: Desk) -> None:
    with pytest.raises(AnswerError, match="one of the fields outcome, title"):
        heard.answer(EXERCISE, outcome="main/a", title="Days", role="on-track")
    full = Indicator(outcome="main/b", title="Days", role="on-track", references=("9:3.1.1",))
    heard.put(Change(kind=INDICATOR, key="i", body=full.model_dump(mode="json")))
    [record] = heard.answer(EXERCISE, key="i", unit="days")
    assert (record.body["role"], record.body["references"]) == ("on-track", ["9:3.1.1"])


def test_whoever_or_whatever_is_gone_can_stay_and_keeps_nobody_from_changing_the_rest(
    heard: Desk,
) -> None:
    [record] = heard.answer(EXERCISE, outcome="main/b", title="Days", collector="club")
    heard.put(Change(kind="stakeholder", key="club", deleted=True))
    heard.put(Change(kind=ELEMENT, key="main/b", deleted=True))
    heard.answer(EXERCISE, key=record.key, unit="days")
    asked = EXERCISE.questions_of(heard.state, record.key)
    assert asked["outcome"].options[-1].label == "An outcome that was taken away"
    assert asked["collector"].options[-1].label == "Somebody who is no longer on the list"
    heard.answer(EXERCISE, key=record.key, outcome="main/a", collector="")
    assert plan_of(heard.state).indicators[record.key].outcome == "main/a"
    with pytest.raises(AnswerError):
        heard.answer(EXERCISE, key=record.key, collector="club")


def test_who_changes_what_was_taken_away_is_told(heard: Desk) -> None:
    [record] = heard.answer(EXERCISE, outcome="main/b", title="Days")
    heard.put(*EXERCISE.removal(record.key))
    with pytest.raises(GoneError):
        heard.answer(EXERCISE, key=record.key, unit="days")


def test_every_template_becomes_an_indicator_with_all_that_it_says(heard: Desk) -> None:
    templates = read_templates().templates
    assert len(templates) >= 40  # as the row asks
    for one in templates:
        [change] = EXERCISE.from_template(heard.state, "main/b", one.id)
        assert Indicator.model_validate(change.body) == one.indicator("main/b")
    heard.put(*EXERCISE.from_template(heard.state, "main/b", templates[0].id))
    with pytest.raises(RepeatedError):
        EXERCISE.from_template(heard.state, "main/b", templates[0].id)
    with pytest.raises(AnswerError, match="one of the templates"):
        EXERCISE.from_template(heard.state, "main/b", "horoscope")


def test_the_result_is_the_plan_with_a_prompt_for_each_finding(heard: Desk) -> None:
    heard.answer(EXERCISE, key=word(heard), collector="school", hours=3)
    body = {"differences": ["street"]}
    heard.put(Change(kind=LEARNING_PLAN, key="plan", body=body))
    found = EXERCISE.result(heard.state, on=ON)
    assert [row["collector"] for row in found.rows] == ["School"]
    assert found.without == ("Families are helped",)
    assert found.burdens_said == ("School gathers one indicator: 3 hours a year.",)
    assert [one.code for one in found.findings] == [
        *("no-indicator", "no-definition", "no-source", "no-rhythm", "no-baseline", "no-use"),
    ]
    assert all(one.prompt for one in found.findings)


def test_what_waits_for_its_box_stays_in_the_rows_and_is_said(heard: Desk) -> None:
    key = heard.answer(EXERCISE, outcome="main/b", title="Days")[0].key
    heard.put(Change(kind=ELEMENT, key="main/b", deleted=True))
    assert [row["key"] for row in heard.entered(EXERCISE)] == [word(heard), key]
    found = EXERCISE.result(heard.state, on=ON)
    assert {one.code: one.evidence for one in found.findings}["box-gone"] == (key,)


def test_there_is_a_prompt_for_each_finding_that_can_come() -> None:
    codes = {"nothing-yet", "no-indicator", "box-gone", "not-worked-out", "worked-out"}
    codes |= {"no-definition", "no-source", "no-collector", "no-rhythm", "no-baseline", "no-use"}
    codes |= {"asks-too-much", "hours-unsaid", "heaviest"}
    assert set(EXERCISE.instrument.prompts) == codes
