"""The plan leaves to be filled in, to be read, for calendars, for donors; each tells its losses."""

import io
import zipfile
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from collabworkshop.exchange.evaluation.iati.reading import read
from collabworkshop.exchange.evaluation.iati.validation import breaches, codes_of
from collabworkshop.exchange.evaluation.measurements.mapping import guessed
from collabworkshop.exchange.evaluation.measurements.reading import brought
from collabworkshop.exchange.evaluation.workbook.plan_workbook import write_plan
from collabworkshop.exchange.table import read_table
from collabworkshop.exercises.evaluation.standing import plan_of
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.bringing.evaluation_import import EvaluationImport
from collabworkshop.views.taking.evaluation_export import EvaluationExport
from collabworkshop.views.taking.iati_publisher import PUBLISHER
from tests.exchange.evaluation.plans import EVENTS, PLAN

FORMS = ["workbook", "word", "calendar", "figures", "iati"]


def written(step: EvaluationExport, form: str) -> Path:
    step.form.value = form
    [path] = step.write()
    return path


def words_in(path: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return archive.read("word/document.xml").decode()


def parts_of(path: Path) -> bytes:
    """Return what a file holds, unpacked where it is an archive."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"".join(map(archive.read, archive.namelist()))


@pytest.fixture
def step(own: WorkshopDoor) -> EvaluationExport:
    steps = EvaluationImport(own._session)
    steps.read(write_plan(PLAN, EVENTS).data, name="plan.xlsx")
    steps.bring()
    return EvaluationExport(own._session)


def test_every_form_is_a_file_and_says_what_it_leaves_here(step: EvaluationExport) -> None:
    assert [value for _, value in step.form.options] == FORMS
    ends = []
    for form in FORMS:
        path = written(step, form)
        assert path.stat().st_size > 0
        assert "cannot hold" in step.lost.value
        ends.append(path.suffix)
    assert ends == [".xlsx", ".docx", ".ics", ".csv", ".xml"]


def test_a_calendar_is_told_that_a_meeting_was_changed(
    own: WorkshopDoor, step: EvaluationExport
) -> None:
    before = Calendar.from_ical(written(step, "calendar").read_bytes()).events
    assert {one["sequence"] for one in before} == {0}
    assert all("last-modified" in one for one in before)
    calendar = own.exercise("learning-calendar")
    calendar.answer(key=calendar.value[0]["key"], place="Town hall")
    after = Calendar.from_ical(written(step, "calendar").read_bytes()).events
    assert {str(one["uid"]) for one in after} == {str(one["uid"]) for one in before}
    assert [one["sequence"] for one in after if one.get("location") == "Town hall"] == [1]


def test_the_practice_plan_keeps_the_standard_and_tells_its_losses(practice: WorkshopDoor) -> None:
    step = EvaluationExport(practice._session)
    step.form.value = "iati"
    step.publish_as(
        name="Family Clinic", identifier="GB-CHC-1234567", activity="GB-CHC-1234567-signs"
    )
    path = written(step, "iati")
    assert breaches(path.read_bytes()) == ()
    assert b"<iati-identifier>GB-CHC-1234567-signs</iati-identifier>" in path.read_bytes()
    assert "counts of what a figure rests on which IATI has no place for" in step.lost.value
    assert "to fill in" not in step.lost.value
    assert len(read(path.read_bytes(), "x").plan.measurements) == len(
        plan_of(practice._session.state()).measurements
    )
    told = words_in(written(step, "word"))
    assert "is off track: 36 days on 28 February 2026" in told
    assert "Less is better." in told and "We want to reach" in told
    state = practice._session.state()
    roster = {key: one.body["name"] for key, one in state.of("person").items()}
    callers = {one.body["caller"] for one in state.of("learning-event").values()}
    workbook = load_workbook(written(step, "workbook"))
    cells = {str(c.value) for sheet in workbook for row in sheet for c in row if c.value}
    assert "The Quiet Hour, counselling for young people" in cells
    assert cells & {*roster.values()} <= {roster.get(key) for key in callers}


def test_what_iati_asks_is_checked_explained_and_kept_for_the_next_time(
    own: WorkshopDoor, step: EvaluationExport
) -> None:
    assert step.publisher.layout.display == "none"
    step.form.value = "iati"
    assert step.publisher.layout.display == ""
    for said, field in (
        ({"identifier": "GB CHC 1"}, "identifier"),
        ({"identifier": "12345"}, "identifier"),
        ({"identifier": "GB-CHC-1", "activity": "other"}, "activity"),
        ({"language": "xx"}, "language"),
        ({"kind": "99"}, "kind"),
    ):
        reply = step.publisher._answer({"op": "send", "id": "1", "cells": said}, [])
        assert not reply["ok"] and field in reply["messages"]
    step.publish_as(name="دار <b>", identifier="XX-CHC-1", begins="2025-09-01", status="4")
    assert EvaluationExport(own._session).publisher.cells["identifier"] == "XX-CHC-1"
    data = written(step, "iati").read_bytes()
    assert breaches(data) == () and b"XX-CHC-1-PLAN" in data
    for name, codes in (("kind", "OrganisationType"), ("status", "ActivityStatus")):
        assert {one.id for one in PUBLISHER[name].options} == codes_of(codes)
    assert {one.id for one in PUBLISHER["language"].options} <= codes_of("Language")


def test_where_there_is_nothing_to_tell_a_sentence_says_why(own: WorkshopDoor) -> None:
    step = EvaluationExport(own._session)
    for form in ("workbook", "word", "figures", "iati"):
        with pytest.raises(WorkshopError, match="no outcome yet"):
            written(step, form)
    body = Element(kind="outcome", label="Calm").model_dump(mode="json")
    own._session.host.put([Change(kind=ELEMENT, key="main/a", body=body)])
    for form, said in (
        ("iati", "tells results by their indicators, and the plan has none"),
        ("figures", "no figure yet"),
        ("calendar", "No meeting has a day"),
    ):
        with pytest.raises(WorkshopError, match=said):
            written(step, form)
    assert "No indicator has been named yet." in words_in(written(step, "word"))


def test_the_table_is_read_again_by_the_measurements(
    own: WorkshopDoor, step: EvaluationExport
) -> None:
    plan = plan_of(own._session.state())
    table = read_table(written(step, "figures").read_bytes(), name="figures.csv")
    assert "'=What parents say" in {row[0] for row in table.rows}
    got = brought(table, guessed(table, plan), plan)
    values = sorted(one.value for one in got.measurements.values() if one.value is not None)
    assert values == [54.3, 57.0, 60.0, 75.0, 1234.5]


def test_the_text_names_nobody_beyond_the_plan_and_runs_from_the_right_where_it_does(
    own: WorkshopDoor, step: EvaluationExport
) -> None:
    person = Person(name="Nosy Neighbour").model_dump(mode="json")
    label = "דלת פתוחה <script>"
    body = Element(kind="impact", label=label).model_dump(mode="json")
    own._session.host.put(
        [
            Change(kind="person", key="nosy", body=person),
            Change(kind=ELEMENT, key="main/z", body=body),
        ]
    )
    told = words_in(written(step, "word"))
    assert "דלת פתוחה &lt;script&gt;" in told and "<w:rtl/>" in told
    assert "What happens when an indicator is off track" in told and "every three months" in told
    for form in FORMS:
        assert b"Nosy Neighbour" not in parts_of(written(step, form))
