"""Row TC-1, driven as the browser drives it, and after the workshop was opened again."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.pathways.preparing.process_plan import ProcessPlan
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.pathway_preparation import PathwayPreparationView
from tests.hostile import hostile_names
from tests.views.test_hostile_names import OURS, Seen


def opened(workshop: WorkshopDoor) -> PathwayPreparationView:
    view = workshop.exercise("pathway-preparation")
    assert isinstance(view, PathwayPreparationView)
    return view


def typed(view: PathwayPreparationView, **cells: Any) -> dict[str, Any]:
    return view.form._answer({"op": "send", "id": str(uuid4()), "cells": cells}, [])


def test_fields_are_saved_one_by_one_and_the_page_stands_after_a_restart(
    own: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(own)
    assert "Nothing is planned yet." in view.page.value
    door = own._session.host
    door.put([Change(kind="stakeholder", key="club", body={"name": "Club", "member": True})])
    view.refresh()
    assert typed(view, begins="2026-04-16", meetings=3, hours=2)["ok"]
    assert typed(view, caller="Bo of the club", voices=["club"])["ok"]
    assert typed(view, hearing=["visit"])["ok"]
    own.close()
    again = join(tmp_path / "workshop")
    result = again.result("pathway-preparation")
    assert isinstance(result, ProcessPlan)
    assert result.plan is not None
    assert (str(result.plan.begins), result.plan.meetings, result.plan.hours) == (
        *("2026-04-16", 3),
        2.0,
    )
    codes = {one.code for one in result.findings}
    assert {"no-end", "no-small-group", "nobody-writes", "no-needs"} <= codes
    assert not codes & {"no-date", "nobody-calls", "time-unknown", "others-not-named"}
    page = opened(again).page.value
    assert "Bo of the club calls the meetings." in page
    assert "Besides those in the room we hear Club." in page
    again.close()


def test_offers_are_asked_for_once_there_are_any(own: WorkshopDoor) -> None:
    view = opened(own)

    def asked() -> list[str]:
        return [one["name"] for one in view.form.fields]

    assert "resources" not in asked()
    put = own._session.host.put
    put([Change(kind="stakeholder", key="club", body={"name": "Club", "member": True})])
    offer = {"organisation": "club", "side": "offer", "kind": "space", "what": "A hall"}
    put([Change(kind="resource", key="hall", body=offer, state="shared")])
    view.refresh()
    assert "resources" in asked()


def test_what_is_wrong_is_told_at_its_field_and_hostile_words_are_text(own: WorkshopDoor) -> None:
    view = opened(own)
    assert "a whole number" in typed(view, meetings="many")["messages"]["meetings"]
    for name in hostile_names()[:8]:
        assert typed(view, caller=name, writer=name, note=name)["ok"]
        for shown in (view.page.value, view.group.value):
            page = Seen(shown)
            assert page.elements <= OURS
            assert page.handlers == []
