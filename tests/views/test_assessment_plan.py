"""Row RA-2, driven as the browser drives it, and after the workshop was opened again."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.readiness.stock_plan import StockPlan
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.assessment_plan import AssessmentPlanView
from tests.hostile import hostile_names
from tests.views.test_hostile_names import OURS, Seen


def opened(workshop: WorkshopDoor) -> AssessmentPlanView:
    view = workshop.exercise("assessment-plan")
    assert isinstance(view, AssessmentPlanView)
    return view


def typed(view: AssessmentPlanView, **cells: Any) -> dict[str, Any]:
    return view.form._answer({"op": "send", "id": str(uuid4()), "cells": cells}, [])


def codes(workshop: WorkshopDoor) -> set[str]:
    return {one.code for one in workshop.result("assessment-plan").findings}


def test_fields_are_saved_one_by_one_and_the_page_stands_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(practice)
    assert "At a meeting with our partners, on 10 March 2026" in view.page.value
    assert typed(view, day="2026-03-24")["ok"]
    assert typed(view, asked=["leaders", "staff", "constituents"])["ok"]
    assert typed(view, shared_with=["answered"])["ok"]
    assert typed(view, compiler="Dilys Pugh")["ok"]
    practice.close()
    again = join(tmp_path / "workshop")
    result = again.result("assessment-plan")
    assert isinstance(result, StockPlan)
    assert result.plan is not None
    assert (str(result.plan.day), result.plan.compiler) == ("2026-03-24", "dilys-pugh")
    assert codes(again) == {"no-help", "no-day-to-share", "only-once"}
    page = opened(again).page.value
    assert "Dilys Pugh puts the answers together." in page
    assert "shown to everybody who answered." in page
    again.close()


def test_two_who_change_other_fields_do_not_stand_in_each_others_way(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    with practice.acting_as("helen-abernathy"):
        theirs = opened(practice)
        typed(theirs, note="Bring soup")
        assert typed(view, day="2026-03-24")["ok"]
    view.refresh()
    assert (view.form.cells["note"], view.form.cells["day"]) == ("Bring soup", "2026-03-24")


def test_two_who_change_the_same_field_are_told_and_the_second_may_insist(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    # Behind the view's back, as from another machine.
    body = {**view.form.cells, "note": "Bring soup"}
    door = practice._session.host.as_person("helen-abernathy")
    door.put([Change(kind="assessment-plan", key="plan", body=body)])
    refused = typed(view, note="Bring bread")
    assert not refused["ok"]
    assert refused["theirs"] == {"note": "Bring soup"}
    assert "Nothing is lost" in refused["text"]
    assert "Bring soup" in view.page.value
    assert typed(view, note="Bring bread")["ok"]
    assert "Bring bread" in view.page.value


def test_the_same_wish_twice_is_saved_once_and_can_be_taken_back(practice: WorkshopDoor) -> None:
    view = opened(practice)
    wish = {"op": "send", "id": str(uuid4()), "cells": {"note": "Bring soup"}}
    first = view.form._answer(dict(wish), [])
    assert (first["ok"], first["revision"]) == (True, 2)
    assert view.form._answer(dict(wish), [])["revision"] == 2
    assert not view.history.undo.disabled
    view.history.undo.click()
    assert view.form.cells["note"] == "Twenty minutes before the coffee"


def test_what_is_wrong_is_told_at_its_field_and_an_emptied_one_is_empty(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    assert "a day, written as" in typed(view, day="soon")["messages"]["day"]
    assert typed(view, compiler=None, asked=None, day=None)["ok"]
    assert {"nobody-compiles", "nobody-asked", "no-date"} <= codes(practice)


def test_an_own_workshop_begins_with_nothing_and_hostile_words_are_text(own: WorkshopDoor) -> None:
    view = opened(own)
    assert "Nothing is planned yet." in view.page.value
    assert view.history.undo.disabled
    for name in hostile_names()[:8]:
        told = {"occasion": name, "compiler": name, "question": name, "note": name}
        assert typed(view, **told)["ok"]
        for shown in (view.page.value, view.group.value):
            page = Seen(shown)
            assert page.elements <= OURS
            assert page.handlers == []
