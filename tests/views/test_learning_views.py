"""Row EV-3, driven as the browser drives it, and after the workshop was opened again."""

import io
import zipfile
from pathlib import Path
from typing import Any
from uuid import uuid4

from icalendar import Calendar

from collabworkshop.analysis.evaluation.engagement import Engagement
from collabworkshop.analysis.evaluation.evaluation_steps import EvaluationSteps
from collabworkshop.analysis.evaluation.learning_calendar import LearningCalendar
from collabworkshop.analysis.evaluation.learning_page import LearningPage
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.evaluation_roles import EvaluationRolesView
from collabworkshop.views.evaluation_steps import EvaluationStepsView
from collabworkshop.views.learning_calendar import LearningCalendarView
from collabworkshop.views.learning_plan import LearningPlanView
from collabworkshop.views.taking.evaluation_export import EvaluationExport
from tests.exercises.evaluation.aimed import PLAN, figure
from tests.hostile import hostile_names
from tests.views.test_hostile_names import OURS, Seen

OFF_TRACK = (
    *PLAN,
    figure("start", "days", "baseline", value=50, ends="2020-01-01"),
    figure("aim", "days", "target", value=5, ends="2021-12-31"),
    figure("now", "days", "actual", value=80, ends="2021-11-01"),
)


def sent(view: Any, op: str, **more: Any) -> dict[str, Any]:
    told = view.table._answer({"op": op, "id": str(uuid4()), **more}, [])
    assert isinstance(told, dict)
    return told


def rows(view: Any) -> dict[str, dict[str, Any]]:
    return {row["key"]: row for row in view.table.rows}


def test_all_four_are_filled_in_and_stand_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    roles = practice.exercise("evaluation-roles")
    assert isinstance(roles, EvaluationRolesView)
    assert "Skate Park Crew" in roles.read.value
    cells = {"parts": ["gives", "uses"], "phases": ["plan", "gather"]}
    row = rows(roles)["young-carers"]
    assert sent(roles, "save", key=row["key"], expected=row["revision"], cells=cells)["ok"]
    steps = practice.exercise("evaluation-steps")
    assert isinstance(steps, EvaluationStepsView)
    late = rows(steps)["ask-ward"]
    assert sent(steps, "save", key="ask-ward", expected=late["revision"], cells={"done": True})[
        "ok"
    ]
    plan = practice.exercise("learning-plan")
    assert isinstance(plan, LearningPlanView)
    wish = {"op": "send", "id": str(uuid4()), "cells": {"within": 14}}
    assert plan.form._answer(wish, [])["ok"]
    calendar = practice.exercise("learning-calendar")
    assert isinstance(calendar, LearningCalendarView)
    gate = {"title": "Cards", "day": "2026-11-20", "begins": "7 pm", "indicators": ["name-a-place"]}
    assert sent(calendar, "save", key=None, cells=gate)["ok"]
    practice.close()

    again = join(tmp_path / "workshop")
    found = again.result("evaluation-roles")
    assert isinstance(found, Engagement)
    assert "only-asked" not in {one.code for one in found.findings}
    [without] = [one for one in found.findings if one.code == "phase-without-affected"]
    assert without.evidence == ("begin", "act")
    done = again.result("evaluation-steps")
    assert isinstance(done, EvaluationSteps)
    assert done.late == ()
    agreed = again.result("learning-plan")
    assert isinstance(agreed, LearningPage)
    assert [one.code for one in agreed.findings] == ["no-surprises"]
    looks = again.result("learning-calendar")
    assert isinstance(looks, LearningCalendar)
    assert "not-looked-at" not in {one.code for one in looks.findings}
    days = [one.day for one in looks.coming]
    assert days == sorted(days)
    shown = again.exercise("learning-calendar")
    assert isinstance(shown, LearningCalendarView)
    assert "Fri 20 November 2026" in shown.read.value
    assert "19:00, 60 minutes" in shown.read.value
    again.close()


def test_a_step_is_taken_in_with_one_press_and_taken_back(own: WorkshopDoor) -> None:
    view = own.exercise("evaluation-steps")
    assert isinstance(view, EvaluationStepsView)
    first = view.offers.value
    assert first.what in view.why.value
    view.taking.click()
    assert [(row["phase"], row["what"]) for row in view.value] == [(first.phase, first.what)]
    assert (view.offers.value.phase, view.offers.value == first) == (first.phase, False)
    sent(view, "undo")
    assert view.value == []
    for one in view.exercise.offered(view.state):
        view.take(one)
    assert view.start.layout.display == "none"
    view.taking.click()  # of somebody who is late
    assert "in your list already" in view.table.notice["text"]


def test_the_calendar_file_keeps_what_tells_a_meeting_apart(practice: WorkshopDoor) -> None:
    view = practice.exercise("learning-calendar")
    assert isinstance(view, LearningCalendarView)
    view.saving.click()
    assert "-calendar.ics” is in the folder" in view.table.notice["text"]
    assert "1 meeting without a day" in view.lost.value
    [first] = Path(practice._session.workspace.folder).glob("*.ics")
    before = {str(one["uid"]): one for one in events(first)}
    assert len(before) == 5
    view.answer(key="monday-look", title="The list on Mondays", day="2026-04-06")
    [second] = view.save_file()
    assert second != first
    after = {str(one["uid"]): str(one["summary"]) for one in events(second)}
    assert after.keys() == before.keys()
    changed = {uid for uid, name in after.items() if name != str(before[uid]["summary"])}
    assert len(changed) == 1
    # A calendar takes in what was changed more often than what it holds.
    more = {
        str(one["uid"]): one["sequence"] - before[str(one["uid"])]["sequence"]
        for one in events(second)
    }
    assert {uid for uid, often in more.items() if often == 1} == changed
    assert sorted(more.values()) == [0, 0, 0, 0, 1]
    view.undo()
    [third] = [path for path in view.save_file() if path not in (first, second)]
    back = next(one for one in events(third) if str(one["uid"]) in changed)
    assert back["sequence"] == before[str(back["uid"])]["sequence"] + 2
    told = {str(one["summary"]): str(one["description"]) for one in events(second)}
    assert "- Days from the first question" in told["We read the half-year together"]
    assert "Called by: Helen Abernathy" in told["We read the half-year together"]


def test_without_a_day_there_is_nothing_to_save(own: WorkshopDoor) -> None:
    view = own.exercise("learning-calendar")
    assert isinstance(view, LearningCalendarView)
    assert view.saving.disabled
    view.answer(title="Look")
    assert view.saving.disabled
    view.saving.disabled = False
    view.saving.click()
    assert view.table.notice["text"] == "No meeting has a day yet. Set one first."
    view.answer(title="Look", day="2026-04-01")
    assert not view.saving.disabled


def test_hostile_words_are_text_everywhere(own: WorkshopDoor) -> None:
    grid: Any = own.exercise("power-interest-grid")
    roles: Any = own.exercise("evaluation-roles")
    steps: Any = own.exercise("evaluation-steps")
    plan: Any = own.exercise("learning-plan")
    calendar: Any = own.exercise("learning-calendar")
    for name in hostile_names()[:8]:
        key = grid.answer(name=name).key
        roles.answer(stakeholder=key, parts=["gives"], wants=name, how=name)
        steps.answer(phase="act", what=name, owner=key, note=name, due="2026-01-01")
        plan.answer(questions=[name], differences=[name], off_track=name, surprises=name)
        calendar.answer(title=name, question=name, place=name, day="2126-01-01", caller=key)
    shown = [roles.read, roles.group, steps.read, steps.group, steps.why]
    for one in (*shown, plan.page, plan.group, calendar.read, calendar.group):
        page = Seen(one.value)
        assert page.elements <= OURS
        assert page.handlers == []
    [saved] = calendar.save_file()
    assert len(events(saved)) == 8


def events(path: Path) -> list[Any]:
    """Return the meetings of a file, as another program reads them."""
    return list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def test_of_a_caller_who_was_erased_no_mark_is_shown_as_a_name(own: WorkshopDoor) -> None:
    with own.acting_as("Bo"):
        bo = own._session.host.person
    own.exercise("learning-plan").answer(caller=bo, off_track="We meet", within=14)
    meeting = own.exercise("learning-calendar").answer(title="Look", caller=bo, day="2199-12-01")
    own._session.host.put(OFF_TRACK)
    assert "Bo calls" in own.exercise("trajectories").group.value
    own._session.host.erase(bo)
    for name in ("learning-plan", "learning-calendar", "trajectories"):
        assert "erased-" not in own.result(name).model_dump_json(exclude={"plan"})
    plan = own.exercise("learning-plan")
    assert plan.value[0]["caller"] == plan.form.cells["caller"] == ""
    assert "Somebody who is no longer on the list calls us together" in plan.page.value
    [row] = own.exercise("learning-calendar").value
    assert (row["key"], row["caller"]) == (meeting.key, "")
    step = EvaluationExport(own._session)
    step.form.value = "word"
    with zipfile.ZipFile(io.BytesIO(step.write()[0].read_bytes())) as archive:
        assert b"erased-" not in archive.read("word/document.xml")
