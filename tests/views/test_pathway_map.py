"""Row TC-2, driven as the browser drives it: the canvas, the outline and the doubts below them."""

from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.checks.checking import checked
from collabworkshop.analysis.pathways.context import Context
from collabworkshop.analysis.pathways.pathway_reading import PathwayReading
from collabworkshop.exercises.pathways import doubted
from collabworkshop.host.workspace import Workspace
from collabworkshop.model.pathway import Pathway
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.pathway_doubts import PathwayDoubtsView
from collabworkshop.views.pathway_map import PathwayMapView
from collabworkshop.widgets.part import Part
from tests.views.pathways.standing_cases import FIRST, around, drawn, edits

SAFE = {"kind": "impact", "label": "Streets are safe"}
WALK = {"kind": "activity", "label": "Walk to school together"}
MEET = {"kind": "outcome", "label": "Parents know each other"}


def opened(workshop: WorkshopDoor) -> PathwayMapView:
    view = workshop.exercise("pathway-map")
    assert isinstance(view, PathwayMapView)
    return view


def does(part: Part, op: str, **told: Any) -> dict[str, Any]:
    return part._answer({"op": op, "id": str(uuid4()), **told}, [])


def boxed(part: Part, cells: dict[str, Any]) -> str:
    return str(does(part, "save-point", key=None, expected=0, cells=cells)["key"])


def linked(part: Part, source: str, target: str, **said: Any) -> dict[str, Any]:
    cells = {"source": source, "target": target, **said}
    return does(part, "save-line", key=None, expected=0, cells=cells)


def labels(part: Any) -> list[str]:
    return [point["label"] for point in part.points]


def doubts(view: PathwayMapView) -> dict[str, dict[str, Any]]:
    """Return the doubt of each check that is on the screen."""
    return {one["check"]: one for group in view.doubts.groups for one in group["doubts"]}


@pytest.fixture
def three(own: WorkshopDoor) -> tuple[PathwayMapView, str, str, str]:
    """A view with three boxes, the first of which leads to the second."""
    view = opened(own)
    walk, meet, safe = (boxed(view.canvas, cells) for cells in (WALK, MEET, SAFE))
    linked(view.canvas, walk, meet, rationale="They talk on the way.")
    return view, walk, meet, safe


def test_what_is_drawn_on_one_view_stands_in_the_other_and_after_the_store_was_closed(
    own: WorkshopDoor, three: tuple[PathwayMapView, str, str, str]
) -> None:
    view, walk, meet, safe = three
    assert linked(view.outline, meet, safe)["ok"]
    for part in (view.canvas, view.outline):
        assert sorted(labels(part)) == sorted(one["label"] for one in (WALK, MEET, SAFE))
        assert [line["target"] for line in part.lines] == [safe, meet]
    own.close()
    again = join(own._session.workspace.folder)
    result = again.result("pathway-map")
    assert isinstance(result, PathwayReading)
    ends = {(link.source, link.target): link.rationale for link in result.pathway.links.values()}
    assert ends == {(walk, meet): "They talk on the way.", (meet, safe): ""}
    assert result.rows[0]["label"] == "Streets are safe"
    assert "no-rationale" in {finding.code for finding in result.findings}
    assert all("?" in finding.prompt for finding in result.findings)
    again.close()


def test_a_doubt_appears_and_goes_away_as_people_draw(
    three: tuple[PathwayMapView, str, str, str],
) -> None:
    view, _, meet, safe = three
    assert doubts(view)["leads-nowhere"]["sentence"] == (
        "“Parents know each other” leads to nothing further."
    )
    linked(view.canvas, meet, safe, rationale="Who knows each other helps.")
    assert "leads-nowhere" not in doubts(view)
    assert "no-rationale" not in doubts(view)
    does(view.canvas, "undo")
    assert "leads-nowhere" in doubts(view)


def test_an_undo_tells_what_it_took_back_and_a_redo_what_it_brought(
    three: tuple[PathwayMapView, str, str, str],
) -> None:
    view, walk, *_ = three
    link = "“Walk to school together → Parents know each other”"
    assert does(view.outline, "undo")["told"] == f"{link} is gone"
    assert does(view.outline, "redo")["told"] == f"{link} is back"
    revision = next(one["revision"] for one in view.canvas.points if one["key"] == walk)
    does(view.canvas, "remove-point", key=walk, expected=revision)
    assert does(view.canvas, "undo")["told"] == "“Walk to school together” is back"
    does(view.canvas, "move", places=[{"key": walk, "x": 5, "y": 5}])
    assert does(view.canvas, "undo")["told"] == "a move on the map"


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The first case of each check, each in a draft of its own, and a view on them."""
    folder = tmp_path_factory.mktemp("cases") / "workshop"
    Workspace(folder).begin("Ours")
    workshop = join(folder)
    made = [change for id_, case in FIRST.items() for change in drawn(id_, case.fires)]
    workshop._session.host.put([*around(), *made])
    yield opened(workshop)
    workshop.close()


@pytest.mark.parametrize("check", FIRST)
def test_each_check_is_seen_to_speak_and_to_fall_silent(cases: Any, check: str) -> None:
    case = FIRST[check]
    cases.choice.list.value = check
    doubt = doubts(cases)[check]
    if not case.others:
        assert doubt["sentence"] == case.sentence
    cases.doubts.shown = doubt["key"]
    assert set(cases.canvas.marked) == {f"{check}/{one}" for one in (*case.elements, *case.links)}
    mending = edits(check, case.fires, case.beside)
    told: dict[str, Any] | None = None
    while True:
        try:
            operation = mending.send(told) if told else next(mending)
        except StopIteration:
            break
        told = does(cases.canvas, operation.pop("op"), **operation)
        assert told["ok"], told
    assert check not in doubts(cases)
    assert (cases.canvas.marked, cases.outline.marked) == ([], [])


def test_the_boxes_of_a_doubt_are_brought_out_on_both_views(
    three: tuple[PathwayMapView, str, str, str],
) -> None:
    view, walk, meet, _ = three
    link = view.canvas.lines[0]["key"]
    view.doubts.shown = doubts(view)["no-evidence"]["key"]
    assert view.canvas.marked == view.outline.marked == [walk, meet, link]
    assert view.canvas.chosen == view.outline.chosen == link
    does(view.canvas, "save-line", key=link, expected=1, cells={"evidence": "study"})
    assert (view.doubts.shown, view.canvas.marked) == ("", [])


def test_doubts_are_looked_for_once_and_not_when_a_box_is_moved(
    own: WorkshopDoor,
    three: tuple[PathwayMapView, str, str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view, walk, meet, safe = three
    beside = own.exercise("pathway-doubts")
    assert isinstance(beside, PathwayDoubtsView)
    looked: list[Pathway] = []

    def look(pathway: Pathway, context: Context) -> tuple[Doubt, ...]:
        looked.append(pathway)
        return checked(pathway, context)

    monkeypatch.setattr(doubted, "checked", look)
    linked(view.canvas, meet, safe)
    assert len(looked) == 1
    assert len(beside.doubts.groups) > 0
    does(view.canvas, "move", places=[{"key": walk, "x": 10.0, "y": 20.0}])
    assert [(one["x"], one["y"]) for one in view.canvas.points if one["key"] == walk] == [(10, 20)]
    assert len(looked) == 1


def test_a_box_goes_with_its_links_and_undo_brings_all_back(
    three: tuple[PathwayMapView, str, str, str],
) -> None:
    view, _, meet, safe = three
    linked(view.canvas, meet, safe)
    assert does(view.outline, "remove-point", key=meet, expected=1)["ok"]
    assert (len(view.canvas.points), view.canvas.lines) == (2, [])
    assert does(view.canvas, "undo")["ok"]
    assert (len(view.outline.points), len(view.outline.lines)) == (3, 2)
    assert view.outline.can_redo


def test_the_same_link_drawn_by_two_people_is_one(
    own: WorkshopDoor, three: tuple[PathwayMapView, str, str, str]
) -> None:
    view, _, meet, safe = three
    with own.acting_as("Bo"):
        linked(opened(own).canvas, meet, safe, rationale="Bo's reason")
    told = linked(view.canvas, meet, safe, rationale="Mine")
    assert "change the link that is there" in told["messages"]["target"]
    held = [line["cells"]["rationale"] for line in view.canvas.lines]
    assert held == ["Bo's reason", "They talk on the way."]


def test_a_box_that_somebody_else_took_away_is_told_and_nothing_typed_is_lost(
    own: WorkshopDoor, three: tuple[PathwayMapView, str, str, str]
) -> None:
    view, _, meet, safe = three
    with own.acting_as("Bo"):
        does(opened(own).canvas, "remove-point", key=meet, expected=1)
    told = does(view.canvas, "save-point", key=meet, expected=1, cells={"detail": "At the gate"})
    assert (told["ok"], told["gone"]) == (False, True)
    told = linked(view.canvas, meet, safe)
    assert "target" not in told["messages"]
    assert "source" in told["messages"]
    assert does(view.canvas, "remove-point", key=meet, expected=1)["ok"]  # gone already
    assert sorted(labels(view.canvas)) == [SAFE["label"], WALK["label"]]


def test_a_new_box_goes_into_the_draft_on_the_screen(own: WorkshopDoor) -> None:
    own._session.host.put([Change(kind="pathway-draft", key="table-2", body={"name": "Table 2"})])
    view = opened(own)
    assert [name for name, _ in view.choice.list.options] == ["The coalition's pathway", "Table 2"]
    ours = boxed(view.canvas, SAFE)
    view.choice.list.value = "table-2"
    assert view.canvas.points == []
    theirs = boxed(view.outline, MEET)
    assert (ours[:5], theirs[:8]) == ("main/", "table-2/")
    assert labels(view.canvas) == [MEET["label"]]
    [ends] = [field for field in view.canvas.line_fields if field["name"] == "target"]
    assert [one["value"] for one in ends["options"]] == [theirs]
    assert linked(view.canvas, theirs, ours)["ok"] is False
    assert [row["label"] for row in own.result("pathway-map").rows] == [SAFE["label"]]


def test_each_view_can_be_folded_away_and_boxes_stand_in_lanes(
    three: tuple[PathwayMapView, str, str, str],
) -> None:
    view, walk, _, _ = three
    canvas, outline = view.folding
    canvas.button.click()
    assert (view.canvas.layout.display, canvas.button.description) == ("none", "Show the canvas")
    assert view.outline.layout.display != "none"
    canvas.button.click()
    assert canvas.button.description == "Hide the canvas"
    assert outline.button.description == "Hide the outline"
    view.lanes.value = "stage"
    does(view.canvas, "save-point", key=walk, expected=1, cells={"stage": "First year"})
    assert view.canvas.lanes == ["First year", "No stage"]
    assert {one["lane"] for one in view.canvas.points if one["key"] == walk} == {"First year"}
    view.lanes.value = ""
    assert view.canvas.lanes == []
