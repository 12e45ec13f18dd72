"""Row RM-2, driven as the browser drives it."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.model.errors import WorkshopError
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views.merged_resources import MergedResourcesView
from tests.hostile import hostile_names
from tests.seeded import seeded

RIVER = "river-street-centre"
WISH = {"need": "lantern-doors", "offer": "river-hall", "through": "", "note": "Try two evenings"}


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkshopDoor]:
    """A practice workshop for tests that change nothing in it."""
    workshop = seeded(tmp_path_factory.mktemp("reading"))
    yield workshop
    workshop.close()


def opened(workshop: WorkshopDoor) -> MergedResourcesView:
    view = workshop.exercise("merged-resources")
    assert isinstance(view, MergedResourcesView)
    return view


def operation(op: str, **given: Any) -> dict[str, Any]:
    return {"op": op, "id": str(uuid4()), **given}


def places(view: MergedResourcesView) -> dict[str, tuple[float | None, float | None]]:
    return {point["key"]: (point["x"], point["y"]) for point in view.canvas.points}


def test_an_approach_is_kept_and_still_there_when_the_workshop_is_opened_again(
    tmp_path: Path,
) -> None:
    workshop = seeded(tmp_path)
    view = opened(workshop)
    before = len(view.value)
    assert view.table._answer(operation("save", key=None, cells=WISH), [])["ok"]
    workshop.close()
    workshop = join(tmp_path)
    view = opened(workshop)
    assert len(view.value) == before + 1
    kept = [one.sentence for one in workshop.result("merged-resources").approaches]
    said = (
        "Ask River Street Community Centre about “Hall with kitchen, 80 chairs” for "
        "“A second place with the doors open” (Lantern Youth Club)."
    )
    assert said in kept
    assert said in unescape(view.group.value)
    assert "Try two evenings" in view.group.value
    workshop.close()


def test_ones_own_organisation_is_shown_first_with_who_could_introduce_it(
    reading: WorkshopDoor,
) -> None:
    view = opened(reading)
    assert view.whose.value == RIVER
    assert [key for _, key in view.whose.options][:2] == ["", RIVER]
    shown = unescape(view.ways.value)
    assert "Who could introduce you? River Street Community Centre" in shown
    assert "Help with grant reports (Would help)" in shown
    assert "How far anybody trusts a partner was said in private" in shown


def test_choosing_another_organisation_by_list_or_on_the_map_shows_its_needs(
    reading: WorkshopDoor,
) -> None:
    view = opened(reading)
    view.whose.value = "family-clinic"
    shown = unescape(view.ways.value)
    assert "River Street Community Centre could introduce Ostermere Family Clinic" in shown
    view.canvas.chosen = "weir-lane-parents"
    assert view.whose.value == "weir-lane-parents"
    assert "Not covered: there is one offer of transport, but the days do not meet." in unescape(
        view.ways.value
    )
    view.canvas.chosen = next(p["key"] for p in view.canvas.points if p["shape"] == "square")
    assert view.whose.value == "weir-lane-parents"
    view.look_at("")
    assert view.ways.value == ""
    with pytest.raises(WorkshopError, match="not on the map"):
        view.look_at("nobody")


def test_each_map_can_be_chosen_and_a_projection_says_what_it_loses(
    reading: WorkshopDoor,
) -> None:
    view = opened(reading)
    seen = {}
    for _, choice in view.choice.options:
        view.choice.value = choice
        seen[choice] = (len(view.canvas.points), len(view.canvas.lines), view.lost.value)
    result = reading.result("merged-resources")
    organisations, kinds = len(result.organisations), len(result.kinds)
    assert seen["kinds"][0] == organisations + kinds
    assert seen["single"][:2] == (organisations + len(result.listed), len(result.listed))
    assert seen["organisations"][0] == organisations
    assert seen["alike"][0] == kinds
    assert seen["kinds"][2] == seen["single"][2] == ""
    for choice in ("organisations", "alike"):
        assert "cannot be seen here" in seen[choice][2]


def test_every_control_has_a_label(reading: WorkshopDoor) -> None:
    view = opened(reading)
    assert (view.choice.description, view.whose.description) == ("Show on the map", "Whose needs?")
    assert view.canvas.words["title"]
    assert [field["label"] for field in view.table.fields] == [
        "What is needed",
        "What we ask for",
        "Who introduces us",
        "How to ask",
    ]


def test_the_matrix_says_numbers_in_words(reading: WorkshopDoor) -> None:
    shown = unescape(opened(reading).matrix.value)
    assert '<th scope="col"><bdi>Emergency housing</bdi></th>' in shown
    assert "<td>offers 1</td>" in shown
    assert '<th scope="row"><bdi>Organisations that offer it</bdi></th>' in shown
    assert "<td>nobody</td>" in shown


def test_a_wrong_offer_is_told_at_its_field(reading: WorkshopDoor) -> None:
    view = opened(reading)
    wish = operation("save", key=None, cells={**WISH, "offer": "lantern-minibus"})
    refused = view.table._answer(wish, [])
    assert "of another kind" in refused["messages"]["offer"]


def test_others_see_an_approach_and_cannot_change_it(practice: WorkshopDoor) -> None:
    view = opened(practice)
    with practice.acting_as("helen-abernathy"):
        key = opened(practice).answer(**WISH).key
    view.refresh()
    assert "Try two evenings" in view.group.value
    assert key not in [row["key"] for row in view.value]
    with pytest.raises(WorkshopError, match="somebody else"):
        view.answer(key=key, note="Not mine")


def test_an_approach_is_taken_back_and_brought_back(practice: WorkshopDoor) -> None:
    view = opened(practice)
    before = view.value
    view.answer(**WISH)
    assert view.table.can_undo
    view.undo()
    assert view.value == before
    view.redo()
    assert len(view.value) == len(before) + 1


def test_places_that_the_canvas_finds_are_kept_on_this_map(practice: WorkshopDoor) -> None:
    view = opened(practice)
    kind = next(p["key"] for p in view.canvas.points if p["shape"] == "square")
    found = [{"key": RIVER, "x": 10, "y": 20}, {"key": kind, "x": -5, "y": 7}]
    lost = {"key": "mayor", "x": 1, "y": 1}
    assert view.canvas._answer(operation("lay", places=[*found, lost]), [])["ok"]
    assert (places(view)[RIVER], places(view)[kind]) == ((10, 20), (-5, 7))
    assert "merged-resources/mayor" not in view.state.of("position")
    assert not view.canvas.can_undo
    view.choice.value = "organisations"
    assert places(view)[RIVER] == (10, 20)
    assert view.canvas._answer(operation("move", places=[{**found[0], "x": 90}]), [])["ok"]
    assert places(view)[RIVER] == (90, 20)
    # What is laid out late leaves alone what somebody has arranged.
    assert view.canvas._answer(operation("lay", places=found[:1]), [])["ok"]
    assert places(view)[RIVER] == (90, 20)
    assert view.canvas._answer(operation("undo"), [])["ok"]
    assert places(view)[RIVER] == (10, 20)
    assert practice.exercise("tie-map").canvas.points[0]["x"] is None


def test_nobody_writes_on_this_map(reading: WorkshopDoor) -> None:
    view = opened(reading)
    refused = view.canvas._answer(operation("save-point", key=None, cells={}), [])
    assert "for reading" in refused["text"]
    assert {point["cells"] for point in view.canvas.points} == {None}
    assert (view.canvas.point_fields, view.canvas.line_fields) == ([], [])


def test_pictures_are_drawn_on_demand_and_outdated_by_a_change(practice: WorkshopDoor) -> None:
    view = opened(practice)
    assert view.picture.value == ""
    for button in view.pictures.children:
        button.click()
        assert view.picture.value.startswith("<img alt=")
    view.answer(**WISH)
    assert "has changed since it was drawn" in view.picture.value


def test_an_empty_workshop_can_be_opened_too(own: WorkshopDoor) -> None:
    view = opened(own)
    assert (view.canvas.points, view.whose.value, view.matrix.value) == ([], "", "")
    assert "Nothing to report yet." in view.group.value
    for _, choice in view.choice.options:
        view.choice.value = choice
        assert view.canvas.lines == []


def test_who_shares_a_list_appears_and_a_draft_does_not(own: WorkshopDoor) -> None:
    grid = own.exercise("power-interest-grid")
    club = grid.answer(name="Club", member=True).key
    lists, view = own.exercise("own-resources"), opened(own)
    lists.answer(side="need", kind="space", what="A secret room", organisation=club)
    assert "secret" not in view.group.value + view.ways.value + str(view.table.fields)
    lists.share()
    view.look_at(club)
    assert "A secret room" in view.ways.value
    assert len(view.canvas.lines) == 1


def test_hostile_names_are_shown_as_text(own: WorkshopDoor) -> None:
    names = hostile_names()[:14]
    grid, lists, view = (
        own.exercise("power-interest-grid"),
        own.exercise("own-resources"),
        opened(own),
    )
    first, second = (grid.answer(name=names[0] + end, member=True).key for end in "ab")
    for name in names:
        thing = {"kind": name, "what": name, "unit": name}
        lists.answer(side="need", organisation=first, **thing)
        lists.answer(side="offer", organisation=second, **thing)
    lists.share()
    result = own.result("merged-resources")
    need = result.sought[0]
    view.answer(need=need.need, offer=need.ways[0].offer, note=names[0])
    view.look_at(first)
    for shown in (view.group.value, view.ways.value, view.matrix.value, view.lost.value):
        assert "<script" not in shown
        assert "<img" not in shown
        assert "<svg" not in shown
    assert "&lt;script&gt;" in view.ways.value
