"""Row TC-2, driven as the browser drives it: doubts that are left, and what everything hangs on."""

from html import unescape
from typing import Any
from uuid import uuid4

import pytest

from collabworkshop.analysis.pathways.pathway_doubts import PathwayDoubts
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.record import Change
from collabworkshop.notebook import WorkshopDoor, join
from collabworkshop.views import pathway_doubts
from collabworkshop.views.pathway_doubts import PathwayDoubtsView
from collabworkshop.views.pathway_map import PathwayMapView
from tests.analysis.pathways.drafts import draft
from tests.views.pathways.standing_cases import drawn

JUMP = "“a” leads straight to the impact “g”."


def opened(workshop: WorkshopDoor) -> PathwayDoubtsView:
    view = workshop.exercise("pathway-doubts")
    assert isinstance(view, PathwayDoubtsView)
    return view


def put(workshop: WorkshopDoor, key: str, *links: str, **given: Any) -> None:
    workshop._session.host.put(drawn(key, draft(*links, **given)))


@pytest.fixture
def jump(own: WorkshopDoor) -> WorkshopDoor:
    """A workshop whose own pathway jumps from an activity to the impact; Ada is here."""
    own.who_am_i().join(name="Ada")
    put(own, "main", "a>g")
    return own


def does(view: PathwayDoubtsView, op: str, **told: Any) -> dict[str, Any]:
    return view.doubts._answer({"op": op, "id": str(uuid4()), **told}, [])


def leave(view: PathwayDoubtsView, doubt: str, reason: str) -> dict[str, Any]:
    cells = {"doubt": doubt, "reason": reason}
    return does(view, "save", key=None, expected=0, cells=cells)


def of(view: PathwayDoubtsView, check: str) -> list[dict[str, Any]]:
    found = [one for group in view.doubts.groups for one in group["doubts"]]
    return [one for one in found if one["check"] == check]


def test_where_there_is_no_box_nothing_is_said_to_be_in_order(own: WorkshopDoor) -> None:
    own.who_am_i().join(name="Ada")
    drawing = own.exercise("pathway-map")
    assert isinstance(drawing, PathwayMapView)
    for shown in (opened(own), drawing):
        assert shown.doubts.words["empty"].startswith("There is no box yet")
        assert "Begin with what you want" in shown.doubts.words["empty"]
    put(own, "main", "a>o", "o>g")
    view = opened(own)
    assert view.doubts.words["empty"].startswith("No doubt is open. That is no proof")


def test_doubts_stand_in_groups_and_one_is_left_with_a_reason_and_a_name(
    jump: WorkshopDoor,
) -> None:
    view, drawing = opened(jump), jump.exercise("pathway-map")
    assert isinstance(drawing, PathwayMapView)
    assert [group["name"] for group in view.doubts.groups] == [
        "Does one lead to the other?",
        "Why should it hold, and how will you know?",
        "Who does it, with what, and who was asked?",
    ]
    [doubt] = of(view, "jump")
    assert doubt["sentence"] == JUMP
    assert leave(view, doubt["key"], "It did so in 2019.")["ok"]
    assert of(view, "jump") == []
    [left] = view.doubts.left
    assert (left["by"], left["reason"], left["sentence"]) == ("Ada", "It did so in 2019.", JUMP)
    assert (left["gone"], repr(view)) == (False, "<pathway-doubts: 1 rows>")
    assert "jump" not in {one["check"] for one in drawing.doubts.groups[0]["doubts"]}
    assert [one["doubt"] for one in drawing.doubts.left] == [doubt["key"]]
    jump.close()
    again = join(jump._session.workspace.folder)
    result = again.result("pathway-doubts")
    assert isinstance(result, PathwayDoubts)
    assert [(one.reason, one.by) for one in result.left] == [("It did so in 2019.", "Ada")]
    assert "jump" not in {doubt.check for group in result.groups for doubt in group.doubts}
    assert "One doubt is set aside, with a reason." in repr(result)
    again.close()


def test_what_is_left_can_be_taken_up_again_and_undone(jump: WorkshopDoor) -> None:
    view = opened(jump)
    key = leave(view, of(view, "jump")[0]["key"], "We know.")["key"]
    assert does(view, "remove", key=key, expected=1)["ok"]
    assert (len(of(view, "jump")), view.doubts.left) == (1, [])
    assert does(view, "undo")["ok"]
    assert (of(view, "jump"), len(view.doubts.left)) == ([], 1)
    assert does(view, "undo")["ok"]
    assert len(of(view, "jump")) == 1
    assert view.doubts.can_redo


def test_a_reason_is_needed_and_the_doubt_has_to_be_there(jump: WorkshopDoor) -> None:
    view = opened(jump)
    told = leave(view, of(view, "jump")[0]["key"], "  ")
    assert "at least one letter" in told["messages"]["reason"]
    told = leave(view, "jump/other", "We know.")
    assert "a doubt that is there now" in told["messages"]["doubt"]
    assert view.value == []


def test_two_people_who_leave_the_same_doubt_do_not_write_over_each_other(
    jump: WorkshopDoor,
) -> None:
    view = opened(jump)
    doubt = of(view, "jump")[0]["key"]
    with jump.acting_as("Bo"):
        assert leave(opened(jump), doubt, "Bo's reason")["ok"]
    told = leave(view, doubt, "My reason")
    assert "set aside meanwhile, because: Bo's reason" in told["messages"]["reason"]
    assert [(one["by"], one["reason"]) for one in view.doubts.left] == [("Bo", "Bo's reason")]
    key = view.value[0]["key"]
    view.answer(key=key, reason="Both of us")
    assert [(one["by"], one["reason"]) for one in view.doubts.left] == [("Ada", "Both of us")]
    with pytest.raises(AnswerError, match="the same doubt"):
        view.answer(key=key, doubt="circle/1")


def test_a_doubt_about_other_boxes_comes_back_by_itself(jump: WorkshopDoor) -> None:
    view = opened(jump)
    leave(view, of(view, "jump")[0]["key"], "It did so in 2019.")
    jump._session.host.put([Change(kind="pathway-element", key="main/a", body={}, deleted=True)])
    put(jump, "main", "a2>g")
    view.refresh()
    assert [one["sentence"] for one in of(view, "jump")] == [
        "“a2” leads straight to the impact “g”."
    ]
    assert [(one["gone"], one["sentence"]) for one in view.doubts.left] == [(True, JUMP)]


def test_what_everything_hangs_on_is_worked_out_on_demand_and_follows(jump: WorkshopDoor) -> None:
    view = opened(jump)
    assert (view.group.value, view.closer.value, view.weighing.layout.display) == ("", "", "none")
    view.asked.click()
    shown = unescape(view.group.value + view.closer.value)
    assert "If “a” does not come true, “g” fails with it." in shown
    assert "If each link held with 90%, “g” would be reached with 90%." in shown
    assert "nobody knows how likely a single link holds" in shown
    put(jump, "main", "a>o", "o>g")
    view.refresh()
    # By hand, two ways of which each is enough: one less 0.1 times 0.19 is 98.1%.
    assert "would be reached with 98%." in unescape(view.closer.value)
    view.holds.value = 0.5
    # One less 0.5 times 0.75 is 62.5%.
    assert "If each link held with 50%, “g” would be reached with 62%." in unescape(
        view.closer.value
    )
    view.draw.click()
    assert 'alt="Dots: how much the chance' in view.picture.value
    view.holds.value = 0.95
    assert "has changed since it was drawn" in view.picture.value


def test_of_a_large_pathway_what_it_hangs_on_waits_to_be_asked_for_again(
    jump: WorkshopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pathway_doubts, "_QUICK", 2)
    view = opened(jump)
    view.read()
    view.draw.click()
    put(jump, "main", "a>o", "o>g")
    view.refresh()
    assert "has changed since this was worked out" in view.group.value
    assert "has changed since it was drawn" in view.picture.value
    assert view.closer.value == ""
    view.asked.click()
    assert "What the group sees" in view.group.value


def test_another_draft_has_doubts_of_its_own(jump: WorkshopDoor) -> None:
    put(jump, "table", "a>o")
    view = opened(jump)
    view.choice.list.value = "table"
    assert (len(of(view, "no-impact")), view.doubts.of) == (1, "table")
    assert leave(view, of(view, "no-impact")[0]["key"], "Not yet.")["ok"]
    assert [row["draft"] for row in view.value] == ["table"]
    view.choice.list.value = "main"
    assert (view.doubts.left, len(of(view, "jump"))) == ([], 1)


def test_hostile_names_are_shown_as_text(own: WorkshopDoor) -> None:
    boxes = {"a": {"label": "<script>alert(1)</script>"}, "t": {"label": "<img src=x>"}}
    put(own, "main", "a>g", "t>g", boxes=boxes)
    view = opened(own)
    view.read()
    for shown in (view.group.value, view.closer.value):
        assert "<script" not in shown
        assert "<img" not in shown
    assert "&lt;script&gt;" in view.closer.value
