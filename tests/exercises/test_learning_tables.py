"""Row EV-3: parts, steps and meetings are the coalition's; who is gone is named nowhere."""

from typing import Any

import pytest

from collabworkshop.exercises.evaluation_roles import EXERCISE as ROLES
from collabworkshop.exercises.evaluation_steps import EXERCISE as STEPS
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.learning_calendar import EXERCISE as CALENDAR
from collabworkshop.exercises.learning_plan import EXERCISE as LEARNING
from collabworkshop.host.policy import is_private
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.evaluation import INDICATOR, Indicator
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.record import Change
from tests.exercises.desk import ON, Desk

ALL = (ROLES, STEPS, LEARNING, CALENDAR)
BOX = "main/quick"


@pytest.fixture
def signs(town: Desk) -> Desk:
    box = Element(kind="outcome", label="Help in time").model_dump(mode="json")
    waits = Indicator(outcome=BOX, title="Days", frequency="every month", hours=8)
    body = waits.model_copy(update={"collector": "club"}).model_dump(mode="json")
    town.put(
        Change(kind=ELEMENT, key=BOX, body=box), Change(kind=INDICATOR, key="waits", body=body)
    )
    return town


def codes(desk: Desk, exercise: Exercise) -> set[str]:
    return {one.code for one in exercise.result(desk.state, on=ON).findings}


@pytest.mark.parametrize("exercise", ALL, ids=lambda one: one.id)
def test_they_read_nothing_private_and_each_finding_has_a_question(
    exercise: Exercise, town: Desk
) -> None:
    assert not any(is_private(kind) for kind in exercise.reads)
    [told] = exercise.result(town.state, on=ON).findings
    assert told.prompt


def test_each_stakeholder_has_one_row_that_can_become_anothers(signs: Desk) -> None:
    [saved] = signs.answer(ROLES, stakeholder="Clinic", parts="Asks; uses", phases=["act"])
    assert saved.key == "clinic"
    assert signs.entered(ROLES, "bo")[0]["parts"] == ["asks", "uses"]
    with pytest.raises(RepeatedError, match="no row here yet"):
        signs.answer(ROLES, by="bo", stakeholder="clinic")
    signs.answer(ROLES, by="bo", key="clinic", stakeholder="club", hours=3)
    [row] = signs.entered(ROLES)
    assert (row["key"], row["parts"], row["hours"]) == ("club", ["asks", "uses"], 3)
    assert "more-hours-than-there-are" in codes(signs, ROLES)
    signs.put(Change(kind="stakeholder", key="club", deleted=True))
    assert signs.entered(ROLES) == []
    assert codes(signs, ROLES) == {"nobody-yet"}


@pytest.mark.parametrize(
    ("exercise", "fields", "field"),
    [
        (ROLES, {"stakeholder": "nobody"}, "stakeholder"),
        (ROLES, {"stakeholder": "clinic", "parts": ["cooks"]}, "parts"),
        (STEPS, {"phase": "sing", "what": "Sing"}, "phase"),
        (STEPS, {"phase": "act", "what": " "}, "what"),
        (CALENDAR, {"title": "Look", "indicators": ["gone"]}, "indicators"),
        (CALENDAR, {"title": "Look", "begins": "soon"}, "begins"),
        (CALENDAR, {"title": "Look", "day": "2026-05-02", "last": "2026-05-01"}, "last"),
        (LEARNING, {"within": 400}, "within"),
    ],
)
def test_what_cannot_be_saved_is_told_at_its_field(
    signs: Desk, exercise: Exercise, fields: dict[str, Any], field: str
) -> None:
    with pytest.raises(AnswerError) as told:
        signs.answer(exercise, **fields)
    assert told.value.field == field


def test_a_sign_is_refused_where_there_is_none_to_choose_from(town: Desk) -> None:
    with pytest.raises(AnswerError, match="an indicator of your plan"):
        town.answer(CALENDAR, title="Look", indicators=["gone"])


def test_steps_that_are_offered_are_left_out_once_they_stand_there(town: Desk) -> None:
    before = STEPS.offered(town.state)
    assert {one.phase for one in before} == set(STEPS.phases())
    town.answer(STEPS, phase=before[0].phase, what=before[0].what)
    assert STEPS.offered(town.state) == before[1:]


def test_who_left_sees_to_no_step_and_own_words_stay(town: Desk) -> None:
    town.answer(STEPS, phase="act", what="Tell", owner="Club", due="2026-05-01")
    town.answer(STEPS, phase="act", what="Ask", owner="A student", due="2026-05-01")
    assert "no-owner" not in codes(town, STEPS)
    town.put(Change(kind="stakeholder", key="club", deleted=True))
    assert "no-owner" in codes(town, STEPS)
    assert [one["owner"] for one in town.entered(STEPS)] == ["", "A student"]


def test_a_meeting_keeps_its_signs_while_their_box_is_away(signs: Desk) -> None:
    [saved] = signs.answer(CALENDAR, title="Look", indicators=["Days"], caller="Ada")
    assert (saved.body["indicators"], saved.body["caller"]) == (["waits"], "ada")
    signs.put(Change(kind=ELEMENT, key=BOX, deleted=True))
    signs.answer(CALENDAR, key=saved.key, note="Soup")
    assert signs.entered(CALENDAR)[0]["indicators"] == []
    box = Element(kind="outcome", label="Help in time").model_dump(mode="json")
    signs.put(Change(kind=ELEMENT, key=BOX, body=box))
    assert signs.entered(CALENDAR)[0]["indicators"] == ["waits"]


def test_the_calendar_offers_what_is_to_be_learned(signs: Desk) -> None:
    signs.answer(LEARNING, questions="Who waits longest?; Why?", caller="bo")
    offered = [one.label for one in CALENDAR.questions(signs.state)["question"].options]
    assert offered == ["Who waits longest?", "Why?"]
    signs.answer(CALENDAR, title="Look", question="Why?", caller="Somebody new", day="2026-03-14")
    found = CALENDAR.result(signs.state, on=ON)
    assert [one.day for one in found.coming] == [ON]
    assert "Who waits longest?" in next(
        one.sentence for one in found.findings if one.code == "question-left"
    )


def test_who_called_and_is_gone_is_asked_for_anew(signs: Desk) -> None:
    signs.answer(CALENDAR, title="Look", caller="bo", question="Why?", day="2026-04-01")
    assert "no-caller" not in codes(signs, CALENDAR)
    signs.put(Change(kind="person", key="bo", deleted=True))
    assert "no-caller" in codes(signs, CALENDAR)
    assert CALENDAR.entered(signs.state, "ada")[0]["caller"] == ""
