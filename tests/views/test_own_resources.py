"""Row RM-1, driven as the browser drives it."""

from typing import Any
from uuid import uuid4

from collabworkshop.analysis.resources.shared_lists import SharedLists
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.own_resources import OwnResourcesView
from tests.hostile import hostile_names

PIANO = "A piano that nobody plays"
CAR = "A car that stands still at weekends"


def opened(workshop: WorkshopDoor) -> OwnResourcesView:
    view = workshop.exercise("own-resources")
    assert isinstance(view, OwnResourcesView)
    return view


def sent(view: OwnResourcesView, op: str, **more: Any) -> dict[str, Any]:
    return view.table._answer({"op": op, "id": str(uuid4()), **more}, [])


def words(rows: list[dict[str, Any]]) -> list[str]:
    return [row["cells"]["what"] for row in rows]


def test_a_line_that_is_typed_and_shared_is_in_the_groups_result_when_it_is_opened_again(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    cells = {"side": "need", "kind": "Transport", "what": "A bigger van", "begins": "2026-05-01"}
    saved = sent(view, "save", key=None, cells=cells)
    assert saved["ok"]
    assert "A bigger van" not in practice.result("own-resources")._repr_html_()
    assert view.state.get("resource", saved["key"]).state == "draft"  # type: ignore[union-attr]  # it is there
    view.sharing.click()
    assert "Two lines are shared" in view.table.notice["text"]
    again = join(practice._session.workspace.folder)
    result = again.result("own-resources")
    assert isinstance(result, SharedLists)
    [line] = [line for line in result.lines.values() if line.what == "A bigger van"]
    assert (line.organisation, line.kind, str(line.begins)) == (
        "river-street-centre",
        "transport",
        "2026-05-01",
    )
    assert "Transport" in opened(again).group.value


def test_what_is_draft_and_what_is_shared_is_said_and_what_sharing_does(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    said = view.standing.value
    assert "<b>Draft</b>, one line; seen by you and those who speak for River Street" in said
    assert "<b>Draft of a colleague</b>, one line" in said
    assert "<b>Shared</b>, four lines; everyone in this workshop sees it" in said
    assert "cannot be taken back" in said
    view.share()
    assert view.sharing.disabled
    assert "<b>Draft</b>" not in view.standing.value
    assert "cannot be taken back" not in view.standing.value
    assert PIANO in [line.what for line in view.host.result("own-resources").lines.values()]  # type: ignore[attr-defined]  # SharedLists


def test_a_draft_of_another_organisation_is_nowhere_on_the_screen(practice: WorkshopDoor) -> None:
    view = opened(practice)
    shown = str(view.table.rows) + view.standing.value + view.group.value + repr(view.state)
    assert CAR not in shown
    assert CAR not in str([record.body for record in view.state])
    with practice.acting_as("samuel-kiprop"):
        assert CAR in words(opened(practice).table.rows)
    with practice.acting_as("agnieszka-nowak"):
        colleague = opened(practice)
        assert CAR in words(colleague.table.rows)
        assert colleague.sharing.disabled


def test_colleagues_edit_one_list_and_a_conflict_is_told(practice: WorkshopDoor) -> None:
    view = opened(practice)
    row = next(row for row in view.table.rows if row["cells"]["what"] == "Folding tables")
    with practice.acting_as("tomasz-wojcik"):
        opened(practice).answer(key=row["key"], amount=18)
    late = {"key": row["key"], "expected": row["revision"], "cells": {"amount": 15}}
    reply = sent(view, "save", **late)
    assert not reply["ok"]
    assert (reply["mine"]["amount"], reply["theirs"]["amount"]) == (15, 18)


def test_a_line_of_another_organisation_cannot_be_changed(practice: WorkshopDoor) -> None:
    reply = sent(opened(practice), "save", key="school-gym", expected=1, cells={"amount": 9})
    assert not reply["ok"]
    assert "another organisation" in reply["text"]


def test_rows_from_a_spreadsheet_are_pasted_and_one_undo_takes_them_back(
    practice: WorkshopDoor,
) -> None:
    view = opened(practice)
    before = view.value
    rows = [
        {"cells": {"side": "offer", "kind": "Space", "what": "Cellar", "ends": "2026-12-31"}},
        {"cells": {"side": "offer", "kind": "Space", "what": "Loft", "ends": "soon"}},
    ]
    reply = sent(view, "paste", rows=rows)
    assert [one["index"] for one in reply["refused"]] == [1]
    assert "like 2026-03-31" in reply["refused"][0]["messages"]["ends"]
    assert "Cellar" in words(view.table.rows)
    sent(view, "undo")
    assert view.value == before


def test_taking_a_draft_away_and_back_leaves_it_a_draft(practice: WorkshopDoor) -> None:
    view = opened(practice)
    [key] = [row["key"] for row in view.value if row["what"] == PIANO]
    sent(view, "remove", key=key, expected=1)
    with practice.acting_as("samuel-kiprop"):
        assert practice._session.host.history("resource", key) == []
    assert sent(view, "undo")["ok"]
    record = view.state.get("resource", key)
    assert record is not None
    assert record.state == "draft"
    assert PIANO not in [one.what for one in practice.result("own-resources").lines.values()]  # type: ignore[attr-defined]  # SharedLists


def test_what_is_shared_is_not_taken_back_by_undo(practice: WorkshopDoor) -> None:
    view = opened(practice)
    view.share()
    assert not view.table.can_undo


def test_who_speaks_for_somebody_is_not_asked_for_whom_and_who_does_not_is(
    practice: WorkshopDoor,
) -> None:
    assert "organisation" not in [field["name"] for field in opened(practice).table.fields]
    with practice.acting_as("teresa-alves"):
        view = opened(practice)
        first = view.table.fields[0]
        assert (first["name"], first["place"], first["required"]) == ("organisation", "table", True)
        cells = {
            "organisation": "grandparents",
            "side": "offer",
            "kind": "Food",
            "what": "Soup",
        }
        saved = sent(view, "save", key=None, cells=cells)
        assert saved["ok"]
        assert "seen by only you" in view.standing.value
        changed = {"key": saved["key"], "expected": 1, "cells": {"what": "Bread"}}
        assert sent(view, "save", **changed)["ok"]
        view.share()
        assert sent(view, "save", **{**changed, "expected": 3})["ok"]
    names = practice.result("own-resources").names  # type: ignore[attr-defined]  # SharedLists
    assert "grandparents" in names


def test_the_dates_are_days_and_the_amount_is_a_number(practice: WorkshopDoor) -> None:
    kinds = {field["name"]: field["kind"] for field in opened(practice).table.fields}
    assert (kinds["begins"], kinds["ends"], kinds["amount"]) == ("date", "date", "number")
    assert (kinds["kind"], kinds["unit"], kinds["side"]) == ("suggest", "suggest", "choice")


def test_the_shared_lists_are_counted_by_kind_and_by_organisation(practice: WorkshopDoor) -> None:
    shown = opened(practice).group.value
    assert "Shared so far, by kind" in shown
    transport = "<td><bdi>Transport</bdi></td><td><bdi>1</bdi></td><td><bdi>2</bdi></td>"
    assert transport in shown
    assert "<td><bdi>not yet</bdi></td>" in shown


def test_what_people_type_is_text_wherever_it_is_shown(practice: WorkshopDoor) -> None:
    view = opened(practice)
    for name in hostile_names()[:25]:
        view.answer(side="offer", kind=name, what=name, unit=name, place=name)
    view.share()
    assert "<script" not in view.standing.value + view.group.value
    assert "<img" not in view.standing.value + view.group.value
