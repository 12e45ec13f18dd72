"""Bringing a theory of change in: nothing is saved before the last step, one undo takes it back."""

import pytest

from collabworkshop.exercises.pathways.standing import MAIN, drafts, pathway_of
from collabworkshop.model.errors import RepeatedError, UnreadableError, WorkshopError
from collabworkshop.notebook import WorkshopDoor
from collabworkshop.views.bringing.pathway_import import PathwayImport

LINKS = b"cause,effect,quote\n<b>Walk</b>,Safe streets,We are seen\nPlan,<b>Walk</b>,\n"
BOXES = b"id,name,type\n1,Walk,Activity\n2,Safe,Impact\n3,,Outcome\n"
DAGITTY = b"dag { a -> b }"


@pytest.fixture
def steps(own: WorkshopDoor) -> PathwayImport:
    return own.bring_pathway()


def test_counts_and_faults_are_seen_before_anything_is_saved(
    own: WorkshopDoor, steps: PathwayImport
) -> None:
    before = own._session.state()
    steps.read(BOXES, name="our boxes.csv", links=("links.csv", b"from,to\n1,2\n"))
    shown = steps.preview.value
    assert "3 boxes and 1 link" in shown
    assert "faults were found" not in shown
    assert "blank" in shown.lower() or "no name" in shown.lower()
    assert steps.bring_in.description == "3. Bring in 3 boxes and 1 link"
    assert steps.draft.name == "our boxes"
    assert own._session.state() == before


def test_what_comes_in_is_a_draft_and_one_undo_takes_all_of_it_back(
    own: WorkshopDoor, steps: PathwayImport
) -> None:
    steps.read(LINKS, name="links.csv")
    assert "<b>Walk" not in steps.preview.value
    steps.choose(name="Of the <i>north</i> group")
    records = steps.bring()
    state = own._session.state()
    [(draft, name)] = [item for item in drafts(state).items() if item[0] != MAIN]
    assert name == "Of the <i>north</i> group"
    assert {one.label for one in pathway_of(state, draft).elements.values()} == {
        "<b>Walk</b>",
        "Safe streets",
        "Plan",
    }
    assert pathway_of(state, MAIN).elements == {}
    assert len(records) == 1 + 3 + 2
    own._session.host.undo()
    assert list(drafts(own._session.state())) == [MAIN]


def test_the_steps_work_as_the_browser_sends_them(own: WorkshopDoor, steps: PathwayImport) -> None:
    file = {"name": "ours.txt", "type": "text/plain", "buffer": 0}
    sent = {"op": "send", "id": "1", "cells": {"pathway": file}}
    assert steps.files._answer(sent, [memoryview(DAGITTY)])["ok"]
    named = {"op": "send", "id": "2", "cells": {"name": "Causes"}}
    assert steps.naming._answer(named, [])["ok"]
    steps.bring_in.click()
    assert "are in, as the draft “Causes”" in steps.files.notice["text"]
    assert "Causes" in drafts(own._session.state()).values()


def test_what_is_no_theory_is_refused_and_the_earlier_file_stays(steps: PathwayImport) -> None:
    steps.read(DAGITTY, name="ours.txt")
    for data in (b"", b"\x00\x01\x02", b"PK\x03\x04broken", b"digraph { a -> b }"):
        with pytest.raises(UnreadableError):
            steps.read(data, name="x.bin")
    assert steps.bring_in.description == "3. Bring in 2 boxes and 1 link"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("people.csv", b"name,age\nAnna,5\n", "Its columns are name, age. A table of boxes has"),
        ("clinics.csv", b"name,type\nClinic,NGO\n", "Its columns are name, type"),
        ("broken.xmpz2", b"\x01\x02", "Export the project from Miradi anew as .xmpz2, and choose"),
    ],
)
def test_a_wrong_file_is_told_in_a_sentence_and_another_one_can_follow(
    name: str, data: bytes, said: str, steps: PathwayImport
) -> None:
    file = {"name": name, "type": "", "buffer": 0}
    sent = {"op": "send", "cells": {"pathway": file}}
    refused = steps.files._answer({**sent, "id": "1"}, [memoryview(data)])
    assert not refused["ok"] and said in refused["text"]
    assert "line 1" not in refused["text"]
    assert steps.bring_in.layout.display == "none"
    file["name"] = "boxes.csv"
    assert steps.files._answer({**sent, "id": "2"}, [memoryview(BOXES)])["ok"]
    assert (steps.bring_in.layout.display, steps.bring_in.disabled) == ("", False)


@pytest.mark.parametrize("data", [b"label\nSafe streets\n", b"name,kind\nSafe streets,impact\n"])
def test_a_table_of_boxes_alone_comes_in_where_a_heading_or_a_kind_says_so(
    data: bytes, steps: PathwayImport
) -> None:
    steps.read(data, name="boxes.csv")
    assert steps.bring_in.description == "3. Bring in 1 box and 0 links"


def test_the_first_step_comes_first(steps: PathwayImport) -> None:
    with pytest.raises(WorkshopError, match="Choose the file first"):
        steps.bring()
    reply = steps.files._answer({"op": "send", "id": "1", "cells": {"pathway": None}}, [])
    assert "pathway" in reply["messages"]


def test_the_same_file_twice_is_two_drafts_that_people_can_tell_apart(
    own: WorkshopDoor, steps: PathwayImport
) -> None:
    for _ in range(2):
        steps.read(DAGITTY, name="causes.txt")
        steps.bring()
    assert [*drafts(own._session.state()).values()][1:] == ["causes", "causes (2)"]
    steps.read(DAGITTY, name="causes.txt")
    with pytest.raises(RepeatedError, match="no other draft has"):
        steps.choose(name="Causes")
