"""Row RA-6, second half, driven as the browser drives it, and after a restart."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.commitments.promise import Promise, Promises
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.next_steps import NextStepsView
from collabworkshop.widgets.part import Part
from tests.hostile import hostile_names
from tests.views.test_hostile_names import OURS, Seen


def opened(workshop: WorkshopDoor) -> NextStepsView:
    view = workshop.exercise("next-steps")
    assert isinstance(view, NextStepsView)
    return view


def sent(part: Part, op: str, **more: Any) -> dict[str, Any]:
    return part._answer({"op": op, "id": str(uuid4()), **more}, [])


def result(workshop: WorkshopDoor) -> Promises:
    found = workshop.result("next-steps")
    assert isinstance(found, Promises)
    return found


def step(workshop: WorkshopDoor, key: str) -> Promise:
    return next(one for one in result(workshop).promises if one.key == key)


def test_a_step_and_what_became_of_it_are_the_groups_result_after_a_restart(
    practice: WorkshopDoor, tmp_path: Path
) -> None:
    view = opened(practice)
    cells = {"what": "We keep Friday free", "due": "2026-03-20", "practice": "home"}
    made = sent(view.table, "save", key=None, expected=None, cells=cells)
    assert made["ok"]
    [row] = view.back.rows
    assert (row["revision"], row["cells"]["commitment"]) == (0, made["key"])
    told = {"standing": "partly", "note": "Until noon"}
    assert sent(view.back, "save", key=row["key"], expected=0, cells=told)["ok"]
    practice.close()
    again = join(tmp_path / "workshop")
    kept = step(again, made["key"])
    assert (kept.owner, str(kept.due), kept.standing) == (
        "river-street-centre",
        "2026-03-20",
        "partly",
    )
    silent = next(one for one in result(again).findings if one.code == "no-step")
    assert "river-street-centre" not in silent.evidence
    assert "Until noon" in opened(again).promises.value
    again.close()


def test_without_the_word_there_is_nothing_to_take_back_and_the_row_stays(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    key = view.answer(what="We keep Friday free").key
    row = view.back.rows[0]["key"]
    assert not sent(view.back, "remove", key=row, expected=0)["ok"]
    assert [one["key"] for one in view.back.rows] == [row]
    view.look_back(commitment=key, standing="kept")
    view.look_back(commitment=key, standing="Partly")
    assert step(practice, key).standing == "partly"
    assert sent(view.back, "remove", key=row, expected=2)["ok"]
    assert (view.back.rows[0]["cells"]["standing"], step(practice, key).looks) == (None, ())
    assert sent(view.back, "undo")["ok"]
    assert step(practice, key).standing == "partly"


def test_only_their_own_people_see_a_step_in_their_table(practice: WorkshopDoor) -> None:
    assert opened(practice).table.rows == []
    with practice.acting_as("agnieszka-nowak"):
        theirs = opened(practice)
        assert [row["key"] for row in theirs.table.rows] == ["step-forms", "step-lists"]
        reply = sent(theirs.table, "save", key="step-plan", expected=1, cells={"what": "No"})
    assert "another organisation" in reply["text"]


def test_promises_of_other_exercises_are_read_and_not_entered(practice: WorkshopDoor) -> None:
    with practice.acting_as("helen-abernathy"):
        view = opened(practice)
        assert [row["key"] for row in view.table.rows] == ["step-plan"]
        assert "Agree what we share" in view.also.value
        assert "Share some power, and say with whom" in view.also.value
        assert {one.exercise for one in result(practice).also} == {"sharing-plan", "power-sharing"}


def test_undo_says_when_it_reached_into_another_exercise(practice: WorkshopDoor) -> None:
    view = opened(practice)
    sharing = {"need": "link-doors", "offer": "kitchen-doors", "decision": "accepted"}
    practice.exercise("sharing-plan").answer(**sharing)
    view.refresh()
    before = len(result(practice).also)
    assert sent(view.table, "undo")["ok"]
    assert len(result(practice).also) == before - 1
    assert "was in another exercise" in view.table.notice["text"]
    view.answer(what="We keep Friday free")
    assert sent(view.table, "undo")["ok"]
    assert view.table.notice["text"] == ""


def test_the_same_wish_twice_is_saved_once_and_a_paste_names_what_is_wrong(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    wish = {"op": "save", "id": str(uuid4()), "key": None, "cells": {"what": "Once"}}
    assert view.table._answer(dict(wish), []) == view.table._answer(dict(wish), [])
    assert len(view.table.rows) == 1
    rows = [{"key": None, "cells": {"what": w, "due": d}} for w, d in (("A", ""), ("B", "soon"))]
    reply = sent(view.table, "paste", rows=rows)
    assert [one["index"] for one in reply["refused"]] == [1]
    assert [row["cells"]["what"] for row in view.table.rows] == ["Once", "A"]


def test_overdue_and_undated_steps_are_marked_in_the_list(practice: WorkshopDoor) -> None:
    page = opened(practice).promises.value
    assert "6 March 2026, overdue" in page
    assert "no day yet" in page
    assert "2 March 2026</bdi>" in page  # kept, and so it is late no more


def test_an_own_workshop_begins_empty_and_hostile_words_are_text(own: WorkshopDoor) -> None:
    view = opened(own)
    assert "Nothing is promised yet." in view.promises.value
    grid = own.exercise("power-interest-grid")
    for name in hostile_names()[:8]:
        owner = grid.answer(name=name, member=True).key
        key = view.answer(what=name, owner=owner, note=name, practice=name[:90]).key
        view.look_back(commitment=key, standing="kept", note=name)
    for shown in (view.promises.value, view.group.value, view.also.value):
        page = Seen(shown)
        assert page.elements <= OURS
        assert page.handlers == []
