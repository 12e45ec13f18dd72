"""The force-field board and the plan for taking stock, by keyboard and with Python behind them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.assessment_plan import AssessmentPlanView
from collabworkshop.views.force_field import ForceFieldView
from tests.seeded import seeded
from tests.widgets.stage import Stage

pytestmark = pytest.mark.browser


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[WorkshopDoor]:
    workshop = seeded(tmp_path / "workshop")
    yield workshop
    workshop.close()


def test_a_card_is_moved_by_keys_and_its_strength_is_kept(
    stage: Stage, workshop: WorkshopDoor
) -> None:
    view = workshop.exercise("force-field")
    assert isinstance(view, ForceFieldView)
    stage.open(view.board)
    expect(stage.page.get_by_text("two digits: first Strength, then Side")).to_be_visible()
    assert stage.axe() == []
    stage.page.locator(".cw-chip", has_text="What we remember of earlier attempts").focus()
    stage.page.keyboard.press("4")
    stage.page.keyboard.press("1")
    stage.page.wait_for_function("stage.sent.length > 0")
    assert stage.hand_over(view.board)[0]["ok"]
    expect(stage.light).to_have_text("Saved")
    there = stage.page.locator(".cw-board-cell[data-x='4'][data-y='1']")
    expect(there.locator(".cw-chip", has_text="What we remember")).to_be_focused()
    card = next(row for row in view.value if row["key"] == "force-past")
    assert (card["strength"], card["side"]) == (4, "against")


def test_the_plan_is_filled_in_field_by_field_and_a_clash_is_said(
    stage: Stage, workshop: WorkshopDoor
) -> None:
    view = workshop.exercise("assessment-plan")
    assert isinstance(view, AssessmentPlanView)
    stage.open(view.form)
    assert stage.axe() == []
    stage.page.get_by_label("People who live with the issue").first.focus()
    stage.page.keyboard.press("Space")
    stage.page.wait_for_function("stage.sent.length > 0")
    assert stage.hand_over(view.form)[0]["ok"]
    assert view.value[0]["asked"] == ["leaders", "staff", "constituents"]
    # Behind the view's back, as from another machine.
    body = {**view.form.cells, "note": "Bring soup"}
    door = workshop._session.host.as_person("helen-abernathy")
    door.put([Change(kind="assessment-plan", key="plan", body=body)])
    note = stage.page.get_by_label("Anything else")
    note.fill("Bring bread")
    note.blur()
    stage.page.wait_for_function("stage.sent.length > 1")
    [refused] = stage.hand_over(view.form)
    assert refused["theirs"] == {"note": "Bring soup"}
    expect(stage.page.get_by_text("Nothing is lost")).to_be_visible()
    expect(note).to_have_value("Bring bread")
    stage.page.get_by_role("button", name="again").click()
    assert stage.hand_over(view.form)[0]["ok"]
    assert view.value[0]["note"] == "Bring bread"
