"""Bringing a list in: nothing is saved before the last step, and nothing is lost."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from collabworkshop.model.errors import AnswerError, UnreadableError, WorkshopError
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.bringing.resource_import import ResourceImport

LIST = """Give or need?,Type,Item,How many,Unit,From,Until,Urgency,Colour
Offer,Space,<b>Hut</b>,"1,200",square metres,1 April 2026,,,red
need,Staff time,Clerk,2.5,hours a week,,31/5/2026,high,
have,Gardening,Soil,lots,,,,,
Offer,Space,"Hall with kitchen, 80 chairs",3,evenings a week,,,,
"""


@pytest.fixture
def steps(practice: WorkshopDoor) -> ResourceImport:
    steps = practice.bring_resources()
    steps.read(LIST.encode(), name="our list.csv")
    steps.choose(side="Give or need?")
    return steps


def test_the_columns_are_guessed_and_what_nobody_can_guess_is_asked(
    practice: WorkshopDoor,
) -> None:
    steps = practice.bring_resources()
    steps.read(b"Item,Qty\nHut,3\n")
    assert (steps.mapping.what, steps.mapping.amount) == ("Item", "Qty")
    assert steps.bring_in.disabled
    assert "offers or needs" in steps.preview.value
    steps.choose(all_are="Needs: we lack it")
    assert "which kind" in steps.preview.value.lower()
    steps.choose(all_of_kind="Equipment")
    assert not steps.bring_in.disabled
    [record] = steps.bring()
    assert (record.body["side"], record.body["kind"]) == ("need", "equipment")


def test_faults_are_named_before_anything_is_saved(
    practice: WorkshopDoor, steps: ResourceImport
) -> None:
    shown = steps.preview.value
    assert "3 new lines." in shown
    assert "read as thousands" in shown
    assert "one amount above nothing" in shown
    assert "is on your list already, and stays as it is there" in shown
    assert "<b>Hut</b>" not in shown
    assert "&lt;b&gt;Hut" in shown
    assert len(practice.exercise("own-resources").value) == 6


def test_everything_comes_in_as_drafts_and_one_undo_takes_all_of_it_back(
    practice: WorkshopDoor, steps: ResourceImport
) -> None:
    view = practice.exercise("own-resources")
    before = view.value
    assert [record.state for record in steps.bring()] == ["draft"] * 3
    came = [row for row in view.value if row not in before]
    told = [(r["side"], r["kind"], r["amount"], r["begins"], r["ends"], r["note"]) for r in came]
    assert told == [
        ("offer", "space", 1200, "2026-04-01", None, "Colour: red"),
        ("need", "staff-time", 2.5, None, "2026-05-31", ""),
        ("offer", "Gardening", None, None, None, "How many: lots"),
    ]
    assert "Soil" not in practice.result("own-resources")._repr_html_()
    view.undo()
    assert view.value == before


def test_lines_that_are_there_get_what_the_file_says_where_that_is_wished(
    practice: WorkshopDoor, steps: ResourceImport
) -> None:
    steps.choose(update=True)
    assert "3 new lines, 1 line changed." in steps.preview.value
    steps.bring()
    [hall] = [r for r in practice.exercise("own-resources").value if r["key"] == "river-hall"]
    assert (hall["amount"], hall["conditions"]) == (3, "Leave it as you found it")
    record = practice._session.state().get("resource", "river-hall")
    assert record is not None
    assert record.state == "shared"


def test_bringing_the_same_file_again_doubles_nothing(steps: ResourceImport) -> None:
    steps.bring()
    steps.read(LIST.encode(), name="our list.csv")
    steps.choose(side="Give or need?")
    assert "0 new lines." in steps.preview.value
    assert steps.bring_in.disabled


def test_what_comes_first_in_a_day_is_guessed_from_the_days_and_can_be_said(
    practice: WorkshopDoor,
) -> None:
    steps = practice.bring_resources()
    steps.read(b"Item,From,Until\nHut,3/4/2026,3/31/2026\n")
    assert steps.mapping.first == "month"
    steps.choose(all_are="offer", all_of_kind="space")
    assert "2026-03-04" in steps.preview.value
    steps.choose(first="day")
    assert "2026-04-03" in steps.preview.value


def test_a_workbook_is_read_and_its_sheet_chosen(practice: WorkshopDoor) -> None:
    book, kept = Workbook(), BytesIO()
    few, many = book.active, book.create_sheet("Needs")
    assert few is not None
    for row in (["Item", "Qty"], ["Hut", 3]):
        few.append(row)
    for row in (["Item", "Qty"], ["Bus", 1200.5], ["Van", 2]):
        many.append(row)
    book.save(kept)
    steps = practice.bring_resources()
    steps.read(kept.getvalue(), name="list.xlsx")
    assert steps.mapping.sheet == "Needs"
    steps.choose(all_are="need", all_of_kind="transport")
    assert "2 new lines." in steps.preview.value
    assert "encoding" not in [field["name"] for field in steps.columns.fields]
    steps.choose(sheet="Sheet")
    assert "1 new line." in steps.preview.value
    assert (steps.mapping.all_are, steps.mapping.all_of_kind) == ("need", "transport")


def test_who_speaks_for_nobody_says_for_whom(practice: WorkshopDoor) -> None:
    with practice.acting_as("teresa-alves"):
        steps = practice.bring_resources()
        steps.read(b"Item\nHut\n")
        steps.choose(all_are="offer", all_of_kind="space")
        assert "for whom" in steps.preview.value
        steps.choose(for_whom="grandparents")
        [record] = steps.bring()
    assert record.body["organisation"] == "grandparents"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"PK\x03\x04broken"])
def test_a_file_that_is_no_list_is_refused_and_the_earlier_one_stays(
    steps: ResourceImport, content: bytes
) -> None:
    with pytest.raises(UnreadableError):
        steps.read(content)
    assert steps.mapping.what == "Item"
    assert steps.bring_in.description == "3. Bring in 3 lines"


def test_a_column_that_is_not_there_is_refused(steps: ResourceImport) -> None:
    with pytest.raises(AnswerError, match="one of: Give or need"):
        steps.choose(what="Nowhere")


def test_the_first_step_comes_first(practice: WorkshopDoor) -> None:
    steps = practice.bring_resources()
    with pytest.raises(WorkshopError, match="Choose the file first"):
        steps.choose(what="Item")
    reply = steps.files._answer({"op": "send", "id": "1", "cells": {"list": None}}, [])
    assert "list" in reply["messages"]
    steps.read(b"colour\nred\n")
    with pytest.raises(WorkshopError, match="which column says what"):
        steps.bring()


def test_the_steps_work_as_the_browser_sends_them(practice: WorkshopDoor) -> None:
    steps = practice.bring_resources()
    file = {"name": "list.csv", "type": "text/csv", "buffer": 0}
    sent = {"op": "send", "id": "1", "cells": {"list": file}}
    assert steps.files._answer(sent, [memoryview(LIST.encode())])["ok"]
    columns = {"op": "send", "id": "2", "cells": {"side": "Give or need?"}}
    assert steps.columns._answer(columns, [])["ok"]
    steps.bring_in.click()
    assert "3 lines are in" in steps.files.notice["text"]
