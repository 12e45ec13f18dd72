"""Row TC-5, driven as the browser drives it."""

from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.pathways.pathway_timeline import PathwayTimeline
from collabworkshop.exercises.pathways.standing import MAIN, link_key
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.pathway import ELEMENT, LINK, Element, Link
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT, PathwayDraft
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.pathway_elements import PathwayElementsView
from collabworkshop.views.pathway_timeline import PathwayTimelineView
from tests.hostile import hostile_names

MEET, GOAL, WALK = f"{MAIN}/meet", f"{MAIN}/goal", f"{MAIN}/walk"


def opened(workshop: WorkshopDoor) -> PathwayTimelineView:
    view = workshop.exercise("pathway-timeline")
    assert isinstance(view, PathwayTimelineView)
    return view


def box(key: str, label: str, kind: str = "outcome", **more: Any) -> Change:
    body = Element.model_validate({"kind": kind, "label": label, **more}).model_dump(mode="json")
    return Change(kind=ELEMENT, key=key, body=body)


def link(source: str, target: str) -> Change:
    body = Link(source=source, target=target).model_dump(mode="json")
    return Change(kind=LINK, key=link_key(source, target), body=body)


@pytest.fixture
def view(own: WorkshopDoor) -> PathwayTimelineView:
    own._session.host.put(
        [
            box(GOAL, "Streets are safe", "impact", detail="In ten years"),
            box(MEET, "Neighbours meet"),
            box(WALK, "Walk together", "activity", owners=["gone-by-now"]),
            link(WALK, MEET),
            link(MEET, GOAL),
        ]
    )
    return opened(own)


def sent(view: PathwayTimelineView, op: str, **more: Any) -> dict[str, Any]:
    return view.table._answer({"op": op, "id": str(uuid4()), **more}, [])


def dated(view: PathwayTimelineView, key: str, **months: Any) -> dict[str, Any]:
    row = next(row for row in view.table.rows if row["key"] == key)
    return sent(view, "save", key=key, expected=row["revision"], cells=months)


def result(workshop: WorkshopDoor) -> PathwayTimeline:
    """Return the result of a store that was opened again."""
    again = join(workshop._session.workspace.folder)
    found = again.result("pathway-timeline")
    assert isinstance(found, PathwayTimeline)
    again.close()
    return found


def test_months_are_entered_in_the_table_and_stand_when_it_is_opened_again(
    own: WorkshopDoor, view: PathwayTimelineView
) -> None:
    assert [row["key"] for row in view.table.rows] == [GOAL, MEET, WALK]
    assert dated(view, WALK, begins="0", ends="6")["ok"]
    assert dated(view, MEET, ends=10)["ok"]
    assert dated(view, GOAL, ends=34)["ok"]
    found = result(own)
    # By hand: 6 months of walking, 4 until people meet, 24 until streets are safe.
    assert found.timeline.longest.months == 34
    assert (found.timeline.early, found.timeline.share) == ((MEET,), 1.0)
    told = {one.code: one for one in found.findings}
    assert told["longest-chain"].sentence == (
        "The longest chain takes 34 months: “Walk together” (month 0 to 6), then "
        "“Neighbours meet” (by month 10), then “Streets are safe” (by month 34)."
    )
    assert "The one dated outcome comes true" in told["early-wins"].sentence
    assert told["early-wins"].prompt
    assert {row["label"]: row["chain"] for row in found.rows}["Neighbours meet"] == 2
    # What else the boxes say is still there.
    bodies = {key: one.body for key, one in view.state.of(ELEMENT).items()}
    assert (bodies[GOAL]["detail"], bodies[WALK]["owners"]) == ("In ten years", ["gone-by-now"])
    assert [(one.year, one.activities, one.outcomes) for one in found.timeline.years] == [(1, 1, 1)]
    assert "Year 1" in view.years.value


def test_what_cannot_be_as_dated_is_said_beside_the_month_and_saved_all_the_same(
    own: WorkshopDoor, view: PathwayTimelineView
) -> None:
    dated(view, WALK, begins=3, ends=9)
    assert dated(view, MEET, ends=6)["ok"]
    row = next(row for row in view.table.rows if row["key"] == MEET)
    assert row["messages"] == {
        "label": "Too early: it needs “Walk together”, which comes in month 9."
    }
    assert next(one.code for one in result(own).findings) == "too-early"
    dated(view, MEET, ends=9)  # the same month is early enough
    assert all(not row["messages"] for row in view.table.rows)


def test_a_box_cannot_end_before_it_begins(view: PathwayTimelineView) -> None:
    dated(view, WALK, begins=8)
    told = dated(view, WALK, ends=7)
    assert "from 8 upwards" in told["messages"]["ends"]
    assert dated(view, WALK, ends=8)["ok"]
    with pytest.raises(AnswerError, match="up to 8"):
        view.answer(key=WALK, begins=9)
    with pytest.raises(AnswerError, match="a number up to 600"):
        view.answer(key=WALK, ends=601)
    view.undo()
    assert next(row for row in view.value if row["key"] == WALK)["ends"] is None


def test_several_boxes_are_pasted_into_the_draft_that_is_on_the_screen(
    own: WorkshopDoor, view: PathwayTimelineView
) -> None:
    name = PathwayDraft(name="Group B").model_dump(mode="json")
    own._session.host.put([Change(kind=PATHWAY_DRAFT, key="b", body=name)])
    view.refresh()
    view.choice.list.value = "b"
    assert view.table.rows == []
    cells = {"kind": "Outcome", "label": "People greet each other", "ends": "4"}
    wrong = {"kind": "Outcome", "label": "Later", "ends": "soon"}
    told = sent(view, "paste", rows=[{"key": None, "cells": each} for each in (cells, wrong)])
    assert [one["index"] for one in told["refused"]] == [1]
    assert sent(view, "save", key=None, cells={**cells, "label": "Shops stay open"})["ok"]
    kept = {row["cells"]["label"] for row in view.table.rows}
    assert kept == {"People greet each other", "Shops stay open"}
    assert all(key.startswith("b/") for key in (row["key"] for row in view.table.rows))
    assert len(result(own).rows) == 3


def test_it_is_drawn_when_somebody_asks_and_says_when_it_is_outdated(
    view: PathwayTimelineView,
) -> None:
    dated(view, MEET, ends=10)
    view.draw.click()
    assert view.picture.value.count("<img") == 1
    assert "Timeline with one box, one early win." in view.picture.value
    dated(view, GOAL, ends=34)
    assert "Press “Draw for print” again" in view.picture.value


def test_hostile_names_are_shown_as_text(own: WorkshopDoor) -> None:
    names = hostile_names()
    own._session.host.put([box(f"{MAIN}/{n}", one, ends=n) for n, one in enumerate(names)])
    view = opened(own)
    assert "<script>" not in view.group.value
    assert {row["cells"]["label"] for row in view.table.rows} == set(names)


def test_the_list_says_which_pathway_is_shown_also_when_it_was_chosen_elsewhere(
    own: WorkshopDoor, view: PathwayTimelineView
) -> None:
    body = PathwayDraft(name="Ours " * 100).model_dump(mode="json")
    own._session.host.put([Change(kind=PATHWAY_DRAFT, key="b", body=body), box("b/x", "Bread")])
    view.refresh()
    elsewhere = own.exercise("pathway-elements")
    assert isinstance(elsewhere, PathwayElementsView)
    elsewhere.choice.list.value = "b"
    assert (view.choice.list.value, [row["key"] for row in view.table.rows]) == ("b", ["b/x"])
    # A name as long as a page is cut where it is chosen, and where it is a heading.
    assert max(len(label) for label, _ in view.choice.list.options) < 100
    assert len(view.group.value) < len(body["name"]) + 1_000
