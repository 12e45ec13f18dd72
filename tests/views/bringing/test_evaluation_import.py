"""Bringing a plan in: it is seen first, one undo takes it back, a filled-in workbook changes us."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from collabworkshop.exchange.evaluation.iati.publisher import Publisher
from collabworkshop.exchange.evaluation.iati.writing import write
from collabworkshop.exchange.evaluation.workbook.plan_workbook import write_plan
from collabworkshop.exercises.evaluation.standing import plan_of
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.errors import AnswerError, UnreadableError, WorkshopError
from collabworkshop.model.evaluation import INDICATOR, EvaluationPlan
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.bringing.evaluation_import import EvaluationImport
from collabworkshop.views.taking.evaluation_export import EvaluationExport
from tests.exchange.evaluation.iati.files import activity, file_of, indicator, result
from tests.exchange.evaluation.plans import EVENTS, PEOPLE, PLAN
from tests.hostile import hostile_names

SAVED = Path("tests/exchange/evaluation/workbook/saved_by_libreoffice.xlsx")
OURS = write_plan(PLAN, EVENTS, PEOPLE).data


@pytest.fixture
def steps(own: WorkshopDoor) -> EvaluationImport:
    return EvaluationImport(own._session)


def edited(data: bytes, change: Callable[[Any], None]) -> bytes:
    book, out = load_workbook(io.BytesIO(data)), io.BytesIO()
    change(book)
    book.save(out)
    return out.getvalue()


def taken_along(door: WorkshopDoor, form: str) -> bytes:
    step = EvaluationExport(door._session)
    step.form.value = form
    return step.write()[0].read_bytes()


def said(plan: EvaluationPlan) -> tuple[Any, ...]:
    """Return a plan without the keys of its boxes, which are each store's own."""
    titles = {key: one.title for key, one in plan.outcomes.items()}
    signs = [{**one.model_dump(), "outcome": titles[one.outcome]}
             for one in plan.indicators.values()]  # fmt: skip
    figures = list(plan.measurements.values())
    return sorted(titles.values()), sorted(signs, key=str), sorted(figures, key=str)


def test_it_is_seen_before_it_is_saved_and_one_undo_takes_it_back(
    own: WorkshopDoor, steps: EvaluationImport, tmp_path: Path
) -> None:
    before = own._session.state()
    steps.read(OURS, name="plan.xlsx")
    assert own._session.state() == before
    assert steps.bring_in.description == (
        "3. Bring in 2 outcomes, 3 indicators, 7 figures and 2 meetings"
    )
    assert "What is new" in steps.preview.value
    steps.bring()
    assert "It is in: 2 outcomes" in steps.files.notice["text"]
    again = join(tmp_path / "workshop")
    assert len(plan_of(again._session.state()).measurements) == 7
    again._session.host.undo()
    assert plan_of(again._session.state()).outcomes == {}
    assert again._session.state().of("learning-event") == {}
    again.close()


@pytest.mark.parametrize("form", ["workbook", "iati"])
def test_what_leaves_one_workshop_comes_into_another_and_back_changes_nothing(
    own: WorkshopDoor, steps: EvaluationImport, form: str, tmp_path: Path
) -> None:
    steps.read(OURS, name="plan.xlsx")
    steps.bring()
    data = taken_along(own, form)
    home = said(plan_of(own._session.state()))
    steps.read(data, name=f"plan.{'xlsx' if form == 'workbook' else 'xml'}")
    steps.choose(differs="file", empty=True)
    assert "Nothing would change" in steps.preview.value
    assert steps.bring_in.disabled
    (tmp_path / "other").mkdir()
    Workspace(tmp_path / "other").begin("Another coalition")
    other = join(tmp_path / "other")
    there = EvaluationImport(other._session)
    there.read(data, name=f"plan.{'xlsx' if form == 'workbook' else 'xml'}")
    there.bring()
    assert said(plan_of(other._session.state())) == home
    other.close()


def test_a_workbook_that_was_filled_in_changes_only_what_was_edited(
    own: WorkshopDoor, steps: EvaluationImport
) -> None:
    steps.read(OURS, name="plan.xlsx")
    steps.bring()

    def fill(book: Any) -> None:
        headings = {cell.value: cell.column for cell in book["plan"][1]}
        book["plan"].cell(3, headings["Unit"], "school days")
        book["plan"].cell(3, headings["How often"], "'=1+1 each week")

    data = edited(taken_along(own, "workbook"), fill)
    before = plan_of(own._session.state())
    steps.read(data, name="plan.xlsx")
    shown = steps.preview.value
    assert "school days" in shown and "Changed as the file says:</b> 1 indicator" in shown
    steps.bring()
    after = plan_of(own._session.state())
    changed = {k: one for k, one in after.indicators.items() if one != before.indicators[k]}
    [[key, one]] = changed.items()
    update = {"unit": "school days", "frequency": "=1+1 each week"}
    assert one == before.indicators[key].model_copy(update=update)
    assert after.measurements == before.measurements


def test_what_libreoffice_saved_says_the_same(steps: EvaluationImport) -> None:
    steps.read(OURS, name="plan.xlsx")
    steps.bring()
    steps.read(SAVED.read_bytes(), name="plan.xlsx")
    steps.choose(differs="file", empty=True)
    assert "Nothing would change" in steps.preview.value


def test_what_somebody_changed_meanwhile_is_not_written_over(
    own: WorkshopDoor, steps: EvaluationImport
) -> None:
    steps.read(OURS, name="plan.xlsx")
    steps.bring()
    changed = PLAN.indicators["days"].model_copy(update={"unit": "mornings"})
    plan = PLAN.model_copy(update={"indicators": {**PLAN.indicators, "days": changed}})
    steps.read(write_plan(plan, EVENTS, PEOPLE).data, name="plan.xlsx")
    record = own._session.state().get(INDICATOR, "days")
    assert record is not None
    body = {**record.body, "use": "Whom we ask"}
    own._session.host.put([Change(kind=INDICATOR, key="days", body=body)])
    with pytest.raises(WorkshopError, match="Nothing was saved"):
        steps.bring()
    steps.bring()
    stands = plan_of(own._session.state()).indicators["days"]
    assert (stands.unit, stands.use) == ("mornings", "Whom we ask")


def test_of_several_projects_one_is_chosen_or_all(steps: EvaluationImport) -> None:
    parts = "".join(activity(result(indicator("")), identifier=f"XX-{n}") for n in range(3))
    steps.read(file_of(parts), name="three.xml")
    assert "Choose a project" in steps.preview.value and steps.bring_in.disabled
    with pytest.raises(WorkshopError, match="Choose a project"):
        steps.bring()
    sent = {"op": "send", "id": "1", "cells": {"project": "n1"}}
    assert steps.wishing._answer(sent, [])["ok"]
    assert steps.bring_in.description == "3. Bring in 1 outcome and 1 indicator"
    steps.choose(project="all")
    assert steps.bring_in.description == "3. Bring in 3 outcomes and 3 indicators"
    with pytest.raises(AnswerError, match="one of the projects"):
        steps.choose(project="XX-9")
    steps.read(write(PLAN, Publisher()).data, name="plan.xml")


def test_the_steps_work_as_the_browser_sends_them(
    own: WorkshopDoor, steps: EvaluationImport
) -> None:
    file = {"name": "plan.xlsx", "type": "", "buffer": 0}
    sent = {"op": "send", "id": "1", "cells": {"plan": file}}
    assert steps.files._answer(sent, [memoryview(OURS)])["ok"]
    names = [one["name"] for one in steps.wishing.fields]
    assert names == ["differs", "empty", "outcome-0", "outcome-1"]
    left = {"op": "send", "id": "2", "cells": {"outcome-1": "leave"}}
    assert steps.wishing._answer(left, [])["ok"]
    assert "“Mornings are calm” stays out, with 1 of its indicators" in steps.preview.value
    steps.bring_in.click()
    titles = [one.title for one in plan_of(own._session.state()).indicators.values()]
    assert titles == ["Children who read at eight", "Days missed"]


@pytest.mark.parametrize("data", [b"", b"\x00\x01", b"PK\x03\x04broken", b"a,b\n1,2\n", b"<a/>"])
def test_what_is_no_plan_is_refused_and_the_earlier_file_stays(
    steps: EvaluationImport, data: bytes
) -> None:
    with pytest.raises(WorkshopError, match="Choose the file first"):
        steps.bring()
    steps.read(OURS, name="plan.xlsx")
    with pytest.raises(UnreadableError):
        steps.read(data, name="x.bin")
    assert steps.bring_in.description.startswith("3. Bring in 2 outcomes")


def test_faults_stand_with_their_lines_and_hostile_names_are_text(steps: EvaluationImport) -> None:
    names = {f"o{n}": PLAN.outcomes["reads"].model_copy(update={"title": name})
             for n, name in enumerate(hostile_names())}  # fmt: skip
    plan = EvaluationPlan(outcomes=names)

    def fill(book: Any) -> None:
        book["targets"].cell(2, 2, "<i>Nobody</i>")

    steps.read(edited(write_plan(plan).data, fill), name="plan.xlsx")
    assert "targets.Indicator, line 2" in steps.preview.value
    for tag in ("<script", "<img", "<svg", "<i>"):
        assert tag not in steps.preview.value
