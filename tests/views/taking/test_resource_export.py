"""What is shared leaves as HSDS 3.0 that the official schemas take, and as a workbook."""

import csv
import io
import zipfile
from typing import Any

import pytest

from collabworkshop.exchange.directories.reading import read_directory
from collabworkshop.exchange.workbook import read_workbook
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.record import Change
from collabworkshop.model.resource import RESOURCE
from collabworkshop.model.resource import Resource as Line
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.taking.resource_export import ResourceExport
from tests.hostile import hostile_names


def put(workshop: WorkshopDoor, *lines: dict[str, Any], state: str = "shared") -> None:
    """Put lines of the resource map, with their stakeholder, as the person at the door."""
    changes = []
    for number, line in enumerate(lines):
        key, name = f"{state}-{number}", line.get("organisation", "Clinic")
        changes.append(Change(kind="stakeholder", key=key, body={"name": name, "member": True}))
        body = Line.model_validate({"side": "offer", "kind": "space", **line, "organisation": key})
        given = {"kind": RESOURCE, "key": key, "body": body.model_dump(mode="json")}
        changes.append(Change.model_validate({**given, "state": state}))
    workshop._session.host.put(changes)


def written(step: ResourceExport, form: str) -> bytes:
    step.form.value = form
    (path,) = step.write()
    return path.read_bytes()


def tables(data: bytes) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(text)))
        for name, text in texts.items()
        if name.endswith(".csv")
    }


def test_the_same_directory_comes_back_out_of_both_forms(own: WorkshopDoor) -> None:
    names = hostile_names()
    put(own, *({"what": name, "organisation": name, "place": name} for name in names))
    step = own.take_resources()
    with zipfile.ZipFile(io.BytesIO(written(step, "tables"))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for read in (
        read_directory(files, "ours"),
        read_directory({"ours.json": written(step, "json")}, "ours"),
    ):
        assert read.directory.standard == "HSDS 3.0"
        called = {one.id: one.name for one in read.directory.organisations}
        services = [(one.name, called[one.organisation]) for one in read.directory.services]
        assert sorted(services) == sorted((name, name) for name in names)


def test_drafts_stay_and_what_cannot_be_held_is_said(own: WorkshopDoor) -> None:
    put(own, {"what": "Hall", "amount": 2}, {"side": "need", "what": "Van"})
    put(own, {"what": "Secret room"}, state="draft")
    step = own.take_resources()
    data = written(step, "json")
    assert b"Hall" in data
    assert b"Secret" not in data
    assert b"Van" not in data
    assert "One need stays here" in step.lost.value
    assert "ours" not in step.area.notice["text"]
    names = [step.write()[0].name for _ in range(2)]
    assert len(set(names)) == 2


def test_a_workbook_holds_needs_as_well_and_runs_no_formula(own: WorkshopDoor) -> None:
    formula = "=cmd|' /C calc'!A0"
    put(own, {"what": formula, "note": "Ask Bo"}, {"side": "need", "what": "Van", "priority": 2})
    offers, needs, organisations = read_workbook(written(own.take_resources(), "xlsx"))
    assert offers.rows[0][2] == f"'{formula}"
    assert needs.rows[0][2] == "Van"
    assert len(organisations.rows) == 2


def test_nothing_shared_is_a_sentence(own: WorkshopDoor) -> None:
    put(own, {"what": "Hall"}, state="draft")
    step = own.take_resources()
    with pytest.raises(WorkshopError, match="Nothing is shared yet"):
        step.write()
    step.save.click()
    assert "Nothing is shared yet" in step.area.notice["text"]
